"""Quotation marks within a quotation that stand at other words than in its source."""

from __future__ import annotations

import pytest
from student_prose import checked, quoted

from argmap.law.citecheck.items import ItemKind, Verdict

VIOLENT = "A violent post forced Parler to leave AWS. (undated)"
AFP = "Parler sues Amazon (San Francisco) (undated)"
LOCKED = "Conservative social media network Parler sues Amazon over the forced lockdown (undated)"
MOVED = [
    f"In it “the user threatened to ‘Burned Amazon delivery trucks and Apple stores.’” {VIOLENT}.",
    f"In it “the user threatened to ‘Burned Amazon’ delivery trucks and Apple.” {VIOLENT}.",
    f"In it “the user ‘threatened to Burned Amazon delivery’ trucks and Apple.” {VIOLENT}.",
    f"Amazon said “it had observed a ‘sustained increase in violent’ content.” {AFP}.",
    f"Amazon said “that it ‘had observed a sustained increase in violent content.’” {AFP}.",
]
SOUND = [
    f"In it “the user threatened to ‘Burned Amazon delivery trucks’ and Apple stores.” {VIOLENT}.",
    f"In it “the user threatened to “Burned Amazon delivery trucks” and Apple stores.” {VIOLENT}.",
    f"In it “the user threatened to Burned Amazon delivery trucks and Apple stores.” {VIOLENT}.",
    f"In it “the user ‘threatened’ to Burned Amazon delivery trucks and Apple.” {VIOLENT}.",
    f"Amazon said “it had observed a ‘sustained increase in violent content.’” {AFP}.",
    f"Amazon said “it had observed a ‘sustained increase in violent content’.” {AFP}.",
    f"Amazon said « it had observed a “sustained increase in violent content”. » {AFP}.",
    f"Amazon said „it had observed a \u201asustained increase in violent content.‘“ {AFP}.",
    f"Amazon said “it had observed a 'sustained increase in violent content.'” {AFP}.",
    f"Amazon said “it had ‘observed’ a sustained increase in violent content.” {AFP}.",
    f"Amazon saw a “‘sustained increase’ in violent content.” {AFP}.",
    f"It “works with follow profiles and ‘parleys’ rather than Tweets.” {LOCKED}.",
    f"His demand “is ‘unjustified,’ the company added, stressing that it ‘wants to serve.’” {AFP}.",
]


@pytest.mark.parametrize("text", MOVED)
def test_inner_marks_at_other_words_than_in_the_source_are_told(text):
    (told,) = (one for one in checked(text) if one.kind is ItemKind.QUOTATION)
    assert told.verdict is Verdict.ALTERED
    assert "inner quotation marks stand at other words" in told.how


@pytest.mark.parametrize("text", SOUND)
def test_inner_marks_of_the_source_or_of_the_writer_alone_are_sound(text):
    assert quoted(text) == [Verdict.EXACT]


def test_marks_are_not_compared_where_nothing_gives_the_words_to_that_source():
    assert quoted("Amazon “had observed a ‘sustained increase in violent’ content.”") == [
        Verdict.EXACT
    ]
