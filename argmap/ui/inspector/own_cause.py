"""The form of a cause of action or a defence of the user's own, kept in the case."""

from __future__ import annotations

from collections.abc import Callable, Container, Sized

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from argmap.case.claims import Claim
from argmap.case.plan_elements import OwnCause
from argmap.case.terms import ClaimRole, Side
from argmap.law.standard import StandardSet
from argmap.ui.field_editors import Choice, Field, FieldKind
from argmap.ui.form import FieldForm
from argmap.ui.labels import plain_label
from argmap.ui.questioning.coming_forward import bring_forward
from argmap.ui.warning_row import warning_row
from argmap.ui.weighing.labels import note_label

_FIELDS = (
    Field("name", "Name", hint="As in: Trespass to chattels"),
    Field(
        "role",
        "Role",
        FieldKind.CHOICE,
        tuple(
            Choice(one.value, one.value.capitalize())
            for one in ClaimRole
            if one is not ClaimRole.NONE
        ),
    ),
    Field(
        "burden",
        "Borne by",
        FieldKind.CHOICE,
        (
            Choice(Side.NEUTRAL.value, "As its role is"),
            Choice(Side.MOVANT.value, "Movant"),
            Choice(Side.RESPONDENT.value, "Respondent"),
        ),
    ),
    Field("elements", "Elements", FieldKind.LINES, hint="What has to be shown, one a line"),
)
_ABOUT = (
    "It is kept in this case, and offered to its other claims. Its elements are your own:"
    " nothing in argmap vouches for them."
)


class OwnCauseForm(QWidget):
    """Asks for a name, a role, who bears it, and elements, one a line."""

    made = Signal(object)
    """The `OwnCause` that is wanted."""
    given_up = Signal()
    """None is wanted."""

    def __init__(self, law: Callable[[], StandardSet]) -> None:
        super().__init__()
        self._law = law
        self.form = FieldForm(_FIELDS)
        self.lack = plain_label()
        self._lack_row = warning_row(self.lack)
        self._lack_at = ""
        self.make = QPushButton("Use this cause")
        self.cancel = QPushButton("Cancel")
        self.make.clicked.connect(self._on_make)
        self.cancel.clicked.connect(self.given_up)
        self.form.given_up.connect(self.given_up)
        self.form.edited.connect(self._on_edited)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.form, note_label(_ABOUT), self._lack_row):
            column.addWidget(part)
        column.addLayout(buttons)

    def start(self, claim: Claim) -> None:
        """Empty the form for a claim, and take the keyboard."""
        role = claim.role if claim.role is not ClaimRole.NONE else ClaimRole.CAUSE_OF_ACTION
        values = {"name": "", "role": role.value, "burden": Side.NEUTRAL.value, "elements": ""}
        self.form.show_values(values)
        self._lack_row.hide()
        self.show()
        bring_forward(self.form.editor("name"), self)

    @Slot(object)
    def _on_edited(self, _edit: object) -> None:
        """Take away what was said to be lacking once it is there."""
        own = self._written()
        if _lack(own.name, own.elements, self._law().causes)[0] != self._lack_at:
            self._lack_row.hide()

    def _written(self) -> OwnCause:
        values = self.form.values
        lines = dict.fromkeys(line.strip() for line in values["elements"].splitlines())
        burden = Side(values["burden"])
        elements = tuple((line, burden) for line in lines if line)
        return OwnCause(values["name"].strip(), ClaimRole(values["role"]), elements)

    @Slot()
    def _on_make(self) -> None:
        own = self._written()
        self._lack_at, lack = _lack(own.name, own.elements, self._law().causes)
        self.lack.setText(lack)
        self._lack_row.setVisible(bool(lack))
        if lack:
            bring_forward(self.form.editor(self._lack_at))
        else:
            self.made.emit(own)


def _lack(name: str, elements: Sized, known: Container[str]) -> tuple[str, str]:
    """Say what keeps a cause from being made, and at which field; empty where nothing does."""
    if not name:
        return "name", "Give it a name."
    if name in known:
        return "name", "argmap keeps a cause of its own under that name: choose another."
    return ("elements", "") if elements else ("elements", "Write at least one element.")
