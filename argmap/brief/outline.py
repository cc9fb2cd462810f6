"""The tree as an outline: every claim with what backs it, in the order of the map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap.brief.asked import asked_blocks
from argmap.brief.blocks import Bearing, Block, Entry, Paragraph
from argmap.brief.called import NO_WORDS
from argmap.brief.numbering import NumberedTree
from argmap.brief.quoting import Evidence
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.brief.wording import capitalized, joined, on_one_line, referring
from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.lookups import title_of
from argmap.case.terms import ClaimRole, Stance, Status
from argmap.case.text_rules import is_seen
from argmap.case.tree import Box, Step

NOTHING_YET = "Nothing supports this yet."
_SEEN_AGAIN = 90
"""Characters of a claim that are repeated where it is met again."""


@dataclass(frozen=True, slots=True)
class Names:
    """What ids of schemes and factors are called."""

    schemes: Mapping[str, str]
    factors: Mapping[str, str]


def outline_blocks(tree: NumberedTree, evidence: Evidence, names: Names) -> Iterator[Block]:
    """Print every claim once in full, and refer to it where it is used again."""
    writer = _Writer(tree, evidence, names)
    for box in tree.boxes:
        yield from writer.blocks_of(box)


class _Writer:
    """Writes entry after entry."""

    def __init__(self, tree: NumberedTree, evidence: Evidence, names: Names) -> None:
        self._tree = tree
        self._map: CaseMap = evidence.case_map
        self._evidence = evidence
        self._names = names

    def blocks_of(self, box: Box) -> Iterator[Block]:
        """Write the entry of one box, and what is cited for its claim."""
        yield self._entry(box)
        yield from asked_blocks(self._map, box)
        if box.is_reference:
            return
        cites = self._map.cites_on(box.claim.id)
        yield from self._evidence.blocks_of(cites, box.claim.side, box.depth)
        if not cites and not any(step.argument.stance is Stance.PRO for step in box.steps):
            yield Paragraph((Run(NOTHING_YET, RunStyle.MUTED),), depth=box.depth)

    def _entry(self, box: Box) -> Entry:
        claim = box.claim
        short = title_of(claim) or NO_WORDS
        words = claim.text if is_seen(claim.text) else NO_WORDS
        return Entry(
            anchor=self._tree.anchor(box),
            number=self._tree.number(box),
            depth=box.depth,
            side=claim.side,
            bearing=_bearing(box.step),
            facts=self._facts(box),
            words=on_one_line(words, _SEEN_AGAIN) if box.is_reference else words,
            short=short,
            see=self._tree.reference_to(claim.id) if box.is_reference else None,
            branch=bool(box.steps),
            head=_is_head(box),
        )

    def _facts(self, box: Box) -> Runs:
        bearing = self._bearing_words(box)
        if box.is_reference:
            return bearing
        scheme = box.step.argument.scheme if box.step else ""
        parts: tuple[Runs | str, ...] = (
            bearing,
            box.step.argument.label if box.step else "",
            self._names.schemes.get(scheme, capitalized(scheme)),
            *_standing(box, box.claim),
            self._names.factors.get(box.claim.factor, ""),
        )
        return joined(parts)

    def _bearing_words(self, box: Box) -> Runs:
        step = box.step
        if step is None:
            return ()
        if step.attacked is not None:
            attacked = self._tree.step_reference(step.attacked)
            lead: Runs = (Run("Undercut of the step from "), *attacked)
        else:
            lead = (Run(capitalized(_bearing(step).value)),)
        others = [one for one in step.boxes if one is not box]
        if not others:
            return lead
        beside = referring((self._tree.number(one), self._tree.anchor(one)) for one in others)
        return (*lead, Run(", co-premise with "), *beside)


def _bearing(step: Step | None) -> Bearing:
    if step is None:
        return Bearing.NONE
    if step.attacked is not None:
        return Bearing.UNDERCUT
    return Bearing.REASON if step.argument.stance is Stance.PRO else Bearing.OBJECTION


def _standing(box: Box, claim: Claim) -> list[str]:
    said = []
    if claim.role is not ClaimRole.NONE:
        said.append(capitalized(claim.role.value))
    if claim.status is not Status.OPEN:
        said.append(capitalized(claim.status.value))
    if box.premise is not None:
        said += ["Negated"] * box.premise.negated + ["Implied"] * box.premise.implicit
    return said


def _is_head(box: Box) -> bool:
    """Tell what is set semi-bold on the map: roots, contentions, causes of action."""
    claim = box.claim
    return box.premise is None or bool(claim.factor) or claim.role is ClaimRole.CAUSE_OF_ACTION
