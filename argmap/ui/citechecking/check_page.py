"""What stands in the Cite-check tab: the items, both texts, and the item that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from argmap.case.checked_papers import CheckedPaper, Outcome
from argmap.case.counting import counted
from argmap.case.plan_checked_papers import plan_review
from argmap.law.citecheck.item_rows import places_of
from argmap.law.citecheck.reviewed import ReviewedItem, Standing
from argmap.sources.problems import TextPlace
from argmap.ui.bridge import Bridge
from argmap.ui.citechecking.both_texts import BothTexts
from argmap.ui.citechecking.item_card import ItemCard
from argmap.ui.citechecking.item_list import ItemList
from argmap.ui.citechecking.keeping import today
from argmap.ui.citechecking.paper_checker import PaperChecker
from argmap.ui.citechecking.shown import ShownCheck
from argmap.ui.combo_box import ComboBox
from argmap.ui.labels import hairline, plain_label
from argmap.ui.overriding import override
from argmap.ui.theme import Theme

TEACHING = (
    "Nothing is checked yet. Choose a brief, yours or the other side’s, as a Word document, a PDF,"
    " Markdown or text: every quotation in it is looked for in the sources of this case, every"
    " citation compared with its authorities, and you confirm or dismiss what is found."
)
_NO_PLACE = "This item has no place in a source."


class CiteCheckPage(QWidget):
    """The list at the left, the document beside its source, and the item below them."""

    check_wanted = Signal()
    report_wanted = Signal()
    turned = Signal(object)
    """The id of the paper the user wants to see."""
    passage_wanted = Signal(object)
    """The `TextPlace` the user wants to see in the reader."""

    def __init__(self, bridge: Bridge, theme: Theme) -> None:
        super().__init__()
        self._bridge = bridge
        self._shown: ShownCheck | None = None
        self._places: list[str] = []
        self.checker = PaperChecker(bridge, self)
        self.list = ItemList()
        self.papers = ComboBox()
        self.check_button = QPushButton("Check a document…")
        self.check_button.setAccessibleName("Check a document")
        self.report_button = QPushButton("Export report…")
        self.summary = plain_label(muted=True)
        self.teaching = plain_label(TEACHING)
        self.texts = BothTexts(bridge)
        self.card = ItemCard()
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.refresh()

    @property
    def shown(self) -> ShownCheck | None:
        """The check that is shown."""
        return self._shown

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self.texts.set_theme(theme)

    def show_check(self, shown: ShownCheck | None) -> None:
        """Show what was found in a document; None for nothing."""
        self._shown = shown
        self._places = []
        if shown is not None:
            paper = shown.paper
            self._places = places_of(paper, shown.check.items)
            self.texts.show_paper(paper)
        self.refresh()

    def refresh(self) -> None:
        """Show what was made of the items as the case stands."""
        shown, case_map = self._shown, self._bridge.case_map
        items = shown.items_in(case_map) if shown else ()
        self.list.show_items(items, self._places)
        self.texts.mark(items)
        self._fill_papers()
        self._say(items)
        for part in (self._body, self.report_button, self.list.standing, self.summary):
            part.setVisible(shown is not None)
        self.teaching.setVisible(shown is None)
        self.check_button.setEnabled(self._bridge.is_open)

    def _fill_papers(self) -> None:
        papers = self._bridge.case_map.ranked_checked_papers()
        self.papers.clear()
        for paper in papers:
            self.papers.addItem(paper.name, paper.id)
        self.papers.setCurrentIndex(self.papers.findData(self._shown and self._shown.record))
        self.papers.setVisible(bool(papers))

    def _say(self, items: tuple[ReviewedItem, ...]) -> None:
        left = sum(one.standing is Standing.TO_LOOK_AT for one in items)
        said = f"{counted(left, 'item')} to look at." if left else "Nothing is left to look at."
        notes = self._shown.notes if self._shown else ()
        self.summary.setText(" ".join([said, *notes]))

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 8)
        bar.setSpacing(8)
        self.papers.setAccessibleName("Checked document")
        self.papers.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.papers.setMinimumWidth(80)
        self.papers.setMaximumWidth(260)  # a long name is told whole by its tip
        for part in (self.papers, self.check_button):
            bar.addWidget(part)
        bar.addStretch(1)
        bar.addWidget(self.report_button)
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.texts)
        right.addWidget(self.card)
        right.setSizes([380, 260])
        self._body.addWidget(self._made_left())
        self._body.addWidget(right)
        self._body.setSizes([250, 500])
        for split, grows in ((right, 0), (self._body, 1)):
            split.setChildrenCollapsible(False)
            split.setHandleWidth(1)
            split.setStretchFactor(grows, 1)
            split.splitterMoved.connect(self._fit)
        self.teaching.setContentsMargins(24, 16, 24, 24)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(hairline())
        column.addWidget(self.teaching)
        column.addWidget(self._body, 1)
        column.addStretch()

    def _made_left(self) -> QWidget:
        left = QWidget()
        left.setMinimumWidth(170)
        self.list.standing.setMinimumWidth(120)
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 12, 4)
        row.addWidget(self.list.standing, 1)
        self.summary.setContentsMargins(12, 0, 12, 6)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        return left

    def _connect(self) -> None:
        self.check_button.clicked.connect(self.check_wanted)
        self.report_button.clicked.connect(self.report_wanted)
        self.papers.activated.connect(self._on_turned)
        self.list.picked.connect(self._on_picked)
        self.list.opened.connect(self.show_in_reader)
        self.texts.own.text.clicked.connect(self.list.pick_key)
        self.card.reviewed.connect(self._on_reviewed)
        self.card.show_wanted.connect(self.show_in_reader)
        self.card.said.connect(self._bridge.said)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.texts.fit(self.texts.width())

    @Slot()
    def show_in_reader(self) -> None:
        """Lead to the place of the item in its source, in the reader."""
        one = self.list.item
        source = one.item.source if one else None
        if one is None or source is None or source not in self._bridge.case_map.sources:
            self._bridge.said.emit(_NO_PLACE)
            return
        span = one.item.source_span
        start, end = span or (0, 0)
        self.passage_wanted.emit(TextPlace(source, start, end))

    def paper_shown(self) -> CheckedPaper | None:
        """Return the record of the paper that is shown."""
        return self._shown.record_in(self._bridge.case_map) if self._shown else None

    @Slot(object)
    def _on_picked(self, one: ReviewedItem | None) -> None:
        text = self.texts.show_item(one.item if one else None)
        place = self._places[one.number - 1] if one else ""
        editable = not self._bridge.read_only and self.paper_shown() is not None
        self.card.show_item(one, place, text, editable=editable)

    @Slot(object, object)
    def _on_reviewed(self, outcome: Outcome | None, why: str) -> None:
        one, paper = self.list.item, self.paper_shown()
        if one is None or paper is None:
            return
        said = {
            "verdict": one.item.verdict.value,
            "why": why,
            "by": self._bridge.author,
            "when": today(),
            "told": one.item.how,
        }
        fields = said if outcome else {}
        new_id = self._bridge.new_id
        self._bridge.edit(plan_review, paper.id, one.item.key, outcome, new_id=new_id, **fields)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_turned(self) -> None:
        self.turned.emit(self.papers.currentData())
