"""Ways of saying who speaks: each with who does, and with somebody else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from student_prose import accused, quoted

from argmap.law.citecheck.items import Verdict

HERE = Path(__file__).parent
FRAMED = tomllib.loads((HERE / "framed.toml").read_text("utf-8"))
WORDS = tomllib.loads((HERE / "speakers.toml").read_text("utf-8"))["words"] | FRAMED["words"]
SAID = [("MON", "A0", "Matze", "Amazon’s CEO"), ("RES", "A3", "AWS", "Parler")]


def sentence(form, who, words, cite):
    made = form.format(WHO=who, WORDS=WORDS[words], CITE=WORDS[cite])
    return f"{made[0].upper()}{made[1:]}"


@pytest.mark.parametrize("form", FRAMED["told"]["sentences"])
def test_somebody_else_is_told_however_a_sentence_says_who_speaks(form):
    for words, cite, own, other in SAID:
        assert accused(sentence(form, own, words, cite)) == []
        assert Verdict.OTHER_SPEAKER in quoted(sentence(form, other, words, cite))


@pytest.mark.parametrize("text", FRAMED["sound"]["sentences"])
def test_a_name_beside_words_is_not_who_says_them(text):
    assert accused(text.format(**WORDS)) == []


@pytest.mark.parametrize("text", FRAMED["other_office"]["sentences"])
def test_an_office_is_that_of_somebody_named_before(text):
    assert Verdict.OTHER_SPEAKER in quoted(text.format(**WORDS))


@pytest.mark.parametrize("text", FRAMED["own_subject"]["sentences"])
def test_the_name_that_a_source_goes_on_from_may_stand_before_its_words(text):
    assert accused(text.format(**WORDS)) == []


@pytest.mark.parametrize("text", FRAMED["other_subject"]["sentences"])
def test_another_name_before_words_that_go_on_from_one_is_told(text):
    assert accused(text.format(**WORDS)) != []


@pytest.mark.parametrize("ahead", ["{A2}. Id.", "It was so on Monday. It hurt Parler."])
def test_what_ends_before_words_is_the_subject_of_nothing(ahead):
    words = "pulled the plug on Parler, a social media app popular with Trump supporters"
    text = f"{ahead} “{words},” it adds. {{A2}}.".format(**WORDS)
    assert quoted(text) == [Verdict.EXACT]
