"""What is selected: one selection for all views."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # not needed until a case is open
    from argmap.case.case_map import CaseMap
    from argmap.case.ids import ClaimId, HarmId, PremiseId, QuoteId, SourceId


class Picked(NamedTuple):
    """Everything selected at once.

    `premise` tells which appearance of the claim was picked, None for a root or
    where it does not matter. A quote or a harm may be picked together with a
    claim it bears on; `source` is the one open in the reader.
    """

    claim: ClaimId | None = None
    premise: PremiseId | None = None
    quote: QuoteId | None = None
    source: SourceId | None = None
    harm: HarmId | None = None


class Selection(QObject):
    """Holds what is picked and tells every view when it changes."""

    changed = Signal(object)
    """The new `Picked`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picked = Picked()

    @property
    def picked(self) -> Picked:
        """What is selected now."""
        return self._picked

    def pick_claim(self, claim: ClaimId | None, premise: PremiseId | None = None) -> None:
        """Select a claim, by the appearance picked; the open source stays open."""
        self._set(Picked(claim=claim, premise=premise, source=self._picked.source))

    def pick_quote(self, quote: QuoteId, source: SourceId, *, claim: ClaimId | None = None) -> None:
        """Select a quote in its source, together with the claim it bears on, if any."""
        self._set(Picked(claim=claim, quote=quote, source=source))

    def pick_source(self, source: SourceId | None) -> None:
        """Open a source for reading; the selected claim stays selected."""
        self._set(Picked(claim=self._picked.claim, premise=self._picked.premise, source=source))

    def pick_harm(self, harm: HarmId) -> None:
        """Select a harm of the ledger; the open source stays open."""
        self._set(Picked(harm=harm, source=self._picked.source))

    def clear(self) -> None:
        """Select nothing."""
        self._set(Picked())

    def keep_to(self, case_map: CaseMap) -> None:
        """Let go of whatever is no longer in the map."""
        picked = self._picked
        self._set(
            Picked(
                claim=picked.claim if picked.claim in case_map.claims else None,
                premise=picked.premise if picked.premise in case_map.premises else None,
                quote=picked.quote if picked.quote in case_map.quotes else None,
                source=picked.source if picked.source in case_map.sources else None,
                harm=picked.harm if picked.harm in case_map.harms else None,
            )
        )

    def _set(self, picked: Picked) -> None:
        if picked != self._picked:
            self._picked = picked
            self.changed.emit(picked)
