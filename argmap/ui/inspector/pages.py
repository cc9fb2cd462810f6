"""The pages of the inspector: one a kind of record that can be picked."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from argmap.case.counting import counted
from argmap.case.ids import HarmId, QuoteId, SourceId
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_source_removal
from argmap.case.plan_weighing import plan_harm_removal
from argmap.ui.bridge import Bridge
from argmap.ui.citing.proposal import CitationProposal
from argmap.ui.grave_button import grave_button
from argmap.ui.harm_fields import harm_fields_without, show_what_bears
from argmap.ui.inspector.cite_list import CiteList
from argmap.ui.inspector.fields import SOURCE_FIELDS
from argmap.ui.inspector.words import RecordWords
from argmap.ui.labels import heading, plain_label
from argmap.ui.page_part import PagePart
from argmap.ui.quote_states import QuoteStates
from argmap.ui.record_form import RecordForm
from argmap.ui.selection import Selection
from argmap.ui.theme import Theme
from argmap.ui.turn_by_turn import Steps

if TYPE_CHECKING:  # made late
    from argmap.case.evidence import Source
    from argmap.ui.inspector.authority_section import AuthoritySection

MARGINS = (14, 12, 14, 16)
_GAP = 10


class Page(PagePart):
    """A column of sections under a margin."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._column = QVBoxLayout()
        self._column.setSpacing(_GAP)
        # Aligned at its top, a layout gets the height of its hint, whatever its words wrap to.
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*MARGINS)
        whole.addLayout(self._column)
        whole.addStretch(1)

    def _stack(self, *sections: QWidget) -> None:
        """Put sections below each other; those of many parts are made in the page already."""
        for section in sections:
            self._column.addWidget(section)


class EmptyPage(Page):
    """What the inspector is for, and the next thing to do."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._stack(
            heading("Nothing is selected"),
            plain_label(
                "Select a claim to see its words, its side and its quotes, and to change them.",
                muted=True,
            ),
        )

    def showing(self) -> Steps:
        """Show it, which is done already."""
        yield from ()


class HarmPage(Page):
    """A harm of the ledger, with the quotes that show it."""

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        states: QuoteStates,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge, parent)
        self._harm: HarmId | None = None
        self._words = RecordWords("Harm", bridge, self)
        self._form = RecordForm(harm_fields_without("text"), bridge, self)
        self._cites = CiteList(bridge, selection, states, theme, self)
        self._remove = grave_button("Delete harm")
        self._remove.clicked.connect(self._on_remove)
        self._stack(heading("Harm"), self._words, self._form, self._cites, self._remove)

    @property
    def cites(self) -> CiteList:
        """The cards of the harm's quotes."""
        return self._cites

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._cites.set_theme(theme)

    def showing(self, harm_id: HarmId, picked: QuoteId | None = None) -> Steps:
        """Show a harm as it stands, some parts a step, and which quote of it is picked."""
        self._harm = harm_id
        harm = self._bridge.case_map.harms[harm_id]
        self._words.show_record(harm)
        self._form.show_record(harm)
        show_what_bears(self._form, harm)
        self._remove.setEnabled(not self._bridge.read_only)
        yield
        yield from self._cites.showing(harm_id, picked)

    @Slot()
    def _on_remove(self) -> None:
        if self._harm:
            self._bridge.edit(plan_harm_removal, self._harm)


class SourcePage(Page):
    """The fields of a source."""

    replacement_wanted = Signal(object)
    """The id of the source whose text the user wants to replace."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._source: SourceId | None = None
        self._about = plain_label(muted=True)
        self._proposal = CitationProposal()
        self.form = RecordForm(SOURCE_FIELDS, bridge, self)
        self._proposal.wanted.connect(self._on_citation_wanted)
        self.authority: AuthoritySection | None = None
        """What is said of it as law, made for the first case or statute."""
        self._replace = QToolButton()
        self._replace.setText("Replace the text…")
        self._replace.setAutoRaise(True)
        self._replace.clicked.connect(self._on_replace)
        self._remove = grave_button("Delete with its quotes")
        self._remove.setAccessibleName("Delete source with its quotes")
        self._remove.clicked.connect(self._on_remove)
        top = (heading("Source"), self._about, self._proposal, self.form)
        self._stack(*top, self._replace, self._remove)

    def showing(self, source_id: SourceId) -> Steps:
        """Show a source as it stands, in one step."""
        self._source = source_id
        source = self._bridge.case_map.sources[source_id]
        quotes = len(self._bridge.case_map.quotes_of(source_id))
        length = counted(source.length, "character")
        held = length if source.document else "Its text is not held"
        told = (held, counted(quotes, "quote"), source.file_name)
        self._about.setText(" · ".join(filter(None, told)))
        self.form.show_record(source)
        self._proposal.show_source(source, read_only=bool(self._bridge.read_only))
        self._show_authority(source)
        self._replace.setEnabled(not self._bridge.read_only)
        self._remove.setEnabled(not self._bridge.read_only)
        yield

    def _show_authority(self, source: Source) -> None:
        if self.authority is None and source.is_authority:
            # Many cases cite no law, and its dates are read by half the sources' room.
            from argmap.ui.inspector.authority_section import (  # noqa: PLC0415 -- when first seen
                AuthoritySection,
            )

            self.authority = AuthoritySection(self._bridge)
            self._column.insertWidget(self._column.indexOf(self.form), self.authority)
            for before, after in pairwise((self._proposal.use, *self.authority.stops)):
                self.setTabOrder(before, after)
        if self.authority is not None:
            self.authority.show_source(source)

    @Slot(object)
    def _on_citation_wanted(self, citation: str) -> None:
        source = self._bridge.case_map.sources.get(self._source) if self._source else None
        if source is not None:
            self._bridge.edit(plan_amendment, source, citation=citation)

    @Slot()
    def _on_replace(self) -> None:
        self.replacement_wanted.emit(self._source)

    @Slot()
    def _on_remove(self) -> None:
        if self._source:
            self._bridge.edit(plan_source_removal, self._source)
