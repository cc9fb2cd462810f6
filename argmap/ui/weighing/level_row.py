"""The levels of a factor side by side, at most one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from argmap.drawing.fonts import sans_font
from argmap.law.scales import Level
from argmap.ui.overriding import override
from argmap.ui.theme import Theme

_LABEL_PIXELS = 11
_ONE_LINE, _TWO_LINES = 24, 38
_RADIUS = 3
_SIDE = 4
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class LevelButton(QAbstractButton):
    """One level: its label, on ink where it is the level found."""

    def __init__(self, level: Level, theme: Theme) -> None:
        super().__init__()
        self.level = level
        self._theme = theme
        self.setText(level.label)
        self.setFont(sans_font(_LABEL_PIXELS))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= width - 2 * _SIDE
        return _ONE_LINE if fits else _TWO_LINES

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._two_line_width() + 2 * _SIDE, _ONE_LINE)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ground, ink = ("ink", "box") if self.isChecked() else (self._ground, "muted")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(ground))
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setFont(sans_font(_LABEL_PIXELS, semibold=self.isChecked()))
        painter.setPen(self._theme.color(ink))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box.adjusted(2, 0, -2, 0), int(flags), self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("selection"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()

    def _two_line_width(self) -> int:
        words, metrics = self.text().split(), self.fontMetrics()
        breaks = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words) + 1)]
        return min(max(map(metrics.horizontalAdvance, lines)) for lines in breaks)

    @property
    def _ground(self) -> str:
        return "hover" if self.underMouse() and self.isEnabled() else "box"


class LevelRow(QWidget):
    """The buttons of one scale: arrows move between them, Space or a click chooses.

    To choose the level that is found already changes nothing; Delete takes it away.
    """

    chosen = Signal(object)
    """The id of the level chosen, None when the finding is taken away."""

    def __init__(
        self, levels: Sequence[Level], theme: Theme, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_fixed = False
        self.setAccessibleName(name)
        self.buttons = [LevelButton(level, theme) for level in levels]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in self.buttons:
            button.setAccessibleName(f"{name}: {button.level.label}")
            button.clicked.connect(self._on_clicked)
            button.installEventFilter(self)
            row.addWidget(button, 1)

    @property
    def level(self) -> str | None:
        """The id of the level shown as found, None where there is none."""
        return next((one.level.id for one in self.buttons if one.isChecked()), None)

    def show_level(self, level: str | None) -> None:
        """Show a level as found."""
        for button in self.buttons:
            button.setChecked(button.level.id == level)
        self._keep_one_stop()

    def set_fixed(self, fixed: bool) -> None:  # noqa: FBT001 -- it is the value set
        """Let the levels be read only, or be chosen again."""
        self._is_fixed = fixed
        for button in self.buttons:
            button.setEnabled(not fixed)
        self._keep_one_stop()

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _CLEARING and self.level is not None:
                self.chosen.emit(None)
                return True
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, LevelButton):
                at = (self.buttons.index(watched) + step) % len(self.buttons)
                self.buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, LevelButton)
        # Qt has toggled the button already: not checked now means it was found before.
        if button.isChecked():
            self.chosen.emit(button.level.id)
        else:
            button.setChecked(True)

    def _keep_one_stop(self) -> None:
        """Let Tab stop once at the row: at the level found, else at the first."""
        stop = next((one for one in self.buttons if one.isChecked()), self.buttons[0])
        for button in self.buttons:
            is_stop = button is stop and not self._is_fixed
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
