from __future__ import annotations

import json
from dataclasses import replace

import pytest
from shelf import document, full_draft

from argmap.case.claims import Argument, Claim, Premise
from argmap.case.errors import FormatError, RuleError
from argmap.case.evidence import Document, Quote
from argmap.case.ids import ClaimId, keyed_id
from argmap.case.record_json import parsed, record_of, row_of
from argmap.case.records import RECORD_TYPES
from argmap.case.rounds import FlowEntry

ID = keyed_id("claim")
CLAIM = Claim(ClaimId(ID), text="One – “zwei” 🙂", tags=("a", "ü"))


def there_and_back(record):
    return record_of(type(record), parsed(json.dumps(row_of(record))))


def test_every_record_of_a_case_comes_back_as_it_was():
    records = list(full_draft().map.records())
    assert {type(one) for one in records} == set(RECORD_TYPES)
    assert [there_and_back(one) for one in records] == records


def test_a_document_comes_back_with_its_bytes():
    kept = replace(document(), original=bytes(range(256)), pages=(0, 5), report=("One.",))
    assert there_and_back(kept) == kept


def test_what_a_new_record_has_alike_is_left_out():
    assert row_of(CLAIM) == {"id": ID, "text": CLAIM.text, "tags": ["a", "ü"]}


def test_equal_records_make_the_same_row():
    quote = next(iter(full_draft().map.quotes.values()))
    marked = replace(quote, layers=((0, 3, "highlight"),))
    assert row_of(marked)["layers"] == [[0, 3, "highlight"]]
    whole, point = replace(CLAIM, rank=2), replace(CLAIM, rank=2.0)
    assert json.dumps(row_of(whole)) == json.dumps(row_of(point))
    argument = Argument(keyed_id("step"), ClaimId(ID), weight=-0.0)
    assert json.dumps(row_of(argument)["weight"]) == "0.0"


@pytest.mark.parametrize(
    ("kind", "row", "words"),
    [
        (Claim, [], "not an object"),
        (Claim, {}, "There is a claim without its id"),
        (Claim, {"id": 5}, "The id of a claim"),
        (Claim, {"id": ID, "what": 1}, "a claim with a field “what”"),
        (Claim, {"id": ID, "side": "nobody"}, "The side of a claim"),
        (Claim, {"id": ID, "side": None}, "The side of a claim"),
        (Claim, {"id": ID, "tags": "a"}, "The tags of a claim"),
        (Claim, {"id": ID, "tags": [1]}, "The tags of a claim"),
        (Claim, {"id": ID, "short_title": 1}, "The short title of a claim"),
        (Claim, {"id": ID, "rank": "1"}, "The rank of a claim"),
        (Claim, {"id": ID, "rank": True}, "The rank of a claim"),
        (Claim, {"id": ID, "rank": 10**400}, "The rank of a claim"),
        (Claim, {"id": ID, "rank": float("inf")}, "The rank of a claim"),
        (
            Premise,
            {"id": ID, "argument": ID, "claim": ID, "negated": 1},
            "The negated of a premise",
        ),
        (Argument, {"id": ID, "weight": "much"}, "The weight of an argument"),
        (Quote, {"id": ID, "source": ID, "start": 2**63, "end": 1, "exact": ""}, "The start"),
        (Quote, {"id": ID, "layers": [[0, 1]]}, "The layers of a quote"),
        (Document, {"hash": "", "text": "", "original": "ä"}, "The original of a document"),
        (FlowEntry, {"id": ID, "round": ID}, "a flow entry without its speech"),
    ],
)
def test_what_no_record_could_have_is_a_sentence(kind, row, words):
    with pytest.raises(FormatError, match=words):
        record_of(kind, row)


def test_what_a_record_refuses_is_its_own_sentence():
    with pytest.raises(RuleError, match="NUL"):
        record_of(Claim, {"id": ID, "text": "a\0b"})
    with pytest.raises(RuleError, match="lone surrogate"):
        record_of(Claim, parsed(f'{{"id": "{ID}", "text": "\\ud800"}}'))


@pytest.mark.parametrize(
    "text", ["", "{", "[NaN]", "[Infinity]", "[" * 100_000, "1" * 5000, b"\xff"]
)
def test_what_is_no_json_is_a_sentence(text):
    with pytest.raises(FormatError, match="not JSON"):
        parsed(text)
