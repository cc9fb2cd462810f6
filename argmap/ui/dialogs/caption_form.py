"""The form of the caption: the case, the parties and the motion."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from argmap.case.caption import Case
from argmap.case.terms import CaseKind, Side, Told
from argmap.law.standard import StandardSet
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.field_editors import Choice, Field, FieldKind
from argmap.ui.form import FieldForm
from argmap.ui.labels import heading, plain_label
from argmap.ui.terms_in_words import NOT_SAID, choices_of, named_choices

CHOICE = FieldKind.CHOICE
_WRITTEN_FOR = (
    Choice(Side.NEUTRAL.value, NOT_SAID),
    Choice(Side.MOVANT.value, "The movant"),
    Choice(Side.RESPONDENT.value, "The respondent"),
)


def caption_fields(law: StandardSet) -> tuple[Field, ...]:
    """Return the fields of the caption; postures and standards are those the law knows."""
    postures = named_choices((one.id, one.name, one.help) for one in law.postures.values())
    standards = named_choices((one.id, one.name, one.rule) for one in law.standards.values())
    return (
        Field("title", "Title", example="e.g. Smith v. Jones"),
        Field("kind", "Kind", CHOICE, choices_of(CaseKind)),
        Field("court", "Court"),
        Field("division", "Division", example="e.g. At Seattle"),
        Field("judge", "Judge", example="e.g. The Honorable Ann Smith"),
        Field("docket_number", "Docket number", example="e.g. 2:21-cv-00031"),
        Field("movant", "Movant", hint="Who asks for the order"),
        Field("movant_role", "Movant is", example="e.g. Plaintiff"),
        Field("respondent", "Respondent", hint="Whom the order would bind"),
        Field("respondent_role", "Respondent is", example="e.g. Defendant"),
        Field("writes_for", "Papers are for", CHOICE, _WRITTEN_FOR),
        Field("counsel", "Counsel", FieldKind.LINES, hint="Name, bar number, firm, address"),
        Field("posture", "Posture", CHOICE, postures),
        Field("standard", "Standard", CHOICE, standards),
        Field("relief_sought", "Relief sought", FieldKind.LINES),
        Field("filed", "Filed", example="YYYY-MM-DD"),
        Field("hearing_date", "Hearing", example="YYYY-MM-DD"),
        Field("noting_date", "Noted for", example="YYYY-MM-DD"),
        Field("oral_argument", "Oral argument", CHOICE, choices_of(Told)),
        Field("decided", "Decided", example="YYYY-MM-DD"),
        Field("citation", "Citation"),
    )


class CaptionForm(QWidget):
    """The caption's fields, and a tick for every flag of the motion."""

    def __init__(self, case: Case, law: StandardSet) -> None:
        super().__init__()
        self.form = FieldForm(caption_fields(law))
        self.form.show_record(case)
        self._kept = case
        self._law = law
        self._known = set(law.scales.flags)
        self._flags: dict[str, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.form)
        column.addWidget(heading("What is special about the motion"))
        for flag in law.scales.flags.values():
            tick = self._flags[flag.id] = QCheckBox(flag.name)
            tick.setChecked(flag.id in case.flags)
            tick.setToolTip(flag.text)
            column.addWidget(tick)
        column.addWidget(plain_label("A flag can raise what a standard asks for.", muted=True))

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of the caption that the user changed, flags apart.

        With another posture goes a standard that is for it, unless the user chose one too.
        """
        values = self.form.values
        for name, terms in (("kind", CaseKind), ("writes_for", Side), ("oral_argument", Told)):
            values[name] = terms(values[name])
        if values["posture"] != self._kept.posture and values["standard"] == self._kept.standard:
            values["standard"] = self._law.fitting(values["standard"], values["posture"])
        return {name: one for name, one in values.items() if one != getattr(self._kept, name)}

    @property
    def flags(self) -> tuple[str, ...]:
        """The flags of the motion as ticked, with those kept that nobody here knows."""
        strange = tuple(flag for flag in self._kept.flags if flag not in self._known)
        return tuple(name for name, tick in self._flags.items() if tick.isChecked()) + strange


def ask_caption(parent: QWidget, case: Case, law: StandardSet) -> CaptionForm | None:
    """Ask for the caption; None where it is to stay as it is."""
    body = CaptionForm(case, law)
    sheet = Sheet("Caption of the case", body, "Save", parent)
    sheet.take_size(560)
    return body if sheet.ask() else None
