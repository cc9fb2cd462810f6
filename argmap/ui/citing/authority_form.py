"""The dialog in which one authority is typed or pasted, read, corrected and added."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from argmap.brief.authority_forms import full_form, name_doubts
from argmap.case.counting import counted
from argmap.law.citations import by_eyecite
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.by_eyecite import Finder
from argmap.law.citations.parsing import parse_authority, several_authorities
from argmap.ui.aside import Aside
from argmap.ui.citing.authority_fields import KIND_FIELD, part_fields, source_fields
from argmap.ui.citing.proposal import FormRow
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.errand import Errand
from argmap.ui.form import FieldEdit, FieldForm
from argmap.ui.labels import heading, plain_label
from argmap.ui.text_field import TextField

EXAMPLE = "e.g. Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7, 20 (2008)"
_SIZE = (640, 720)
_GAP = 6


class AuthorityForm(QWidget):
    """What was typed, the parts that were read in it, and the form they make.

    `known` are citations that the case has already. Of several authorities the
    first is read; `rest` are the others, to be added after it.
    """

    def __init__(self, text: str = "", known: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self._known = known
        self._authority = self._as_read = Authority()
        self.rest = ""
        self.typed = TextField()
        self.typed.set_least_rows(2)
        self.typed.setPlaceholderText(EXAMPLE)
        self.typed.setAccessibleName("The authority")
        self.note = plain_label(muted=True)
        self.kind = FieldForm((KIND_FIELD,))
        self._forms: dict[AuthorityKind, FieldForm] = {}
        self._stack = QStackedWidget()
        self.row = FormRow("It is cited so")
        self._lay_out()
        self.typed.textChanged.connect(self._on_text)
        self.kind.edited.connect(self._on_kind)
        self._finder: Finder | None = None
        """What eyecite finds by; None until it is loaded, and where it is not installed."""
        self._aside = Aside("eyecite", self)
        self._aside.answered.connect(self._on_loaded)
        self._aside.do(_load_eyecite)
        self.typed.show_text(text)
        self._read()

    @property
    def parts(self) -> FieldForm:
        """The fields of the parts of the kind shown."""
        return self._form_of(self._authority.kind)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing yet to add."""
        return not self.row.form.text.strip()

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of the source as the user leaves them."""
        return source_fields(self._corrected(), self._form_words())

    def _form_words(self) -> str:
        return "".join(run.text for run in full_form(self._corrected()))

    def _corrected(self) -> Authority:
        """Return the authority as the fields have it now, told at a pause in typing or not."""
        return replace(self._authority, **self.parts.values)

    def _read(self) -> None:
        first, *others = several_authorities(self.typed.text) or [""]
        self.rest = "\n".join(others)
        self.note.setText(_note(first, len(others)))
        self.note.setVisible(bool(self.note.text()))
        self._authority = parse_authority(first, self._finder)
        if not first.strip():
            self._authority = Authority(AuthorityKind.CASE)
        self._as_read = self._authority
        self.kind.show_values({"kind": self._authority.kind.value})
        self._show_parts()
        self._show_form(self._authority.doubts)

    def _show_parts(self) -> None:
        form = self.parts
        form.show_values({name: getattr(self._authority, name) for name in form.values})
        self._stack.setCurrentWidget(form)

    def _show_form(self, doubts: tuple[str, ...]) -> None:
        form = full_form(self._authority)
        words = "".join(run.text for run in form)
        known = ("The case has this citation already.",) if words in self._known else ()
        self.row.show_form(form, (*known, *doubts, *name_doubts(self._authority)))
        self.row.setVisible(bool(words))

    def _show_corrected(self) -> None:
        """Show the form of what was corrected, and what is doubtful in that."""
        read_again = parse_authority(self._form_words(), self._finder)
        doubts = read_again.doubts if read_again.kind is self._authority.kind else ()
        self._show_form(doubts)

    @Slot()
    def _on_text(self) -> None:
        self._read()

    @Slot(object)
    def _on_kind(self, edit: FieldEdit) -> None:
        self._authority = replace(self._corrected(), kind=AuthorityKind(edit.value))
        self._show_parts()
        self._show_corrected()

    @Slot(object)
    def _on_part(self, _edit: FieldEdit) -> None:
        self._authority = self._corrected()
        self._show_corrected()

    @Slot(object)
    def _on_loaded(self, finder: Finder | None) -> None:
        """Read again now that eyecite is there, unless somebody has corrected what was read."""
        self._finder = finder
        if finder and self._corrected() == self._as_read:
            self._read()

    def _form_of(self, kind: AuthorityKind) -> FieldForm:
        if kind not in self._forms:
            form = self._forms[kind] = FieldForm(part_fields(kind))
            form.edited.connect(self._on_part)
            self._stack.addWidget(form)
        return self._forms[kind]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        typed = (heading("Type or paste one authority"), self.typed, self.note)
        for section in (typed, (self.row,), (heading("Read as"), self.kind, self._stack)):
            for part in section:
                column.addWidget(part)
            column.addSpacing(_GAP)
        column.addStretch(1)


def _load_eyecite(_errand: Errand) -> Finder | None:
    return by_eyecite.eyecite_finder()


def _note(first: str, others: int) -> str:
    if others:
        left = counted(others, "line")
        return f"One at a time: this is the first; {left} will be asked for after it."
    return "" if first.strip() else "What you type is read into its parts, where you correct it."


def ask_authority(
    parent: QWidget, text: str, known: frozenset[str]
) -> tuple[dict[str, Any], str] | None:
    """Ask for an authority; its fields and the lines that are left, None where there is none."""
    body = AuthorityForm(text, known)
    sheet = Sheet("Add authority", body, "Add", parent)
    sheet.take_size(*_SIZE)
    body.typed.setFocus()
    if not sheet.ask() or body.is_empty:
        return None
    return body.fields, body.rest
