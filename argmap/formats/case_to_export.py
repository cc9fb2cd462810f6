"""What the writer of a format is given: the case, and what it is weighed and quoted with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # a table of formats is read before anything is exported
    from argmap.case.case_map import CaseMap
    from argmap.case.ids import ClaimId
    from argmap.law.standard import StandardSet
    from argmap.sources.checking import TextOf


class Choices(NamedTuple):
    """What a user may choose of an export.

    `reader` is whose findings are written, empty for those the case is weighed for;
    `only` the claim that is written with what is below it; `scale` how large a picture
    is, None for the usual; `legend` whether it tells what its signs mean, None for the
    usual: where it shows the whole map.
    """

    reader: str = ""
    only: ClaimId | None = None
    scale: float | None = None
    legend: bool | None = None


@dataclass(frozen=True, slots=True)
class CaseToExport:
    """One case as a format takes it; a format uses what it needs of this.

    `text_of` finds the kept text of a source. `reader` is whose findings are
    written, None for those the case is weighed for. `only`, `scale` and `legend` are as
    in `Choices`. What its user should be told of the file, a writer adds to `notes`.
    """

    case_map: CaseMap
    text_of: TextOf
    standards: StandardSet
    reader: str | None = None
    only: ClaimId | None = None
    scale: float | None = None
    legend: bool | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def has_legend(self) -> bool:
        """Whether a picture of the map is to have a legend."""
        return self.only is None if self.legend is None else self.legend
