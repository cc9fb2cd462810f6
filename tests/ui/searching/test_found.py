from __future__ import annotations

import pytest

from argmap.case.ids import SourceId
from argmap.sources.support import Support
from argmap.ui.searching.found import likeness, shared_words


def support(score, matched, missed):
    return Support(SourceId("s" * 32), 0, 1, "x", (), matched, missed, score, ())


@pytest.mark.parametrize(
    ("score", "said"),
    [
        (100.0, "The same words"),
        (99.9, "Nearly the same words: 99 %"),
        (93.4, "Nearly the same words: 93 %"),
    ],
)
def test_what_is_not_the_same_is_never_called_the_same(score, said):
    assert likeness(score) == said


@pytest.mark.parametrize(
    ("score", "share"),
    [(80.0, "Nearly all"), (60.0, "Most"), (30.0, "Some"), (10.0, "Few")],
)
def test_a_share_of_words_is_said_with_those_it_has_and_lacks(score, share):
    said = shared_words(support(score, ("court", "order"), ("harm",)))
    assert said == f"{share} of its words: court, order. Missing: harm"


def test_nothing_is_missing_where_all_words_are_there():
    assert shared_words(support(100.0, ("court",), ())) == "All of its words: court"
