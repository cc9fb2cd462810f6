"""Paragraphs of Markdown that begin with stressed words: who speaks behind these."""

from __future__ import annotations

import pytest
from student_prose import accused, quoted

from argmap.law.citecheck.items import Verdict

LEADS = [
    "",
    "5. ",
    "*The filing.* ",
    "5. *The filing.* ",
    "**The filing.** ",
    "__The filing.__ ",
    "(b) *The Filing:* ",
    "IV. ***Does it matter?*** ",
    "*Id.* ",
]
BEHIND = (
    "brief says that “[t]his is not about suppressing speech or suppressing views.” *A Violent Post"
    " Forced Parler to Leave AWS*. It calls the harm “speculative damage.” *Id.* It says that the"
    " claims have “no merit.” *Id.*"
)


@pytest.mark.parametrize("lead", LEADS)
def test_it_is_whoever_the_sentence_behind_a_stressed_lead_begins_with(lead):
    assert quoted(f"{lead}Parler’s {BEHIND}") == [Verdict.OTHER_SPEAKER] * 3


@pytest.mark.parametrize("lead", LEADS)
def test_what_the_source_has_from_the_same_is_sound_behind_a_stressed_lead(lead):
    assert [words for words, _ in accused(f"{lead}Amazon’s {BEHIND}") if words != "Id."] == []


def test_stressed_words_that_go_on_are_no_lead():
    text = f"*Amazon.com* is named. *Parler.* {BEHIND.replace('brief says', 'It is said')}"
    assert Verdict.OTHER_SPEAKER not in quoted(text)
