"""What a heading names is what follows, however the format of a paper sets it."""

from __future__ import annotations

import io

import docx
import pytest
from student_prose import held
from typesetting import typeset

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import PaperText, paper_of
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.plain import read_markdown, read_plain
from argmap.sources.reading.word import read_word

PROSE = "On that day it rained in the whole of the county, and it was not much at all."
HEADINGS = [
    "AWS Did Not Breach the Contract",
    "The Parties and the Contract",
    "The Customer Service Agreement",
    "Parler Breached the Acceptable Use Policy",
    "Breach of Contract",
    "The Complaint",
]
NUMBERS = ["A.", "II.", "1.", "1.2.", "Part I.", ""]


def as_markdown(lines):
    return "\n\n".join(f"## {one}\n\n{PROSE}" for one in lines).encode()


def as_text(lines):
    return "\n\n".join(f"{one}\n\n{PROSE}" for one in lines).encode()


def as_word(lines):
    document = docx.Document()
    for one in lines:
        document.add_heading(one, 2)
        document.add_paragraph(PROSE)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def as_pdf(lines):
    typed = "\n\n".join(f'#heading(level: 2, "{one}")\n\n{PROSE}' for one in lines)
    return typeset(typed.encode())


FORMATS = {
    ".md": (as_markdown, read_markdown),
    ".txt": (as_text, read_plain),
    ".docx": (as_word, read_word),
    ".pdf": (as_pdf, read_pdf),
}


def cited(lines, suffix):
    write, read = FORMATS[suffix]
    data = write(lines)
    reading = read(data, f"b{suffix}")
    assert lines[0] in " ".join(reading.text.split())
    return [one.words for one in check_paper(paper_of(reading, data, f"b{suffix}"), held()).items]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("number", NUMBERS)
def test_a_heading_cites_nothing_in_any_format(number, suffix):
    assert cited([f"{number} {one}".strip() for one in HEADINGS], suffix) == []


def test_a_numbered_heading_that_ran_into_the_paragraph_above_it_cites_nothing():
    text = f"{PROSE} A. The Parties and the Contract\n\n{PROSE} II. Breach of Contract\n"
    assert [one.words for one in check_paper(PaperText(text), held()).items] == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_heading_that_cites_a_rule_cites_it_in_every_format(suffix):
    lines = ["A. Fed. R. Civ. P. 65 Asks for Four Things", "B. The Parties and the Contract"]
    assert cited(lines, suffix) == ["Fed. R. Civ. P. 65"]
