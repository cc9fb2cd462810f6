from __future__ import annotations

from dataclasses import replace

from practised import HEARING, Practice

from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import keyed_id
from argmap.case.terms import Side, Status
from argmap.debate.practising import Practice as Practised
from argmap.reasoning.label import Label


def label(are_copies):
    """The label of a disputed claim that two sources are cited for, as the round has it."""
    made = Practice()
    claim = made.claim("M", status=Status.DISPUTED)
    for name in "ab":
        source = Source(keyed_id(f"source {name}"), length=9)
        quote = Quote(keyed_id(f"quote {name}"), source.id, 0, 5, "words")
        for record in (source, quote, Cite(keyed_id(f"cite {name}"), quote=quote.id, claim=claim)):
            made.records[record.id] = record
    made.say("opening", "M")
    practice = Practised(made.map, made.round, HEARING, lambda _: True)
    return replace(practice, are_copies=are_copies).said(Side.MOVANT).label(claim)


def test_near_copies_are_one_origin_in_a_practice_round_too():
    assert label(lambda *_: False) is Label.IN
    assert label(lambda *_: True) is not Label.IN
