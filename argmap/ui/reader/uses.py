"""What the passages of a source are quoted for, as the margin beside them names it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Cite
from argmap.case.ids import ClaimId, EventId, FindingId, HarmId, QuoteId
from argmap.case.lookups import beginning_of, title_of
from argmap.case.terms import Side
from argmap.ui.reader.highlights import Highlight, side_of

Target: TypeAlias = ClaimId | HarmId | FindingId | EventId
"""What a quote can be brought to bear on."""

_MARKS = {Side.MOVANT: "M", Side.RESPONDENT: "R", Side.NEUTRAL: "N"}
_ORDER = "MRNHEF"
_SIDES = {Side.MOVANT: "for the movant", Side.RESPONDENT: "for the respondent"}


@dataclass(frozen=True, slots=True)
class PassageUse:
    """One use of a quoted passage: what it bears on, in a letter, a title and a phrase.

    `mark` is M, R or N for a claim of that side, H for a harm, E for an event,
    F for a finding and – where the passage bears on nothing yet; `kind` is the
    word for it. `start` is the code point at which the passage begins.
    """

    quote: QuoteId
    start: int
    target: Target | None
    side: Side
    mark: str
    kind: str
    title: str

    @property
    def told(self) -> str:
        """What it is, for whom, and what it is called, in a phrase."""
        if self.target is None:
            return "Quoted, for nothing yet"
        side = _SIDES.get(self.side, "") if self.kind == "claim" else ""
        kind = self.kind.capitalize()
        return f"{kind} {side}: {self.title}" if side else f"{kind}: {self.title}"


def uses_of(case_map: CaseMap, highlights: Iterable[Highlight]) -> list[PassageUse]:
    """List the uses of the marked passages, in the order of the text."""
    seen: set[QuoteId] = set()
    uses: list[PassageUse] = []
    for one in highlights:
        if one.quote not in seen:
            seen.add(one.quote)
            uses += _uses_of_quote(case_map, one)
    return uses


def _uses_of_quote(case_map: CaseMap, one: Highlight) -> list[PassageUse]:
    """Return what a quote is used for: the movant's claims, the respondent's, then the rest."""
    found = []
    for cite in case_map.cites_of(one.quote):
        mark, kind, title = _named(case_map, cite)
        target = cite.claim or cite.harm or cite.finding or cite.event
        side = side_of(case_map, cite)
        mark = mark or _MARKS[side]
        found.append(PassageUse(one.quote, one.start, target, side, mark, kind, title))
    nothing = PassageUse(one.quote, one.start, None, Side.NEUTRAL, "–", "quote", "For nothing yet")
    return sorted(found, key=_place) or [nothing]


def _place(use: PassageUse) -> tuple[int, str]:
    return (_ORDER.index(use.mark), use.title)


def _named(case_map: CaseMap, cite: Cite) -> tuple[str, str, str]:
    if cite.claim:
        return "", "claim", title_of(case_map.claims[cite.claim]) or "Empty claim"
    if cite.harm:
        return "H", "harm", beginning_of(case_map.harms[cite.harm].text) or "Empty harm"
    if cite.event:
        return "E", "event", beginning_of(case_map.events[cite.event].text) or "Empty event"
    assert cite.finding is not None
    return "F", "finding", case_map.findings[cite.finding].factor
