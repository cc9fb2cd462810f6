"""Laying quotes on the words their source has: what the user decides on, each one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.counting import counted
from argmap.case.errors import RuleError
from argmap.case.evidence import Document
from argmap.case.plan_replacement import Place, plan_confirmation
from argmap.case.plan_together import plan_together
from argmap.sources.anchoring import AnchorState
from argmap.sources.checking import QuoteCheck
from argmap.sources.passages import Span
from argmap.sources.problems import TextPlace
from argmap.ui.bridge import Bridge
from argmap.ui.checks.rows import CheckRow

_STALE = RuleError("The quote has changed since it was checked.", "Wait until it is checked again.")


class Deciding(QObject):
    """Carries out what is decided about quotes; one that has changed since is left alone."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge

    def lay(self, row: CheckRow, span: Span | None = None) -> bool:
        """Lay a quote on a place of its source, else on the one found; tell whether it was."""
        check = row.quote
        if check is None:
            return False
        place = span or Span(check.anchor.start, check.anchor.end)
        plan = self._plan(row, place)
        if plan is None:
            self._bridge.failed.emit(_STALE)
            return False
        return self._bridge.edit(plan) is not None

    @Slot(object)
    def lay_all_moved(self, rows: Sequence[CheckRow]) -> None:
        """Lay every quote whose very words were found, elsewhere or set otherwise, as one step."""
        plans = []
        for row in moved_rows(rows):
            assert row.quote is not None
            anchor = row.quote.anchor
            plan = self._plan(row, Span(anchor.start, anchor.end))
            if plan is not None:
                plans.append(plan)
        if plans:
            label = f"Lay {told_of_laying(moved_rows(rows), len(plans))} on the words found"
            self._bridge.edit(plan_together, label, plans)
        else:
            self._bridge.failed.emit(_STALE)

    def _plan(self, row: CheckRow, span: Span) -> Callable[..., ChangeSet] | None:
        check = row.quote
        if check is None or not self._is_current(row, check):
            return None
        document = self._bridge.document_of(check.source)
        if document is None:
            return None
        return partial(_confirmed, check=check, document=document, span=span)

    def _is_current(self, row: CheckRow, check: QuoteCheck) -> bool:
        """Tell whether the quote is the one checked, and its source has the text checked."""
        quote = self._bridge.case_map.quotes.get(check.id)
        if quote is None or quote.source != check.source:
            return False
        return TextPlace(quote.source, quote.start, quote.end) in row.where


def moved_rows(rows: Sequence[CheckRow]) -> list[CheckRow]:
    """Return the rows of quotes whose very words stand elsewhere now, or are set otherwise."""
    return [row for row in rows if row.can_be_laid and row.quote and row.quote.sound]


def told_of_laying(rows: Sequence[CheckRow], number: int) -> str:
    """Say how many quotes are laid on the words found: moved ones, where all are."""
    is_moved = all(row.quote and row.quote.state is AnchorState.MOVED for row in rows)
    return counted(number, "moved quote" if is_moved else "quote")


def _confirmed(
    case_map: CaseMap, *, check: QuoteCheck, document: Document, span: Span
) -> ChangeSet:
    return plan_confirmation(case_map, check.id, document, Place(span.start, span.end))
