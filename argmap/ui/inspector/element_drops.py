"""Claims dragged from the map or the outline onto the element that they meet.

A claim is picked as it is taken, so the inspector no longer shows the cause whose element it is
for. While claims are held over it, it shows that cause again: the one shown last, else the one
they bear on, else the first of the case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.case.lookups import title_of
from argmap.case.quotation import in_quotes
from argmap.case.terms import ClaimRole
from argmap.ui.bridge import Bridge
from argmap.ui.claim_mime import TAKES_CLAIMS, dragged_in
from argmap.ui.drag_chip import DropHint
from argmap.ui.drop_plans import Drop
from argmap.ui.overriding import override
from argmap.ui.selection import Selection
from argmap.ui.theme import Theme

if TYPE_CHECKING:  # many claims have no elements
    from argmap.ui.inspector.element_row import ElementRow

_AWAY_MS = 150
"""How long claims may be over a field within, which takes their words, before they are gone."""
_EDGE, _STEP = 36, 14
"""Held this near to its top or foot the inspector scrolls, by so much."""
_MOST_STEPS = 10_000


class ElementDrops(QObject):
    """Watches what is dragged over the inspector; `rows` lists the elements that are shown."""

    def __init__(
        self,
        panel: QWidget,
        bridge: Bridge,
        selection: Selection,
        *,
        show: Callable[[], None],
        rows: Callable[[], list[ElementRow]],
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._bridge = bridge
        self._selection = selection
        self._show = show
        self._rows = rows
        self._last: ClaimId | None = None
        self.cause: ClaimId | None = None
        """The cause that is shown while claims are held over the inspector."""
        self.hint = DropHint(panel)
        self._aimed: ElementRow | None = None
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(_AWAY_MS)
        self._gone.timeout.connect(self._end)
        panel.setAcceptDrops(True)
        panel.setProperty(TAKES_CLAIMS, True)
        panel.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self.hint.dress(theme)

    def remember(self, claim: ClaimId) -> None:
        """Know that the elements of a claim are shown: it comes back when claims are held here."""
        self._last = claim

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):  # and what derives from it: enter and move
            claims = self._claims_of(event)
            if not claims:
                return False
            is_drop = event.type() == QEvent.Type.Drop
            return self._let_go(event, claims) if is_drop else self._hold(event, claims)
        if event.type() == QEvent.Type.DragLeave and self.cause is not None:
            self._point_at(None)
            self._gone.start()
        return False

    def _claims_of(self, event: QDropEvent) -> list[ClaimId]:
        if self._bridge.read_only or not self._bridge.is_open:
            return []
        dragged = dragged_in(event.mimeData(), self._bridge.case_map)
        return list(dict.fromkeys(claim for claim, _ in dragged))

    def _hold(self, event: QDropEvent, claims: list[ClaimId]) -> bool:
        self._gone.stop()
        if self.cause is None and event.type() == QEvent.Type.DragEnter:
            self.cause = self._cause_for(claims)
            if self.cause is not None:
                self._show()
        if self.cause is None:
            event.ignore()
            return True
        at = event.position().toPoint()
        if event.type() == QEvent.Type.DragMove:
            self._scroll_near(at)
        row = self._row_at(at)
        self._point_at(row)
        self.hint.tell(self._told(row, claims), at)
        event.acceptProposedAction()
        return True

    def _let_go(self, event: QDropEvent, claims: list[ClaimId]) -> bool:
        row, cause = self._row_at(event.position().toPoint()), self.cause
        new = self._new_for(row, claims) if row is not None else []
        if row is None or cause is None or not new:
            event.ignore()
            self._end()
            return True
        event.acceptProposedAction()
        edits = row.edits  # the row itself may be made anew
        self._selection.pick_claim(cause)
        self._end()
        edits.link(*new)
        return True

    def _cause_for(self, claims: list[ClaimId]) -> ClaimId | None:
        case_map, shown = self._bridge.case_map, self._selection.picked.claim
        wanted = (shown, self._last, *_causes_above(case_map, claims[0]), *_causes_of(case_map))
        for one in wanted:
            if one in case_map.claims and one not in claims and has_elements(case_map, one):
                return one
        return None

    def _row_at(self, at: QPoint) -> ElementRow | None:
        rows = self._rows() if self.cause is not None else []
        return next((row for row in rows if _holds(row, self._panel, at)), None)

    def _new_for(self, row: ElementRow, claims: list[ClaimId]) -> list[ClaimId]:
        listed = {one.id for one in row.edits.state.claims}
        return [one for one in claims if one not in listed and one != row.edits.cause]

    def _told(self, row: ElementRow | None, claims: list[ClaimId]) -> Drop:
        if row is None:
            return Drop("Let go on the element that is met")
        name = in_quotes(row.edits.state.name)
        if not self._new_for(row, claims):
            return Drop(f"Listed for {name} already", refused=True)
        title = title_of(self._bridge.case_map.claims[row.edits.cause])
        return Drop(f"Meets {name} of {in_quotes(title)}")

    def _point_at(self, row: ElementRow | None) -> None:
        if self._aimed is not None and self._aimed in self._rows():
            self._aimed.point_out(is_aimed=False)
        self._aimed = row
        if row is not None:
            row.point_out(is_aimed=True)
        else:
            self.hint.hide()

    def _scroll_near(self, at: QPoint) -> None:
        by = (at.y() > self._panel.height() - _EDGE) - (at.y() < _EDGE)
        for area in self._panel.findChildren(QScrollArea) if by else ():
            if area.isVisible():
                bar = area.verticalScrollBar()
                bar.setValue(bar.value() + by * _STEP)

    @Slot()
    def _end(self) -> None:
        """Show again what is picked."""
        self._gone.stop()
        self._point_at(None)
        if self.cause is not None:
            self.cause = None
            self._show()


def has_elements(case_map: CaseMap, claim: ClaimId) -> bool:
    """Tell whether the inspector shows elements of a claim."""
    record = case_map.claims[claim]
    is_cause = record.role is not ClaimRole.NONE or bool(record.cause)
    return is_cause or bool(case_map.elements_of(claim))


def _causes_of(case_map: CaseMap) -> Iterator[ClaimId]:
    for role in (ClaimRole.CAUSE_OF_ACTION, ClaimRole.DEFENCE):
        yield from (one.id for one in case_map.claims_in_role(role))


def _causes_above(case_map: CaseMap, claim: ClaimId) -> Iterator[ClaimId]:
    """Yield the claims with elements that a claim bears on, the nearest first."""
    seen, level = {claim}, [claim]
    while level and len(seen) < _MOST_STEPS:
        targets = (
            case_map.arguments[use.argument].target_claim
            for one in level
            for use in case_map.uses_of(one)
        )
        level = [one for one in dict.fromkeys(targets) if one is not None and one not in seen]
        seen.update(level)
        yield from (one for one in level if has_elements(case_map, one))


def _holds(row: ElementRow, panel: QWidget, at: QPoint) -> bool:
    return row.isVisible() and row.rect().contains(row.mapFrom(panel, at))
