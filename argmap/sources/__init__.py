"""Documents become text here; quotes are anchored in it and checked against it."""
