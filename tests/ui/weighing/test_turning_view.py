from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from argmap.case.plan_claims import plan_amendment
from argmap.law.flips import Robustness

LEVELS = {"merits": "likely", "irreparable": "likely", "balance": "tips", "public": "neutral"}


@pytest.fixture
def turning(make_panel, desk, qtbot):
    def make(size=(1200, 900), **levels):
        for factor, level in {**LEVELS, **levels}.items():
            if level:
                desk.find(factor, level)
        panel = make_panel(size)
        qtbot.waitUntil(lambda: panel.answer.turning.found is not None)
        return panel

    return make


def sentences(panel):
    return [one.text() for one in panel.answer.turning.sentences]


@pytest.mark.parametrize(
    ("levels", "badge"),
    [
        ({}, Robustness.FRAGILE),
        ({"irreparable": None}, Robustness.UNDETERMINED),
        ({"irreparable": "none", "balance": "against"}, Robustness.ROBUST),
    ],
)
def test_the_badge_is_a_word_with_its_definition(turning, levels, badge):
    panel = turning(**levels)
    view = panel.answer.turning
    assert view.badge.text() == badge.value.capitalize()
    assert view.meaning.text() == view.found.meaning
    assert view.meaning.isVisible()


def test_what_would_turn_the_answer_follows_each_edit(turning, desk, qtbot, bridge):
    panel = turning(irreparable="possible")
    (sentence,) = sentences(panel)
    assert sentence.startswith("The motion would be permitted if irreparable harm were found to be")
    desk.find("irreparable", "likely")
    view = panel.answer.turning
    qtbot.waitUntil(lambda: view.sentences[0].text().startswith("The motion would be denied if"))
    bridge.undo()
    qtbot.waitUntil(lambda: "permitted" in sentences(panel)[0])


def test_what_would_turn_it_is_found_in_a_later_turn_than_the_answer(turning, desk):
    panel = turning(irreparable="possible")
    before = sentences(panel)
    desk.find("irreparable", "likely")
    assert panel.answer.view.headline.text() == "Permitted under the Winter test"
    assert sentences(panel) == before


def test_a_finding_named_is_gone_to_by_its_link(turning, desk, qtbot):
    contract, tort = desk.cause("Contract"), desk.cause("Tort")
    desk.find("merits", "likely", cause=contract)
    desk.find("merits", "weak", cause=tort)
    panel = turning((700, 400), merits=None)
    view = panel.answer.turning
    link = next(one for one in view.links if one.text() == "Contract")
    panel.ensureWidgetVisible(link)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    row = next(row for row in panel.answer.cards[0].rows if row.question.cause == contract.id)
    assert QApplication.focusWidget() is next(
        one for one in row.levels.buttons if one.level.id == "likely"
    )
    top = row.mapTo(panel.viewport(), row.rect().topLeft()).y()
    assert 0 <= top < panel.viewport().height()


def test_many_ways_are_shown_when_asked_for(turning, desk, qtbot):
    for title in ("One", "Two", "Three", "Four"):
        desk.find("merits", "weak", cause=desk.cause(title))
    panel = turning(merits=None)
    view = panel.answer.turning
    assert len(view.sentences) == 3
    qtbot.mouseClick(view.more, Qt.MouseButton.LeftButton)
    assert len(view.sentences) == 4
    assert len({one.text() for one in view.sentences}) == 4
    qtbot.mouseClick(view.more, Qt.MouseButton.LeftButton)
    assert len(view.sentences) == 3


def test_a_case_that_cannot_be_weighed_says_nothing_of_turning(turning, bridge):
    panel = turning()
    bridge.edit(plan_amendment, bridge.case_map.case, standard="mars")
    assert not panel.answer.turning.isVisible()
