"""No action is silent: one that finds nothing to do says so, and a failure is not left standing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from argmap.ui.actions import ACTIONS

if TYPE_CHECKING:
    from argmap.ui.bridge import Bridge
    from argmap.ui.canvas.page import MapPage
    from argmap.ui.menus import WindowActions
    from argmap.ui.selection import Selection

_SO_ALREADY = "It is so already: nothing has changed."
_NOTHING_BELOW = "There is nothing below it here."
_ALL_SHOWN = "Nothing is collapsed there."
_ALL_FOLDED = "There is nothing more to collapse."
_NOT_SHOWN = "Its box is not shown on the map now."
_PAGE_SHOWN = "That page of Weigh is shown."
_OTHERWISE = {
    **{one.id: _PAGE_SHOWN for one in ACTIONS if one.by == "weighing"},
    "toggle_fold": _NOTHING_BELOW,
    "fold_branch": _NOTHING_BELOW,
    "unfold_branch": _ALL_SHOWN,
    "unfold_all": _ALL_SHOWN,
    "fold_all": _ALL_FOLDED,
    "fold_others": _ALL_FOLDED,
    "zoom_in": "The map is as large as it goes.",
    "zoom_out": "The map is as small as it goes.",
    "zoom_to_natural": "The map has its natural size.",
    "zoom_to_fit": "The whole map is in view.",
    "zoom_to_selection": "The selection is in view.",
    "focus_branch": "Only this branch is shown.",
    "leave_branch": "The whole map is shown.",
    "clear_filter": "Nothing is filtered.",
    "show_filter": "The filter is open: its buttons choose what to show.",
    "pick_all": "Every claim is selected.",
    "move_up": "It is the first of its row.",
    "move_down": "It is the last of its row.",
    "merge": "There is no claim beside it to merge with.",
    "tell_about": _NOT_SHOWN,
    "toggle_bookmark": _NOT_SHOWN,
}
"""What an action says that has found nothing to do; every other says that it is so already."""
_ELSEWHERE = {"cases", "checks", "chronology", "desk", "help", "intake", "look", "palette", "panel"}
_ELSEWHERE |= {"presenting", "printing", "quoting", "reader", "replacing", "searching", "speaking"}
_ELSEWHERE |= {"citechecking", "debate", "papers", "source_fields", "spelling"}
_OF_THE_MAP = {one.id for one in ACTIONS if one.by not in _ELSEWHERE | {"window"}}
"""The actions whose whole effect can be seen on the map; the others tell for themselves."""


class Answering(QObject):
    """Watches what an action of the map does, and speaks for one that does nothing."""

    def __init__(
        self, actions: WindowActions, page: MapPage, bridge: Bridge, selection: Selection
    ) -> None:
        super().__init__(page)
        self._page = page
        self._bridge = bridge
        self._selection = selection
        self._before: tuple[object, ...] | None = None
        self._has_failed = False
        self._told: tuple[object, ...] | None = None
        """How all was when a sentence was said that is true only as long as it stays so."""
        page.map.moved.connect(self._on_seen)
        selection.changed.connect(self._on_seen)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_seen)
        for heard in (bridge.changed, bridge.said, bridge.opened, bridge.closing):
            heard.connect(self._on_heard)
        bridge.failed.connect(self._on_failed)
        actions.begun.connect(self._on_begun)
        actions.ended.connect(self._on_ended)

    @Slot(object)
    def _on_begun(self, _action_id: str) -> None:
        if self._has_failed:
            self._bridge.said.emit("")  # what could not be done was another thing
        self._before = self._seen()

    @Slot(object)
    def _on_ended(self, action_id: str) -> None:
        before, self._before = self._before, None
        asks = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        is_idle = action_id in _OF_THE_MAP and before is not None and before == self._seen()
        if is_idle and not asks:
            self._bridge.said.emit(_OTHERWISE.get(action_id, _SO_ALREADY))
            self._told = before

    @Slot()
    def _on_seen(self) -> None:
        """Take back what was said of how all is, once it is so no more."""
        if self._told is not None and self._told != self._seen():
            self._bridge.said.emit("")

    @Slot()
    def _on_heard(self) -> None:
        self._before = self._told = None
        self._has_failed = False

    @Slot()
    def _on_failed(self) -> None:
        self._before = self._told = None
        self._has_failed = True

    def _seen(self) -> tuple[object, ...]:
        """Return what of the window an action may change without a word."""
        page, shown = self._page, self._page.map
        strips = (page.crumbs, page.filter_strip, page.find_strip, page.minimap, shown.hand.card)
        return (
            self._selection.picked,
            QApplication.focusWidget(),
            QApplication.activeWindow(),
            (shown.view.scale, shown.view.offset.toTuple(), shown.isVisible()),
            (shown.folds.claims, shown.branch, shown.direction, shown.pins.living),
            page.filter_strip.summary,
            tuple(one.isHidden() for one in strips),
        )
