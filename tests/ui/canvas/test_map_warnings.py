"""What the checks say of a quote, seen on the box of its claim."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from windows import add, case_map

from argmap.case.evidence import Source
from argmap.case.plan_evidence import plan_quote, plan_requote, plan_source
from argmap.drawing.picture import is_warned_of
from argmap.sources.importing import document_from_bytes
from argmap.ui.canvas.describing import describe_box

TEXT = "Parler could not show that Amazon broke the contract. The judge denied the request."
CUT = "show that Amazon broke the contract"
WHOLE = "The judge denied the request."


@pytest.fixture
def source(window):
    document = document_from_bytes(TEXT.encode())
    done = window._bridge.edit(
        plan_source, {"title": "Article"}, document, new_id=window._bridge.new_id
    )
    return next(one.after for one in done.changes if isinstance(one.after, Source))


@pytest.fixture
def quoted(window, source):
    """Quotes words for a new claim, and returns the claim."""

    def quote(words, claim):
        start = TEXT.index(words)
        window._bridge.edit(
            plan_quote,
            source.id,
            TEXT,
            start,
            start + len(words),
            target=add(window, claim).id,
            new_id=window._bridge.new_id,
        )
        return next(one.id for one in case_map(window).claims.values() if one.text == claim)

    return quote


def box_of(window, claim):
    scene = window.furniture.map_page.map.scene
    return scene.boxes[scene.find(claim, None)]


def is_marked(window, claim):
    return is_warned_of(box_of(window, claim))


def test_a_quote_whose_not_was_cut_off_is_marked_on_its_claim_and_a_whole_one_is_not(
    window, quoted, qtbot
):
    cut, whole = quoted(CUT, "Amazon broke it"), quoted(WHOLE, "It was denied")
    qtbot.waitUntil(lambda: is_marked(window, cut))
    assert not is_marked(window, whole)
    scene = window.furniture.map_page.map.scene
    spoken = describe_box(case_map(window), scene, scene.find(cut, None))
    assert "The checks warn of a quote." in spoken


def test_the_card_of_the_box_says_what_the_checks_say(window, quoted, qtbot):
    cut = quoted(CUT, "Amazon broke it")
    qtbot.waitUntil(lambda: is_marked(window, cut))
    page = window.furniture.map_page
    at = page.map.scene.find(cut, None)
    page.map.hand.tell_about(at, page.map.scene.rect(at).center())
    told = [one.text() for one in page.map.hand.card.findChildren(QLabel)]
    assert any("the source has “not”, which may turn their sense" in one for one in told)


def test_the_mark_goes_with_what_it_warns_of_and_comes_back_by_undo(window, quoted, qtbot):
    cut = quoted(CUT, "Amazon broke it")
    qtbot.waitUntil(lambda: is_marked(window, cut))
    quote = next(iter(case_map(window).quotes.values()))
    window._bridge.edit(plan_requote, quote.id, TEXT, 0, TEXT.index(".") + 1)
    qtbot.waitUntil(lambda: not is_marked(window, cut))
    window._bridge.undo()
    qtbot.waitUntil(lambda: is_marked(window, cut))


def test_no_quote_is_checked_for_a_box_to_be_made(window, quoted, qtbot, monkeypatch):
    cut = quoted(CUT, "Amazon broke it")
    qtbot.waitUntil(lambda: is_marked(window, cut))
    page = window.furniture.map_page
    states = page.map.drawing.is_in_doubt.__self__
    monkeypatch.setattr(states, "check_of", None)
    page.map.drawing.relabel({cut}, resized=True)
    page.map.draw()
    assert is_marked(window, cut)
