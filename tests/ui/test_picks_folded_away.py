"""What is folded away is not left picked unseen: the claim it is folded into is picked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from windows import add

from argmap.case.places import Under

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def claims(window):
    root = add(window, "Root")
    reason = add(window, "Reason", Under(root.id))
    leaves = [add(window, f"Leaf {number}", Under(reason.id)) for number in range(2)]
    other = add(window, "Other", Under(root.id))
    window._selection.clear()
    return {"Root": root, "Reason": reason, "Leaf": leaves[0], "Leaf 1": leaves[1], "Other": other}


def picked(window):
    case_map = window._bridge.case_map
    return [case_map.claims[use.claim].text for use in window._selection.picked.uses]


def click(panel, claim, keys=Qt.KeyboardModifier.NoModifier):
    box = panel.view.rect_to_screen(panel.scene.rect(panel.scene.find(claim.id)))
    QTest.mouseClick(panel, LEFT, keys, box.center().toPoint())


def fold(panel, claim):
    """Click the handle by which a claim is folded."""
    box = panel.scene.find(claim.id)
    handle = panel.view.to_screen(panel.handle_of(box).center()).toPoint()
    QTest.mouseClick(panel, LEFT, Qt.KeyboardModifier.NoModifier, handle)


def test_collapsing_by_mouse_picks_the_claim_that_was_collapsed(window, claims):
    panel = window.furniture.map
    click(panel, claims["Leaf"])
    click(panel, claims["Leaf 1"], CTRL)
    click(panel, claims["Other"], CTRL)
    assert len(picked(window)) == 3
    fold(panel, claims["Reason"])
    assert picked(window) == ["Other", "Reason"]
    fold(panel, claims["Root"])
    assert picked(window) == ["Root"]
    assert panel.selected == panel.scene.find(claims["Root"].id)


def test_a_key_after_collapsing_acts_on_what_is_seen(window, claims):
    panel = window.furniture.map
    click(panel, claims["Leaf"])
    fold(panel, claims["Reason"])
    QTest.keyClick(panel, Qt.Key.Key_Delete)
    assert claims["Reason"].id not in window._bridge.case_map.claims
    QTest.keyClick(panel, Qt.Key.Key_Z, CTRL)
    assert claims["Leaf"].id in window._bridge.case_map.claims


@pytest.mark.parametrize(
    ("action", "left"), [("show_1_level", "Root"), ("show_2_levels", "Reason")]
)
def test_showing_levels_picks_what_several_are_folded_into(window, claims, action, left):
    panel = window.furniture.map
    click(panel, claims["Leaf"])
    click(panel, claims["Leaf 1"], CTRL)
    window.actions_[action].trigger()
    assert picked(window) == [left]
    assert panel.selected >= 0


def test_collapsing_in_the_outline_picks_the_row_that_was_collapsed(qtbot, window, claims):
    outline = window.furniture.outline
    view, rows = outline.view, outline.model.rows
    view.setFocus()
    for name, keys in (("Leaf", Qt.KeyboardModifier.NoModifier), ("Leaf 1", CTRL), ("Other", CTRL)):
        at = view.visualRect(outline.model.index_at(rows.home(claims[name].id))).center()
        QTest.mouseClick(view.viewport(), LEFT, keys, at)
    assert len(picked(window)) == 3
    row = view.visualRect(outline.model.index_at(rows.home(claims["Reason"].id)))
    arrow = QPoint(row.left() - view.indentation() // 2, row.center().y())
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, arrow)
    assert not view.isExpanded(outline.model.index_at(rows.home(claims["Reason"].id)))
    assert picked(window) == ["Other", "Reason"]
    assert {index.data() for index in view.selectedIndexes()} == {"Other", "Reason"}
    panel = window.furniture.map
    assert panel.scene.find(claims["Leaf"].id) >= 0, "the map is folded on its own"
