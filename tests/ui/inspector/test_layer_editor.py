from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from argmap.ui.inspector.cite_card import CiteCard


@pytest.fixture
def card(qtbot, panel, quote, bridge, selection):
    kept = next(iter(bridge.case_map.quotes.values()))
    cite = next(iter(bridge.case_map.cites.values()))
    selection.pick_quote(kept.id, kept.source, claim=cite.claim)
    (card,) = panel.findChildren(CiteCard)
    card._mark.click()
    return card


def layers(bridge):
    return next(iter(bridge.case_map.quotes.values())).layers


def test_selected_words_are_marked_by_a_letter_and_freed_by_it_again(qtbot, card, bridge):
    words = card.layers.words
    assert words.hasFocus() or card.layers.focusProxy() is words
    words.select(0, 4)
    qtbot.keyClick(words, Qt.Key.Key_H)
    assert layers(bridge) == ((0, 4, "highlight"),)
    assert bridge.undo_label == "Highlight words of a quote"
    assert words.selected_span == (0, 4), "the next mark goes on the same words"
    qtbot.keyClick(words, Qt.Key.Key_U)
    assert layers(bridge) == ((0, 4, "highlight"), (0, 4, "underline"))
    qtbot.keyClick(words, Qt.Key.Key_H)
    assert layers(bridge) == ((0, 4, "underline"),)
    bridge.undo()
    bridge.undo()
    bridge.undo()
    assert layers(bridge) == ()


def test_words_are_selected_by_keys_and_marked_by_a_button(qtbot, card, bridge):
    words = card.layers.words
    words.go_to(0)
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(words, Qt.Key.Key_Right, both)
    stress = next(one for one in card.layers.findChildren(QToolButton) if one.text() == "Stress")
    qtbot.mouseClick(stress, Qt.MouseButton.LeftButton)
    ((start, end, kind),) = layers(bridge)
    assert (start, kind) == (0, "emphasis")
    assert end > 0


def test_without_words_selected_it_says_what_to_do(qtbot, card, bridge):
    said = []
    bridge.said.connect(said.append)
    qtbot.keyClick(card.layers.words, Qt.Key.Key_E)
    assert said == ["Select the words of the quote to mark first."]
    assert layers(bridge) == ()


def test_the_marks_show_in_the_editor_and_in_the_card(qtbot, card, bridge):
    words = card.layers.words
    before = words.viewport().grab().toImage(), card._words.grab().toImage()
    words.select(0, 4)
    qtbot.keyClick(words, Qt.Key.Key_U)
    words.go_to(0)
    assert words.viewport().grab().toImage() != before[0]
    assert card._words.grab().toImage() != before[1]


def test_a_card_with_its_editor_is_no_wider_than_the_inspector(panel, card):
    panel.resize(300, 700)
    assert panel.page.minimumSizeHint().width() <= 288
