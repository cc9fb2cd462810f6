"""Measures and paints a laid-out map."""
