"""Finding where a citation stands by eyecite, where it is installed.

eyecite knows every reporter, journal and state code; what is around them it reads
with less care: parties are cut short, the docket number is left in a party’s name,
the year may be that of the next cite, and “3d Cir.” is no court to it. So only the
volume, the reporter and the page are taken from it; `cases` reads the rest.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache


class CoreKind(StrEnum):
    """What a reporter or a code holds."""

    CASE = "case"
    LAW = "law"
    JOURNAL = "journal"


@dataclass(frozen=True, slots=True)
class Core:
    """The volume, reporter and page of a citation, or the code and section, and their span."""

    kind: CoreKind
    start: int
    end: int
    volume: str
    reporter: str
    page: str


Finder = Callable[[str], "list[Core]"]
"""Finds the cores of the citations in a text, in the order in which they stand."""


@cache
def eyecite_finder() -> Finder | None:
    """Load eyecite and return what it finds by; None where it is not installed.

    The first call takes some 0.3 s.
    """
    try:
        import eyecite  # noqa: PLC0415, F401 -- optional, and slow to import
    except ImportError:
        return None
    # It warns of what it does besides, reading names and short forms, which nothing here uses.
    logging.getLogger("eyecite").setLevel(logging.ERROR)
    _cores("1 U.S. 1")  # what it prepares on first use
    return _cores


def _cores(text: str) -> list[Core]:
    from eyecite import get_citations, models  # noqa: PLC0415 -- as above

    kinds = (
        (models.FullCaseCitation, CoreKind.CASE),
        (models.FullLawCitation, CoreKind.LAW),
        (models.FullJournalCitation, CoreKind.JOURNAL),
    )
    cores = []
    for one in get_citations(text) if text.strip() else ():  # it refuses an empty text
        kind = next((kind for model, kind in kinds if isinstance(one, model)), None)
        if kind is None:
            continue
        said = {name: value or "" for name, value in one.groups.items()}
        start, end = one.span()  # type: ignore[no-untyped-call] # eyecite’s own
        volume = said.get("volume") or said.get("title") or said.get("chapter") or ""
        page = said.get("page") or said.get("section") or _blank(text[start:end])
        cores.append(Core(kind, start, end, volume, said.get("reporter", ""), page))
    return cores


def _blank(words: str) -> str:
    """Return the line that stands for a page not yet known."""
    last = words.rpartition(" ")[2]
    return last if set(last) == {"_"} else ""
