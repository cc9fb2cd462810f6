"""Words left out where a sentence splits a quotation by who says so."""

from __future__ import annotations

import pytest
from student_prose import checked, quoted

from argmap.law.citecheck.items import ItemKind, Verdict

A3 = "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup (undated)"
END = f"“to customers across the political spectrum.” {A3}."

DROPPED = [
    f"“AWS provides technology,” its spokesperson said, {END}",
    f"“AWS provides technology,” said its spokesperson, {END}",
    f"“AWS provides technology,” AWS told reporters, {END}",
    f"“AWS provides technology,” AWS said in a statement on Monday, {END}",
    f"“AWS provides technology”, AWS said, {END}",
    f'"AWS provides technology," AWS said, "to customers across the political spectrum." {A3}.',
]
WHOLE = [
    f"“AWS provides technology and services,” its spokesperson said, {END}",
    f"“AWS provides technology,” AWS said, “. . . to customers across the political.” {A3}.",
    f"“AWS provides technology . . . ,” AWS said, {END}",
    f"“AWS provides technology,” AWS said, and {END}",
    f"“AWS provides technology,” AWS added, {END}",
    f"“AWS provides technology,” AWS said, naming {END}",
    f"“AWS provides technology,” AWS said. It named {END}",
    f"“There is no merit to these claims,” AWS said, “AWS provides technology.” {A3}.",
]


@pytest.mark.parametrize("text", DROPPED)
def test_words_dropped_where_a_sentence_splits_a_quotation_are_told(text):
    first, second = (one for one in checked(text) if one.kind is ItemKind.QUOTATION)
    assert (first.verdict, second.verdict) == (Verdict.EXACT, Verdict.ALTERED)
    assert "and services" in second.how


@pytest.mark.parametrize("text", WHOLE)
def test_parts_that_follow_one_another_or_stand_alone_are_exact(text):
    assert quoted(text) == [Verdict.EXACT, Verdict.EXACT]


def test_parts_of_two_sentences_of_the_source_are_to_be_looked_at():
    text = f"“There is no merit to these claims,” AWS said, “and we respect Parler’s right.” {A3}."
    assert quoted(text) == [Verdict.EXACT, Verdict.UNCHECKABLE]
