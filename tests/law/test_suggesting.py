"""What the ledger of harms suggests, and by which doctrine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.errors import FormatError
from argmap.case.ids import keyed_id
from argmap.case.motion import Item
from argmap.case.terms import (
    Cause,
    Decision,
    Degree,
    Delay,
    HarmTime,
    Holder,
    Imminence,
    Likelihood,
    Reply,
    Severity,
    Told,
)
from argmap.case.weighing import Harm
from argmap.formats.examples import read_example
from argmap.law.crediting import credit_of
from argmap.law.doctrines import FACTS, NEEDED, load_doctrines, read_doctrines
from argmap.law.reading import load_standards
from argmap.law.suggesting import suggestions
from argmap.resources import resource

SCALES, DOCTRINES = load_standards().scales, load_doctrines()
CASE, CLAIM = Case(keyed_id("case")), Claim(keyed_id("c"), "It hurts.")
MOVANT = Harm(
    keyed_id("h"),
    "Customers leave",
    likelihood=Likelihood.LIKELY,
    severity=Severity.SERIOUS,
    reparable_by_money=Degree.NO,
    cured_by_order=Degree.YES,
    claims=(CLAIM.id,),
)
RESPONDENT = replace(
    MOVANT,
    id=keyed_id("r"),
    text="Servers are tied up",
    holder=Holder.RESPONDENT,
    arises_if=Decision.GRANTED,
    cause=Cause.ORDER,
)


def map_of(*records):
    return CaseMap([CASE, CLAIM, *records])


def levels(*records, damages=None):
    found = suggestions(map_of(*records), SCALES, DOCTRINES, damages)
    return {one.factor.id: one.level for one in found}


def reasons(factor, *records, damages=None):
    found = suggestions(map_of(*records), SCALES, DOCTRINES, damages)
    return [one.told for chosen in found if chosen.factor.id == factor for one in chosen.reasons]


def test_every_level_of_the_file_is_on_its_scale():
    def rank(factor, level):
        return SCALES.factor(factor).rank(level)

    by_likelihood = [rank("irreparable", one) for one in DOCTRINES.by_likelihood.values()]
    assert by_likelihood == sorted(by_likelihood)
    assert list(DOCTRINES.balance.levels) == list(SCALES.factor("balance").scale)
    assert list(DOCTRINES.public.levels) == list(SCALES.factor("public").scale)
    assert rank("irreparable", DOCTRINES.cap) == 1
    assert "damages" in SCALES.factors


def test_without_harms_nothing_is_suggested():
    assert levels() == {}


@pytest.mark.parametrize(
    ("likelihood", "level"),
    [
        (Likelihood.UNLIKELY, "none"),
        (Likelihood.POSSIBLE, "possible"),
        (Likelihood.LIKELY, "likely"),
        (Likelihood.CERTAIN, "certain"),
    ],
)
def test_irreparable_harm_is_as_likely_as_the_likeliest_harm_that_counts(likelihood, level):
    lesser = replace(MOVANT, id=keyed_id("l"), likelihood=Likelihood.UNLIKELY)
    assert levels(lesser, replace(MOVANT, likelihood=likelihood))["irreparable"] == level


@pytest.mark.parametrize(
    ("fields", "doctrine"),
    [
        ({"when": HarmTime.PAST}, "past"),
        ({"imminence": Imminence.PAST}, "past"),
        ({"when": HarmTime.AFTER}, "after"),
        ({"claims": ()}, "unsupported"),
        ({"cause": Cause.HOLDER}, "self_inflicted"),
        ({"cured_by_order": Degree.NO}, "not_cured"),
        ({"reparable_by_money": Degree.YES}, "compensable"),
        ({"avoidable": Degree.YES}, "avoidable"),
    ],
)
def test_a_harm_that_does_not_count_is_named_with_its_doctrine(fields, doctrine):
    harm = replace(MOVANT, **fields)
    rule = DOCTRINES.by_id[doctrine]
    assert credit_of(map_of(harm), harm, DOCTRINES).against is rule
    assert levels(harm)["irreparable"] == "none"
    first = reasons("irreparable", harm)[0]
    assert first.startswith(f"“Customers leave” does not count: {rule.text} ({rule.cite}")
    assert ("not checked" in first) is not rule.checked


def test_a_loss_of_the_respondent_that_security_would_pay_does_not_weigh():
    paid = replace(RESPONDENT, reparable_by_money=Degree.YES)
    assert credit_of(map_of(paid), paid, DOCTRINES).against.id == "secured"
    assert levels(MOVANT, RESPONDENT)["balance"] == "even"
    assert levels(MOVANT, paid)["balance"] == "sharply"


@pytest.mark.parametrize(
    "fields",
    [
        {"reparable_by_money": Degree.PARTLY},
        {"cured_by_order": Degree.PARTLY},
        {"cause": Cause.OTHERS},
        {"avoidable": Degree.PARTLY},
    ],
)
def test_a_harm_that_counts_in_part_is_taken_a_step_less_grave(fields):
    harm = replace(MOVANT, **fields)
    credit = credit_of(map_of(harm), harm, DOCTRINES)
    assert (credit.severity, credit.weight) == (Severity.MODERATE, 6)
    assert "counts as likely and moderate, not serious" in reasons("balance", harm)[0]


def test_each_doctrine_by_which_a_harm_counts_for_less_is_cited_with_its_own_mark():
    harm = replace(MOVANT, cause=Cause.OTHERS, avoidable=Degree.PARTLY)
    told = reasons("balance", harm)[0]
    for one in ("partly_avoidable", "others"):
        assert f"{DOCTRINES.by_id[one].cite}; not checked" in told


def test_no_doctrine_is_printed_without_its_authority_and_its_mark():
    for field, values in (("avoidable", Degree), ("cause", Cause), ("cured_by_order", Degree)):
        for value in values:
            harm = replace(MOVANT, **{field: value})
            for told in (*reasons("balance", harm), *reasons("irreparable", harm)):
                for one in DOCTRINES.by_id.values():
                    mark = one.cite if one.checked else f"{one.cite}; not checked"
                    assert one.text not in told or mark in told


def test_damages_found_adequate_cap_the_suggestion_at_possible():
    assert levels(MOVANT, damages="adequate")["irreparable"] == "possible"
    assert levels(MOVANT, damages="doubtful")["irreparable"] == "likely"
    assert "Damages are found to be adequate" in " ".join(
        reasons("irreparable", MOVANT, damages="adequate")
    )


@pytest.mark.parametrize(
    ("text", "exempt"),
    [
        ("The business goes under", "extinction"),
        ("It is driven out of business", "extinction"),
        ("The respondent is insolvent", "insolvency"),
        ("The loss of evidence", "evidence"),
        ("Customers leave", None),
        ("Ruined by no one, a druin", "extinction"),
        ("The undergoing of repairs", None),
    ],
)
def test_extinction_insolvency_and_loss_of_evidence_are_not_capped(text, exempt):
    harm = replace(MOVANT, text=text)
    credit = credit_of(map_of(harm), harm, DOCTRINES)
    assert (credit.exempt.id if credit.exempt else None) == exempt
    capped = levels(harm, damages="adequate")["irreparable"]
    assert capped == ("likely" if exempt else "possible")


@pytest.mark.parametrize(
    ("fact", "exempt"),
    [
        ("threatens_business", "extinction"),
        ("payer_insolvent", "insolvency"),
        ("loses_evidence", "evidence"),
    ],
)
def test_what_a_harm_is_said_to_be_goes_before_its_words(fact, exempt):
    assert fact in FACTS
    said = replace(MOVANT, **{fact: Told.YES})
    credit = credit_of(map_of(said), said, DOCTRINES)
    assert (credit.exempt.id, credit.heard) == (exempt, "")
    assert levels(said, damages="adequate")["irreparable"] == "likely"
    told = " ".join(reasons("irreparable", said, damages="adequate"))
    assert f"marked as {DOCTRINES.by_id[exempt].name.lower()}" in told
    assert DOCTRINES.by_id[exempt].cite in told
    text = {"extinction": "It goes under", "insolvency": "It is bankrupt"}.get(exempt, "Spoliation")
    denied = replace(said, text=text, **{fact: Told.NO})
    assert credit_of(map_of(denied), denied, DOCTRINES).exempt is None
    unsaid = replace(denied, **{fact: Told.UNSAID})
    assert credit_of(map_of(unsaid), unsaid, DOCTRINES).exempt.id == exempt


def test_a_fact_goes_before_words_of_another_kind():
    harm = replace(MOVANT, text="It is bankrupt", loses_evidence=Told.YES)
    assert credit_of(map_of(harm), harm, DOCTRINES).exempt.id == "evidence"


def test_what_an_order_costs_counts_as_far_as_no_security_pays_it():
    def counted(**fields):
        harm = replace(RESPONDENT, **fields)
        return credit_of(map_of(harm), harm, DOCTRINES)

    assert counted(secured=Degree.YES).against.id == "secured"
    partly = counted(reparable_by_money=Degree.YES, secured=Degree.PARTLY)
    assert [one.id for one in partly.less] == ["partly_secured"]
    bare = counted(reparable_by_money=Degree.YES, secured=Degree.NO)
    assert (bare.against, bare.severity) == (None, Severity.SERIOUS)
    assert bare.despite.id == "unsecured"
    paid = replace(RESPONDENT, reparable_by_money=Degree.YES, secured=Degree.NO)
    assert "no security would pay for it (W.R. Grace" in " ".join(reasons("balance", MOVANT, paid))
    assert levels(MOVANT, paid)["balance"] == "even"


def test_security_says_nothing_of_what_a_denial_leaves():
    for degree in Degree:
        harm = replace(MOVANT, secured=degree)
        assert credit_of(map_of(harm), harm, DOCTRINES) == replace(
            credit_of(map_of(MOVANT), MOVANT, DOCTRINES), harm=harm
        )


def test_extinction_that_nothing_supports_is_not_found_and_lifts_no_cap():
    harm = replace(MOVANT, text="The business goes under", claims=())
    assert levels(harm, MOVANT, damages="adequate")["irreparable"] == "possible"


def test_delay_that_is_not_accounted_for_lowers_the_level_by_one():
    late = Item(keyed_id("i"), item="delay", reply=Reply.NO)
    assert levels(MOVANT, late)["irreparable"] == "possible"
    assert levels(MOVANT, replace(late, reply=Reply.YES))["irreparable"] == "likely"
    assert "Wreal" in " ".join(reasons("irreparable", MOVANT, late))


def test_a_harm_that_is_met_late_is_taken_one_lower_and_others_are_not():
    late = replace(MOVANT, delay=Delay.UNEXPLAINED)
    assert levels(late)["irreparable"] == "possible"
    assert "“Customers leave” is met late" in " ".join(reasons("irreparable", late))
    for delay in (Delay.UNSAID, Delay.NONE, Delay.EXPLAINED):
        assert levels(replace(MOVANT, delay=delay))["irreparable"] == "likely"
    lesser = replace(MOVANT, id=keyed_id("l"), text="Staff leave", likelihood=Likelihood.POSSIBLE)
    prompt = replace(lesser, likelihood=Likelihood.LIKELY)
    assert levels(late, prompt)["irreparable"] == "likely"
    told = reasons("irreparable", late, prompt)[-1]
    assert "“Staff leave”, likely" in told
    assert "accounted for" not in told
    assert levels(late)["balance"] == levels(MOVANT)["balance"]


def test_a_delay_is_counted_once_and_the_harm_knows_better_than_the_checklist():
    answered = Item(keyed_id("i"), item="delay", reply=Reply.NO)
    late = replace(MOVANT, delay=Delay.UNEXPLAINED)
    assert levels(late, answered)["irreparable"] == "possible"
    assert levels(replace(MOVANT, delay=Delay.EXPLAINED), answered)["irreparable"] == "likely"


def test_where_the_likeliest_harm_does_not_decide_the_one_that_does_is_named():
    sure = replace(MOVANT, likelihood=Likelihood.CERTAIN)
    dying = replace(MOVANT, id=keyed_id("d"), text="It dies", threatens_business=Told.YES)
    assert levels(sure, dying, damages="adequate")["irreparable"] == "likely"
    told = reasons("irreparable", sure, dying, damages="adequate")[-1]
    assert told.startswith("The harm to decide is “It dies”, likely:")


@pytest.mark.parametrize(
    ("movant", "respondent", "level"),
    [
        (Severity.GRAVE, Severity.SLIGHT, "sharply"),
        (Severity.SERIOUS, Severity.MODERATE, "tips"),
        (Severity.SERIOUS, Severity.SERIOUS, "even"),
        (Severity.MODERATE, Severity.SERIOUS, "against"),
        (Severity.SLIGHT, Severity.GRAVE, "sharply_against"),
    ],
)
def test_the_balance_sets_the_heaviest_harm_of_each_side_against_the_other(
    movant, respondent, level
):
    mine, theirs = replace(MOVANT, severity=movant), replace(RESPONDENT, severity=respondent)
    assert levels(mine, theirs)["balance"] == level


def test_many_slight_harms_do_not_outweigh_a_grave_one():
    slight = [
        replace(MOVANT, id=keyed_id(f"s{number}"), severity=Severity.SLIGHT) for number in range(9)
    ]
    assert levels(*slight, RESPONDENT)["balance"] == "sharply_against"


def test_a_slight_and_unlikely_harm_tips_no_scale():
    trifle = replace(MOVANT, severity=Severity.SLIGHT, likelihood=Likelihood.UNLIKELY)
    assert levels(trifle)["balance"] == "even"


def test_the_public_interest_is_neutral_where_only_parties_are_hurt():
    assert levels(MOVANT, RESPONDENT)["public"] == "neutral"
    assert "only private interests" in reasons("public", MOVANT)[0].lower()
    crowd = replace(RESPONDENT, id=keyed_id("p"), holder=Holder.PUBLIC)
    assert levels(MOVANT, crowd)["public"] == "strongly_against"


any_harm = st.builds(
    replace,
    st.just(MOVANT),
    holder=st.sampled_from(Holder),
    arises_if=st.sampled_from(Decision),
    likelihood=st.sampled_from(Likelihood),
    severity=st.sampled_from(Severity),
    imminence=st.sampled_from(Imminence),
    reparable_by_money=st.sampled_from(Degree),
    cause=st.sampled_from(Cause),
    when=st.sampled_from(HarmTime),
    cured_by_order=st.sampled_from(Degree),
    secured=st.sampled_from(Degree),
    avoidable=st.sampled_from(Degree),
    delay=st.sampled_from(Delay),
    threatens_business=st.sampled_from(Told),
    payer_insolvent=st.sampled_from(Told),
    loses_evidence=st.sampled_from(Told),
)


@given(any_harm, any_harm)
def test_a_likelier_or_graver_harm_of_the_movant_never_lowers_what_is_suggested(harm, other):
    other = replace(other, id=keyed_id("other"))

    def ranks(one):
        found = levels(replace(one, holder=Holder.MOVANT, arises_if=Decision.DENIED), other)
        return [SCALES.factor(name).rank(found[name]) for name in ("irreparable", "balance")]

    by_likelihood = [ranks(replace(harm, likelihood=one)) for one in Likelihood]
    by_severity = [ranks(replace(harm, severity=one)) for one in Severity]
    for series in (by_likelihood, by_severity):
        for column in zip(*series, strict=True):
            assert list(column) == sorted(column)


@given(any_harm)
def test_every_reason_is_a_sentence_that_names_its_harm(harm):
    for one in suggestions(map_of(harm), SCALES, DOCTRINES, "adequate"):
        for reason in one.reasons:
            assert reason.told[0] == "“" or reason.told[0].isupper()
            assert reason.told.endswith(".")
            assert ".." not in reason.told
            assert (harm.text in reason.told) or reason.harm is None


def test_the_example_suggests_what_its_harms_come_to():
    example = CaseMap(read_example("parler-v-aws").records)

    def found(damages):
        return {
            one.factor.id: one.level for one in suggestions(example, SCALES, DOCTRINES, damages)
        }

    assert found(None) == {"irreparable": "likely", "balance": "even", "public": "against"}
    # As counsel conceded at the hearing, which the court found.
    assert found("adequate")["irreparable"] == "possible"


TEXT = (resource("harms") / "doctrines.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('[[doctrine]]\nid = "past"', '[[doctrine]]\nid = "gone"', "no doctrine “past”"),
        ('"even", "tips", "sharply"]', '"even", "tips"]', "five levels"),
        ("tips = 150\nsharply = 300\n\n[public]", "tips = 90\nsharply = 300\n\n[public]", "above"),
        ("checked = true", 'checked = "yes"', "line"),
        ("checked = true\nwhere", "checked = true\nwhen", r"line [0-9]+: “where” is missing"),
        ('fact = "loses_evidence"', 'fact = "loses"', "line [0-9]+: a harm has no fact “loses”"),
        ('cap = "possible"', 'kap = "possible"', "cap"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_doctrines_is_told(old, new, told):
    assert old in TEXT
    with pytest.raises(FormatError, match=told):
        read_doctrines(TEXT.replace(old, new, 1))


def test_each_doctrine_says_what_where_and_whether_it_was_compared():
    assert set(NEEDED) <= set(DOCTRINES.by_id)
    for one in DOCTRINES.by_id.values():
        assert one.text
        assert one.cite
        assert not one.text.endswith(".")
        assert bool(one.where) is one.checked


def test_each_fact_of_a_harm_has_its_doctrine():
    told = [one.fact for one in DOCTRINES.by_id.values() if one.exempts]
    assert sorted(told) == sorted(FACTS)
