from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

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


@pytest.mark.parametrize("width", [220, 320, 410])
def test_a_field_that_is_shown_late_is_as_high_as_all_its_paragraphs(qtbot, width):
    page, inner = QWidget(), QWidget()
    field = TextField()
    field.set_least_rows(2)
    QVBoxLayout(inner).addWidget(field)
    column = QVBoxLayout(page)
    column.addWidget(inner)
    column.addStretch(1)
    inner.hide()
    field.show_text(
        "AWS hosts the site for thirty days, so that it can move elsewhere in good order.\n"
        "AWS keeps what the site holds, and lets its owner copy it whenever they want to."
    )
    qtbot.addWidget(page)
    page.resize(width, 500)
    with qtbot.waitExposed(page):
        page.show()
    inner.show()
    for _ in range(8):
        QApplication.processEvents()
    lines = sum(_wrapped(field, number) for number in range(2))
    assert lines > 2
    assert field.height() >= lines * field.fontMetrics().lineSpacing()


def _wrapped(field, number):
    """Count the lines that a paragraph takes, as it is when it is looked at."""
    block = field.document().findBlockByNumber(number)
    field.document().documentLayout().blockBoundingRect(block)
    return block.layout().lineCount()
