"""Rounds to measure debate practice with: random maps, a fixed seed."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from map_cases import records

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import FlowEntryId, RoundId, keyed_id
from argmap.case.records import Record
from argmap.case.rounds import FlowEntry, Round
from argmap.case.terms import Side, Stance
from argmap.debate.formats import DebateFormat
from argmap.debate.known_formats import load_formats
from argmap.debate.round_state import RoundState
from argmap.reasoning.schemes import load_schemes

HALF = 0.5


def sided(claims: int, seed: int, *, deep: bool) -> list[Record]:
    """Return a case in which each claim is of the side that its step makes it speak for.

    Every second step follows a scheme, so that questions can be asked of it. In a `deep` one each
    claim stands on one of the three before it.
    """
    random, schemes = Random(seed), [one.id for one in load_schemes()]
    found = _deepened(records(claims, seed), random) if deep else records(claims, seed)
    target = {one.id: one for one in found if isinstance(one, Argument)}
    step = {one.claim: target[one.argument] for one in found if isinstance(one, Premise)}
    sides: dict[str, Side] = {}
    sided: list[Record] = []
    for one in found:
        if isinstance(one, Argument) and random.random() < HALF:
            sided.append(replace(one, scheme=random.choice(schemes)))
            continue
        if not isinstance(one, Claim):
            sided.append(one)
            continue
        above = step.get(one.id)
        side = Side.MOVANT
        if above is not None and above.target_claim is not None:
            side = sides[above.target_claim]
            side = side if above.stance is Stance.PRO else side.opposite
        sides[one.id] = side
        sided.append(Claim(one.id, one.text, rank=one.rank, side=side))
    return sided


def _deepened(found: list[Record], random: Random) -> list[Record]:
    ids = [one.id for one in found if isinstance(one, Claim)]
    places = {one: at for at, one in enumerate(ids)}
    claims = {one.argument: one.claim for one in found if isinstance(one, Premise)}
    made: list[Record] = []
    for one in found:
        if isinstance(one, Argument):
            above = max(0, places[claims[one.id]] - 1 - random.randrange(3))
            made.append(replace(one, target_claim=ids[above]))
        else:
            made.append(one)
    return made


def half_said(claims: int, seed: int, *, deep: bool = False) -> tuple[CaseMap, Round, DebateFormat]:
    """Return a hearing in which the older half of the claims was said, each by its side."""
    return _round(claims, seed, "tro-hearing", claims // 2, deep=deep)


def flowed(claims: int, entries: int) -> tuple[CaseMap, Round, DebateFormat]:
    """Return a debate of many speeches with so many entries."""
    return _round(claims, 1, "policy-high-school", entries)


def open_to_all(case_map: CaseMap, held: Round, debate_format: DebateFormat) -> list[Record]:
    """Return the records of a case whose round is at its last speech, every side played."""
    *before, last = (one.id for one in debate_format.speeches if one.seconds)
    sides = tuple(one.id for one in debate_format.sides)
    state = RoundState(last, over=tuple(before)).to_json()
    changed = replace(held, sides=sides, state=state)
    return [changed if one.id == held.id else one for one in case_map.records()]


def _round(
    claims: int, seed: int, format_id: str, said: int, *, deep: bool = False
) -> tuple[CaseMap, Round, DebateFormat]:
    debate_format = load_formats()[format_id]
    held = Round(RoundId(keyed_id("round")), format_id)
    random = Random(seed)
    found = sided(claims, seed, deep=deep)
    stands_for = {one.id: one.stands_for for one in debate_format.sides}
    speeches = {
        side: [
            one.id
            for one in debate_format.speeches
            if not one.is_questioning and stands_for[one.side] is side and one.seconds
        ]
        for side in (Side.MOVANT, Side.RESPONDENT)
    }
    entries: list[Record] = []
    for at, one in enumerate([one for one in found if isinstance(one, Claim)][:said]):
        speech = random.choice(speeches[one.side])
        entry = FlowEntryId(keyed_id("entry", str(at)))
        entries.append(FlowEntry(entry, held.id, speech, claim=one.id, rank=float(at)))
    return CaseMap([*found, held, *entries]), held, debate_format
