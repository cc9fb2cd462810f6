from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from spelt_fields import edit_in_inspector, edit_in_outline, edit_on_map, marked, sees
from windows import case_map

from argmap.case.evidence import Document, document_hash
from argmap.case.plan_caption import plan_caption
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.spelling import shelves
from argmap.ui.spelling.checking import SpellChecking


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
    assert window.findChild(SpellChecking)._loading._aside is None


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
    window.actions_["open_palette"].trigger()
    palette = window.palette_opener.palette
    qtbot.keyClicks(palette.line, "spelling")
    assert palette.titles == ["Check spelling"]
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert str(tmp_path / "shelf") in window.message_line.message


def test_a_dictionary_that_cannot_be_read_is_told_in_the_tooltip(qtbot, ready, machine):
    machine.write_text("SET klingon\n")
    edit_on_map(qtbot, ready)
    action = ready.actions_["check_spelling"]
    qtbot.waitUntil(lambda: not action.isEnabled())
    assert str(machine) in action.toolTip()


def test_names_of_the_case_are_no_mistakes_and_their_mistakes_are(qtbot, ready):
    editor = edit_on_map(qtbot, ready)
    editor.insertPlainText(" Zorbly’s Qwertson Vinklage zorbly claim")
    sees(qtbot, editor, ["calim", "Zorbly’s", "Qwertson", "Vinklage", "zorbly"])
    bridge, text = ready._bridge, "They said it."
    editor.flush()
    bridge.edit(plan_caption, movant="Zorbly LLC")
    assert marked(editor) == ["calim", "Qwertson", "Vinklage", "zorbly"]
    document = Document(document_hash(text.encode(), text), text, text.encode())
    about = {"title": "News", "author": "Ann Qwertson"}
    assert bridge.edit(plan_source, about, document, new_id=bridge.new_id)
    (source,) = bridge.case_map.sources
    says = {"speaker": "J. Vinklage", "new_id": bridge.new_id}
    assert bridge.edit(plan_quote, source, text, 0, 4, **says)
    assert marked(editor) == ["calim", "zorbly"]
    bridge.undo()
    assert marked(editor) == ["calim", "Vinklage", "zorbly"]


def test_that_spelling_is_checked_or_not_is_said(ready, qtbot):
    action = ready.actions_["check_spelling"]
    for words in ("Spelling is not checked.", "Spelling is checked in the field"):
        with qtbot.waitSignal(ready._bridge.said) as said:
            action.trigger()
        assert said.args[0].startswith(words)
