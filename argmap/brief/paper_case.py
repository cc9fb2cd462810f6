"""What a paper is written from: a case, its texts, and how it is to be weighed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from argmap.brief.numbering import NumberedTree
from argmap.brief.quoting import Evidence
from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document
from argmap.case.ids import ClaimId, QuoteId
from argmap.law.case_findings import default_reader
from argmap.law.standard import StandardSet
from argmap.sources.checking import QuoteCheck, TextOf, check_quotes


@dataclass(frozen=True)
class PaperCase:
    """A case as it is printed; what several parts need of it is made once.

    `text_of` is asked once for each source. Only the findings of `reader` are printed, empty
    for those that the case would be weighed for. `only` are the claims that are printed with
    what is below them, where the map is a part of the case's; none for the whole. `today` is the
    day that is printed, as in 2021-01-12, handed in because the same case is to be the same bytes.
    `options` are what the user chose for the kind of paper, by their names; one that is missing
    has its usual value. `kept_of` finds a kept text by its hash, as that of a paper that was
    checked.
    """

    case_map: CaseMap
    text_of: TextOf
    standards: StandardSet
    reader: str = ""
    only: tuple[ClaimId, ...] = ()
    today: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    kept_of: Callable[[str], Document | None] | None = None

    @cached_property
    def checks(self) -> Mapping[QuoteId, QuoteCheck]:
        """The check of every quote against its source."""
        return {check.id: check for check in check_quotes(self.case_map, self.text_of)}

    @cached_property
    def evidence(self) -> Evidence:
        """What evidence is printed from."""
        return Evidence(self.case_map, self.checks)

    @cached_property
    def tree(self) -> NumberedTree:
        """The map as an outline with numbers."""
        return NumberedTree(self.case_map)

    @property
    def weighed_for(self) -> str:
        """Whose findings are printed."""
        return self.reader or default_reader(self.case_map)
