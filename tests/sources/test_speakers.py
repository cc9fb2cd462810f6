from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.sources.speakers import is_reporters_own, suggest_speaker

FOLDER = Path(__file__).parents[2] / "resources" / "examples" / "parler-v-aws"
ALIKE = {"Amazon": "AWS", "John Matzi": "John Matze"}
"""One bearer under two names, and one that a machine translation has misspelt."""
NOT_TOLD = {"q14", "q26", "q50"}
"""Garbled beyond a rule: a sentence cut in two, quotation marks lost, marks reversed."""
REPORTERS = {"q05", "q10", "q48", "q57"}
"""The reporter's words, in a sentence that tells what somebody says: an offer to be declined."""


def said(text, words):
    start = text.index(words)
    found = suggest_speaker(text, start, start + len(words))
    return (found.name, found.attribution) if found else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("“It is down,” said John Matze on Monday.", "It is down", ("John Matze", "quoted")),
        ("“It is down,” Ann Lee said.", "It is down", ("Ann Lee", "quoted")),
        ("“It is down,” CEO Ann Lee said.", "It is down", ("Ann Lee", "quoted")),
        ("The firm’s CEO, Ann Lee, had said it is down.", "it is down", ("Ann Lee", "paraphrase")),
        ("According to Ann Lee, it is down.", "it is down", ("Ann Lee", "paraphrase")),
        ("It is down, according to Ann Lee.", "It is down", ("Ann Lee", "paraphrase")),
        ("Ann Lee wrote that “it is down” now.", "it is down", ("Ann Lee", "quoted")),
        ("Ann Lee said that it is “down”.", "it is “down", ("Ann Lee", "partly quoted")),
        ("Ann Lee denied it. She said it is down.", "it is down", ("Ann Lee", "paraphrase")),
        ("Ann Lee came. Lee said it is down.", "it is down", ("Ann Lee", "paraphrase")),
        ("Amazon said no. The company added it is down.", "it is down", ("Amazon", "paraphrase")),
        ("Acme sued Bolt.\nThe lawsuit said it is down.", "it is down", ("Acme", "paraphrase")),
        ("A Bolt spokesman said, “No.”\n\n“It is up.”", "It is up", ("Bolt spokesman", "quoted")),
        ("Bolt wrote. “Never!” Ann Lee said.", "Never!", ("Ann Lee", "quoted")),
        ("Bolt wrote. “Is it down?” Ann Lee asked.", "Is it down", ("Ann Lee", "quoted")),
        ("Bolt wrote: “Is it down?” Ann Lee said that it was.", "Is it down", ("Bolt", "quoted")),
        ("Ann Lee said “no”. The network went offline.", "The network went offline", None),
        ("Acme accused Bolt of “animus,” and not because it is down.", "it is down", None),
        ("Acme accused Bolt of letting it go down.", "letting it go", ("Acme", "paraphrase")),
        ("Ann Lee said no, after it went down on Monday.", "it went down", None),
        ("Ann Lee said it is down because it broke.", "it broke", ("Ann Lee", "paraphrase")),
        ("He said it is down.", "it is down", None),
        ("The weather was fine.", "was fine", None),
    ],
)  # fmt: skip
def test_the_report_tells_who_says_it(text, words, expected):
    assert said(text, words) == expected


def test_no_words_of_a_quotation_are_taken_for_its_speaker():
    text = "“My lawyer Ann Lee said no,” Bob Ray told the court."
    assert said(text, "My lawyer Ann Lee said no") == ("Bob Ray", "quoted")


def test_the_speakers_of_the_four_articles_are_found_and_none_is_wrong():
    case = tomllib.loads((FOLDER / "case.toml").read_text(encoding="utf-8"))
    texts = {
        f"article-{number}": (FOLDER / "articles" / f"article-{number}.txt").read_text("utf-8")
        for number in range(4)
    }
    quotes = [one for one in case["quote"] if one["text"] in texts.get(one["source"], "")]
    assert len(quotes) > 55
    for quote in quotes:
        found = said(texts[quote["source"]], quote["text"])
        name = ALIKE.get(found[0], found[0]) if found else None
        if quote["id"] in NOT_TOLD:
            assert found is None, quote["id"]
        elif quote["id"] in REPORTERS:
            assert name in {"Parler", "AWS"}, quote["id"]
        else:
            assert name == quote.get("speaker"), quote["id"]


def test_the_reporters_own_reason_for_what_somebody_is_accused_of_is_nobodys_saying():
    text = (FOLDER / "articles" / "article-3.txt").read_text("utf-8")
    assert said(text, "Parler helped incite a coup attempt") is None
    assert said(text, "political animus") == ("Parler", "quoted")


@given(
    text=st.lists(
        st.sampled_from(
            ["“", "”", '"', "Ann Lee", "said", "he", ".", ",", "\n", "😀", "the complaint", "down"]
        ),
        max_size=25,
    ).map(" ".join),
    data=st.data(),
)
def test_any_text_is_read_without_an_error_and_the_place_told_is_in_it(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = suggest_speaker(text, start, end)
    if found is not None:
        assert found.name
        assert 0 <= found.start < found.end <= len(text)


def test_a_very_long_text_and_a_very_long_quote_are_no_trouble():
    text = "Ann Lee came in " * 40_000
    assert suggest_speaker(text, 300_000, 300_010) is None
    assert suggest_speaker(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("attribution", "own"),
    [
        ("reporter", True),
        ("reporter's own voice", True),
        ("the paper’s words", True),
        ("", False),
        ("statement, quoted", False),
        ("paraphrase by the reporter", False),
    ],
)
def test_what_is_recorded_as_the_reporters_own_is_told_from_what_others_say(attribution, own):
    assert is_reporters_own(attribution) is own
