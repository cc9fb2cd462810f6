"""What can be wrong with a quote: a kind for programs, a sentence for people, a place."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """Something wrong with a quote, and the span of its source's text that shows it."""

    kind: str
    message: str
    start: int
    end: int
