"""What letting go of something does, said before it is done: for the map and the outline alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QRectF, Qt

from argmap.case.appearances import Appearance
from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.errors import RuleError
from argmap.case.idle_moves import moves_nothing
from argmap.case.ids import ClaimId, NewId, PremiseId
from argmap.case.lookups import title_of
from argmap.case.places import Against, Alone, Beside, Place, Under
from argmap.case.plan_rows import plan_moves, plan_reuses
from argmap.case.quotation import in_quotes
from argmap.case.terms import Side, Stance
from argmap.ui.bridge import Bridge
from argmap.ui.claim_mime import APPEARANCE_MIME, dragged_in
from argmap.ui.keys import key_of
from argmap.ui.reader.quote_mime import QUOTE_MIME, passage_in
from argmap.ui.reader.quoting import plan_quote_for

_OTHER = {Stance.PRO: Stance.CON, Stance.CON: Stance.PRO}
_BEARINGS = {Stance.PRO: "reason", Stance.CON: "objection"}


@dataclass(frozen=True, slots=True)
class Dragged:
    """The appearance of a claim that is being dragged, or of several.

    `together` are all of several, the one under the pointer included, in the
    order in which they are to stand.
    """

    claim: ClaimId
    premise: PremiseId | None
    together: tuple[Appearance, ...] = ()

    @property
    def uses(self) -> tuple[Appearance, ...]:
        """All that is dragged."""
        return self.together or (Appearance(self.claim, self.premise),)


@dataclass(frozen=True, slots=True)
class Drop:
    """A place to let go: what the hint says, what is ringed, and what is then planned.

    `plan` is None where nothing can be dropped; `refused` where the map forbids it.
    """

    hint: str
    rect: QRectF | None = None
    plan: Callable[[CaseMap], ChangeSet] | None = None
    place: Place | None = None
    keys: str = ""
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Ways:
    """How the keys held down want claims dropped: turned to the other stance, or used once more."""

    turns: bool
    reuses: bool

    @classmethod
    def of(cls, modifiers: Qt.KeyboardModifier) -> Ways:
        """Read the keys held down."""
        keys = Qt.KeyboardModifier
        return cls(bool(modifiers & keys.ShiftModifier), bool(modifiers & keys.ControlModifier))


class DropPlans:
    """Plans what a drop of claims at a place of the case would do, and says it."""

    def __init__(self, case_map: CaseMap, new_id: NewId) -> None:
        self._map = case_map
        self._new_id = new_id

    def drop_at(
        self, dragged: Dragged, place: Place, ways: Ways, *, rect: QRectF | None, beside: str = ""
    ) -> Drop:
        """Say what letting go of claims will do; the map is asked whether it may be done.

        `beside` says before or after which claim the place is.
        """
        # Several keep how each of them bears, until the user turns them all.
        keeps = isinstance(place, Under) and len(dragged.uses) > 1 and not ways.turns
        words = self._words(dragged, place, keeps=keeps) + beside
        hint = f"Use it here too: {words[0].lower()}{words[1:]}" if ways.reuses else words
        keys = _key_words(place.stance, ways) if isinstance(place, Under) else ""

        def _plan(case_map: CaseMap) -> ChangeSet:
            new_id = self._new_id
            if ways.reuses:
                return plan_reuses(case_map, dragged.uses, place, new_id=new_id)
            return plan_moves(case_map, dragged.uses, place, new_id=new_id, keeps_stances=keeps)

        try:
            planned = _plan(self._map)
        except RuleError as error:
            return Drop(error.message, rect, refused=True)
        if moves_nothing(self._map, planned):
            where = "alone" if isinstance(place, Alone) and place.at is None else "there"
            return Drop(f"It stands {where} already", rect, keys=keys)
        return Drop(hint, rect, _plan, place, keys)

    def stance(self, dragged: Dragged, target: ClaimId, *, turns: bool) -> Stance:
        """Return how a claim bears on its new target: as it did, or else as their sides say."""
        use = self._map.premises.get(dragged.premise) if dragged.premise else None
        if use is not None:
            stance = self._map.arguments[use.argument].stance
        else:
            sides = {self._map.claims[dragged.claim].side, self._map.claims[target].side}
            stance = Stance.CON if sides == {Side.MOVANT, Side.RESPONDENT} else Stance.PRO
        return _OTHER[stance] if turns else stance

    def _words(self, dragged: Dragged, place: Place, *, keeps: bool) -> str:
        number = len(dragged.uses)
        many = f"{number} claims: " if number > 1 else ""
        words = self._words_of(place, keeps=keeps)
        return f"{many}{words[0].lower()}{words[1:]}" if many else words

    def _words_of(self, place: Place, *, keeps: bool) -> str:
        if isinstance(place, Under):
            target = in_quotes(title_of(self._map.claims[place.claim]))
            if keeps:
                return f"Below {target}, each as it bears now"
            return f"{'Reason for' if place.stance is Stance.PRO else 'Objection to'} {target}"
        if isinstance(place, Against):
            return self._undercut_words(place)
        if isinstance(place, Beside):
            first = self._map.premises_of(place.argument)[0].claim
            return f"Co-premise with {in_quotes(title_of(self._map.claims[first]))}"
        return "Stands alone"

    def _undercut_words(self, place: Against) -> str:
        if not self._map.arguments[place.argument].is_undercut:
            return "Undercut of this step"
        first = self._map.premises_of(place.argument)[0].claim
        return f"Undercut of the undercut {in_quotes(title_of(self._map.claims[first]))}"


def is_welcome(mime: QMimeData) -> bool:
    """Tell whether there is a use for what is dragged."""
    return mime.hasFormat(QUOTE_MIME) or mime.hasFormat(APPEARANCE_MIME)


def claim_in(mime: QMimeData, case_map: CaseMap) -> Dragged | None:
    """Read the claims that a drag carries; None where it carries none of this case."""
    uses = dragged_in(mime, case_map)
    return Dragged(*uses[0], together=tuple(uses)) if uses else None


def quote_drop(
    bridge: Bridge, mime: QMimeData, claim: ClaimId | None, rect: QRectF | None = None
) -> Drop:
    """Say what letting go of words of a source over a claim will do; None is the ground."""
    passage = passage_in(mime)
    if passage is None or passage.source not in bridge.case_map.sources:
        return Drop("These words belong to no source of this case", refused=True)
    if claim is None:
        return Drop("Drop it on the claim that it bears on")
    document = bridge.document_of(passage.source)
    if document is None:
        return Drop("The text of this source is not held", refused=True)
    return Drop(
        f"Quote for {in_quotes(title_of(bridge.case_map.claims[claim]))}",
        rect,
        lambda case_map: plan_quote_for(case_map, passage, document, claim, new_id=bridge.new_id),
    )


def _key_words(stance: Stance, ways: Ways) -> str:
    """Say what the keys that are not held down would change."""
    turn, copy = key_of("drop_turned"), key_of("drop_as_copy")
    words = "" if ways.turns else f"{turn}: {_BEARINGS[_OTHER[stance]]}"
    more = "" if ways.reuses else f"{copy}: use it here too"
    return "   ".join(filter(None, (words, more)))
