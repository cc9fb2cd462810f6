"""One line of the checklist: what is asked, what the case answers, and the user's reply."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from argmap.case.lookups import full_title_of
from argmap.case.plan_motion import plan_item
from argmap.case.terms import Reply
from argmap.drawing.fonts import sans_font
from argmap.law.checklist import ItemState
from argmap.law.scales import Level
from argmap.ui.bridge import Bridge
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import plain_label
from argmap.ui.overriding import override
from argmap.ui.text_field import TextField
from argmap.ui.theme import Theme
from argmap.ui.typing_step import TypingStep
from argmap.ui.weighing.labels import note_label, short_note
from argmap.ui.weighing.level_row import LevelRow
from argmap.ui.weighing.record_links import Link, LinkList

REPLY_ICONS = {
    Reply.YES: ("circle-check", "Settled"),
    Reply.NO: ("circle-x", "Missing"),
    Reply.NOT_APPLICABLE: ("minus", "Does not apply"),
    Reply.UNKNOWN: ("circle-dashed", "Not known"),
}
"""The icon and the word of each reply; the word always stands beside it."""
_REPLIES = (
    Level(Reply.YES.value, "Yes", "", ""),
    Level(Reply.NO.value, "No", "", ""),
    Level(Reply.NOT_APPLICABLE.value, "Does not apply", "", ""),
)
_HINT = "Select claims, or open a source, to have them here"
_REPLY_WIDTH = 220
_NARROW = 520
_TOP = Qt.AlignmentFlag.AlignTop


class ItemRow(QWidget):
    """Shows a line of the checklist and keeps what is said to it."""

    wanted = Signal(object)
    """The `Link` to go to."""

    def __init__(
        self,
        state: ItemState,
        bridge: Bridge,
        theme: Theme,
        offers: Callable[[], Sequence[Link]],
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._typing = TypingStep(bridge, self)
        self.state = state
        self.mark = IconLabel("circle-dashed", "")
        self.word = short_note()
        self.says = note_label()
        self.reply = LevelRow(_REPLIES, theme, state.known.name)
        self.reply.chosen.connect(self._on_reply)
        self.links = LinkList("Link", _HINT, offers)
        self.links.add.setAccessibleName(f"Link a claim or a source: {state.known.name}")
        self.links.question = f"Which claim shows it: {state.known.name}"
        self.links.wanted.connect(self.wanted)
        self.links.added.connect(self._on_added)
        self.links.removed.connect(self._on_removed)
        self.note = TextField()
        self.note.setPlaceholderText("Note")
        self.note.setStyleSheet(_quiet(theme))
        self.note.setAccessibleName(f"Note: {state.known.name}")
        self.note.typed.connect(self._on_typed)
        self.note.left.connect(self._typing.end)
        self.note.given_up.connect(self._on_given_up)
        self._lay_out()

    def show_state(self, state: ItemState) -> None:
        """Show what is said now."""
        self.state = state
        name, word = REPLY_ICONS[state.reply]
        self.mark.show_icon(name, word)
        self.word.setText(word if state.is_own or state.reply is Reply.UNKNOWN else f"{word}*")
        self.word.setToolTip("" if state.is_own else "* As the case itself has it")
        checked = "" if state.known.checked else " (not checked)"
        rule = f"{state.known.rule}{checked}"
        self.says.setText(f"{state.says.text} · {rule}" if state.says.text else rule)
        own = state.record.reply if state.record else Reply.UNKNOWN
        self.reply.show_level(own.value or None)
        fixed = bool(self._bridge.read_only)
        self.reply.set_fixed(fixed)
        self.links.show_links(_links(state), fixed=fixed)
        self.note.show_text(state.record.note if state.record else "")
        self.note.setReadOnly(fixed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the reply under the name where it would squeeze it."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        is_narrow = self.width() < _NARROW
        self._head.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def _lay_out(self) -> None:
        name = plain_label(f"{self.state.number}. {self.state.known.name}")
        name.setFont(sans_font(semibold=True))
        self.reply.setFixedWidth(_REPLY_WIDTH)
        title, answer = QHBoxLayout(), QHBoxLayout()
        for row in (title, answer):
            row.setSpacing(6)
        title.addWidget(self.mark)
        title.addWidget(name, 1)
        answer.addStretch(1)
        answer.addWidget(self.word)
        answer.addWidget(self.reply)
        head = self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(6)
        head.addLayout(title, 1)
        head.addLayout(answer)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for part, share in ((self.links, 3), (self.note, 2)):
            # All notes begin at one place, however long what is linked beside them.
            part.setSizePolicy(QSizePolicy.Policy.Ignored, part.sizePolicy().verticalPolicy())
            foot.addWidget(part, share, _TOP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(plain_label(self.state.known.text))
        column.addWidget(self.says)
        column.addLayout(foot)

    @Slot(object)
    def _on_reply(self, reply: str | None) -> None:
        self._change(reply=Reply(reply or ""))

    @Slot(object)
    def _on_added(self, link: Link) -> None:
        self._change(**{_field(link): (*self._linked(link), link.id)})

    @Slot(object)
    def _on_removed(self, link: Link) -> None:
        self._change(**{_field(link): tuple(x for x in self._linked(link) if x != link.id)})

    @Slot(object)
    def _on_typed(self, text: str) -> None:
        item = self.state.known.id
        key = f"note of item {item}"
        self._typing.write(key, plan_item, item, new_id=self._bridge.new_id, note=text)

    @Slot()
    def _on_given_up(self) -> None:
        self._typing.give_up()
        self.note.show_text(self.state.record.note if self.state.record else "")

    def _linked(self, link: Link) -> tuple[str, ...]:
        return tuple(getattr(self.state.record, _field(link), ()))

    def _change(self, **fields: Any) -> None:
        item = self.state.known.id
        if self._bridge.edit(plan_item, item, new_id=self._bridge.new_id, **fields) is None:
            self.show_state(self.state)


def _quiet(theme: Theme) -> str:
    """Let a field show itself under the pointer and the keys only."""
    return (
        "QPlainTextEdit { background: transparent; border-color: transparent; }"
        f"QPlainTextEdit:hover {{ border-color: {theme.tokens['rule']}; }}"
        f"QPlainTextEdit:focus {{ background: {theme.tokens['box']};"
        f" border-color: {theme.tokens['selection']}; }}"
    )


def _field(link: Link) -> str:
    return "sources" if link.kind == "source" else "claims"


def _links(state: ItemState) -> list[Link]:
    claims = [Link(one.id, full_title_of(one)) for one in state.claims]
    return claims + [Link(one.id, one.title, "source") for one in state.sources]
