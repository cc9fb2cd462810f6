"""The Cite-check tab: a document’s quotations and citations, beside its text and its sources."""
