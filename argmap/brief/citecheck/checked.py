"""A kept paper checked against its case, as its report is written from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from argmap.brief.chosen_record import chosen_record
from argmap.brief.paper_case import PaperCase
from argmap.case.case_map import CaseMap
from argmap.case.checked_papers import CheckedPaper
from argmap.case.errors import FormatError
from argmap.case.evidence import Document
from argmap.law.citations.by_eyecite import eyecite_finder
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource, held_of
from argmap.law.citecheck.item_rows import places_of
from argmap.law.citecheck.items import CiteCheck, CiteItem, PaperText
from argmap.law.citecheck.kept_papers import kept_paper_text
from argmap.law.citecheck.reviewed import ReviewedItem, reviewed_items
from argmap.sources.paragraphs import paragraph_starts


@dataclass(frozen=True)
class Checked:
    """A paper of a case, its text, and what its check tells."""

    record: CheckedPaper
    paper: PaperText
    held: Held
    check: CiteCheck
    items: tuple[ReviewedItem, ...]
    notes: tuple[str, ...]

    @cached_property
    def _sources(self) -> dict[str, HeldSource]:
        return {one.id: one for one in self.held.sources}

    def source_of(self, item: CiteItem) -> HeldSource | None:
        """Return the source an item was set against."""
        return self._sources.get(item.source) if item.source else None

    @cached_property
    def _places(self) -> list[str]:
        return places_of(self.paper, self.check.items)

    def place_of(self, one: ReviewedItem) -> str:
        """Say where in the document an item stands."""
        return self._places[one.number - 1]


def checked_paper_called(case_map: CaseMap, name: str) -> CheckedPaper | None:
    """Return the checked paper with an id, a key, a name or a number; the last where none is named.

    None where nothing was checked; raises `FormatError` where no paper is called so.
    """
    papers = case_map.ranked_checked_papers()
    return chosen_record(papers, name, "checked document", lambda one: one.name.strip())


def check_again(case: PaperCase, record: CheckedPaper) -> Checked:
    """Check a kept paper against the case as it stands; raise `FormatError` without its text."""
    document = _document(record, case.kept_of)
    paper, notes = kept_paper_text(record, document)
    held = held_of(case.case_map, case.text_of)
    check = check_paper(paper, held, find=eyecite_finder())
    items = reviewed_items(check, case.case_map.reviews_of(record.id))
    return Checked(record, paper, held, check, items, notes)


def _document(record: CheckedPaper, kept_of: Callable[[str], Document | None] | None) -> Document:
    document = kept_of(record.document) if kept_of and record.document else None
    if document is None:
        raise FormatError(
            f"The text of “{record.name}” is not held, so its items cannot be told.",
            "Check the document again in the window.",
        )
    return document


def place_in(document: Document | None, text: str, start: int) -> str:
    """Say where in a source words stand: its page where it has pages, its paragraph else."""
    page = document.page_at(start) if document else None
    if page is not None:
        return f"page {page}"
    return f"paragraph {max(1, sum(1 for one in paragraph_starts(text) if one <= start))}"
