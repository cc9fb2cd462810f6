"""What browsers print around a page, of one page and of several."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from typesetting import typeset

from argmap.sources.reading.outcome import outcome_of
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_prints import day_of_print, print_in, said_by_print

TITLE = "Parler Sues Amazon For Booting It Offline"
ADDRESS = "https://harbor.example/2021/01/parler-sues"
COUNT, TOTAL = "#context counter(page).display()", "#context counter(page).final().first()"
PRINTS = {
    "Chrome": (
        ("1/12/2021, 9:14 PM", f"{TITLE} - The Harbor Times"),
        (ADDRESS, f"{COUNT}/{TOTAL}"),
    ),
    "Firefox": ((f"{TITLE[:30]}…", ADDRESS), (f"{COUNT} of {TOTAL}", "1/12/2021, 9:14 PM")),
    "Safari": (
        (f"{TITLE} | The Harbor Times", "12.01.21, 21:14"),
        (ADDRESS, f"Page {COUNT} of {TOTAL}"),
    ),
}
TEXT = (
    " cut off the service of the network on Sunday evening, and said so in a letter. It told"
    " nobody else of it before the court was asked to look at what had been done that night."
)
WHO = ("The company", "Its host", "Nobody else", "Amazon", "In the end they", "On Monday a judge")
PARAGRAPHS = [who + TEXT for who in WHO]


def outcome(ends, *, pages=1, top=f"= {TITLE}"):
    """What is made of a print of a page whose first and last lines have two parts each."""
    rows = [" #h(1fr) ".join(one.replace("//", "\\/\\/") for one in row) for row in ends]
    look = f'#set page("us-letter", margin: 0.5in, header: [{rows[0]}], footer: [{rows[1]}])\n'
    breaks = ["", "", "", *["#pagebreak()"] * (pages - 1)]
    rows = [f"{one}{words}" for one, words in zip(breaks, PARAGRAPHS, strict=False)]
    body = "\n\n".join([look, top, "By Ida Quill", *rows])
    data = typeset(body.encode())
    return outcome_of(Path("x7.pdf"), data, read_pdf(data, "“x7.pdf”"))


@pytest.mark.parametrize("pages", [1, 2, 4])
@pytest.mark.parametrize("browser", PRINTS)
def test_a_browsers_print_tells_title_address_and_day_and_keeps_none_of_its_ends(browser, pages):
    made = outcome(PRINTS[browser], pages=pages)
    rows = made.document.text.strip().split("\n\n")
    assert rows == [TITLE, "By Ida Quill", *PARAGRAPHS[: 2 + pages]]
    told = made.document.report[0]
    assert told.startswith("Left out as headers and footers of the pages: ")
    assert "harbor.example" in told
    assert "1/12/2021, 9:14 PM" in told or "12.01.21, 21:14" in told
    assert made.guess.title.value == TITLE
    assert made.guess.url.value == ADDRESS
    assert made.guess.accessed.value == "2021-01-12"
    assert "which a browser printed" in made.guess.url.came_from
    assert not made.guess.publisher
    name = "" if browser == "Firefox" else "The Harbor Times"
    assert made.guess.printed_publisher.value == name


def test_what_stands_in_the_margin_of_one_page_and_is_no_print_stays():
    made = outcome((("The Harbor Times", "12 January 2021"), (ADDRESS, "1/1")))
    assert "The Harbor Times" in made.document.text
    assert ADDRESS in made.document.text
    assert not made.guess.url
    made = outcome((("Received 1/12/2021, 9:14 PM", "Ferris LLP"), ("Page 1 of 1", "Call us")))
    assert "Received" in made.document.text
    assert not made.guess.accessed


def printed(title, address=ADDRESS, stamp="1/12/2021, 9:14 PM"):
    return [f"{stamp} {title}", f"{address} 1/3"]


@pytest.mark.parametrize(
    ("title", "top", "expected", "publisher"),
    [
        ("Parler sues - The Harbor Times", "Home\nParler sues", "Parler sues", "The Harbor Times"),
        ("Parler sues | Tech | Reuters", "Parler sues", "Parler sues", "Reuters"),
        ("Parler sues - what we know", "Skip", "Parler sues - what we know", ""),
        ("Parler sues — The Verge", "Skip", "Parler sues", "The Verge"),
        ("Parler sues - The Verge", "Parler sues Amazon, and more", None, "The Verge"),
        ("Parler sues Am…", "Home\nParler sues Amazon", "Parler sues Amazon", ""),
        ("Parler sues Am...", "Home", "", ""),
        ("Parler sues", "Parler sues", "Parler sues", ""),
    ],
)
def test_the_title_of_a_print_is_told_from_the_name_of_its_site(title, top, expected, publisher):
    said = said_by_print(printed(title), top, None)
    found = [said[name].value if name in said else "" for name in ("title", "printed_publisher")]
    assert found == [top if expected is None else expected, publisher]


@pytest.mark.parametrize(
    ("stamp", "made", "day"),
    [
        ("2021-01-12, 21:14", None, "2021-01-12"),
        ("12.1.2021, 21:14", None, "2021-01-12"),
        ("13/01/2021, 21:14", None, "2021-01-13"),
        ("1/13/21, 9:14 PM", None, "2021-01-13"),
        ("1/12/21, 9:14 PM", None, "2021-01-12"),
        ("12/01/2021, 9:14 pm", None, ""),
        ("12/01/2021, 21:14", dt.date(2021, 1, 12), "2021-01-12"),
        ("1/12/2021, 21:14", dt.date(2021, 1, 12), "2021-01-12"),
        ("1/12/2021, 21:14", dt.date(2026, 1, 12), ""),
        ("31/31/2021, 21:14", None, ""),
    ],
)
def test_the_day_of_a_print_is_taken_where_it_can_be_read_in_one_way(stamp, made, day):
    rows = printed("Parler sues", stamp=stamp)
    said = said_by_print(rows, "", made)
    assert (said["accessed"].value if "accessed" in said else "") == day
    assert bool(day_of_print(rows, made)) is not bool(day)
    assert all(stamp in one for one in day_of_print(rows, made))


def test_an_address_that_is_cut_off_or_of_a_file_is_none_of_the_web():
    assert "url" not in said_by_print(
        printed("Parler sues", "https://harbor.example/20…"), "", None
    )
    assert "url" not in said_by_print(printed("Parler sues", "file:///home/me/page.html"), "", None)


def test_the_ends_of_a_filing_or_of_a_letter_are_no_print():
    assert print_in(["Case 2:21-cv-00031-BJR Document 1 Filed 01/11/21 Page 1 of 18"]) is None
    assert print_in(["https://ferris.example Page 1 of 3", "January 12, 2021"]) is None
    assert print_in([]) is None
    assert day_of_print(["Page 1 of 3"], None) == []
