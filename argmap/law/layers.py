"""The layers between the court and what is told: what each is worth, by rule or by hand.

Each layer takes off as many levels as it is short of the highest; one that is worth nothing
leaves nothing, and whatever may be weighed at all keeps the lowest level above none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from argmap.case.evidence import Cite
from argmap.case.layer_corrections import LayerCorrection, layer_corrections_of
from argmap.law.evidence_rules import EvidenceRules, Level


@dataclass(frozen=True, slots=True)
class Layer:
    """Somebody who tells something between the event and the court.

    `who` begins in lower case: “the article”, “what AWS said”. `checked` says
    whether the line of the rules was compared with a text of its source.
    `follows` is what the layer alone is worth by the rules, `by_hand` what it is
    worth as the user judges and `because` why; None and empty where nobody does.
    """

    who: str
    hearsay: bool
    why: str
    rule: str
    checked: bool
    follows: Level
    by_hand: Level | None = None
    because: str = ""

    @property
    def level(self) -> Level:
        """What the layer alone is worth, as it is counted."""
        return self.by_hand or self.follows


@dataclass(frozen=True, slots=True)
class Unapplied:
    """A correction that stands in the cite and is not counted, and why, a clause.

    It `is_moot` where no posture would count it, as the cite stands.
    """

    correction: LayerCorrection
    why: str
    is_moot: bool = False

    @property
    def told(self) -> str:
        """Say in a sentence what was corrected and why it is not counted."""
        return f"Corrected by hand, not counted: {self.said}"

    @property
    def said(self) -> str:
        """What was corrected to what and for which reason, and why it is not counted."""
        one = self.correction
        return f"{one.who} is {one.worth} ({one.why.rstrip('.')}); {self.why}."


@dataclass(frozen=True, slots=True)
class Worth:
    """What a cite is worth: the level that follows, its layers from the outside in, and why.

    `stage` is what the posture makes of hearsay, a sentence, with its rule, and whether that
    was checked.
    `overruled` is what the user says instead, empty where nobody does.
    """

    level: Level
    layers: tuple[Layer, ...]
    stage: str
    stage_rule: str
    overruled: str = ""
    unapplied: tuple[Unapplied, ...] = ()

    @property
    def hearsay(self) -> int:
        """How many of the layers are hearsay."""
        return sum(layer.hearsay for layer in self.layers)

    @property
    def corrected(self) -> tuple[Layer, ...]:
        """The layers that the user has corrected by hand."""
        return tuple(layer for layer in self.layers if layer.by_hand)

    @property
    def path(self) -> str:
        """The layers in a line, from the outside in."""
        return " → ".join(layer.who for layer in self.layers)


def after_hearsay(rules: EvidenceRules, level: Level, *, excluded: bool) -> Level:
    """Return the level below, but not none where hearsay may be weighed."""
    if excluded:
        return rules.levels[0]
    at = rules.levels.index(level)
    return rules.levels[max(at - 1, min(at, 1))]


def summed(layers: Iterable[Layer], rules: EvidenceRules) -> Level:
    """Return what layers are worth together."""
    top = len(rules.levels) - 1
    places = [rules.levels.index(layer.level) for layer in layers]
    if 0 in places:
        return rules.levels[0]
    return rules.levels[max(top - sum(top - place for place in places), min(top, 1))]


def corrected_by_hand(
    layers: Sequence[Layer], cite: Cite, posture: str, rules: EvidenceRules
) -> tuple[tuple[Layer, ...], tuple[Unapplied, ...]]:
    """Return the layers with the corrections of a cite, and those that are not counted."""
    found = {layer.who: layer for layer in layers}
    unapplied = []
    for one in layer_corrections_of(cite):
        level = rules.level(one.worth)
        if one.who not in found:
            unapplied.append(Unapplied(one, "the cite has no such layer any more", is_moot=True))
        elif level is None:
            unapplied.append(Unapplied(one, "no level of worth has that name", is_moot=True))
        elif one.posture != posture:
            unapplied.append(Unapplied(one, f"it was made for another posture ({one.posture})"))
        else:
            found[one.who] = replace(found[one.who], by_hand=level, because=one.why)
    return tuple(found.values()), tuple(unapplied)
