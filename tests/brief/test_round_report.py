from __future__ import annotations

from dataclasses import replace

import pytest
from example import example_text_of, standards
from practised import POLICY, Practice
from practised_example import held_round, played_example

from argmap.brief.blocks import Heading, Table
from argmap.brief.runs import words_of
from argmap.case.case_map import CaseMap
from argmap.case.errors import FormatError
from argmap.case.rounds import FlowStatus
from argmap.case.terms import COURT, CaseKind
from argmap.debate.joins import BENCH
from argmap.debate.round_state import RoundState
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.plain_text import plain_text
from argmap.sources.problems import RecordPlace


def paper(case_map, kind="round", text_of=lambda _: None, **choices):
    chosen = Choices(paper=kind, **choices)
    return CaseToExport(case_map, text_of, standards(), chosen).paper()


def table_under(made, anchor):
    blocks = list(made.blocks)
    at = next(at for at, one in enumerate(blocks) if getattr(one, "anchor", "") == anchor)
    table = next(one for one in blocks[at:] if isinstance(one, Table))
    return [[words_of(cell) for cell in row] for row in table.rows]


@pytest.fixture
def made():
    made = Practice()
    made.claim("order")
    made.claim("harm")
    made.claim("money", "respondent")
    made.step("harm", on="order")
    made.step("money", on="harm", attacks=True)
    return made


def test_a_case_without_rounds_says_so():
    made = paper(CaseMap([Practice().records["case"]]))
    assert "No round was practised on this case." in plain_text(made)


@pytest.mark.parametrize("kind", ["round", "flow"])
def test_the_paper_of_a_hearing_on_the_example_is_as_it_was_agreed(kind, assert_golden):
    made = paper(played_example(), kind, example_text_of, reader="articles")
    assert_golden(f"papers/{kind}.txt", plain_text(made))


def test_what_each_side_let_go_is_told_with_where(made):
    made.say("opening", "order")
    made.say("opening", "harm")
    made.say("answer", "money")
    made.say("rebuttal", "A word.")
    text = plain_text(paper(made.map))
    assert "Movant: nothing." in text
    assert "- order — not answered in: Respondent’s argument" in text
    assert "- harm — not" not in text


def test_what_the_bench_asks_is_counted_in_a_row_of_its_own(made):
    made.say("opening", "order")
    made.say("opening", "Why?", by=BENCH)
    made.say("gone", "In a speech that is no more.")
    report = paper(made.map)
    rows = table_under(report, "round-entries")
    assert [row[0] for row in rows] == ["Movant", "Respondent", "Bench"]
    assert sum(int(cell) for row in rows for cell in row[1:] if cell != "–") == 2
    told = "1 entry was said in speeches that the format no longer has, and counted nowhere."
    assert told in " ".join(plain_text(report).split())


def test_entries_are_counted_and_every_one_stands_in_a_line_with_its_status(made):
    made.say("opening", "order", status=FlowStatus.CONCEDED)
    made.say("opening", "harm", mark="!", note="Twice.")
    made.say("answer", "money", crossed_out=True)
    report = paper(made.map)
    rows = table_under(report, "round-entries")
    assert rows == [["Movant", "1", "–", "–", "–", "1"], ["Respondent", "–", "–", "–", "–", "–"]]
    assert "1 entry was crossed out, and counted nowhere." in plain_text(report)
    assert table_under(report, "round-flow") == [
        ["1", "Movant’s argument", "order", "=\u00a0conceded by the user; else new"],
        ["2", "Movant’s argument", "! harm · Note: Twice.", "•\u00a0new"],
        ["3", "Respondent’s argument", "money", "crossed out"],
    ]


def test_time_used_stands_beside_what_there_was_and_what_was_over(made):
    state = RoundState(used={"opening": 905.0, "answer": 60.0})
    made.records["round"] = replace(made.round, state=state.to_json())
    assert table_under(paper(made.map), "round-time") == [
        ["Movant’s argument", "15:05", "15:00", "+0:05"],
        ["Respondent’s argument", "1:00", "15:00", "–"],
    ]


def test_the_claim_at_issue_and_labels_that_differ_are_told(made):
    made.records["harm"] = replace(made.records["harm"], status="admitted")
    made.records["money"] = replace(made.records["money"], status="admitted")
    made.claim("guess", "respondent", status="admitted")
    made.step("guess", on="harm on order")
    made.say("opening", "harm")
    report = paper(made.map)
    assert "On what was said in the round, the respondent would lose on it." in plain_text(report)
    assert "On the whole map, the movant would lose on it." in plain_text(report)
    assert table_under(report, "round-labels") == [["order", "in", "undecided"]]
    assert "Nobody said 3 claims of the map." in plain_text(report)


def test_findings_of_the_court_weigh_only_where_they_are_revealed():
    case_map = played_example()
    shown = paper(case_map, text_of=example_text_of, reader=COURT, revealed=True)
    assert "Findings by the court." in plain_text(shown)
    assert "Findings by the court." not in plain_text(paper(case_map, text_of=example_text_of))


def test_a_debate_is_not_weighed_and_its_sides_have_their_own_names():
    made = Practice(POLICY)
    made.records["case"] = replace(made.records["case"], kind=CaseKind.DEBATE)
    made.claim("resolved")
    made.say("1ac", "resolved")
    report = paper(made.map)
    heads = [one.text for one in report.blocks if isinstance(one, Heading)]
    assert "The weighing" not in heads
    assert table_under(report, "round-entries")[0][0] == POLICY.sides[0].title


def test_a_motion_under_an_unknown_standard_is_reported_and_says_why_it_is_not_weighed(made):
    made.records["case"] = replace(made.records["case"], standard="of-nowhere")
    made.say("opening", "order")
    assert "The motion was not weighed. " in plain_text(paper(made.map))


def test_a_round_is_chosen_by_its_title_or_its_number():
    case_map = played_example()
    other = held_round("The second", rank=9.0)
    case_map = CaseMap([*case_map.records(), other])
    assert paper(case_map).title == "Practice round: The second"
    for name in ("Before the hearing", "1"):
        assert paper(case_map, options={"round": name}).title.endswith("Before the hearing")
    for name in ("0", "3", "none such", "9" * 5000):
        with pytest.raises(FormatError, match="No round is called") as refused:
            paper(case_map, options={"round": name})
        assert "“Before the hearing”, “The second”" in refused.value.hint


def test_a_round_of_a_format_that_is_gone_prints_its_entries(made):
    made.records["round"] = replace(made.round, format="of-my-own")
    made.say("opening", "order")
    made.say("somewhere", "A word.", by="bench", crossed_out=True, status=FlowStatus.DROPPED)
    text = plain_text(paper(made.map))
    assert "No file says any more what the format “of-my-own” of this round is" in text
    assert "opening | order" in text
    assert "somewhere | Bench: A word. [crossed out]" in text


def test_what_was_said_where_the_format_has_no_speech_any_more_is_printed(made):
    made.say("opening", "order")
    made.say("surrebuttal", "One more word.")
    assert "- surrebuttal: One more word." in plain_text(paper(made.map))


def test_a_claim_that_has_gone_from_the_map_leaves_its_words(made):
    made.say("opening", "order")
    gone = made.say("opening", "harm")
    kept = [one for one in made.map.records() if one.id != made.records["harm"].id]
    kept = [one for one in kept if getattr(one, "claim", None) != made.records["harm"].id]
    entry = replace(made.map.flow_entries[gone], claim=None, words="The harm.")
    steps = {one.id for one in made.map.arguments.values()}
    kept = [
        one for one in kept if one.id not in steps and getattr(one, "argument", "") not in steps
    ]
    assert "The harm." in plain_text(paper(CaseMap([*kept, entry])))


def test_a_line_of_the_flow_stands_for_the_claim_that_is_said_and_words_stand_for_none(made):
    made.say("opening", "order")
    made.say("answer", "A word.")
    blocks = paper(made.map).blocks
    flow = next(one for one in blocks if isinstance(one, Table) and one.columns[0].title == "Line")
    assert flow.about == (RecordPlace("claim", made.records["order"].id), None)


def test_how_the_round_was_set_up_is_told():
    text = plain_text(paper(played_example(), text_of=example_text_of))
    assert "- Played by argmap: Respondent (fair, with the seed 0)." in text
    assert "- The bench asked questions." in text
    assert "- Kept of Movant’s argument for Movant’s rebuttal: 2 minutes." in text


def test_a_round_in_which_nothing_was_said_foretells_nothing_and_is_not_over(made):
    text = plain_text(paper(made.map))
    assert "Nobody has said a claim of the map in the round. On the whole map," in text
    assert "On what was said" not in text
    assert "- Not over: still to come, Movant’s argument, Respondent’s argument." in text


def test_what_was_said_in_questions_is_told_apart_and_counted_nowhere():
    made = Practice(POLICY)
    made.claim("plan")
    made.say("1ac", "plan")
    made.say("cx-1ac", "Which court held that?", "plan in 1ac", name="asked")
    made.say("cx-1ac", "None did.", by="affirmative", name="told")
    made.say("1nc", "A word.")
    made.say("2ac", "Another.")
    report = paper(made.map)
    text = plain_text(report)
    assert "2 entries were said in periods of questions, and not counted here." in text
    assert "- None did." not in text
    stands = {row[2]: row[3] for row in table_under(report, "round-flow")}
    assert stands["Which court held that?"] == "asked"
    assert stands["None did."] == "unused"
    assert stands["plan"] == "Ø\u00a0dropped"
    flow = plain_text(paper(made.map, "flow"))
    assert "None did. [unused]" in flow
    assert "is no argument until a speech uses it" in flow


def test_who_has_to_show_the_claim_at_issue_and_has_not_is_told_with_what_nobody_argued(made):
    made.records["order"] = replace(made.records["order"], status="admitted")
    made.records["harm"] = replace(made.records["harm"], status="admitted")
    made.say("opening", "order")
    text = plain_text(paper(made.map))
    assert (
        "On what was said in the round, the movant would lose on it: the movant has to show it,"
        " and of what it rests on nobody argued “harm”."
    ) in " ".join(text.split())
    made.say("opening", "harm")
    told = " ".join(plain_text(paper(made.map)).split())
    assert "On what was said in the round, the respondent would lose on it." in told
