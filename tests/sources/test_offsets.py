from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.sources.offsets import OffsetMap

TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("a\u00a0\u2028\u0301\ufeff\n😀🏛\U0010ffff"),
    ),
    max_size=60,
)


def units(text):
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_utf16_offsets_are_those_of_the_encoded_text(text):
    offsets = OffsetMap(text)
    assert [offsets.to_utf16(i) for i in range(len(text) + 1)] == [
        units(text[:i]) for i in range(len(text) + 1)
    ]
    assert offsets.utf16_length == units(text)


@given(TEXTS)
def test_there_and_back_is_the_same_offset(text):
    offsets = OffsetMap(text)
    assert all(offsets.to_code_point(offsets.to_utf16(i)) == i for i in range(len(text) + 1))


@given(TEXTS)
def test_every_utf16_offset_maps_to_the_character_it_is_in(text):
    offsets = OffsetMap(text)
    owners = [i for i, character in enumerate(text) for _ in range(units(character))]
    found = [offsets.to_code_point(j) for j in range(len(owners) + 1)]
    assert found == [*owners, len(text)]


def test_the_middle_of_a_pair_maps_to_the_start_of_its_character():
    assert OffsetMap("a😀b").to_code_point(2) == 1


@pytest.mark.parametrize("offset", [-1, 3])
def test_an_offset_outside_the_text_is_an_error(offset):
    with pytest.raises(IndexError, match="outside a text of 2"):
        OffsetMap("ab").to_utf16(offset)
    with pytest.raises(IndexError, match="outside a text of 2"):
        OffsetMap("ab").to_code_point(offset)
