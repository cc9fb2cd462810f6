"""From the findings of a case to an answer on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.errors import RuleError
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import keyed_id
from argmap.case.terms import (
    ClaimRole,
    Decision,
    HarmTime,
    Holder,
    Imminence,
    Signal,
    SourceKind,
    Stance,
)
from argmap.case.weighing import Finding, Harm
from argmap.law.case_findings import (
    causes_of_action,
    default_reader,
    findings_by,
    reader_with_findings,
    readers,
    unasked_reader,
    weigh_case,
)
from argmap.law.oaths import is_sworn_harm_cited
from argmap.law.unread import unread_records


def _claim(key, **fields):
    return Claim(keyed_id(key), text=f"{key} is so.", **fields)


def _cause(key, **fields):
    return _claim(key, role=ClaimRole.CAUSE_OF_ACTION, **fields)


def _step(name, premise, *, target=None, undercuts=None, rank=0.0):
    argument = Argument(
        keyed_id("argument", name),
        target_claim=target and keyed_id(target),
        target_argument=undercuts and keyed_id("argument", undercuts),
        stance=Stance.CON if undercuts else Stance.PRO,
        rank=rank,
    )
    return [argument, Premise(keyed_id("premise", name), argument.id, keyed_id(premise))]


def _finding(by, factor, level, claim="", high=""):
    return Finding(
        keyed_id("finding", by, factor, claim),
        factor,
        level,
        by,
        keyed_id(claim) if claim else None,
        level_high=high,
    )


CASE = Case(keyed_id("case"), standard="ca9")
TREE = [
    _claim("root"),
    _cause("A1", short_title="Sherman Act § 1"),
    _cause("B1"),
    _cause("T1"),
    *_step("second", "B1", target="root", rank=2.0),
    *_step("first", "A1", target="root", rank=1.0),
    *_step("third", "T1", target="root", rank=3.0),
]
BY_ARTICLES = [
    _finding("articles", "merits", "weak", "A1"),
    _finding("articles", "merits", "serious", "B1"),
    _finding("articles", "merits", "weak", "T1"),
    _finding("articles", "irreparable", "possible"),
]
BY_COURT = [
    *(_finding("court", "merits", "weak", one) for one in ("A1", "B1", "T1")),
    _finding("court", "irreparable", "possible"),
    _finding("court", "balance", "against"),
    _finding("court", "public", "against"),
    _finding("court", "damages", "adequate"),
]


def _map(*records, case=CASE):
    return CaseMap([case, *records])


def _failing(answer):
    return {
        gate.factor
        for cause in answer.causes
        for tried in cause.routes
        for gate in tried.gates
        if gate.result == "fail"
    }


def test_both_readers_of_the_model_case_are_denied_and_on_different_gates(standards):
    case_map = _map(*TREE, *BY_ARTICLES, *BY_COURT)
    articles = weigh_case(case_map, standards, reader="articles")
    court = weigh_case(case_map, standards, reader="court")
    assert (articles.verdict, court.verdict) == ("denied", "denied")
    assert _failing(articles) == {"merits", "irreparable"}
    assert _failing(court) == {"merits", "irreparable", "balance", "public"}
    assert (articles.by, articles.standard.id, articles.posture.id) == (
        "articles", "ca9", "tro-on-notice",
    )  # fmt: skip


def test_causes_carry_their_id_and_a_name_for_prose(standards):
    answer = weigh_case(_map(*TREE, *BY_ARTICLES), standards, "winter", "articles")
    assert [(one.claim, one.name) for one in answer.causes] == [
        (keyed_id("A1"), "Sherman Act § 1"),
        (keyed_id("B1"), "B1 is so."),
        (keyed_id("T1"), "T1 is so."),
    ]
    assert answer.standard.id == "winter"


def test_causes_come_in_the_order_of_the_map():
    undercut = [_cause("X"), *_step("under", "X", undercuts="first")]
    found = causes_of_action(_map(*TREE, *undercut))
    assert [claim.text[:2].strip() for claim in found] == ["A1", "X", "B1", "T1"]


def test_a_ring_of_attacks_does_not_hang_the_order_of_causes():
    ring = [
        _cause("A"),
        _cause("B"),
        *_step("one", "A", target="B"),
        *_step("two", "B", target="A"),
    ]
    assert len(causes_of_action(_map(*ring))) == 2


def test_every_cause_is_listed_found_or_not():
    found = findings_by(_map(*TREE, _finding("me", "merits", "likely", "B1", "clear")), "me")
    assert found.by_cause == {
        keyed_id("A1"): None,
        keyed_id("B1"): ("likely", "clear"),
        keyed_id("T1"): None,
    }


def test_the_merits_found_at_large_stand_beside_the_causes(standards):
    good = [
        _finding("me", "merits", "likely"),
        _finding("me", "irreparable", "likely"),
        _finding("me", "balance", "tips"),
        _finding("me", "public", "neutral"),
    ]
    answer = weigh_case(_map(*TREE, *good), standards)
    assert [one.claim for one in answer.permitted_on] == [None]
    assert len(answer.causes) == 4
    assert weigh_case(_map(*good), standards).verdict == "permitted"


def test_the_merits_found_at_large_permit_nothing_once_they_are_found_on_each_cause(standards):
    good = [
        _finding("me", "merits", "likely"),
        _finding("me", "irreparable", "likely"),
        _finding("me", "balance", "tips"),
        _finding("me", "public", "neutral"),
    ]
    weak = [_finding("me", "merits", "weak", one) for one in ("A1", "B1", "T1")]
    partly = weigh_case(_map(*TREE, *good, *weak[:2]), standards)
    assert partly.verdict == "permitted"
    assert [one.claim for one in partly.permitted_on] == [None]
    each = _map(*TREE, *good, *weak)
    answer = weigh_case(each, standards)
    assert (answer.verdict, len(answer.causes)) == ("denied", 3)
    (told,) = unread_records(each, standards)
    assert "is found on each cause of action, and this is about the motion as a whole" in (
        told.message
    )
    assert unread_records(_map(*TREE, *good, *weak[:2]), standards) == []


def test_a_finding_about_a_claim_that_is_no_cause_is_left_out():
    found = findings_by(_map(*TREE, _finding("me", "merits", "won", "root")), "me")
    assert set(found.by_cause.values()) == {None}
    assert found.by_factor == {}


def test_a_case_without_causes_or_findings_is_open(standards):
    answer = weigh_case(_map(), standards)
    assert (answer.verdict, [one.claim for one in answer.causes]) == ("open", [None])


def test_flags_and_standard_are_those_of_the_case(standards):
    case = replace(CASE, flags=("mandatory",))
    answer = weigh_case(_map(case=case), standards)
    assert answer.flags == ("mandatory",)
    assert len(answer.causes[0].routes) == 1


def test_a_standard_or_posture_nobody_knows_is_refused_in_a_sentence(standards):
    with pytest.raises(RuleError, match="no standard “mars”"):
        weigh_case(_map(case=replace(CASE, standard="mars")), standards)
    with pytest.raises(RuleError, match="no posture “orbit”"):
        weigh_case(_map(case=replace(CASE, posture="orbit")), standards)


def test_a_case_without_a_posture_is_weighed_by_its_standard_alone(standards):
    assert weigh_case(_map(case=replace(CASE, posture="")), standards).posture is None


def test_readers_are_listed_with_the_owner_first():
    case_map = _map(*TREE, *BY_COURT, *BY_ARTICLES, _finding("me", "public", "neutral"))
    assert readers(case_map) == ["me", "articles", "court"]
    assert default_reader(case_map) == "me"


def test_the_only_reader_is_the_default():
    assert default_reader(_map(*TREE, *BY_COURT)) == "court"
    assert default_reader(_map(*TREE, *BY_COURT, *BY_ARTICLES)) == "me"
    assert default_reader(_map()) == "me"


def test_where_nobody_says_the_court_is_weighed_only_if_it_is_revealed():
    assert unasked_reader(_map(*TREE, *BY_COURT)) == "me"
    assert unasked_reader(_map(*TREE, *BY_COURT), revealed=True) == "court"
    assert unasked_reader(_map(*TREE, *BY_COURT, *BY_ARTICLES), revealed=True) == "me"
    assert unasked_reader(_map(*TREE, *BY_ARTICLES)) == "articles"


def test_where_a_reader_found_nothing_the_only_other_is_weighed_but_never_the_court_unasked():
    both = _map(*TREE, *BY_COURT, *BY_ARTICLES)
    assert reader_with_findings(both, "me") == "articles"
    assert reader_with_findings(both, "court") == "court"
    assert reader_with_findings(_map(*TREE, *BY_COURT), "me") == "me"
    assert reader_with_findings(_map(), "") == "me"


HARM = Harm(keyed_id("harm"), "The business goes under", imminence=Imminence.DAYS)


def _sworn(*, kind=SourceKind.DECLARATION, sworn=False, harm=HARM, on_claim=False, **fields):
    source = Source(keyed_id("source"), kind, sworn=sworn)
    alleged = _claim("H1")
    harm = replace(harm, claims=(alleged.id,))
    target = {"claim": alleged.id} if on_claim else {"harm": harm.id}
    cite = Cite(keyed_id("cite"), source=source.id, **target, **fields)
    return _map(source, alleged, harm, cite)


def test_a_sworn_source_behind_an_immediate_harm_meets_the_first_gate_of_rule_65():
    assert is_sworn_harm_cited(_sworn())
    assert is_sworn_harm_cited(_sworn(on_claim=True))
    assert is_sworn_harm_cited(_sworn(signal=Signal.SEE))


def test_a_verified_complaint_meets_the_first_gate_of_rule_65(standards):
    case = replace(CASE, posture="tro-without-notice")
    for sworn, result in ((True, "pass"), (False, "unknown")):
        filed = _sworn(kind=SourceKind.FILING, sworn=sworn)
        assert is_sworn_harm_cited(filed) is sworn
        records = [case if one.id == case.id else one for one in filed.records()]
        answer = weigh_case(CaseMap(records), standards)
        assert answer.posture_gates[0].result == result


def test_a_quote_of_a_sworn_source_counts_as_the_source():
    source = Source(keyed_id("source"), SourceKind.DECLARATION)
    quote = Quote(keyed_id("quote"), source.id, 0, 4, "harm")
    cite = Cite(keyed_id("cite"), quote=quote.id, harm=HARM.id)
    assert is_sworn_harm_cited(_map(source, quote, HARM, cite))


@pytest.mark.parametrize(
    "case_map",
    [
        _map(HARM),
        _sworn(kind=SourceKind.ARTICLE),
        _sworn(kind=SourceKind.ARTICLE, sworn=True),
        _sworn(kind=SourceKind.FILING),
        _sworn(signal=Signal.CF),
        _sworn(signal=Signal.BUT_SEE),
        _sworn(harm=replace(HARM, holder=Holder.PUBLIC)),
        _sworn(harm=replace(HARM, arises_if=Decision.GRANTED)),
        _sworn(harm=replace(HARM, when=HarmTime.PAST)),
        _sworn(harm=replace(HARM, imminence=Imminence.MONTHS)),
    ],
)
def test_an_article_or_a_harm_that_can_wait_does_not(case_map):
    assert not is_sworn_harm_cited(case_map)


def test_a_factor_only_the_map_answers_is_not_told_to_be_unread(standards):
    assert weigh_case(_sworn(), standards).unread == ()
    found = _map(_finding("me", "affidavit", "given"))
    assert [one.id for one in weigh_case(found, standards).unread] == ["affidavit"]


def test_the_map_answers_for_the_affidavit_until_a_reader_does(standards):
    case = replace(CASE, posture="tro-without-notice")
    records = [one for one in _sworn().records() if not isinstance(one, Case)]
    silent = weigh_case(_map(*records, case=case), standards)
    assert [one.result for one in silent.posture_gates] == ["pass", "unknown"]
    denying = _finding("me", "affidavit", "missing")
    heard = weigh_case(_map(*records, denying, case=case), standards)
    assert [one.result for one in heard.posture_gates] == ["fail", "unknown"]
