"""Rows of a PDF that are cut at a raised number: behind a word in italics, and before a note."""

from __future__ import annotations

import pytest

from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf_feet import with_feet_last
from argmap.sources.reading.pdf_lines import Line, RawPage
from argmap.sources.reading.pdf_regions import Region
from argmap.sources.reading.pdf_rows import with_whole_rows
from argmap.sources.reading.pdf_text import text_of_pages

WORDS = "the words of a line that goes on and fills the width of its page but for a"
NOTE = "This is not disputed, so far as counsel knows."


def line(words, box, *, page=0, start=None):
    start = int(box[1]) * 100 if start is None else start
    return Line(page, start, start + len(words), words, box=box)


def halves(words="so held before. Forced Lockdown, supra.", *, left=357.0, top=312.0, rest="1 Yet"):
    first = line(words, (73.0, 313.0, 356.0, 324.0), start=0)
    return [first, line(rest, (left, top, 534.0, top + 12), start=90)]


@pytest.mark.parametrize("left", [355.0, 356.0, 358.0])
@pytest.mark.parametrize("rest", ["1 Yet only one", "12 Yet", "7"])
def test_the_mark_of_a_word_in_italics_is_read_at_the_word(left, rest):
    [one] = with_whole_rows(halves(left=left, rest=rest))

    assert one.words == f"so held before. Forced Lockdown, supra.{rest}"


def test_the_mark_of_a_word_in_a_wide_face_is_read_at_the_word():
    # given a line in a face whose letters are 7 points wide, and its point among them
    words = "Carlson 4.4 million.” Parler sues Amazon (San Francisco)."
    first = line(words, (91.0, 276.0, 464.0, 286.0), start=0)
    [one] = with_whole_rows([first, line("1", (467.0, 276.0, 470.0, 280.0), start=90)])

    assert one.words == f"{words}1"


@pytest.mark.parametrize(
    "other",
    [
        {"left": 362.0},  # behind a space, or in the next column
        {"top": 326.0},
        {"words": "so held before, in 2012"},
        {"rest": "1. The next item"},
        {"rest": "1st of May"},
        {"rest": "Yet only one"},
    ],
)
def test_what_is_no_mark_of_the_word_beside_it_begins_a_line(other):
    assert len(with_whole_rows(halves(**other))) == 2


def behind_a_number(*, top=312.0, start=26):
    """A row that PDFium ends at the raised mark behind “Ex. 1.”, and what goes on in it."""
    first = line("rather than that. Ex. 1.2", (73.0, top, 291.0, 324.0), start=0)
    return [first, line("In its early days", (296.0, 313.0, 534.0, 324.0), start=start)]


@pytest.mark.parametrize("row", [{}, {"top": 313.0, "start": 28}])
def test_a_row_goes_on_behind_the_raised_mark_of_a_number(row):
    [one] = with_whole_rows(behind_a_number(**row))

    assert one.words == "rather than that. Ex. 1.2 In its early days"


@pytest.mark.parametrize("row", [{"top": 313.0}, {"top": 315.0, "start": 28}])
def test_a_decimal_at_the_end_of_a_line_is_no_mark(row):
    assert len(with_whole_rows(behind_a_number(**row))) == 2


def test_the_note_of_a_mark_behind_a_number_has_its_place():
    rows = [f"{WORDS} {letter} and goes on" for letter in "abcdefgh"]
    boxes = [(72.0, 75.0 + 27 * at, 538.0, 86.0 + 27 * at) for at in range(8)]
    rows[3:4] = ["rather than that. Ex. 1.1", "In its early days it was"]
    boxes[3:4] = [(72.0, 155.0, 291.0, 167.0), (296.0, 156.0, 538.0, 167.0)]
    boxes += [(72.0, 710.0, 265.0, 719.0)]
    kept = text_of_pages([RawPage("\r\n".join([*rows, f"1 {NOTE}"]), (), 792.0, tuple(boxes))])

    [note] = [one for one in kept.blocks if one.kind is BlockKind.NOTE]
    assert note.mark == kept.text.index("1 In its early days")


def test_words_behind_such_a_mark_are_found_at_their_place_on_the_page():
    raw = "Forced Lockdown, supra.\r\n1 Yet only one was put off."
    boxes = ((73.0, 313.0, 356.0, 324.0), (357.0, 312.0, 534.0, 324.0))
    kept = text_of_pages([RawPage(raw, (), 792.0, boxes)])

    assert kept.text == "Forced Lockdown, supra.1 Yet only one was put off."
    at = kept.text.index("Yet")
    assert kept.on_pages(at, at + 3) == [(0, Span(raw.index("Yet"), raw.index("Yet") + 3))]


def test_a_raised_number_as_high_as_its_note_begins_it_though_it_is_near():
    number = line("1", (73.0, 699.0, 75.0, 702.0), start=0)
    words = line("The report says so", (78.0, 699.0, 533.0, 708.0), start=3)

    assert [one.words for one in with_whole_rows([number, words])] == ["1 The report says so"]


def page_of(number):
    """A page of double-spaced lines with a note at its foot, whose number is read alone."""
    rows = [f"{WORDS} {'abcdefgh'[at]} and goes on" for at in range(8)]
    rows[3] = f"{WORDS} while.{number} And"
    boxes = [(72.0, 75.0 + 27 * at, 538.0, 86.0 + 27 * at) for at in range(8)]
    boxes += [(73.0, 710.0, 75.0, 714.0), (78.0, 711.0, 265.0, 720.0)]
    return RawPage("\r\n".join([*rows, str(number), NOTE]), (), 792.0, tuple(boxes))


def test_numbers_of_notes_in_one_place_of_several_pages_are_not_those_of_the_pages():
    kept = text_of_pages([page_of(number) for number in (1, 2, 3)])

    notes = [one for one in kept.blocks if one.kind is BlockKind.NOTE]
    assert [one.number for one in notes] == ["1", "2", "3"]
    assert [kept.text[one.start : one.end] for one in notes] == [NOTE] * 3


def double_spaced(top, count, *, page=0):
    boxes = ((72.0, top + 27 * at, 538.0, top + 27 * at + 11) for at in range(count))
    return [line(WORDS + " high", box, page=page) for box in boxes]


def feet(*pages):
    """The words of the lines of the feet, page by page."""
    found = with_feet_last([[Region(lines)] for lines in pages])
    return [[row.words for one in page if one.is_foot for row in one.lines] for page in found]


@pytest.mark.parametrize(
    ("words", "box"),
    [
        (f"3 {NOTE}", (72.0, 710.0, 265.0, 720.0)),
        ("3 See Doran Decl. ¶ 9.", (72.0, 710.0, 159.0, 719.0)),
    ],
)
def test_a_note_of_one_line_close_below_text_that_fills_its_page_is_at_its_foot(words, box):
    text = double_spaced(691.0 - 27 * 20, 21)
    text[4] = line(f"{WORDS} while.3 And", text[4].box)

    assert feet([*text, line(words, box)]) == [[words]]


@pytest.mark.parametrize(("words", "is_rest"), [("linked to", True), ("in the letter.", False)])
def test_one_line_in_which_a_note_goes_on_a_little_below_the_text_is_at_the_foot(words, is_rest):
    note = line(f"1 {NOTE} They were {words}", (72.0, 700.0, 500.0, 709.0))
    first = [*double_spaced(75.0, 20), note]
    rest = line("the theory on a large scale. Id.", (72.0, 620.0, 265.0, 628.0), page=1)
    found = feet(first, [*double_spaced(75.0, 20, page=1), rest])

    assert found == [[note.words, *[rest.words] * is_rest], []]


def test_a_page_that_begins_with_a_heading_goes_on_with_no_note_of_the_page_before():
    first = [*double_spaced(75.0, 20), line(f"1 {NOTE}", (72.0, 710.0, 265.0, 720.0))]
    heading = line("III. THE EQUITIES WEIGH AGAINST AN ORDER", (82.0, 502.0, 530.0, 511.0), page=1)
    above = double_spaced(400.0, 2, page=1)
    notes = [
        line(
            f"2 {NOTE}" if at == 0 else NOTE,
            (72.0, 700 + 11.5 * at, 500.0, 709 + 11.5 * at),
            page=1,
        )
        for at in range(5)
    ]

    text = double_spaced(529.0, 6, page=1)
    assert feet(first, [*above, heading, *text, *notes]) == [
        [f"1 {NOTE}"],
        [f"2 {NOTE}", *[NOTE] * 4],
    ]


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_a_footer_of_the_only_page_is_no_part_of_the_note_above_it(rows):
    text = double_spaced(75.0, 12)
    boxes = [(72.0, 688 + 11.5 * at, 500.0, 697 + 11.5 * at) for at in range(rows)]
    note = [line(f"1 {NOTE}" if box == boxes[0] else NOTE, box) for box in boxes]
    footer = line("OPPOSITION TO MOTION", (73.0, 745.0, 442.0, 754.0))

    assert feet([*text, *note, footer]) == [[f"1 {NOTE}", *[NOTE] * (rows - 1)]]


def test_such_a_footer_is_told_where_other_doubtful_lines_are():
    rows = [f"{WORDS} {letter} and goes on" for letter in "abcdefghijklmnop"]
    rows[3] = f"{WORDS} while.1 And"
    boxes = [(72.0, 75.0 + 27 * at, 538.0, 86.0 + 27 * at) for at in range(16)]
    boxes += [(72.0, 690.0, 265.0, 699.0), (73.0, 722.0, 442.0, 731.0)]
    words = "\r\n".join([*rows, f"1 {NOTE}", "OPPOSITION TO MOTION"])
    kept = text_of_pages([RawPage(words, (), 792.0, tuple(boxes))])

    [note] = [one for one in kept.blocks if one.kind is BlockKind.NOTE]
    assert kept.text[note.start : note.end] == NOTE
    assert any("“OPPOSITION TO MOTION” (page 1) may be a header" in row for row in kept.report)


@pytest.mark.parametrize("counted", ["Ex.", "Dkt. No.", "at pp."])
def test_what_is_counted_at_the_head_of_a_line_begins_no_note(counted):
    rows = [f"{WORDS} {letter} and goes on" for letter in "abcdefgh"]
    rows[3:5] = [f"{WORDS} while.1 And", f"{WORDS} since.2 But"]
    notes = [f"1 They are cited as told here, and so is {counted}", "2 (Parler sues).", f"2 {NOTE}"]
    boxes = [(72.0, 75.0 + 27 * at, 538.0, 86.0 + 27 * at) for at in range(8)]
    boxes += [(72.0, 660.0 + 11 * at, 265.0, 669.0 + 11 * at) for at in range(3)]
    kept = text_of_pages([RawPage("\r\n".join([*rows, *notes]), (), 792.0, tuple(boxes))])

    found = [one for one in kept.blocks if one.kind is BlockKind.NOTE]
    assert [one.number for one in found] == ["1", "2"]
    assert kept.text[found[1].start : found[1].end] == NOTE
