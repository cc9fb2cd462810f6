"""The map as a written document: one model, from which every format on paper is made."""
