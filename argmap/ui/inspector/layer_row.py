"""One layer of what a cite is worth: what the rules say of it, corrected by hand or not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from argmap.law.evidence_rules import EvidenceRules
from argmap.law.layers import Layer, Unapplied
from argmap.ui.combo_box import ComboBox
from argmap.ui.labels import plain_label
from argmap.ui.overriding import override

_WHY = "Why it is worth that"
_CARDS_OWN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Delete}
"""Keys that mean something to the card, and must not reach it from what stands in a row."""


class LayerRow(QWidget):
    """Says what a layer is worth and why; whoever corrects it says why first."""

    corrected = Signal(str, str, str)
    """Whose layer, the id of the level it is worth, and the reason."""
    by_rule = Signal(str)
    """Whose layer is to be worth what the rules say again."""

    def __init__(self, who: str, rules: EvidenceRules) -> None:
        super().__init__()
        self.who = who
        self._shown: Layer | None = None
        self.words = plain_label(muted=True)
        self.words.setProperty("rank", "small")
        self.correct = _button("Correct…", f"Correct by hand what {who} is worth")
        self.correct.clicked.connect(self._on_asked)
        self.restore = _button("As the rules say", f"Take {who} as the rules say")
        self.restore.clicked.connect(self._on_restored)
        self.level = ComboBox()
        self.level.setAccessibleName(f"What {who} is worth")
        for one in rules.levels:
            self.level.addItem(one.name, one.id)
        self.why = QLineEdit()
        self.why.setPlaceholderText(_WHY)
        self.why.setAccessibleName(f"{_WHY}: {who}")
        self.agree = _button("Correct", f"Correct {who} so")
        self._lay_out()
        self.why.textChanged.connect(self._on_typed)
        self.why.returnPressed.connect(self._on_agreed)
        self.agree.clicked.connect(self._on_agreed)
        self._on_typed("")

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the focus stops, in reading order."""
        return (self.correct, self.restore, self.level, self.why, self.agree)

    def show_layer(self, layer: Layer, *, editable: bool) -> None:
        """Show a layer as it stands; what is being written stays unless the layer changed."""
        if layer != self._shown:
            self._shown = layer
            self.words.setText(layer_words(layer))
            self._end_asking()
        self.restore.setVisible(layer.by_hand is not None)
        for part in self.stops[:-1]:
            part.setEnabled(editable)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._asking.isHidden():
            self._end_asking()
        elif event.key() not in _CARDS_OWN:
            super().keyPressEvent(event)

    @Slot()
    def _on_asked(self) -> None:
        assert self._shown
        self.level.setCurrentIndex(self.level.findData(self._shown.level.id))
        self.why.setText(self._shown.because)
        self._buttons.hide()
        self._asking.show()
        self.level.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_asking(self) -> None:
        focused = QApplication.focusWidget()
        self._buttons.show()
        if focused is not None and self._asking.isAncestorOf(focused):
            self.correct.setFocus(Qt.FocusReason.OtherFocusReason)
        self._asking.hide()

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        self.agree.setEnabled(bool(words.strip()))
        self.agree.setToolTip("" if words.strip() else "Say why first")

    @Slot()
    def _on_agreed(self) -> None:
        if why := self.why.text().strip():
            self.corrected.emit(self.who, self.level.currentData(), why)
            self._end_asking()

    @Slot()
    def _on_restored(self) -> None:
        self.correct.setFocus(Qt.FocusReason.OtherFocusReason)
        self.by_rule.emit(self.who)

    def _lay_out(self) -> None:
        self._buttons, self._asking = QWidget(), QWidget()
        buttons = QHBoxLayout(self._buttons)
        for button in (self.correct, self.restore):
            buttons.addWidget(button)
        buttons.addStretch(1)
        asking = QVBoxLayout(self._asking)
        line = QHBoxLayout()
        line.addWidget(self.why, 1)
        line.addWidget(self.agree)
        asking.addWidget(self.level)
        asking.addLayout(line)
        self._asking.hide()
        column = QVBoxLayout(self)
        for layout in (column, buttons, asking):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(4)
        for part in (self.words, self._buttons, self._asking):
            column.addWidget(part)


class UnappliedRow(QWidget):
    """A correction that is not counted, why, and the way to let it go."""

    forgotten = Signal(object)
    """The `LayerCorrection` to be taken out of the cite."""

    def __init__(self, unapplied: Unapplied) -> None:
        super().__init__()
        self.unapplied = unapplied
        self.words = plain_label(f"• {unapplied.told}", muted=True)
        self.words.setProperty("rank", "small")
        who = unapplied.correction.who
        self.forget = _button("Forget the correction", f"Forget the correction of {who}")
        self.forget.clicked.connect(self._on_forgotten)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.forget, alignment=Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_forgotten(self) -> None:
        self.forgotten.emit(self.unapplied.correction)


def layer_words(layer: Layer) -> str:
    """Say of a layer who tells, whether it is hearsay, by which rule, and what it is worth."""
    kind = "hearsay" if layer.hearsay else "not hearsay"
    who = layer.who[0].upper() + layer.who[1:]
    why = layer.why if layer.why.startswith(who) else f"{who}: {layer.why}"
    unchecked = "" if layer.checked else ", not checked"
    told = f"• {why} {kind.capitalize()} ({layer.rule}{unchecked})."
    follows = layer.follows.name.lower()
    if layer.by_hand is None:
        return f"{told} Worth {follows}."
    by_hand = layer.by_hand.name.lower()
    because = layer.because.rstrip(".")
    return f"{told} Worth {by_hand}, corrected by hand (the rules say {follows}): {because}."


def _button(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(name)
    button.setAutoRaise(True)
    return button
