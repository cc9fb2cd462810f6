"""Exhibits: what stands behind a map, in lists and tables that can be handed in by themselves."""
