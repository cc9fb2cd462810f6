from __future__ import annotations

from drafts import Draft

from argmap.brief.asked import asked_blocks
from argmap.case.plan_questions import plan_asking, plan_own_question, plan_reply
from argmap.case.terms import QuestionKind, QuestionState
from argmap.case.tree import build_tree


def told(draft):
    boxes = build_tree(draft.map).boxes()
    return [
        (box.claim.text, block.runs[0].text)
        for box in boxes
        for block in asked_blocks(draft.map, box)
    ]


def test_what_was_asked_or_conceded_is_printed_once_below_the_first_premise():
    draft = Draft()
    root = draft.claim("Root.")
    first = draft.reason(root, "First.", scheme="rule")
    draft.beside(first, "Second.")
    step, new_id = draft.step(first).id, draft.new_id
    assert told(draft) == []
    for asks, kind in (
        ("rule/valid", QuestionKind.ASSUMPTION),
        ("rule/exception", QuestionKind.EXCEPTION),
    ):
        draft.do(plan_asking(draft.map, step, asks, kind, new_id=new_id))
    for asks, state in (
        ("rule/elements", QuestionState.ANSWERED),
        ("rule/conflict", QuestionState.CONCEDED),
    ):
        draft.do(plan_reply(draft.map, step, asks, state, new_id=new_id))
    own = ("Says who?", QuestionKind.ASSUMPTION)
    draft.do(plan_own_question(draft.map, step, *own, new_id=new_id))
    shown, asker = (
        f"Asked and not answered ({who})" for who in ("to be shown", "to be shown by whoever asks")
    )
    assert told(draft) == [
        ("First.", f"{shown}: Is the rule valid and in force?"),
        (
            "First.",
            f"{asker}: Does an exception to the rule apply?",
        ),
        ("First.", "Conceded: Does a conflicting or a higher rule prevail?"),
        ("First.", f"{shown}: Says who?"),
    ]
