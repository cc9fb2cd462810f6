from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from spelt_fields import edit_in_outline, edit_on_map, marked, sees
from windows import case_map

from argmap.ui.spelling.menu import ADD, NONE_FOUND


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
