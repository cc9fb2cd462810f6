"""The page on Rule 65: warnings, the checklist, the relief asked for, and the security."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from argmap.case.changes import ChangeSet
from argmap.case.ids import ClaimId, SourceId
from argmap.case.lookups import full_title_of
from argmap.case.plan_motion import plan_exposure, plan_relief
from argmap.case.source_names import name_of_source
from argmap.case.terms import ME
from argmap.drawing.fonts import sans_font
from argmap.formats.plain_text import order_text
from argmap.law.case_findings import causes_of_action
from argmap.law.checklist import ItemState, item_states, progress_words
from argmap.law.checklist_warnings import checklist_warnings
from argmap.law.looked import Looked
from argmap.law.security import load_security_law, worksheet
from argmap.law.standard import StandardSet
from argmap.ui.bridge import Bridge
from argmap.ui.field_editors import Field, FieldKind
from argmap.ui.flow_row import FlowRow
from argmap.ui.icons import icon
from argmap.ui.labels import hairline, plain_label
from argmap.ui.questioning.edits import Answer, AskClaim
from argmap.ui.record_form import RecordForm
from argmap.ui.selection import Selection
from argmap.ui.taking_away import take_away
from argmap.ui.theme import Theme
from argmap.ui.weighing.asked import Asked
from argmap.ui.weighing.labels import note_label
from argmap.ui.weighing.record_links import Link
from argmap.ui.weighing.rule65.item_row import ItemRow
from argmap.ui.weighing.rule65.motion_form import Linking
from argmap.ui.weighing.rule65.record_stack import RecordStack
from argmap.ui.weighing.rule65.warning_list import WarningList

_ABOUT_RELIEF = (
    "What the order is to restrain or require, in reasonable detail and without referring to"
    " another paper (Rule 65(d)), and lesser orders the court may prefer."
)
_ABOUT_SECURITY = (
    "What the respondent may lose by an order that turns out to be wrongful. Security is a"
    " condition of the order; it never changes what the test permits."
)
_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
_SHOW = "Show the proposed order"
_OTHER = Qt.FocusReason.OtherFocusReason
_STAR = "* as the case itself has it; your own reply goes before it."
_NO_CAUSE = "No claim is marked as a cause of action"
_NO_CLAIM = "Select claims in the map to have them here"
_RESTS = ("Cause it rests on", "Which cause of action supports it?")
_SHOWN = ("Claim that shows it", "Which claim shows the loss?")
_SECURITY_FIELDS = (
    Field("security", "Offered", hint="An amount, or why there should be none"),
    Field("security_basis", "Basis", FieldKind.LINES, hint="Why that is proper"),
)


class Rule65Page(QWidget):
    """Shows what a motion under Rule 65 has to answer and takes the answers."""

    shown = Signal(object)
    """A part has been gone to, and is to be scrolled into view."""

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        theme: Theme,
        load_standards: Callable[[], StandardSet],
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._selection = selection
        self._theme = theme
        self._load_standards = load_standards
        self.ask_claim: AskClaim | None = None
        """How the user is asked for a claim; None where nobody can ask yet."""
        self.warnings = WarningList()
        self.warnings.wanted.connect(self._on_item_wanted)
        self.progress = plain_label()
        self.rows: list[ItemRow] = []
        self._rows = QVBoxLayout()
        self.reliefs = self._stack("Add relief", plan_relief, _RESTS)
        self.exposures = self._stack("Add loss", plan_exposure, _SHOWN)
        self.security = RecordForm(_SECURITY_FIELDS, bridge)
        self.sums = plain_label()
        self.lines = note_label()
        self.copy = QPushButton(icon("copy"), "Copy the proposed order")
        self.copy.clicked.connect(self._on_copy)
        self.show_order = QPushButton(icon("eye"), _SHOW)
        self.show_order.setCheckable(True)
        self.show_order.toggled.connect(self._on_show_order)
        self.order = plain_label()
        self.order.setTextInteractionFlags(_SELECTABLE)
        self.order.setAccessibleName("The proposed order")
        self.order.hide()
        self._lay_out()

    def _stack(
        self, words: str, planner: Callable[..., ChangeSet], said: tuple[str, str]
    ) -> RecordStack:
        rests = said is _RESTS
        offers, hint = (self._causes, _NO_CAUSE) if rests else (self._claims, _NO_CLAIM)
        linking = Linking(said[0], hint, said[1], offers, self._ask_claim)
        stack = RecordStack(words, planner, self._bridge, linking)
        stack.wanted.connect(self._on_link_wanted)
        return stack

    def _ask_claim(self, words: str, answer: Answer) -> None:
        if self.ask_claim is not None:
            self.ask_claim(words, answer)

    def refresh(self, asked: Asked | None) -> None:
        """Show the motion as it now is."""
        case_map, known = self._bridge.case_map, self._load_standards()
        reader = asked.reader if asked else ME
        states = item_states(case_map, known, reader)
        self.warnings.show_warnings(checklist_warnings(Looked(case_map, known, reader), states))
        self.progress.setText(progress_words(states))
        self._show_rows(states)
        self.reliefs.show_records(case_map.ranked_reliefs())
        self.exposures.show_records(case_map.ranked_exposures())
        self.security.show_record(case_map.case)
        sheet = worksheet(case_map, load_security_law())
        self.sums.setText(" ".join(sheet.sentences))
        said = (
            f"{one.text} {one.cite}{'' if one.checked else ' (not checked)'}."
            for one in sheet.lines
        )
        self.lines.setText("\n".join(said))
        order = order_text(case_map, known)
        for part in (self.copy, self.show_order):
            part.setVisible(bool(order))
        self.order.setVisible(bool(order) and self.show_order.isChecked())
        self.order.setText(order.strip())

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        states = tuple(row.state for row in self.rows)
        self._clear_rows()
        self._show_rows(states)

    def _lay_out(self) -> None:
        self._rows.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.warnings)
        column.addWidget(_title("Checklist"))
        column.addWidget(self.progress)
        column.addWidget(note_label(_STAR))
        column.addLayout(self._rows)
        column.addWidget(hairline())
        column.addWidget(_title("Relief"))
        column.addWidget(note_label(_ABOUT_RELIEF))
        column.addWidget(self.reliefs)
        column.addWidget(FlowRow(self.copy, self.show_order))
        column.addWidget(self.order)
        column.addWidget(hairline())
        column.addWidget(_title("Security"))
        column.addWidget(note_label(_ABOUT_SECURITY))
        column.addWidget(self.exposures)
        column.addWidget(self.security)
        column.addWidget(self.sums)
        column.addWidget(self.lines)

    def _show_rows(self, states: tuple[ItemState, ...]) -> None:
        shown = [row.state.known.id for row in self.rows]
        if shown != [state.known.id for state in states]:
            self._clear_rows()
            for state in states:
                self._add_row(state)
        for row, state in zip(self.rows, states, strict=True):
            row.show_state(state)

    def _add_row(self, state: ItemState) -> None:
        row = ItemRow(state, self._bridge, self._theme, self._offers)
        row.links.ask_claim = self._ask_claim
        row.wanted.connect(self._on_link_wanted)
        self.rows.append(row)
        self._rows.addWidget(row)

    def _clear_rows(self) -> None:
        for row in self.rows:
            take_away(self._rows, row)
        self.rows = []

    def _offers(self) -> list[Link]:
        """List what can be linked now: the claims picked, and the source that is open."""
        picked = self._selection.picked
        source = self._bridge.case_map.sources.get(picked.source) if picked.source else None
        return self._claims() + (
            [Link(source.id, name_of_source(source), "source")] if source else []
        )

    def _claims(self) -> list[Link]:
        """List the claims that are picked."""
        claims = self._bridge.case_map.claims
        ids = dict.fromkeys(use.claim for use in self._selection.picked.uses)
        return [Link(one, full_title_of(claims[one])) for one in ids if one in claims]

    def _causes(self) -> list[Link]:
        """List the causes of action, on one of which relief rests."""
        causes = causes_of_action(self._bridge.case_map)
        return [Link(one.id, full_title_of(one)) for one in causes]

    @Slot(object)
    def _on_link_wanted(self, link: Link) -> None:
        if link.kind == "source":
            self._selection.pick_source(SourceId(link.id))
        else:
            self._selection.pick_claim(ClaimId(link.id))

    @Slot(object)
    def _on_item_wanted(self, item: str) -> None:
        row = next((one for one in self.rows if one.state.known.id == item), None)
        if row is not None:
            row.reply.buttons[0].setFocus(_OTHER)
            self.shown.emit(row)

    @Slot(bool)
    def _on_show_order(self, shown: bool) -> None:  # noqa: FBT001 -- Qt hands it over so
        self.order.setVisible(shown)

    @Slot()
    def _on_copy(self) -> None:
        text = order_text(self._bridge.case_map, self._load_standards())
        QApplication.clipboard().setText(text)
        self._bridge.said.emit("The proposed order is on the clipboard.")


def _title(words: str) -> QWidget:
    label = plain_label(words)
    label.setFont(sans_font(semibold=True))
    return label
