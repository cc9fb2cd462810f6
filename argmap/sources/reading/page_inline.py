"""What stands open around the words of a block: links, buttons, what tells who wrote or when.

Of each block it is counted how much of it stands in which.
"""

from __future__ import annotations

from typing import Any

from argmap.sources.reading.page_blocks import Counts, squeezed
from argmap.sources.reading.page_elements import is_control, tells_who_or_when


class Inline:
    """Follows which elements are open, and counts what is written in them."""

    def __init__(self) -> None:
        self.links: list[str] = []
        self._told = list[bool]()
        self._controls = self._telling = 0
        self._has_told = self._tells_anew = False
        self._counts = Counts()

    def open(self, node: Any) -> None:
        """Take up an element that begins."""
        tells = tells_who_or_when(node)
        self._told.append(tells)
        if tells:
            self._telling += 1
            self._tells_anew = self._has_told
        if node.tag == "a":
            self.links.append((node.get("href") or "").strip())
        elif is_control(node):
            self._controls += 1
            self._counts.pressed += "\n"

    def close(self, node: Any) -> None:
        """Leave an element that ends."""
        if self._told.pop():
            self._telling -= 1
            self._has_told = True
        if node.tag == "a":
            self.links.pop()
        elif is_control(node):
            self._controls -= 1

    def runs_on(self, before: str, words: str) -> bool:
        """Say whether nothing but how a page is set parts a writer, a time and a number."""
        is_next = words[0].isdigit() or (self._tells_anew and words[0].isalnum())
        return self._has_told and before.isalnum() and is_next

    def count(self, words: str) -> None:
        """Count words of the block, which are more than spaces."""
        self._has_told = self._tells_anew = False
        if not (self.links or self._telling or self._controls):
            return
        counts, letters = self._counts, len(squeezed(words))
        if self.links:
            counts.linked += letters
            if self.links[-1] not in counts.leads_to:
                counts.leads_to += (self.links[-1],)
        if self._telling:
            counts.telling += letters
        if self._controls:
            counts.pressed += words

    def taken(self) -> Counts:
        """Return what was counted, and begin the next block."""
        counts, self._counts = self._counts, Counts()
        self._has_told = self._tells_anew = False
        return counts
