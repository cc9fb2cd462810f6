from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import Draft as Case
from example import example_map, example_text_of, standards
from written_briefs import draft_of

from argmap.brief.blocks import Heading, Paragraph, Role
from argmap.brief.motion.strength import grounds_in_order, strongest_first, turns_alone
from argmap.brief.motion.walk import attacks_on
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.brief.runs import words_of
from argmap.case.plan_claims import plan_amendment
from argmap.case.terms import Side, Status


def written(kind, case_map=None, **options):
    text_of = example_text_of if case_map is None else (lambda _: None)
    case = PaperCase(case_map or example_map(), text_of, standards(), options=options)
    return paper_called(kind).write(case)


def headings(paper, level):
    found = [one for one in paper.blocks if isinstance(one, Heading)]
    return [one.text for one in found if one.level == level and one.listed]


def body(paper, role=Role.BODY):
    found = [one for one in paper.blocks if isinstance(one, Paragraph)]
    return [words_of(one.runs) for one in found if one.role is role]


@pytest.fixture
def motion():
    """A motion with a claim on each factor, each attacked."""
    case = Case(movant="Parler LLC", respondent="AWS", standard="winter")
    root = case.claim("The order should issue.", side=Side.MOVANT)
    case.on = {}
    for factor in ("merits", "irreparable", "balance", "public"):
        case.on[factor] = case.reason(
            root, f"The {factor} factor is met.", factor=factor, side=Side.MOVANT
        )
    return case


def order_of(case):
    return [one.id for one in strongest_first(draft_of(case.map, side=Side.RESPONDENT))]


def test_the_headings_mirror_those_of_the_motion():
    paper = written("opposition")
    assert sorted(headings(paper, 2)) == [
        "An order is not in the public interest.",
        "Parler does not show irreparable harm.",
        "Parler is not likely to succeed on the merits.",
        "The equities do not tip toward Parler.",
    ]
    assert "Breach of contract: the claim is not likely to succeed." in headings(paper, 3)


def test_factors_that_are_alike_keep_the_order_of_the_test(motion):
    assert order_of(motion) == ["merits", "irreparable", "balance", "public"]


def test_a_factor_on_which_the_map_is_ahead_for_the_respondent_goes_first(motion):
    for factor in motion.on.values():
        reason = motion.reason(factor, "It is so.", side=Side.MOVANT)
        motion.do(plan_amendment(motion.map, motion.map.claims[reason], status=Status.ASSUMED))
    ground = motion.objection(motion.on["public"], "The public is harmed.", side=Side.RESPONDENT)
    motion.do(plan_amendment(motion.map, motion.map.claims[ground], status=Status.ADMITTED))
    assert order_of(motion)[0] == "public"


def test_a_factor_whose_gate_alone_turns_the_answer_goes_before_one_that_does_not(motion):
    known = standards()
    winter = known.standards["winter"]
    weak = tuple(
        replace(one, minima=tuple(gate for gate in one.minima if gate.factor.id != "merits"))
        for one in winter.routes
    )
    merits = known.scales.factors["merits"]
    assert turns_alone(winter, merits)
    assert not turns_alone(replace(winter, routes=weak), merits)
    assert turns_alone(replace(winter, routes=weak), known.scales.factors["public"])


def test_of_grounds_that_apply_the_weightier_goes_first(motion):
    target = motion.on["balance"]
    claims = [motion.objection(target, f"Ground {n}.", side=Side.RESPONDENT) for n in range(3)]
    for claim in claims[1:]:
        motion.do(plan_amendment(motion.map, motion.map.claims[claim], status=Status.ASSUMED))
    motion.do(plan_amendment(motion.map, motion.step(claims[2]), weight=0.9))
    draft = draft_of(motion.map, side=Side.RESPONDENT)
    ordered = grounds_in_order(draft, attacks_on(motion.map, target))
    assert ordered == [motion.step(one) for one in (claims[2], claims[1], claims[0])]


def test_what_the_movant_answers_is_set_out_with_the_answer_to_that(motion):
    ground = motion.objection(motion.on["balance"], "It is costly.", side=Side.RESPONDENT)
    answer = motion.objection(ground, "It costs little.", side=Side.MOVANT)
    motion.objection(answer, "It costs much.", side=Side.RESPONDENT)
    said = body(written("opposition", motion.map))
    at = said.index("Parler LLC contends that it costs little. That does not carry the point.")
    assert said[at + 1] == "It costs much. [record cite needed]"


def test_a_ground_of_the_movant_that_nothing_meets_is_a_note_in_the_margin(motion):
    motion.reason(motion.on["public"], "The public gains.", side=Side.MOVANT)
    notes = body(written("opposition", motion.map), Role.NOTE)
    assert "Not answered in the map. Parler LLC contends that the public gains." in notes


def test_the_alternative_asks_for_security_and_a_narrower_order():
    said = body(written("opposition"))
    assert any(one.startswith("If there is to be an order, a narrower") for one in said)
    assert any("An order issues only if the movant gives security" in one for one in said)


def test_the_opposition_asks_to_deny_and_is_signed_for_the_respondent():
    paper = written("opposition")
    assert "For these reasons, AWS asks the Court to deny the motion." in body(paper)
    assert "Counsel for AWS" in body(paper, Role.CLOSING)


def test_a_reply_is_rebuttal_alone(motion):
    motion.reason(motion.on["public"], "The public gains.", side=Side.MOVANT)
    ground = motion.objection(motion.on["balance"], "It is costly.", side=Side.RESPONDENT)
    motion.objection(ground, "It costs little.", side=Side.MOVANT)
    paper = written("reply", motion.map)
    assert headings(paper, 1) == ["Introduction", "Argument", "Conclusion"]
    assert headings(paper, 2) == ["The balance factor is met."]
    said = body(paper)
    assert "AWS contends that it is costly. That does not carry the point." in said
    assert not any("The public gains" in one for one in said)


def test_every_paragraph_of_the_other_papers_stands_for_something():
    for kind in ("opposition", "reply"):
        paper = written(kind, last_page="no")
        found = [one for one in paper.blocks if isinstance(one, Paragraph)]
        assert all(one.about is not None for one in found if one.role is not Role.CLOSING)


def test_a_heading_for_which_the_map_has_nothing_says_so(motion):
    for kind in ("opposition", "memorandum"):
        case_map = motion.map if kind == "opposition" else Case(standard="winter").map
        assert body(written(kind, case_map)).count("[argument needed]") == 4


def test_the_factor_that_fails_on_the_findings_goes_first():
    draft = draft_of(example_map(), example_text_of, Side.RESPONDENT)
    draft.case = replace(draft.case, reader="articles")
    assert [one.id for one in strongest_first(draft)] == [
        "irreparable",
        "merits",
        "balance",
        "public",
    ]


def test_grounds_of_a_sentence_each_are_paragraphs_and_not_headings():
    paper = written("opposition")
    assert "AWS did not yet host Twitter’s feed." not in headings(paper, 4)
    assert any(one.startswith("AWS did not yet host") for one in body(paper))


def test_a_reply_asks_for_an_answer_under_a_heading_where_nothing_is_answered(motion):
    motion.objection(motion.on["public"], "It harms.", side=Side.RESPONDENT)
    ground = motion.objection(motion.on["balance"], "It is costly.", side=Side.RESPONDENT)
    motion.objection(ground, "It costs little.", side=Side.MOVANT)
    paper = written("reply", motion.map)
    assert headings(paper, 2) == ["The balance factor is met.", "The public factor is met."]
    assert body(paper).count("[answer needed]") == 1
    assert "Not answered in the map. AWS contends that it harms." in body(paper, Role.NOTE)


def test_grounds_that_can_have_no_heading_stand_before_those_that_have(motion):
    claim = motion.on["merits"]
    motion.objection(claim, "There was no agreement.", side=Side.RESPONDENT)
    first = motion.objection(claim, "The rules were broken", side=Side.RESPONDENT)
    motion.beside(first, "The rules allowed it.")
    blocks = written("opposition", motion.map).blocks
    told = [one.text for one in blocks if isinstance(one, Heading)]
    said = [getattr(one, "text", "") or words_of(getattr(one, "runs", ())) for one in blocks]
    loose = next(at for at, one in enumerate(said) if one.startswith("The rules were broken."))
    assert said[loose - 1] == told[told.index("There was no agreement.") - 1]
    assert loose < said.index("There was no agreement.")
