"""Who is said to say something: the words of saying, whom they name, and who may be whom."""
