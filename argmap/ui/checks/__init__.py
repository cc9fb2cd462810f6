"""The Checks tab: every quote that is not exact and every problem, in one list."""
