"""What a harm weighs: ordinals, and the same words wherever it is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.evidence import Cite, Source
from argmap.case.ids import keyed_id
from argmap.case.terms import (
    Cause,
    Decision,
    Degree,
    Delay,
    HarmTime,
    Imminence,
    Likelihood,
    Severity,
    Told,
)
from argmap.case.weighing import Harm
from argmap.law.crediting import credit_of
from argmap.law.doctrines import load_doctrines
from argmap.law.harms import (
    Fading,
    bar_length,
    describe_harm,
    fading_of,
    is_supported,
    uncredited_of,
)

CASE, CLAIM, SOURCE = (
    Case(keyed_id("case")),
    Claim(keyed_id("c"), "It hurts."),
    Source(keyed_id("s")),
)
HARM = Harm(keyed_id("h"), "Loss")


def map_of(harm, *more):
    return CaseMap([CASE, CLAIM, SOURCE, harm, *more])


def test_the_longest_bar_is_certain_and_grave_and_the_shortest_neither():
    least = replace(HARM, likelihood=Likelihood.UNLIKELY, severity=Severity.SLIGHT)
    most = replace(HARM, likelihood=Likelihood.CERTAIN, severity=Severity.GRAVE)
    assert (bar_length(least), bar_length(most)) == (1 / 16, 1.0)


@given(st.sampled_from(Likelihood), st.sampled_from(Severity))
def test_a_graver_or_likelier_harm_never_has_the_shorter_bar(likelihood, severity):
    harm = replace(HARM, likelihood=likelihood, severity=severity)
    graver = [bar_length(replace(harm, severity=one)) for one in Severity]
    likelier = [bar_length(replace(harm, likelihood=one)) for one in Likelihood]
    assert graver == sorted(set(graver))
    assert likelier == sorted(set(likelier))
    assert 0 < bar_length(harm) <= 1


@pytest.mark.parametrize(
    ("degree", "fading"),
    [
        (Degree.NO, Fading.NONE),
        (Degree.UNSAID, Fading.NONE),
        (Degree.PARTLY, Fading.PARTLY),
        (Degree.YES, Fading.WHOLE),
    ],
)
def test_what_money_can_repair_is_faded(degree, fading):
    harm = replace(HARM, reparable_by_money=degree, claims=(CLAIM.id,))
    assert fading_of(map_of(harm), harm) is fading


@given(st.sampled_from(Degree))
def test_a_harm_that_nothing_supports_is_faded_whole(degree):
    harm = replace(HARM, reparable_by_money=degree)
    assert not is_supported(map_of(harm), harm)
    assert fading_of(map_of(harm), harm) is Fading.WHOLE


def test_a_cite_supports_a_harm_as_a_claim_does():
    cite = Cite(keyed_id("1"), source=SOURCE.id, harm=HARM.id)
    assert is_supported(map_of(HARM, cite), HARM)


def test_a_harm_is_described_in_clauses_and_only_by_what_is_known():
    plain = replace(HARM, imminence=Imminence.DAYS)
    assert describe_harm(plain) == "possible and moderate, within days"
    full = replace(
        HARM,
        likelihood=Likelihood.LIKELY,
        severity=Severity.GRAVE,
        imminence=Imminence.NOW,
        reparable_by_money=Degree.NO,
        cause=Cause.OTHERS,
        when=HarmTime.AFTER,
        cured_by_order=Degree.PARTLY,
    )
    assert describe_harm(full) == (
        "likely and grave, at once; money cannot repair it; caused by others; "
        "after judgment; the order cures it in part; so it does not count"
    )
    assert "cures" not in describe_harm(replace(full, arises_if=Decision.GRANTED))


@pytest.mark.parametrize(
    ("fields", "share"),
    [
        ({}, 0.0),
        ({"when": HarmTime.PAST}, 1.0),
        ({"when": HarmTime.AFTER}, 1.0),
        ({"imminence": Imminence.PAST}, 1.0),
        ({"cause": Cause.HOLDER}, 1.0),
        ({"cause": Cause.OTHERS}, 0.5),
        ({"cause": Cause.OTHERS, "severity": Severity.GRAVE}, 0.25),
        ({"cured_by_order": Degree.NO}, 1.0),
        ({"cured_by_order": Degree.PARTLY}, 0.5),
        ({"cured_by_order": Degree.YES}, 0.0),
        ({"cured_by_order": Degree.NO, "arises_if": Decision.GRANTED}, 0.0),
        ({"avoidable": Degree.YES}, 1.0),
        ({"avoidable": Degree.PARTLY}, 0.5),
        ({"avoidable": Degree.PARTLY, "arises_if": Decision.GRANTED}, 0.5),
        ({"avoidable": Degree.PARTLY, "cured_by_order": Degree.NO}, 1.0),
    ],
)
def test_only_harm_before_judgment_that_the_order_cures_is_credited(fields, share):
    harm = replace(HARM, **fields)
    assert uncredited_of(harm) == share
    assert describe_harm(harm).endswith("so it does not count") == (share == 1)


def test_what_is_asked_of_a_harm_is_told_where_it_bears_on_the_decision():
    said = replace(
        HARM,
        secured=Degree.NO,
        avoidable=Degree.NO,
        delay=Delay.UNEXPLAINED,
        threatens_business=Told.YES,
        loses_evidence=Told.NO,
    )
    told = describe_harm(replace(said, arises_if=Decision.DENIED))
    assert told == (
        "possible and moderate, at once; it threatens the existence of the business; "
        "its holder cannot avoid it; delay not explained"
    )
    granted = describe_harm(replace(said, arises_if=Decision.GRANTED))
    assert "no security would pay for it" in granted
    assert "delay" not in granted


@pytest.mark.parametrize(
    ("secured", "fading"),
    [
        (Degree.UNSAID, Fading.WHOLE),
        (Degree.YES, Fading.WHOLE),
        (Degree.PARTLY, Fading.PARTLY),
        (Degree.NO, Fading.NONE),
    ],
)
def test_what_an_order_costs_fades_as_far_as_security_pays(secured, fading):
    fields = {"reparable_by_money": Degree.YES, "claims": (CLAIM.id,), "secured": secured}
    harm = replace(HARM, **fields, arises_if=Decision.GRANTED)
    assert fading_of(map_of(harm), harm) is fading
    denied = replace(harm, arises_if=Decision.DENIED)
    assert fading_of(map_of(denied), denied) is Fading.WHOLE


@pytest.mark.parametrize("decision", list(Decision))
@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"threatens_business": Told.YES}, "it threatens the existence of the business"),
        ({"payer_insolvent": Told.YES}, "a judgment for it would not be paid"),
        ({"loses_evidence": Told.YES}, "evidence is lost"),
        ({"text": "The business goes under"}, "it speaks of “goes under” (extinction)"),
        ({"text": "The host is bankrupt by May"}, "it speaks of “bankrupt” (insolvency)"),
    ],
)
def test_a_harm_that_money_does_not_make_good_is_not_faded_and_says_why(fields, why, decision):
    paid = replace(
        HARM, reparable_by_money=Degree.YES, claims=(CLAIM.id,), arises_if=decision, **fields
    )
    assert fading_of(map_of(paid), paid) is Fading.NONE
    told = describe_harm(paid)
    assert f"money can repair it; but money does not make it good, for {why}" in told
    assert told.count(why) == 1
    other = replace(paid, reparable_by_money=Degree.NO)
    assert "but money" not in describe_harm(other)


@pytest.mark.parametrize("fact", ["threatens_business", "payer_insolvent", "loses_evidence"])
def test_a_field_that_says_no_goes_before_the_words_of_a_harm(fact):
    words = {"threatens_business": "It goes under", "payer_insolvent": "It is insolvent"}
    text = words.get(fact, "Spoliation")
    harm = replace(HARM, text=text, reparable_by_money=Degree.YES, claims=(CLAIM.id,))
    assert fading_of(map_of(harm), harm) is Fading.NONE
    denied = replace(harm, **{fact: Told.NO})
    assert fading_of(map_of(denied), denied) is Fading.WHOLE


MONEY = {
    "text": st.sampled_from(["Loss", "It goes under", "It is insolvent", "Spoliation"]),
    "arises_if": st.sampled_from(Decision),
    "reparable_by_money": st.sampled_from(Degree),
    "secured": st.sampled_from(Degree),
    "threatens_business": st.sampled_from(Told),
    "payer_insolvent": st.sampled_from(Told),
    "loses_evidence": st.sampled_from(Told),
}


@given(st.fixed_dictionaries(MONEY))
def test_what_is_faded_is_what_the_suggestions_do_not_count_for_money(fields):
    harm = replace(HARM, claims=(CLAIM.id,), **fields)
    credit = credit_of(map_of(harm), harm, load_doctrines())
    fading = fading_of(map_of(harm), harm)
    not_counted = credit.against is not None and credit.against.id in ("compensable", "secured")
    assert (fading is Fading.WHOLE) == not_counted
    assert fading is Fading.NONE or credit.exempt is None
