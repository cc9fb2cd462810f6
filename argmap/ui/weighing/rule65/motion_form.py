"""A form of one record of the motion: lists written line by line, amounts in whole units."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from argmap.case.changes import ChangeSet
from argmap.case.ids import ClaimId
from argmap.case.lookups import full_title_of
from argmap.case.motion import Exposure, Relief
from argmap.case.plan_motion import (
    plan_exposure_change,
    plan_exposure_removal,
    plan_relief_change,
    plan_relief_removal,
)
from argmap.ui.bridge import Bridge
from argmap.ui.field_editors import Field, FieldKind
from argmap.ui.form import FieldEdit, FieldForm
from argmap.ui.grave_button import grave_button
from argmap.ui.questioning.edits import AskClaim
from argmap.ui.typing_step import TypingStep
from argmap.ui.weighing.record_links import Link, LinkList

RELIEF_FIELDS = (
    Field("text", "Acts", FieldKind.LINES, hint="What is not to be done, or to be done, in detail"),
    Field("persons", "Binds", hint="The parties, their officers, agents and attorneys, and others"),
    Field("duration", "For how long", hint="As in: 14 days from entry"),
    Field("narrower", "Narrower", FieldKind.LINES, hint="Lesser orders, one a line"),
    Field("note", "Note", hint="Not printed"),
)
EXPOSURE_FIELDS = (
    Field("text", "Loss", hint="What the respondent may lose by a wrongful order"),
    Field("low", "At least", hint="A whole number, as 25,000"),
    Field("high", "At most", hint="A whole number, as 40,000"),
    Field("note", "Note", hint="Not printed"),
)
_TOP = Qt.AlignmentFlag.AlignTop
_AMOUNTS = ("low", "high")
_NO_NUMBER = "Write a whole number, as 25,000. What stands here is not kept."
_NOT_BOTH = "The most is less than the least. What stands here is not kept."
_LONGEST = 15
"""How many digits of an amount are kept."""


class Linking(NamedTuple):
    """How claims are linked to a record: what the button, its empty menu and the question say."""

    words: str
    hint: str
    question: str
    offers: Callable[[], Sequence[Link]]
    ask_claim: AskClaim


class MotionForm(QWidget):
    """Edits one relief or one exposure; what is typed in a field is one step."""

    gone = Signal()
    """The record has just been deleted here."""
    wanted = Signal(object)
    """The `Link` to go to."""

    def __init__(self, record: Relief | Exposure, bridge: Bridge, linking: Linking) -> None:
        super().__init__()
        self._bridge = bridge
        self._typing = TypingStep(bridge, self)
        self.record = record
        self._refused: frozenset[str] = frozenset()
        """The fields whose words are not kept; they stay until they are, or are given up."""
        is_relief = isinstance(record, Relief)
        self.form = FieldForm(RELIEF_FIELDS if is_relief else EXPOSURE_FIELDS)
        self.form.edited.connect(self._on_edited)
        self.form.left.connect(self._on_left)
        self.form.given_up.connect(self._on_given_up)
        self.links = LinkList(linking.words, linking.hint, linking.offers)
        self.links.ask_claim = linking.ask_claim
        self.links.question = linking.question
        self.links.wanted.connect(self.wanted)
        self.links.added.connect(self._on_added)
        self.links.removed.connect(self._on_removed)
        words = "Delete relief" if is_relief else "Delete loss"
        self.delete = grave_button(words)
        self.delete.clicked.connect(self._on_delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(6)
        column.addWidget(self.form)
        foot = QHBoxLayout()
        foot.addWidget(self.links, 1, _TOP)
        foot.addWidget(self.delete, 0, _TOP)
        column.addLayout(foot)
        self.show_record(record)

    def show_record(self, record: Relief | Exposure) -> None:
        """Show a record as it now is; what is being typed stays where it means the same."""
        is_same, self.record = record.id == self.record.id, record
        for name, shown in self.form.values.items():
            is_refused = is_same and name in self._refused
            if _read(name, shown) != getattr(record, name) and not is_refused:
                self.form.show_values({name: _written(getattr(record, name))})
        claims = self._bridge.case_map.claims
        titles = ((one, full_title_of(claims[one])) for one in record.claims if one in claims)
        links = [Link(one, title) for one, title in titles]
        self.links.show_links(links, fixed=bool(self._bridge.read_only))
        self.setEnabled(not self._bridge.read_only)

    @property
    def _change(self) -> Callable[..., ChangeSet]:
        return plan_relief_change if isinstance(self.record, Relief) else plan_exposure_change

    @Slot(object)
    def _on_edited(self, edit: FieldEdit) -> None:
        self._take(edit.name, edit.value)
        if edit.name in _AMOUNTS and edit.name not in self._refused:
            # The least and the most bound each other: what one did not allow, it may now.
            for other in self._refused:
                self._take(other, self.form.values[other])

    def _take(self, name: str, shown: str) -> None:
        """Keep what is typed, or say under the field why it is not kept."""
        value = _read(name, shown)
        if value is not _WRONG:
            key = f"{name} of {self.record.id}"
            self._typing.write(key, self._change, self.record.id, **{name: value})
        if name in _AMOUNTS:
            kept = self._bridge.case_map.get(self.record)
            is_kept = kept is not None and getattr(kept, name) == value
            self.form.mark(name, "" if is_kept else _NO_NUMBER if value is _WRONG else _NOT_BOTH)
            self._refused = self._refused - {name} if is_kept else self._refused | {name}

    @Slot(object)
    def _on_added(self, link: Link) -> None:
        claims = (*self.record.claims, ClaimId(link.id))
        self._bridge.edit(self._change, self.record.id, claims=claims)

    @Slot(object)
    def _on_removed(self, link: Link) -> None:
        claims = tuple(one for one in self.record.claims if one != link.id)
        self._bridge.edit(self._change, self.record.id, claims=claims)

    @Slot()
    def _on_left(self) -> None:
        self._typing.end()

    @Slot()
    def _on_given_up(self) -> None:
        self._typing.give_up()
        self._refused = frozenset()
        for name in self.form.values:
            self.form.mark(name, "")
            self.form.show_values({name: _written(getattr(self.record, name))})

    @Slot()
    def _on_delete(self) -> None:
        is_relief = isinstance(self.record, Relief)
        planner = plan_relief_removal if is_relief else plan_exposure_removal
        if self._bridge.edit(planner, self.record.id) is not None:
            self.gone.emit()


_WRONG = object()


def _read(name: str, value: str) -> Any:
    if name == "narrower":
        return tuple(line.strip() for line in value.splitlines() if line.strip())
    if name not in _AMOUNTS:
        return value
    digits = value.strip().lstrip("$€£").replace(",", "").replace(" ", "")
    if not digits:
        return None
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST
    return int(digits) if is_number else _WRONG


def _written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "\n".join(value)
    return f"{value:,}" if isinstance(value, int) else str(value)
