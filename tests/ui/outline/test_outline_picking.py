from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from windows import add, plant

from argmap.case.places import Beside, Under
from argmap.case.terms import Side
from argmap.reasoning.filtering import Facet, Trait

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def planted(store):
    root = plant(store, "Root")
    kin = [plant(store, f"Reason {number}", Under(root.id)) for number in range(4)]
    return [root, *kin]


@pytest.fixture
def claims(window, planted):
    window._selection.pick_claim(planted[-1].id)
    return planted


@pytest.fixture
def outline(qtbot, window, claims):
    outline = window.furniture.outline
    window.activateWindow()
    outline.view.setFocus()
    qtbot.waitUntil(outline.view.hasFocus)
    return outline


def rect_of(outline, claim):
    row = outline.model.rows.home(claim.id)
    return outline.view.visualRect(outline.model.index_at(row))


def click(qtbot, outline, claim, modifiers=Qt.KeyboardModifier.NoModifier):
    at = rect_of(outline, claim).center()
    qtbot.mouseClick(outline.view.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


def picked(window):
    return [use.claim for use in window._selection.picked.uses]


def selected(outline):
    return {index.data() for index in outline.view.selectedIndexes()}


def test_shift_and_ctrl_pick_several_rows_for_all_views(qtbot, window, outline, claims):
    click(qtbot, outline, claims[1])
    click(qtbot, outline, claims[3], SHIFT)
    assert set(picked(window)) == {claims[1].id, claims[2].id, claims[3].id}
    click(qtbot, outline, claims[2], CTRL)
    assert set(picked(window)) == {claims[1].id, claims[3].id}
    click(qtbot, outline, claims[4], CTRL)
    assert picked(window)[0] == claims[4].id
    assert len(window.furniture.map.picked_uses) == 3
    click(qtbot, outline, claims[0])
    assert picked(window) == [claims[0].id]


def test_what_is_picked_on_the_map_is_selected_in_the_outline(window, outline, claims):
    uses = window._bridge.case_map.uses_of
    window._selection.pick_claims(
        [type(window._selection.picked.uses[0])(one.id, uses(one.id)[0].id) for one in claims[2:]]
    )
    assert selected(outline) == {"Reason 1", "Reason 2", "Reason 3"}
    assert outline.view.currentIndex().data() == "Reason 1"


def test_keys_pick_several_rows_and_delete_them_as_one_step(qtbot, window, outline, claims):
    click(qtbot, outline, claims[1])
    qtbot.keyClick(outline.view, Qt.Key.Key_Down, SHIFT)
    assert selected(outline) == {"Reason 0", "Reason 1"}
    qtbot.keyClick(outline.view, Qt.Key.Key_Delete)
    assert [index.data() for index in outline.model.indexes()] == ["Root", "Reason 2", "Reason 3"]
    qtbot.keyClick(outline.view, Qt.Key.Key_Z, CTRL)
    assert len(outline.model.rows) == 5


def test_every_row_is_picked_by_its_key(qtbot, window, outline, claims):
    qtbot.keyClick(outline.view, Qt.Key.Key_A, CTRL)
    assert set(picked(window)) == {one.id for one in claims}


def test_several_rows_are_copied_and_pasted_with_keys(qtbot, window, outline, claims):
    click(qtbot, outline, claims[1])
    click(qtbot, outline, claims[2], CTRL)
    qtbot.keyClick(outline.view, Qt.Key.Key_C, CTRL)
    words = QGuiApplication.clipboard().text()
    assert "Reason 0" in words
    assert "Reason 1" in words
    click(qtbot, outline, claims[4])
    qtbot.keyClick(outline.view, Qt.Key.Key_V, CTRL)
    home = outline.model.rows.home(claims[4].id)
    assert len(home.below) == 2
    assert selected(outline) == {"Reason 0", "Reason 1"}
    qtbot.keyClick(outline.view, Qt.Key.Key_X, CTRL)
    assert not outline.model.rows.home(claims[4].id).below


def test_sides_are_set_for_every_picked_row(window, outline, qtbot, claims):
    click(qtbot, outline, claims[1])
    click(qtbot, outline, claims[2], SHIFT)
    window.actions_["side_respondent"].trigger()
    sides = [window._bridge.case_map.claims[one.id].side for one in claims[1:4]]
    assert sides[:2] == [Side.RESPONDENT, Side.RESPONDENT]
    assert sides[2] == Side.MOVANT


def test_a_right_click_on_one_of_several_keeps_them(qtbot, window, outline, claims):
    click(qtbot, outline, claims[1])
    click(qtbot, outline, claims[2], SHIFT)
    asked = []
    outline.view.menu_asked.connect(asked.append)
    at = rect_of(outline, claims[1]).center()
    qtbot.mouseClick(outline.view.viewport(), Qt.MouseButton.RightButton, pos=at)
    assert set(picked(window)) == {claims[1].id, claims[2].id}


def grabbed(outline, claim):
    return outline.view.viewport().grab(rect_of(outline, claim)).toImage()


def darkest(image):
    area = [(x, y) for x in range(30, image.width() - 30) for y in range(image.height())]
    return min(image.pixelColor(x, y).lightness() for x, y in area)


def test_a_filter_dims_the_rows_that_do_not_match_and_hides_none(window, outline, claims):
    bridge = window._bridge
    window._selection.clear()
    window._selection.pick_claim(claims[1].id)
    window.actions_["side_respondent"].trigger()
    window._selection.clear()
    window.furniture.outline._delegate.marks.filter.ask_for([Trait(Facet.SIDE, "respondent")])
    assert outline.view.viewport().isVisible()
    assert darkest(grabbed(outline, claims[1])) < darkest(grabbed(outline, claims[2])) - 40
    assert all(rect_of(outline, one).isValid() for one in claims)
    assert bridge.case_map.claims[claims[1].id].side is Side.RESPONDENT


def test_rows_with_the_words_looked_for_are_ringed(window, outline, claims):
    window._selection.clear()
    before = grabbed(outline, claims[3]), grabbed(outline, claims[2])
    window.furniture.map_page.finding.look_for("reason 2")
    assert grabbed(outline, claims[3]) != before[0]
    assert grabbed(outline, claims[2]) == before[1]


def test_folding_a_row_leaves_the_map_as_it_is(window, outline, claims):
    boxes = len(window.furniture.map.scene.boxes)
    outline.view.collapse(outline.model.indexes()[0])
    assert len(window.furniture.map.scene.boxes) == boxes
    window._selection.pick_claim(claims[2].id)
    assert outline.view.isExpanded(outline.model.indexes()[0])


def test_a_further_co_premise_is_marked_by_an_ampersand(window, outline, claims):
    step = window._bridge.case_map.uses_of(claims[1].id)[0].argument
    fellow = add(window, "Fellow", Beside(step))
    window._selection.clear()
    row = outline.model.rows.home(fellow.id)
    assert row.mark == "together"
    spoken = outline.model.index_at(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Together with “Reason 0”" in spoken
    rect = rect_of(outline, fellow)
    mark = QRect(rect.left() + 8, rect.top(), 18, rect.height())
    image = outline.view.viewport().grab(mark).toImage()
    assert any(
        image.pixelColor(x, y).lightness() < 120
        for x in range(image.width())
        for y in range(image.height())
    )


def test_the_inspector_says_how_many_claims_are_selected(qtbot, window, outline, claims):
    click(qtbot, outline, claims[1])
    label = window.furniture.inspector.claim_page.findChild(QLabel, "several")
    assert label.isHidden()
    click(qtbot, outline, claims[3], SHIFT)
    assert not label.isHidden()
    assert label.text().startswith("3 claims selected.")
    click(qtbot, outline, claims[0])
    assert label.isHidden()
