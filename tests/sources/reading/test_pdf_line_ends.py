"""How long a first word is, how sure a size is, and what a full first line is, by boxes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.sources.reading.pdf_columns import Edges
from argmap.sources.reading.pdf_line_ends import differs, is_other_text, next_word_fits
from argmap.sources.reading.pdf_lines import Line, RawPage
from argmap.sources.reading.pdf_paragraphs import Setting
from argmap.sources.reading.pdf_regions import Region
from argmap.sources.reading.pdf_text import text_of_pages

COLUMN = Edges(72.0, 290.0)
USUAL = 11.0
WITH_J = "Parler CEO John Matze in one of the calls. The"
HANGING = "company had again asked for a reply by the evening, and got none at"


def line(words, at=0, right=290.0, height=10.0):
    top = 72.0 + 14 * at
    return Line(0, 100 * at, 100 * at + len(words), words, box=(72.0, top, right, top + height))


@pytest.mark.parametrize("following", ["background.Google, too", "November.“Notwithstanding"])
def test_a_word_that_runs_together_with_the_next_sentence_is_as_long_as_both(following):
    stopped = line("The paper had told of the same.", right=200.0)
    assert next_word_fits(stopped, line("It was", 1), COLUMN)
    assert not next_word_fits(stopped, line(following, 1), COLUMN)


@pytest.mark.parametrize("following", ["1.1.1.1 Agreement", "[answer needed] Two", "U.S. law"])
def test_a_number_a_bracket_and_an_abbreviation_are_no_long_words(following):
    stopped = line("The paper had told of the same.", right=242.0)
    assert next_word_fits(stopped, line(following, 1), COLUMN)


def test_a_line_is_not_of_smaller_type_because_of_a_letter_that_hangs_in_some_faces():
    low, usual = line(WITH_J, height=7.0), line(HANGING, 1, height=10.0)
    assert low.size < 0.9 * usual.size
    for one, other in ((low, usual), (usual, low)):
        assert not differs(one, other, USUAL)
        assert not is_other_text(one, other)
    small = line(WITH_J.replace("John", "Tom"), height=6.0)
    assert small.size < 0.85 * usual.size
    assert differs(small, usual, USUAL)
    assert is_other_text(small, usual)


@pytest.mark.parametrize(("right", "is_heading"), [(289.0, False), (170.0, True)])
def test_a_first_line_that_is_full_is_no_heading(right, is_heading):
    text = [line(f"{HANGING} {at}", at) for at in range(1, 8)]
    first = line("The New York Times said on Monday that the host of", right=right, height=11.5)
    following = line("Parler, which had by then lost its place in the shops, was", 1)
    setting = Setting([Region([first, following, *text[1:]])])
    assert first.size > 1.1 * setting.usual
    assert setting.ends_paragraph(first, following) is is_heading


@pytest.mark.parametrize(("right", "is_heading"), [(289.0, False), (170.0, True)])
def test_a_full_line_that_ends_a_page_below_a_gap_is_no_heading(right, is_heading):
    text = [line(f"{HANGING} {at}", at) for at in range(8)]
    title = "Conservative Social Media Network Parler Sues Amazon over the"
    last = line(title, 9, right=right, height=9.0)  # a gap below the others
    following = replace(line("Forced Lockdown (Doran Decl. Ex. H). A rule is its", 1), page=1)
    more = [replace(line(f"{HANGING} {at}", at), page=1) for at in range(2, 9)]
    setting = Setting([Region([*text, last]), Region([following, *more])])
    assert last.size > 1.1 * setting.usual
    assert setting.ends_paragraph(last, following) is is_heading


@pytest.mark.parametrize(
    ("words", "following", "is_unsure"),
    [
        ("being liable for what users post on. Their platform", "Amazon said it began", True),
        ("the same time it was set on the missile. “", "Parler claimed that it", True),
        ("– An emerging social network –", "The platform initially drew", True),
        ("threats to murder members of the Congress", "The platform drew", True),
        ("shooting that killed 11 people in a", "Pittsburgh synagogue had", False),
        ("suspended by Parler CEO John", "Matze, who had said it", False),
        ("what users post on. Their platform,", "Amazon said, had grown", False),
        ("threats to murder members of", "congress and of the law", False),
    ],
)
def test_where_a_column_ends_without_a_stop_before_a_capital_it_is_told(
    words, following, is_unsure
):
    text = [line(f"the {HANGING} {at}", at) for at in range(8)]
    last, first = line(words, 9), line(following, 1)
    there = [replace(one, page=1) for one in (first, *text[2:])]
    setting = Setting([Region([*text, last]), Region(there)])
    assert setting.is_unsure(last, there[0]) is is_unsure


@pytest.mark.parametrize("mark", ["“", "”", ".”", "’"])
def test_a_mark_alone_in_the_last_line_of_a_paragraph_is_of_it(mark):
    text = [line(f"{HANGING} {at}", at) for at in range(8)]
    last, alone = line("It was set on the missile.", 8, right=180.0), line(mark, 9, height=4.0)
    setting = Setting([Region([*text, last, alone])])
    assert not setting.ends_paragraph(last, alone)


def test_a_caption_whose_rules_make_its_box_higher_stands_apart_from_the_text_below_it():
    ragged = [290.0 - at % 3 * 8 for at in range(9)]
    text = [line(f"{HANGING} {at}", at, ragged[at]) for at in range(8)]
    caption = replace(line("Pavlo Gonchar | LightRocket | Getty Images"), page=1)
    caption = replace(caption, box=(72.0, 72.0, 270.0, 83.5))
    below = replace(line("Amazon defended its decision to terminate Parler", 1), page=1)
    below = replace(below, box=(72.0, 89.9, 285.0, 98.5))  # nothing of it hangs
    more = [replace(line(f"{HANGING} {at}", at, ragged[at]), page=1) for at in range(3, 9)]
    setting = Setting([Region(text), Region([caption, below, *more])])
    assert setting.ends_paragraph(caption, below)


@pytest.mark.parametrize(
    ("words", "right", "next_words", "ends"),
    [
        ("the network was cut off in the", 278.0, "middle of the night.", False),
        ("the network was cut off in the night.", 278.0, "Middle of the road", True),
        ("A short line of a list of such", 240.0, "and it", True),
    ],
)
def test_a_line_that_is_nearly_full_goes_on_in_its_sentence_beside_justified_ones(
    words, right, next_words, ends
):
    text = [line(f"{HANGING} {at}", at) for at in range(12)]
    ragged = line(words, 12, right=right)
    following = line(next_words, 13, right=72.0 + 6 * len(next_words))
    setting = Setting([Region([*text, ragged, following])])
    assert setting.ends_paragraph(ragged, following) is ends


def test_a_paragraph_goes_on_overleaf_in_a_line_that_a_mark_makes_higher():
    rows = [f"{HANGING} {letter}{letter}" for letter in "abdefghjkmno"]
    boxes = [(72.0, 72.0 + 14 * at, 290.0, 82.0 + 14 * at) for at in range(12)]
    note = RawPage(
        "\r\n".join([*rows, "1 See the letter of that day."]),
        (),
        792.0,
        (*boxes, (72.0, 700.0, 200.0, 709.0)),
    )
    marked = ["warned for weeks before it was cut off.2 The", *[f"{one} more" for one in rows[1:]]]
    kept = text_of_pages([note, RawPage("\r\n".join(marked), (), 792.0, tuple(boxes))])

    assert f"{rows[-1]} warned for weeks" in kept.text


@pytest.mark.parametrize(
    ("words", "next_words", "left", "ends"),
    [
        ("It was so (“Apple had already removed it", "from its platforms.”).", 72.0, False),
        ("It was so (“Apple had already removed it.", "from its platforms.”).", 72.0, True),
        ("It was so (“Apple had already removed it", "From its platforms.”).", 72.0, True),
        ("It was so (“Apple had already removed it", "from its platforms.”).", 90.0, True),
        ("It was so, and Apple had removed", "from its platforms", 72.0, True),
    ],
)
def test_a_short_line_goes_on_where_a_quotation_does(words, next_words, left, ends):
    text = [line(f"{HANGING} {at}", at) for at in range(12)]
    short = line(words, 12, right=170.0)
    following = replace(line(next_words, 13), box=(left, 254.0, left + 90, 264.0))
    setting = Setting([Region([*text, short, following])])
    assert setting.ends_paragraph(short, following) is ends
