from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newspaper import article

from argmap.case.errors import SourceError
from argmap.sources.reading.rich_text import read_rich_text


def rtf(body):
    head = rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}{\f1\fcharset204 Arial;}}"
    return head + b"{\\colortbl;\\red0;}" + body + b"}"


def read(body):
    return read_rich_text(rtf(body), "“t.rtf”").text


def escaped(words):
    units = words.encode("utf-16-le")
    numbers = [
        int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)
    ]
    return b"".join(rb"\u%d?" % number for number in numbers)


@pytest.mark.parametrize("number", range(4))
def test_an_article_in_rich_text_is_read_whole(number):
    one = article(number)
    lines = [one.title, *one.paragraphs]
    assert read(rb"\par ".join(map(escaped, lines))).split("\n\n") == lines


@pytest.mark.parametrize("data", [rb"{\rtf1 hello {{{{\bin999999999 x", rb"{\rtf1 The end is"])
def test_rich_text_that_ends_before_its_groups_do_is_told_to_be_damaged(data):
    assert any("damaged or cut off" in told for told in read_rich_text(data, "“b.rtf”").report)
    assert read_rich_text(rtf(b"A whole one."), "“t.rtf”").report == ()


def test_code_pages_follow_the_font():
    assert read(rb"caf\'e9 {\f1\'cf\'e0\'f0} \'93so\'94") == "café Пар “so”"


def test_two_bytes_of_one_character_are_read_together():
    data = rb"{\rtf1\ansi\ansicpg932 \'93\'fa\'96\'7b}"
    assert read_rich_text(data, "“t.rtf”").text == "日本"


def test_marks_breaks_and_braces_are_characters():
    words = rb"\ldblquote a\rdblquote\emdash b\~c\line d\tab e\{f\}\\g"
    assert read(words) == "“a”—b\u00a0c\nd\te{f}\\g"


def test_what_is_not_of_the_text_is_passed_over():
    body = rb"{\header Head}{\*\generator Word;}{\pict\pngblip 89504e47}"
    body += rb"{\field{\*\fldinst HYPERLINK x}"
    assert read(body + rb"{\fldrslt link}} {\pict\bin5 {{{\}}after") == "link after"


def test_hidden_and_struck_out_words_are_told():
    reading = read_rich_text(rtf(rb"Shown.{\v hidden}{\deleted gone}\v no\v0  Too."), "“t.rtf”")
    assert reading.text == "Shown. Too."
    assert reading.report == ("Hidden or struck-out words are left out of the text.",)


def test_notes_stand_at_the_end():
    reading = read_rich_text(rtf(rb"Words{\footnote See Dkt. 3.} go on."), "“t.rtf”")
    assert reading.text == "Words go on.\n\nSee Dkt. 3."
    assert reading.report == ("Its notes stand at the end of the text.",)


def test_properties_are_said():
    info = rb"{\info{\title A motion}{\author Ann \'c9. Clark}{\creatim\yr2021\mo1\dy11\hr8}}Words."
    reading = read_rich_text(rtf(info), "“t.rtf”")
    said = reading.said
    assert [(name, one.value) for name, one in said.items()] == [
        ("title", "A motion"),
        ("author", "Ann É. Clark"),
    ]
    assert reading.report == (
        "The file was made on 11 January 2021; that is not taken for the source’s date.",
    )


@pytest.mark.parametrize("body", [b"", b"{" * 100_000, b"\\bin99999 x", b"{\\*\\x all of it}"])
def test_rich_text_without_words_is_a_sentence(body):
    with pytest.raises(SourceError, match="holds no words"):
        read(body)


def test_what_is_no_rich_text_is_a_sentence():
    with pytest.raises(SourceError, match="is not rich text"):
        read_rich_text(b"some words", "“t.rtf”")


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(body):
    try:
        assert read(body).strip()
    except SourceError as told:
        assert told.hint  # noqa: PT017 -- either way


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
def test_every_character_comes_back(words):
    if words.strip():
        assert read(escaped(words)) == words.strip(" \t\n")
