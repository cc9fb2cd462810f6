"""What a paper on a motion cannot know yet: the decision, and what came after its own day."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from argmap.case.caption import Case
from argmap.case.chronology import Event
from argmap.case.errors import RuleError
from argmap.case.evidence import Source
from argmap.case.partial_times import first_day_of, stretch_of
from argmap.case.terms import SourceKind
from argmap.law.citations.authority import Authority
from argmap.law.citations.of_source import authority_of
from argmap.law.citations.parsing import parse_authority
from argmap.sources.told_times import anchor_day

SPOKEN = ("moot", "debate")
"""What is spoken from when the motion is heard: each asks that it be granted or denied."""
BEFORE_THE_HEARING = ("opposition", "reply", "bench-memo", *SPOKEN)
"""Papers that are written between the motion and the hearing."""
WRITTEN_BEFORE = ("memorandum", *BEFORE_THE_HEARING)
"""Papers that are written before the motion is decided."""
_DECIDES = re.compile(r"\border\s+(denying|granting)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Hindsight:
    """Tells what is later than a paper of a kind; nothing is where the case names no day.

    A day that is known in part only bars what is later than all that it can mean.
    """

    case: Case
    paper: str

    def is_later(self, source: Source) -> bool:
        """Tell whether a source is the decision, or is dated on its day or after it."""
        if self.paper not in WRITTEN_BEFORE:
            return False
        decided, day = _last_day(self.case.decided), _first_day(source.date)
        if decided is not None and day is not None and day >= decided:
            return True
        return _is_cited_as(self.case.citation, source) or self._may_decide(source, decided)

    def is_untold(self, event: Event) -> bool:
        """Tell whether an event came after the day of the paper."""
        return self.is_after(event.when)

    def is_after(self, when: str) -> bool:
        """Tell whether a day, as of an event or under the paper, is later than the paper can be."""
        day = _first_day(when)
        if day is None or self.paper not in WRITTEN_BEFORE:
            return False
        decided = _last_day(self.case.decided)
        if decided is not None and day >= decided:
            return True
        is_motion = self.paper not in BEFORE_THE_HEARING
        written = _last_day(self.case.filed if is_motion else self.case.hearing_date)
        return written is not None and day > written

    def _may_decide(self, source: Source, decided: dt.date | None) -> bool:
        """Tell of an order that its title says that it decides, on a day that may be that day."""
        if decided is None or source.kind is not SourceKind.ORDER:
            return False
        last = _last_day(source.date)
        return bool(_DECIDES.search(source.title)) and (last is None or last >= decided)


def _is_cited_as(citation: str, source: Source) -> bool:
    if not citation.strip() or not source.is_authority:
        return False
    own = _reported(parse_authority(citation))
    return any(own) and own == _reported(authority_of(source))


def _reported(one: Authority) -> tuple[str, str, str]:
    return (one.volume, one.reporter, one.page)


def _first_day(date: str) -> dt.date | None:
    if not date.strip():
        return None
    try:
        return first_day_of(date)
    except RuleError:
        return anchor_day(date)


def _last_day(date: str) -> dt.date | None:
    if not date.strip():
        return None
    try:
        return max(stretch_of(date).last.date(), first_day_of(date))
    except RuleError:
        return anchor_day(date)
