"""Whether English words are spelt as a dictionary of the machine has them."""
