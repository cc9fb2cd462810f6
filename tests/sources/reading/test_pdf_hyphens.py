from __future__ import annotations

from collections import Counter

from argmap.sources.reading.pdf_hyphens import told_of_hyphens
from argmap.sources.reading.pdf_lines import RawPage
from argmap.sources.reading.pdf_text import text_of_pages

UNKNOWN = [f"word{letter}" for letter in "abcdefghijkl"]


def test_every_joined_word_that_stands_nowhere_else_is_named_before_the_others():
    (told,) = told_of_hyphens(["network", *UNKNOWN, "court"], [], Counter(network=1, court=2))
    names = ", ".join(f"“{word}”" for word in UNKNOWN)
    assert told.startswith(
        f"14 words divided by a hyphen at the end of a line were joined: {names}"
    )
    assert " and 2 more. 2 of them stand elsewhere in the text as joined." in told


def test_a_joined_word_that_the_text_has_with_a_hyphen_too_is_doubtful():
    known = Counter({"coop": 1, "co-op": 1, "network": 1})
    (told,) = told_of_hyphens(["network", "coop"], [], known)
    assert "were joined: “coop”, “network”. 1 of them stands elsewhere" in told
    assert "A word that has a hyphen of its own may have lost it." in told


def test_every_word_that_kept_its_hyphen_is_named():
    words = [f"anti-{word}" for word in UNKNOWN]
    (told,) = told_of_hyphens([], words, {})
    assert all(f"“{word}”" in told for word in words)


def test_a_hyphen_is_kept_that_a_word_has_at_the_beginning_of_a_line():
    rows = (
        "Far-right posts came, and",
        "then came a far\ufffe",
        "right crowd, said the far",
        "man.",
    )
    found = text_of_pages([RawPage("\r\n".join(rows), ())])
    assert "then came a far-right crowd" in found.text


def test_the_halves_of_a_divided_word_bear_out_no_other():
    rows = (
        "The re\ufffe",
        "port says re",
        "that the cult\ufffe",
        "re is port",
        "of the re\ufffe",
        "port.",
    )
    found = text_of_pages([RawPage("\r\n".join(rows), ())])
    assert "“report”, “cultre”" in found.report[0]
    assert "elsewhere" not in found.report[0]


def test_a_hyphen_that_is_read_on_a_line_of_its_own_divides_the_word_before_it():
    found = text_of_pages([RawPage("wrote that content modera\r\n\ufffetion had been bad.", ())])
    assert found.text == "wrote that content moderation had been bad."
