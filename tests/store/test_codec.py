from __future__ import annotations

import json

import pytest
from shelf import document, full_draft

from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.claims import Argument, Claim
from argmap.case.evidence import Document, Quote, Source
from argmap.case.ids import ArgumentId, ClaimId, QuoteId, SourceId, keyed_id
from argmap.case.records import RECORD_TYPES
from argmap.case.terms import Side
from argmap.store.codec import changes_from_json, changes_to_json, records_of, rows_of
from argmap.store.table_shape import shape_of

CLAIM = Claim(ClaimId(keyed_id("a")), text="Ja – “so” 🙂\n", side=Side.MOVANT, tags=("x", "[]", ""))
QUOTE = Quote(
    QuoteId(keyed_id("q")),
    SourceId(keyed_id("s")),
    3,
    5,
    "ab",
    page=7,
    layers=((0, 1, "underline"), (1, 2, "highlight")),
)


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_records_of_every_kind_come_back_from_their_rows(kind):
    records = list(full_draft().map.table(kind).values())
    assert records
    shape = shape_of(kind)
    assert records_of(shape, rows_of(shape, records)) == records


@pytest.mark.parametrize("record", [CLAIM, QUOTE, document()])
def test_tuples_bytes_and_words_of_any_script_come_back(record):
    shape = shape_of(type(record))
    assert records_of(shape, rows_of(shape, [record])) == [record]


def test_a_row_holds_only_what_sqlite_knows():
    shape = shape_of(Source)
    (row,) = rows_of(shape, [Source(SourceId(keyed_id("s")), translated=True)])
    assert {type(value) for value in row} == {str, int, float, type(None)}


def test_no_rows_are_no_records():
    assert records_of(shape_of(Claim), []) == []


def test_an_edit_comes_back_from_its_text():
    after = Claim(CLAIM.id, text="Nein")
    edit = ChangeSet("Edit", (*added(QUOTE), *removed(CLAIM), Change(CLAIM, after)))
    assert changes_from_json(changes_to_json(edit)) == edit.changes


def test_the_text_of_an_edit_leaves_out_what_is_at_its_default():
    argument = Argument(ArgumentId(keyed_id("n")), target_claim=CLAIM.id)
    text = changes_to_json(ChangeSet("Add", added(argument)))
    named = {"id": argument.id, "target_claim": CLAIM.id}
    assert json.loads(text) == [["argument", None, named]]


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        (Claim, "side", "nobody"),
        (Claim, "tags", "{}"),
        (Claim, "tags", "[1]"),
        (Claim, "tags", "[x"),
        (Claim, "id", "7"),
        (Claim, "text", "a\0b"),
        (Quote, "layers", "[[1, 2]]"),
        (Quote, "layers", "[[1, 2, 3]]"),
        (Quote, "end", 3),
        (Source, "translated", 2),
        (Document, "report", '"x"'),
    ],
)
def test_a_row_that_no_record_left_is_refused(kind, name, value):
    record = {Claim: CLAIM, Quote: QUOTE, Source: Source(SourceId(keyed_id("s")))}.get(
        kind, document()
    )
    shape = shape_of(kind)
    (row,) = rows_of(shape, [record])
    place = [column.name for column in shape.columns].index(name)
    broken = (*row[:place], value, *row[place + 1 :])
    with pytest.raises((ValueError, KeyError, TypeError, Exception)) as refusal:
        records_of(shape, [broken])
    assert refusal.type.__name__ in {"ValueError", "KeyError", "RuleError", "JSONDecodeError"}
