"""The two columns of the Weigh tab: side by side where there is room, else one under the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

_TWO_COLUMNS_FROM = 980
_SHARES = (11, 13)
_MARGIN = 24


class WeighColumns(QBoxLayout):
    """Holds what the motion is answered by, and what it is looked at by."""

    def __init__(self, answer: QWidget, looked_at: QWidget) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom)
        self.setContentsMargins(_MARGIN, _MARGIN - 8, _MARGIN, _MARGIN)
        self.setSpacing(_MARGIN)
        self.addWidget(answer)
        self.addWidget(looked_at)
        self.setAlignment(answer, Qt.AlignmentFlag.AlignTop)

    @property
    def are_side_by_side(self) -> bool:
        """Whether both begin at the top."""
        return self.direction() is QBoxLayout.Direction.LeftToRight

    def arrange(self, width: int) -> None:
        """Stand as there is room for in a page of a width, in pixels."""
        wide = width >= _TWO_COLUMNS_FROM
        direction = QBoxLayout.Direction
        self.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        for at, share in enumerate(_SHARES if wide else (0, 1)):
            self.setStretch(at, share)

    def measure(self, area: QScrollArea, fit: Callable[[int], object]) -> None:
        """Let every part find its height in the room that an area not seen yet will have.

        `fit` is told how high the area will be.
        """
        room, page = area.parentWidget(), area.widget()
        layout = page.layout() if page is not None else None
        if page is None or layout is None or room is None or area.isVisible():
            return
        area.resize(room.size())
        # Until it is shown: asked without it, Qt would lay all out without the bar, and again.
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        seen = area.maximumViewportSize()
        self.arrange(seen.width())
        fit(seen.height())
        high = layout.heightForWidth(seen.width())
        if high > seen.height():
            page.resize(seen.width(), high)
        else:
            area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
