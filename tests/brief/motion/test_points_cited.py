"""What a paper cites for its points and for the goal of the map, beside the reasons below them."""

from __future__ import annotations

import pytest
from drafts import Draft as Case
from example import standards

from argmap.brief.blocks import Heading, Listing, Paragraph
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.brief.runs import words_of
from argmap.case.plan_evidence import plan_cite
from argmap.case.terms import ClaimRole, Side, Signal, SourceKind

TEXT = "Zoos keep rare animals from dying out. They cost little."


def written(kind, case_map, **options):
    case = PaperCase(case_map, lambda _: None, standards(), options=options)
    return paper_called(kind).write(case)


def told(paper):
    """Every line of a paper, headings with their numbers."""
    lines = []
    for block in paper.blocks:
        if isinstance(block, Heading):
            lines.append(f"{block.number} {block.text}")
        elif isinstance(block, Listing):
            lines += [words_of(one) for one in block.items]
        elif isinstance(block, Paragraph):
            lines.append(words_of(block.runs))
    return lines


def cited(case, claim, citation, **fields):
    """Cite a decision for a claim."""
    source = case.source(title=citation, citation=citation, kind=SourceKind.CASE)
    case.do(plan_cite(case.map, source, claim, new_id=case.new_id, **fields))


@pytest.fixture
def shops():
    case = Case(movant="Golden Ring", respondent="Ortiz", standard="winter")
    case.root = case.claim("The order should issue.", side=Side.MOVANT)
    public = {"factor": "public", "side": Side.MOVANT}
    case.public = case.reason(case.root, "The public interest favors open shops.", **public)
    return case


def test_a_point_is_followed_by_what_is_cited_for_it(shops):
    cited(shops, shops.public, "Roe v. Doe, 12 F.3d 34 (9th Cir. 1993)")
    lines = told(written("moot", shops.map))
    at = lines.index("A. The public interest favors open shops.")
    assert lines[at + 1] == "Roe v. Doe, 12 F.3d 34 (9th Cir. 1993)."
    assert "[argument needed]" not in lines[: at + 3]
    assert not any("nothing on this: The public interest favors" in one for one in lines)


def test_a_point_with_a_quote_of_its_own_has_it_before_its_reasons(shops):
    source = shops.source(TEXT, title="A report", kind=SourceKind.ARTICLE)
    shops.quote(source, "They cost little.", shops.public, text=TEXT)
    shops.reason(shops.public, "Bread is wanted.", side=Side.MOVANT)
    lines = told(written("moot", shops.map))
    at = lines.index("A. The public interest favors open shops.")
    assert "They cost little." in lines[at + 1]
    assert lines[at + 2].startswith("Bread is wanted.")


def test_a_cause_of_action_is_followed_by_what_is_cited_for_it(shops):
    merits = {"factor": "merits", "side": Side.MOVANT}
    merits = shops.reason(shops.root, "Golden Ring is likely to succeed.", **merits)
    cause = {"role": ClaimRole.CAUSE_OF_ACTION, "side": Side.MOVANT}
    cause = shops.reason(merits, "Ortiz broke the franchise agreement.", **cause)
    cited(shops, cause, "Roe v. Doe, 12 F.3d 34 (9th Cir. 1993)")
    lines = told(written("moot", shops.map))
    at = lines.index("1. Ortiz broke the franchise agreement.")
    assert lines[at + 1] == "Roe v. Doe, 12 F.3d 34 (9th Cir. 1993)."


def test_what_the_respondent_says_of_a_factor_is_a_point_with_its_cites(shops):
    own = {"factor": "public", "side": Side.RESPONDENT}
    own = shops.claim("The public needs clean shops.", **own)
    cited(shops, own, "Roe v. Doe, 12 F.3d 34 (9th Cir. 1993)")
    shops.reason(own, "Inspectors found rats.", side=Side.RESPONDENT)
    lines = told(written("moot", shops.map, side="respondent"))
    at = max(at for at, one in enumerate(lines) if one.endswith("The public needs clean shops."))
    assert lines[at + 1] == "Roe v. Doe, 12 F.3d 34 (9th Cir. 1993)."
    assert lines[at + 2].startswith("Inspectors found rats.")


@pytest.mark.parametrize(
    "text", ["We found the breach in an audit.", "Their royalties were late four times."]
)
def test_the_bench_asks_of_a_point_in_the_words_of_who_makes_it(shops, text):
    shops.objection(shops.public, text, side=Side.RESPONDENT)
    lines = told(written("moot", shops.map))
    assert f"The bench may ask: What of Ortiz’s point: {text}" in lines


@pytest.mark.parametrize("kind", ["memorandum", "moot"])
def test_what_is_cited_for_the_goal_itself_stands_where_the_order_is_asked_for(shops, kind):
    cited(shops, shops.root, "Roe v. Doe, 12 F.3d 34 (9th Cir. 1993)")
    cited(shops, shops.root, "Fox v. Hen, 13 F.3d 35 (9th Cir. 1993)", signal=Signal.BUT_SEE)
    lines = told(written(kind, shops.map))
    said = (
        "The order should issue. Roe v. Doe, 12 F.3d 34 (9th Cir. 1993)."
        " But see Fox v. Hen, 13 F.3d 35 (9th Cir. 1993)."
    )
    assert lines.count(said) == 1


def test_the_goal_of_the_respondent_stands_in_the_opposition_with_its_cites(shops):
    goal = shops.claim("The motion should be denied.", side=Side.RESPONDENT)
    shops.reason(goal, "It comes too late.", side=Side.RESPONDENT)
    cited(shops, goal, "Roe v. Doe, 12 F.3d 34 (9th Cir. 1993)")
    for kind in ("opposition", "moot"):
        lines = told(written(kind, shops.map, side="respondent"))
        assert "The motion should be denied. Roe v. Doe, 12 F.3d 34 (9th Cir. 1993)." in lines


def test_a_goal_that_nothing_is_cited_for_is_not_told_again(shops):
    assert "The order should issue." not in told(written("memorandum", shops.map))


def test_a_bench_memo_calls_the_law_of_the_test_by_one_name_everywhere(shops):
    held = "Winter v. Natural Resources Defense Council, Inc., 555 U.S. 7, 22 (2008)"
    cited(shops, shops.public, held)
    lines = told(written("bench-memo", shops.map))
    [rule] = [one for one in lines if " See Winter" in one]
    assert " See Winter, 555 U.S. at 20–22; " in rule
    assert not any("Winter v. NRDC" in one for one in lines)
