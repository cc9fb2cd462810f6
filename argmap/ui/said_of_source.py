"""What is said of a source whose text is replaced: kept, dropped, or as the new file has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.ui.reader.source_lines import spoken_date

CAUTIONS = "cautions"
"""The name of the row that stands for the cautions of all quotes."""
_ASKED = {
    "translated": "Translation",
    "note": "Note",
    "author": "Author",
    "date": "Date",
    "url": "Address",
}
"""What is asked about wherever the source has it or the new file does."""
_TOLD = {
    "title": "Title",
    "publisher": "Publisher",
    "dateline": "Dateline",
    "language": "Language",
    "origin": "Origin",
    "accessed": "Accessed",
}
"""What is asked about where the new file says another thing."""
_DATES = {"date", "accessed"}


class Way(Enum):
    """What can become of something said of a source."""

    KEEP = "keep"
    TAKE = "take"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Said:
    """Something said of a source, and what the new file says of it; nothing where it is false."""

    name: str
    label: str
    old: Any
    new: Any = ""

    @property
    def ways(self) -> dict[Way, str]:
        """What can become of it, in words, the likeliest first.

        What the source has is kept unless its user says otherwise, what it lacks is taken.
        """
        if not self.old:
            return {Way.TAKE: f"Take {self._words(self.new)}", Way.KEEP: "Leave it empty"}
        ways = {Way.KEEP: f"Keep {self._words(self.old)}"}
        if self.new:
            ways[Way.TAKE] = f"Take {self._words(self.new)}"
        return ways | {Way.DROP: "Drop it"}

    def value(self, way: Way) -> Any:
        """Return what the field becomes."""
        return {Way.KEEP: self.old, Way.TAKE: self.new, Way.DROP: type(self.old)()}[way]

    def _words(self, value: Any) -> str:
        if self.name == CAUTIONS:
            return f"the {counted(value, 'caution')} of its quotes"
        if value is True:
            return "“Machine translation”"
        return f"“{spoken_date(value) if self.name in _DATES else ' '.join(value.split())}”"


def cautions_on(case_map: CaseMap, source: SourceId) -> int:
    """Return how many quotes of a source have a caution."""
    return sum(bool(one.caution) for one in case_map.quotes_of(source))


def said_of(source: Source, new: Mapping[str, Any], cautions: int = 0) -> list[Said]:
    """Return what is to be decided on; `cautions` is how many quotes of the source have one."""
    asked = [Said(CAUTIONS, "Cautions", cautions)] if cautions else []
    for name, label in (_ASKED | _TOLD).items():
        old, other = getattr(source, name), new.get(name) or ""
        if (other and other != old) or (old and not other and name in _ASKED):
            asked.append(Said(name, label, old, other))
    order = [*_ASKED, CAUTIONS, *_TOLD]
    return sorted(asked, key=lambda one: order.index(one.name))
