"""The question what goes into an exported file: the legend of a picture, the kind of a PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from argmap.formats.case_to_export import Choices
from argmap.formats.registry import format_of
from argmap.ui.dialogs.pdf_choice import PdfChoice
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.labels import plain_label

_WIDE = 560


class PictureChoice(QWidget):
    """Whether a legend stands under the map."""

    def __init__(self, *, is_part: bool) -> None:
        super().__init__()
        self.legend = QCheckBox("&Legend under the map")
        self.legend.setChecked(not is_part)
        told = plain_label(muted=True)
        told.setText("It says what the lines, borders and signs mean, as the PDF does.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.legend)
        column.addWidget(told)


def ask_choices(parent: QWidget, to: Path, choices: Choices) -> Choices | None:
    """Ask what a file is to hold besides, where its format leaves a choice; None for no file."""
    found = format_of(to)
    if found is not None and found.takes_kind:
        asked = PdfChoice(choices)
        sheet = Sheet(f"Export {to.name}", asked, "Export", parent)
        sheet.take_size(_WIDE)
        asked.kinds[asked.kind].setFocus()
        wanted = sheet.ask()
        return choices._replace(pdf_kind=asked.kind) if wanted else None
    if found is None or not found.takes_legend:
        return choices
    body = PictureChoice(is_part=bool(choices.only))
    wanted = Sheet(f"Export {to.name}", body, "Export", parent).ask()
    return choices._replace(legend=body.legend.isChecked()) if wanted else None
