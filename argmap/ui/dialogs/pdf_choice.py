"""The question what leaves the machine inside a PDF."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QRadioButton, QStyle, QStyleOptionButton, QVBoxLayout, QWidget

from argmap.brief.papers import PAPERS, paper_called
from argmap.brief.pdf_kinds import PDF_KINDS, PdfKind, court_words
from argmap.formats.case_to_export import Choices
from argmap.ui.labels import plain_label

_APART = 10
_CLOSE = 2


class PdfChoice(QWidget):
    """The three kinds of PDF by name, each with the line that says what goes along."""

    def __init__(self, choices: Choices, orders: Sequence[str] = ()) -> None:
        super().__init__()
        self._orders = tuple(orders)
        """The titles of the court’s orders among the sources, which go along too."""
        paper = paper_called(choices.paper or PAPERS[0].id)
        usual = choices.pdf_kind or paper.pdf_kind
        self.kinds = {kind: QRadioButton(_with_key(kind)) for kind in PdfKind}
        self._lines = {kind: plain_label(muted=True) for kind in PdfKind}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_CLOSE)
        for number, (kind, button) in enumerate(self.kinds.items()):
            if number:
                column.addSpacing(_APART)
            self._say(kind, PDF_KINDS[kind].leaves)
            self._lines[kind].setIndent(_left_of_words(button))
            column.addWidget(button)
            column.addWidget(self._lines[kind])
        column.addStretch()
        self.kinds[usual].setChecked(True)
        for kind, button in self.kinds.items():
            if kind is not usual:  # Tab goes to the chosen one; once there, Qt sees to it
                button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.tell_court(revealed=choices.revealed)

    @property
    def kind(self) -> PdfKind:
        """The kind that is chosen."""
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    def tell_court(self, *, revealed: bool) -> None:
        """Say whether what the court found goes along in a working copy."""
        told = court_words(self._orders, revealed=revealed)
        self._say(PdfKind.WORKING, f"{PDF_KINDS[PdfKind.WORKING].leaves} {told}")

    def _say(self, kind: PdfKind, told: str) -> None:
        self._lines[kind].setText(told)
        self.kinds[kind].setAccessibleDescription(told)


def _with_key(kind: PdfKind) -> str:
    """Return what a kind is called with the letter that chooses it; C is the key of Cancel."""
    title = PDF_KINDS[kind].title
    return title.replace("k", "&k", 1) if title.startswith("C") else f"&{title}"


def _left_of_words(button: QRadioButton) -> int:
    """Return how far to the right of its button the words of a choice begin."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    option.rect = QRect(0, 0, button.sizeHint().width(), button.sizeHint().height())
    part = QStyle.SubElement.SE_RadioButtonContents
    return button.style().subElementRect(part, option, button).left()
