from __future__ import annotations

import re

import pytest
from typesetting import typeset

from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_lines import RawPage
from argmap.sources.reading.pdf_text import text_of_pages

SAID = "Sentence {} says that the board heard the master report upon the state of the quay."
NOTE = "Note {0}: the minutes of the board are kept in the county archive, box {0}."


def report_of_a_board(columns, size):
    """Paragraphs whose sentences differ by their numbers alone, with two notes and page numbers."""
    rows = [
        f'#set page(paper: "a5", columns: {columns}, numbering: "1")\n#set text(size: {size}pt)',
        "#set par(justify: true)\n= The quay of Kelmouth",
    ]
    for at in range(12):
        words = " ".join(SAID.format(f"{at}of{one}") for one in range(5))
        if at in {3, 4}:
            words = words.replace(f"{at}of2", f"{at}of2 #footnote[{NOTE.format(at)}]")
        rows.append(words)
    return typeset("\n\n".join(rows).encode())


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("size", [10, 11, 12])
def test_lines_of_the_text_that_are_repeated_stay(columns, size):
    reading = read_pdf(report_of_a_board(columns, size), "“board.pdf”")
    text = " ".join(reading.text.replace("-", "").split())
    text = re.sub(r"(of2) ?[12] ", r"\1 ", text)
    for at in range(12):
        for one in range(5):
            assert SAID.format(f"{at}of{one}") in text
    assert [NOTE.format(at) in text for at in (3, 4)] == [True, True]
    assert reading.report[0] == "Left out as headers and footers of the pages: “1”."


def boxed(number, *rows):
    """A page of rows of words, each with how far below the top of the page it stands."""
    text = "\r\n".join(words for words, _ in rows)
    boxes = tuple((72.0, top, 72.0 + 5 * len(words), top + 9.0) for words, top in rows)
    return RawPage(text.replace("{}", str(number)), boxes, 792.0)


LINE = "Words of the {}th page, in a line that goes on to the next, "
BODY = [(f"{LINE}{top}", top) for top in range(80, 700, 14)]


def test_a_line_that_ends_a_paragraph_at_the_top_of_two_pages_is_no_header():
    ends = [("upon the state of the quay.", 80), *[(words, top + 30) for words, top in BODY]]
    pages = [boxed(at, *(ends if at in {1, 2} else BODY)) for at in range(4)]
    assert text_of_pages(pages).text.count("upon the state of the quay.") == 2


def test_headers_in_the_margin_are_left_out_and_told_whole():
    heads = ["Rules of Court, part 7", "Rules of Court, part 9", "Rules of Court, part 12"]
    pages = [
        boxed(at, (head, 36), *BODY, (f"Filed 3 May, page {at + 1} of 3", 750))
        for at, head in enumerate(heads)
    ]
    found = text_of_pages(pages)
    assert "Rules of Court" not in found.text
    assert "Filed" not in found.text
    assert (
        "Left out as headers and footers of the pages: “Rules of Court, part 7”, “Rules of Court,"
        " part 9”, “Rules of Court, part 12”, “Filed 3 May, page 1 of 3”." in found.report
    )


def test_notes_of_one_form_at_the_feet_of_pages_stay():
    pages = [boxed(at, *BODY, (f"{at + 1}See the order, page {at + 1}.", 715)) for at in range(3)]
    assert text_of_pages(pages).text.count("See the order") == 3


def test_the_titles_of_chapters_share_a_place_and_are_headers():
    titles = ["Parties"] * 3 + ["Facts"] * 3 + ["The standard", "Relief", "Prayer."]
    pages = [boxed(at + 1, (title, 36), *BODY) for at, title in enumerate(titles)]
    found = text_of_pages([boxed(0, *BODY), *pages])
    assert (
        "Left out as headers and footers of the pages: “Parties”, “Facts”, “The standard”,"
        in (found.report[0])
    )
    assert "“Relief”." in found.report[0]
    assert "Parties" not in found.text
    assert "Prayer." in found.text


def test_left_and_right_headers_with_the_number_of_the_page_are_left_out():
    pages = [boxed(at, (head, 36), *BODY) for at, head in enumerate(["Opinion 7", "8 A v. B"])]
    found = text_of_pages(pages)
    assert found.text.startswith(LINE.format(0))
    assert found.report[0] == (
        "Left out as headers and footers of the pages: “Opinion 7”, “8 A v. B”."
    )


def test_a_header_close_to_the_text_of_a_small_page_is_left_out():
    rows = [("Running head", 17), *[(f"{LINE}{top}", top) for top in range(35, 180, 16)]]
    pages = [boxed(at, *rows)._replace(height=300.0) for at in range(2)]
    assert "Running head" not in text_of_pages(pages).text


def test_exhibits_that_begin_at_the_top_of_their_pages_keep_their_titles():
    pages = [boxed(at, (f"Exhibit {at + 1}", 72), *BODY[2:]) for at in range(3)]
    assert text_of_pages(pages).text.count("Exhibit") == 3


def test_a_footer_of_five_rows_is_left_out_whole():
    foot = ["Order – page {} of 3", "Law Offices", "920 Fifth Avenue", "Seattle", "206.622.3150"]
    rows = [(words, 718 + 11 * at) for at, words in enumerate(foot)]
    pages = [boxed(at + 1, *BODY, *rows) for at in range(3)]
    found = text_of_pages(pages)
    assert not any(words.format(2) in found.text for words in foot)
    assert all(words.format(1) in found.report[0] for words in foot)


@pytest.mark.parametrize("footer", ["Reply brief {} No. 4:19-cv-7", "{}"])
def test_pages_that_are_numbered_by_roman_letters_and_then_by_digits_share_their_footer(footer):
    numbers = ["i", "ii", "iii", "iv", "1", "2", "3", "4", "5"]
    pages = [
        boxed(at, *BODY, (footer.replace("{}", number), 760)) for at, number in enumerate(numbers)
    ]
    read = text_of_pages(pages)
    left = footer.replace("{}", "").split(" No.")[0]
    assert not any(line.strip() in numbers for line in read.text.splitlines())
    assert not left or left not in read.text
    assert [one for one in read.report if "may be headers" in one] == []


def test_an_entry_that_leads_to_its_pages_ends_there_and_one_that_goes_on_does_not():
    dots = ". " * 30
    rows = [
        ("Cases", 80, 0),
        ("Adams v. Boston Harbor Lighterage and Storage Company of the", 96, 0),
        (f"County of Suffolk, 12 F.3d 34 (1st Cir. 1999) {dots}passim", 110, 18),
        (f"Baker v. Selden, 101 U.S. 99 (1879) {dots}{dots}iii, 7", 126, 0),
        (f"Cole v. Young, 351 U.S. 536 (1956) {dots}{dots}9", 142, 0),
    ]
    text = "\r\n".join(words for words, _, _ in rows)
    ends = [110.0, 500.0, 530.0, 530.0, 530.0]
    boxes = tuple(
        (72.0 + at, top, end, top + 9.0) for (_, top, at), end in zip(rows, ends, strict=True)
    )
    read = text_of_pages([RawPage(text, boxes, 792.0)]).text
    assert "Company of the County of Suffolk" in " ".join(read.split("\n\n")[1].split())
    assert read.split("\n\n")[2].startswith("Baker v. Selden")
    assert read.split("\n\n")[3].startswith("Cole v. Young")
    assert read.startswith("Cases\n")
