"""Running heads that stand no further from the text than its lines from each other."""

from __future__ import annotations

from string import ascii_lowercase

import pytest

from argmap.sources.reading.pdf_lines import RawPage
from argmap.sources.reading.pdf_text import text_of_pages

HEAD = "PARLER LLC V. AMAZON WEB SERVICES"
DOCKET = "Case 2:21-cv-00031 Document 34 Page {} of 3"


def page(number, *rows, height=9.0):
    """A page of rows of words, each with how far below the top of the page it stands.

    Capitals are as high as 7 points where other lines, with their tails, are 9.
    """
    text = "\r\n".join(row[0] for row in rows).replace("{}", str(number + 1))
    boxes = tuple(
        (72.0, row[1], 72.0 + 5 * len(row[0]), row[1] + (row[2] if len(row) > 2 else height))
        for row in rows
    )
    return RawPage(text, boxes, 792.0)


def text(first, step=24, *, top=74):
    """Lines of text down a page: each has other words, and a sentence goes on over its end."""
    names = [f"{first.split()[-1]}{letter}" for letter in ascii_lowercase]
    rows = [
        (f"{first} of the letter that was sent by the company to {name}", top + step * at)
        for at, name in enumerate(names)
    ]
    return [(row.capitalize() if at == 4 else row, far) for at, (row, far) in enumerate(rows)]


FIRSTS = ["on the first day", "and some went on", "but none came back"]


@pytest.mark.parametrize("head", [HEAD, DOCKET])
def test_a_running_head_within_a_sentence_is_left_out_however_near_it_is(head):
    pages = [page(at, (head, 50), *text(first)) for at, first in enumerate(FIRSTS)]
    found = text_of_pages(pages)
    assert head.split()[0] not in found.text
    assert "to dayz and some went on" in " ".join(found.text.split())
    assert found.report[0].startswith("Left out as headers and footers of the pages: “")


def test_a_running_foot_within_a_sentence_is_left_out_however_near_it_is():
    pages = [page(at, *text(first), ("ORDER GRANTING THE MOTION", 741)) for at, first in
             enumerate(FIRSTS)]  # fmt: skip
    found = text_of_pages([one._replace(height=800.0) for one in pages])
    assert "ORDER" not in found.text
    assert "“ORDER GRANTING THE MOTION”" in found.report[0]


def ended(first, step=24, *, top=74):
    """Lines of text down a page, each a sentence: nothing goes on over the end of the page."""
    rows = text(first, step, top=top)
    return [(f"{words.capitalize()}.", far) for words, far in rows]


def test_a_running_head_is_left_out_that_is_nearer_than_lines_of_the_text_are():
    pages = [page(at, (HEAD, 60), *ended(first)) for at, first in enumerate(FIRSTS)]
    assert HEAD not in text_of_pages(pages).text


def test_a_running_head_in_smaller_type_is_left_out_as_near_as_lines_of_the_text_are():
    pages = [page(at, (HEAD, 53, 5.2), *ended(first)) for at, first in enumerate(FIRSTS)]
    assert HEAD not in text_of_pages(pages).text


def test_what_may_be_a_running_head_and_may_not_is_kept_and_told():
    pages = [page(at, (HEAD, 50, 7.0), *ended(first)) for at, first in enumerate(FIRSTS)]
    found = text_of_pages(pages)
    assert found.text.count(HEAD) == 3
    assert found.report[0] == (
        f"“{HEAD}” stands at the ends of several pages, close to the text, and may be a header."
        " It was kept as text; take out what is none."
    )


def test_a_line_repeated_by_two_of_four_pages_within_their_sentences_is_text():
    pages = [
        page(at, (HEAD, 50, 7.0) if at in {1, 2} else (f"they said {first}", 50), *text(first))
        for at, first in enumerate([*FIRSTS, "and others did"])
    ]
    assert text_of_pages(pages).text.count(HEAD) == 2


def test_what_is_said_at_one_place_of_two_pages_of_a_transcript_is_text():
    said = ["Q. And when was that?", "A. In January, they said."]
    pages = [
        page(at, *ended(first, 25)[:-2], (said[0], 674), (said[1], 699, 10.0))
        for at, first in enumerate(FIRSTS)
    ]
    found = text_of_pages(pages)
    assert [found.text.count(words) for words in said] == [3, 3]
