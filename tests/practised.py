"""Rounds made by hand: a case of a few claims, and what is said on it."""

from __future__ import annotations

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import keyed_id
from argmap.case.rounds import FlowEntry, Round
from argmap.case.terms import Side, Stance
from argmap.debate.flow import flow_of
from argmap.debate.known_formats import load_formats

HEARING = load_formats()["tro-hearing"]
POLICY = load_formats()["policy-high-school"]


class Practice:
    """A case and a round on it, made word by word."""

    def __init__(self, debate_format=HEARING, *, state=""):
        self.format = debate_format
        self.round = Round(keyed_id("round"), debate_format.id, state=state)
        self.records = {"case": Case(keyed_id("case")), "round": self.round}

    def claim(self, name, side=Side.MOVANT, **fields):
        return self._keep(Claim(keyed_id(name), name, side=side, **fields), name).id

    def step(self, *premises, on, attacks=False, name=None, negated=False):
        """A step from claims to a claim, or to a step by its name."""
        name = name or f"{'+'.join(premises)} on {on}"
        target = self.records[on]
        key = "target_claim" if isinstance(target, Claim) else "target_argument"
        stance = Stance.CON if attacks or key == "target_argument" else Stance.PRO
        made = self._keep(Argument(keyed_id(name), **{key: target.id}, stance=stance), name)
        for premise in premises:
            words = f"{premise} in {name}"
            held = Premise(keyed_id(words), made.id, keyed_id(premise), negated=negated)
            self._keep(held, words)
        return made.id

    def say(self, speech, claim=None, *answers, name=None, **fields):
        """An entry of a speech, of a claim by its name or of words; it answers entries by name."""
        name = name or f"{claim} in {speech}"
        known = {"claim": keyed_id(claim)} if claim in self.records else {"words": claim or name}
        joined = tuple(self.records[one].id for one in answers)
        rank = float(len(self.records))
        entry = FlowEntry(
            keyed_id(name), self.round.id, speech, **known, answers=joined, rank=rank, **fields
        )
        return self._keep(entry, name).id

    def _keep(self, record, name):
        self.records[name] = record
        return record

    @property
    def map(self):
        return CaseMap(self.records.values())

    @property
    def flow(self):
        return flow_of(self.map, self.round, self.format)

    def stands(self, name):
        return self.flow.standings[self.records[name].id]

    def statuses(self):
        names = {record.id: name for name, record in self.records.items()}
        return {names[key]: one.status.value for key, one in self.flow.standings.items()}
