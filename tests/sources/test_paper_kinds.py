"""What kind of paper a text is, and its title below the caption of a court."""

from __future__ import annotations

import pytest

from argmap.sources.guessing import guess_source
from argmap.sources.paper_kinds import title_below_caption

CAPTION = ["UNITED STATES DISTRICT COURT", "WESTERN DISTRICT OF WASHINGTON", "HEMLOCK PRESS,"]
PARTIES = ["Plaintiff, v.", "HEMLOCK COLLEGE, Defendant.", "No. 3:21-cv-05555-ABC"]
BODY = ["1. Plaintiff is a corporation.", "2. The College closed it.", "3. WHEREFORE, it asks."]
OATH = "I, Dana Ruiz, verify under penalty of perjury that the foregoing is true and correct."


def paper(*title):
    return "\n".join([*CAPTION, *PARTIES, *title, *BODY, OATH])


def test_a_verified_complaint_is_a_filing_and_has_the_title_below_its_caption():
    guess = guess_source(paper("VERIFIED COMPLAINT FOR BREACH OF", "CONTRACT"), "x7.pdf")
    assert guess.kind.value == "filing"
    assert guess.kind.came_from == "the title “VERIFIED COMPLAINT FOR BREACH OF CONTRACT”"
    assert guess.title.value == "VERIFIED COMPLAINT FOR BREACH OF CONTRACT"
    assert guess.title.came_from == "the title below the caption"
    assert guess.sworn


def test_a_verified_complaint_without_a_caption_is_a_filing_too():
    guess = guess_source("\n".join(["VERIFIED COMPLAINT FOR DAMAGES", *BODY, OATH]))
    assert guess.kind.value == "filing"


def test_what_is_declared_under_a_caption_without_a_title_is_a_declaration():
    assert guess_source(paper()).kind.value == "declaration"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("DECLARATION OF JOHN MATZE IN SUPPORT OF MOTION", "declaration"),
        ("SUPPLEMENTAL REPLY DECLARATION OF JOHN MATZE", "declaration"),
        ("Affidavit of John Matze", "declaration"),
        ("PLAINTIFF’S MOTION FOR TEMPORARY RESTRAINING ORDER", "filing"),
        ("[PROPOSED] ORDER GRANTING MOTION", "filing"),
        ("FIRST AMENDED VERIFIED COMPLAINT", "filing"),
        ("Defendant’s Opposition to Motion", "filing"),
        ("NOTICE OF FILING OF DECLARATIONS", "filing"),
        ("ORDER DENYING MOTION FOR PRELIMINARY INJUNCTION", "order"),
        ("TEMPORARY RESTRAINING ORDER", "order"),
        ("MEMORANDUM OPINION AND ORDER", "order"),
    ],
)
def test_the_title_of_a_paper_tells_its_kind(title, kind):
    guess = guess_source(paper(title))
    assert (guess.title.value, guess.kind.value) == (title, kind)


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (["No. 21-cv-00031-BJR VERIFIED COMPLAINT"], "VERIFIED COMPLAINT"),
        (
            ["VERIFIED COMPLAINT", "FOR BREACH OF CONTRACT"],
            "VERIFIED COMPLAINT FOR BREACH OF CONTRACT",
        ),
        (["VERIFIED COMPLAINT", "PARTIES"], "VERIFIED COMPLAINT"),
        (["MOTION FOR TEMPORARY", "AMAZON WEB SERVICES, INC.,"], ""),
        (["VERIFIED COMPLAINT - 1"], ""),
        (["The motion is opposed by all of them"], ""),
        (["Its motion was denied."], ""),
    ],
)
def test_what_is_a_title_below_a_caption_and_how_far_it_goes(rows, title):
    assert title_below_caption([*CAPTION, *PARTIES, *rows, *BODY]) == title


def test_a_caption_that_is_one_line_with_its_district_heads_a_paper_too():
    rows = ["UNITED STATES DISTRICT COURT WESTERN DISTRICT OF WASHINGTON", "VERIFIED COMPLAINT"]
    assert title_below_caption(rows) == "VERIFIED COMPLAINT"


def test_what_no_court_heads_has_no_title_of_a_paper():
    rows = ["District Court Denies Parler’s Motion", "By Ida Quill", "Order Denying Motion"]
    assert title_below_caption(rows) == ""
    assert title_below_caption([]) == ""
    rows = ["United States District Court Denies It All", "Order Denying Motion"]
    assert title_below_caption(rows) == ""
