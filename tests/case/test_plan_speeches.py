from __future__ import annotations

import pytest
from drafts import TEXT, Draft

from argmap.case.errors import RuleError
from argmap.case.ids import SpeechDocumentId, SpeechPartId, keyed_id
from argmap.case.plan_evidence import plan_source_removal
from argmap.case.plan_merging import plan_merge
from argmap.case.plan_removals import plan_removal
from argmap.case.plan_rounds import plan_round, plan_round_removal
from argmap.case.plan_speeches import (
    plan_speech_document,
    plan_speech_document_change,
    plan_speech_document_removal,
    plan_speech_part,
    plan_speech_part_change,
    plan_speech_part_move,
    plan_speech_part_removal,
)
from argmap.case.speeches import PartKind, SpeechPart


@pytest.fixture
def draft():
    return Draft()


def begin(draft, **fields):
    planned = plan_speech_document(draft.map, new_id=draft.new_id, **fields)
    draft.do(planned)
    return planned.changes[-1].after.id


def add(draft, speech, kind=PartKind.TEXT, **fields):
    planned = plan_speech_part(draft.map, speech, kind, new_id=draft.new_id, **fields)
    draft.do(planned)
    return planned.changes[-1].after.id


def words(draft, speech):
    return [one.words for one in draft.map.parts_of(speech)]


def quoted(draft, claim):
    """A quote of a source of the case that bears on a claim."""
    source = draft.source()
    return source, draft.quote(source, TEXT.split()[0], claim)


def test_parts_stand_where_they_are_put_and_are_moved(draft):
    speech = begin(draft, title="Opening")
    for word in "abc":
        add(draft, speech, words=word)
    add(draft, speech, words="first", at=0)
    assert words(draft, speech) == ["first", "a", "b", "c"]
    last = draft.map.parts_of(speech)[-1]
    draft.do(plan_speech_part_move(draft.map, last.id, 1))
    assert words(draft, speech) == ["first", "c", "a", "b"]
    draft.do(plan_speech_part_move(draft.map, last.id, 99))
    assert words(draft, speech) == ["first", "a", "b", "c"]
    assert not plan_speech_part_move(draft.map, last.id, 3).changes
    draft.do(plan_speech_part_removal(draft.map, last.id))
    assert words(draft, speech) == ["first", "a", "b"]


def test_a_speech_is_changed_and_removed_with_its_parts_alone(draft):
    one, other = begin(draft, title="One"), begin(draft, title="Other")
    add(draft, one, words="x")
    add(draft, other, words="y")
    draft.do(plan_speech_document_change(draft.map, one, speech="opening"))
    assert draft.map.speech_documents[one].speech == "opening"
    kept = list(draft.map.records())
    draft.do(plan_speech_document_removal(draft.map, one))
    assert [each.id for each in draft.map.ranked_speech_documents()] == [other]
    assert [each.words for each in draft.map.speech_parts.values()] == ["y"]
    draft.map.apply(draft.done.pop().inverse())
    assert list(draft.map.records()) == kept


def test_of_a_claim_that_goes_the_words_stay(draft):
    claim, speech = draft.claim("It dies."), begin(draft)
    said = add(draft, speech, PartKind.CLAIM, claim=claim)
    own = add(draft, speech, PartKind.CLAIM, claim=claim, words="In my words.")
    draft.do(plan_removal(draft.map, claim))
    parts = draft.map.speech_parts
    assert (parts[said].claim, parts[said].words) == (None, "It dies.")
    assert parts[own].words == "In my words."


def test_a_quote_on_a_card_stays_when_its_claim_goes(draft):
    claim, speech = draft.claim("It dies."), begin(draft)
    _, quote = quoted(draft, claim)
    card = add(draft, speech, PartKind.CARD, claim=claim, quote=quote)
    draft.do(plan_removal(draft.map, claim))
    assert quote in draft.map.quotes
    assert draft.map.speech_parts[card].quote == quote
    assert draft.map.speech_parts[card].words == "It dies."


def test_a_card_whose_source_goes_is_left_as_words(draft):
    claim, speech = draft.claim("It dies."), begin(draft)
    source, quote = quoted(draft, claim)
    exact = draft.map.quotes[quote].exact
    card = add(draft, speech, PartKind.CARD, claim=claim, quote=quote)
    bare = add(draft, speech, PartKind.CARD, quote=quote)
    kept = list(draft.map.records())
    draft.do(plan_source_removal(draft.map, source))
    parts = draft.map.speech_parts
    assert (parts[card].kind, parts[card].words) == (PartKind.TEXT, f"It dies.\n{exact}")
    assert (parts[bare].kind, parts[bare].words) == (PartKind.TEXT, exact)
    draft.map.apply(draft.done.pop().inverse())
    assert list(draft.map.records()) == kept


def test_of_claims_that_are_merged_the_one_that_stays_is_said(draft):
    keep, gone, speech = draft.claim("Keep."), draft.claim("Gone."), begin(draft)
    said = add(draft, speech, PartKind.CLAIM, claim=gone)
    draft.do(plan_merge(draft.map, [keep, gone]))
    assert draft.map.speech_parts[said].claim == keep


def test_a_speech_stays_when_the_round_it_was_for_goes(draft):
    planned = plan_round(draft.map, "tro-hearing", new_id=draft.new_id)
    draft.do(planned)
    held = planned.changes[-1].after.id
    speech = begin(draft, round=held)
    assert [one.id for one in draft.map.speeches_for(held)] == [speech]
    draft.do(plan_round_removal(draft.map, held))
    assert draft.map.speech_documents[speech].round is None


def test_what_is_not_there_is_refused_in_a_sentence(draft):
    speech = begin(draft)
    with pytest.raises(RuleError, match="no longer in the case"):
        plan_speech_document_change(draft.map, SpeechDocumentId(keyed_id("x")), title="y")
    with pytest.raises(RuleError, match="no longer in the speech"):
        plan_speech_part_change(draft.map, SpeechPartId(keyed_id("x")), words="y")
    for name in ("claim", "quote"):
        with pytest.raises(RuleError):
            add(draft, speech, PartKind.CARD, **{name: keyed_id("gone")})


@pytest.mark.parametrize(
    ("kind", "field"),
    [(PartKind.TEXT, "quote"), (PartKind.CLAIM, "quote"), (PartKind.BLOCK, "claim")],
)
def test_only_a_card_has_a_quote_and_only_what_is_said_a_claim(kind, field):
    made = {"id": keyed_id("p"), "speech": keyed_id("s"), "kind": kind, field: keyed_id("x")}
    with pytest.raises(RuleError, match="Only a card"):
        SpeechPart(**made)
