from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.lookups import full_title_of, title_of
from argmap.case.text_rules import as_sentence, is_seen

UNSEEN = [
    "",
    " \t\n",
    "\u200b",
    "\u200b\u200d\ufeff\u2060",
    "\u00ad",
    "\u2800\u3164",
    "\ufe0f \u00a0",
]


@pytest.mark.parametrize("text", UNSEEN)
def test_a_text_of_spaces_and_zero_width_characters_is_not_seen(text):
    assert not is_seen(text)
    assert is_seen(f"{text}a")
    assert is_seen(f"{text}\u0301")  # an accent alone has ink
    draft = Draft()
    claim = draft.map.claims[draft.claim(text)]
    assert title_of(claim) == ""
    assert full_title_of(claim) == ""


def test_words_stand_in_for_a_short_title_that_is_not_seen():
    draft = Draft()
    claim = draft.map.claims[draft.claim("Hosting ends", short_title="\u200b")]
    assert title_of(claim) == "Hosting ends"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("It is known as of 9th Cir.", "It is known as of 9th Cir."),
        ("The source gives them to Donald Trump Jr.", "The source gives them to Donald Trump Jr."),
        ("Is it so?", "Is it so?"),
        ("It is known at 1 F.4th 2", "It is known at 1 F.4th 2."),
    ],
)
def test_a_sentence_ends_in_one_point(words, sentence):
    assert as_sentence(words) == sentence
