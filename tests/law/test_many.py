from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from argmap.law.answer import Verdict
from argmap.law.many import VERDICTS, found_spans, known_spans, weigh_many
from argmap.law.reading import load_standards
from argmap.law.weighing import weigh

STANDARDS = load_standards()
SCALES = STANDARDS.scales

any_standard = st.sampled_from(sorted(STANDARDS.standards)).map(STANDARDS.standard)
any_posture = st.none() | st.sampled_from(list(STANDARDS.postures.values()))
any_flags = st.sets(st.sampled_from(sorted(SCALES.flags)))


def found(factor):
    scale = SCALES.factors[factor].scale
    ends = st.tuples(*[st.integers(0, len(scale) - 1)] * 2).map(sorted)
    ranges = ends.map(lambda two: (scale[two[0]], scale[two[1]]))
    return st.none() | st.sampled_from(scale) | ranges


any_findings = st.fixed_dictionaries({one: found(one) for one in SCALES.factors})
any_causes = st.lists(found(SCALES.by_cause), max_size=3)


@given(
    any_standard, any_flags, any_posture, st.lists(any_findings, min_size=1, max_size=6), any_causes
)
def test_many_sets_are_answered_as_one_by_one(standard, flags, posture, sets, causes):
    spans = {
        key: joined([known_spans(SCALES.factors[key], one[key], 1) for one in sets])
        for key in SCALES.factors
    }
    merits = SCALES.factors[SCALES.by_cause]
    of_causes = [known_spans(merits, one, len(sets)) for one in causes]
    codes = weigh_many(standard, spans, flags=flags, causes=of_causes, posture=posture)
    named = {str(number): one for number, one in enumerate(causes)} or None
    one_by_one = [
        weigh(standard, one, flags=flags, causes=named, posture=posture).verdict for one in sets
    ]
    assert [VERDICTS[code] for code in codes] == one_by_one


def joined(spans):
    return type(spans[0])(*(np.concatenate(parts) for parts in zip(*spans, strict=True)))


def test_a_factor_found_at_many_ranks_is_answered_at_each():
    standard = STANDARDS.standard("winter")
    count = len(SCALES.factors["merits"].levels)
    best = {key: known_spans(one, one.scale[-1], count) for key, one in SCALES.factors.items()}
    best["merits"] = found_spans(np.arange(count, dtype=np.int8))
    answers = [VERDICTS[code] for code in weigh_many(standard, best)]
    likely = SCALES.factors["merits"].rank("likely")
    assert answers == [Verdict.DENIED] * likely + [Verdict.PERMITTED] * (count - likely)
