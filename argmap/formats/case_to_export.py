"""What the writer of a format is given: the case, and what it is weighed and quoted with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from argmap.case.errors import FormatError

if TYPE_CHECKING:  # a table of formats is read before anything is exported
    from argmap.brief.map_options import MapSheet
    from argmap.brief.paper import Paper
    from argmap.brief.paper_case import PaperCase
    from argmap.brief.pdf_kinds import PdfKind
    from argmap.case.case_map import CaseMap
    from argmap.case.evidence import Document
    from argmap.case.ids import ClaimId
    from argmap.law.standard import StandardSet
    from argmap.sources.checking import TextOf


class Choices(NamedTuple):
    """What a user may choose of an export.

    `reader` is whose findings are written, empty for those the case is weighed for;
    `only` the claims that are written with what is below them, none for the whole case;
    `scale` how large a picture is, None for the usual; `legend` whether it tells what its signs
    mean, None for the usual: where it shows the whole map. `paper` is the kind of paper that is
    written, by its name in `argmap.brief.papers`, empty for the usual of the format, and `options`
    what is chosen of it; `today` the day that it bears. `pdf_kind` is what a PDF holds beside its
    pages, None for the usual of its paper, and `revealed` whether what the court found may be in
    a file.
    `style` names the colours of print, “colour”, “grey” or “black”, empty for the usual, and
    `table` which table a file holds that holds one. A picture that is `clear` has no ground: what
    it is put on shines through. `rounds` is whether a working copy holds practice rounds.
    """

    reader: str = ""
    only: tuple[ClaimId, ...] = ()
    scale: float | None = None
    legend: bool | None = None
    paper: str = ""
    options: Mapping[str, str] = MappingProxyType({})
    today: str = ""
    pdf_kind: PdfKind | None = None
    revealed: bool = False
    style: str = ""
    table: str = ""
    clear: bool = False
    rounds: bool = False


def tell_nobody(_sentence: str) -> None:
    """Tell nobody how far an export is."""


@dataclass(frozen=True)
class CaseToExport:
    """One case as a format takes it; a format uses what it needs of this.

    `text_of` finds the kept text of a source; `choices` are what its user chose. What the user
    should be told of the file, a writer adds to `notes`. `kept_of` finds a kept text by its
    hash, as a working copy needs. `tell` is told in a sentence what is being done, and may raise
    `GivenUpError` where nobody waits for it any more. Where the court's findings are not
    revealed, `case_map` is without them, whoever writes the file. `reader` is whose findings are
    weighed: who is chosen, else who would be on screen.
    """

    case_map: CaseMap
    text_of: TextOf
    standards: StandardSet
    choices: Choices = field(default_factory=Choices)
    notes: list[str] = field(default_factory=list)
    kept_of: Callable[[str], Document | None] | None = None
    tell: Callable[[str], None] = tell_nobody
    reader: str = field(init=False)

    def __post_init__(self) -> None:
        from argmap.law.case_findings import unasked_reader  # noqa: PLC0415 -- the law
        from argmap.law.unrevealed import as_revealed  # noqa: PLC0415 -- the law

        chosen = self.choices
        # Told of the whole map: what is kept back of it makes nobody its only reader.
        reader = chosen.reader or unasked_reader(self.case_map, revealed=chosen.revealed)
        object.__setattr__(self, "reader", reader)
        shown = as_revealed(self.case_map, chosen.reader, revealed=chosen.revealed)
        object.__setattr__(self, "case_map", shown)

    @property
    def style(self) -> str:
        """The style of print that is chosen, else the usual."""
        return self.choices.style or "colour"

    @property
    def has_legend(self) -> bool:
        """Whether a picture of the map is to have a legend."""
        legend = self.choices.legend
        return not self.choices.only if legend is None else legend

    @cached_property
    def options(self) -> Mapping[str, str]:
        """What is chosen of the paper, else what the case keeps of it."""
        from argmap.brief.kept_briefs import kept_options  # noqa: PLC0415 -- for papers alone

        return kept_options(self.case_map, self.choices.paper) | dict(self.choices.options)

    @cached_property
    def sheet(self) -> MapSheet:
        """How the map is to stand on paper."""
        from argmap.brief.map_options import map_sheet  # noqa: PLC0415 -- where a map is drawn

        standard = self.standards.standards.get(self.case_map.case.standard)
        return map_sheet(self.options, standard.law if standard else "")

    @cached_property
    def map_shown(self) -> CaseMap:
        """The map that is written: the whole, or the part that is chosen."""
        if not self.choices.only:
            return self.case_map
        from argmap.case.part_of_map import part_of_map  # noqa: PLC0415 -- for parts alone

        return part_of_map(self.case_map, self.choices.only)

    @cached_property
    def paper_case(self) -> PaperCase:
        """What papers are written from."""
        from argmap.brief.paper_case import PaperCase  # noqa: PLC0415 -- the law

        chosen = self.choices
        return PaperCase(
            *(self.map_shown, self.text_of, self.standards),
            reader=self.reader,
            only=chosen.only,
            today=chosen.today,
            options=self.options,
            kept_of=self.kept_of,
        )

    def paper(self, usual: str = "map", *, in_pages: bool = False) -> Paper:
        """Write the paper that is chosen, else the one called `usual`.

        `in_pages` is whether the format has pages: a paper may have a form of its own for them.
        Raises `FormatError` for a part of the map in a paper that shows none.
        """
        from argmap.brief.papers import paper_called  # noqa: PLC0415 -- the law

        kind = paper_called(self.choices.paper or usual)
        if self.choices.only and not kind.has_map:
            told = f"“{kind.title}” is made of the whole case."
            raise FormatError(told, "Only the argument map can be of a part of it.")
        self.tell(f"Writing: {kind.title}…")
        write = kind.write_pages if in_pages and kind.write_pages else kind.write
        return write(self.paper_case)

    def measured_paper(self, usual: str = "map", *, in_pages: bool = False) -> Paper:
        """Write the paper as `paper` does, and note how many words it has."""
        paper = self.paper(usual, in_pages=in_pages)
        self.tell_length(paper)
        return paper

    def tell_length(self, paper: Paper, pages: int | None = None) -> None:
        """Note how long a paper is, where it is under a limit; `pages` are those that count."""
        from argmap.brief.length import length_of  # noqa: PLC0415 -- for papers alone

        length = length_of(paper, self.paper_case, pages)
        if length is not None:
            self.notes.append(length.told)
