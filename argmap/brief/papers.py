"""The kinds of paper a case can be printed as.

A new one is a function that writes it, imported when it is used, and a row of the table: the
window's form, the command line and the formats are made from the rows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.case.errors import FormatError

if TYPE_CHECKING:  # the table is read before anything is written
    from argmap.brief.paper import Paper
    from argmap.brief.paper_case import PaperCase


@dataclass(frozen=True, slots=True)
class Option:
    """Something that is chosen of a kind of paper.

    `usual` is its value where nobody chose: “yes” or “no” for a tick, one of `choices` (each
    with what it is called) for a choice, any text else. `about` says in a sentence what it does.
    """

    name: str
    title: str
    about: str
    usual: str
    choices: tuple[tuple[str, str], ...] = ()

    @property
    def is_tick(self) -> bool:
        """Whether it is chosen or not, without more."""
        return not self.choices and self.usual in {"yes", "no"}


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper: its name for programs, its title, what it holds in a sentence.

    `write` makes it and raises `FormatError` for a case that it cannot be made of. One that
    `has_map` shows the picture of the map before its first block, where a format has pictures.
    """

    id: str
    title: str
    about: str
    write: Callable[[PaperCase], Paper]
    options: tuple[Option, ...] = ()
    has_map: bool = False


def _map(case: PaperCase) -> Paper:
    from argmap.brief.case_paper import case_paper  # noqa: PLC0415 -- the law

    return case_paper(case)


def _order(case: PaperCase) -> Paper:
    from argmap.brief.proposed_order import order_paper  # noqa: PLC0415 -- the law

    return order_paper(case.case_map, case.standards)


PAPERS: tuple[PaperKind, ...] = (
    PaperKind(
        "map",
        "Argument map",
        "The map, its outline with every quotation, sources, chronology, harms and weighing.",
        _map,
        has_map=True,
    ),
    PaperKind(
        "order",
        "Proposed order",
        "A skeleton of the order that the motion asks for, filled from the case.",
        _order,
    ),
)
"""Every kind; the first is the usual one."""


def paper_called(name: str) -> PaperKind:
    """Return the kind of that name; raise `FormatError` with those there are."""
    found = next((one for one in PAPERS if one.id == name), None)
    if found is None:
        known = ", ".join(one.id for one in PAPERS)
        raise FormatError(f"There is no paper called “{name}”.", f"There are: {known}.")
    return found
