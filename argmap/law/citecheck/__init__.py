"""Checking what a document quotes and cites: what it says is there, and whether it is."""
