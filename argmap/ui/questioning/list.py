"""The critical questions of a step, as a to-do list."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from argmap.case.claims import Argument
from argmap.reasoning.critical_questions import CriticalQuestion, critical_questions
from argmap.ui.bridge import Bridge
from argmap.ui.icons import icon
from argmap.ui.keys import with_key
from argmap.ui.labels import heading, plain_label
from argmap.ui.page_part import PagePart
from argmap.ui.questioning.coming_forward import bring_forward
from argmap.ui.questioning.edits import QuestionEdits
from argmap.ui.questioning.row import QuestionRow
from argmap.ui.questioning.words import GROUPS, pattern_words
from argmap.ui.spares import Spares
from argmap.ui.text_field import TextField

_LOOKED_AT = 200
"""So many steps are looked at for one that raises questions."""
_NO_SCHEME = "Choose a scheme, and the questions that it raises stand here."


class QuestionList(PagePart):
    """The questions of the step shown; rows of questions that stay are kept."""

    claim_wanted = Signal(object)
    """The id of a claim the user wants to see."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edits = QuestionEdits(bridge)
        """What carries out the edits."""
        self._bridge = bridge
        self._argument: Argument | None = None
        self._rows: dict[tuple[str, str], QuestionRow] = {}
        self._heading = heading("Critical questions")
        self._pattern = plain_label(muted=True)
        self._pattern.setProperty("rank", "small")
        self.groups = {kind: _Group(words, self) for kind, words in GROUPS.items()}
        """The questions by who has to show something, apart from each other."""
        self.own = TextField(self, one_paragraph=True)
        self.own.setPlaceholderText("A question of your own about this step")
        self.own.setAccessibleName("A question of your own")
        self.own.checks_spelling = True
        self.own.hide()
        self.add = QToolButton()
        self.add.setText("Ask a question of your own")
        self.add.setIcon(icon("plus"))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.setAutoRaise(True)
        self.add.setToolTip(with_key("Ask a question of your own", "own_question"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self._pattern)
        for group in self.groups.values():
            column.addWidget(group)
        column.addWidget(self.own)
        column.addWidget(self.add)
        self.add.clicked.connect(self.begin_own)
        self.own.left.connect(self._on_own)
        self.own.given_up.connect(self._on_given_up)

    @property
    def rows(self) -> list[QuestionRow]:
        """The rows in the order shown."""
        return list(self._rows.values())

    @property
    def current(self) -> QuestionRow | None:
        """The row with the focus, else the first that is unanswered, else the first."""
        rows = self.rows
        focused = [row for row in rows if row.has_focus]
        waiting = [row for row in rows if row.question.is_unanswered]
        return next(iter((*focused, *waiting, *rows)), None)

    def show_step(self, argument: Argument | None) -> None:
        """Show the questions of a step; nothing where there is none."""
        self.setVisible(argument is not None)
        if argument is None or (self._argument and self._argument.id != argument.id):
            self._on_given_up()
        self._argument = argument
        if argument is None:
            self._show([])
            return
        questions = critical_questions(self._bridge.case_map, argument)
        settled = sum(not one.is_unanswered for one in questions)
        count = f"  {settled} of {len(questions)} settled" if questions else ""
        self._heading.setText(f"Critical questions{count}")
        pattern = pattern_words(argument)
        self._pattern.setText(pattern or ("" if questions else _NO_SCHEME))
        self._pattern.setVisible(bool(self._pattern.text()))
        self.add.setEnabled(not self._bridge.read_only)
        self._show(questions)

    def make_spares(self) -> None:
        """Make rows, as yet of no use, such as the first step that raises questions needs."""
        case_map = self._bridge.case_map
        steps = islice(case_map.arguments.values(), _LOOKED_AT)
        raised = filter(None, (critical_questions(case_map, one) for one in steps))
        for question in next(raised, []):
            row = self._made(question)
            self.groups[question.kind].spares.put_by(row, as_new=True)

    def come_to(self, question: CriticalQuestion) -> None:
        """Bring a question of the step shown forward, with the focus."""
        row = self._rows.get(_key_of(question))
        if row is not None:
            row.come_forward()

    @Slot()
    def begin_own(self) -> None:
        """Let the user type a question of the user's own."""
        self.own.show()
        bring_forward(self.own)

    def _show(self, questions: list[CriticalQuestion]) -> None:
        keyed = {_key_of(one): one for one in questions}
        for gone in [key for key in self._rows if key not in keyed]:
            row = self._rows.pop(gone)
            self.groups[row.question.kind].spares.put_by(row, as_new=row.is_as_new)
        kept, self._rows = self._rows, {}
        for kind, group in self.groups.items():
            of_kind = {key: one for key, one in keyed.items() if one.kind is kind}
            for key, question in of_kind.items():
                self._rows[key] = kept.get(key) or self._spare_or_made(question)
                self._rows[key].show_question(question)
            group.show_rows([self._rows[key] for key in of_kind])

    def _spare_or_made(self, question: CriticalQuestion) -> QuestionRow:
        return self.groups[question.kind].spares.take() or self._made(question)

    def _made(self, question: CriticalQuestion) -> QuestionRow:
        row = QuestionRow(self.edits, question, self.groups[question.kind])
        row.claim_wanted.connect(self.claim_wanted)
        row.face.stepped.connect(self._on_stepped)
        return row

    @Slot(object)
    def _on_stepped(self, by: int) -> None:
        faces = [row.face for row in self.rows]
        sender = self.sender()
        at = next((place for place, face in enumerate(faces) if face is sender), 0) + by
        if 0 <= at < len(faces):
            bring_forward(faces[at])

    @Slot()
    def _on_own(self) -> None:
        text, argument = self.own.text.strip(), self._argument
        self._on_given_up()
        if text and argument is not None:
            self.edits.add(argument.id, text)

    @Slot()
    def _on_given_up(self) -> None:
        had = self.own.hasFocus()
        self.own.show_text("")
        self.own.hide()
        if had:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)


class _Group(PagePart):
    """The questions of one kind, under what the kind means; hidden where there are none."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._places = QVBoxLayout(self)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(4)
        self.spares: Spares[QuestionRow] = Spares()
        """Rows of questions that are no longer shown."""
        self._head = heading(words)
        self._places.addWidget(self._head)

    def show_rows(self, rows: list[QuestionRow]) -> None:
        """Show some rows in this order."""
        self.setVisible(bool(rows))
        for place, row in enumerate(rows, start=1):
            if self._places.indexOf(row) != place:
                self._places.insertWidget(place, row)
            if row.isHidden():
                row.show()  # now: it may be given the focus


def _key_of(question: CriticalQuestion) -> tuple[str, str]:
    own = question.record.id if question.record and not question.asks else ""
    return question.argument, question.asks or own
