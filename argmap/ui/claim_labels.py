"""The labels of the open case: made once somebody asks for one, then kept right edit by edit."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from argmap.case.changes import ChangeSet
from argmap.case.claims import Claim
from argmap.case.evidence import Document, Quote, Source
from argmap.case.ids import ClaimId, SourceId
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.standing import Standing
from argmap.reasoning.label import Labelled, LabelMark
from argmap.reasoning.label_edits import relabelled_by
from argmap.reasoning.labels import Labels
from argmap.sources.copies import Copies
from argmap.ui.bridge import Bridge
from argmap.ui.quote_states import QuoteStates

_SLICE_MS = 8
_AT_ONCE = 3
"""The evidence of more claims than this is looked at in turns: to check a quote takes a while."""


class ClaimLabels(QObject):
    """Labels claims by the evidence that stands; nothing is told until all of it was checked."""

    changed = Signal(object)
    """The set of claims that have another label now; None for all."""

    def __init__(self, bridge: Bridge, states: QuoteStates, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_shown = True
        """Whether the map and the outline show labels; the inspector always does."""
        self._bridge = bridge
        self._states = states
        self._labels: Labels | None = None
        self._copies: Copies | None = None
        """What is known of the texts of this case’s sources, None until two are compared."""
        self._evident: dict[ClaimId, bool] = {}
        """What is known of the evidence of claims while labels are being made."""
        self._cited: Iterator[ClaimId] = iter(())
        """The claims whose evidence is to be looked at still."""
        self.making = QTimer(self)
        """Runs while labels are being made, or made anew for another posture."""
        self.making.setInterval(0)
        self.making.timeout.connect(self._go_on)
        bridge.opened.connect(self._forget)
        bridge.closing.connect(self._forget)
        bridge.changed.connect(self._on_changed)

    @property
    def labels(self) -> Labels | None:
        """The labels, None while they are being made: to ask for them has that begin."""
        if self._labels is None and not self.making.isActive() and self._bridge.is_open:
            self._begin()
        return self._labels

    def of(self, claim: ClaimId) -> Labelled | None:
        """Return the label of a claim and what it comes from, None where it is not known yet."""
        labels = self.labels
        return labels.of(claim) if labels is not None and claim in labels else None

    def mark(self, claim: ClaimId) -> LabelMark | None:
        """Return what the map shows of a claim’s label, None where it is not known yet."""
        found = self.of(claim)
        return found.mark if found is not None else None

    def shown(self, claim: ClaimId) -> LabelMark | None:
        """Return what a list of claims shows of a label, None where it shows none."""
        return self.mark(claim) if self.is_shown else None

    def _begin(self) -> None:
        case_map = self._bridge.case_map
        self._evident.clear()
        self._cited = iter([one for one in case_map.claims if case_map.cites_on(one)])
        self.making.start()

    @Slot()
    def _forget(self) -> None:
        self.making.stop()
        self._labels = self._copies = None

    @Slot()
    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        changed = set[ClaimId]()
        for claim in self._cited:
            changed |= self._look_at(claim)
            if clock.elapsed() >= _SLICE_MS:
                break
        else:
            self.making.stop()
            if self._labels is None:
                self._labels = Labels(self._bridge.case_map, self._known_to_stand)
                self._evident.clear()
                self.changed.emit(None)
        if changed:
            self.changed.emit(changed)

    def _look_at(self, claim: ClaimId) -> set[ClaimId]:
        """Look at the evidence of a claim; return what claims have another label for it."""
        record = self._bridge.case_map.claims.get(claim)
        if record is None:
            return set()
        if self._labels is not None:
            return self._labels.label_again([claim], ())
        self._evident[claim] = self._stands(record)
        return set()

    def _known_to_stand(self, claim: Claim) -> bool:
        known = self._evident.get(claim.id)
        return self._stands(claim) if known is None else known

    def _stands(self, claim: Claim) -> bool:
        return Standing(
            self._bridge.case_map, load_evidence_rules(), self._is_sound, self.are_copies
        )(claim)

    def are_copies(self, one: SourceId, other: SourceId) -> bool:
        """Tell whether the texts of two sources are nearly the same; each text is read once."""
        if self._copies is None or self._copies.case_map is not self._bridge.case_map:
            self._copies = Copies(self._bridge.case_map, self._document)
        return self._copies.are_copies(one, other)

    def _document(self, source: Source) -> Document | None:
        return self._bridge.document_of(source.id)

    def _is_sound(self, quote: Quote) -> bool:
        return self._states.check_of(quote).sound

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        if change_set.outweighs(len(self._bridge.case_map.claims)):
            if self._labels is not None or self.making.isActive():
                self._labels = None
                self._begin()
            return
        if self._labels is not None:
            self._label_again(self._labels, change_set)
        elif self.making.isActive():
            self._begin()  # it has only just begun

    def _label_again(self, labels: Labels, change_set: ChangeSet) -> None:
        found = relabelled_by(self._bridge.case_map, change_set)
        if found.is_of_all_evidence:
            case_map = self._bridge.case_map
            self._cited = iter([one for one in case_map.claims if case_map.cites_on(one)])
            self.making.start()
        claims = found.claims
        if len(found.cited) > _AT_ONCE:
            claims = claims - found.cited
            self._cited = chain(self._cited, found.cited)
            self.making.start()
        if claims or found.steps:
            changed = labels.label_again(claims, found.steps)
            if changed:
                self.changed.emit(changed)
