"""Long words are found as short ones are, in a time that does not grow with their cube."""

from __future__ import annotations

from random import Random

import pytest
from rapidfuzz import fuzz

from argmap.resources import resource
from argmap.sources.aligning import best_part, is_one_edit, likeness, near_passages

TEXT = (resource("examples", "parler-v-aws", "articles") / "article-0.txt").read_text("utf-8")
WORDS = TEXT[400:2400]


def damaged(words, number):
    """Put other words in the place of some, always the same."""
    random, parts = Random(7), words.split(" ")
    for at in random.sample(range(len(parts)), number):
        parts[at] = random.choice(["xylophone", "", "nothing of the kind"])
    return " ".join(parts)


@pytest.mark.parametrize("number", [0, 5, 40])
def test_long_words_are_found_where_they_stand_however_some_are_damaged(number):
    changed = damaged(WORDS, number)
    text = f"Something else came first.\n\n{changed}\n\nAnd last came this."
    (near,) = near_passages(text, WORDS, cutoff=75.0, limit=1)
    start = text.index(changed)
    assert abs(near.span.start - start) <= 20
    assert abs(near.span.end - start - len(changed)) <= 20


def test_every_copy_of_long_words_is_found_and_other_words_are_not():
    text = "\n\n".join([damaged(WORDS, 20), "Between the two.", damaged(WORDS, 10)])
    assert len(near_passages(text, WORDS, cutoff=75.0, limit=3)) == 2
    other = damaged(TEXT[2600:], 0)
    assert near_passages(other, WORDS, cutoff=75.0, limit=3) == []


def test_the_part_of_a_text_that_is_like_long_words_is_found():
    text = f"Something else came first. {damaged(WORDS, 5)} And last came this."
    assert best_part(text, WORDS) > 90
    assert best_part(WORDS[:1000], WORDS) == 0


def test_what_is_looked_for_at_once_is_never_long(monkeypatch):
    asked = []
    real = fuzz.partial_ratio_alignment

    def partial_ratio_alignment(words, text, **bounds):
        asked.append(len(words))
        return real(words, text, **bounds)

    monkeypatch.setattr(fuzz, "partial_ratio_alignment", partial_ratio_alignment)
    assert near_passages(f"Before. {damaged(WORDS, 9)} After.", WORDS, cutoff=75.0, limit=2)
    assert asked
    assert max(asked) < 500


def test_a_letter_with_an_accent_is_one_character_however_it_is_written():
    assert is_one_edit("ax", "ai\u0308")
    assert is_one_edit("ax", "a\u00ef")
    assert not is_one_edit("ai\u0308", "a\u00ef")
    assert not is_one_edit("ax", "ai\u0308s")


def test_a_character_put_into_a_few_does_not_hide_them():
    text = "Somewhere stands the word anxchor, and nothing like it anywhere else."
    [near] = near_passages(text, "anchor", cutoff=85, limit=3)
    assert text[slice(*near.span)] == "anxchor"
    assert near.score > 90


def test_what_is_less_like_than_was_asked_for_is_not_found():
    assert near_passages("A dog barks at the gate.", "anchor", cutoff=85, limit=3) == []


def test_words_run_together_with_others_are_found_where_the_whole_is_not_like_enough():
    text = "accordingly, inet Journax of theirs"
    (near,) = near_passages(text, "et Journal", cutoff=85.0, limit=3)
    assert text[slice(*near.span)] == "et Journax"


def test_endless_texts_are_compared_by_their_words():
    one, other = "bridge harbour " * 2_000, "bridge harbor " * 2_000
    assert likeness(one[:15_000], other[:15_000]) > 90
    assert likeness(one, other) == 50
    assert likeness(one, one) == 100
