"""What can be chosen of a paper is a list of what the case and the data hold."""

from __future__ import annotations

import pytest
from drafts import Draft
from example import standards

from argmap.brief.citecheck.checked import checked_paper_called
from argmap.brief.limits import limit_for
from argmap.brief.offered import offered
from argmap.brief.options import CHECKED_DOCUMENT, LIMIT, ROUND, TEMPLATE, TITLE
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import PAPERS
from argmap.brief.practice_rounds import round_of
from argmap.case.plan_checked_papers import plan_checked_paper
from argmap.case.plan_rounds import plan_round


def choices(option, paper, case_map, **chosen):
    [made] = offered((option,), paper, case_map, chosen)
    return dict(made.choices)


@pytest.fixture
def case():
    draft = Draft()
    for name in ("brief.docx", "reply.pdf", "brief.docx"):
        draft.do(
            plan_checked_paper(draft.map, name, None, new_id=draft.new_id, checked_on="2021-02-03")
        )
    for title in ("", "The hearing"):
        draft.do(plan_round(draft.map, "motion", new_id=draft.new_id, title=title))
    return draft.map


def test_every_limit_that_is_offered_is_one_and_of_that_paper(case):
    found = choices(LIMIT, "reply", case)
    assert list(found)[:2] == ["", "none"]
    ids = list(found)[2:]
    assert ids
    assert all("reply" in limit_for("", "reply", "", one).papers for one in ids)
    assert "4,200 words: W.D. Wash. Local Civil Rule 7(e) from 26 April 2023" in found.values()
    assert list(choices(LIMIT, "bench-memo", case)) == ["", "none"]


def test_every_checked_document_is_offered_so_that_it_is_found(case):
    found = choices(CHECKED_DOCUMENT, "cite-check", case)
    assert found[""] == "the one taken in last: brief.docx"
    papers = [checked_paper_called(case, one) for one in found]
    assert {one.id for one in papers} == {one.id for one in case.ranked_checked_papers()}
    assert found["reply.pdf"] == "reply.pdf, checked on 3 February 2021"


def test_every_round_is_offered_so_that_it_is_found(case):
    found = choices(ROUND, "round", case)
    assert list(found.values()) == ["the last", "Round 1", "2: The hearing"]
    for name in found:
        asked = PaperCase(case, lambda _: None, standards(), options={"round": name})
        assert round_of(asked).held in case.ranked_rounds()


def test_what_is_chosen_and_gone_stays_chosen_and_says_so(case):
    found = choices(LIMIT, "reply", case, limit="moon")
    assert found["moon"] == "“moon”, which is not there"
    assert "moon" not in choices(LIMIT, "reply", case)


def test_templates_of_the_users_own_are_offered_by_name(case, tmp_path, monkeypatch):
    monkeypatch.setattr("argmap.brief.motion.template.own_folder", lambda _: tmp_path)
    (tmp_path / "firm.toml").write_text("", encoding="utf-8")
    assert list(choices(TEMPLATE, "reply", case)) == ["", "firm"]


def test_what_is_typed_freely_is_left_so(case):
    assert offered((TITLE,), "reply", case, {}) == (TITLE,)


def test_no_option_of_any_paper_asks_for_a_name_of_something_in_the_case(case):
    for kind in PAPERS:
        for one in offered(kind.options, kind.id, case, {}):
            assert one.is_tick or one.choices or one.name == "title"
