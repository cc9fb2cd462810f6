from __future__ import annotations

from collections import Counter

import pytest

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


def lined(*rows):
    """The text of a page of lines."""
    return text_of_pages([RawPage("\r\n".join(rows), ())])


def test_a_text_that_divides_no_word_keeps_the_hyphens_at_its_line_ends():
    rows = [f"line {at} of the cloud where nobody divides a word" for at in range(120)]
    rows[20] = "and they moved to another cloud\ufffe"
    rows[21] = "based host, for reasons that were anti\ufffe"
    rows[22] = "competitive, with\ufffe"
    rows[23] = "out a word"
    found = lined(*rows)
    assert "another cloud-based host, for reasons that were anti-competitive, without" in found.text
    assert found.report[-1] == (
        "Kept with the hyphen at which a line ends: “cloud-based”, “anti-competitive”."
    )


def test_a_text_that_divides_words_joins_those_whose_first_half_is_a_word():
    rows = [f"line {at} of the news that nobody divides" for at in range(80)]
    rows[20] = "and it was told by the news\ufffe"
    rows[21] = "paper that the court divi\ufffe"
    rows[22] = "des nothing"
    assert "by the newspaper that the court divides nothing" in lined(*rows).text


def test_many_hyphens_show_that_a_text_divides_words():
    rows = [f"line {at} of the news that was told in fore\ufffe" for at in range(12)]
    assert "foreline" in lined(*rows, "line").text


def test_the_hyphen_of_an_elect_is_kept_where_words_are_divided():
    found = lined(
        "The con\ufffe", "tent of the President\ufffe", "elect is content, cont\ufffe", "ent."
    )
    assert "The content of the President-elect is content, content." in found.text


def test_words_that_have_a_hyphen_of_their_own_keep_it_where_no_other_is_divided():
    rows = (
        "The MAGA\ufffe",
        "friendly app is populated by ultra\ufffe",
        "conservative users, for anti\ufffe",
        "competitive reasons, below a Silicon Valley\ufffe",
        "backed law of the land.",
    )
    found = text_of_pages([RawPage("\r\n".join(rows), ())])
    for word in ("MAGA-friendly", "ultra-conservative", "anti-competitive", "Valley-backed"):
        assert word in found.text


@pytest.mark.parametrize(
    ("first", "rest", "elsewhere", "kept"),
    [
        ("far", "right", "", "far-right"),
        ("long", "term", "", "long-term"),
        ("public", "health", "the public health of the land", "public-health"),
        ("public", "health", "the public. Health of the land", "publichealth"),
        ("public", "health", "the public", "publichealth"),
        ("all", "owed", "all owed him", "allowed"),
        ("is", "sue", "who is Sue", "issue"),
        ("may", "be", "it may be", "maybe"),
        ("long", "time", "", "longtime"),
    ],
)
def test_a_compound_keeps_its_hyphen_though_other_words_are_divided(first, rest, elsewhere, kept):
    rows = ["The con\ufffe", f"tent of the {first}\ufffe", f"{rest} one is content", elsewhere]

    found = lined(*rows)

    assert f"The content of the {kept} one is content" in found.text
