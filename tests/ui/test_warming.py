import importlib
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from windows import answer

from argmap.law.causes import load_causes
from argmap.ui import warming
from argmap.ui.warming import MODULES, Warming
from argmap.ui.weighing.harm_bar import HarmBar


@pytest.mark.parametrize("name", MODULES)
def test_what_is_made_ready_can_be_imported(name):
    assert importlib.import_module(name) is sys.modules[name]


def test_pages_of_the_inspector_are_made_while_nothing_is_picked(qtbot, window):
    inspector = window.furniture.inspector
    assert "claim_page" not in vars(inspector)
    Warming(window._bridge, window.furniture, window)
    qtbot.waitUntil(lambda: {"claim_page", "source_page"} <= vars(inspector).keys())
    assert inspector.page is inspector._empty


def test_nothing_is_made_ready_before_a_case_is_open(qtbot, make_window, files, monkeypatch):
    window = make_window()
    made = []
    monkeypatch.setattr(warming, "steps_of", lambda _: iter([lambda: made.append("step")]))
    ready = Warming(window._bridge, window.furniture, window)
    qtbot.wait(1)
    assert not ready._timer.isActive()
    answer(monkeypatch, save=files.folder / "one.argmap")
    window.actions_["new_case"].trigger()
    qtbot.waitUntil(lambda: made == ["step"])


def test_the_causes_that_a_picked_claim_is_told_of_are_read_before_it_is_picked(qtbot, window):
    load_causes.cache_clear()
    Warming(window._bridge, window.furniture, window)
    qtbot.waitUntil(lambda: load_causes.cache_info().currsize)


def test_weigh_is_made_ready_card_by_card_and_then_weighs_as_if_it_had_just_been_seen(
    qtbot, window
):
    weigh = window.furniture.weigh
    counts = []
    for step in warming.steps_of(window.furniture):
        counts.append(len(weigh.answer.cards))
        step()
    assert set(range(len(weigh.answer.cards) + 1)) <= set(counts)
    ready = [(card.factor.id, card.standing.text()) for card in weigh.answer.cards]
    cards = list(weigh.answer.cards)
    window.actions_["show_weigh"].trigger()
    qtbot.waitUntil(weigh.isVisible)
    assert weigh.answer.cards == cards
    weigh.answer.start_afresh(weigh.answer.reader)
    weigh.answer.refresh(weigh._load_standards())
    assert [(card.factor.id, card.standing.text()) for card in weigh.answer.cards] == ready


@pytest.mark.parametrize("is_warmed", [True, False])
def test_a_program_that_has_started_makes_ready_what_nobody_has_asked_for(home, is_warmed):
    user = home.start(home.new_case(), is_warmed=is_warmed)
    user.waits(lambda: user.window._bridge.is_open)
    found = user.window.findChildren(Warming)
    assert len(found) == is_warmed
    if is_warmed:
        user.waits(lambda: "claim_page" in vars(user.window.furniture.inspector))


@pytest.mark.parametrize("size", [(1280, 800), (1900, 1000)])
def test_weigh_that_was_made_ready_has_its_places_before_it_is_seen(home, monkeypatch, size):
    user = home.start(home.new_case(example="parler-v-aws"), is_warmed=False)
    user.waits(lambda: user.window._bridge.is_open)
    user.window.resize(*size)
    user.waits(lambda: user.window.width() == size[0])
    for step in warming.steps_of(user.window.furniture):
        step()
    weigh, measured, really = user.window.furniture.weigh, [], HarmBar._measured
    bars = weigh.findChildren(HarmBar)
    places = [bar.geometry() for bar in bars]
    assert places
    monkeypatch.setattr(
        HarmBar, "_measured", lambda bar, width: (measured.append(width), really(bar, width))[1]
    )
    user.window.actions_["show_weigh"].trigger()
    user.waits(weigh.isVisible)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert [bar.geometry() for bar in bars] == places
    assert measured == []


def test_weigh_has_a_bar_to_scroll_by_only_where_it_needs_one(qtbot, window):
    for step in warming.steps_of(window.furniture):
        step()
    weigh = window.furniture.weigh
    window.actions_["show_weigh"].trigger()
    qtbot.waitUntil(weigh.verticalScrollBar().isVisible)
    assert weigh.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded
