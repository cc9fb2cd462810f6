"""The levels of a factor side by side, at most one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
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
        self.with_shift = False
        """Whether Shift was held when it was pressed last."""
        self._theme = theme
        self._widths: tuple[int, int] | None = None
        """How wide the words are on one line, and on two; None until a layout asks."""
        self.setText(level.label)
        self.setFont(sans_font(_LABEL_PIXELS))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().keyReleaseEvent(event)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return _ONE_LINE if self._measured()[0] <= width - 2 * _SIDE else _TWO_LINES

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._measured()[1] + 2 * _SIDE, _ONE_LINE)

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

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._widths = None

    def _measured(self) -> tuple[int, int]:
        if self._widths is None:
            words, wide = self.text().split(), self.fontMetrics().horizontalAdvance
            cuts = range(1, len(words) + 1)
            breaks = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in cuts]
            two_lines = min(max(map(wide, lines)) for lines in breaks)
            self._widths = wide(self.text()), two_lines
        return self._widths

    @property
    def _ground(self) -> str:
        return "hover" if self.underMouse() and self.isEnabled() else "box"


class LevelRow(QWidget):
    """The buttons of one scale: arrows move between them, Space or a click chooses.

    To choose the level that is found already changes nothing; Delete takes it away.
    With Shift, or while `ranging`, the finding becomes a range that reaches to the level.
    """

    chosen = Signal(object)
    """The id of the level chosen, None when the finding is taken away."""
    ranged = Signal(object)
    """The ids of the lower and the upper end of a range chosen."""

    def __init__(
        self, levels: Sequence[Level], theme: Theme, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_fixed = False
        self._found: tuple[int, int] | None = None
        self.ranging = False
        """Whether the next level chosen is the other end of a range."""
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
        """The id of the level shown as found, of a range its lower end; None where none is."""
        return self.buttons[self._found[0]].level.id if self._found else None

    @property
    def level_high(self) -> str:
        """The id of the upper end of the range shown as found, empty where it is no range."""
        low, high = self._found or (0, 0)
        return self.buttons[high].level.id if low != high else ""

    def show_level(self, level: str | None, level_high: str = "") -> None:
        """Show a level, or the levels of a range, as found."""
        ids = [one.level.id for one in self.buttons]
        self._found = None
        if level in ids:
            low = ids.index(level)
            self._found = (low, ids.index(level_high) if level_high in ids else low)
        self._show_found()

    def _show_found(self) -> None:
        low, high = self._found or (0, -1)
        for at, button in enumerate(self.buttons):
            button.setChecked(low <= at <= high)
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
        at = self.buttons.index(button)
        found = self._found
        self._show_found()  # Qt has toggled the button already
        if found is not None and (self.ranging or button.with_shift):
            low, high = _reaching(found, at)
            self.ranged.emit((self.buttons[low].level.id, self.buttons[high].level.id))
        elif found != (at, at):
            self.chosen.emit(button.level.id)

    def _keep_one_stop(self) -> None:
        """Let Tab stop once at the row: at the level found, else at the first."""
        stop = next((one for one in self.buttons if one.isChecked()), self.buttons[0])
        for button in self.buttons:
            is_stop = button is stop and not self._is_fixed
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)


def _reaching(found: tuple[int, int], at: int) -> tuple[int, int]:
    """Return a range that ends at a place: of its ends the nearer one moves there."""
    low, high = found
    if low == high or at <= low or at >= high:
        return min(low, at), max(high, at)
    return (at, high) if at - low < high - at else (low, at)
