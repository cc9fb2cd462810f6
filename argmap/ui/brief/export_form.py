"""The form of an export: what is written, in which format, and what is chosen of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from argmap.brief.offered import offered
from argmap.brief.options import WHICH
from argmap.case.terms import COURT
from argmap.formats.case_to_export import Choices
from argmap.formats.export_subjects import (
    PART,
    Around,
    Subject,
    choices_of,
    file_options,
    options_for,
    subject_called,
    subjects,
)
from argmap.formats.registry import ExportFormat
from argmap.ui.brief.options_form import OptionsForm
from argmap.ui.combo_box import ComboBox
from argmap.ui.dialogs.pdf_choice import PdfChoice
from argmap.ui.labels import heading, plain_label
from argmap.ui.wrapping_tick import WrappingTick

_APART = 12
_CLOSE = 4
_LIST_WIDTH = 200
_LEAST_HEIGHT = 300
_ALL = "It holds all that is printed."


class ExportForm(QWidget):
    """What can be exported at the left; its format, and all that is chosen of it, at the right.

    `values` are what was chosen of a file, by name, and `options` of each kind of paper.
    """

    turned = Signal()
    """Something else is to be exported, or in another format."""

    def __init__(
        self,
        around: Around,
        shown: Choices,
        values: Mapping[str, str],
        options: Mapping[str, Mapping[str, str]],
    ) -> None:
        super().__init__()
        self._around, self._shown = around, shown
        self._values = dict(values)
        self._kinds = dict(around.kinds)
        self._options = {kind: dict(one) for kind, one in options.items()}
        self._subjects = subjects()
        self._of = subject_called(values.get("subject", ""))
        self.pdf_kind: PdfChoice | None = None
        self.file_form = OptionsForm((), {})
        self.which_form = OptionsForm((), {})
        self.paper_form = OptionsForm((), {})
        self._make_parts()
        self._lay_out()
        self.list.setCurrentRow(self._subjects.index(self._of))
        self._offer_formats()
        self.list.currentRowChanged.connect(self._on_subject)
        self.formats.currentIndexChanged.connect(self._on_format)

    @property
    def subject(self) -> Subject:
        """What is to be exported."""
        return self._subjects[max(self.list.currentRow(), 0)]

    @property
    def format(self) -> ExportFormat:
        """The format it is to have."""
        return self.subject.format_called(str(self.formats.currentData()))

    @property
    def values(self) -> dict[str, str]:
        """What is chosen of the file, by name; what does not bear on it stays as it was."""
        kind = {"pdf_kind": str(self.pdf_kind.kind)} if self.pdf_kind is not None else {}
        chosen = {"subject": self.subject.id, "format": self.format.suffix}
        return self._values | chosen | kind | self.file_form.values

    @property
    def options(self) -> dict[str, str]:
        """What is chosen of the paper."""
        return self.which_form.values | self.paper_form.values

    @property
    def choices(self) -> Choices:
        """What is chosen, as writers take it."""
        fresh = {name: one for name, one in self.values.items() if name != "claims"}
        return choices_of(self.subject, fresh, self._shown, self.options)

    def _make_parts(self) -> None:
        self.list = QListWidget()
        self.list.setAccessibleName("What is exported")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(_LIST_WIDTH)
        for one in self._subjects:
            item = QListWidgetItem(one.title)
            item.setToolTip(one.about)
            self.list.addItem(item)
        self.about = plain_label(muted=True)
        self.formats = ComboBox()
        self.formats.setAccessibleName("Format")
        self.loses = plain_label(muted=True)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(_CLOSE)
        left.addWidget(heading("What"))
        left.addWidget(self.list, 1)
        self._parts = QWidget()
        self._column = QVBoxLayout(self._parts)
        self._column.setContentsMargins(0, 0, _APART, 0)  # the bar beside it covers nothing
        self._column.setSpacing(_CLOSE)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what has the focus is scrolled to
        area.setWidget(self._parts)
        self._area = area
        right = QVBoxLayout()
        right.setSpacing(_CLOSE)
        right.addWidget(self.about)
        right.addSpacing(_APART)
        for part in (heading("Format"), self.formats, self.loses):
            right.addWidget(part)
        right.addSpacing(_APART)
        right.addWidget(area, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * _APART)
        row.addLayout(left)
        row.addLayout(right, 1)
        self.setMinimumHeight(_LEAST_HEIGHT)

    def _offer_formats(self) -> None:
        """Offer the formats that fit, the one chosen last where it is among them."""
        self.formats.blockSignals(True)
        self.formats.clear()
        for one in self.subject.formats:
            self.formats.addItem(f"{one.title} ({one.suffix})", one.suffix)
        wanted = self.subject.format_called(self._values.get("format", ""))
        self.formats.setCurrentIndex(self.subject.formats.index(wanted))
        self.formats.blockSignals(False)
        self.about.setText(self.subject.about)
        self._fill()

    def _fill(self) -> None:
        """Show what is chosen of the file and the paper as they are now."""
        while (taken := self._column.takeAt(0)) is not None:
            if (part := taken.widget()) is not None:
                part.hide()
                part.deleteLater()
        self._of = self.subject
        fitting = self.format
        self.loses.setText(
            fitting.loses_of(self.subject.paper.id if self.subject.paper else "") or _ALL
        )
        chosen = self._options.get(self.subject.id, {})
        options = options_for(self.subject, fitting)
        if self._around.case_map is not None:
            options = offered(options, self.subject.id, self._around.case_map, chosen)
        named = {one.name for one in WHICH}
        which = tuple(one for one in options if one.name in named)
        options = tuple(one for one in options if one.name not in named)
        self.which_form = OptionsForm(which, chosen)
        self.which_form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._add("", self.which_form, is_any=bool(which))
        self._add_pdf_kind()
        is_part = self._values.get("extent") == PART
        asked = tuple(file_options(self.subject, fitting, self._around, is_part=is_part))
        self.file_form = OptionsForm(asked, self._values)
        self._add("", self.file_form, is_any=bool(asked))
        self.paper_form = OptionsForm(options, chosen)
        self._add(f"Options: {self.subject.title}", self.paper_form, is_any=bool(options))
        self._column.addStretch()
        self.file_form.edited.connect(self._on_file)
        self._tell_court()

    def _add_pdf_kind(self) -> None:
        self.pdf_kind = None
        if self.format.takes_kind:
            kept = {"format": self.format.suffix, "pdf_kind": self._kinds.get(self.subject.id, "")}
            chosen = choices_of(self.subject, kept, self._shown, {})
            self.pdf_kind = PdfChoice(chosen, self._around.orders)
            self._add("What leaves the machine", self.pdf_kind)

    def _add(self, title: str, part: QWidget, *, is_any: bool = True) -> None:
        if not is_any:
            part.hide()
            return
        if self._column.count():
            self._column.addSpacing(_APART)
        if title:
            self._column.addWidget(heading(title))
        self._column.addWidget(part)

    @Slot(int)
    def _on_subject(self, _row: int) -> None:
        self._keep()
        self._offer_formats()
        self.turned.emit()

    @Slot(int)
    def _on_format(self, _row: int) -> None:
        self._keep()
        self._values["format"] = self.format.suffix
        self._fill()
        self.turned.emit()

    def _keep(self) -> None:
        """Keep what is chosen by now, for when it is shown again."""
        self._values |= self.file_form.values
        kept = self._options.get(self._of.id, {})
        self._options[self._of.id] = kept | self.options
        if self.pdf_kind is not None:
            self._kinds[self._of.id] = str(self.pdf_kind.kind)

    @Slot()
    def _on_file(self) -> None:
        legend = self.file_form.editors.get("legend")
        extent = self.file_form.values.get("extent", "")
        if isinstance(legend, WrappingTick) and extent != self._values.get("extent", extent):
            legend.setChecked(extent != PART)
        self._values |= self.file_form.values
        self._tell_court()

    def _tell_court(self) -> None:
        if self.pdf_kind is not None:
            chosen = self.choices
            self.pdf_kind.tell_court(revealed=chosen.revealed or chosen.reader == COURT)
