"""Where each box of a map goes: pure geometry over arrays, no Qt."""
