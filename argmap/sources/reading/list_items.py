"""How the items of lists begin, in whatever format they are read."""

from __future__ import annotations

import re

ITEM = re.compile(
    r"(?:[•▪◦●○■□‣➢✓*–—\uf020-\uf0ff-]|o(?=\s)|\(?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,5})[.)])\s"
)
"""How an item of a list begins: with a sign, which the symbol fonts of word processors have among
private characters, or a number."""
