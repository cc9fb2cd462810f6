"""What is selected: one selection for all views."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # not needed until a case is open
    from collections.abc import Callable, Sequence

    from argmap.case.case_map import CaseMap
    from argmap.case.ids import ClaimId, EventId, HarmId, PremiseId, QuoteId, SourceId


class Use(NamedTuple):
    """One appearance of a claim: by which premise it stands there, None for a root."""

    claim: ClaimId
    premise: PremiseId | None = None


class Picked(NamedTuple):
    """Everything selected at once.

    `premise` tells which appearance of the claim was picked, None for a root or
    where it does not matter. A quote may be picked together with a claim, a
    harm or an event it bears on; `source` is the one open in the reader. `also` are further
    claims picked together with this one, in the order they were picked.
    """

    claim: ClaimId | None = None
    premise: PremiseId | None = None
    quote: QuoteId | None = None
    source: SourceId | None = None
    harm: HarmId | None = None
    event: EventId | None = None
    also: tuple[Use, ...] = ()

    @property
    def uses(self) -> tuple[Use, ...]:
        """All claims picked, by their appearances, the leading one first."""
        return (Use(self.claim, self.premise), *self.also) if self.claim else ()


class Selection(QObject):
    """Holds what is picked and tells every view when it changes.

    A claim that is picked without a use is its appearance at home: where it stands in full.
    """

    changed = Signal(object)
    """The new `Picked`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picked = Picked()
        self._home: Callable[[ClaimId], PremiseId | None] | None = None
        self._shows: Callable[[Picked], bool] | None = None

    def look_up_homes(self, home: Callable[[ClaimId], PremiseId | None]) -> None:
        """Let this tell by which use a claim stands in full, None for a root."""
        self._home = home

    def look_up_views(self, shows: Callable[[Picked], bool]) -> None:
        """Let this tell whether what is picked is seen anywhere but in the inspector."""
        self._shows = shows

    @property
    def picked(self) -> Picked:
        """What is selected now."""
        return self._picked

    def pick_claim(self, claim: ClaimId | None, premise: PremiseId | None = None) -> None:
        """Select a claim, by the appearance picked; the open source stays open."""
        self._set(Picked(claim=claim, premise=premise, source=self._picked.source))

    def pick_claims(self, uses: Sequence[Use]) -> None:
        """Select several claims, each appearance once; the first one leads."""
        once = tuple(dict.fromkeys(self.told(*use) for use in uses))
        if not once:
            self.pick_claim(None)
            return
        lead, *also = once
        self._set(Picked(*lead, source=self._picked.source, also=tuple(also)))

    def toggle_claim(self, claim: ClaimId, premise: PremiseId | None = None) -> None:
        """Select a claim together with those picked, as the leading one, or let go of it alone."""
        use, uses = self.told(claim, premise), self._picked.uses
        self.pick_claims([one for one in uses if one != use] if use in uses else [use, *uses])

    def pick_quote(
        self,
        quote: QuoteId,
        source: SourceId,
        *,
        claim: ClaimId | None = None,
        harm: HarmId | None = None,
        event: EventId | None = None,
    ) -> None:
        """Select a quote in its source, together with what it bears on, if anything."""
        premise = self._picked.premise if claim == self._picked.claim else None
        self._set(Picked(claim, premise, quote, source, harm, event))

    def pick_source(self, source: SourceId | None) -> None:
        """Open a source for reading; what it is to be quoted for stays selected."""
        self._set(self._picked._replace(quote=None, source=source))

    def read_source(self, source: SourceId | None) -> None:
        """Open a source by its name, as from a list.

        An event or a harm that is picked and not seen is let go: nobody means to quote for it.
        """
        is_seen = self._shows is None or self._shows(self._picked)
        if source is None or is_seen:
            self.pick_source(source)
        else:
            self.pick_source_alone(source)

    def pick_source_alone(self, source: SourceId) -> None:
        """Pick a source and nothing that it is brought to bear on, so that its fields are seen."""
        self._set(Picked(source=source))

    def pick_harm(self, harm: HarmId) -> None:
        """Select a harm of the ledger; the open source stays open."""
        self._set(Picked(harm=harm, source=self._picked.source))

    def pick_event(self, event: EventId | None) -> None:
        """Select an event of the chronology; the open source stays open."""
        self._set(Picked(event=event, source=self._picked.source))

    def told(self, claim: ClaimId, premise: PremiseId | None = None) -> Use:
        """Return the appearance that is meant: where no use is said, that at home."""
        return Use(claim, premise or (self._home(claim) if self._home else None))

    def clear(self) -> None:
        """Select nothing."""
        self._set(Picked())

    def keep_to(self, case_map: CaseMap) -> None:
        """Let go of whatever is no longer in the map."""
        picked = self._picked
        uses = [
            Use(claim, premise) if premise in case_map.premises else self.told(claim)
            for claim, premise in picked.uses
            if claim in case_map.claims
        ]
        lead = uses[0] if uses else Picked()
        self._set(
            Picked(
                claim=lead.claim,
                premise=lead.premise,
                also=tuple(uses[1:]),
                quote=picked.quote if picked.quote in case_map.quotes else None,
                source=picked.source if picked.source in case_map.sources else None,
                harm=picked.harm if picked.harm in case_map.harms else None,
                event=picked.event if picked.event in case_map.events else None,
            )
        )

    def _set(self, picked: Picked) -> None:
        if picked.claim and not picked.premise:
            picked = picked._replace(premise=self.told(picked.claim).premise)
        if picked != self._picked:
            self._picked = picked
            self.changed.emit(picked)
