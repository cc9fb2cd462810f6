"""One level that the ledger of harms suggests: what follows from what, and a way to find it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from argmap.case.counting import counted
from argmap.case.weighing import Finding
from argmap.drawing.fonts import sans_font
from argmap.law.suggestion import Reason, Suggestion
from argmap.ui.labels import plain_label
from argmap.ui.weighing.labels import LinkButton, link_button, note_label, short_note
from argmap.ui.weighing.who_found import found_label

_LONGEST = 60


class HarmLink(LinkButton):
    """A link to a harm in the ledger."""

    wanted = Signal(object)
    """The id of the harm to go to."""

    def __init__(self, reason: Reason) -> None:
        assert reason.harm is not None
        words = " ".join(reason.harm.text.split()) or "Harm without words"
        super().__init__(words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…")
        self.setAccessibleName(f"Show the harm: {words}")
        self._harm = reason.harm.id
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(self._harm)


class SuggestedRow(QWidget):
    """A factor, the level suggested for it, its reasons when asked for, and a button to find it."""

    adopted = Signal(object)
    """The `Suggestion` that is to become a finding."""
    harm_wanted = Signal(object)
    """The id of the harm to go to."""

    def __init__(self, suggestion: Suggestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggestion = suggestion
        factor = suggestion.factor
        self._label = factor.levels[factor.rank(suggestion.level)].label
        self.title = plain_label(f"{factor.name}: {self._label}")
        self.title.setFont(sans_font(semibold=True))
        self.state = short_note()
        self.adopt = QPushButton(f"Use “{self._label}”")
        self.adopt.setAccessibleName(f"Use “{self._label}” as the finding on {factor.name}")
        self.adopt.setToolTip("Make this level your finding, with what it follows from as reason")
        self.adopt.clicked.connect(self._on_adopt)
        self.why = note_label(suggestion.reasons[-1].said)
        self.more = link_button("")
        self.more.clicked.connect(self._on_more)
        self.reasons = QWidget(self)
        """What it follows from, made when it is first asked for, with its links."""
        self.links: list[HarmLink] = []
        self._lay_out()

    def show_found(self, found: Finding | None, *, fixed: bool) -> None:
        """Show beside the suggestion what was found; `fixed` where nothing can be."""
        factor, level = self.suggestion.factor, self.suggestion.level
        is_same = found is not None and (found.level, found.level_high) in {
            (level, ""),
            (level, level),
        }
        if found is None:
            self.state.setText("not found yet")
        else:
            same = "the same" if is_same else "different"
            self.state.setText(f"found: {found_label(factor, found)} ({same})")
        self.adopt.setVisible(not (is_same or fixed))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        head.addWidget(self.adopt)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.why)
        column.addWidget(self.more)
        column.addWidget(self.reasons)
        self.reasons.hide()
        self._name_more()

    def _fill_reasons(self) -> None:
        column = QVBoxLayout(self.reasons)
        column.setContentsMargins(12, 0, 0, 4)
        column.setSpacing(0)
        for reason in self.suggestion.reasons[:-1]:
            if reason.harm is not None:
                link = HarmLink(reason)
                link.wanted.connect(self.harm_wanted)
                self.links.append(link)
                column.addWidget(link)
            note = note_label(reason.said)
            note.setContentsMargins(2, 0, 0, 5)  # under its link, and apart from the next
            column.addWidget(note)

    def _name_more(self) -> None:
        count = len(self.suggestion.reasons) - 1
        words = (
            f"Show {counted(count, 'reason')}" if self.reasons.isHidden() else "Hide the reasons"
        )
        self.more.setText(words)
        self.more.setAccessibleName(f"{words}: {self.suggestion.factor.name}")
        self.more.setVisible(count > 0)

    @Slot()
    def _on_more(self) -> None:
        if self.reasons.layout() is None:
            self._fill_reasons()
        self.reasons.setVisible(self.reasons.isHidden())
        self._name_more()

    @Slot()
    def _on_adopt(self) -> None:
        self.adopted.emit(self.suggestion)
