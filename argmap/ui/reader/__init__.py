"""Sources, and the text of the one open: reading it, quoting it, seeing what it is quoted for."""
