from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QToolButton

from argmap.case.plan_caption import plan_caption
from argmap.case.plan_claims import plan_amendment
from argmap.case.terms import Side, SourceKind


@pytest.fixture
def card(panel, quote, bridge, claim):
    names = {"movant": "Parler", "respondent": "AWS"}
    bridge.edit(plan_caption, **names)
    bridge.edit(plan_amendment, bridge.case_map.claims[claim.id], side=Side.MOVANT)
    return panel.claim_page.cites.cards[0]


def summary(card):
    return card._worth.summary.full_text


def test_a_card_says_what_its_cite_is_worth_and_through_whom_it_comes(card):
    assert summary(card) == (
        "Worth at this stage: slight (the article → what Reporter said; 2 layers of hearsay)"
    )
    assert summary(card) in card.accessibleName()


def test_the_worth_follows_the_speaker_and_the_kind_of_source(card, bridge, quote):
    bridge.edit(plan_amendment, quote, speaker="AWS")
    assert "some (the article → what AWS said; 1 layer of hearsay)" in summary(card)
    source = bridge.case_map.sources[quote.source]
    bridge.edit(plan_amendment, source, kind=SourceKind.CONTRACT)
    assert "full (the contract; no hearsay)" in summary(card)


def test_the_layers_and_their_rules_are_shown_on_demand(card):
    assert card._worth.layers.isHidden()
    details = next(one for one in card.findChildren(QToolButton) if one.text() == "Details")
    QTest.mouseClick(details, Qt.MouseButton.LeftButton)
    told = card._worth.layers.told
    assert not card._worth.layers.isHidden()
    assert "A reporter says it" in told
    assert "Fed. R. Evid. 801(c)" in told
    assert "teaching model" in told


def test_a_user_overrules_the_worth_by_keys_and_both_are_shown(card, bridge):
    details = next(one for one in card.findChildren(QToolButton) if one.text() == "Details")
    QTest.mouseClick(details, Qt.MouseButton.LeftButton)
    boxes = card.findChildren(QComboBox)
    box = next(one for one in boxes if one.findText("As the layers say") >= 0)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    assert bridge.case_map.cites[card.cite.id].worth == "full"
    assert summary(card).startswith("Worth at this stage: full, as you judge. The layers")
    bridge.undo()
    assert "as you judge" not in summary(card)


@pytest.fixture
def rows(card, qtbot):
    """The rows of the layers of an unfolded card: the article, and what Reporter said."""
    details = next(one for one in card.findChildren(QToolButton) if one.text() == "Details")
    QTest.mouseClick(details, Qt.MouseButton.LeftButton)
    card.window().activateWindow()
    qtbot.waitUntil(lambda: card.window().isActiveWindow(), timeout=10_000)
    return card._worth.layers.rows


@pytest.fixture
def press(qtbot):
    """Clicks a button once it has its place."""

    def press(button):
        qtbot.waitUntil(lambda: button.isVisible() and button.height() > 1, timeout=10_000)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    return press


@pytest.fixture
def correct(press):
    """Corrects a layer by its row, for a reason."""

    def correct(row, level, why):
        press(row.correct)
        assert row.level.hasFocus()
        QTest.keyClicks(row.level, level)
        QTest.keyClicks(row.why, why)
        press(row.agree)

    return correct


def test_a_layer_is_corrected_by_keys_for_a_reason_and_undo_takes_it_back_in_one_step(
    rows, card, bridge, qtbot
):
    picked = []
    card.picked.connect(picked.append)
    before = bridge.case_map.cites[card.cite.id]
    row = rows[0]
    row.correct.setFocus()
    QTest.keyClick(row.correct, Qt.Key.Key_Space)
    qtbot.waitUntil(row.level.hasFocus, timeout=10_000)
    assert row.level.currentText() == "Some"
    QTest.keyClick(row.level, Qt.Key.Key_End)
    QTest.keyClick(row.level, Qt.Key.Key_Tab)
    assert row.why.hasFocus()
    QTest.keyClick(row.why, Qt.Key.Key_Return)
    assert bridge.case_map.cites[card.cite.id] == before
    assert not row.agree.isEnabled()
    QTest.keyClicks(row.why, "A camera saw it.")
    QTest.keyClick(row.why, Qt.Key.Key_Return)
    assert (
        "Worth full, corrected by hand (the rules say some): A camera saw it." in row.words.text()
    )
    assert "1 layer corrected by hand: substantial (" in summary(card)
    assert row.correct.hasFocus()
    assert picked == []
    bridge.undo()
    assert bridge.case_map.cites[card.cite.id] == before
    assert "by hand" not in summary(card) + row.words.text()


def test_a_corrected_layer_goes_back_to_what_the_rules_say(rows, card, bridge, correct, press):
    row = rows[1]
    assert row.restore.isHidden()
    before = bridge.case_map.cites[card.cite.id]
    correct(row, "none", "He was not there.")
    assert summary(card).startswith("Worth at this stage, 1 layer corrected by hand: none (")
    press(row.restore)
    assert bridge.case_map.cites[card.cite.id] == before
    assert row.restore.isHidden()


def test_escape_leaves_a_layer_as_it_is_and_delete_in_its_fields_keeps_the_cite(
    rows, card, bridge, press
):
    row = rows[0]
    press(row.correct)
    QTest.keyClicks(row.why, "No.")
    QTest.keyClick(row.level, Qt.Key.Key_Delete)
    QTest.keyClick(row.why, Qt.Key.Key_Escape)
    assert not row.why.isVisible()
    assert row.correct.hasFocus()
    assert bridge.case_map.cites[card.cite.id].extra == ""


def test_a_correction_of_a_speaker_who_is_another_now_is_said_and_can_be_forgotten(
    rows, card, bridge, correct, press
):
    correct(rows[1], "none", "He was not there.")
    bridge.edit(plan_amendment, bridge.case_map.quotes[card.cite.quote], speaker="AWS")
    assert "1 correction not counted" in summary(card)
    (moot,) = card._worth.layers.unapplied
    assert "what Reporter said is none (He was not there)" in moot.words.text()
    press(moot.forget)
    assert bridge.case_map.cites[card.cite.id].extra == ""
    assert card._worth.layers.unapplied == []
    assert "not counted" not in summary(card)


def test_tab_goes_from_the_fields_of_a_cite_through_its_layers(rows, card):
    last = card.details.delete
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert rows[0].correct.hasFocus()
    QTest.keyClick(rows[0].correct, Qt.Key.Key_Tab)
    assert rows[1].correct.hasFocus()


def test_everything_of_a_layer_has_a_name_that_says_whose_it_is(rows):
    for row in rows:
        for stop in row.stops:
            assert row.who in stop.accessibleName()
