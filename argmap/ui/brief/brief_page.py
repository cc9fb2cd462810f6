"""What stands in the Brief tab: kinds of paper and their options beside the pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from argmap.brief.offered import offered
from argmap.brief.own_template import own_versions
from argmap.brief.papers import PAPERS, PaperKind
from argmap.case.lookups import full_title_of
from argmap.formats.case_to_export import Choices
from argmap.ui.brief.kept import KeptPapers
from argmap.ui.brief.paper_choice import PaperChoice
from argmap.ui.brief.paper_pages import PaperPages
from argmap.ui.brief.status_line import StatusLine
from argmap.ui.brief.writer import CaseReader, PaperWriter
from argmap.ui.labels import plain_label
from argmap.ui.overriding import override

if TYPE_CHECKING:
    from argmap.brief.options import Option
    from argmap.brief.points import Point
    from argmap.case.errors import ArgmapError
    from argmap.case.ids import ClaimId
    from argmap.formats.placed_paper import PlacedPaper
    from argmap.law.standard import StandardSet
    from argmap.ui.bridge import Bridge
    from argmap.ui.settings import Settings

_PAUSE_MS = 300
_MARGIN = 12
_FORM_WIDTH = 276
_PAGES_WIDTH = 460


class BriefPage(QWidget):
    """Writes the chosen paper anew after each edit of the case or of the options."""

    export_wanted = Signal()
    print_wanted = Signal()

    def __init__(
        self,
        bridge: Bridge,
        law: Callable[[], StandardSet],
        *,
        settings: Settings,
        choices_of: Callable[[str, Mapping[str, str]], Choices],
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._choices_of = choices_of
        self.kept = KeptPapers(bridge, settings)
        self.choice = PaperChoice(self._options_of, self._offered_of)
        self.pages = PaperPages()
        self.fault = plain_label()
        """Why there are no pages."""
        self._line = StatusLine(self)
        self.status, self.cancel_button = self._line.words, self._line.cancel_button
        self.pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        """Runs out when nothing has been edited for a while."""
        self._templates = own_versions()
        """The user's own templates as they were when the pages were written."""
        self.writer = PaperWriter(CaseReader(bridge, law, self), self)
        self._lay_out()
        self._connect()

    @property
    def kind(self) -> PaperKind:
        """The kind of paper that is chosen."""
        return self.choice.kind

    @property
    def choices(self) -> Choices:
        """What is chosen of the paper, by whom it is read, and the day."""
        return self._choices_of(self.kind.id, self.choice.options)

    def start_afresh(self) -> None:
        """Show the paper that was last chosen in the case that is open now."""
        self.pause.stop()
        self.writer.cancel()
        self.pages.show_nothing()
        self._say_fault("")
        if self._bridge.is_open:
            chosen = self.kept.choices.chosen
            named = {one.id: one for one in PAPERS}
            self.choice.show_chosen(named.get(chosen.paper, PAPERS[0]))

    def write(self) -> None:
        """Write the paper as the case stands."""
        self.pause.stop()
        if self._bridge.is_open:
            self._templates = own_versions()
            self.choice.catch_up()
            self.writer.write(self.choices)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        is_back = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if is_back and self.isVisible() and self._templates != own_versions():
            self.write()  # a template was changed in another program

    def _lay_out(self) -> None:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_MARGIN)
        column.addWidget(self.choice, 1)
        buttons = QHBoxLayout()
        self.export_button = QPushButton("Export…")
        self.print_button = QPushButton("Print…")
        buttons.addWidget(self.export_button)
        buttons.addWidget(self.print_button)
        buttons.addStretch()
        column.addLayout(buttons)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(form)
        parts.addWidget(self._made_right())
        parts.setSizes([_FORM_WIDTH, _PAGES_WIDTH])
        parts.setStretchFactor(1, 1)
        parts.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(parts)

    def _made_right(self) -> QWidget:
        right = QWidget()
        self.fault.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(self.fault)
        column.addWidget(self.pages, 1)
        self.fault.hide()
        return right

    def _connect(self) -> None:
        self.pause.timeout.connect(self.write)
        self.choice.edited.connect(self._on_edited)
        self.choice.left.connect(self._on_left)
        self.choice.points.ordered.connect(self._on_ordered)
        self.choice.points.ticked.connect(self._on_ticked)
        self.choice.turned.connect(self._on_turned)
        self.writer.written.connect(self._on_written)
        self.writer.refused.connect(self._on_refused)
        self.writer.told.connect(self._line.tell_doing)
        self._line.cancelled.connect(self.writer.cancel)
        self.export_button.clicked.connect(self.export_wanted)
        self.print_button.clicked.connect(self.print_wanted)

    @Slot()
    def _on_turned(self) -> None:
        self.pages.show_nothing()
        self.choice.points.show_points((), {}, fixed=True)
        if self._bridge.is_open:
            kept = self.kept.choices
            kept.keep(replace(kept.chosen, paper=self.kind.id))
        self.pause.start()

    @Slot(object)
    def _on_edited(self, typed: str) -> None:
        if self._bridge.is_open:
            typing = f"{typed} of {self.kind.id}" if typed else ""
            self.kept.keep_options(self.kind.id, self.choice.options, typing=typing)
        self.pause.start()

    @Slot()
    def _on_left(self) -> None:
        self._bridge.end_typing()

    @Slot(object)
    def _on_ordered(self, order: tuple[ClaimId, ...]) -> None:
        self.kept.keep_order(self.kind.id, order)

    @Slot(object, bool)
    def _on_ticked(self, claim: ClaimId, is_in: bool) -> None:  # noqa: FBT001 -- a signal's
        self.kept.leave_out(self.kind.id, claim, out=not is_in)

    def _options_of(self, kind: str) -> dict[str, str]:
        return self.kept.options(kind) if self._bridge.is_open else {}

    def _offered_of(self, kind: PaperKind) -> tuple[Option, ...]:
        chosen = self._options_of(kind.id)
        return offered(kind.options, kind.id, self._bridge.case_map, chosen)

    def _show_points(self, points: Sequence[Point]) -> None:
        claims = self._bridge.case_map.claims
        left_out = {one: full_title_of(claims[one]) for one in self.kept.left_out(self.kind.id)}
        fixed = bool(self._bridge.read_only)
        self.choice.points.show_points(points, left_out, fixed=fixed)

    @Slot(object)
    def _on_written(self, paper: PlacedPaper) -> None:
        self._say_fault("")
        self.pages.show_paper(paper)
        self._show_points(paper.points)
        self._line.show_length(self.pages.page_count, paper.length)
        self.print_button.setEnabled(True)

    @Slot(object)
    def _on_refused(self, error: ArgmapError) -> None:
        self.pages.show_nothing()
        self._line.show_nothing()
        self._say_fault(str(error))

    def _say_fault(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        self.pages.setVisible(not sentence)
        self.print_button.setEnabled(False)
