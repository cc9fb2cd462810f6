"""The report of a cite-check on paper: every item, how it was checked, and what was made of it."""
