"""The Weigh tab: the answer of a standard, the findings it rests on, and the ledger of harms."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from argmap.case.changes import ChangeSet
from argmap.law.case_findings import unasked_reader
from argmap.law.standard import StandardSet
from argmap.ui.bridge import Bridge
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.focusing import focus_on
from argmap.ui.known_on import KnownOn
from argmap.ui.overriding import override
from argmap.ui.page_part import PagePart
from argmap.ui.selection import Picked, Selection
from argmap.ui.settings import Settings
from argmap.ui.tab_order import OrderedArea
from argmap.ui.theme import Theme
from argmap.ui.turn_by_turn import Steps, TurnByTurn
from argmap.ui.unseen import unseen
from argmap.ui.weighing.about_links import AboutLinks
from argmap.ui.weighing.anchor import ScrollAnchor
from argmap.ui.weighing.answer_column import AnswerColumn
from argmap.ui.weighing.columns import WeighColumns
from argmap.ui.weighing.known_banner import KnownBanner
from argmap.ui.weighing.ledger import HarmLedger
from argmap.ui.weighing.motion_pages import HARMS, READERS, MotionPages
from argmap.ui.weighing.page_places import PagePlaces
from argmap.ui.weighing.record_links import Link, pick_linked


class WeighPanel(OrderedArea):
    """Weighs the motion as it stands, at once after each edit.

    `load_standards` is called when the panel is first seen, for they take a while.
    """

    def __init__(  # noqa: PLR0913 -- what every panel shares, and the law
        self,
        bridge: Bridge,
        selection: Selection,
        theme: Theme,
        load_standards: Callable[[], StandardSet],
        *,
        known_on: KnownOn | None = None,
        settings: Settings | None = None,
        labels: ClaimLabels | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        known_on = known_on or KnownOn(bridge, self)
        self._bridge = bridge
        self._selection = selection
        self._load_standards = load_standards
        self._is_stale = True
        self._page = PagePart(self.viewport())
        self.answer = AnswerColumn(bridge, theme, known_on, settings, labels, parent=self._page)
        self.ledger = HarmLedger(bridge, selection, theme, known_on)
        self.known = KnownBanner(bridge, known_on, self._page)
        self.about = AboutLinks(load_standards)
        self.pages = MotionPages(
            bridge, self.ledger, theme, selection=selection, load_standards=load_standards
        )
        self._columns = WeighColumns(self.answer, self._looked_at())
        self._lay_out()
        self._later = TurnByTurn(self._made_in_turns, self)
        self._places = PagePlaces(self, self.pages)
        self._anchor = ScrollAnchor(self, (self.answer, self.pages))
        self._connect_parts()
        selection.changed.connect(self._on_selected)
        bridge.opened.connect(self._on_opened)
        bridge.closing.connect(self._later.drop)
        bridge.changed.connect(self._on_changed)
        known_on.changed.connect(self._on_known)
        self._on_opened()

    def _connect_parts(self) -> None:
        self.ledger.editor_sized.connect(self._on_editor_sized)
        self.answer.compared.connect(self._on_compared)
        self.answer.shown.connect(self._on_shown)
        self.answer.gates.wanted.connect(self._on_wanted)
        self.answer.suggestion_wanted.connect(self.pages.show_suggestion)
        self.answer.weighed.connect(self.pages.refresh)
        self.pages.shown.connect(self._on_shown)
        self.pages.wanted.connect(self._on_wanted)
        self.pages.court_wanted.connect(self.answer.show_court)
        self.pages.another_wanted.connect(self._on_another_wanted)

    @property
    def landing(self) -> QWidget:
        """What is weighed by."""
        return self.answer.motion.standard

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self.answer.set_theme(theme)
        self.pages.set_theme(theme)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._anchor.release()
        if self._is_stale and not self.answer.cards:
            self._later.want()
        else:
            self.prepare()

    @Slot()
    def prepare(self) -> None:
        """Weigh the case as it stands, where what is shown is older."""
        if self._is_stale:
            self._refresh()

    def prepare_part(self) -> bool:
        """Do a part of what `prepare` does first; return whether there may be another."""
        return self._is_stale and self.answer.make_card(self._load_standards())

    def _made_in_turns(self) -> Steps:
        """Make what nobody has made ready: all of it at once would hold up the window."""
        with unseen(self, self._page):
            self.ledger.prepare()
            yield
            while self.prepare_part():
                yield
            self._weigh()
            yield

    def measure(self) -> None:
        """Find how high everything is in the room it will have, so that it is shown at once."""
        self._columns.measure(self, self._places.fit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.arrange(self.viewport().width())
        self._places.fit(self.viewport().height())

    def _looked_at(self) -> QWidget:
        looked_at = QWidget(self._page)
        right = QVBoxLayout(looked_at)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(8)
        right.addWidget(self.pages)
        right.addSpacing(8)
        right.addWidget(self.about)
        right.addStretch(1)
        return looked_at

    def _lay_out(self) -> None:
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = self._page
        # While it is empty: a scroll area measures at once all that it is given.
        self.setWidget(page)
        page.setProperty("ground", "paper")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.known)
        whole.addLayout(self._columns, 1)

    def _refresh(self) -> None:
        self._later.drop()
        self._weigh()

    def _weigh(self) -> None:
        self._is_stale = False
        self._anchor.hold()
        self.known.refresh(self._load_standards())
        self.answer.refresh(self._load_standards())

    @Slot()
    def _on_opened(self) -> None:
        self.answer.start_afresh(unasked_reader(self._bridge.case_map))
        self._places.forget()
        self._on_changed(None)

    @Slot(object)
    def _on_changed(self, _change_set: ChangeSet | None) -> None:
        if self.isVisible():
            self._refresh()
        else:
            self._is_stale = True

    @Slot()
    def _on_known(self) -> None:
        self._on_changed(None)

    @Slot(object)
    def _on_selected(self, picked: Picked) -> None:
        if picked.harm is not None:
            self.pages.turn_to(HARMS)

    @Slot(object)
    def _on_wanted(self, link: Link) -> None:
        """Go to the record that a gate rests on."""
        pick_linked(link, self._selection, self._bridge.case_map)

    @Slot()
    def _on_editor_sized(self) -> None:
        if self.isVisible():
            # The form has its height once everything around it has been laid out.
            QTimer.singleShot(0, self, self._show_editor)

    @Slot()
    def _show_editor(self) -> None:
        """Scroll a harm's bar and its form into view; where both are too high, their top."""
        if self.ledger.isVisible():
            self._places.bring_into_view(self.ledger.opened)

    @Slot()
    def _on_compared(self) -> None:
        self.pages.turn_to(READERS)
        QTimer.singleShot(0, self, self._show_comparison)

    @Slot()
    def _show_comparison(self) -> None:
        """Scroll what was found, and what the court found, into view: side by side, or by factor.

        Where there is one column, the cards come before the pages.
        """
        if self._columns.are_side_by_side:
            focus_on(self.pages.page(READERS))
            self._places.bring_into_view((self.pages,))
        else:
            self._places.bring_into_view(self.answer.cards)

    @Slot()
    def _on_another_wanted(self) -> None:
        self.answer.motion.ask_another()
        self._on_shown(self.answer.motion)

    @Slot(object)
    def _on_shown(self, row: QWidget) -> None:
        self._places.bring_into_view((row,))
