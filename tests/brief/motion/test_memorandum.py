from __future__ import annotations

import re

import pytest
from drafts import Draft as Case
from example import example_map, example_text_of, standards

from argmap.brief.blocks import Authorities, Heading, Listing, Paragraph, Role
from argmap.brief.counting import count_words
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.brief.runs import RunStyle, words_of
from argmap.case.briefs import Brief
from argmap.case.changes import ChangeSet, added
from argmap.case.errors import FormatError
from argmap.case.ids import BriefId, keyed_id
from argmap.case.plan_claims import plan_amendment
from argmap.case.terms import Side, Status, Told


def written(case_map=None, today="2024-08-26", kind="memorandum", **options):
    text_of = example_text_of if case_map is None else (lambda _: None)
    case = PaperCase(case_map or example_map(), text_of, standards(), today=today, options=options)
    return paper_called(kind).write(case)


def headings(paper, level=1):
    found = [one for one in paper.blocks if isinstance(one, Heading)]
    return [one.text for one in found if one.level == level and one.listed]


def said(paper, role=Role.BODY):
    found = [one for one in paper.blocks if isinstance(one, Paragraph)]
    return [words_of(one.runs) for one in found if one.role is role]


def amended(**fields):
    case_map = example_map()
    case_map.apply(plan_amendment(case_map, case_map.case, **fields))
    return case_map


def test_the_parts_stand_in_the_order_of_the_template():
    assert headings(written()) == [
        "Introduction and relief requested",
        "Statement of facts",
        "Legal standard",
        "Argument",
        "Security",
        "Scope of the order",
        "Conclusion",
    ]


def test_the_argument_follows_the_factors_of_the_test_and_the_causes_of_action():
    paper = written()
    assert headings(paper, 2) == [
        "Parler is likely to succeed on at least one of its claims.",
        "Without an order, irreparable harm is likely.",
        "The equities tip toward Parler.",
        "An order is in the public interest.",
    ]
    assert len(headings(paper, 3)) == 3


def test_a_part_of_which_the_case_says_nothing_is_left_out_and_not_numbered():
    case = Case(movant="Parler LLC")
    paper = written(case.map)
    assert headings(paper) == [
        "Introduction and relief requested",
        "Legal standard",
        "Argument",
        "Security",
        "Conclusion",
    ]
    numbers = [one.number for one in paper.blocks if isinstance(one, Heading) and one.level == 1]
    assert numbers[:5] == ["I.", "II.", "III.", "IV.", "V."]


def test_an_event_that_is_disputed_says_so_and_one_without_a_cite_needs_it():
    facts = said(written(amended(filed="", decided="")))
    cut = next(one for one in facts if "at 08:00 UTC, AWS cut Parler off. " in one)
    assert cut.endswith("The parties dispute this.")
    assert any(
        one.startswith("January 17, 2021: ") and one.endswith("[record cite needed]")
        for one in facts
    )


def test_an_admitted_claim_is_a_fact():
    case = Case(movant="Parler LLC", respondent="AWS")
    claim = case.claim("The account was closed.", side=Side.MOVANT)
    case.do(plan_amendment(case.map, case.map.claims[claim], status=Status.ADMITTED))
    assert said(written(case.map))[1].startswith("AWS admits that the account was closed.")


def test_the_legal_standard_is_that_of_the_data_and_its_authorities_are_listed():
    paper = written()
    assert any("the Ninth Circuit’s test" in one for one in said(paper))
    table = next(one for one in paper.blocks if isinstance(one, Authorities))
    rows = [words_of(row.citation) for row in table.rows]
    assert "All. for the Wild Rockies v. Cottrell, 632 F.3d 1127 (9th Cir. 2011)" in rows


def test_the_harms_of_a_factor_stand_under_it_with_their_cites():
    granted, denied = "If the motion is granted, these", "If the motion is denied, these"
    movants, respondents = said(written()), said(written(kind="opposition"))
    offline = next(one for one in movants if "Offline, with no other host." in one)
    assert offline.startswith("Offline")
    assert movants.index(denied + " harms follow.") < movants.index(offline)
    assert "Parler is down as of Monday afternoon" in offline
    assert not any(one.startswith(granted) for one in movants)
    assert any("AWS must host what breaks its rules." in one for one in respondents)
    assert not any(one.startswith(denied) for one in respondents)


def test_a_harm_is_told_once_and_referred_to_where_it_weighs_again():
    facts = said(written())
    offline = [at for at, one in enumerate(facts) if "Offline, with no other host." in one]
    again = facts.index("The harms already set out weigh here as well. See Part IV.B.")
    concluded = facts.index("Accordingly, without an order, irreparable harm is likely.")
    assert len(offline) == 1
    assert offline[0] < concluded < again
    assert again < facts.index("Accordingly, the equities tip toward Parler.")


def test_a_harm_that_is_past_is_not_relied_on():
    assert not any("The thirty days to cure are lost" in one for one in said(written()))


def test_a_motion_without_notice_says_what_it_must_bring_with_it():
    facts = said(written(amended(posture="tro-without-notice")))
    asked = "Such a motion brings this with it: the certificate about notice."
    assert any(one.startswith(asked) and "65(b)(1)(B)" in one for one in facts)
    assert not any("Such a motion brings" in one for one in said(written()))
    abroad = said(written(amended(posture="tro-without-notice", standard="au")))
    assert not any("Such a motion brings" in one for one in abroad)


@pytest.mark.parametrize("standard", ["au", "uk"])
def test_a_motion_abroad_cites_no_rule_of_the_united_states_by_itself(standard):
    def told(**fields):
        paper = written(amended(posture="tro-on-notice", **fields))
        lists = [one for one in paper.blocks if isinstance(one, Listing)]
        return " ".join(said(paper) + [words_of(item) for one in lists for item in one.items])

    assert "Fed. R. Civ. P. 65(c)" in told()
    assert "Stuhlbarg" in told()
    abroad = told(standard=standard)
    assert "Fed. R. Civ. P. 65" not in abroad
    assert "Stuhlbarg" not in abroad


def test_an_authority_of_the_data_that_the_case_holds_is_listed_once():
    case_map = example_map()
    held = next(one for one in case_map.sources.values() if one.key == "order")
    kind = type(held.kind)("case")
    cited = "Alliance for the Wild Rockies v. Cottrell, 632 F.3d 1127 (9th Cir. 2011)"
    case_map.apply(plan_amendment(case_map, held, kind=kind, citation=cited))
    table = next(one for one in written(case_map).blocks if isinstance(one, Authorities))
    assert sum("632 F.3d" in words_of(row.citation) for row in table.rows) == 1


def test_the_certificate_has_the_words_that_count():
    paper = written(amended(filed="2024-08-26", decided=""))
    closing = said(paper, Role.CLOSING)
    number = f"{count_words(paper).counted:,}"
    assert closing[-1].startswith(f"I certify that this memorandum contains {number} words")
    assert closing[0] == "Dated: August 26, 2024."


@pytest.mark.parametrize(
    ("known", "day"),
    [
        ({"filed": "2024-08-26"}, "August 26, 2024"),
        ({"filed": "2024-08-25"}, "[day]"),
        ({"decided": "2024-08-26"}, "[day]"),
        ({"decided": "2024-08-27"}, "August 26, 2024"),
    ],
)
def test_a_memorandum_is_not_signed_after_the_day_on_which_it_can_be_written(known, day):
    case_map = amended(**{"decided": "", "filed": "", **known})
    closing = said(written(case_map, today="2024-08-26"), Role.CLOSING)
    assert closing[0] == f"Dated: {day}."


def test_a_limit_of_pages_asks_for_no_certificate():
    assert said(written(today="2021-01-11"), Role.CLOSING)[-1] == "Counsel for Parler"


def test_a_paper_over_its_limit_says_so_on_the_last_page():
    case_map = amended(filed="2024-08-26")
    claim = next(iter(case_map.claims_on_factor("irreparable")))
    long = "word " * 9000
    case_map.apply(plan_amendment(case_map, claim, text=f"Harm is {long}"))
    assert "That is too long." in " ".join(said(written(case_map)))
    assert "That is too long." not in " ".join(said(written()))


def test_the_last_page_lists_what_is_needed_and_unanswered_and_can_be_left_out():
    paper = written()
    at = [isinstance(one, Heading) and one.anchor == "last-page" for one in paper.blocks].index(
        True
    )
    lists = [one for one in paper.blocks[at:] if isinstance(one, Listing)]
    told = [words_of(item) for one in lists for item in one.items]
    assert "Perfect moderation is impossible, and Parler acted in good faith." in told
    assert any("AWS contends that it was a suspension" in one for one in told)
    assert any("machine translation" in one for one in told)
    runs = [run for one in paper.blocks if isinstance(one, Paragraph) for run in one.runs]
    marks = [at for at, run in enumerate(runs) if run.style is RunStyle.NEEDED]
    again = [at for at in marks if runs[at - 2].text.startswith("See Part")]
    assert len(marks) - len(again) == len(lists[0].items) > 5
    without = written(last_page="no")
    assert all(one.anchor != "last-page" for one in without.blocks if isinstance(one, Heading))
    assert count_words(without).counted == count_words(paper).counted


def test_a_caution_on_the_last_page_is_no_quotation_of_the_paper():
    told = [
        words_of(item) for one in written().blocks if isinstance(one, Listing) for item in one.items
    ]
    found = next(one for one in told if "garbled beyond use" in one)
    assert found.endswith("the English report has at the very time it is set to skyrocket.")


def test_notices_stand_at_the_head_by_choice():
    assert written().notices == ()
    chosen = written(draft="yes", work_product="yes", not_advice="yes")
    assert chosen.notices == ("DRAFT", "Attorney work product", "Not legal advice")


def test_the_caption_page_has_what_the_case_says_and_brackets_for_the_rest():
    caption = written().caption
    assert caption.roles == ("Movant", "Respondent")
    assert caption.counsel == ("[Name, bar number, firm and address of counsel]",)
    assert caption.motion == ("Motion for a temporary restraining order and memorandum in support",)
    caption = written(
        amended(
            movant_role="Plaintiff",
            counsel="A. Lawyer\nWSBA No. 1",
            judge="The Honorable B. Judge",
            noting_date="2021-01-13",
            oral_argument=Told.YES,
            division="AT SEATTLE",
        )
    ).caption
    assert caption.roles == ("Plaintiff", "Respondent")
    assert caption.counsel == ("A. Lawyer", "WSBA No. 1")
    assert caption.facts == (
        ("Judge", "The Honorable B. Judge"),
        ("Note on motion calendar", "January 13, 2021"),
        ("Oral argument", "requested"),
    )
    assert caption.division == "AT SEATTLE"


def test_the_plan_of_the_case_orders_the_causes_and_leaves_some_out():
    case_map = example_map()
    by_key = {one.key: one.id for one in case_map.claims.values()}
    brief = Brief(
        BriefId(keyed_id("plan")),
        "memorandum",
        claims=(by_key["I0"],),
        left_out=(by_key["E0"],),
    )
    case_map.apply(ChangeSet("Plan", added(brief)))
    assert "The equities tip toward Parler." not in headings(written(case_map), 2)


def test_no_anchor_holds_the_id_of_a_record():
    paper = written()
    assert all(not re.search(r"[0-9a-f]{32}", one) for one in paper.anchors())


def test_every_paragraph_of_the_body_stands_for_something():
    body = [one for one in written(last_page="no").blocks if isinstance(one, Paragraph)]
    assert all(one.about is not None for one in body if one.role is not Role.CLOSING)


@pytest.mark.parametrize("posture", ["preliminary-injunction", "permanent", ""])
def test_the_paper_is_called_after_what_is_asked_for(posture):
    title = written(amended(posture=posture)).caption.motion[0]
    name = {"preliminary-injunction": "preliminary injunction", "permanent": "permanent"}
    assert name.get(posture, "order") in title


def test_an_unknown_form_of_points_is_refused():
    with pytest.raises(FormatError, match="not by “FIRAC”"):
        written(form="FIRAC")


def test_a_place_in_an_authority_of_the_data_goes_where_the_form_has_it():
    facts = " ".join(said(written()))
    assert "240 F.3d 832, 839 n.7 (9th Cir. 2001)" in facts
    assert "2001), at" not in facts


@pytest.mark.parametrize(
    ("court", "standard", "told"),
    [
        (
            "Supreme Court of the State of New York",
            "winter",
            "is a court of a State, and the Winter test is one of the federal courts",
        ),
        (
            "United States District Court for the Southern District of New York",
            "ca9",
            "lies in the Second Circuit, and the Ninth Circuit’s test is another’s.",
        ),
    ],
)
def test_the_last_page_says_where_the_test_is_none_for_the_court(court, standard, told):
    case = Case(court=court, standard=standard, posture="preliminary-injunction")
    lists = [one for one in written(case.map).blocks if isinstance(one, Listing)]
    lines = [words_of(item) for one in lists for item in one.items]
    assert [one for one in lines if told in one and one.startswith(court)]


def test_the_last_page_says_nothing_of_a_court_that_has_the_test():
    headings_of_page = [one.text for one in written().blocks if isinstance(one, Heading)]
    assert "The test and the court" not in headings_of_page


@pytest.mark.parametrize(
    ("kind", "own", "signed"),
    [
        ("memorandum", Side.MOVANT, True),
        ("opposition", Side.MOVANT, False),
        ("opposition", Side.RESPONDENT, True),
        ("reply", Side.RESPONDENT, False),
        ("opposition", Side.NEUTRAL, True),
    ],
)
def test_the_counsel_of_a_side_does_not_sign_for_the_other(kind, own, signed):
    paper = written(amended(counsel="A. Lawyer", writes_for=own), kind=kind)
    wanted = "A. Lawyer" if signed else "[Name, bar number, firm and address of counsel]"
    assert paper.caption.counsel == (wanted,)
    lines = [words_of(one.runs) for one in paper.blocks if isinstance(one, Paragraph)]
    assert wanted in lines
