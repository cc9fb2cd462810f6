from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from argmap.law.illustration import NOTE, Stakes
from argmap.ui.weighing.illustration_page import said_of
from argmap.ui.weighing.motion_pages import ILLUSTRATION
from tests.ui.weighing.test_comparing_page import turn_to
from tests.ui.weighing.test_weigh_panel import headline


@pytest.fixture
def panel(make_panel, desk):
    desk.find("irreparable", "likely")
    return make_panel()


@pytest.fixture
def page(qtbot, panel):
    return turn_to(qtbot, panel, ILLUSTRATION)


def set_amount(qtbot, box, value):
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, str(value))


def test_the_illustration_is_labelled_and_bears_on_no_answer(qtbot, panel, page, store):
    before, steps = headline(panel), len(store.steps)
    assert page.note.text() == NOTE
    assert page.note.isVisible()
    set_amount(qtbot, page.amounts[0], 900)
    assert headline(panel) == before
    assert len(store.steps) == steps


def test_the_break_even_point_follows_the_stakes(qtbot, page):
    assert page.stakes.break_even == 0.5
    for box, value in zip(page.amounts, (60, 20, 15, 5), strict=True):
        set_amount(qtbot, box, value)
    assert page.stakes == Stakes(60, 15, 20, 5)
    assert page.stakes.break_even == 0.2
    assert page.chance.accessibleDescription() == "Break-even at 20 %"
    for box in page.amounts:
        set_amount(qtbot, box, 0)
    assert page.said.text().startswith("Nothing is at stake")
    assert page.chance.accessibleDescription() == ""


def test_a_large_amount_is_taken_as_it_is_typed_and_the_most_is_said(qtbot, page):
    set_amount(qtbot, page.amounts[0], 100_000)
    assert page.amounts[0].value() == 100_000
    assert page.stakes.of_denial == 100_000
    assert "100,000 = 50,000" in page.said.text()
    most = f"{page.amounts[0].maximum():,}"
    assert any(f"up to {most}" in one.text() for one in page.findChildren(QLabel))


def test_a_number_stands_clear_of_the_left_border_of_its_box(page):
    box = page.amounts[0]
    shown = box.grab().toImage()
    inside = range(4, 8)  # past the border, and before the first digit
    rows = range(8, box.height() - 8)
    assert len({shown.pixelColor(at, row).name() for at in inside for row in rows}) == 1


def test_the_chance_is_moved_by_mouse_and_by_keys(qtbot, page):
    middle = page.chance.height() // 2
    there = QPoint(round(page.chance.place_of(0.8)), middle)
    qtbot.mouseClick(page.chance, Qt.MouseButton.LeftButton, pos=there)
    assert page.chance.value() == 80
    assert page.said.text().endswith("the inequality favours the order.")
    for _ in range(4):
        qtbot.keyClick(page.chance, Qt.Key.Key_PageDown)
    qtbot.keyClick(page.chance, Qt.Key.Key_Left)
    assert page.chance.value() == 39
    assert page.said.text().endswith("the inequality favours denial.")


def test_both_sides_are_reckoned_in_the_sentence():
    assert said_of(Stakes(60, 40), 40) == (
        "At 40 %, a wrong denial weighs 0.4 times 60 = 24, a wrong order 0.6 times 40 = 24: "
        "both sides are equal."
    )
