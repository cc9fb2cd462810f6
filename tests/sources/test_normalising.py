from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.sources.normalising import Normalised, normal_form, normalised

TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("aB \n\u00a0\u00ad\u200b“”’–…ﬁﬂẞßéİ\u0301"),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("set_one_way", "set_another"),
    [
        ("“It’s over” – now…", '"It\'s over" - now...'),
        ("the\u00a0 end\n of", "the end of"),
        ("effec\u00adtively", "effectively"),
        ("eﬀectively ﬁnal", "effectively final"),
        ("SHOUTED", "shouted"),
        ("caf\u00e9", "cafe\u0301"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("«ça»", '"ça"'),
        ("a \u200b b", "a b"),
    ],
)
def test_typography_does_not_tell_words_apart(set_one_way, set_another):
    assert normal_form(set_one_way) == normal_form(set_another)


@pytest.mark.parametrize(
    ("one", "other"), [("offline", "online"), ("it's", "its"), ("ß", "s"), ("\u00a8", "")]
)
def test_other_words_stay_other_words(one, other):
    assert normal_form(one) != normal_form(other)


@given(TEXTS)
def test_every_normal_character_comes_from_the_character_it_maps_to(text):
    whole = Normalised(text)
    for i, character in enumerate(whole.text):
        span = whole.span_of(i, i + 1)
        assert span.end == span.start + 1
        assert character in Normalised(text[span.start : span.end]).text


@given(TEXTS)
def test_the_way_back_never_goes_back(text):
    whole = Normalised(text)
    starts = [whole.span_of(i, i + 1).start for i in range(len(whole.text))]
    assert starts == sorted(starts)


@given(TEXTS)
def test_normalising_twice_is_normalising_once(text):
    once = Normalised(text).text
    assert Normalised(once).text == once


def test_a_text_is_normalised_once():
    text = "the same text"
    assert normalised(text) is normalised(text)
