"""What is picked, field by field, with its quotes."""
