"""Putting another copy in the place of a source's text, seen before it is done."""
