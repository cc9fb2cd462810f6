"""Labels of small maps with circles, against the definitions tried out on every outcome.

What is not settled yet may turn out either way: a claim is settled where every way gives the
same. Starting from nothing settled and going on until nothing more is, that is the least
fixpoint, written down with no thought of speed.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from random import Random

import pytest

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet
from argmap.case.claims import USUAL_WEIGHT, Argument, Claim, Premise
from argmap.case.evidence import Cite, Source
from argmap.case.ids import keyed_id
from argmap.case.questions import Question
from argmap.case.terms import QuestionKind, QuestionState, Stance, Status
from argmap.reasoning.label import Applies
from argmap.reasoning.label_edits import relabelled_by
from argmap.reasoning.labels import Labels
from argmap.reasoning.proof import ProofStandard

STANDARDS = ["", *(one.value for one in ProofStandard)]
WEIGHTS = [None, 0.0, 0.1, 0.3, 0.4, 0.5, 0.7, 0.9, 1.0]
SEEDS = range(400)


def is_met(standard, pro, con):
    """The definitions of the standards of proof, over the weights on each side."""
    most, against = max(pro, default=0), max(con, default=0)
    convincing = most > 0.4 and most - against > 0.3
    return {
        "scintilla": bool(pro),
        "clear and convincing": convincing,
        "beyond reasonable doubt": convincing and against < 0.2,
        "dialectical validity": bool(pro) and not con,
    }.get(standard, most > against)


class Tried:
    """What is settled of a map: True, False, or None while it is not."""

    def __init__(self, case_map):
        self.map = case_map
        self.holds = dict.fromkeys((*case_map.claims, *case_map.arguments))
        self.rejected = dict.fromkeys(case_map.claims)
        before = None
        while before != (self.holds, self.rejected):
            before = dict(self.holds), dict(self.rejected)
            for argument in case_map.arguments:
                self.holds[argument] = self.bears(argument)
            for claim in case_map.claims.values():
                self.holds[claim.id], self.rejected[claim.id] = self.outcome(claim)

    def bears(self, argument):
        uses = self.map.premises_of(argument)
        needed = [(self.rejected if one.negated else self.holds)[one.claim] for one in uses]
        for undercut in self.map.arguments_on(argument):
            holds = self.holds[undercut.id]
            needed.append(None if holds is None else not holds)
        needed += [self.permits(one) for one in self.map.questions_of(argument)]
        if not uses or False in needed:
            return False
        return None if None in needed else True

    def permits(self, question):
        if question.state is QuestionState.ANSWERED:
            return question.claim is None or self.holds[question.claim]
        asked = question.state is QuestionState.OPEN
        return asked and question.kind is QuestionKind.EXCEPTION

    def outcome(self, claim):
        if claim.status in (Status.ADMITTED, Status.ASSUMED):
            return True, False
        on = self.map.arguments_on(claim.id)
        sure = [one for one in on if self.holds[one.id]]
        perhaps = [one for one in on if self.holds[one.id] is None]
        ways = {
            self.weighed(claim, [*sure, *more], on)
            for size in range(len(perhaps) + 1)
            for more in combinations(perhaps, size)
        }
        return tuple(None if len(set(said)) > 1 else said[0] for said in zip(*ways, strict=True))

    def weighed(self, claim, applying, on):
        pro, con = (
            [
                USUAL_WEIGHT if one.weight is None else one.weight
                for one in applying
                if one.stance is side
            ]
            for side in (Stance.PRO, Stance.CON)
        )
        if self.map.cites_on(claim.id) and all(one.stance is Stance.CON for one in on):
            pro.append(USUAL_WEIGHT)
        holds = is_met(claim.proof_standard, pro, con)
        return holds, not holds and max(con, default=0) > max(pro, default=0)

    def labels(self):
        said = {True: "in", False: "undecided", None: "undecided"}
        return {
            one: "out" if self.rejected[one] else said[self.holds[one]] for one in self.map.claims
        }

    def applying(self):
        said = {True: Applies.YES, False: Applies.NO, None: Applies.OPEN}
        return {one: said[self.holds[one]] for one in self.map.arguments}


def drawn_map(pick):
    """A few claims and arguments, with premises, undercuts and questions wherever they fall."""
    claims = [
        Claim(
            keyed_id("claim", str(number)),
            f"Claim {number}.",
            status=pick.choice([Status.OPEN] * 4 + list(Status)),
            proof_standard=pick.choice(STANDARDS),
            rank=float(number),
        )
        for number in range(pick.randint(1, 7))
    ]
    source, ids, records = Source(keyed_id("source")), [one.id for one in claims], []
    steps = []
    for number in range(pick.randint(0, 9)):
        steps.append(_drawn_step(pick, str(number), ids, [one.id for one in steps]))
        records += [steps[-1], *_drawn_uses(pick, steps[-1], ids)]
    cited = [one for one in ids if pick.random() < 0.4]
    cites = [Cite(keyed_id("cite", one), source=source.id, claim=one) for one in cited]
    return CaseMap([Case(keyed_id("case")), *claims, source, *records, *cites])


def _drawn_step(pick, name, claims, steps):
    if steps and pick.random() < 0.35:
        on = {"target_argument": pick.choice(steps), "stance": Stance.CON}
    else:
        on = {"target_claim": pick.choice(claims), "stance": pick.choice(list(Stance))}
    return Argument(keyed_id("step", name), weight=pick.choice(WEIGHTS), **on)


def _drawn_uses(pick, step, claims):
    for number in range(pick.choice([0, 1, 1, 1, 1, 2, 2])):
        key = keyed_id("use", step.id, str(number))
        negated = pick.random() < 0.15
        yield Premise(key, step.id, pick.choice(claims), negated=negated, rank=float(number))
    if pick.random() < 0.25:
        state, kind = pick.choice(list(QuestionState)), pick.choice(list(QuestionKind))
        answers = state is QuestionState.ANSWERED and pick.random() < 0.7
        claim = pick.choice(claims) if answers else None
        key = keyed_id("question", step.id)
        yield Question(key, step.id, text="Really?", kind=kind, state=state, claim=claim)


def settled(labels, case_map):
    claims = {one: labels.label(one).value for one in case_map.claims}
    return claims, {one: labels.applies(one) for one in case_map.arguments}


@pytest.mark.parametrize("seed", SEEDS)
def test_labels_are_what_every_outcome_of_the_open_arguments_agrees_on(seed):
    case_map = drawn_map(Random(seed))
    tried = Tried(case_map)
    labels = Labels(case_map, lambda _: True)
    assert settled(labels, case_map) == (tried.labels(), tried.applying())


@pytest.mark.parametrize("seed", SEEDS[:150])
def test_labels_kept_edit_by_edit_are_those_too(seed):
    pick = Random(seed)
    case_map = drawn_map(pick)
    labels = Labels(case_map, lambda _: True)
    for number in range(8):
        step = _drawn_step(pick, f"new {number}", list(case_map.claims), list(case_map.arguments))
        records = [step, *_drawn_uses(pick, step, list(case_map.claims))]
        edit = ChangeSet("Add", tuple(Change(None, one) for one in records))
        case_map.apply(edit)
        if number % 3 == 2:
            edit = edit.inverse()
            case_map.apply(edit)
            # What came is gone again: the labels are told of both at once.
        touched = relabelled_by(case_map, edit)
        labels.label_again(touched.claims, touched.steps)
        tried = Tried(case_map)
        assert settled(labels, case_map) == (tried.labels(), tried.applying())


def _drawn_edit(pick, case_map, number):
    """A step more, or a step or one of its premises less."""
    if case_map.premises and pick.random() < 0.4:
        gone = pick.choice(sorted(case_map.premises.values(), key=lambda one: one.id))
        return ChangeSet("Remove", (Change(gone, None),))
    step = _drawn_step(pick, f"new {number}", list(case_map.claims), list(case_map.arguments))
    records = [step, *_drawn_uses(pick, step, list(case_map.claims))]
    return ChangeSet("Add", tuple(Change(None, one) for one in records))


@pytest.mark.parametrize("seed", SEEDS[:150])
def test_labels_while_edited_are_those_of_the_edit_and_then_what_they_were(seed):
    pick = Random(seed)
    case_map = drawn_map(pick)
    labels = Labels(case_map, lambda _: True)
    for number in range(8):
        before = settled(labels, case_map)
        edit = _drawn_edit(pick, case_map, number)
        case_map.apply(edit)
        touched = relabelled_by(case_map, edit)

        def undo(edit=edit):
            case_map.apply(edit.inverse())

        with labels.while_edited(touched.claims, touched.steps, undo) as changed:
            tried = Tried(case_map)
            assert settled(labels, case_map) == (tried.labels(), tried.applying())
            after = tried.labels()
            assert {one for one in after if after[one] != before[0][one]} <= changed
        assert settled(labels, case_map) == before
        if number % 2:
            case_map.apply(edit)
            labels.label_again(touched.claims, touched.steps)
            tried = Tried(case_map)
            assert settled(labels, case_map) == (tried.labels(), tried.applying())


@pytest.mark.parametrize("seed", SEEDS[:100])
def test_what_a_claim_and_a_step_have_by_themselves_is_what_it_was_once_they_were_edited(seed):
    pick = Random(seed)
    case_map = drawn_map(pick)
    labels = Labels(case_map, lambda _: True)
    claim = pick.choice([*case_map.claims.values()])
    status = Status.ADMITTED if claim.status is not Status.ADMITTED else Status.OPEN
    changes = [Change(claim, replace(claim, status=status))]
    steps = pick.sample([*case_map.arguments.values()], min(2, len(case_map.arguments)))
    changes += [Change(one, replace(one, weight=pick.choice([0.2, 0.6, 0.8]))) for one in steps]
    new = Claim(keyed_id("a new one"), "New.", status=Status.ADMITTED)
    edit = ChangeSet("Edit", (*changes, Change(None, new)))
    before = {one: labels.of(one) for one in case_map.claims}
    case_map.apply(edit)
    touched = relabelled_by(case_map, edit)

    def undo():
        case_map.apply(edit.inverse())

    with labels.while_edited(touched.claims, touched.steps, undo):
        assert labels.of(new.id).given
    assert new.id not in labels
    assert {one: labels.of(one) for one in case_map.claims} == before
    labels.label_again(touched.claims - {new.id}, ())
    assert {one: labels.of(one) for one in case_map.claims} == before
