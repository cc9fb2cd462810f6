from __future__ import annotations

import re

import pytest
from drafts import Draft

from argmap.brief.blocks import Heading
from argmap.brief.case_paper import case_paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.proposed_order import TITLE, proposed_order
from argmap.case.plan_motion import plan_exposure, plan_relief
from argmap.case.plan_weighing import plan_finding
from argmap.case.terms import ClaimRole
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


def test_an_order_of_another_country_says_nothing_of_rule_65_without_notice(known):
    at_home = text_of(draft_of(posture="tro-without-notice"), known)
    abroad = text_of(draft_of(posture="tro-without-notice", standard="au"), known)
    assert "Why without notice" in at_home
    assert "Why without notice" not in abroad


def test_the_words_for_the_clipboard_stand_under_the_caption_with_blanks(known):
    draft = draft_of(posture="tro-on-notice", court="District Court of Alaska")
    head = order_text(draft.map, known).partition(TITLE.upper())[0]
    assert head == "DISTRICT COURT OF ALASKA\n\nParler LLC v. AWS\nNo. [docket number]\n\n"
    assert order_text(draft_of(posture="stay").map, known) == ""


def test_an_order_never_lasts_longer_than_the_rule_lets_it(known):
    draft = draft_of(posture="tro-without-notice")
    draft.do(plan_relief(draft.map, "Host it.", new_id=draft.new_id, duration="30 days"))
    order, note = text_of(draft, known).split("[To the drafter: ")
    assert "30 days" not in order
    assert "not later than 14 days after its entry" in order
    asked = "“30 days” is asked for, which an order without notice cannot give (Fed. R. Civ. P. 65("
    assert note.startswith(asked)


@pytest.mark.parametrize(
    ("posture", "duration", "words", "is_noted"),
    [
        ("tro-on-notice", "until final judgment", "in force until final judgment.", True),
        ("tro-on-notice", "10 days", "This order remains in force for 10 days.", False),
        ("preliminary-injunction", "until final judgment", "in force until final judgment.", False),
        ("tro-on-notice", "", "This order remains in force [until when].", False),
    ],
)
def test_the_duration_written_under_relief_is_that_of_the_order(
    known, posture, duration, words, is_noted
):
    draft = draft_of(posture=posture)
    draft.do(plan_relief(draft.map, "Host it.", new_id=draft.new_id, duration=duration))
    text = text_of(draft, known)
    assert words in text
    assert ("may be treated as a preliminary injunction: Sampson v. Murray" in text) is is_noted


def test_relief_of_different_durations_is_told_act_by_act(known):
    draft = draft_of(posture="preliminary-injunction")
    for act, duration in (("Host it.", "30 days"), ("Keep it.", "until judgment"), ("Say.", "")):
        draft.do(plan_relief(draft.map, act, new_id=draft.new_id, duration=duration))
    assert "in force as to act 1, for 30 days; as to act 2, until judgment." in text_of(
        draft, known
    )


def found(draft, known, factor, level, cause=None):
    scale = known.scales.factor(factor).scale
    fields = {"scale": scale, "new_id": draft.new_id, "claim": cause, "why": "So it is."}
    draft.do(plan_finding(draft.map, factor, level, **fields))


def test_only_causes_that_carry_the_order_or_come_nearest_are_proposed(known):
    draft = draft_of(standard="winter", posture="tro-on-notice")
    causes = {
        name: draft.claim(name, role=ClaimRole.CAUSE_OF_ACTION, short_title=name)
        for name in ("Contract", "Sherman", "Tort")
    }
    merits = "Likelihood of success on the merits"
    for level, name in (("weak", "Contract"), ("likely", "Sherman"), ("none", "Tort")):
        found(draft, known, "merits", level, causes[name])
    found(draft, known, "irreparable", "possible")
    text = text_of(draft, known)
    assert f"{merits}, Sherman: proposed “likely”, because So it is." in text
    assert "proposed “weak”" not in text
    assert "proposed “none”" not in text
    assert "No finding is proposed on “Contract” and “Tort”: by your findings relief is" in text
    assert "Irreparable harm: [finding and reasons, with cites to the record; your own " in text
    assert "proposed “possible”" not in text
    for factor, level in (("irreparable", "likely"), ("balance", "tips"), ("public", "neutral")):
        found(draft, known, factor, level)
    assert "Irreparable harm: proposed “likely”, because So it is." in text_of(draft, known)


def test_what_the_case_does_not_say_stands_in_brackets(known):
    text = text_of(draft_of(posture="preliminary-injunction"), known)
    assert "[Each act, in reasonable detail" in text
    assert "[amount, or why none]" in text
    assert "in force [until when]" in text
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


def test_the_figures_of_the_worksheet_stand_beside_the_security(known):
    draft = draft_of(posture="tro-on-notice", security="$10,000")
    assert "may lose" not in text_of(draft, known)
    fields = {"new_id": draft.new_id, "low": 1_000, "high": 4_000}
    draft.do(plan_exposure(draft.map, "Staff", **fields))
    draft.do(plan_exposure(draft.map, "Goodwill", new_id=draft.new_id))
    text = text_of(draft, known)
    assert (
        "The movant gives security: $10,000.\n\n[To the drafter: By a wrongful order the "
        "respondent may lose 1,000 to 4,000. One more loss has no figure and is not in the sum.]"
    ) in text


@pytest.mark.parametrize(
    ("persons", "told"),
    [
        (
            ("Hen Corp., its officers and agents", "Hen Corp."),
            "Hen Corp., its officers and agents.",
        ),
        (("Hen Corp.", "Fox and its agents."), "Hen Corp.; Fox and its agents."),
        (("Fox.", "Hen Corp."), "Fox; Hen Corp."),
    ],
)
def test_who_is_bound_with_others_is_not_bound_again_alone(known, persons, told):
    draft = draft_of(posture="preliminary-injunction")
    for one in persons:
        draft.do(plan_relief(draft.map, f"Do {one}", new_id=draft.new_id, persons=one))
    assert re.search(f"This order binds[^.]*, {re.escape(told)}\n", text_of(draft, known))


def test_actual_notice_is_said_once(known):
    draft = draft_of(posture="tro-on-notice")
    persons = "AWS and others in concert with it who receive actual notice"
    draft.do(plan_relief(draft.map, "Host it.", new_id=draft.new_id, persons=persons))
    assert f"This order binds {persons}." in text_of(draft, known)


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("2026-04-20", "heard on April 20, 2026 at [hour]."),
        ("2026-04-20T10:00", "heard on April 20, 2026, at 10:00."),
        ("", "heard on [date] at [hour]."),
    ],
)
def test_the_day_of_the_hearing_is_in_words(known, when, told):
    draft = draft_of(posture="tro-on-notice", hearing_date=when)
    assert told in text_of(draft, known)


def test_an_order_for_several_speaks_of_several_ends_each_act_and_names_the_division(known):
    draft = Draft(
        posture="tro-on-notice",
        movant="Ana Roe; Ben Smith",
        movant_role="Plaintiffs",
        respondent="Acme LLC; Beta LLC",
        respondent_role="Defendants",
        court="United States District Court",
        division="Eastern Division",
        security="$100",
    )
    for act in ("host the service", "Keep the data."):
        draft.do(plan_relief(draft.map, act, new_id=draft.new_id))
    text = order_text(draft.map, known)
    assert "UNITED STATES DISTRICT COURT, EASTERN DIVISION" in text
    for words in (
        "1. Host the service.",
        "2. Keep the data.",
        "[the respondents, their officers, agents",
        "The movants give security: $100.",
    ):
        assert words in text
