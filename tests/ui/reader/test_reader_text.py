from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QFont, QTextCursor

from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.case.terms import Side, SourceKind
from argmap.sources.passages import Span
from argmap.ui.reader.finding_words import find_words
from argmap.ui.reader.highlights import LANES, highlights_of, strays_of
from argmap.ui.reader.quote_mime import QUOTE_MIME, Passage, passage_in, passage_mime
from argmap.ui.reader.shown_text import shown_text
from argmap.ui.reader.source_lines import short_warning, source_line, spoken_date
from argmap.ui.reader.source_page import make_page
from argmap.ui.reader.text_view import TextView

SOURCE = SourceId("a" * 32)
KEPT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=60)


def utf16_length(text):
    return len(text.encode("utf-16-le")) // 2


def test_the_page_has_one_unit_for_each_unit_of_every_character(qapp):
    plane = [*range(1, 0xD800), *range(0xE000, 0x10000), 0x1F600, 0x10FFFF]
    text = "x".join(chr(number) for number in plane if number != 0x0D)
    assert make_page(text, QFont(), qapp).characterCount() - 1 == utf16_length(text)


@pytest.mark.parametrize(
    "first", ["\ufeff", "\ufffe", "\ufdd0", "\ufdd1", "\ufffc", "\u2028", "\n"]
)
def test_what_qt_keeps_for_itself_does_not_shift_the_page_when_it_comes_first(qapp, first):
    text = f"{first}words"
    assert len(shown_text(text)) == len(text)
    assert make_page(text, QFont(), qapp).characterCount() - 1 == utf16_length(text)


@settings(max_examples=150, deadline=None)
@given(text=KEPT, data=st.data())
def test_what_is_selected_in_the_widget_is_what_is_kept(qapp, text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    view = TextView()
    view.show_text(SOURCE, text, QFont())
    view.select(start, end)
    span = view.selected_span
    assert text[span.start : span.end] == text[start:end].strip()
    view.deleteLater()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a 😀 b", "b"),
        ("no\u00a0merit", "no\u00a0merit"),
        ("one\u2028two\u2029three", "two\u2029three"),
        ("e\u0301tude", "e\u0301t"),
        ("שלום עולם abc", "עולם"),
        ("soft\u00adhyphen", "t\u00adh"),
    ],
)
def test_a_selection_gives_the_kept_words_whatever_the_script(qtbot, text, words):
    view = TextView()
    qtbot.addWidget(view)
    view.show_text(SOURCE, text, QFont())
    start = text.index(words)
    view.select(start, start + len(words))
    assert view.selected_span == Span(start, start + len(words))
    mime = view.createMimeDataFromSelection()
    assert mime.text() == words
    assert json.loads(mime.data(QUOTE_MIME).data()) == {
        "source": SOURCE,
        "start": start,
        "end": start + len(words),
    }


def test_a_selection_that_ends_inside_a_character_takes_all_of_it(qtbot):
    view = TextView()
    qtbot.addWidget(view)
    view.show_text(SOURCE, "a😀", QFont())
    cursor = view.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(2, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selected_span.end == 2


def test_a_passage_survives_the_clipboard_and_foreign_data_is_refused():
    passage = Passage(SOURCE, Span(2, 5))
    assert passage_in(passage_mime(passage, "0123456")) == passage
    assert passage_mime(passage, "0123456").text() == "234"
    for junk in (b"[]", b"{", b'{"source": "x"}', b'{"source": 1, "start": "a", "end": 2}'):
        mime = QMimeData()
        mime.setData(QUOTE_MIME, junk)
        assert passage_in(mime) is None
    assert passage_in(QMimeData()) is None


def test_typed_words_find_printed_typography():
    text = "“It’s  the\nend” – he said… IT'S"
    assert [text[start:end] for start, end in find_words(text, "it's")] == ["It’s", "IT'S"]
    assert find_words(text, '"it\'s the end"') == [Span(0, text.index(" –"))]
    assert find_words(text, "end” - he said...") != []
    assert find_words(text, "(") == []
    assert find_words(text, "  ") == []


def test_found_offsets_are_code_points_of_the_kept_text():
    assert find_words("😀😀 word", "word") == [Span(3, 7)]


def test_a_quote_is_marked_for_the_sides_it_is_brought_to_bear_on(desk):
    source = desk.source()
    movant, respondent = desk.claim(), desk.claim("No", side=Side.RESPONDENT)
    desk.quote(source, "restraining order", movant)
    desk.quote(source, "restraining order", respondent)
    desk.quote(source, "the judge".replace("the", "The"))
    text = desk.bridge.document_of(source.id).text
    marks = highlights_of(desk.bridge.case_map, source.id, text)
    assert [mark.sides for mark in marks] == [(Side.MOVANT, Side.RESPONDENT), (Side.NEUTRAL,)]


def test_marks_that_overlap_lie_in_different_lanes(desk):
    source = desk.source(text="one two three four five")
    for words in ("one two three", "two three four", "three", "three four five"):
        desk.quote(source, words)
    marks = highlights_of(desk.bridge.case_map, source.id, "one two three four five")
    assert [mark.lane for mark in marks] == [0, 1, 2, LANES - 1]


def test_a_quote_whose_words_are_gone_is_not_marked_elsewhere(desk):
    source = desk.source(text="one two three")
    quote = desk.quote(source, "two")
    case_map = desk.bridge.case_map
    assert highlights_of(case_map, source.id, "one TWO three") == []
    assert strays_of(case_map, source.id, "one TWO three") == [quote]


def test_a_source_is_told_in_a_line():
    source = Source(
        SOURCE, SourceKind.ORDER, date="2021-01-21", publisher="W.D. Wash.", dateline="Seattle"
    )
    assert source_line(source) == "Order · 21 January 2021 · W.D. Wash. · Seattle"
    assert short_warning(source) == "Text not held"
    assert short_warning(Source(SOURCE, translated=True, document="h")) == "Machine translation"


@pytest.mark.parametrize(
    ("date", "spoken"),
    [
        ("2021-01-09", "9 January 2021"),
        ("2021-12", "December 2021"),
        ("2021", "2021"),
        ("Jan. 11, 2021", "11 January 2021"),
        ("11 Jan 2021", "11 January 2021"),
        ("Jan. 11, 2021, updated at noon", "Jan. 11, 2021, updated at noon"),
        ("Sunday evening", "Sunday evening"),
        ("2021-13-01", "2021-13-01"),
        ("", ""),
    ],
)
def test_dates_are_written_as_people_write_them(date, spoken):
    assert spoken_date(date) == spoken
