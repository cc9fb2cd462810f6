from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from argmap.case.places import Under
from argmap.case.plan_claims import plan_reword
from argmap.case.terms import Stance


@pytest.fixture
def root(make):
    return make("Root")


def text_of(bridge, claim):
    return bridge.case_map.claims[claim].text


def test_a_double_click_edits_the_words_in_place(bridge, panel, mouse, root):
    mouse.double_click(mouse.at(root))
    assert panel.editor.isVisible()
    assert panel.editor.hasFocus()
    QTest.keyClicks(panel.editor, " and more")
    QTest.keyClick(panel.editor, Qt.Key.Key_Return)
    assert not panel.editor.isVisible()
    assert panel.hasFocus()
    assert text_of(bridge, root) == "Root and more"


def test_f2_edits_the_picked_claim(panel, selection, root):
    selection.pick_claim(root)
    QTest.keyClick(panel, Qt.Key.Key_F2)
    assert panel.editor.claim == root


@pytest.mark.parametrize("scale", [0.3, 0.5, 0.6, 0.8, 0.95, 1.0, 1.3, 2.0])
def test_the_editor_hides_the_words_it_stands_for(panel, selection, make, scale):
    claim = make("Without hosting, the business dies at its moment of growth, and for good.")
    selection.pick_claim(claim)
    panel.zoom(scale / panel.view.scale)
    panel.edit_claim(claim)
    box = panel.scene.boxes[panel.selected]
    rect = panel.view.rect_to_screen(panel.scene.rect(panel.selected))
    below = rect.top() + (box.lines[-1].baseline + 4) * panel.view.scale
    covered = panel.editor.covers()
    assert covered.top() <= rect.top()
    assert covered.bottom() >= below
    assert covered.right() >= rect.right() - 2


def test_the_editor_lies_over_its_box(panel, mouse, root):
    mouse.double_click(mouse.at(root))
    box = panel.view.rect_to_screen(panel.scene.rect(panel.scene.find(root))).toRect()
    assert box.intersects(panel.editor.geometry())
    assert abs(panel.editor.geometry().top() - box.top()) <= 3


def test_words_are_kept_at_a_pause_and_make_one_step(qtbot, bridge, panel, mouse, root):
    mouse.double_click(mouse.at(root))
    QTest.keyClicks(panel.editor, " one")
    qtbot.waitUntil(lambda: text_of(bridge, root) == "Root one")
    QTest.keyClicks(panel.editor, " two")
    QTest.keyClick(panel.editor, Qt.Key.Key_Return)
    assert text_of(bridge, root) == "Root one two"
    bridge.undo()
    assert text_of(bridge, root) == "Root"


def test_leaving_the_editor_keeps_the_words(bridge, panel, mouse, root):
    mouse.double_click(mouse.at(root))
    QTest.keyClicks(panel.editor, "!")
    mouse.click(mouse.ground())
    assert text_of(bridge, root) == "Root!"
    assert not panel.editor.isVisible()


def test_escape_takes_back_what_was_kept(qtbot, bridge, panel, mouse, root):
    mouse.double_click(mouse.at(root))
    QTest.keyClicks(panel.editor, " one")
    qtbot.waitUntil(lambda: text_of(bridge, root) == "Root one")
    QTest.keyClicks(panel.editor, " two")
    QTest.keyClick(panel.editor, Qt.Key.Key_Escape)
    assert text_of(bridge, root) == "Root"
    assert not panel.editor.isVisible()
    assert panel.hasFocus()


def test_escape_before_anything_is_typed_undoes_nothing(bridge, panel, mouse, root):
    mouse.double_click(mouse.at(root))
    QTest.keyClick(panel.editor, Qt.Key.Key_Escape)
    assert text_of(bridge, root) == "Root"
    assert bridge.undo_label == "Add claim"


def test_escape_takes_back_a_new_claim_that_got_no_words(bridge, panel, selection, root):
    selection.pick_claim(root)
    QTest.keyClick(panel, Qt.Key.Key_Tab)
    assert len(bridge.case_map.claims) == 2
    QTest.keyClicks(panel.editor, "half a")
    QTest.keyClick(panel.editor, Qt.Key.Key_Escape)
    assert list(bridge.case_map.claims) == [root]
    assert selection.picked.claim == root


def test_undo_in_the_editor_never_reaches_past_its_words(qtbot, bridge, panel, mouse, root):
    told = []
    bridge.said.connect(told.append)
    mouse.double_click(mouse.at(root))
    QTest.keyClicks(panel.editor, "!")
    qtbot.waitUntil(lambda: text_of(bridge, root) == "Root!")  # kept at a pause
    for _ in range(3):
        QTest.keyClick(panel.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.editor.isVisible()
    assert panel.editor.text == "Root"
    assert "nothing more to undo" in told[-1]
    QTest.keyClick(panel.editor, Qt.Key.Key_Return)
    assert text_of(bridge, root) == "Root"


def test_undo_in_the_editor_takes_back_a_new_claim_without_words(bridge, panel, selection, root):
    selection.pick_claim(root)
    QTest.keyClick(panel, Qt.Key.Key_Tab)
    QTest.keyClick(panel.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert list(bridge.case_map.claims) == [root]
    assert not panel.editor.isVisible()


def test_undo_is_the_editors_until_it_is_empty(bridge, panel, mouse, root):
    mouse.double_click(mouse.at(root))
    QTest.keyClicks(panel.editor, "!")
    QTest.keyClick(panel.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.editor.text == "Root"
    QTest.keyClick(panel.editor, Qt.Key.Key_Return)
    assert text_of(bridge, root) == "Root"


def test_tab_in_the_editor_goes_on_with_a_reason(bridge, panel, selection, root):
    selection.pick_claim(root)
    QTest.keyClick(panel, Qt.Key.Key_Tab)
    QTest.keyClicks(panel.editor, "first")
    QTest.keyClick(panel.editor, Qt.Key.Key_Tab)
    QTest.keyClicks(panel.editor, "below it")
    QTest.keyClick(panel.editor, Qt.Key.Key_Return)
    case_map = bridge.case_map
    by_text = {claim.text: claim.id for claim in case_map.claims.values()}
    (use,) = case_map.uses_of(by_text["below it"])
    argument = case_map.arguments[use.argument]
    assert (argument.target_claim, argument.stance) == (by_text["first"], Stance.PRO)


@pytest.mark.parametrize(
    "words", ["a\u00a0b", "two\n\nlines", "  spaces  ", "אבג abc", "😀👩‍⚖️", "<b>not bold</b>", "\t"]
)
def test_words_come_back_as_they_are(bridge, panel, mouse, root, words):
    bridge.edit(plan_reword, root, words)
    mouse.double_click(mouse.at(root))
    QTest.keyClicks(panel.editor, "x")
    QTest.keyClick(panel.editor, Qt.Key.Key_Return)
    assert text_of(bridge, root) == words + "x"


def test_a_huge_text_can_be_edited(bridge, panel, mouse, root):
    words = "word " * 20_000
    bridge.edit(plan_reword, root, words)
    mouse.double_click(mouse.at(root))
    assert panel.editor.height() <= panel.height()
    QTest.keyClicks(panel.editor, "x")
    QTest.keyClick(panel.editor, Qt.Key.Key_Return)
    assert text_of(bridge, root) == words + "x"


def test_the_editor_grows_with_its_words_and_shrinks_again(panel, mouse, root):
    mouse.double_click(mouse.at(root))
    before = panel.editor.height()
    QTest.keyClicks(panel.editor, " and many more words" * 12)
    grown = panel.editor.height()
    assert grown > before
    QTest.keyClick(panel.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.editor.height() == before


def test_an_undo_elsewhere_shows_in_the_editor(qtbot, bridge, panel, mouse, root):
    bridge.edit(plan_reword, root, "Changed")
    mouse.double_click(mouse.at(root))
    bridge.undo()
    assert panel.editor.text == "Root"


def test_the_editor_closes_when_its_claim_is_gone(bridge, panel, mouse, root):
    mouse.double_click(mouse.at(root))
    bridge.undo()
    assert not panel.editor.isVisible()
    assert root not in bridge.case_map.claims


def test_a_case_that_cannot_be_written_is_not_edited(panel, mouse, make, store, root):
    store.read_only = "Another window has it."
    mouse.double_click(mouse.at(root))
    assert not panel.editor.isVisible()


def test_picking_another_claim_ends_the_editing(bridge, panel, make, selection):
    root = make("Root")
    reason = make("Reason", Under(root))
    panel.edit_claim(root)
    QTest.keyClicks(panel.editor, "!")
    selection.pick_claim(reason)
    assert not panel.editor.isVisible()
    assert text_of(bridge, root) == "Root!"
    assert selection.picked.claim == reason


def test_an_editor_wider_than_its_box_stays_in_view(panel, make, selection):
    claim = make("Root")
    selection.pick_claim(claim)
    panel.zoom(0.3)
    panel.pan(QPointF(panel.width() - panel.view.rect_to_screen(panel.scene.rect(0)).right(), 0))
    panel.edit_claim(claim)
    assert panel.rect().contains(panel.editor.geometry())
