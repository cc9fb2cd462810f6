"""Searching every source of a case: for words, for a passage, for what may support a claim."""
