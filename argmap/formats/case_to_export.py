"""What the writer of a format is given: the case, and what it is weighed and quoted with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a table of formats is read before anything is exported
    from argmap.case.case_map import CaseMap
    from argmap.law.standard import StandardSet
    from argmap.sources.checking import TextOf


@dataclass(frozen=True, slots=True)
class CaseToExport:
    """One case as a format takes it; a format uses what it needs of this.

    `text_of` finds the kept text of a source. `reader` is whose findings are
    written, None for those the case is weighed for.
    """

    case_map: CaseMap
    text_of: TextOf
    standards: StandardSet
    reader: str | None = None
