from __future__ import annotations

import pytest

from argmap.case.evidence import Document, Source
from argmap.case.ids import SourceId
from argmap.case.terms import SourceKind
from argmap.ui.reader.quoting import words_with_citation

TEXT = "One two.\n\nThree four."
ON_TWO_PAGES = Document("0" * 64, TEXT, b"", pages=(0, 10))


@pytest.mark.parametrize(
    ("fields", "cited"),
    [
        ({"title": "Parler sues", "publisher": "AFP"}, "Parler Sues at 2, AFP"),
        ({"title": "AFP on Parler", "publisher": "AFP"}, "AFP on Parler at 2"),
        (
            {"kind": SourceKind.FILING, "title": "Complaint", "record_cite": "Dkt. 1"},
            "Compl. at 2, Dkt. 1",
        ),
        (
            {
                "kind": SourceKind.CASE,
                "title": "Winter v. NRDC",
                "citation": "Winter v. NRDC, 555 U.S. 7, 20 (2008)",
            },
            "Winter, 555 U.S. at 2",
        ),
    ],
)
def test_the_page_of_copied_words_stands_where_the_kind_of_the_source_has_it(fields, cited):
    source = Source(SourceId("a" * 32), **fields)
    assert words_with_citation(source, ON_TWO_PAGES, 10, 15) == f"“Three” {cited}."


def test_words_of_a_document_without_pages_are_copied_with_no_page():
    source = Source(SourceId("a" * 32), title="Parler sues")
    document = Document("0" * 64, TEXT, b"")
    assert words_with_citation(source, document, 10, 15) == "“Three” Parler Sues."
