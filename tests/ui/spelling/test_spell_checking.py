from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QPalette, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from small_dictionary import write_dictionary
from windows import add, case_map

from argmap.spelling import shelves
from argmap.ui.spelling.checking import SpellChecking
from argmap.ui.spelling.menu import ADD, NONE_FOUND
from argmap.ui.text_field import TextField

WAVE = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine whose one dictionary is the small one."""
    monkeypatch.setattr(shelves, "shelves", lambda *_: [tmp_path / "shelf"])
    return write_dictionary(tmp_path / "shelf")


@pytest.fixture
def ready(machine, window, qtbot):
    """A window on a machine with a dictionary, and the claim picked in it."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    add(window, "The calim")
    return window


def marked(field):
    """The words of a field that have a wave."""
    found = []
    block = field.document().firstBlock()
    while block.isValid():
        text = block.text().encode("utf-16-le")
        for one in block.layout().formats():
            if one.format.underlineStyle() is WAVE:
                end = one.start + one.length
                found.append(text[2 * one.start : 2 * end].decode("utf-16-le"))
        block = block.next()
    return found


def sees(qtbot, field, words):
    qtbot.waitUntil(lambda: marked(field) == words)


def edit_on_map(qtbot, window):
    """Open the editor of the picked claim on the map, the caret behind its words."""
    window.furniture.map.setFocus()
    window.actions_["edit_text"].trigger()
    editor = QApplication.focusWidget()
    assert isinstance(editor, TextField)
    return editor


def edit_in_outline(qtbot, window):
    window.furniture.outline.view.setFocus()
    window.actions_["edit_text"].trigger()
    editor = QApplication.focusWidget()
    assert window.furniture.outline.isAncestorOf(editor)
    return editor


def edit_in_inspector(qtbot, window):
    fields = window.furniture.inspector.findChildren(TextField, "words")
    (field,) = [one for one in fields if one.isVisible()]
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.moveCursor(QTextCursor.MoveOperation.End)
    return field


@pytest.mark.parametrize("edit", [edit_on_map, edit_in_outline, edit_in_inspector])
def test_misspelt_words_are_underlined_wherever_a_claim_is_typed(qtbot, ready, edit):
    sees(qtbot, edit(qtbot, ready), ["calim"])


def test_the_wave_has_the_colour_of_warnings(qtbot, ready):
    editor = edit_on_map(qtbot, ready)
    sees(qtbot, editor, ["calim"])
    (one,) = editor.document().firstBlock().layout().formats()
    assert one.format.underlineColor().name() == ready.look.theme.color("warning").name()
    assert one.format.underlineColor() == editor.palette().color(QPalette.ColorRole.BrightText)


def test_the_word_being_typed_is_marked_once_it_is_left_by_a_space(qtbot, ready):
    editor = edit_on_map(qtbot, ready)
    sees(qtbot, editor, ["calim"])
    qtbot.keyClicks(editor, " judgd")
    assert marked(editor) == ["calim"]
    qtbot.keyClicks(editor, " ")
    assert marked(editor) == ["calim", "judgd"]


def test_the_word_being_typed_is_marked_once_the_caret_goes_elsewhere(qtbot, ready):
    editor = edit_on_map(qtbot, ready)
    sees(qtbot, editor, ["calim"])
    qtbot.keyClicks(editor, " judgd")
    qtbot.keyClick(editor, Qt.Key.Key_Home)
    assert marked(editor) == ["calim", "judgd"]


def test_a_caret_that_only_passes_takes_no_mark_away(qtbot, ready):
    editor = edit_on_map(qtbot, ready)
    sees(qtbot, editor, ["calim"])
    qtbot.keyClick(editor, Qt.Key.Key_Left)
    assert marked(editor) == ["calim"]


def test_marks_stand_right_behind_a_sign_of_two_units(qtbot, ready):
    editor = edit_on_map(qtbot, ready)
    sees(qtbot, editor, ["calim"])
    editor.insertPlainText(" \U0001d513 judgd ")
    assert marked(editor) == ["calim", "judgd"]


def test_the_marks_go_when_the_field_is_left(qtbot, ready):
    field = edit_in_inspector(qtbot, ready)
    sees(qtbot, field, ["calim"])
    ready.furniture.map.setFocus()
    assert marked(field) == []
    assert case_map(ready).claims[ready._selection.picked.claim].text == "The calim"


def test_marking_is_no_edit(qtbot, ready):
    label = ready._bridge.undo_label
    editor = edit_in_outline(qtbot, ready)
    sees(qtbot, editor, ["calim"])
    assert not editor.document().isUndoAvailable()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert ready._bridge.undo_label == label


def test_typing_beside_a_mark_is_undone_in_the_field(qtbot, ready):
    editor = edit_on_map(qtbot, ready)
    sees(qtbot, editor, ["calim"])
    qtbot.keyClicks(editor, " judgd ")
    editor.undo()
    assert editor.text == "The calim"


def menu_at(qtbot, editor, at):
    """Ask for the menu with the mouse where the caret would be at `at`."""
    cursor = editor.textCursor()
    cursor.setPosition(at)
    point = editor.cursorRect(cursor).center() + QPoint(1, 0)
    viewport = editor.viewport()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, asked)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


def offered(menu):
    texts = [one.text() for one in menu.actions()]
    return texts[: texts.index("")]


def choose(menu, text):
    (action,) = [one for one in menu.actions() if one.text() == text]
    place = menu.actionGeometry(action).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)


def test_a_suggestion_chosen_in_the_menu_takes_the_place_of_the_word(qtbot, ready):
    editor = edit_on_map(qtbot, ready)
    sees(qtbot, editor, ["calim"])
    menu = menu_at(qtbot, editor, 6)
    assert offered(menu) == ["claim", ADD]
    choose(menu, "claim")
    assert editor.isVisible()
    assert editor.text == "The claim"
    assert marked(editor) == []
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert case_map(ready).claims[ready._selection.picked.claim].text == "The claim"
    ready.actions_["undo"].trigger()
    assert case_map(ready).claims[ready._selection.picked.claim].text == "The calim"


def test_the_menu_asked_for_by_key_is_about_the_word_at_the_caret(qtbot, ready):
    editor = edit_in_outline(qtbot, ready)
    sees(qtbot, editor, ["calim"])
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(5, 5))
    QApplication.sendEvent(editor, asked)
    menu = QApplication.activePopupWidget()
    assert offered(menu) == ["claim", ADD]
    menu.close()


def test_a_word_that_is_right_has_the_usual_menu(qtbot, ready):
    editor = edit_on_map(qtbot, ready)
    sees(qtbot, editor, ["calim"])
    menu = menu_at(qtbot, editor, 1)
    assert ADD not in [one.text() for one in menu.actions()]
    menu.close()


def test_the_menu_says_where_nothing_can_be_suggested(qtbot, ready):
    editor = edit_on_map(qtbot, ready)
    qtbot.keyClicks(editor, " xqzxqz ")
    sees(qtbot, editor, ["calim", "xqzxqz"])
    menu = menu_at(qtbot, editor, 13)
    assert offered(menu) == [NONE_FOUND, ADD]
    assert not menu.actions()[0].isEnabled()
    menu.close()


def test_a_word_added_is_no_longer_marked_and_kept_for_the_next_window(qtbot, ready):
    editor = edit_on_map(qtbot, ready)
    sees(qtbot, editor, ["calim"])
    choose(menu_at(qtbot, editor, 6), ADD)
    assert marked(editor) == []
    assert (ready._settings.data / "words.txt").read_text() == "calim\n"


def test_a_word_that_cannot_be_kept_is_told(qtbot, ready):
    (ready._settings.data / "words.txt").mkdir()
    editor = edit_on_map(qtbot, ready)
    sees(qtbot, editor, ["calim"])
    choose(menu_at(qtbot, editor, 6), ADD)
    assert "until argmap ends" in ready.message_line.message
    assert marked(editor) == []


def test_checking_is_switched_off_and_on_by_one_action_and_remembered(qtbot, ready):
    field = edit_in_inspector(qtbot, ready)
    sees(qtbot, field, ["calim"])
    action = ready.actions_["check_spelling"]
    assert action.isChecked()
    action.trigger()
    assert marked(field) == []
    assert not ready._settings.checks_spelling
    action.trigger()
    sees(qtbot, field, ["calim"])
    assert ready._settings.checks_spelling


def test_what_was_switched_off_stays_off_in_the_next_window(qtbot, machine, make_window):
    first = make_window()
    first.actions_["check_spelling"].trigger()
    first.close()
    assert not make_window().actions_["check_spelling"].isChecked()


def test_no_dictionary_is_read_before_something_is_typed(machine, window):
    assert window.findChild(SpellChecking)._loading._thread is None


def test_a_machine_without_a_dictionary_says_where_it_would_be_found(
    qtbot, monkeypatch, tmp_path, make_window
):
    monkeypatch.setattr(shelves, "shelves", lambda *_: [tmp_path / "shelf"])
    window = make_window()
    action = window.actions_["check_spelling"]
    window.actions_.refresh()
    assert not action.isEnabled()
    assert not action.isChecked()
    assert str(tmp_path / "shelf") in action.toolTip()
    menu = window.actions_.menus["Edit"]
    menu.popup(QPoint(0, 0))
    at = menu.actionGeometry(action).center()
    QApplication.sendEvent(menu, QHelpEvent(QEvent.Type.ToolTip, at, menu.mapToGlobal(at)))
    assert str(tmp_path / "shelf") in QToolTip.text()
    QToolTip.hideText()
    menu.close()


def test_a_dictionary_that_cannot_be_read_is_told_in_the_tooltip(qtbot, ready, machine):
    machine.write_text("SET klingon\n")
    edit_on_map(qtbot, ready)
    action = ready.actions_["check_spelling"]
    qtbot.waitUntil(lambda: not action.isEnabled())
    assert str(machine) in action.toolTip()
