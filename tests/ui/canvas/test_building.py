from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.case.places import Alone, Under
from argmap.case.terms import Stance

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(panel, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(panel.focusWidget() or panel, key, modifiers)


def type_words(panel, words):
    QTest.keyClicks(panel.editor, words)
    QTest.keyClick(panel.editor, KEY.Key_Return)


def sketch(bridge):
    """The map as lines of text, for reading in a test."""
    case_map = bridge.case_map

    def below(target, depth):
        for argument in case_map.arguments_on(target):
            sign = "x" if argument.target_argument else "+-"[argument.stance is Stance.CON]
            texts = [case_map.claims[one.claim].text for one in case_map.premises_of(argument.id)]
            yield f"{'  ' * depth}{sign} {' & '.join(texts)}"
            for premise in case_map.premises_of(argument.id):
                yield from below(premise.claim, depth + 1)
            yield from below(argument.id, depth + 1)

    for root in case_map.roots():
        yield root.text
        yield from below(root.id, 1)


def test_a_map_is_built_by_keyboard_alone(bridge, panel):
    press(panel, KEY.Key_Return)
    type_words(panel, "The court should order it")
    press(panel, KEY.Key_Tab)
    type_words(panel, "It is right")
    press(panel, KEY.Key_Return)
    type_words(panel, "It is needed")
    press(panel, KEY.Key_Tab, SHIFT)
    type_words(panel, "It is not")
    press(panel, KEY.Key_Up)
    press(panel, KEY.Key_J, Qt.KeyboardModifier.ControlModifier)
    type_words(panel, "And soon")
    press(panel, KEY.Key_U, Qt.KeyboardModifier.ControlModifier)
    type_words(panel, "Soon is not enough")
    assert list(sketch(bridge)) == [
        "The court should order it",
        "  + It is right",
        "  + It is needed & And soon",
        "    - It is not",
        "    x Soon is not enough",
    ]


def test_delete_removes_with_everything_below_and_undo_restores(bridge, panel, make, selection):
    root = make("Root")
    reason = make("Reason", Under(root))
    make("Below", Under(reason))
    selection.pick_claim(reason)
    press(panel, KEY.Key_Delete)
    assert list(sketch(bridge)) == ["Root"]
    assert selection.picked.claim == root
    bridge.undo()
    assert list(sketch(bridge)) == ["Root", "  + Reason", "    + Below"]


def test_tab_does_not_leave_the_map(panel, make, qtbot):
    make("Root")
    press(panel, KEY.Key_Tab)
    press(panel, KEY.Key_Tab, SHIFT)
    assert panel.hasFocus()


def test_the_empty_map_invites_and_typing_begins(bridge, panel):
    assert panel.empty.isVisible()
    assert panel.empty.button.isVisible()
    QTest.keyClicks(panel, "T")
    assert not panel.empty.isVisible()
    QTest.keyClicks(panel.editor, "he order")
    QTest.keyClick(panel.editor, KEY.Key_Return)
    assert list(sketch(bridge)) == ["The order"]


def test_the_button_of_the_empty_map_begins(bridge, panel):
    QTest.mouseClick(panel.empty.button, Qt.MouseButton.LeftButton)
    assert len(bridge.case_map.claims) == 1
    assert panel.editor.hasFocus()


def test_without_a_case_the_map_says_how_to_get_one(bridge, panel):
    bridge.close()
    bridge.opened.emit()
    assert panel.empty.isVisible()
    assert not panel.empty.button.isVisible()


@pytest.fixture
def family(make):
    root = make("Root")
    first = make("First", Under(root))
    below = make("Below the first", Under(first))
    second = make("Second", Under(root, Stance.CON))
    other = make("Another root", Alone())
    return {"root": root, "first": first, "below": below, "second": second, "other": other}


@pytest.mark.parametrize(
    "leg",
    [
        ("root", KEY.Key_Down, "first"),
        ("first", KEY.Key_Down, "below"),
        ("first", KEY.Key_Up, "root"),
        ("below", KEY.Key_Up, "first"),
        ("root", KEY.Key_Up, "root"),
        ("second", KEY.Key_Home, "first"),
        ("first", KEY.Key_End, "second"),
        ("root", KEY.Key_End, "other"),
        ("first", KEY.Key_Right, "second"),
        ("second", KEY.Key_Left, "first"),
        ("root", KEY.Key_Right, "other"),
    ],
)
def test_arrows_move_by_meaning(panel, selection, family, leg):
    start, key, end = leg
    selection.pick_claim(family[start])
    press(panel, key)
    assert selection.picked.claim == family[end]


def test_arrows_reach_every_box_from_the_root(panel, selection, family):
    seen = set()
    waiting = [family["root"]]
    while waiting:
        claim = waiting.pop()
        if claim in seen:
            continue
        seen.add(claim)
        for key in (KEY.Key_Up, KEY.Key_Down, KEY.Key_Left, KEY.Key_Right):
            selection.pick_claim(claim)
            press(panel, key)
            waiting.append(selection.picked.claim)
    assert seen == set(family.values())


def test_an_arrow_without_a_selection_picks_the_first_box(panel, selection, family):
    selection.pick_claim(None)
    press(panel, KEY.Key_Down)
    assert selection.picked.claim == family["root"]


def test_a_new_claim_and_its_words_are_one_step(bridge, panel, make, selection):
    root = make("Root")
    selection.pick_claim(root)
    press(panel, KEY.Key_Tab)
    type_words(panel, "A reason")
    assert bridge.undo_label == "Add reason"
    bridge.undo()
    assert list(sketch(bridge)) == ["Root"]
    assert selection.picked.claim == root
    bridge.redo()
    assert list(sketch(bridge)) == ["Root", "  + A reason"]
    assert bridge.case_map.claims[selection.picked.claim].text == "A reason"


def test_words_typed_before_the_next_claim_stay_in_their_own_step(bridge, panel, make, selection):
    selection.pick_claim(make("Root"))
    press(panel, KEY.Key_Tab)
    QTest.keyClicks(panel.editor, "First")
    press(panel, KEY.Key_J, Qt.KeyboardModifier.ControlModifier)
    type_words(panel, "Second")
    bridge.undo()
    assert list(sketch(bridge)) == ["Root", "  + First"]
    bridge.undo()
    assert list(sketch(bridge)) == ["Root"]


@pytest.mark.parametrize("words", ["", "Not this"])
def test_escape_takes_a_new_claim_back_with_its_words(bridge, panel, make, selection, words):
    make("Root")
    other = make("Other")
    selection.pick_claim(other)
    press(panel, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(panel.editor, words)
    panel.editor.flush()
    press(panel, KEY.Key_Escape)
    assert list(sketch(bridge)) == ["Root", "Other"]
    assert selection.picked.claim == other
    assert panel.hasFocus()


def test_undo_and_redo_pick_what_they_touched(bridge, panel, make, selection):
    root = make("Root")
    reason = make("Reason", Under(root))
    objection = make("Objection", Under(root, Stance.CON))
    selection.pick_claim(reason)
    press(panel, KEY.Key_Delete)
    selection.pick_claim(objection)
    bridge.undo()
    assert selection.picked.claim == reason
    bridge.redo()
    assert selection.picked.claim == root
