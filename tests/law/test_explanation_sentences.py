"""Every explanation is made of sentences, names what decides, and claims no more."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.law.answer import Verdict
from argmap.law.prose import explain
from argmap.law.reading import load_standards
from argmap.law.weighing import weigh

STANDARDS = load_standards()
SCALES = STANDARDS.scales
CAUSES = {"A1": "weak", "B1": "serious", "T1": "weak"}
NAMES = {"A1": "Sherman Act § 1", "B1": "Breach of contract", "T1": "Tortious interference."}
LAW = tuple(SCALES.factors)


def _explain(standard, findings, *, flags=(), causes=None, posture=None):
    answer = weigh(
        STANDARDS.standard(standard),
        findings,
        flags=flags,
        causes=causes,
        posture=posture and STANDARDS.posture(posture),
    )
    named = tuple(replace(one, name=NAMES.get(one.claim, "")) for one in answer.causes)
    return explain(replace(answer, causes=named))


def _is_sentence(text):
    return re.fullmatch(r"[A-Z“].*[a-z0-9)\]]\.”?", text) and ".." not in text and "  " not in text


@pytest.mark.parametrize("standard", ["winter", "ca9"])
def test_every_combination_reads_as_sentences(standard):
    factors = ("merits", "irreparable", "balance", "public")
    for levels in product(*([*SCALES.factors[one].scale, None] for one in factors)):
        explanation = _explain(standard, dict(zip(factors, levels, strict=True)))
        assert all(_is_sentence(one) for one in explanation.summary), explanation.summary


any_level = {one: st.none() | st.sampled_from(SCALES.factors[one].scale) for one in LAW}


@given(
    st.sampled_from(sorted(STANDARDS.standards)),
    st.sets(st.sampled_from(sorted(SCALES.flags))),
    st.fixed_dictionaries(any_level),
    st.none() | st.fixed_dictionaries(dict.fromkeys(CAUSES, any_level["merits"])),
    st.none() | st.sampled_from(sorted(STANDARDS.postures)),
)
def test_no_explanation_says_what_a_court_must_do(standard, flags, findings, causes, posture):
    explanation = _explain(standard, findings, flags=flags, causes=causes, posture=posture)
    assert "must" not in explanation.text
    assert "Relief is discretionary" in explanation.text
    assert all(_is_sentence(one) for one in explanation.summary), explanation.summary


@given(st.sampled_from(sorted(STANDARDS.standards)), st.fixed_dictionaries(any_level))
def test_every_gate_that_decides_a_denial_is_named(standard, findings):
    answer = weigh(STANDARDS.standard(standard), findings)
    said = " ".join(explain(answer).summary).lower()
    if answer.verdict is Verdict.DENIED:
        for tried in answer.causes[0].routes:
            for gate in tried.gates:
                if gate.result == "fail":
                    assert gate.minimum.factor.subject in said
                    assert gate.minimum.level.needed in said
