"""Causes of action are argued from their elements; the last page lists those that are missing."""

from __future__ import annotations

import pytest
from drafts import Draft as Case
from example import standards

from argmap.brief.blocks import Authorities, Heading, Listing, Paragraph, Role
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.brief.runs import words_of
from argmap.case.changes import ChangeSet, added
from argmap.case.motion import Relief
from argmap.case.terms import ClaimRole, Side

SHERMAN = "Sherman Act § 1 has these elements: (1) two or more separate persons"
GAPS = "Elements for which the map has no claim"
WARNINGS = "Warnings of the checklist"


def antitrust():
    draft = Case(movant="Parler LLC", respondent="AWS", posture="tro-without-notice")
    root = draft.claim("The court should order it.", side=Side.MOVANT)
    merits = draft.reason(root, "Parler is likely to succeed.", side=Side.MOVANT, factor="merits")
    fields = {"role": ClaimRole.CAUSE_OF_ACTION, "cause": "sherman_1", "side": Side.MOVANT}
    cause = draft.reason(merits, "AWS broke the Sherman Act.", **fields)
    draft.reason(cause, "AWS and Twitter agreed.", side=Side.MOVANT)
    draft.objection(cause, "There was no agreement.", side=Side.RESPONDENT)
    return draft


def written(draft, kind, **options):
    case = PaperCase(draft.map, lambda _: None, standards(), options=options)
    return paper_called(kind).write(case)


def listed(paper, title):
    """Return the items of a list of the last page, none where it does not stand there."""
    blocks = iter(paper.blocks)
    for one in blocks:
        if isinstance(one, Heading) and one.text == title:
            found = next(blocks)
            return [words_of(item) for item in found.items] if isinstance(found, Listing) else []
    return []


@pytest.mark.parametrize("kind", ["memorandum", "opposition", "bench-memo"])
def test_a_cause_is_argued_from_its_elements_which_were_not_checked(kind):
    paper = written(antitrust(), kind)
    body = [one for one in paper.blocks if isinstance(one, Paragraph)]
    at = next(n for n, one in enumerate(body) if words_of(one.runs).startswith(SHERMAN))
    assert "; and (4) the restraint threatens the movant" in words_of(body[at].runs)
    assert "15 U.S.C. § 1; Brantley" in words_of(body[at].runs)
    assert body[at + 1].role is Role.NOTE
    assert "Not compared" in words_of(body[at + 1].runs)


@pytest.mark.parametrize("form", ["creac", "irac"])
def test_the_rule_stands_before_its_application(form):
    paper = written(antitrust(), "memorandum", form=form)
    said = [words_of(one.runs) for one in paper.blocks if isinstance(one, Paragraph)]
    rule = next(n for n, one in enumerate(said) if one.startswith(SHERMAN))
    applied = next(n for n, one in enumerate(said) if one.startswith("AWS and Twitter agreed"))
    assert rule < applied


def test_the_authority_of_the_rule_stands_in_the_table_of_authorities():
    blocks = written(antitrust(), "memorandum").blocks
    table = next(one for one in blocks if isinstance(one, Authorities))
    rows = [(row.group, words_of(row.citation)) for row in table.rows]
    assert ("Statutes", "15 U.S.C. § 1") in rows
    assert any(group == "Cases" and words.startswith("Brantley") for group, words in rows)


@pytest.mark.parametrize("kind", ["memorandum", "opposition", "reply", "bench-memo"])
def test_elements_that_no_claim_meets_stand_on_the_last_page(kind):
    gaps = listed(written(antitrust(), kind), GAPS)
    names = ("Agreement", "Unreasonable restraint", "Commerce", "Antitrust injury")
    assert gaps == [f"AWS broke the Sherman Act: {one}." for one in names]


@pytest.mark.parametrize("kind", ["memorandum", "opposition", "reply", "bench-memo"])
def test_what_the_checklist_warns_of_stands_on_the_last_page(kind):
    draft = antitrust()
    relief = Relief(draft.new_id(), "Do not end it.", "AWS", "until final judgment")
    draft.do(ChangeSet("Add relief", added(relief)))
    warnings = listed(written(draft, kind), WARNINGS)
    assert any("More than 14 days is asked for" in one for one in warnings)
    assert any("Security is not addressed" in one for one in warnings)
    assert all("Fed. R. Civ. P. 65" in one for one in warnings)


def test_a_bench_memo_says_what_needs_a_cite_and_what_nobody_answers():
    paper = written(antitrust(), "bench-memo")
    needed = listed(paper, "Cites that are needed")
    assert {"AWS and Twitter agreed.", "There was no agreement."} <= set(needed)
    assert listed(paper, "Attacks that the map does not answer") == [
        "AWS contends that there was no agreement."
    ]
