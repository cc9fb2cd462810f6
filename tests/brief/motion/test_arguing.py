from __future__ import annotations

import re

import pytest
from drafts import Draft as Case
from example import example_map, example_text_of, standards
from hypothesis import given, settings
from hypothesis import strategies as st
from written_briefs import argued, draft_of, lines

from argmap.brief.blocks import Heading, Paragraph, Role
from argmap.brief.motion.arguing import Arguing
from argmap.brief.motion.drafting import unrolled
from argmap.brief.motion.joining import with_pronoun
from argmap.brief.motion.template import load_template
from argmap.brief.runs import RunStyle
from argmap.case.briefs import PointForm
from argmap.case.places import Under
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_cite
from argmap.case.terms import Side, SourceKind, Stance

LONG = " ".join(f"word{number}" for number in range(60))


@pytest.fixture
def case():
    case = Case(movant="Parler LLC", respondent="AWS")
    case.root = case.claim("AWS broke the contract.", side=Side.MOVANT)
    return case


def written(case, level=2, **chosen):
    return lines(argued(draft_of(case.map, **chosen), case.root, level))


def test_premises_that_stand_together_are_one_paragraph(case):
    first = case.reason(case.root, "It was a termination")
    case.beside(first, "Thirty days are due.")
    assert written(case)[1] == (
        "It was a termination. [record cite needed] Thirty days are due. [record cite needed]"
    )


def test_a_reason_with_more_below_it_has_a_heading_and_its_conclusion(case):
    reason = case.reason(case.root, "It was a termination.")
    case.reason(reason, "The account was closed.")
    assert written(case) == [
        "I. AWS broke the contract.",
        "A. It was a termination.",
        "The account was closed. [record cite needed]",
        "Accordingly, it was a termination.",
    ]


def test_headings_end_at_the_fourth_level_and_paragraphs_go_on(case):
    claim = case.root
    for number in range(6):
        claim = case.reason(claim, f"Step {number} holds.")
    blocks = argued(draft_of(case.map), case.root, level=1)
    assert max(one.level for one in blocks if isinstance(one, Heading)) == 4
    assert any(line.startswith("Step 5 holds. [record") for line in lines(blocks))


def test_a_chain_of_thousands_of_claims_is_argued(case):
    claim = case.root
    for number in range(3000):
        claim = case.reason(claim, f"Step {number} holds.")
    assert any(one.startswith("Step 2999 holds.") for one in written(case)[-3:])


def test_a_claim_used_twice_is_argued_once_and_referred_to(case):
    first = case.reason(case.root, "It was a termination.")
    shared = case.reason(first, "The account was closed.")
    second = case.reason(case.root, "No notice was given.")
    case.reuse(shared, Under(second, Stance.PRO))
    said = written(case)
    assert said.count("The account was closed. [record cite needed]") == 1
    assert "The account was closed. See Part I.A. [record cite needed]" in said


def test_a_claim_used_twice_that_has_a_cite_is_referred_to_without_a_mark(case):
    first = case.reason(case.root, "It was a termination.")
    shared = case.reason(first, "The account was closed.")
    text = "Amazon closed the account on Sunday."
    case.quote(case.source(text), text, shared, text=text)
    second = case.reason(case.root, "No notice was given.")
    case.reuse(shared, Under(second, Stance.PRO))
    said = written(case)
    assert "The account was closed. See Part I.A." in said
    assert not any("See Part I.A. [" in one for one in said)


def test_what_rests_on_an_authority_comes_before_its_application(case):
    case.reason(case.root, "One day was given.")
    rule = case.reason(case.root, "Notice must be reasonable.")
    source = case.source(kind=SourceKind.CASE, citation="A v. B, 1 U.S. 2 (1790)")
    case.do(plan_cite(case.map, source, rule, new_id=case.new_id))
    said = written(case)
    assert said[1] == "Notice must be reasonable. A v. B, 1 U.S. 2 (1790)."
    assert said[2].startswith("One day was given.")


def test_an_attack_that_is_answered_is_set_out_with_the_answer(case):
    attack = case.objection(case.root, "Parler broke it first.", side=Side.RESPONDENT)
    case.objection(attack, "Nothing shows that.", side=Side.MOVANT)
    draft = draft_of(case.map)
    said = lines(argued(draft, case.root))
    assert said[2].startswith("AWS contends that Parler broke it first. That does not")
    assert said[3] == "Nothing shows that. [record cite needed]"
    assert not draft.unanswered


def test_an_answer_to_what_an_attack_rests_on_answers_it(case):
    attack = case.objection(case.root, "It was in breach.", side=Side.RESPONDENT)
    below = case.reason(attack, "Posts stayed up.", side=Side.RESPONDENT)
    case.objection(below, "None did.", side=Side.MOVANT)
    said = written(case)
    assert "AWS adds" in said[2]
    assert said[3] == "None did. [record cite needed]"


def test_an_attack_without_an_answer_is_a_note_in_the_margin_alone(case):
    case.reason(case.root, "One day was given.")
    case.objection(case.root, "The contract allows it.", side=Side.RESPONDENT)
    draft = draft_of(case.map)
    blocks = argued(draft, case.root)
    notes = [one for one in blocks if isinstance(one, Paragraph) and one.role is Role.NOTE]
    assert lines(notes) == ["[Not answered in the map. AWS contends that the contract allows it.]"]
    assert sum("allows it" in line for line in lines(blocks)) == 1
    assert [about.kind for _, about in draft.unanswered] == ["argument"]


def test_an_undercut_of_a_step_is_an_attack_too(case):
    reason = case.reason(case.root, "One day was given.")
    case.undercut(reason, "One day was enough.")
    assert "[Not answered in the map. AWS contends that one day was enough.]" in written(case)


def test_claims_that_attack_each_other_in_a_ring_end(case):
    attack = case.objection(case.root, "The contract allows it.", side=Side.RESPONDENT)
    case.reuse(case.root, Under(attack, Stance.CON))
    assert any("See Part I" in line for line in written(case))


def test_a_short_quote_stands_in_the_text_and_a_long_one_as_a_block(case):
    text = f"It will take time to get it back to work. {LONG}"
    source = case.source(text, title="A report", date="2021-01-12")
    case.quote(source, "take time", case.root, text=text)
    case.quote(source, LONG, case.root, text=text)
    said = written(case, text_of=lambda _: None)
    assert said[1] == (
        "Parler LLC submits that AWS broke the contract. A Report (Jan. 12, 2021) (“take time”)."
    )
    assert said[2] == f"> {LONG} Id."


def test_a_quote_of_forty_nine_words_stands_in_the_text(case):
    words = " ".join(f"word{number}" for number in range(49))
    case.quote(case.source(words), words, case.root, text=words)
    assert len(written(case)) == 2


def test_a_quote_with_a_caution_is_used_only_by_the_word_of_the_user(case):
    text = "It will take time."
    quote = case.quote(case.source(text), "take time", case.root, text=text)
    case.do(plan_amendment(case.map, case.map.quotes[quote], caution="garbled"))
    draft = draft_of(case.map)
    assert lines(argued(draft, case.root))[1].endswith(" the contract. [record cite needed]")
    assert [one.why for one in draft.backing.left_out.values()] == ["garbled"]

    cite = case.map.cites_on(case.root)[0]
    case.do(plan_amendment(case.map, cite, despite="it is the only report"))
    draft = draft_of(case.map)
    said = lines(argued(draft, case.root))
    assert said[1].endswith("(“take time”).")
    assert said[2] == "[Quoted despite a caution (garbled): it is the only report]"
    assert not draft.backing.left_out


def test_irac_begins_with_the_issue(case):
    assert written(case, form=PointForm.IRAC)[1] == ("The issue is whether AWS broke the contract.")
    asked = "Whether AWS broke its contract with Parler."
    case.do(plan_amendment(case.map, case.map.claims[case.root], as_question=asked))
    assert written(case, form=PointForm.IRAC)[1] == asked


def test_every_paragraph_of_the_example_says_what_it_stands_for():
    case_map = example_map()
    for blocks in _arguments(case_map):
        assert all(one.about is not None for one in blocks if isinstance(one, Heading | Paragraph))


def test_nothing_is_said_that_no_claim_and_no_template_says():
    case_map = example_map()
    for blocks in _arguments(case_map):
        assert _invented(case_map, blocks) == []


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 3)), min_size=1, max_size=14))
def test_nothing_is_invented_of_any_map(steps):
    case = Case(movant="Parler LLC", respondent="AWS")
    claims = [case.claim("Claim one holds", side=Side.MOVANT)]
    for at, how in steps:
        target = claims[at % len(claims)]
        text = f"Claim {len(claims)} of the map"
        if how == 3 and case.map.uses_of(target):
            claims.append(case.undercut(target, text))
        elif how == 2:
            claims.append(case.objection(target, text, side=Side.RESPONDENT))
        else:
            claims.append(case.reason(target, text, side=Side.MOVANT))
    assert _invented(case.map, argued(draft_of(case.map), claims[0])) == []


def test_the_words_of_a_quote_stand_once_in_a_part(case):
    text = "It will take time."
    quote = case.quote(case.source(text, title="A report"), "take time", case.root, text=text)
    again = case.reason(case.root, "The work is slow.")
    case.do(plan_cite(case.map, quote, again, new_id=case.new_id))
    draft = draft_of(case.map)
    said = lines(argued(draft, case.root))
    assert said[1].endswith("A Report (undated) (“take time”).")
    assert said[2] == "The work is slow. Id."
    draft.backing.told.clear()
    assert any(
        "take time" in (one.cites.parenthetical)
        for one in draft.backing.behind(again).runs
        if one.cites
    )


def test_a_body_that_says_something_of_itself_is_it(case):
    case.do(plan_amendment(case.map, case.map.case, respondent="Amazon Web Services, Inc."))
    case.do(plan_amendment(case.map, case.map.case, aliases=("AWS = Amazon Web Services, Inc.",)))
    case.objection(case.root, "AWS had a reason of its own.", side=Side.RESPONDENT)
    case.objection(case.root, "AWS and Google acted alone.", side=Side.RESPONDENT)
    notes = written(case)[-2:]
    assert notes[0] == "[Not answered in the map. AWS contends that it had a reason of its own.]"
    assert "AWS contends that AWS and Google acted" in notes[1]


def test_a_party_that_may_be_a_person_keeps_its_name(case):
    case.objection(case.root, "AWS had a reason of its own.", side=Side.RESPONDENT)
    assert "AWS contends that AWS had a reason" in written(case)[-1]


def test_what_has_no_heading_of_its_own_stands_under_no_other(case):
    deep = case.reason(case.root, "It was a termination.")
    case.reason(deep, "The account was closed.")
    first = case.reason(case.root, "Thirty days were due.")
    case.beside(first, "One was given.")
    case.reason(case.root, "No cure was allowed.")
    said = written(case, level=1)
    assert said[1].startswith("Thirty days were due. [record cite needed] One was given.")
    assert said[2] == "A. It was a termination."
    assert "B. No cure was allowed." in said


def test_answers_behind_headings_have_a_heading_that_says_they_fail(case):
    deep = case.reason(case.root, "It was a termination.")
    case.reason(deep, "The account was closed.")
    attack = case.objection(case.root, "Parler broke it first.", side=Side.RESPONDENT)
    case.objection(attack, "Nothing shows that.", side=Side.MOVANT)
    case.objection(case.root, "It may do so.", side=Side.RESPONDENT)
    said = written(case, level=1)
    assert said[1] == "[Not answered in the map. AWS contends that it may do so.]"
    at = said.index("B. What AWS says against this fails.")
    assert said[at + 1].startswith("AWS contends that Parler broke it first.")


def test_an_answer_made_before_is_referred_to_and_not_missed(case):
    other = case.claim("AWS owes damages.", side=Side.MOVANT)
    shared = case.objection(case.root, "Parler broke it first.", side=Side.RESPONDENT)
    case.objection(shared, "Nothing shows that.", side=Side.MOVANT)
    case.reuse(shared, Under(other, Stance.CON))
    draft = draft_of(case.map)
    arguing = Arguing(draft)
    works = [arguing.claim(case.map.claims[one], 2) for one in (case.root, other)]
    said = lines(one for work in works for one in unrolled(work))
    assert "Nothing shows that. See Part I. [record cite needed]" in said
    assert not draft.unanswered


def _arguments(case_map):
    for side in (Side.MOVANT, Side.RESPONDENT):
        for form in (PointForm.CREAC, PointForm.IRAC):
            draft = draft_of(case_map, example_text_of, side, form)
            roots = [one.id for one in case_map.claims.values() if one.factor]
            yield from (argued(draft, claim) for claim in roots)


def _invented(case_map, blocks):
    """Return what is left of the text when claims, parties, template and cites are taken out."""
    draft = draft_of(case_map)
    known = [one.text.rstrip(".") for one in case_map.claims.values()]
    known += [draft.party(side) for side in Side]
    known += [with_pronoun(one, {"AWS", "Parler"}) for one in known]
    known += [
        part
        for words in load_template("memorandum").sentences.values()
        for part in re.split(r"\{\w+\}", words)
    ]
    for cause in standards().causes.values():
        known += [cause.name, cause.cite, *(one.text.rstrip(".") for one in cause.elements)]
    known = sorted({one.strip().casefold() for one in known if one.strip(" .,:")}, key=len)
    left = []
    for block in blocks:
        assert isinstance(block, Heading | Paragraph)
        said = block.text if isinstance(block, Heading) else _own_words(block)
        for one in reversed(known):
            said = said.casefold().replace(one, " ")
        if rest := re.sub(r"\b[ivx]+(\.[a-z0-9]+)*\b|\bthat\b|\band\b|[\s\d.,:;“”()]", "", said):
            left.append(rest)
    return left


def _own_words(block):
    words, within = [], False
    for run in block.runs:
        within = run.cites is not None or (within and run.style is not RunStyle.NEEDED)
        if run.text == " ":
            within = False
        if not within:
            words.append(run.text)
    return "".join(words)


def test_what_speaks_beside_premises_that_have_headings_stands_before_these(case):
    first = case.reason(case.root, "It was a termination")
    second = case.beside(first, "Thirty days are due.")
    case.reason(first, "The account was closed.", side=Side.MOVANT)
    case.reason(second, "The contract says so.", side=Side.MOVANT)
    case.reason(case.root, "An e-mail admits it.")
    case.objection(case.root, "It was a suspension.", side=Side.RESPONDENT)
    assert written(case, level=1) == [
        "I. AWS broke the contract.",
        "It was a termination. Thirty days are due.",
        "[Not answered in the map. AWS contends that it was a suspension.]",
        "A. It was a termination.",
        "The account was closed. [record cite needed]",
        "B. Thirty days are due.",
        "The contract says so. [record cite needed]",
        "C. An e-mail admits it.",
        "Parler LLC submits that an e-mail admits it. [record cite needed]",
        "Accordingly, AWS broke the contract.",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They waited a month.", "AWS contends: They waited a month."),
        ("Their delay shows it.", "AWS contends: Their delay shows it."),
        ("Parler asked us to stop.", "AWS contends: Parler asked us to stop."),
        ("Our customers would go.", "AWS contends: Our customers would go."),
        ("It was a suspension.", "AWS contends that it was a suspension."),
        ("There was no US customer.", "AWS contends that there was no US customer."),
    ],
)
def test_who_we_and_they_are_is_left_to_the_claim(case, text, said):
    case.objection(case.root, text, side=Side.RESPONDENT)
    assert written(case)[-1] == f"[Not answered in the map. {said}]"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("That it knew does not show it.", "AWS contends: That it knew does not show it."),
        ("That rule is old.", "AWS contends: That rule is old."),
        ("Who paid? Nobody.", "AWS contends: Who paid? Nobody."),
        ("Stop! It is late.", "AWS contends: Stop! It is late."),
        ("No. 5 is void.", "AWS contends that No. 5 is void."),
        ("A. The lease ended.", "AWS contends: A. The lease ended."),
        ("There was no lease;", "AWS contends that there was no lease."),
        ("There was no lease:", "AWS contends that there was no lease."),
        ("There was no lease ,", "AWS contends that there was no lease."),
        ("Quux was no lease;", "AWS contends: Quux was no lease."),
    ],
)
def test_a_claim_begins_and_ends_in_a_sentence_as_a_sentence_does(case, text, said):
    case.objection(case.root, text, side=Side.RESPONDENT)
    assert written(case)[-1] == f"[Not answered in the map. {said}]"


@pytest.mark.parametrize("end", [";", ":", ",", " ;", ";."])
def test_a_heading_ends_with_one_mark(case, end):
    reason = case.reason(case.root, f"It was a termination{end}")
    case.reason(reason, "The account was closed.")
    assert "A. It was a termination." in written(case)


@pytest.mark.parametrize("first", ["They waited", "She waited", "Their delay lasted"])
def test_who_submits_a_point_is_not_whom_its_first_word_means(case, first):
    reason = case.reason(case.root, f"{first} five years.", side=Side.MOVANT)
    case.quote(case.source(title="A report"), "Parler is down", reason)
    case.reason(reason, "The account was closed.")
    opening = f"Parler LLC submits: {first} five years."
    assert any(one.startswith(opening) for one in written(case))
