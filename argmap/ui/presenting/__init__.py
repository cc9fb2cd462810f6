"""The map shown full screen, one claim at a time."""
