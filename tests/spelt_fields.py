"""The fields that claims are typed in, and which of their words have a wave."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication

from argmap.ui.text_field import TextField

WAVE = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


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
