"""The right of the Compare tab: the passages of one entry, one above the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from argmap.case.counting import counted
from argmap.case.evidence import Quote, Statement
from argmap.case.ids import SourceId
from argmap.case.plan_aliases import plan_alias
from argmap.case.plan_statements import (
    ReportedWords,
    plan_best_report,
    plan_comparison,
    quoted_as,
)
from argmap.sources.case_reports import alias_groups
from argmap.sources.problems import TextPlace
from argmap.sources.whole_passages import whole_passages
from argmap.ui.bridge import Bridge
from argmap.ui.comparing.dismissing import Dismissing
from argmap.ui.comparing.entries import NAME, Entry
from argmap.ui.comparing.entries_model import likeness_words
from argmap.ui.comparing.kinds import shown_kinds
from argmap.ui.comparing.passage_card import PassageCard
from argmap.ui.comparing.passage_stack import PassageStack
from argmap.ui.comparing.passages import (
    Passage,
    compared,
    marked_as_named,
    passages_of,
)
from argmap.ui.comparing.recording import Recording
from argmap.ui.comparing.told_list import ToldList
from argmap.ui.icons import icon
from argmap.ui.labels import plain_label
from argmap.ui.marking.legend import Legend
from argmap.ui.overriding import override
from argmap.ui.weighing.labels import note_label

_MARGIN = 20
_NARROW = 400
"""Below this width what stands side by side stands one below the other."""
_WIDEST = 860
"""Longer lines than these are hard to read."""


class EntryPage(QScrollArea):
    """Shows passages aligned word by word, and what can be recorded of them."""

    opened = Signal(object)
    """The `TextPlace` the user wants to see in its source."""
    recorded = Signal(object)
    """The id of the `Statement` just recorded."""

    def __init__(self, bridge: Bridge, entrance: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.state_of: Callable[[Quote], str] = lambda _quote: ""
        self._entry: Entry | None = None
        self._passages: list[Passage] = []
        self._facing = 1
        self._stack = PassageStack(entrance)
        self._stack.opened.connect(self.opened)
        self._stack.faced.connect(self._on_faced)
        self._stack.best_chosen.connect(self._on_best)
        self.title = plain_label()
        self.title.setProperty("rank", "title")
        self.about = note_label()
        self.legend = Legend()
        self.told = ToldList()
        Dismissing(bridge, self.told)
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

    @property
    def cards(self) -> list[PassageCard]:
        """The cards of its passages."""
        return self._stack.cards

    def show_entry(self, entry: Entry) -> None:
        """Show an entry; cards of the same passages stay, and the focus with them."""
        same = self._entry is not None and self._entry.places == entry.places
        self._entry = entry
        quotes = [self._bridge.case_map.quotes[one] for one in entry.quotes]
        words, states = [one.exact for one in quotes], [*map(self.state_of, quotes)]
        self._passages = passages_of(entry, self._text_of, words, states)
        if not same or len(self.cards) != len(entry.places):
            self._facing = 1
            self._stack.make_cards(self._passages, self._bridge.case_map)
            self.verticalScrollBar().setValue(0)
        self._show_marks()
        self._show_words(entry)

    def _show_words(self, entry: Entry) -> None:
        self.title.setText(" · ".join(kind.word for kind in shown_kinds(entry)))
        self.about.setText(self._about(entry))
        self.told.show_problems(
            entry.problems, entry.dismissed, editable=not self._bridge.read_only
        )
        statements = self._bridge.case_map.statements
        statement = statements.get(entry.statement) if entry.statement else None
        editable = not self._bridge.read_only
        is_name = NAME in entry.kinds
        several = len(self.cards) > 2 and not is_name  # noqa: PLR2004 -- of two both are needed
        best = statement.best if statement else None
        self._stack.show_choices(
            entry.quotes.index(best) if best else None,
            recorded=statement is not None,
            several=several,
            editable=editable,
        )
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

    def _show_marks(self) -> None:
        entry = self._entry
        assert entry is not None
        shown = self._passages
        if len(shown) > 1 and entry.kinds != (NAME,):
            aliases = alias_groups(self._bridge.case_map)
            shown = compared(shown, 0, self._facing, aliases)
            told = [problem.told for problem in entry.problems]
            shown = [marked_as_named(passage, told) for passage in shown]
        self._stack.show_passages(shown)
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
        page = QWidget()
        page.setProperty("ground", "paper")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout()
        column.setContentsMargins(_MARGIN, _MARGIN - 6, _MARGIN, _MARGIN)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addWidget(self.legend)
        column.addWidget(self._stack)
        column.addSpacing(4)
        column.addWidget(self.told)
        column.addSpacing(4)
        column.addWidget(self.join, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.recording)
        column.addStretch(1)
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDEST)
        sheet.setLayout(column)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(sheet, 1)
        row.addStretch()
        self.setWidget(page)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = event.size().width() < _NARROW
        self.legend.set_narrow(is_narrow=is_narrow)
        self.recording.set_narrow(is_narrow=is_narrow)
        super().resizeEvent(event)

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
        places = self._stack.included
        texts = {one.source: self._text_of(one.source) or "" for one in places}
        whole = whole_passages(places, texts)
        words = [
            ReportedWords(one.source, texts[one.source], *self._kept(one, around))
            for one, around in zip(places, whole, strict=True)
        ]
        done = self._bridge.edit(plan_comparison, words, new_id=self._bridge.new_id)
        made = (
            [one.after for one in done.changes if isinstance(one.after, Statement)] if done else []
        )
        if made:
            self.recorded.emit(made[-1].id)

    def _kept(self, place: TextPlace, whole: TextPlace) -> tuple[int, int]:
        """Return the quote that a passage already is, else the whole of it."""
        case_map = self._bridge.case_map
        known = quoted_as(case_map, place.source, place.start, place.end)
        return (known.start, known.end) if known else (whole.start, whole.end)

    @Slot()
    def _on_join(self) -> None:
        self._bridge.edit(plan_alias, self._names())
