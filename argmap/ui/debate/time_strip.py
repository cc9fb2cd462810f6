"""How long a speech takes against the time that it has: in words, and as a bar."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from argmap.case.counting import counted
from argmap.debate.pace import Pace
from argmap.debate.speech_time import SpeechTime
from argmap.drawing.fonts import sans_font
from argmap.ui.debate.speech_aim import SpeechAim
from argmap.ui.elided_label import ElidedLabel
from argmap.ui.overriding import override

_SIZE = 18
_HIGH = 8
_ROLE = QPalette.ColorRole


class TimeStrip(QWidget):
    """Shows the time of a speech, and the pace that it is reckoned with."""

    def __init__(self) -> None:
        super().__init__()
        self.told = ElidedLabel()
        self.told.setFont(sans_font(_SIZE, semibold=True))
        self.words = ElidedLabel()
        self.words.setProperty("tone", "muted")
        self.pace = QPushButton()
        self.aim = SpeechAim()
        self.bar = _Bar()
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.told, 1)
        top.addWidget(self.aim, 1)
        top.addWidget(self.pace)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 6)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.words)

    def show_time(self, time: SpeechTime, pace: Pace) -> None:
        """Show how long the speech takes at a pace."""
        self.told.show_text(time.told)
        rate = f"{pace.words_a_minute:.0f} words a minute"
        how = "your pace" if pace.measured else "not measured yet"
        self.words.show_text(f"{counted(time.words, 'word')} read aloud, at {rate}, {how}")
        self.pace.setText("Measure your pace…" if not pace.measured else "Your pace…")
        self.bar.show_time(time)


class _Bar(QWidget):
    """A bar as long as the time that is allowed; what is too long is hatched beyond its end."""

    def __init__(self) -> None:
        super().__init__()
        self._time = SpeechTime(0, 0.0)
        self.setFixedHeight(_HIGH)

    def show_time(self, time: SpeechTime) -> None:
        self._time = time
        self.setVisible(bool(time.allowed))
        self.setAccessibleName(time.told)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, _HIGH)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        time, palette = self._time, self.palette()
        whole = max(float(time.allowed), time.seconds, 1.0)
        painter = QPainter(self)
        allowed = round(self.width() * time.allowed / whole)
        taken = round(self.width() * time.seconds / whole)
        painter.fillRect(QRect(0, 0, allowed, _HIGH), palette.color(_ROLE.Mid))
        painter.fillRect(QRect(0, 0, min(taken, allowed), _HIGH), palette.color(_ROLE.WindowText))
        if taken > allowed:
            painter.setPen(QPen(palette.color(_ROLE.BrightText), 2))
            painter.setClipRect(QRect(allowed + 3, 0, taken - allowed - 3, _HIGH))
            for x in range(allowed, taken + _HIGH, 5):
                painter.drawLine(x, _HIGH, x + _HIGH, 0)
        painter.end()
