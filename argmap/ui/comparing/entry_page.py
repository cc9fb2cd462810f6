"""The right of the Compare tab: the passages of one entry, one above the other."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QScrollArea, QVBoxLayout, QWidget

from argmap.case.evidence import Statement
from argmap.case.ids import SourceId
from argmap.case.plan_aliases import plan_alias
from argmap.case.plan_statements import (
    ReportedWords,
    plan_best_report,
    plan_comparison,
    quoted_as,
)
from argmap.sources.case_reports import alias_groups
from argmap.ui.bridge import Bridge
from argmap.ui.comparing.entries import NAME, Entry, Group
from argmap.ui.comparing.entries_model import likeness_words
from argmap.ui.comparing.kinds import shown_kinds
from argmap.ui.comparing.legend import Legend
from argmap.ui.comparing.passage_card import PassageCard
from argmap.ui.comparing.passages import (
    Passage,
    compared,
    marked_as_named,
    passages_of,
)
from argmap.ui.comparing.recording import Recording
from argmap.ui.comparing.told_list import ToldList
from argmap.ui.counting import counted
from argmap.ui.icons import icon
from argmap.ui.labels import plain_label
from argmap.ui.weighing.labels import note_label

_MARGIN = 20


class EntryPage(QScrollArea):
    """Shows passages aligned word by word, and what can be recorded of them."""

    opened = Signal(object)
    """The `TextPlace` the user wants to see in its source."""
    recorded = Signal(object)
    """The id of the `Statement` just recorded."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._entry: Entry | None = None
        self._passages: list[Passage] = []
        self._facing = 1
        self.cards: list[PassageCard] = []
        self._best = QButtonGroup(self)
        self._best.setExclusive(True)
        self._best.idClicked.connect(self._on_best)
        self.title = plain_label()
        self.title.setProperty("rank", "title")
        self.about = note_label()
        self.legend = Legend()
        self.told = ToldList()
        self.recording = Recording(bridge)
        self.recording.wanted.connect(self._on_record)
        self.join = QPushButton()
        self.join.setIcon(icon("link"))
        self.join.clicked.connect(self._on_join)
        self._lay_out()

    @property
    def entry(self) -> Entry | None:
        """The entry shown."""
        return self._entry

    def show_entry(self, entry: Entry) -> None:
        """Show an entry; cards of the same passages stay, and the focus with them."""
        same = self._entry is not None and self._entry.places == entry.places
        self._entry = entry
        quotes = self._bridge.case_map.quotes
        words = [quotes[one].exact for one in entry.quotes]
        self._passages = passages_of(entry, self._text_of, words)
        if not same or len(self.cards) != len(entry.places):
            self._facing = 1
            self._make_cards()
            self.verticalScrollBar().setValue(0)
        self._show_marks()
        self._show_words(entry)

    def _show_words(self, entry: Entry) -> None:
        self.title.setText(" · ".join(kind.word for kind in shown_kinds(entry)))
        self.about.setText(self._about(entry))
        self.told.show_problems(entry.problems)
        statements = self._bridge.case_map.statements
        statement = statements.get(entry.statement) if entry.statement else None
        editable = not self._bridge.read_only
        is_name = entry.group is Group.NAMES
        several = len(self.cards) > 2 and not is_name  # noqa: PLR2004 -- of two both are needed
        self._best.setExclusive(False)  # else the one that is best could not be taken back
        for number, card in enumerate(self.cards):
            best = statement is not None and entry.quotes[number] == statement.best
            card.show_choice(
                recorded=statement is not None, best=best, several=several, editable=editable
            )
        self._best.setExclusive(True)
        self.recording.setVisible(not is_name)
        self.recording.show_statement(statement, editable=editable)
        self.join.setVisible(is_name)
        self.join.setEnabled(editable)
        if is_name:
            self.join.setText("Join “{}” and “{}”".format(*self._names()))

    def _about(self, entry: Entry) -> str:
        sources = self._bridge.case_map.sources
        held = {place.source for place in entry.places}
        origins = Counter(sources[one].origin for one in held if sources[one].origin)
        parts = [counted(len(entry.places), "passage")]
        parts += [f"{n} reports of one origin: {name}" for name, n in origins.items() if n > 1]
        if entry.score is not None:
            parts.append(likeness_words(entry.score))
        return " · ".join(parts)

    def _make_cards(self) -> None:
        for card in self.cards:
            self._best.removeButton(card.best)
            self._stack.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        case_map = self._bridge.case_map
        for number, passage in enumerate(self._passages):
            place = passage.place
            quoted = quoted_as(case_map, place.source, place.start, place.end) is not None
            card = PassageCard(number, case_map.sources[place.source], quoted=quoted)
            card.opened.connect(self._on_opened)
            card.faced.connect(self._on_faced)
            self._best.addButton(card.best, number)
            self._stack.addWidget(card)
            self.cards.append(card)

    def _show_marks(self) -> None:
        entry = self._entry
        assert entry is not None
        shown = self._passages
        if len(shown) > 1 and entry.kinds != (NAME,):
            aliases = alias_groups(self._bridge.case_map)
            shown = compared(shown, 0, self._facing, aliases)
            told = [problem.told for problem in entry.problems]
            shown = [marked_as_named(passage, told) for passage in shown]
        for card, passage in zip(self.cards, shown, strict=True):
            card.show_passage(passage)
        self.legend.setVisible(any(passage.marks for passage in shown))

    def _text_of(self, source: SourceId) -> str | None:
        document = self._bridge.document_of(source)
        return document.text if document else None

    def _names(self) -> tuple[str, str]:
        """Return the two spellings of an entry about a name: the rarer, and the usual."""
        first, last = self._passages[0], self._passages[-1]
        words = [one.words[slice(*one.marks[0][1:3])] if one.marks else "" for one in (first, last)]
        return words[1], words[0]

    def _lay_out(self) -> None:
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack = QVBoxLayout()
        self._stack.setSpacing(10)
        page = QWidget()
        page.setProperty("ground", "paper")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(page)
        column.setContentsMargins(_MARGIN, _MARGIN - 6, _MARGIN, _MARGIN)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addWidget(self.legend)
        column.addLayout(self._stack)
        column.addSpacing(4)
        column.addWidget(self.told)
        column.addSpacing(4)
        column.addWidget(self.join, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.recording)
        column.addStretch(1)
        self.setWidget(page)

    @Slot(int)
    def _on_opened(self, number: int) -> None:
        self.opened.emit(self._passages[number].place)

    @Slot(int)
    def _on_faced(self, number: int) -> None:
        """Mark the first passage as the one that has the focus sees it."""
        if number and number != self._facing:
            self._facing = number
            self._show_marks()

    @Slot(int)
    def _on_best(self, number: int) -> None:
        self.recording.flush()
        entry = self._entry
        statements = self._bridge.case_map.statements
        known = statements.get(entry.statement) if entry and entry.statement else None
        if entry and known:
            self._bridge.edit(plan_best_report, known.id, entry.quotes[number], known.why)

    @Slot()
    def _on_record(self) -> None:
        chosen = [
            passage.place
            for passage, card in zip(self._passages, self.cards, strict=True)
            if card.included.isChecked()
        ]
        words = [
            ReportedWords(place.source, self._text_of(place.source) or "", place.start, place.end)
            for place in chosen
        ]
        done = self._bridge.edit(plan_comparison, words, new_id=self._bridge.new_id)
        made = (
            [one.after for one in done.changes if isinstance(one.after, Statement)] if done else []
        )
        if made:
            self.recorded.emit(made[-1].id)

    @Slot()
    def _on_join(self) -> None:
        self._bridge.edit(plan_alias, self._names())
