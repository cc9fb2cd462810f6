"""What counts as a hit while words are typed, and the order in which hits come."""

from __future__ import annotations

import pytest
from windows import add, case_map, plant

from argmap.case.places import Under
from argmap.case.plan_claims import plan_reword


@pytest.fixture
def planted(store):
    root = plant(store, "The court has power").id
    plant(store, "Second reason,\u00a0of  the\nCourt", Under(root))
    first = plant(store, "First reason", Under(root)).id
    plant(store, "Reason below the first", Under(first))
    return plant(store, "Third of the court", Under(root)).id


@pytest.fixture
def page(window, planted):
    window._selection.pick_claim(planted)
    return window.furniture.map_page


def texts(page, claims):
    return [page.map.case_map.claims[one].text for one in claims]


def steps(page):
    """The hits as one steps through them."""
    found = []
    for _ in page.finding.hits:
        page.finding.step(1)
        found.append(page.map._selection.picked.claim)
    return texts(page, found)


def test_words_are_found_whatever_stands_between_them(page):
    page.finding.look_for("of the court")
    assert len(page.finding.hits) == 2


def test_typing_on_finds_what_looking_at_once_does(page):
    for words in ("r", "reason", "reason b", "reason below the first", "first r", "the"):
        page.finding.look_for("")
        page.finding.look_for(words)
        at_once = set(page.finding.hits)
        page.finding.look_for("")
        for letters in range(len(words)):
            page.finding.look_for(words[: letters + 1])
        assert page.finding.hits == at_once
        assert at_once


def test_hits_are_stepped_through_in_reading_order_folded_or_in_a_branch(page):
    page.map._selection.pick_claim(None)
    page.finding.look_for("reason")
    order = ["Second reason,\u00a0of  the\nCourt", "First reason", "Reason below the first"]
    assert steps(page) == order
    page.map.fold_all()
    page.map._selection.pick_claim(None)
    assert steps(page) == order
    page.map.show_branch(page.map._selection.picked.claim)
    page.map._selection.pick_claim(None)
    assert steps(page) == order


def test_an_edit_while_only_a_branch_is_shown_is_found_in_its_place(page, window):
    (first,) = (one for one in case_map(window).claims.values() if one.text == "First reason")
    page.map.show_branch(first.id)
    new = add(window, "A reason elsewhere", Under(case_map(window).roots()[0].id)).id
    page.map.show_branch(first.id)
    page.finding.look_for("reason")
    window._selection.pick_claim(first.id)
    assert page.finding.at == 2
    window._bridge.edit(plan_reword, first.id, "First")
    assert page.finding.at == 0
    assert new in page.finding.hits
    assert first.id not in page.finding.hits
