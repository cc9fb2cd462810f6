"""The three kinds of PDF, told apart by what leaves the machine in the file beside its pages."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

_NAMED = 2


class PdfKind(StrEnum):
    """What a PDF holds beside what is printed."""

    FILING = "filing"
    CHECKABLE = "checkable"
    WORKING = "working"


class PdfKindWords(NamedTuple):
    """What a kind of PDF is called, and what leaves the machine with it, in a sentence."""

    title: str
    leaves: str


PDF_KINDS: dict[PdfKind, PdfKindWords] = {
    PdfKind.FILING: PdfKindWords(
        "Filing", "Only what is printed leaves the machine: nothing is attached."
    ),
    PdfKind.CHECKABLE: PdfKindWords(
        "Checkable",
        "Attached: each quotation printed, with two sentences around it and its source’s title;"
        " no claims, notes or history.",
    ),
    PdfKind.WORKING: PdfKindWords(
        "Working copy",
        "Attached: the whole case with notes and sources, even where a part of it is printed;"
        " argmap can open it; no history, and no practice rounds unless they are asked for.",
    ),
}
"""Each kind in the order in which they are offered: from the least that leaves to the most."""
COURT_KEPT = "What the court found is left out."
COURT_TOLD = "What the court found is in it."


def court_words(orders: Sequence[str] = (), *, revealed: bool) -> str:
    """Say whether what the court found goes along; titles of its `orders` do, and may tell it."""
    if revealed or not orders:
        return COURT_TOLD if revealed else COURT_KEPT
    titled = " and ".join(f"“{one}”" for one in orders[:_NAMED])
    more = f", and {len(orders) - _NAMED} more," if len(orders) > _NAMED else ""
    return f"{COURT_KEPT} Titles of sources are not: {titled}{more} may tell it."
