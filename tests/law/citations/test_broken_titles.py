"""A long title that a page breaks over two paragraphs is one citation."""

from __future__ import annotations

import pytest

from argmap.law.citations.scanning import find_citations

TITLE = "Parler Is Now Suing Amazon for Booting It Offline After the Failed MAGA Coup"
SHORT = "A Day in Court"


@pytest.mark.parametrize("at", [3, 8, 12])
def test_a_long_title_is_found_over_the_end_of_a_paragraph(at):
    words = TITLE.split()
    text = f"AWS, quoted · {' '.join(words[:at])}\n\n{' '.join(words[at:])}\n\nSo it is."
    (one,) = find_citations(text, titles=[TITLE])
    assert " ".join(text[slice(*one.span)].split()) == TITLE


@pytest.mark.parametrize(
    "text",
    [
        "AWS, quoted · A Day\n\nin Court it was.",
        "AWS, quoted · Parler Is Now Suing\n\nSo it is for Booting It Offline",
        "Parler Is Now Suing Amazon for Booting\n\nAfter the Failed MAGA Coup",
    ],
)
def test_parts_of_titles_on_two_sides_of_a_break_are_none(text):
    assert find_citations(text, titles=[TITLE, SHORT]) == []
