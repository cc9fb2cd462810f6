from __future__ import annotations

import pytest
from typesetting import typeset

from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_list_items import hanging_lines, lines_behind_items


def lines(*rows):
    """Lines one below the other, each with its left edge and its words; a number begins a page."""
    made, page = [], 0
    for row in rows:
        if isinstance(row, int):
            page = row
            continue
        left, words = row
        top, start = 14.0 * len(made), 100 * len(made)
        box = (left, top, left + 6 * len(words), top + 12)
        made.append(Line(page, start, start + len(words), words, box=box))
    return made


def hanging(*rows, ends=lambda line, following: False):
    found, made = hanging_lines(lines(*rows), ends), lines(*rows)
    return [one.words for one in made if (one.page, one.start) in found]


def test_the_lines_below_an_item_hang_until_another_begins_or_they_move():
    assert hanging(
        (72, "– An agreement was made. Parler Is"),
        (84, "Now Suing Amazon for Booting It"),
        (84, "Offline After All (undated)."),
        (72, "– Another item"),
        (84, "Goes on"),
        (72, "A paragraph that follows."),
    ) == ["Now Suing Amazon for Booting It", "Offline After All (undated).", "Goes on"]


def test_an_item_goes_on_over_the_end_of_a_page():
    assert hanging((72, "1. It was sent in"), 1, (84, "January"), (84, "Next")) == [
        *("January", "Next")
    ]


def test_one_line_set_in_behind_the_end_of_a_sentence_may_begin_a_paragraph():
    rows = [(72, "A. The harm is sure."), (100, "Parler says so"), (72, "and more.")]
    assert hanging(*rows) == []
    assert hanging((72, "A. The harm is surely to"), *rows[1:]) == ["Parler says so"]


def test_nothing_hangs_behind_a_line_whose_end_was_meant():
    rows = [(72, "A. The harm is sure."), (100, "Parler says so"), (100, "And so on.")]
    assert hanging(*rows, ends=lambda line, following: line.words.endswith("sure.")) == []
    assert hanging(*rows) == ["Parler says so", "And so on."]


def test_what_stands_far_in_or_at_the_sign_is_none_of_an_item():
    assert hanging((72, "– An item"), (120, "Far in")) == []
    assert hanging((72, "– An item"), (73, "At its sign")) == []


def behind(*rows):
    made = lines(*rows)
    found = lines_behind_items(made, lambda line, following: False)
    return [one.words for one in made if (one.page, one.start) in found]


def test_a_line_further_out_than_the_words_of_an_item_begins_a_paragraph():
    item = (72, "19. It has taken measures"), (90, "to limit what it shows last week.")
    assert behind(*item, (72, "I declare under penalty")) == ["I declare under penalty"]
    assert behind(*item, (80, "I declare under penalty")) == ["I declare under penalty"]
    assert behind(*item, (72, "as it said, to all of them")) == []
    assert behind(*item, 1, (72, "I declare")) == ["I declare"]
    assert behind(*item, 1, (54, "Twitter did, where margins differ")) == []


def test_the_lines_of_a_centred_heading_with_a_letter_are_one():
    assert behind((90, "V. The Court Should Not"), (120, "Give the Relief of"), (100, "A")) == []


def test_the_next_number_of_a_list_begins_a_paragraph_where_the_last_line_is_full():
    rows = (72, "7. It was said."), (72, "8. It was done."), (72, "20. It was not."), (72, "9. So.")
    assert behind(*rows) == ["8. It was done.", "9. So."]
    assert behind((72, "7. As Fed. R. Civ. P."), (72, "8. It says so.")) == []
    assert behind((72, "7. As is said in paragraph"), (72, "8. It says so.")) == []
    assert behind((72, "7. It was said."), (72, "(8) of them.")) == []


SENTENCE = "The host said that it had warned the network for several weeks before it cut it off."


@pytest.mark.parametrize("leading", [0.65, 1.35])
def test_the_oath_below_numbered_paragraphs_without_space_between_them_stands_apart(leading):
    oath = "I declare under penalty of perjury that the foregoing is true and correct."
    items = [" ".join([SENTENCE] * count) for count in (1, 3, 2, 4)]
    look = f'#set page("us-letter", margin: 1in)\n#set par(leading: {leading}em,'
    look += f" spacing: {leading}em)\n#set enum(spacing: {leading}em)\n#set text(12pt)\n"
    numbered = "\n".join(f"+ {words}" for words in items)
    full = "#h(1fr)under the seal of the court."  # the last line of an item fills its width
    data = typeset(f"{look}{numbered} Done {full}\n\n{oath}".encode())
    rows = read_pdf(data, "“paper.pdf”").text.split("\n\n")
    assert [row[:2] for row in rows] == ["1.", "2.", "3.", "4.", "I "]
    assert rows[-1] == oath
