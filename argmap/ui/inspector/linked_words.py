"""A sentence that names claims: each name is a link, for the mouse and for the keyboard."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from argmap.case.ids import ClaimId
from argmap.case.quotation import in_quotes
from argmap.reasoning.why import Named, Sentence, plain
from argmap.ui.overriding import override


class LinkedWords(QLabel):
    """Shows a sentence; what users wrote in it never reads as markup."""

    claim_wanted = Signal(object)
    """The id of a claim whose name was followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: Sentence = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._on_link)

    @property
    def words(self) -> str:
        """The sentence as plain text."""
        return plain(self._said)

    def say(self, sentence: Sentence) -> None:
        """Show a sentence."""
        if sentence != self._said:
            self._said = sentence
            self._show()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._show()

    def _show(self) -> None:
        ink = self.palette().color(QPalette.ColorRole.Link).name()
        text = "".join(_marked(piece, ink) for piece in self._said)
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(self.words)

    @Slot(str)
    def _on_link(self, target: str) -> None:
        self.claim_wanted.emit(ClaimId(target))


def _marked(piece: str | Named, ink: str) -> str:
    if isinstance(piece, str):
        return escape(piece)
    return f'<a href="{piece.claim}" style="color:{ink}">{escape(in_quotes(piece.title))}</a>'
