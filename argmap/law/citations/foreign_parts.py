"""The parts of a foreign case as it was written: “A v B [1975] AC 396 (HL) 408”."""

from __future__ import annotations

import re

from argmap.law.citations.authority import tidied
from argmap.law.citations.case_parts import CaseParts, Printing

_NUMBER = re.compile(
    r"(?P<between>,? )(?P<number>[\[(](?:1[6-9]|20)\d{2}[\])] (?:(?P<volume>\d{1,3}) )?"
    r"(?P<reporter>[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}) (?P<page>\d+)"
    r"(?:,? [\[(](?:1[6-9]|20)\d{2}[\])] (?:\d{1,3} )?[A-Z][\w.]*(?: [A-Z][\w.]*){0,3} \d+)*"
    r"(?: \([A-Z][\w ]{1,12}(?: \([A-Za-z]+\))?\))?)"
    r"(?:(?P<lead>,? (?:at )?(?:paras? )?)(?P<pin>\[\d+\](?:-\[\d+\])?|\d+(?:-\d+)?))?$"
)
_IN_CANADA = frozenset({"SCR", "SCC", "ONCA", "OR", "DLR", "BCCA", "ABCA", "FC", "FCA"})


def foreign_parts(written: str) -> CaseParts | None:
    """Part a case that is cited by a year in brackets; None for what is none.

    A page stands behind the court as in Britain, “(HL) 408”, and behind “at” in Canada.
    """
    words = " ".join(written.split())
    found = _NUMBER.search(tidied(words))
    if found is None:
        return None
    start, end = found.span("number")
    usual = " at " if found["reporter"] in _IN_CANADA else " "
    pin = words[found.start("pin") : found.end()] if found["pin"] else ""
    printing = Printing(
        *(words[start:end], start, end, found.end()),
        *(found["volume"] or "", found["reporter"], found["page"]),
        lead=found["lead"] if pin else usual,
        pin=pin,
        is_foreign=True,
    )
    return CaseParts(words, words[: found.start()], (printing,), found.end())
