from __future__ import annotations

from pathlib import Path

import pytest

from argmap.sources.dates import date_in
from argmap.sources.guessing import guess_source
from argmap.sources.language import language_of
from argmap.sources.quality import text_warnings

FOLDER = Path(__file__).parents[2] / "resources" / "examples" / "parler-v-aws" / "articles"
ARTICLES = [(FOLDER / f"article-{number}.txt").read_text(encoding="utf-8") for number in range(4)]
PRINTED = """Big News
By Jane Q. Reporter and John Smith
Published Jan. 11, 2021
It was so.
© 2021 The Daily Paper. All rights reserved."""
FIELDS = ("title", "author", "publisher", "date", "kind", "language", "dateline", "origin")
BODY = "The company said on Monday that it was going to appeal against the order of the court."


def guessed(text, file_name=""):
    guess = guess_source(text, file_name)
    return {name: getattr(guess, name).value for name in FIELDS if getattr(guess, name)}


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (
            0,
            {
                "title": "Conservative social media network Parler sues Amazon over the forced"
                " lockdown",
                "dateline": "New York",
            },
        ),
        (1, {"dateline": "San Francisco, United States", "origin": "AFP"}),
        (2, {"title": "A violent post forced Parler to leave AWS."}),
        (
            3,
            {
                "title": "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA"
                " Coup",
                "origin": "WSJ",
            },
        ),
    ],
)
def test_the_articles_say_this_much_and_no_more(number, expected):
    found = guessed(ARTICLES[number], f"article-{number}.txt")
    assert found == expected | {"kind": "article", "language": "en"}


def test_every_guess_says_where_it_came_from():
    guess = guess_source(ARTICLES[2], "article-2.txt")
    assert guess.title.came_from == "the page's path, and the line after it"
    assert all(
        bool(getattr(guess, name).came_from) is bool(getattr(guess, name)) for name in FIELDS
    )


def test_slips_of_a_machine_are_a_hint_only():
    assert guess_source(ARTICLES[2]).translated.value == "yes"
    assert "read and judge" in guess_source(ARTICLES[2]).translated.came_from
    assert not guess_source(ARTICLES[3]).translated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("One line only", {}),
        (f"PARIS (AFP) — {BODY}", {"dateline": "PARIS", "origin": "AFP"}),
        (f"(Reuters) - {BODY}", {"origin": "Reuters"}),
        (f"AFP - {BODY}", {"origin": "AFP"}),
        (f"AP-style rules, and {BODY}", {}),
        (f"SEATTLE, March 3 (Reuters) - {BODY}", {"dateline": "SEATTLE", "origin": "Reuters"}),
        ("Some News\n(AP) — It was sold.", {"origin": "AP", "title": "Some News"}),
        ("By Jane Doe, Associated Press\nx", {"author": "Jane Doe", "origin": "Associated Press"}),
        (
            "By Jane Doe and Al Roe of Reuters\nx",
            {"author": "Jane Doe and Al Roe", "origin": "Reuters"},
        ),
        ("By Jane Doe | AP Staff Writer\nx", {"author": "Jane Doe", "origin": "AP"}),
        ("By The Associated Press\nx", {"origin": "Associated Press"}),
        (f"Reuters said so, and {BODY}", {}),
        (
            "# Big News Today #\n\n**By Jane Doe**\n\nIt was so.",
            {"title": "Big News Today", "author": "Jane Doe"},
        ),
        ("#metoo comes to court\nIt was so.", {"title": "#metoo comes to court"}),
        (f"NEW YORK, Jan. 11 — {BODY}", {"dateline": "NEW YORK"}),
        (f"AWS – {BODY}", {}),
        (f"Update: {BODY}", {}),
        (f"A Heading Here\n{BODY}", {"title": "A Heading Here"}),
        (f"Not a heading.\n{BODY}", {}),
        (f"Washington, D.C.\n{BODY}", {"dateline": "Washington, D.C."}),
        (
            PRINTED,
            {
                "title": "Big News",
                "author": "Jane Q. Reporter and John Smith",
                "date": "2021-01-11",
                "publisher": "The Daily Paper",
            },
        ),
        ("# Notes\n\nSome words about hosting, and more.", {"title": "Notes"}),
        ("By the way, we won\nSo we did", {"title": "By the way, we won"}),
        ("By Jane Reporter\nIt was so.", {"author": "Jane Reporter"}),
        ("Home / News / Parler sued\nSomething else.", {"title": "Parler sued"}),
        (
            "UNITED STATES DISTRICT COURT\nORDER DENYING MOTION\nx",
            {"kind": "order", "title": "ORDER DENYING MOTION"},
        ),
        ("UNITED STATES DISTRICT COURT\nCOMPLAINT", {"kind": "filing"}),
        ("I declare this under penalty of perjury.\nJ. S.", {"kind": "declaration"}),
        ("TRANSCRIPT OF PROCEEDINGS.\nQ. Who?", {"kind": "transcript"}),
        ("Dear Ms. Peikoff,\nWe plan to suspend it.\nAWS", {"kind": "correspondence"}),
        ("SERVICE AGREEMENT\nbetween x", {"kind": "contract", "title": "SERVICE AGREEMENT"}),
    ],
)
def test_what_a_text_says_about_itself_is_guessed(text, expected):
    found = guessed(text)
    found.pop("language", None)
    assert found == expected


@pytest.mark.parametrize(
    ("file_name", "expected"),
    [
        ("2021-01-11-parler-sues-amazon.txt", ("Parler sues amazon", "2021-01-11")),
        ("article-0.txt", ("", "")),
        ("000_0333ff4201e82230.txt", ("", "")),
        ("20210111.txt", ("", "2021-01-11")),
        ("order.txt", ("Order", "")),
        ("document.pdf", ("", "")),
        ("doc.pdf", ("", "")),
        ("scan0001.pdf", ("", "")),
    ],
)
def test_the_name_of_a_file_is_asked_last(file_name, expected):
    guess = guess_source("Some words.", file_name)
    assert (guess.title.value, guess.date.value) == expected


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("January 11, 2021", "2021-01-11"),
        ("Sept. 3rd 2020", "2020-09-03"),
        ("on 11 January 2021 at noon", "2021-01-11"),
        ("2021-01-11T08:00Z", "2021-01-11"),
        ("2021-13-40 or 2021-02-03", "2021-02-03"),
        ("February 31, 2021", ""),
        ("3/4/2021", ""),
        ("November 17th last year", ""),
    ],
)
def test_only_dates_that_can_be_read_one_way_are_read(words, date):
    assert date_in(words) == date


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY + " " + BODY, "en"),
        ("Le tribunal a rejeté la demande de la société qui est dans le pays. " * 3, "fr"),
        ("Das Gericht hat den Antrag der Klägerin nicht für die Sache auf sich. " * 3, "de"),
        ("裁判所は仮処分の申し立てを却下した。", "ja"),
        ("법원은 가처분 신청을 기각했다.", "ko"),
        ("Социальная сеть подала в суд на компанию. " * 5, ""),
        ("Too few words", ""),
        ("", ""),
    ],
)
def test_a_language_is_named_where_it_is_certain(text, language):
    assert language_of(text) == language


def kinds(text):
    return [(warning.kind, text[warning.start : warning.end]) for warning in text_warnings(text)]


def test_parts_of_the_page_are_pointed_out_at_both_ends():
    found = [words for kind, words in kinds(ARTICLES[0]) if kind == "page furniture"]
    assert found == [
        "Related Articles",
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
        "Back to top button",
    ]
    found = [words for kind, words in kinds(ARTICLES[2]) if kind == "page furniture"]
    assert found == [
        "Home / Business / A violent post forced Parler to leave AWS.",
        "Pavlo Gonchar | LightRocket | Getty Images",
        "Source link",
    ]
    assert kinds(ARTICLES[3])[-1] == ("page furniture", "\u00d7")


def test_words_in_the_middle_of_a_text_are_not_taken_for_the_page():
    assert kinds("\n".join(["A line."] * 20 + ["Comments"] + ["A line."] * 20)) == []


def test_paragraphs_whose_quotation_marks_do_not_balance_are_pointed_out():
    messages = [
        warning.message
        for text in ARTICLES
        for warning in text_warnings(text)
        if warning.kind == "unbalanced quotation marks"
    ]
    assert len(messages) == 4
    assert "opens 3 quotations and closes one quotation:" in messages[0]
    assert "opens 2 quotations and closes no quotation:" in messages[3]
    named = [message.split("“")[1].split(" …”")[0] for message in messages]
    assert all(
        any(name in text.replace("”", "’").replace("“", "‘") for text in ARTICLES) for name in named
    )
    assert len(set(named)) == 4


def test_marks_that_point_the_wrong_way_and_run_on_sentences_are_pointed_out():
    assert kinds("He said ”so. It is. “\n“Well. “\nThere.Then") == [
        ("reversed quotation mark", " ”"),
        ("reversed quotation mark", ". “"),
        ("unbalanced quotation marks", "“Well. “"),
        ("reversed quotation mark", ". “"),
        ("run-on sentences", "."),
    ]


@pytest.mark.parametrize(
    ("words", "oath"),
    [
        ("I declare under penalty of perjury that the foregoing is true.", "I declare under"),
        ("I, John Matze, hereby declare under the penalties of perjury as follows:", "I, John"),
        (
            "Pursuant to 28 U.S.C. § 1746, I certify\nunder penalty of perjury that",
            "I certify under",
        ),
        ("Amy Peikoff, being first duly sworn, deposes and says:", "being first duly sworn"),
        ("Subscribed and sworn to before me this 12th day of January.", "Subscribed and sworn"),
    ],
)
def test_the_words_of_an_oath_are_a_hint_that_a_text_is_sworn(words, oath):
    sworn = guess_source(f"DECLARATION\n\n1. I am the chief officer.\n\n{words}").sworn
    assert sworn.value == "yes"
    assert sworn.came_from.startswith(f"“{oath}")


@pytest.mark.parametrize(
    "words",
    [
        "He declared under penalty of perjury that he had not been there.",
        "I declare the meeting open. Lying is punished under penalty of perjury.",
        "The witness was sworn and examined.",
    ],
)
def test_a_report_of_an_oath_is_no_oath(words):
    assert not guess_source(words).sworn
