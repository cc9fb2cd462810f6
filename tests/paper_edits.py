"""Every edit of what is written, checked and practised, with values that a seed picks."""

from __future__ import annotations

from motion_edits import some_claims

from argmap.case.briefs import PointForm
from argmap.case.checked_papers import Outcome
from argmap.case.evidence import Document, document_hash
from argmap.case.plan_briefs import (
    plan_brief,
    plan_brief_change,
    plan_brief_removal,
    plan_kept_brief,
)
from argmap.case.plan_checked_papers import (
    plan_check,
    plan_checked_paper,
    plan_checked_paper_removal,
    plan_review,
)
from argmap.case.plan_rounds import (
    plan_flow_entry,
    plan_flow_entry_change,
    plan_flow_entry_removal,
    plan_round,
    plan_round_change,
    plan_round_removal,
)
from argmap.case.plan_speeches import (
    plan_speech_document,
    plan_speech_document_change,
    plan_speech_document_removal,
    plan_speech_part,
    plan_speech_part_change,
    plan_speech_part_move,
    plan_speech_part_removal,
    plan_speech_parts,
)
from argmap.case.rounds import FlowStatus
from argmap.case.speeches import PartKind
from argmap.case.terms import Side
from argmap.debate.entering import NewlySaid, plan_new_claim_entry
from argmap.debate.practising import Floor


def points(editor):
    """Some claims as points, some left out."""
    claims = some_claims(editor)
    cut = editor.random.randrange(len(claims) + 1)
    return {"claims": claims[:cut], "left_out": claims[cut:]}


def add_brief(editor):
    fields = {"side": editor.pick(Side), "form": editor.pick(PointForm), **points(editor)}
    return plan_brief(editor.map, "memorandum", new_id=editor.new_id, **fields)


def change_brief(editor):
    brief = editor.key(editor.map.briefs)
    return plan_brief_change(editor.map, brief, options=editor.words(), **points(editor))


def keep_brief(editor):
    kind = editor.pick(("memorandum", "opposition"))
    fields = {"title": editor.words(), "form": editor.pick(PointForm), **points(editor)}
    return plan_kept_brief(editor.map, kind, new_id=editor.new_id, **fields)


def remove_brief(editor):
    return plan_brief_removal(editor.map, editor.key(editor.map.briefs))


def check_paper(editor):
    text = editor.words() or "They say so.\n"
    document = Document(document_hash(b"", text), text, b"")
    held, name = editor.pick((document, None)), editor.words() or "opposition.pdf"
    return plan_checked_paper(editor.map, name, held, new_id=editor.new_id, note=text)


def check_again(editor):
    text = editor.words() or "They say so again.\n"
    document = Document(document_hash(b"", text), text, b"")
    name = editor.pick(("opposition.pdf", editor.words() or "reply.docx"))
    digest = editor.pick(("", "f" * 64))
    return plan_check(editor.map, name, document, new_id=editor.new_id, digest=digest)


def remove_checked_paper(editor):
    return plan_checked_paper_removal(editor.map, editor.key(editor.map.checked_papers))


def review(editor):
    paper, item = editor.key(editor.map.checked_papers), editor.pick(("quotation 1", "citation 2"))
    outcome, fields = editor.pick((*Outcome, None)), {"why": editor.words(), "when": "2021"}
    return plan_review(editor.map, paper, item, outcome, new_id=editor.new_id, **fields)


def begin_round(editor):
    sides = editor.pick(((), ("movant",), ("movant", "respondent")))
    return plan_round(editor.map, "tro-hearing", new_id=editor.new_id, sides=sides)


def change_round(editor):
    return plan_round_change(editor.map, editor.key(editor.map.rounds), state=editor.words())


def remove_round(editor):
    return plan_round_removal(editor.map, editor.key(editor.map.rounds))


def said(editor, round_id, entry=None):
    entries = [one.id for one in editor.map.entries_of(round_id) if one.id != entry]
    claim = editor.pick((None, editor.key(editor.map.claims)))
    answers = dict.fromkeys(editor.pick(entries) for _ in range(2)) if entries else ()
    return {"claim": claim, "answers": tuple(answers), "words": editor.words()}


def enter_on_flow(editor):
    held = editor.key(editor.map.rounds)
    fields = {**said(editor, held), "new_id": editor.new_id}
    return plan_flow_entry(editor.map, held, editor.pick(("movant", "rebuttal")), **fields)


def say_new_claim(editor):
    held = editor.key(editor.map.rounds)
    found = said(editor, held)
    newly = NewlySaid(found["words"], editor.pick(Side), found["answers"])
    floor = Floor(held, editor.pick(("movant", "rebuttal")), "movant")
    return plan_new_claim_entry(editor.map, floor, newly, new_id=editor.new_id)


def change_on_flow(editor):
    entry = editor.map.flow_entries[editor.key(editor.map.flow_entries)]
    fields = {**said(editor, entry.round, entry.id), "status": editor.pick(FlowStatus)}
    return plan_flow_entry_change(editor.map, entry.id, **fields)


def take_off_flow(editor):
    return plan_flow_entry_removal(editor.map, editor.key(editor.map.flow_entries))


def shown_in_speech(editor):
    claim = editor.pick((None, editor.key(editor.map.claims)))
    kind = editor.pick((PartKind.CARD, PartKind.CLAIM))
    quote = editor.pick((None, editor.key(editor.map.quotes)))
    quote = quote if kind is PartKind.CARD else None
    return kind, {"claim": claim, "quote": quote, "words": editor.words()}


def begin_speech(editor):
    held = editor.pick((None, *editor.map.rounds))
    fields = {"title": editor.words(), "round": held, "side": editor.pick(Side)}
    return plan_speech_document(editor.map, new_id=editor.new_id, **fields)


def change_speech(editor):
    speech = editor.key(editor.map.speech_documents)
    return plan_speech_document_change(editor.map, speech, speech=editor.words())


def remove_speech(editor):
    return plan_speech_document_removal(editor.map, editor.key(editor.map.speech_documents))


def add_to_speech(editor):
    speech = editor.key(editor.map.speech_documents)
    kind, fields = shown_in_speech(editor)
    at = editor.pick((None, 0, 1, 9))
    return plan_speech_part(editor.map, speech, kind, new_id=editor.new_id, at=at, **fields)


def add_several_to_speech(editor):
    speech, rows = editor.key(editor.map.speech_documents), []
    for _ in range(editor.random.randrange(4)):
        kind, fields = shown_in_speech(editor)
        rows.append({"kind": kind, **fields})
    at = editor.pick((None, 0, 1))
    return plan_speech_parts(editor.map, speech, rows, new_id=editor.new_id, at=at)


def change_in_speech(editor):
    part = editor.key(editor.map.speech_parts)
    kind, fields = shown_in_speech(editor)
    return plan_speech_part_change(editor.map, part, kind=kind, **fields)


def move_in_speech(editor):
    part = editor.key(editor.map.speech_parts)
    return plan_speech_part_move(editor.map, part, editor.random.randrange(-1, 6))


def take_out_of_speech(editor):
    return plan_speech_part_removal(editor.map, editor.key(editor.map.speech_parts))


PAPER_EDITS = (
    *(add_brief, change_brief, keep_brief, remove_brief),
    *(check_paper, check_again, remove_checked_paper),
    review,
    *(begin_round, change_round, remove_round, enter_on_flow, change_on_flow, take_off_flow),
    say_new_claim,
    *(begin_speech, change_speech, remove_speech, add_to_speech, change_in_speech),
    *(add_several_to_speech, move_in_speech, take_out_of_speech),
)
"""Planned by an `Editor` of `random_edits`, as its own are."""
