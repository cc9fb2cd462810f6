"""Faults of a map's structure, each made in a case as a user would."""

from __future__ import annotations

from argmap.case.claims import Claim
from argmap.case.places import Against, Alone, Under
from argmap.case.plan_claims import plan_claim, plan_reuse
from argmap.case.plan_evidence import plan_cite
from argmap.case.plan_weighing import plan_finding
from argmap.case.terms import ClaimRole, Side, Stance, Status

SCALE = ("none", "weak", "serious", "likely", "strong", "clear", "won")


def claim(made, text, place=None, **fields):
    done = made.do(plan_claim, text, place or Alone(), **fields)
    return next(one for one in done if isinstance(one, Claim))


def under(made, target, text, stance=Stance.PRO, **fields):
    return claim(made, text, Under(target.id, stance), **fields)


def step_of(made, one):
    return made.bridge.case_map.uses_of(one.id)[0].argument


def both_ways(made):
    root = claim(made, "Keep the lights on.")
    reason = under(made, root, "It was promised.")
    made.do(plan_reuse, reason.id, Under(root.id, Stance.CON))


def factors_apart(made):
    root = claim(made, "Keep the lights on.")
    for factor in ("merits", "public"):
        under(made, root, f"The {factor}.", factor=factor)


def both_sides(made):
    root = claim(made, "Keep the lights on.")
    reason = under(made, root, "It was promised.")
    objection = under(made, root, "It costs too much.", Stance.CON)
    made.do(plan_reuse, reason.id, Under(objection.id, Stance.PRO))


def quote_of_both_sides(made):
    mine = claim(made, "It was promised.", side=Side.MOVANT)
    theirs = claim(made, "It was never promised.", side=Side.RESPONDENT)
    quote = made.quote(target=mine.id)
    made.do(plan_cite, quote.id, theirs.id)


def circle(made):
    one, other = claim(made, "The lights are safe."), claim(made, "The lights are not safe.")
    source = made.source()
    for each, words in ((one, "opened on Monday"), (other, "It rained all night")):
        made.quote(words, source=source, target=each.id)
    made.do(plan_reuse, one.id, Under(other.id, Stance.CON))
    made.do(plan_reuse, other.id, Under(one.id, Stance.CON))


def duplicates(made):
    claim(made, "It was promised.")
    claim(made, "it was  PROMISED")


def apart(made):
    cause = claim(made, "Breach.", role=ClaimRole.CAUSE_OF_ACTION)
    under(made, cause, "There was no agreement.", Stance.CON, status=Status.ADMITTED)
    made.do(plan_finding, "merits", "likely", scale=SCALE, claim=cause.id)


def finding_of_nothing(made):
    made.do(plan_finding, "balance", "tips", scale=("even", "tips"))


def findings_at_odds(made):
    made.do(plan_finding, "damages", "adequate", scale=("adequate", "doubtful"))
    made.do(plan_finding, "irreparable", "likely", scale=("possible", "likely"))


def unanswered(made):
    root = claim(made, "Keep the lights on.")
    reason = under(made, root, "It was promised.", status=Status.ADMITTED)
    claim(made, "A promise of favour.", Against(step_of(made, reason)), status=Status.ASSUMED)


def bare(made):
    under(made, claim(made, "Keep the lights on."), "It was promised.")
