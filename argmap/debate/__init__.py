"""Debate practice: formats and their clock, the flow of a round, and who argues back."""
