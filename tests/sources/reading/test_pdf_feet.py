"""Notes below double-spaced text that fills its pages, and what runs on from page to page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from typesetting import typeset

from argmap.law.citecheck.items import PaperText
from argmap.law.citecheck.paper_notes import with_notes
from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_note_numbers import begins_note
from argmap.sources.reading.pdf_rows import with_whole_rows

CITED = [
    "See Matt Novak, Parler Is Now Suing, Gizmodo (Jan. 11, 2021).",
    "Id.",
    "Conservative Social Media Network Parler Sues Amazon over the Forced Lockdown.",
    "Manhattan Cmty. Access Corp. v. Halleck, 139 S. Ct. 1921, 1926 (2019).",
    "Prager Univ. v. Google LLC, 951 F.3d 991, 995 (9th Cir. 2020).",
    "47 U.S.C. § 230(c)(2)(A).",
    "Jack M. Balkin, Free Speech Is a Triangle, 118 Colum. L. Rev. 2011 (2018).",
    "13 Williston on Contracts § 39:32 (4th ed. 2013).",
    "Restatement (Second) of Contracts § 205 cmt. a (Am. L. Inst. 1981).",
    "Parler Sues Amazon (San Francisco), Agence France-Presse (Jan. 11, 2021).",
    "Winter v. NRDC, 555 U.S. 7, 24 (2008).",
    "Id. at 20.",
]
FILLER = "The papers are before the Court and they speak for themselves. "
LOOK = """#set page("us-letter", margin: 1in)
#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)
#set smartquote(enabled: false)
#set par(justify: {0}, leading: {1}em, spacing: {1}em,
  first-line-indent: (amount: 0.5in, all: true))
#set footnote.entry(clearance: {2}pt, separator: none, gap: 0.5em)
#show footnote.entry: set text(size: 10pt)
#show footnote.entry: set par(leading: 0.4em, first-line-indent: 0pt)
"""


def printed(pushed, *, justify="false", leading=1.4, clearance=12):
    """A paper in which twelve quotations have a note each, over several pages."""
    rows = [FILLER * (4 + pushed)]
    for at in range(0, len(CITED), 4):
        words = (
            f"In place {n} a court wrote “of what counts as {n * 7} things.”"
            f"#footnote[{CITED[n]}] {FILLER}"
            for n in range(at, at + 4)
        )
        rows += ["".join(words), FILLER * 4]
    look = LOOK.format(justify, leading, clearance)
    return typeset((look + "\n\n".join(rows)).encode())


@pytest.mark.parametrize(
    "look", [{}, {"justify": "true"}, {"leading": 0.9, "clearance": 6}, {"clearance": 3}]
)
@pytest.mark.parametrize("pushed", range(0, 24, 2))
def test_each_note_is_found_with_its_mark_wherever_its_page_ends(pushed, look):
    reading = read_pdf(printed(pushed, **look), "“noted.pdf”")
    paper = with_notes(PaperText(reading.text, reading.blocks))
    notes = [one for one in paper.blocks if one.kind is BlockKind.NOTE]
    assert [one.number for one in notes] == [str(n) for n in range(1, len(CITED) + 1)]
    for n, one in enumerate(notes):
        assert " ".join(reading.text[one.start : one.end].split()) == CITED[n]
        assert one.mark is not None
        assert reading.text[: one.mark].endswith(f"as {n * 7} things.”")


@pytest.mark.parametrize("pushed", range(0, 24, 2))
def test_no_note_is_read_into_the_words_of_the_text_above_it(pushed):
    reading = read_pdf(printed(pushed, clearance=3), "“noted.pdf”")
    notes = [one for one in reading.blocks if one.kind is BlockKind.NOTE]
    assert [one.number for one in notes] == [str(n) for n in range(1, len(CITED) + 1)]
    body = [one for one in reading.blocks if one.kind is not BlockKind.NOTE]
    assert len(body) == 1 + 2 * len(CITED) // 4
    assert not any("Restatement" in reading.text[one.start : one.end] for one in body)


@pytest.mark.parametrize(
    ("words", "number", "begins"),
    [
        ("6See the minutes.", 6, True),
        ("647 U.S.C. § 230.", 6, True),
        ("647 U.S.C. § 230.", 7, False),
        ("647 U.S.C. § 230.", 64, True),
        ("10Id.", 1, False),
        ("12 Id. at 20.", 12, True),
        ("13others came.", 1, False),
        ("of 6 See", 6, False),
    ],
)
def test_a_note_begins_by_its_number_also_where_a_volume_follows(words, number, begins):
    assert begins_note(words, number) is begins


def line(words, left, right, *, start, top=100.0):
    return Line(0, start, start + len(words), words, box=(left, top, right, top + 12))


def test_a_line_that_is_cut_behind_the_mark_of_a_note_is_one():
    first = line("for such reasons.”1", 72, 336, start=0)
    (whole,) = with_whole_rows([first, line("The host", 341, 486, start=21)])
    assert whole.words == "for such reasons.”1 The host"
    assert whole.spans == [(0, 19), (21, 29)]
    assert whole.box == (72, 100, 486, 112)


@pytest.mark.parametrize(
    ("words", "left", "top"),
    [
        ("for such reasons.", 341, 100),
        ("for such reasons.”1", 400, 100),
        ("reason1", 345, 100),
        ("for such reasons.”1", 341, 114),
        ("for 3.12", 341, 100),
    ],
)
def test_lines_that_stand_apart_or_have_no_mark_stay_two(words, left, top):
    lines = [line(words, 72, 336, start=0), line("The host", left, 500, start=30, top=top)]
    assert with_whole_rows(lines) == lines


def test_the_raised_number_of_a_note_that_is_read_alone_is_of_its_line():
    number = replace(line("1", 83, 85, start=0), box=(83, 623, 85, 628))
    words = replace(line("See Novak.", 86, 343, start=2), box=(86, 625, 343, 634))
    (whole,) = with_whole_rows([number, words])
    assert whole.words == "1 See Novak."
    level = replace(number, box=(83, 625, 85, 634))
    assert with_whole_rows([level, words]) == [level, words]


@pytest.mark.parametrize("size", [9, 10, 10.5])
def test_notes_of_one_line_each_are_smaller_than_their_raised_numbers_make_them_seem(size):
    cited = ["Id.", "Novak, at 2.", "Balkin, at 3.", "Halleck, at 4.", "Quay, at 5."]
    rows = [
        f"Point {n} is as {FILLER}" + f"It was so.#footnote[{one}]" for n, one in enumerate(cited)
    ]
    look = LOOK.format("false", 0.9, 8).replace("10pt", f"{size}pt")
    reading = read_pdf(typeset((look + "\n\n".join(rows)).encode()), "“noted.pdf”")
    notes = [one for one in reading.blocks if one.kind is BlockKind.NOTE]
    assert [reading.text[one.start : one.end] for one in notes] == cited


LONG = (
    "The declaration of the chief executive says otherwise, but it gives no date, names no person"
    " with whom he spoke, and is contradicted by the letter that he attached to it. As he put it to"
    " the paper, “every vendor has left us,” which the letters of two vendors do not bear out. "
)


@pytest.mark.parametrize("leading", [0.65, 1.4])
@pytest.mark.parametrize("pushed", range(0, 12, 2))
def test_a_note_that_runs_on_to_the_next_page_is_one_note(pushed, leading):
    """Its rest has no number, and may begin with a sentence; others begin below it."""
    cited = [LONG * 3, "Id.", LONG * 2, "47 U.S.C. § 230(c)(2)(A).", LONG * 4, "Id. at 20."]
    rows = [FILLER * (24 + pushed)]
    rows += [f"Point {n} is so.#footnote[{one}] {FILLER * 6}" for n, one in enumerate(cited)]
    data = typeset((LOOK.format("true", leading, 12) + "\n\n".join(rows)).encode())
    reading = read_pdf(data, "“noted.pdf”")
    found = [
        " ".join(reading.text[one.start : one.end].split())
        for one in reading.blocks
        if one.kind is BlockKind.NOTE
    ]
    assert found == [one.strip() for one in cited]
    bodies = [one for one in reading.blocks if one.kind is not BlockKind.NOTE]
    assert len(bodies) == len(rows)
    pages = [*reading.pages[1:], len(reading.text)]
    assert [at for at in pages if at] == sorted(pages)
