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
    told = card._worth.layers.text()
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
