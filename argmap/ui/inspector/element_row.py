"""One element of a cause of action or a defence: what meets it, and who bears it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from argmap.case.ids import ClaimId
from argmap.case.lookups import full_title_of, title_of
from argmap.case.quotation import in_quotes
from argmap.case.terms import Side
from argmap.drawing.fonts import sans_font
from argmap.law.elements import ElementState, Standing
from argmap.reasoning.label import LabelMark
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.field_editors import Choice, Field, FieldKind
from argmap.ui.icon_label import IconLabel
from argmap.ui.icons import icon
from argmap.ui.inspector.element_edits import ElementEdits
from argmap.ui.inspector.element_quotes import ElementQuotes
from argmap.ui.inspector.element_standing import shown_standing
from argmap.ui.label_signs import MARK_WORDS
from argmap.ui.labels import SMALL, plain_label
from argmap.ui.overriding import override
from argmap.ui.questioning.coming_forward import bring_forward
from argmap.ui.record_form import RecordForm
from argmap.ui.text_field import TextField
from argmap.ui.theme import Theme
from argmap.ui.weighing.labels import note_label, short_note
from argmap.ui.weighing.record_links import Link, LinkList

_OWN_FIELDS = (
    Field("text", "Element", hint="What has to be shown"),
    Field(
        "burden",
        "Borne by",
        FieldKind.CHOICE,
        (
            Choice(Side.NEUTRAL.value, "As its cause is"),
            Choice(Side.MOVANT.value, "Movant"),
            Choice(Side.RESPONDENT.value, "Respondent"),
        ),
    ),
)
_INDENT = 22
_OTHER = Qt.FocusReason.OtherFocusReason


class ElementRow(QWidget):
    """Shows whether an element is met, without a cite, or a gap; and keeps what meets it."""

    wanted = Signal(object)
    """The `Link` to go to."""
    cite_wanted = Signal(object)
    """The `Cite` to go to."""

    def __init__(
        self, edits: ElementEdits, theme: Theme, offers: Callable[[], Sequence[Link]]
    ) -> None:
        super().__init__()
        self.edits = edits
        self._is_aimed = False
        self.lack = ""
        """What all that is listed and cited is instead of in, "out" or "undecided"; or empty."""
        self.mark = IconLabel("circle-dashed", "")
        self.word = short_note()
        self.name = plain_label()
        self.name.setFont(sans_font(semibold=True))
        self.text = plain_label()
        self.text.setFont(sans_font(SMALL))
        self.bears = note_label()
        self.met_by = note_label()
        """Where each claim that meets the element stands in the map."""
        self.links = LinkList("Claim that meets it", "", offers)
        self.links.new_words = "New claim…"
        self.quotes = ElementQuotes(edits.bridge, theme)
        self.new_claim = TextField(one_paragraph=True)
        self.new_claim.setPlaceholderText("The claim that meets it: one sentence")
        self.new_claim.checks_spelling = True
        self.new_claim.hide()
        self.edit = _tool("pencil", checkable=True)
        self.delete = _tool("trash-2")
        self.form: RecordForm | None = None
        """The form of an element of the user's own; made when it is first asked for."""
        self._connect()
        self._lay_out()

    def show_state(self, state: ElementState) -> None:
        """Show how the element stands now."""
        self.edits.state = state
        fixed, own = bool(self.edits.bridge.read_only), self.edits.is_own
        self.name.setText(state.name)
        self.text.setText(state.text)
        self.text.setVisible(state.known is not None)
        self.bears.setText(_told(state))
        self._show_standing(())
        links = [Link(one.id, full_title_of(one)) for one in state.claims]
        self.links.show_links(links, fixed=fixed)
        self.quotes.show_cites(state.cites)
        self.edit.setVisible(own and bool(state.text))
        self.delete.setVisible(own)
        self.edit.setEnabled(not fixed)
        self.delete.setEnabled(not fixed)
        if self.form is not None and state.record is not None:
            self.form.show_record(state.record)

    def show_labels(self, labels: ClaimLabels) -> None:
        """Say of each claim that is listed where it stands in the map."""
        marks = [(one, labels.mark(one.id)) for one in self.edits.state.claims]
        told = [
            f"{in_quotes(title_of(one))}, which is {MARK_WORDS[mark]}"
            for one, mark in marks
            if mark
        ]
        self._show_standing([mark for _, mark in marks if mark])
        is_met = self.edits.state.standing is Standing.MET and not self.lack
        by = "Met by" if is_met else "Listed:"
        self.met_by.setText(f"{by} {'; '.join(told)}.")
        self.met_by.setVisible(bool(told))

    def _show_standing(self, marks: Sequence[LabelMark]) -> None:
        state = self.edits.state
        shown = shown_standing(state, marks)
        self.lack = shown.lack
        self.mark.show_icon(shown.icon, shown.word)
        self.word.setText(shown.word)
        for part in (self.mark, self.word):
            part.setToolTip(shown.why)
        self._say_names(state.name)

    def point_out(self, *, is_aimed: bool) -> None:
        """Ring the element while a claim is held over it."""
        self._is_aimed = is_aimed
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_aimed:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().highlight().color(), 2.0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
            painter.end()

    def _say_names(self, name: str) -> None:
        self.setAccessibleName(f"Element: {name}. {self.word.text()}")
        self.links.add.setAccessibleName(f"Link a claim that meets the element: {name}")
        self.links.question = f"Which claim meets: {name}"
        self.new_claim.setAccessibleName(f"New claim that meets the element: {name}")
        for button, verb in ((self.edit, "Change"), (self.delete, "Delete")):
            button.setToolTip(f"{verb} element")
            button.setAccessibleName(f"{verb} element: {name}")

    def _connect(self) -> None:
        self.links.wanted.connect(self.wanted)
        self.links.added.connect(self._on_added)
        self.links.removed.connect(self._on_removed)
        self.links.new_wanted.connect(self._on_new_wanted)
        self.quotes.wanted.connect(self.cite_wanted)
        self.new_claim.left.connect(self._on_new_claim)
        self.new_claim.given_up.connect(self._on_given_up)
        self.edit.toggled.connect(self._on_edit)
        self.delete.clicked.connect(self._on_delete)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.mark, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.name, 1)
        aside: tuple[QWidget, ...] = (self.word, self.edit, self.delete)
        for part in aside:
            head.addWidget(part, alignment=Qt.AlignmentFlag.AlignTop)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(_INDENT, 0, 0, 0)
        self._below.setSpacing(2)
        self.links.put_under_links(self.quotes)
        below = (self.text, self.bears, self.met_by, self.links, self.new_claim)
        for part in below:
            self._below.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(self._below)

    @Slot(object)
    def _on_added(self, link: Link) -> None:
        self.edits.link(ClaimId(link.id))

    @Slot(object)
    def _on_removed(self, link: Link) -> None:
        self.edits.unlink(ClaimId(link.id))

    @Slot()
    def _on_new_wanted(self) -> None:
        self.new_claim.show()
        bring_forward(self.new_claim)

    @Slot()
    def _on_new_claim(self) -> None:
        text = self.new_claim.text.strip()
        self._on_given_up()
        if text:
            self.edits.meet_newly(text)

    @Slot()
    def _on_given_up(self) -> None:
        had = self.new_claim.hasFocus()
        self.new_claim.show_text("")  # it is left once more as it is hidden
        self.new_claim.hide()
        if had:
            self.links.add.setFocus(_OTHER)

    @Slot(bool)
    def _on_edit(self, shown: bool) -> None:  # noqa: FBT001 -- Qt hands it over so
        record = self.edits.state.record
        if self.form is None and record is not None:
            self.form = RecordForm(_OWN_FIELDS, self.edits.bridge)
            self.form.show_record(record)
            self._below.insertWidget(0, self.form)
        if self.form is not None:
            self.form.setVisible(shown)
            if shown:
                bring_forward(self.form.editor("text"), self.form)

    @Slot()
    def _on_delete(self) -> None:
        self.edits.delete()


def _told(state: ElementState) -> str:
    """Say who bears an element, and what is unsettled about it."""
    note = state.known.note if state.known is not None else ""
    return f"Borne by the {state.bears.value}. {note}".strip()


def _tool(name: str, *, checkable: bool = False) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setAutoRaise(True)
    button.setCheckable(checkable)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
