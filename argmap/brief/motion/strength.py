"""Which ground of the other side goes first: the strongest one.

By this rule. First come the factors whose gate alone turns the answer: at its worst level, with
every other factor at its best, the standard denies the motion. Where a court balances, so that
no one factor decides, there may be none. Among those alike, first come the ones of which more
gates fail on the findings there are, a gate for each cause of action and each route; then the
ones on which the labels of the map are ahead for the respondent: a claim of the movant that is
out before one that is undecided, and that before one that is in. What is still alike keeps the
order of the test, or of the map. Grounds against one claim are ordered by their labels and
weights alone. An order that the case keeps for the paper goes before all this.
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.brief.motion.drafting import Draft
from argmap.brief.motion.factors import causes, claims_on, factors_of, in_plan
from argmap.case.claims import USUAL_WEIGHT, Argument, Claim
from argmap.case.errors import ArgmapError
from argmap.case.terms import Side
from argmap.law.answer import Result, Verdict
from argmap.law.case_findings import weigh_case
from argmap.law.scales import Factor
from argmap.law.standard import Standard
from argmap.law.weighing import Found, weigh
from argmap.reasoning.label import Applies, Label

_BEHIND = {Label.OUT: 0, Label.UNDECIDED: 1, Label.IN: 2}
_APPLIES = {Applies.YES: 0, Applies.OPEN: 1, Applies.NO: 2}


def strongest_first(draft: Draft) -> list[Factor]:
    """List the factors of the test, the strongest ground of the respondent first."""
    factors = factors_of(draft)
    standard = draft.case.standards.standards.get(draft.case_map.case.standard)
    failing = _failing(draft)
    ordered = sorted(
        factors,
        key=lambda one: (
            not (standard is not None and turns_alone(standard, one)),
            -failing.get(one.id, 0.0),
            _label_of(draft, one),
        ),
    )
    return in_plan(draft, ordered)


def _failing(draft: Draft) -> dict[str, float]:
    """Return which share of the gates on each factor fails on the findings there are."""
    case = draft.case
    try:
        answer = weigh_case(case.case_map, case.standards, reader=case.weighed_for)
    except ArgmapError:
        return {}
    tried: dict[str, list[bool]] = {}
    for route in (one for cause in answer.causes for one in cause.routes):
        for gate in route.gates:
            tried.setdefault(gate.factor, []).append(gate.result is Result.FAIL)
    return {factor: sum(fails) / len(fails) for factor, fails in tried.items()}


def turns_alone(standard: Standard, factor: Factor) -> bool:
    """Tell whether a factor at its worst denies the motion, whatever else is found."""
    scales = standard.scales.factors.values()
    found: dict[str, Found] = {one.id: one.scale[-1] for one in scales}
    found[factor.id] = factor.scale[0]
    return weigh(standard, found).verdict is Verdict.DENIED


def weakest_first(draft: Draft, claims: Iterable[Claim]) -> list[Claim]:
    """Order claims of the movant by their labels: first what the map rejects."""
    return draft.plan.claims(sorted(claims, key=lambda one: _BEHIND[draft.labels.label(one.id)]))


def grounds_in_order(draft: Draft, grounds: Iterable[Argument]) -> list[Argument]:
    """Order grounds against a claim: first what applies, and of these what weighs most."""
    return draft.plan.steps(
        sorted(
            grounds,
            key=lambda one: (
                _APPLIES[draft.labels.applies(one.id)],
                -(USUAL_WEIGHT if one.weight is None else one.weight),
            ),
        )
    )


def _label_of(draft: Draft, factor: Factor) -> int:
    claims = claims_on(draft, factor, Side.MOVANT)
    if not claims and factor.id == draft.case.standards.scales.by_cause:
        claims = causes(draft)
    labels = [_BEHIND[draft.labels.label(one.id)] for one in claims]
    return min(labels, default=_BEHIND[Label.UNDECIDED])
