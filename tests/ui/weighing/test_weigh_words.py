from __future__ import annotations

from argmap.case.plan_claims import plan_amendment
from argmap.case.terms import ME
from argmap.law.case_findings import weigh_case
from argmap.ui.weighing.gate_words import Standing, needs_of, standing_of
from argmap.ui.weighing.questions import questions_of
from argmap.ui.weighing.who_found import reader_label, readers_shown


def standings(desk, standard):
    answer = weigh_case(desk.bridge.case_map, desk.known, standard)
    return {factor.id: standing_of(answer, factor) for factor in answer.standard.factors}


def test_what_is_needed_is_named_with_the_other_route(desk):
    desk.cause("Contract")
    desk.cause("Tort")
    answer = weigh_case(desk.bridge.case_map, desk.known, "ca9")
    needs = {factor.id: needs_of(answer, factor) for factor in answer.standard.factors}
    assert needs["merits"] == "Needs likely, or serious questions by another route, on one claim"
    assert needs["irreparable"] == "Needs likely"
    assert needs["balance"] == "Needs tips to the movant, or tips sharply by another route"


def test_a_factor_is_met_in_part_where_one_route_is(desk):
    desk.find("merits", "serious")
    desk.find("irreparable", "possible")
    desk.find("balance", "sharply")
    assert standings(desk, "ca9") == {
        "merits": Standing.IN_PART,
        "irreparable": Standing.NOT_MET,
        "balance": Standing.MET,
        "public": Standing.OPEN,
    }


def test_a_range_that_leaves_a_gate_open_is_found_but_not_settled(desk):
    desk.find("balance", "tips", level_high="sharply")
    assert standings(desk, "winter")["balance"] is Standing.MET
    desk.find("balance", "against", level_high="tips")
    assert standings(desk, "winter")["balance"] is Standing.UNSETTLED
    desk.bridge.edit(plan_amendment, desk.bridge.case_map.case, posture="tro-without-notice")
    affidavit = desk.known.scales.factor("affidavit")
    answer = weigh_case(desk.bridge.case_map, desk.known, "winter")
    assert standing_of(answer, affidavit) is Standing.OPEN
    desk.find("affidavit", "missing", level_high="given")
    answer = weigh_case(desk.bridge.case_map, desk.known, "winter")
    assert standing_of(answer, affidavit) is Standing.UNSETTLED


def test_the_merits_stand_as_on_the_best_cause_of_action(desk):
    weak, likely = desk.cause("Tort"), desk.cause("Contract")
    desk.find("merits", "weak", cause=weak)
    assert standings(desk, "winter")["merits"] is Standing.OPEN
    desk.find("merits", "likely", cause=likely)
    assert standings(desk, "winter")["merits"] is Standing.MET


def test_a_gate_of_the_posture_stands_for_itself(desk):
    case = desk.bridge.case_map.case
    desk.bridge.edit(plan_amendment, case, posture="tro-without-notice")
    desk.find("affidavit", "missing")
    answer = weigh_case(desk.bridge.case_map, desk.known, "winter")
    affidavit = desk.known.scales.factor("affidavit")
    assert needs_of(answer, affidavit) == "Needs given"
    assert standing_of(answer, affidavit) is Standing.NOT_MET


def test_a_factor_without_a_gate_is_counted_or_asks_for_nothing(desk):
    answer = weigh_case(desk.bridge.case_map, desk.known, "winter")
    status_quo = desk.known.scales.factor("statusquo")
    assert needs_of(answer, status_quo) == ""
    assert standing_of(answer, status_quo) is Standing.COUNTED


def test_the_court_is_listed_only_when_revealed(desk):
    desk.find("irreparable", "possible", by="court")
    desk.find("irreparable", "possible", by="articles")
    case_map = desk.bridge.case_map
    assert readers_shown(case_map, with_court=False) == ["me", "articles"]
    assert readers_shown(case_map, with_court=True) == ["me", "articles", "court"]
    assert [reader_label(name) for name in ("me", "articles")] == ["Mine", "Articles"]


def test_success_found_at_large_is_called_no_longer_weighed_once_each_cause_has_its_own(desk):
    desk.find("merits", "likely")
    causes = [desk.cause("Tort"), desk.cause("Contract")]

    def rows():
        answer = weigh_case(desk.bridge.case_map, desk.known, "winter")
        asked = questions_of(desk.bridge.case_map, desk.known, answer, ME)
        return [one.name for factor, some in asked if factor.id == "merits" for one in some]

    for cause in causes:
        assert rows() == ["Tort", "Contract", "The motion as a whole"]
        desk.find("merits", "weak", cause=cause)
    assert rows() == ["Tort", "Contract", "The motion as a whole, no longer weighed"]
