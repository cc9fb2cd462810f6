from __future__ import annotations

import pytest
from drafts import Draft

from argmap.brief.blocks import Heading
from argmap.brief.case_paper import case_paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.proposed_order import TITLE, proposed_order
from argmap.case.plan_motion import plan_relief
from argmap.case.plan_weighing import plan_finding
from argmap.formats.plain_text import order_text
from argmap.law.reading import load_standards


@pytest.fixture(scope="module")
def known():
    return load_standards()


def draft_of(**caption):
    return Draft(movant="Parler LLC", respondent="AWS", **caption)


def text_of(draft, known):
    _, title, rest = order_text(draft.map, known).partition(TITLE.upper())
    return title + rest


def test_an_order_names_acts_persons_security_and_hearing_from_the_case(known):
    draft = draft_of(
        posture="tro-without-notice", security="$10,000", hearing_date="January 14, 2021"
    )
    fields = {"persons": "AWS and its agents", "duration": "10 days"}
    draft.do(plan_relief(draft.map, "Host the service.", new_id=draft.new_id, **fields))
    text = text_of(draft, known)
    assert text.startswith(TITLE.upper())
    for words in (
        "On the motion of Parler LLC for a temporary restraining order without notice against AWS",
        "1. Host the service.",
        "binds, on actual notice of it, AWS and its agents.",
        "expires on [date] at [hour] (10 days), not later than 14 days after its entry",
        "The movant gives security: $10,000.",
        "heard on January 14, 2021 at [hour]",
        "Entered on [date] at [hour].",
        "issued without notice because [reasons]",
    ):
        assert words in text


def test_the_words_for_the_clipboard_stand_under_the_caption_with_blanks(known):
    draft = draft_of(posture="tro-on-notice", court="District Court of Alaska")
    head = order_text(draft.map, known).partition(TITLE.upper())[0]
    assert head == "DISTRICT COURT OF ALASKA\n\nParler LLC v. AWS\nNo. [docket number]\n\n"
    assert order_text(draft_of(posture="stay").map, known) == ""


def test_an_order_never_lasts_longer_than_the_rule_lets_it(known):
    draft = draft_of(posture="tro-without-notice")
    draft.do(plan_relief(draft.map, "Host it.", new_id=draft.new_id, duration="30 days"))
    assert "30 days" not in text_of(draft, known)
    assert "14 days" in text_of(draft, known)


def test_what_the_case_does_not_say_stands_in_brackets(known):
    text = text_of(draft_of(posture="preliminary-injunction"), known)
    assert "[Each act, in reasonable detail" in text
    assert "[amount, or why none]" in text
    assert "until [event]" in text
    assert "Hearing" not in text


def test_each_factor_of_the_standard_is_to_be_found_on_and_mine_are_proposed(known):
    draft = draft_of(standard="ca9")
    scale = known.scales.factor("balance").scale
    fields = {"scale": scale, "new_id": draft.new_id}
    draft.do(plan_finding(draft.map, "balance", "even", by="court", **fields))
    text = text_of(draft, known)
    for factor in known.standard("ca9").factors:
        assert f"{factor.name}: [finding" in text
    draft.do(plan_finding(draft.map, "balance", "tips", why="It would be gone.", **fields))
    said = "Balance of equities: proposed “tips to the movant”, because It would be gone."
    assert said in text_of(draft, known)


@pytest.mark.parametrize("posture", ["stay", "", "nothing-known"])
def test_there_is_no_skeleton_where_there_is_no_such_order(known, posture):
    assert proposed_order(draft_of(posture=posture).map, known) == ()


def test_the_paper_ends_with_the_order_where_relief_is_asked_for(known):
    draft = draft_of(posture="preliminary-injunction")
    draft.claim("Root")

    def headings():
        paper = case_paper(PaperCase(draft.map, lambda _source: None, known))
        return [block.text for block in paper.blocks if isinstance(block, Heading)]

    assert TITLE not in headings()
    draft.do(plan_relief(draft.map, "Host it.", new_id=draft.new_id))
    assert headings().index(TITLE) > headings().index("Weighing")


def test_a_range_is_proposed_from_end_to_end(known):
    draft = draft_of(standard="ca9")
    scale = known.scales.factor("merits").scale
    fields = {"scale": scale, "new_id": draft.new_id, "level_high": "serious"}
    draft.do(plan_finding(draft.map, "merits", "weak", why="It is close.", **fields))
    assert "proposed “weak to serious questions”, because It is close." in text_of(draft, known)
