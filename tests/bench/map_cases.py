"""Cases to measure the map with: random recursive trees, a fixed seed."""

from __future__ import annotations

from random import Random

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import ArgumentId, CaseId, ClaimId, PremiseId, keyed_id
from argmap.case.records import Record
from argmap.case.terms import Side, Stance

TEXT = (
    "the court should order that harm is likely because users cannot reach the service and "
    "money later repairs nothing of what was lost while hosts may refuse a customer who breaks "
    "terms in good faith unless the contract says otherwise or notice was never given"
)
WORDS = TEXT.split()


def records(claims: int, seed: int = 1) -> list[Record]:
    """Return a case of so many claims, each on an earlier one: 5 to 60 words, 19 on average."""
    random = Random(seed)
    found: list[Record] = [Case(CaseId(keyed_id("case")), title="Bench")]
    ids = [ClaimId(keyed_id("claim", str(number))) for number in range(claims)]
    for number, claim in enumerate(ids):
        count = min(60, 5 + int(random.expovariate(1 / 14)))
        text = " ".join(random.choices(WORDS, k=count))
        found.append(Claim(claim, text=text, rank=float(number), side=random.choice(list(Side))))
        if number:
            argument = ArgumentId(keyed_id("argument", str(number)))
            found.append(
                Argument(
                    argument,
                    target_claim=ids[random.randrange(number)],
                    rank=float(number),
                    stance=Stance.PRO if random.random() < 0.55 else Stance.CON,
                )
            )
            found.append(Premise(PremiseId(keyed_id("premise", str(number))), argument, claim))
    return found


def case_map(claims: int) -> CaseMap:
    """Return the map of such a case."""
    return CaseMap(records(claims))
