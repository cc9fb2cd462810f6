from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from two_reports import pick, rows

from argmap.case.dismissals import dismissals_of

KEY = Qt.Key
WHY = "Two counts of two days."


@pytest.fixture
def dismissed(page, qtbot):
    pick(page, "number")
    (row,) = page.entry_page.told.rows
    qtbot.mouseClick(row.dismiss, Qt.MouseButton.LeftButton)
    assert not row.agree.isEnabled()
    qtbot.keyClicks(row.why, WHY)
    qtbot.keyClick(row.why, KEY.Key_Return)
    return page


def test_a_finding_is_dismissed_with_a_reason_and_can_be_seen_again(bridge, dismissed, qtbot):
    (kept,) = dismissals_of(bridge.case_map.case)
    assert (kept.kind, kept.why) == ("number", WHY)
    assert rows(dismissed)[-2:] == ["Dismissed  1", ("number",)]
    entry = pick(dismissed, "DISMISSED")
    assert entry.problems == ()
    (row,) = dismissed.entry_page.told.rows
    assert row.isVisible()
    qtbot.mouseClick(row.again, Qt.MouseButton.LeftButton)
    assert dismissals_of(bridge.case_map.case) == ()
    assert "Dismissed  1" not in rows(dismissed)


def test_undo_tells_it_again(bridge, dismissed):
    assert bridge.undo_label == "Dismiss the finding"
    bridge.undo()
    assert "Dismissed  1" not in rows(dismissed)
    assert rows(dismissed)[0] == "Told differently  2"


def test_esc_gives_up_dismissing(bridge, page, qtbot):
    pick(page, "number")
    (row,) = page.entry_page.told.rows
    qtbot.mouseClick(row.dismiss, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(row.why, WHY)
    qtbot.keyClick(row.why, KEY.Key_Escape)
    assert not row.why.isVisible()
    assert dismissals_of(bridge.case_map.case) == ()
