from __future__ import annotations

from argmap.case.evidence import Source
from argmap.case.ids import keyed_id
from argmap.case.source_names import name_of_source, source_in_words

ID = keyed_id("s")


def test_a_source_is_named_by_its_title_else_by_its_place_in_the_record():
    assert name_of_source(Source(ID, title=" Parler \n sues ")) == "Parler sues"
    assert name_of_source(Source(ID, record_cite="Dkt. 34")) == "Dkt. 34"
    assert name_of_source(Source(ID, title=" ")) == "Untitled source"


def test_a_title_within_a_sentence_stands_in_quotation_marks():
    assert source_in_words(Source(ID, title="Parler sues")) == "“Parler sues”"
    assert source_in_words(Source(ID, record_cite="Dkt. 34")) == "Dkt. 34"
    assert source_in_words(Source(ID)) == "a source without a title"


def test_the_file_of_an_untitled_source_is_told_as_a_file_and_not_as_a_title():
    untitled = Source(ID, file_name="scan 3.pdf")
    assert name_of_source(untitled) == "Untitled source (scan 3.pdf)"
    assert source_in_words(untitled) == "a source without a title (scan 3.pdf)"
    assert name_of_source(Source(ID, title="Parler sues", file_name="a.txt")) == "Parler sues"
