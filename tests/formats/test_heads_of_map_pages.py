"""Nothing on the pages of a map is cut, however long its words are and small its pages."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from drafts import Draft
from example import example_map, example_text_of, standards
from pdf_pages import pages_of
from words_on_pages import clipped_texts, lines_on, overlapping

from argmap.case.case_map import CaseMap
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes
from argmap.formats.sheet_heads import HeadWords, Words, head_of, page_head
from argmap.formats.sheets import MARGIN

pytestmark = pytest.mark.usefixtures("qapp")

TITLE = "Parler Limited Liability Company of Nevada v. Amazon Web Services, Incorporated, et al."
PARTY = "Parler Limited Liability Company of Nevada"
HEAD = 66.0
"""Where the head of a small page ends, about."""
WAYS = [
    {"pages": "poster"},
    {"pages": "poster", "size": "a6", "turn": "portrait"},
    {"pages": "poster", "size": "letter", "turn": "portrait"},
    {"pages": "tiles", "turn": "portrait"},
    {"pages": "tiles", "size": "a5", "turn": "portrait", "words": "10"},
    {"pages": "tiles", "size": "a6", "turn": "landscape"},
    {"pages": "branches", "turn": "portrait"},
    {"pages": "branches", "size": "a5", "words": "10"},
    {"pages": "branches", "size": "a6", "turn": "portrait", "words": "10"},
]


@cache
def long_map():
    case_map = example_map()
    case = replace(case_map.case, title=TITLE, movant=PARTY)
    return CaseMap([case if one is case_map.case else one for one in case_map.records()])


def pages(**options):
    choices = Choices("articles", today="2021-01-12", options=options)
    data = pdf_bytes(CaseToExport(long_map(), example_text_of, standards(), choices))
    texts = [" ".join(one.split()) for one in pages_of(data)]
    return data, texts[: next(at for at, one in enumerate(texts) if "In this map" in one)]


@pytest.mark.parametrize("options", WAYS, ids=lambda one: "-".join(one.values()))
def test_no_words_of_a_map_are_cut_or_lie_on_others(options):
    data, texts = pages(**options)
    assert TITLE in texts[0]
    assert "January 12, 2021" in texts[0]
    clipped = clipped_texts(data)
    drawn = lines_on(data)
    for at, text in enumerate(texts):
        size, rects = drawn[at]
        if text.startswith("Tile "):  # what an edge cuts of the map its neighbour shows whole
            rects = [one for one in rects if one.bottom() < HEAD and abs(one.left() - MARGIN) < 2.0]
            assert rects
        else:
            assert clipped[at] == 0, text
            # On a poster as small as this the words of the boxes are specks.
            rects = [one for one in rects if one.height() > 3.0]
        out = [one for one in rects if one.left() < 0 or one.right() > size.width()]
        assert [one for one in rects if one.top() < 0] + out == [], text
        assert overlapping(rects) == [], text


@pytest.mark.parametrize("title", ["X" * 120, "مرحبا " * 30, "A\U0001f600 title " * 12])
@pytest.mark.parametrize("options", [{"size": "a6", "turn": "portrait"}, {"pages": "branches"}])
def test_a_title_of_one_word_or_of_another_script_leaves_the_map_its_room(title, options):
    draft = Draft(title=title)
    draft.reason(draft.claim("A claim."), "A reason.")
    choices = Choices("", today="2021-01-12", options={"size": "a6", **options})
    case = CaseToExport(draft.map, lambda _: None, standards(), choices)
    data = pdf_bytes(case)
    size, rects = lines_on(data)[0]
    assert "A claim." in pages_of(data)[0]
    assert [one for one in rects if one.right() > size.width() or one.left() < 0] == []
    assert overlapping(rects) == []


def test_a_head_says_on_lines_of_its_own_what_does_not_fit_beside():
    title, docket = Words("A title of a case", 11.0, semibold=True), Words("No. 1", 8.25)
    assert head_of(500, title, docket) == (False, 0.0)
    narrow = head_of(title.width + 5, title, docket)
    assert narrow.is_stacked
    assert 8.25 < narrow.more < 2 * 8.25
    assert head_of(title.width * 0.6, title, docket).more > narrow.more + 11.0


def test_a_word_longer_than_its_line_and_one_no_font_has_take_their_lines():
    assert Words("x" * 60, 10.0).lines_in(100.0) >= 3
    assert Words("a " + "x" * 60 + " b", 10.0).lines_in(100.0) >= 4
    assert Words("\U000f0000", 10.0).width > 4 * Words("x", 10.0).width
    assert Words("", 10.0).lines_in(100.0) == 1


def test_a_head_grows_with_its_page_and_no_further():
    words = HeadWords("Title", "No. 1", is_first=True)
    sizes = [page_head(words, 5000.0, scale).title_size for scale in (0.75, 1.0, 1.3, 3.0)]
    assert sizes == [11.0, 11.0, pytest.approx(14.3), pytest.approx(17.6)]
