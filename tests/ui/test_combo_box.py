from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.reasoning.proof import ProofStandard
from argmap.ui.combo_box import ComboBox
from argmap.ui.field_editors import Choice, Field, FieldKind, OfferEditor
from argmap.ui.theme import apply_theme, load_theme


@pytest.fixture
def page(qtbot, qapp):
    apply_theme(qapp, load_theme("light"))
    page = QWidget()
    qtbot.addWidget(page)
    page.setGeometry(20, 20, 240, 60)
    QVBoxLayout(page)
    yield page
    qapp.setStyleSheet("")


def shown(qtbot, page, part):
    page.layout().addWidget(part)
    with qtbot.waitExposed(page):
        page.show()
    return part


def on_screen(widget):
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("count", [2, 5, 21])
def test_an_open_list_shows_every_row_whole_and_leaves_its_field_in_sight(qtbot, page, count):
    box = shown(qtbot, page, ComboBox())
    box.addItems([f"Row {number}" for number in range(count)])
    box.setCurrentIndex(count - 1)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    view = box.view()
    assert view.isVisible()
    for row in (0, count - 1):
        assert view.viewport().rect().contains(view.visualRect(box.model().index(row, 0)))
    assert not on_screen(view.window()).intersects(on_screen(box))
    box.hidePopup()


def test_a_list_without_room_below_opens_above_its_field(qtbot, page):
    bottom = page.screen().availableGeometry().bottom()
    page.move(20, bottom - 80)
    box = shown(qtbot, page, ComboBox())
    box.addItems([f"Row {number}" for number in range(12)])
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert on_screen(box.view().window()).bottom() < on_screen(box).top()
    box.hidePopup()


def offer(**choices):
    options = tuple(Choice(value, label) for value, label in choices.items())
    return OfferEditor(Field("scheme", "Scheme", FieldKind.OFFER, options))


def test_a_click_in_an_empty_line_opens_the_list_and_a_row_is_chosen(qtbot, page):
    editor = shown(qtbot, page, offer(sign="Sign", expert="Expert opinion"))
    editor.show_value("")
    box = editor.findChild(ComboBox)
    assert box.lineEdit().placeholderText() == "None"
    qtbot.mouseClick(box.lineEdit(), Qt.MouseButton.LeftButton)
    view = box.view()
    assert view.isVisible()
    row = view.visualRect(box.model().index(1, 0)).center()
    with qtbot.waitSignal(editor.chosen) as told:
        qtbot.mouseMove(view.viewport(), row)
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row)
        qtbot.keyClick(view, Qt.Key.Key_Return) if view.isVisible() else None
    assert told.args == ["expert"]


def test_a_click_in_a_line_with_words_puts_the_cursor_there(qtbot, page):
    editor = shown(qtbot, page, offer(sign="Sign"))
    editor.show_value("My own")
    box = editor.findChild(ComboBox)
    qtbot.mouseClick(box.lineEdit(), Qt.MouseButton.LeftButton)
    assert not box.view().isVisible()


def test_the_longest_standard_of_proof_is_read_whole_at_the_least_width(qtbot):
    box = ComboBox()
    qtbot.addWidget(box)
    for one in ProofStandard:
        box.addItem(one.value[:1].upper() + one.value[1:])
    box.resize(box.minimumSizeHint())
    for row in range(box.count()):
        box.setCurrentIndex(row)
        assert not box._is_cut, box.currentText()
