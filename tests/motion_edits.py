"""Every edit of what a motion has to show, on records and with values that a seed picks."""

from __future__ import annotations

from argmap.case.plan_answers import plan_new_answer
from argmap.case.plan_elements import (
    OwnCause,
    plan_cause,
    plan_element,
    plan_element_change,
    plan_element_removal,
    plan_new_meeting,
    plan_own_cause,
    plan_own_element,
)
from argmap.case.plan_motion import (
    plan_exposure,
    plan_exposure_change,
    plan_exposure_removal,
    plan_item,
    plan_relief,
    plan_relief_change,
    plan_relief_removal,
)
from argmap.case.plan_questions import (
    plan_asking,
    plan_own_question,
    plan_own_reply,
    plan_question_removal,
    plan_reply,
)
from argmap.case.terms import ClaimRole, QuestionKind, QuestionState, Reply, Side


def some_claims(editor):
    return tuple(sorted({editor.key(editor.map.claims) for _ in range(editor.random.randrange(4))}))


def state_and_claim(editor):
    state = editor.pick(QuestionState)
    answers = state is QuestionState.ANSWERED and editor.pick((True, False))
    return state, editor.key(editor.map.claims) if answers else None


def reply(editor):
    state, claim = state_and_claim(editor)
    argument = editor.key(editor.map.arguments)
    asks = editor.pick(("in-force", "exceptions", "holding"))
    fields = {"claim": claim, "note": editor.words()}
    return plan_reply(editor.map, argument, asks, state, new_id=editor.new_id, **fields)


def ask(editor):
    argument, text = editor.key(editor.map.arguments), editor.words() or "Since when?"
    kind = editor.pick(QuestionKind)
    return plan_own_question(editor.map, argument, text, kind, new_id=editor.new_id)


def ask_of_scheme(editor):
    argument, kind = editor.key(editor.map.arguments), editor.pick(QuestionKind)
    asks = editor.pick(("in-force", "exceptions", "holding"))
    fields = {"new_id": editor.new_id, "note": editor.words()}
    return plan_asking(editor.map, argument, asks, kind, **fields)


def answer_with_new_claim(editor):
    def answered(before, claim):
        fields = {"claim": claim, "new_id": editor.new_id}
        return plan_reply(before, argument, "in-force", QuestionState.ANSWERED, **fields)

    argument, text = editor.key(editor.map.arguments), editor.words() or "It is in force."
    return plan_new_answer(editor.map, argument, text, answered, new_id=editor.new_id)


def reply_to_own(editor):
    state, claim = state_and_claim(editor)
    return plan_own_reply(editor.map, editor.key(editor.map.questions), state, claim)


def remove_question(editor):
    return plan_question_removal(editor.map, editor.key(editor.map.questions))


def choose_cause(editor):
    cause = editor.pick(("", "sherman-1"))
    return plan_cause(
        editor.map,
        editor.key(editor.map.claims),
        cause,
        ClaimRole.DEFENCE if cause else ClaimRole.NONE,
    )


def meet_element(editor):
    cause = editor.key(editor.map.claims)
    fields = {"claims": some_claims(editor), "burden": editor.pick(Side)}
    element = editor.pick(("agreement", "restraint"))
    return plan_element(editor.map, cause, element, new_id=editor.new_id, **fields)


def add_element(editor):
    cause = editor.key(editor.map.claims)
    claims = some_claims(editor)
    return plan_own_element(editor.map, cause, "Standing.", new_id=editor.new_id, claims=claims)


def write_own_cause(editor):
    elements = tuple((editor.words() or "Standing.", editor.pick(Side)) for _ in range(3))
    role = editor.pick((ClaimRole.CAUSE_OF_ACTION, ClaimRole.DEFENCE))
    own = OwnCause(editor.words() or "Trespass", role, elements)
    return plan_own_cause(editor.map, editor.key(editor.map.claims), own, new_id=editor.new_id)


def meet_with_new_claim(editor):
    def meet(before, claim):
        fields = {"claims": (claim,), "new_id": editor.new_id}
        return plan_element(before, cause, "restraint", **fields)

    cause, text = editor.key(editor.map.claims), editor.words() or "It restrains trade."
    return plan_new_meeting(editor.map, cause, text, meet, new_id=editor.new_id)


def change_element(editor):
    element = editor.key(editor.map.elements)
    return plan_element_change(editor.map, element, claims=some_claims(editor), note=editor.words())


def remove_element(editor):
    return plan_element_removal(editor.map, editor.key(editor.map.elements))


def add_relief(editor):
    fields = {"claims": some_claims(editor), "narrower": (editor.words(),)}
    return plan_relief(editor.map, editor.words(), new_id=editor.new_id, **fields)


def change_relief(editor):
    return plan_relief_change(editor.map, editor.key(editor.map.reliefs), persons=editor.words())


def remove_relief(editor):
    return plan_relief_removal(editor.map, editor.key(editor.map.reliefs))


def add_exposure(editor):
    fields = {"claims": some_claims(editor), "high": editor.pick((None, 0, 7_000_000_000))}
    return plan_exposure(editor.map, editor.words(), new_id=editor.new_id, **fields)


def change_exposure(editor):
    exposure = editor.key(editor.map.exposures)
    return plan_exposure_change(editor.map, exposure, low=None, high=editor.pick((None, 5)))


def remove_exposure(editor):
    return plan_exposure_removal(editor.map, editor.key(editor.map.exposures))


def tick(editor):
    sources = tuple(sorted(editor.map.sources)[: editor.random.randrange(3)])
    fields = {"claims": some_claims(editor), "sources": sources, "reply": editor.pick(Reply)}
    item = editor.pick(("notice", "security"))
    return plan_item(editor.map, item, new_id=editor.new_id, **fields)


MOTION_EDITS = (
    *(reply, ask, ask_of_scheme, answer_with_new_claim, reply_to_own, remove_question),
    *(
        choose_cause,
        meet_element,
        add_element,
        change_element,
        remove_element,
        write_own_cause,
        meet_with_new_claim,
        add_relief,
        change_relief,
        remove_relief,
    ),
    *(add_exposure, change_exposure, remove_exposure, tick),
)
"""Planned by an `Editor` of `random_edits`, as its own are."""
