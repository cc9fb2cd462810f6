from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from argmap.ui.text_field import TextField


@pytest.fixture
def field(qtbot):
    page = QWidget()
    column = QVBoxLayout(page)
    field = TextField()
    column.addWidget(field)
    column.addWidget(QLineEdit())
    column.addStretch(1)
    qtbot.addWidget(page)
    page.resize(300, 400)
    with qtbot.waitExposed(page):
        page.show()
    field.setFocus()
    field.page = page
    return field


@pytest.fixture
def told(field):
    seen = []
    field.typed.connect(seen.append)
    return seen


def test_words_are_told_at_a_pause_and_not_at_each_key(qtbot, field, told):
    qtbot.keyClicks(field, "one")
    assert told == []
    qtbot.waitUntil(lambda: told == ["one"])


def test_words_are_told_before_the_field_is_left(qtbot, field, told):
    left = []
    field.left.connect(lambda: left.append(list(told)))
    qtbot.keyClicks(field, "one")
    field.page.findChild(QLineEdit).setFocus()
    assert left == [["one"]]


def test_words_shown_from_elsewhere_are_not_told(qtbot, field, told):
    field.show_text("theirs")
    field.flush()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert told == []


def test_no_break_spaces_and_line_breaks_stay(field):
    words = "one\u00a0two\nthree\tfour"
    field.show_text(words)
    assert field.text == words


def test_a_field_grows_with_its_text_up_to_a_limit(field):
    field.show_text("one")
    low = field.height()
    field.show_text("one\ntwo\nthree")
    high = field.height()
    field.show_text("line\n" * 500)
    assert low < high < field.height() < 400


def test_enter_ends_one_paragraph_and_shift_enter_breaks_the_line(qtbot):
    field = TextField(one_paragraph=True)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(field, "b")
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text == "a\nb"


def test_escape_gives_up_what_has_not_been_told(qtbot, field, told):
    qtbot.keyClicks(field, "a")
    with qtbot.waitSignal(field.given_up):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    field.flush()
    assert told == []
