"""What a citation means in the case that a document is checked against, and the verdict on it."""

from __future__ import annotations

from typing import NamedTuple

from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.items import Verdict


class Cited(NamedTuple):
    """The source of the case that a citation means, the verdict on it, and why.

    `is_name` tells that nothing but a name says what is cited, which may be a short one of
    something that is held. `among` is what it may mean where that is not one thing.
    """

    source: HeldSource | None
    verdict: Verdict
    how: str
    is_name: bool = False
    among: tuple[Cited, ...] = ()


NOT_THERE = Cited(None, Verdict.UNKNOWN, "No source of the case is cited so: look it up.")


def known(source: HeldSource) -> Cited:
    """Return that a source of the case is cited as it should be."""
    return Cited(source, Verdict.KNOWN, "The case has a source that is cited so.")
