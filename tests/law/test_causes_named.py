"""Every sentence that speaks of a cause names it, and says of it what the engine does."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from argmap.law.prose import explain
from argmap.law.reading import load_standards
from argmap.law.weighing import weigh

STANDARDS = load_standards()
SCALES = STANDARDS.scales
MERITS = SCALES.factor("merits")
NAMES = {"a": "Sherman Act", "b": "Contract", "c": "Tort"}


def _found(factor):
    """A level, a range or nothing."""
    ranges = st.tuples(*[st.integers(0, factor.top - (factor.id == "merits"))] * 2).map(sorted)
    level = ranges.map(lambda ends: tuple(factor.levels[one].id for one in ends))
    return st.none() | level.map(lambda ends: ends[0] if ends[0] == ends[1] else ends)


FINDINGS = st.fixed_dictionaries(
    {one.id: _found(one) for one in SCALES.factors.values() if one.id != "merits"}
)
CAUSES = st.fixed_dictionaries(dict.fromkeys(NAMES, _found(MERITS)))


def _answer(standard, findings, flags, causes):
    answer = weigh(STANDARDS.standard(standard), findings, flags=flags, causes=causes)
    return replace(answer, causes=tuple(replace(c, name=NAMES[c.claim]) for c in answer.causes))


@given(
    st.sampled_from(sorted(STANDARDS.standards)),
    FINDINGS,
    st.sets(st.sampled_from(sorted(SCALES.flags)), max_size=2),
    CAUSES,
)
def test_what_is_said_of_a_cause_names_it_and_is_what_the_engine_says(
    standard, findings, flags, causes
):
    answer = _answer(standard, findings, flags, causes)
    verdicts = {NAMES[one.claim]: one.verdict for one in answer.causes}
    found = {NAMES[key]: level for key, level in causes.items()}
    for sentence in explain(answer).summary:
        named = [one for one in NAMES.values() if f"“{one}”" in sentence]
        if MERITS.subject in sentence:
            assert named, sentence
        if " alone the motion would " in sentence:
            (verdict,) = {verdicts[one] for one in named}
            by_model = verdict == "denied" and answer.standard.balances
            would = "not be permitted on this model" if by_model else f"be {verdict.value}"
            assert sentence.endswith(f" alone the motion would {would}.")
        elif "finding yet on the case on the merits" in sentence:
            assert all(found[one] is None for one in named), sentence
        elif " passes: " in sentence or "the test is met: " in sentence:
            assert {verdicts[one] for one in named} == {"permitted"}
        elif said := re.search(r"the case on the merits is found (.*?);", sentence):
            for one in named:
                ends = [found[one]] if isinstance(found[one], str) else found[one]
                told = [MERITS.levels[MERITS.rank(end)].found for end in ends]
                words = told[0] if len(told) == 1 else f"at least {told[0]} and at most {told[1]}"
                assert said[1] == words


@given(
    st.sampled_from(sorted(STANDARDS.standards)),
    FINDINGS,
    CAUSES,
    st.data(),
)
def test_what_is_said_to_be_unable_to_change_the_answer_is(standard, findings, causes, data):
    answer = _answer(standard, findings, (), causes)
    for sentence in explain(answer).summary:
        if "none there could change the answer to the motion" not in sentence:
            continue
        idle = {one.id for one in SCALES.factors.values() if one.subject in sentence}
        known = STANDARDS.standard(standard).scales.factors
        idle |= {key for key, one in known.items() if one.subject in sentence}
        filled = {
            key: data.draw(st.sampled_from(SCALES.factor(key).scale))
            if key in idle and key != "merits" and level is None
            else level
            for key, level in findings.items()
        }
        named = {key: f"“{name}”" in sentence for key, name in NAMES.items()}
        merits = {
            key: data.draw(st.sampled_from(MERITS.scale[:-1])) if named[key] else level
            for key, level in causes.items()
        }
        assert _answer(standard, filled, (), merits).verdict is answer.verdict


def test_an_absent_cause_beside_a_likely_one_is_named_when_nothing_there_could_change_it():
    causes = {"a": ("weak", "serious"), "b": "likely", "c": None}
    findings = {"irreparable": "likely", "balance": "tips", "public": "neutral"}
    said = explain(_answer("ca9", findings, (), causes)).summary
    assert "On “Sherman Act” alone the motion would be denied." in said
    assert said[-1] == (
        "There is no finding yet on the case on the merits on “Tort”, and none there could change "
        "the answer to the motion."
    )
