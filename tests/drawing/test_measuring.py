from __future__ import annotations

import itertools

import pytest
from example import example_map
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing.faces import Faces
from argmap.drawing.measuring import MOST_LINES, TextMeasure, is_right_to_left

WIDTH = 150.0


@pytest.fixture(scope="module")
def text(qapp):
    faces = Faces()
    return TextMeasure((faces.text, faces.semibold), faces.line_height)


def words_of(lines):
    return " ".join(line.text for line in lines).split()


def test_lines_hold_every_word_in_order_and_keep_to_the_width(text):
    claim = "The court should order AWS to restore Parler’s hosting until trial."
    lines = text.lines(claim, WIDTH)
    assert words_of(lines) == claim.split()
    assert all(0 < line.width <= WIDTH for line in lines)
    assert [line.x for line in lines] == [0.0] * len(lines)


def test_baselines_stand_one_line_height_apart(text):
    lines = text.lines("one two three four five six seven eight nine ten eleven", WIDTH)
    gaps = {round(b.baseline - a.baseline, 6) for a, b in itertools.pairwise(lines)}
    assert gaps == {round(text.line_height, 6)}
    assert 0 < lines[0].baseline < text.line_height


def test_semibold_is_wider_than_regular(text):
    assert text.width_of("Irreparable harm", semibold=True) > text.width_of("Irreparable harm")


def test_a_text_without_words_has_no_lines(text):
    assert text.lines("", WIDTH) == ()
    assert text.lines(" \n\t\u00a0", WIDTH) == ()
    assert text.lines("\u200b" * 100_000, WIDTH) == ()
    assert text.count_lines("\u200b\ufeff", WIDTH) == 0


def test_line_breaks_of_the_text_are_kept(text):
    assert [line.text for line in text.lines("a\n\nb", WIDTH)] == ["a", "", "b"]


def test_a_long_text_ends_in_how_many_words_it_has(text):
    lines = text.lines("word " * 5000, WIDTH)
    assert len(lines) == MOST_LINES
    assert lines[-1].text.endswith("… (5,000 words)")
    assert lines[-1].width <= WIDTH


def test_a_reference_is_cut_with_an_ellipsis_only(text):
    lines = text.lines("word " * 50, WIDTH, at_most=2)
    assert len(lines) == 2
    assert lines[-1].text.endswith("…")


@pytest.mark.parametrize("semibold", [False, True])
def test_a_text_never_looks_whole_when_it_is_cut(text, semibold):
    claim = "Section 230(c)(2)(A) asks for good faith, and animus is not good faith, says Parler."
    for width in range(60, 260):
        for at_most in (1, 2, 3):
            whole = text.lines(claim, width, semibold=semibold)
            lines = text.lines(claim, width, semibold=semibold, at_most=at_most)
            assert lines[-1].text.endswith("…") == (len(whole) > at_most)
            assert all(line.width <= width for line in lines)


def test_a_cut_is_made_after_a_word(text):
    claim = "Hosting Parler for some weeks costs AWS little, and it hosts many others alike"
    for width in range(100, 220):
        shown = words_of(text.lines(claim, width, at_most=2))
        assert shown[-1].endswith("…")
        assert shown[-1].removesuffix("…") == claim.split()[len(shown) - 1].strip(",")


def test_twelve_lines_are_not_cut(text):
    lines = text.lines("\n".join("abcdefghijkl"), WIDTH)
    assert [line.text for line in lines] == list("abcdefghijkl")


@pytest.mark.parametrize(
    "huge",
    ["x" * 100_000, "e\u0301" * 50_000, "語" * 100_000, "👩\u200d⚖️" * 25_000],
    ids=["one word", "combining", "Chinese", "emoji"],
)
def test_a_huge_text_without_spaces_is_cut(text, huge):
    lines = text.lines(huge, WIDTH)
    assert 1 <= len(lines) <= MOST_LINES
    assert lines[-1].text.endswith(f"… ({len(huge):,} characters)")
    assert all(line.width <= WIDTH for line in lines)


def test_right_to_left_text_is_set_from_the_right(text):
    hebrew = "בית המשפט צריך להורות לחברה לשקם את האירוח עד המשפט"
    lines = text.lines(hebrew, WIDTH)
    assert len(lines) > 1
    assert words_of(lines) == hebrew.split()
    assert all(line.rtl and line.x == pytest.approx(WIDTH - line.width) for line in lines)


def test_direction_is_that_of_the_first_strong_character():
    assert not is_right_to_left("123 abc אבג")
    assert is_right_to_left("123 אבג abc")
    assert not is_right_to_left("")


def test_astral_characters_are_not_torn(text):
    claim = "😀 " * 60
    assert "".join(words_of(text.lines(claim, WIDTH))) == "😀" * 60


def test_no_break_spaces_stay(text):
    assert text.lines("§\u00a01", WIDTH)[0].text == "§\u00a01"


def test_the_same_text_is_measured_once(text):
    assert text.lines("a claim", WIDTH) is text.lines("a claim", WIDTH)


WORDS = (
    "court",
    "should",
    "order",
    "AWS",
    "to",
    "trial,",
    "To",
    "Ty",
    "Va",
    "230",
    "users’s",
    "Is.",
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS) | st.from_regex(r"[A-Za-z0-9]{1,14}[.,;:]?", fullmatch=True),
        min_size=1,
        max_size=70,
    ),
    st.sampled_from([154.0, 204.0, 254.0, 90.0]),
    st.booleans(),
)
def test_lines_are_counted_as_they_are_set(text, words, width, semibold):
    claim = " ".join(words)
    count = text.count_lines(claim, width, semibold=semibold)
    assert count == len(text.lines(claim, width, semibold=semibold))


def test_the_lines_of_the_example_are_counted_as_they_are_set(qapp):
    faces = Faces()
    counting, setting = (
        TextMeasure((faces.text, faces.semibold), faces.line_height) for _ in range(2)
    )
    for claim in example_map().claims.values():
        for semibold in (False, True):
            count = counting.count_lines(claim.text, 204.0, semibold=semibold)
            assert count == len(setting.lines(claim.text, 204.0, semibold=semibold))
