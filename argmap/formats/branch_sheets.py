"""Pages of a branch each as rows for their template, with the references between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeAlias

from argmap.brief.called import NO_WORDS
from argmap.brief.map_options import Turn
from argmap.brief.numbering import NumberedTree
from argmap.case.ids import ClaimId
from argmap.case.lookups import title_of
from argmap.drawing.faces import Measures
from argmap.drawing.picture import Picture, PictureBox
from argmap.drawing.sizes import PAD_Y, WORDS_AT
from argmap.formats.branch_pages import BranchPage, BranchPages
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.labelled_picture import begin_labelled
from argmap.formats.sheet_heads import Head, Words, first_words, head_of, later_words, page_head
from argmap.formats.sheets import (
    OWN,
    TITLE,
    Page,
    fitting,
    legend_room,
    legend_scale,
    page_of,
    scale_of,
    turns_of,
)

Plain: TypeAlias = Callable[[Picture], dict[str, Any]]
"""Returns a picture as a template takes it."""
_MANY = 1500
"""Boxes from which on only one turn is tried."""
_BASE = 4.0
"""From the foot of the row of a reference up to its baseline."""
_TITLE_SIZE, _LEAD_SIZE = 9.0, 8.25
"""Points of what a page is called, and of what leads to it, as `sheets.typ` sets them."""
_BETWEEN = "    "
"""About as wide as the gaps between what leads there."""


def branch_sheets(
    case: CaseToExport, plain: Plain, running: Mapping[str, str]
) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the pages of a map, with a list of them before, and the marks that they have."""
    pages, page = _paged(case, running)
    kinds = {mark.kind for one in pages for box in one.picture.boxes for mark in box.foot}
    writer = _Writer(case, pages, page, running)
    sheets = [writer.sheet(at, plain) for at in range(len(pages))]
    if len(pages) > 1:
        sheets.insert(0, writer.front())
    return sheets, sorted(kinds)


def _paged(case: CaseToExport, running: Mapping[str, str]) -> tuple[list[BranchPage], Page]:
    """Put the map on pages, turned so that it needs the fewest where that may be chosen."""
    sheet, case_map = case.sheet, case.map_shown
    assert sheet.size is not None
    begin = begin_labelled(case, Measures(quote_lines=sheet.quote_lines, has_references=True))
    turns = turns_of(sheet)
    if len(turns) > 1 and len(case_map.claims) > _MANY:
        turns = (Turn.LANDSCAPE,)
    found = []
    for turn in turns:
        page = page_of(sheet.size, turn, later_words(running)).lower(TITLE)
        fits = partial(_fits, case, page, scale_of(sheet))
        found.append((BranchPages(case_map, begin, fits).pages(), page))
    return min(found, key=lambda one: len(one[0]))


def _fits(case: CaseToExport, page: Page, scale: float, picture: Picture) -> bool:
    """Tell whether a picture fits below the longest title that its page may have."""
    if not len(picture.boxes):
        return True
    first = ClaimId(picture.boxes[0].claim)
    number = case.paper_case.tree.reference_to(first).text
    title = f"{number} {title_of(case.map_shown.claims[first])} (88 of 88)"
    lead = [f"from page 888, claim {number}", "continues on page 888"]
    return fitting(page.lower(_title_head(page, title, lead).more), picture.bounds) >= scale


def _title_head(page: Page, title: str, lead: Sequence[str]) -> Head:
    """Set the title of a page beside what leads to it, or above where there is no room."""
    words = Words(title, _TITLE_SIZE, semibold=True)
    return head_of(page.frame[2], words, Words(_BETWEEN.join(lead), _LEAD_SIZE))


class _Writer:
    """Writes the pages of one map; they are numbered from 1."""

    def __init__(
        self,
        case: CaseToExport,
        pages: list[BranchPage],
        page: Page,
        running: Mapping[str, str],
    ) -> None:
        self._case = case
        self._running = running
        self._map = case.map_shown
        self._pages = pages
        self._page = page
        self._tree: NumberedTree = case.paper_case.tree
        self._begun: dict[ClaimId, int] = {}
        """The page that begins with a claim, the first of several."""
        self._homes: dict[ClaimId, int] = {}
        """The page on which it stands with what is below it."""
        self._folded_on: dict[ClaimId, int] = {}
        for number, one in enumerate(pages, 1):
            for claim in one.tops:
                self._begun.setdefault(claim, number)
            for box in one.picture.boxes:
                claim = ClaimId(box.claim)
                if box.hidden:
                    self._folded_on[claim] = number
                elif not box.is_reference:
                    self._homes.setdefault(claim, number)

    def sheet(self, at: int, plain: Plain) -> dict[str, Any]:
        """Return one page."""
        page, number = self._pages[at], at + 1
        is_only = len(self._pages) == 1  # no list of the pages has the legend
        title, lead = self._title(page), self._lead(page, number)
        head = _title_head(self._page, title, [words for words, _ in lead])
        room = self._page.lower(head.more)
        fits = fitting(room, page.picture.bounds, legend_room(room) if is_only else 0.0)
        scale = max(min(OWN, fits), min(scale_of(self._case.sheet), fits))
        picture = Picture(
            page.picture.bounds,
            [self._owned(box, number) for box in page.picture.boxes],
            page.picture.frames,
            page.picture.edges,
        )
        return {
            **self._plain("branch", scale, room),
            "label": str(number),
            "title": title,
            "title_stacked": head.is_stacked,
            "title_more": head.more,
            "level": min(2 + self._depth(page.tops[0]), 6) if not is_only else 1,
            "has_legend": is_only,
            "lead": lead,
            "picture": plain(picture),
            "references": list(self._references(page, number)),
        }

    def front(self) -> dict[str, Any]:
        """Return the list of the pages."""
        listed = [
            [number, self._title(page), self._depth(page.tops[0])]
            for number, page in enumerate(self._pages, 1)
        ]
        words = first_words(self._running)
        head = page_head(words, self._page.frame[2], legend_scale(self._page.width))
        page = self._page._replace(head=head)
        return {**self._plain("front", 1.0, page), "numbering": "i", "listed": listed}

    def _plain(self, kind: str, scale: float, page: Page) -> dict[str, Any]:
        return {
            "kind": kind,
            **page.plain(),
            "scale": scale,
            "large": legend_scale(page.width),
            "numbering": "1",
            "label": "",
        }

    def _owned(self, box: PictureBox, number: int) -> PictureBox:
        """Return a box as a reference where its claim has its own place on another page."""
        is_home = not box.hidden and self._homes.get(ClaimId(box.claim)) == number
        if is_home or box.is_reference:
            return box
        return replace(box, is_reference=True)

    def _title(self, page: BranchPage) -> str:
        first = page.tops[0]
        words = title_of(self._map.claims[first]) or NO_WORDS
        if len(page.tops) > 1:
            return f"{self._number(first)} to {self._number(page.tops[-1])}"
        part = f" ({page.part} of {page.parts})" if page.parts > 1 else ""
        return f"{self._number(first)} {words}{part}"

    def _lead(self, page: BranchPage, number: int) -> list[list[str]]:
        """Say where a page comes from and where its claim goes on: words, and what they lead to."""
        first = page.tops[0]
        lead = []
        if first in self._folded_on:
            before = self._folded_on[first]
            lead.append([f"from page {before}, claim {self._number(first)}", f"sheet-{before}"])
        if page.part > 1:
            lead.append([f"begins on page {self._begun[first]}", f"sheet-{self._begun[first]}"])
        if page.part < page.parts:
            lead.append([f"continues on page {number + 1}", f"sheet-{number + 1}"])
        return lead

    def _references(self, page: BranchPage, number: int) -> Iterator[list[Any]]:
        """Say in the last row of boxes on which page their claims go on or stand in full."""
        for box in page.picture.boxes:
            claim = ClaimId(box.claim)
            to = self._begun[claim] if box.hidden else self._homes.get(claim, number)
            if not box.hidden and (not box.is_reference or to == number):
                continue
            words = f"continues on page {to}" if box.hidden else f"in full on page {to}"
            x, y, _, height = box.rect
            yield [x + WORDS_AT[0], y + height - PAD_Y - _BASE, words, f"sheet-{to}"]

    def _number(self, claim: ClaimId) -> str:
        return self._tree.reference_to(claim).text

    def _depth(self, claim: ClaimId) -> int:
        """Return how many pages lead to the one that begins with a claim."""
        depth = 0
        while claim in self._folded_on:
            claim = self._pages[self._folded_on[claim] - 1].tops[0]
            depth += 1
        return depth
