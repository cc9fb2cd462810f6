"""Where the citations of cases in a text begin and end: from the parties to the parentheticals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.law.citations.by_eyecite import Core, CoreKind
from argmap.law.citations.cases import DOCKET, FOREIGN, PAGES, known_cores
from argmap.law.citations.court_dates import court_and_date
from argmap.law.citations.name_reach import case_start, party_start
from argmap.law.citations.reach import Reach

_PIN = re.compile(rf",? (?:at )?{PAGES}(?=$|[.,;:)\]—\"”]| [(a-z])")
_SLIP = re.compile(rf"(?:,? slip op\.)?(?:,? at {PAGES}(?:, {PAGES})*)?")
_COURT = re.compile(r"\b(?:Cir|D|Ct|App|Super|Bankr|Cal|Wash|Tex|Fla|N\.Y)\.")
_PAREN = re.compile(r" \((?P<inside>[^()]*)\)")
_LONGEST_PAREN = 2000
_DOCKET_REACH = 100


def case_candidates(words: str, cores: Sequence[Core]) -> Iterator[Reach]:
    """Walk the cases of a text, those that stand in the parentheticals of others too.

    `cores` are what eyecite found, if anything; what argmap knows is looked for besides.
    """
    found = sorted(_all_cores(words, cores), key=lambda one: (one[0], -one[1]))
    numbers = [(start, end) for start, end in found]
    lowest = 0
    for start, end in numbers:
        if start < lowest:
            continue
        docket = _docket_before(words, start, lowest)
        begins = start if docket is None else docket
        named = case_start(words, begins, lowest)
        named = party_start(words, begins, lowest) if named is None else named
        main_end, stop = _end(words, end, found)
        lowest = main_end
        yield Reach(begins if named is None else named, main_end, stop)
    yield from _without_reporter(words)


def parens_end(words: str, at: int) -> int:
    """Return where the brackets end that follow a citation, one behind another."""
    while (end := _paren_end(words, at)) is not None:
        at = end
    return at


def _all_cores(words: str, cores: Sequence[Core]) -> list[tuple[int, int]]:
    """List where volume, reporter and page stand; of two that overlap the longer one."""
    spans = [(one.start, one.end) for one in cores if one.kind is CoreKind.CASE]
    spans += [(one.start, one.end) for one in known_cores(words)]
    spans += [match.span() for match in FOREIGN.finditer(words)]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(set(spans), key=lambda one: (one[0], -one[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _docket_before(words: str, start: int, lowest: int) -> int | None:
    """Return where a docket number begins that stands right before a database’s number."""
    low = max(lowest, start - _DOCKET_REACH)
    for match in DOCKET.finditer(words, low, start):
        if not words[match.end() : start].strip(" ,"):
            return match.start()
    return None


def _end(words: str, at: int, cores: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return where the court and date of a case end, and the parentheticals behind them."""
    ends = {start: end for start, end in cores if at <= start <= at + _LONGEST_PAREN}
    while True:
        parallel = ends.get(at + 2) if words[at : at + 2] == ", " else None
        pin = _PIN.match(words, at)
        if parallel is not None:
            at = parallel
        elif pin and not any(at <= start < pin.end() for start in ends):
            at = pin.end()
        else:
            break
    paren = _paren_end(words, at)
    inside = words[at:paren].strip(" ()") if paren else ""
    if paren is None or court_and_date(inside) is None:
        return at, at
    return paren, parens_end(words, paren)


def _paren_end(words: str, at: int) -> int | None:
    """Return where a bracket closes that opens here; those within it count."""
    opened = re.compile(r" ?\(").match(words, at)
    if opened is None:
        return None
    depth = 0
    for place in range(opened.end() - 1, min(len(words), at + _LONGEST_PAREN)):
        depth += (words[place] == "(") - (words[place] == ")")
        if not depth:
            return place + 1
    return None


def _without_reporter(words: str) -> Iterator[Reach]:
    """Walk the cases known by their docket number only, or by name, court and date."""
    for match in DOCKET.finditer(words):
        named = case_start(words, match.start())
        # The pattern takes a bracket in, as of “No. 5(a)”; one that opens before it is no part.
        unopened = match[0].endswith(")") and "(" not in match[0]
        slip = _SLIP.match(words, match.end() - unopened)
        at = slip.end() if slip else match.end() - unopened
        paren = _paren_end(words, at)
        if named is None:
            named = party_start(words, match.start())
            paren = None
        elif paren is not None and court_and_date(words[at:paren].strip(" ()")) is None:
            paren = None
        if named is not None:
            yield Reach(named, paren or at, parens_end(words, paren) if paren else at)
    for match in _PAREN.finditer(words):
        told = court_and_date(match["inside"])
        named = case_start(words, match.start()) if told and _COURT.search(told[0]) else None
        if named is not None:
            yield Reach(named, match.end(), parens_end(words, match.end()))
