"""An authority in the inspector: what it counts for here, who checked it, and what is owed."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from argmap.case.evidence import Source
from argmap.case.plan_claims import plan_amendment
from argmap.case.terms import AuthorityWeight, Side
from argmap.law.authorities import candour_reminder
from argmap.ui.bridge import Bridge
from argmap.ui.field_editors import Choice, Field, FieldKind
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import heading, plain_label
from argmap.ui.record_form import RecordForm
from argmap.ui.time_field import TimeField

_CHOICE = FieldKind.CHOICE
_GAP = 6
_WORDS = {
    AuthorityWeight.UNSAID: "Not said",
    AuthorityWeight.BINDING: "Binding here",
    AuthorityWeight.PERSUASIVE: "Persuasive",
    AuthorityWeight.OVERRULED: "Overruled",
}
_AGAINST = {
    Side.NEUTRAL: "Neither side",
    Side.MOVANT: "The movant",
    Side.RESPONDENT: "The respondent",
}


def _choices(words: dict[AuthorityWeight, str] | dict[Side, str]) -> tuple[Choice, ...]:
    return tuple(Choice(term.value, label) for term, label in words.items())


AUTHORITY_FIELDS = (
    Field("weight", "Weight", _CHOICE, _choices(_WORDS), hint="What it counts for in this court"),
    Field("adverse_to", "Against", _CHOICE, _choices(_AGAINST)),
    Field("history", "History", hint="e.g. aff’d, and by whom"),
    Field("checked_by", "Checked by", hint="By whom"),
)


class AuthoritySection(QWidget):
    """Edits what is said of a case or a statute as law; hidden for any other source."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._source: Source | None = None
        self.form = RecordForm(AUTHORITY_FIELDS, bridge)
        self.day = TimeField("Checked on", "Day of the last check")
        self.day.chosen.connect(self._on_day)
        self.today = QPushButton("Checked today")
        self.today.setToolTip("Say that it was seen today to be still good law")
        self.today.clicked.connect(self._on_today)
        self.reminder: QLabel = plain_label()
        self._reminder_row = QWidget()
        self._lay_out()

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, from top to bottom."""
        editors = [self.form.editor(field.name) for field in AUTHORITY_FIELDS]
        return [*(one.focusProxy() or one for one in editors), self.day.line, self.today]

    def show_source(self, source: Source) -> None:
        """Show what is said of a source as law, or nothing of one that is none."""
        self._source = source
        self.setVisible(source.is_authority)
        if not source.is_authority:
            return
        self.form.show_record(source)
        self.day.show_value(source.checked_on)
        may_edit = not self._bridge.read_only
        self.day.setEnabled(may_edit)
        self.today.setEnabled(may_edit)
        words = candour_reminder(self._bridge.case_map, source)
        self.reminder.setText(words)
        self._reminder_row.setVisible(bool(words))

    @Slot(object)
    def _on_day(self, day: str) -> None:
        self._check(day)

    @Slot()
    def _on_today(self) -> None:
        self._check(QDate.currentDate().toString(Qt.DateFormat.ISODate))
        if self._source is not None and not self._source.checked_by:
            self.form.editor("checked_by").setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self, day: str) -> None:
        sources = self._bridge.case_map.sources
        source = sources.get(self._source.id) if self._source else None
        if source is not None and source.checked_on != day:
            self._bridge.edit(plan_amendment, source, checked_on=day)

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        reminder = QHBoxLayout(self._reminder_row)
        reminder.setContentsMargins(0, 0, 0, 0)
        reminder.setSpacing(_GAP)
        reminder.addWidget(IconLabel("gavel", "Duty of candour"), alignment=top)
        reminder.addWidget(self.reminder, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(heading("As authority"))
        column.addWidget(self._reminder_row)
        column.addWidget(self.form)
        column.addLayout(self._checked_rows())

    def _checked_rows(self) -> QFormLayout:
        """Lay out the day as the form above lays out its fields."""
        rows = QFormLayout()
        rows.setHorizontalSpacing(8)
        rows.setVerticalSpacing(_GAP)
        label = QLabel("Checked on")
        label.setBuddy(self.day)
        rows.addRow(label, self.day)
        rows.addRow("", self.today)
        return rows
