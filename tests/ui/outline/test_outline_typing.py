from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from argmap.case.places import Alone
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_removals import plan_removal
from argmap.case.terms import Stance


@pytest.fixture
def outline(qtbot, window):
    """The outline of a window with one claim, picked, and the keys in the outline."""
    bridge = window._bridge
    bridge.edit(plan_claim, "Root", Alone(), new_id=bridge.new_id)
    outline = window.furniture.outline
    window.activateWindow()
    outline.view.setFocus()
    outline.view.setCurrentIndex(outline.model.indexes()[0])
    qtbot.waitUntil(outline.view.hasFocus)
    return outline


def type_into(qtbot, outline, words):
    editor = editor_of(outline)
    assert QApplication.focusWidget() is editor
    qtbot.keyClicks(editor, words)
    return editor


def editor_of(outline):
    return outline._delegate.editor


def titles(outline):
    return [index.data() for index in outline.model.indexes()]


def test_a_case_is_built_in_the_outline_by_keys_alone(qtbot, outline, window):
    qtbot.keyClick(outline.view, Qt.Key.Key_Tab)
    editor = type_into(qtbot, outline, "A reason")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    editor = type_into(qtbot, outline, "Its own reason")
    qtbot.keyClick(editor, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    editor = type_into(qtbot, outline, "Against that")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert titles(outline) == ["Root", "A reason", "Its own reason", "Against that"]
    assert editor_of(outline) is None
    qtbot.keyClick(outline.view, Qt.Key.Key_Return)
    editor = type_into(qtbot, outline, "And that")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    case_map = window._bridge.case_map
    stances = {
        case_map.claims[use.claim].text: case_map.arguments[use.argument].stance
        for use in case_map.premises.values()
    }
    assert stances == {
        "A reason": Stance.PRO,
        "Its own reason": Stance.PRO,
        "Against that": Stance.CON,
        "And that": Stance.CON,
    }


def test_escape_in_a_claim_just_added_takes_it_back(qtbot, outline):
    qtbot.keyClick(outline.view, Qt.Key.Key_Tab)
    qtbot.keyClick(editor_of(outline), Qt.Key.Key_Escape)
    assert titles(outline) == ["Root"]
    assert outline.view.currentIndex().data() == "Root"
    assert editor_of(outline) is None


def test_escape_takes_back_a_new_claim_with_words_already_kept(qtbot, outline, window):
    qtbot.keyClick(outline.view, Qt.Key.Key_Tab)
    editor = type_into(qtbot, outline, "Half a")
    qtbot.waitUntil(lambda: "Half a" in titles(outline))
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert titles(outline) == ["Root"]


def test_f2_opens_the_editor_with_the_caret_after_the_words(qtbot, outline):
    qtbot.keyClick(outline.view, Qt.Key.Key_F2)
    editor = type_into(qtbot, outline, "s")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert titles(outline) == ["Roots"]
    assert outline.view.hasFocus()


def test_words_typed_are_kept_before_another_claim_is_added(qtbot, outline, window):
    qtbot.keyClick(outline.view, Qt.Key.Key_F2)
    type_into(qtbot, outline, " claim")
    window.actions_["add_claim"].trigger()
    assert sorted(titles(outline)) == ["Empty claim", "Root claim"]


def test_an_editor_outlives_what_happens_to_other_rows(qtbot, outline, window):
    bridge = window._bridge
    done = bridge.edit(plan_claim, "Other", Alone(), new_id=bridge.new_id)
    qtbot.keyClick(outline.view, Qt.Key.Key_F2)
    editor = type_into(qtbot, outline, "s")
    qtbot.waitUntil(lambda: "Roots" in titles(outline))
    bridge.edit(plan_removal, done.changes[0].after.id)
    assert editor_of(outline) is editor
    qtbot.keyClicks(editor, "!")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert titles(outline) == ["Roots!"]


def test_an_editor_goes_with_its_row(qtbot, outline, window, failures):
    bridge = window._bridge
    bridge.edit(plan_claim, "Other", Alone(), new_id=bridge.new_id)
    claim = window._selection.picked.claim
    qtbot.keyClick(outline.view, Qt.Key.Key_F2)
    bridge.edit(plan_removal, claim)
    assert editor_of(outline) is None
    assert titles(outline) == ["Other"]
    assert not failures
