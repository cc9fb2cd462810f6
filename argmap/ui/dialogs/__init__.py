"""The forms and lists that open over the window."""
