from __future__ import annotations

from itertools import combinations

import pytest
from drafts import Draft
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.errors import RuleError
from argmap.case.plan_layers import LAYER_KINDS, plan_layer, plan_layers


@pytest.fixture
def quote():
    draft = Draft()
    return draft, draft.quote(draft.source(), "Parler is down", draft.claim("It is down."))


def marked(layers, kind):
    return {place for start, end, one in layers if one == kind for place in range(start, end)}


SPANS = st.tuples(st.integers(0, 13), st.integers(1, 14)).filter(lambda span: span[0] < span[1])


@given(steps=st.lists(st.tuples(SPANS, st.sampled_from(LAYER_KINDS)), max_size=12))
def test_toggling_marks_or_frees_exactly_the_words_selected(steps):
    draft = Draft()
    made = draft.quote(draft.source(), "Parler is down", draft.claim("It is down."))
    for (start, end), kind in steps:
        before = draft.map.quotes[made].layers
        done = plan_layer(draft.map, made, (start, end), kind)
        draft.map.apply(done)
        after = draft.map.quotes[made].layers
        wanted, had = set(range(start, end)), marked(before, kind)
        assert marked(after, kind) == (had - wanted if wanted <= had else had | wanted)
        for other in set(LAYER_KINDS) - {kind}:
            assert marked(after, other) == marked(before, other)
        for one, two in combinations([layer for layer in after if layer[2] == kind], 2):
            assert one[1] < two[0]


def test_a_layer_outside_the_words_or_of_no_known_kind_is_refused(quote):
    draft, made = quote
    for span in ((-1, 3), (3, 3), (4, 15)):
        with pytest.raises(RuleError):
            plan_layer(draft.map, made, span, "underline")
    with pytest.raises(RuleError, match="not by “blink”"):
        plan_layers(draft.map, made, [(0, 3, "blink")])


def test_the_step_says_what_it_does_and_nothing_is_a_step_that_changes_nothing(quote):
    draft, made = quote
    done = plan_layer(draft.map, made, (0, 6), "highlight")
    assert done.label == "Highlight words of a quote"
    draft.map.apply(done)
    assert draft.map.quotes[made].layers == ((0, 6, "highlight"),)
    taken = plan_layer(draft.map, made, (0, 6), "highlight")
    assert taken.label == "Take the highlight off words of a quote"
    assert not plan_layers(draft.map, made, [(0, 6, "highlight")]).changes
