from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from argmap.ui.reader.stacking import stacked

NOTES = st.lists(st.tuples(st.integers(0, 500), st.integers(1, 40)), max_size=20)


@given(notes=NOTES, gap=st.integers(0, 6))
def test_notes_keep_their_order_and_never_overlap(notes, gap):
    notes.sort()
    tops = stacked(notes, gap)
    for (top, (_, height)), (below, _) in pairwise(zip(tops, notes, strict=True)):
        assert below >= top + height + gap


@given(notes=NOTES, gap=st.integers(0, 6))
def test_a_note_stands_beside_its_passage_or_right_below_the_one_before(notes, gap):
    notes.sort()
    tops = stacked(notes, gap)
    for number, (top, (wanted, _)) in enumerate(zip(tops, notes, strict=True)):
        below = tops[number - 1] + notes[number - 1][1] + gap if number else wanted
        assert top in {wanted, below}
        assert top >= wanted
