"""Critical questions in the inspector: a to-do list on a step, answers, likely attacks."""
