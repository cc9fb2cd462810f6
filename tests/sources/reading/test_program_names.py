from __future__ import annotations

from pathlib import Path

import pytest
from typesetting import typeset

from argmap.sources.reading.outcome import outcome_of
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.program_names import without_programs


@pytest.mark.parametrize(
    "name",
    [
        "python-docx",
        "Microsoft Office User",
        "Microsoft® Word 2019",
        "LibreOffice 7.4",
        "Mozilla/5.0 (X11; Linux x86_64)",
        "Skia/PDF m118",
        "Adobe Acrobat Pro 11.0",
        "pdfTeX-1.40.25",
        "LaTeX with hyperref package",
        "(anonymous)",
        "Unknown author",
        "Windows User",
        "PScript5.dll",
        "...",
    ],
)
def test_the_name_of_a_program_or_of_nobody_is_no_author(name):
    assert without_programs(name) == ""


@pytest.mark.parametrize(
    "name", ["Ida Quill", "Mozilla Foundation", "Google", "Will Writer", "Office of Justice"]
)
def test_a_person_or_a_company_is_an_author(name):
    assert without_programs(name) == name


@pytest.mark.parametrize(
    ("said", "author"), [("python-docx", "Ida Quill"), ("Jo Reporter", "Jo Reporter")]
)
def test_a_byline_tells_the_author_where_a_pdf_names_but_a_program(said, author):
    words = "= Parler sues Amazon\n\nBy Ida Quill, January 12, 2021\n\nThe lawsuit was filed today."
    data = typeset(f'#set document(author: "{said}")\n{words}'.encode())
    reading = read_pdf(data, "“paper.pdf”")
    guess = outcome_of(Path("paper.pdf"), data, reading).guess
    assert guess is not None
    assert guess.author.value == author
