from __future__ import annotations

import pytest

from argmap.law.citecheck.items import PaperText
from argmap.law.citecheck.spelled_in_print import unspelled


def read(text, *known):
    found = unspelled(PaperText(text), known).text
    assert len(found) == len(text)
    return found.replace("\u200b", "")


@pytest.mark.parametrize("printed", ["[U+2693]", "[U+ 2693]", "[U\n+2693]", "[\u200bU+2693]"])
def test_a_character_that_a_source_has_is_read_where_print_spells_it(printed):
    assert read(f"the {printed} dropped", "An ⚓ it was.") == "the ⚓ dropped"


def test_one_of_five_digits_is_read_too():
    assert read("a [U+1F6A2][U+1F6A2]", "🚢") == "a 🚢🚢"


@pytest.mark.parametrize("text", ["the [U+2693] dropped", "[U+110000]", "[U+12]", "[T]he", ""])
def test_what_no_source_has_stays_as_it_is_printed(text):
    assert read(text, "An anchor.", "") == text
    assert read(text) == text
