from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.sources.aligning import same_words
from argmap.sources.normalising import Normalised, are_same_words, normal_form, normalised

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


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("imme-\ndiately", "immediately"),
        ("imme-\r\n   diately", "immediately"),
        ("imme\u00ad\u2028diately", "immediately"),
        ("imme\u2010 \ndiately", "immediately"),
        ("well-\nknown", "well-known"),
        ("anti-\nAmerican", "anti-American"),
        ("a well-\nknown imme-\ndiacy", "a well-known immediacy"),
        ("a well-\nknown imme-\ndiacy", "a well-known imme-\ndiacy"),
    ],
)
def test_a_word_parted_at_the_end_of_a_line_is_the_same_word(broken, whole):
    assert are_same_words(broken, whole)
    assert are_same_words(whole, broken)
    (span,) = same_words(f"So {broken} now", whole)
    assert f"So {broken} now"[span.start : span.end] == broken
    (span,) = same_words(f"So {whole} now", broken)
    assert span == (3, 3 + len(whole))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("re-sign", "resign"),
        ("re- sign", "resign"),
        ("re-\n\nsign", "resign"),
        ("re -\nsign", "resign"),
        ("re—\nsign", "resign"),
        ("1-\n2", "12"),
        ("re-\nsign it", "resignit"),
        ("re-\nsign", "re sign"),
        ("anti-\nAmerican", "antiAmerican"),
    ],
)
def test_hyphens_elsewhere_belong_to_their_words(one, other):
    assert not are_same_words(one, other)
    assert list(same_words(one, other)) == []


@given(st.text("ab-\n .", max_size=30), st.text("ab-\n .", min_size=1, max_size=8))
def test_words_found_in_any_setting_are_the_same_words(text, words):
    for start, end in same_words(text, words):
        assert are_same_words(text[start:end], words)
