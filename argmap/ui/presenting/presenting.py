"""What starts a presentation, and takes it up where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from argmap.ui.bridge import Bridge
from argmap.ui.selection import Selection, Use
from argmap.ui.theme import Theme

if TYPE_CHECKING:  # nothing is presented at the start
    from argmap.drawing.boxes import IsInDoubt, MarkOf
    from argmap.ui.presenting.presenter import Presenter


class Presenting(QObject):
    """Presents the open case from the picked claim on, and picks the claim told last."""

    def __init__(self, bridge: Bridge, selection: Selection, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self.mark_of: MarkOf | None = None
        """What tells the label of a claim, None where no labels are shown."""
        self.is_in_doubt: IsInDoubt | None = None
        """What tells which quotes the checks say something of."""
        self.presenter: Presenter | None = None
        self._bridge = bridge
        self._selection = selection
        self._window = window

    @Slot()
    def present(self) -> None:
        """Show the map full screen, one claim a key."""
        from argmap.ui.presenting.presenter import Presenter  # noqa: PLC0415 -- seldom asked for

        if self.presenter is not None or not self._bridge.case_map.claims:
            return
        self._bridge.end_typing()
        case_map, window = self._bridge.case_map, self._window.window()
        presenter = Presenter(
            case_map, self.theme, window, mark_of=self.mark_of, is_in_doubt=self.is_in_doubt
        )
        presenter.left.connect(self._on_left)
        presenter.destroyed.connect(self._on_gone)
        self._bridge.opened.connect(presenter.close)
        self._bridge.changed.connect(presenter.refresh)
        self.presenter = presenter
        presenter.resize(self._window.window().size())
        presenter.start(next(iter(self._selection.picked.uses), None))
        presenter.showFullScreen()
        presenter.activateWindow()

    @Slot(object)
    def _on_left(self, use: Use) -> None:
        if use.claim in self._bridge.case_map.claims:
            self._selection.pick_claim(*use)

    @Slot()
    def _on_gone(self) -> None:
        self.presenter = None
