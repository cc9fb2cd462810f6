"""Over the Weigh tab: the day whose knowledge is weighed, and what did not count then."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from argmap.brief.wording import capitalized
from argmap.case.times_in_words import day_in_words
from argmap.drawing.fonts import sans_font
from argmap.law.standard import StandardSet
from argmap.ui.bridge import Bridge
from argmap.ui.chronology.known_bar import KnownBar
from argmap.ui.icon_label import IconLabel
from argmap.ui.known_on import KnownOn
from argmap.ui.known_words import bare_sentences, known_sentences, known_summary
from argmap.ui.labels import plain_label

_LEFT_OUT = "Weighed here without what rests on nothing that was known then:"
_NOTHING = "All that is found and alleged rests on something that was known then."


class KnownBanner(QFrame):
    """Asks for the day that is weighed on, and says what does not count then."""

    def __init__(self, bridge: Bridge, known_on: KnownOn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._known_on = known_on
        self.setProperty("ground", "panel")
        self.title = plain_label()
        self.title.setFont(sans_font(semibold=True))
        self.said = plain_label()
        self.bar = KnownBar(bridge, known_on)
        self.everything = self.bar.everything
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(IconLabel("clock", "Known on a day"))
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 16, 8)
        column.setSpacing(6)
        column.addWidget(self.bar)
        column.addWidget(self._head)
        column.addWidget(self.said)

    def refresh(self, standards: StandardSet) -> None:
        """Show what was known on the day asked for; nothing where none is."""
        known = self._known_on.known
        self.bar.refresh()
        self._head.setVisible(known is not None)
        self.said.setVisible(known is not None)
        if known is None:
            return
        factors = standards.scales.factors

        def name_of(factor: str) -> str:
            return factors[factor].name if factor in factors else factor

        bare = bare_sentences(self._bridge.case_map, known, name_of)
        self.title.setText(f"Weighed as known on {day_in_words(known.day)}")
        case_map = self._bridge.case_map
        summary, whole = known_summary(case_map, known), known_sentences(case_map, known)
        parts = [capitalized(summary)]
        if bare:
            parts += [_LEFT_OUT, *(f"• {one}" for one in bare)]
        elif known.decided is None:
            parts.append(_NOTHING)
        self.said.setText("\n".join(parts))
        self.said.setToolTip(f"<qt>{escape(whole)}</qt>")
        self.said.setAccessibleDescription(whole)
