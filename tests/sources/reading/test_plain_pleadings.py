"""Plain text of line-numbered pleading paper, as a program takes it out of a filing."""

from __future__ import annotations

import pytest

from argmap.sources.reading.batch import read_paper
from argmap.sources.reading.plain import read_plain
from argmap.sources.reading.plain_pleadings import without_line_numbers

STAMP = "      Case 2:21-cv-00031-BJR Document 10 Filed 01/12/21 Page {} of 2"
FIRST = [
    "                     I. INTRODUCTION",
    "       The network says that it “removed more than",
    "100 videos in a single day.” Ex. 3. It knew",
    "of them for weeks, as its founder said to",
    "the court on that very day:",
    "       We took them down as soon as we could,",
    "       and we told the host of it at once.",
    "Ex. 4. All. for the Wild Rockies, 632 F.3d",
    "1127 (9th Cir. 2011).1 The host did so as",
]
SECOND = ["well, and it said so in its letter.", "       The motion should be denied."]
NOTE = ["1", "  See the letter of that day."]

READ = [
    "I. INTRODUCTION",
    " ".join(row.strip() for row in FIRST[1:5]),
    " ".join(row.strip() for row in FIRST[5:7]),
    " ".join([*FIRST[7:], SECOND[0]]),
    SECOND[1].strip(),
    "1 See the letter of that day.",
]


def page(rows, note, at, last):
    """One page of numbered paper: a row of text a number, a blank line between, and its foot."""
    lines = [STAMP.format(at)]
    numbered = [*rows, *[""] * (last - 1 - len(rows))]
    for number, row in enumerate(numbered, start=1):
        lines += [f"{number:2}   {row}".rstrip(), ""]
    for row in note:
        lines.append(f"     {row}")
    return "\n".join([*lines, f"{last:2}   OPPOSITION - {at}"])


def paper(last=28, sign="\f"):
    return page(FIRST, NOTE, 1, last) + "\n" + sign + page(SECOND, [], 2, last) + "\n"


def read(text):
    return without_line_numbers(read_plain(text.encode(), "x"))


def paragraphs(text):
    return [" ".join(one.split()) for one in text.split("\n\n") if one.strip()]


@pytest.mark.parametrize(("last", "sign"), [(28, "\f"), (25, "\f"), (26, ""), (28, "")])
def test_a_pleading_is_read_without_the_numbers_of_its_lines(last, sign):
    found = read(paper(last, sign))

    assert paragraphs(found.text) == READ
    assert found.report[-1].startswith("Left out the line numbers in the margin of 2 pages")


def test_a_paper_to_be_checked_is_read_so(tmp_path):
    file = tmp_path / "brief.txt"
    file.write_text(paper(), encoding="utf-8")
    reading, _ = read_paper(file)
    assert "more than\n     100 videos" in reading.text
    assert any("line numbers" in told for told in reading.report)


@pytest.mark.parametrize(
    "text",
    [
        "The posts were counted.\n\n 1   a video\n 2   a post\n 3   a letter\n",
        "\n".join(f"{number:2}   An entry of a list, which counts on." for number in range(1, 60)),
        "\n".join(f"{number}. An item of a list." for number in range(1, 29)),
        "A text without any number.\n",
    ],
)
def test_other_numbers_stay_in_the_text(text):
    plain = read_plain(text.encode(), "x")
    assert without_line_numbers(plain) == plain
