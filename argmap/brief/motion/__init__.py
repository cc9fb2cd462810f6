"""Briefs: the map as an argument for one side, written from the tree."""
