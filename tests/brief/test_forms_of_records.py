"""Documents of the record as users name and number them, each at a place, shortly and by *id*."""

from __future__ import annotations

import re

import pytest
from cited_forms import place, rows_of, told

from argmap.brief.placed_forms import full_at
from argmap.brief.runs import words_of
from argmap.case.evidence import Source
from argmap.case.ids import SourceId, keyed_id
from argmap.case.terms import SourceKind

RECORDS = rows_of("forms_of_records.psv")


@pytest.mark.parametrize(
    ("fields", "cited"),
    [
        (
            {
                "kind": SourceKind.CORRESPONDENCE,
                "title": "Email from Thaddeus Brandt to Marisol Okonkwo-Reyes",
                "record_cite": "Dkt. 7-4, Ex. D",
            },
            "Email from Thaddeus Brandt to Marisol Okonkwo-Reyes, Dkt. 7-4, Ex. D",
        ),
        (
            {
                "kind": SourceKind.CONTRACT,
                "title": "Employment and Invention Agreement",
                "record_cite": "Dkt. 7-2, Ex. B",
            },
            "Employment and Invention Agreement, Dkt. 7-2, Ex. B",
        ),
        (
            {
                "kind": SourceKind.FILING,
                "title": "Exhibit C: Covenant Not to Compete",
                "record_cite": "ECF No. 9-1, PageID 44",
            },
            "Ex. C: Covenant Not to Compete, ECF No. 9-1, PageID 44",
        ),
        (
            {"kind": SourceKind.FILING, "title": "Complaint", "record_cite": "ECF No. 1 at 3"},
            "Compl. at 3, ECF No. 1",
        ),
        (
            {
                "kind": SourceKind.TRANSCRIPT,
                "title": "Deposition of Mary-Kate Ó Sé",
                "record_cite": "ECF No. 40-1",
            },
            "Ó Sé Dep., ECF No. 40-1",
        ),
        (
            {"kind": SourceKind.TRANSCRIPT, "title": "Hearing Transcript", "record_cite": "Dkt. 4"},
            "Hr’g Tr., Dkt. 4",
        ),
    ],
)
def test_a_document_of_the_record_keeps_its_name_and_all_of_its_number(fields, cited):
    one = Source(SourceId(keyed_id("one")), **fields)
    assert told(one, "", "") == [cited, cited]


@pytest.mark.parametrize("row", RECORDS, ids=[f"{row[0]} {row[2]}" for row in RECORDS])
@pytest.mark.parametrize("kind", [SourceKind.FILING, SourceKind.TRANSCRIPT])
def test_a_document_of_the_record_is_cited_once_at_a_place_and_under_its_own_number(kind, row):
    record_cite, behind, pin, there, same = row
    fields = {"title": "Verified Complaint", "record_cite": record_cite, "date": "2026-09-08"}
    one = Source(SourceId(keyed_id("one")), kind=kind, **fields)
    name = re.split(r",| ¶| at | \d", words_of(full_at(one)))[0]

    def called(rest):
        return f"{name}{'' if rest.startswith(',') else ' '}{rest}"

    assert words_of(full_at(one)) == f"{called(behind)} (Sept. 8, 2026)"
    assert words_of(full_at(one, place(pin))) == f"{called(there)} (Sept. 8, 2026)"
    assert told(one, "", pin) == [f"{called(behind)} (Sept. 8, 2026)", called(there)]
    assert told(one, "", "", pin)[2] == f"Id. {same}"


def test_the_words_of_a_documents_name_are_joined_as_it_joins_them():
    one = Source(
        SourceId(keyed_id("one")),
        kind=SourceKind.FILING,
        title="Answer and Counterclaims",
        record_cite="Dkt. 9",
    )
    assert words_of(full_at(one)) == "Answer & Counterclaims, Dkt. 9"
