from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from two_reports import pick, rows

KEY = Qt.Key


@pytest.fixture
def names(page, qtbot):
    qtbot.mouseClick(page.names, Qt.MouseButton.LeftButton)
    return page.names_page


def words(names):
    return [row._about for row in names._rows]


def test_names_that_look_alike_are_offered_and_joined_in_a_step(bridge, page, names, qtbot):
    assert words(names) == [("Matzi", "Matze")]
    qtbot.mouseClick(names._rows[0].button, Qt.MouseButton.LeftButton)
    assert bridge.case_map.case.aliases == ("Matzi = Matze",)
    qtbot.waitUntil(lambda: not page.comparer.is_running)
    assert words(names) == ["Matzi = Matze"]
    assert page.names.text() == "Names  1"
    bridge.undo()
    qtbot.waitUntil(lambda: not page.comparer.is_running)
    assert words(names) == [("Matzi", "Matze")]


def test_names_are_joined_by_typing_and_parted_again(bridge, page, names, qtbot):
    names.field.setFocus()
    qtbot.keyClicks(names.field, "AWS = Amazon")
    qtbot.keyClick(names.field, KEY.Key_Return)
    assert bridge.case_map.case.aliases == ("AWS = Amazon",)
    assert names.field.text() == ""
    qtbot.waitUntil(lambda: not page.comparer.is_running)
    button = names._rows[-1].button
    assert button.accessibleName() == "Part AWS = Amazon"
    button.setFocus()
    qtbot.keyClick(button, KEY.Key_Space)
    assert bridge.case_map.case.aliases == ()


def test_one_name_alone_is_refused_and_stays_in_the_field(bridge, names, failures, qtbot):
    qtbot.keyClicks(names.field, "Amazon")
    qtbot.keyClick(names.field, KEY.Key_Return)
    assert "nothing to join" in str(failures[-1])
    assert names.field.text() == "Amazon"


def test_esc_and_the_button_lead_back_to_the_passages(page, names, qtbot):
    assert names.isVisible()
    qtbot.keyClick(names.field, KEY.Key_Escape)
    assert not names.isVisible()
    assert page.entry_page.isVisible()
    assert page.list.view.hasFocus()
    qtbot.mouseClick(page.names, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(names.done, Qt.MouseButton.LeftButton)
    assert page.entry_page.isVisible()


def test_an_entry_about_a_name_offers_to_join_it(bridge, page, qtbot):
    pick(page, "name")
    join = page.entry_page.join
    assert join.text() == "Join “Matzi” and “Matze”"
    assert not page.entry_page.recording.isVisible()
    qtbot.mouseClick(join, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.comparer.is_running)
    assert bridge.case_map.case.aliases == ("Matzi = Matze",)
    assert ("name",) not in rows(page)
