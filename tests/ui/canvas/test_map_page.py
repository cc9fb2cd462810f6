"""Moving about the map in the window, by keyboard and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui_driver import LEFT, NONE
from windows import add, case_map, plant

from argmap.case.places import Under
from argmap.case.plan_claims import plan_amendment
from argmap.case.terms import Side, Stance

TITLES = ("Root", "First", "Below", "Deepest", "Second", "Third")


@pytest.fixture
def planted(store):
    """Plant a small map: Root ← First ← Below ← Deepest; Root ← Second (against), Third."""
    root = plant(store, "Root").id
    first = plant(store, "First", Under(root)).id
    below = plant(store, "Below", Under(first)).id
    plant(store, "Deepest", Under(below))
    plant(store, "Second", Under(root, Stance.CON))
    third = plant(store, "Third", Under(root)).id
    return root, third


@pytest.fixture
def page(planted, window, qtbot):
    """The small map in the window, its last claim picked, with the focus on it."""
    _, third = planted
    window._selection.pick_claim(third)
    page = window.furniture.map_page
    window.activateWindow()
    page.map.setFocus()
    qtbot.waitUntil(page.map.hasFocus)
    return page


@pytest.fixture
def press(page):
    def press(*keys):
        for key in keys:
            QTest.keySequence(page.window().windowHandle(), key)

    return press


def claim(page, text):
    return next(one.id for one in page.map._bridge.case_map.claims.values() if one.text == text)


def pick(page, text):
    page.map._selection.pick_claim(claim(page, text))


def picked(page):
    one = page.map._selection.picked.claim
    return page.map._bridge.case_map.claims[one].text if one else None


def shown(page):
    claims = page.map._bridge.case_map.claims
    return {claims[box.claim].text for box in page.map.scene.boxes}


def said(page):
    return page.window().message_line.message


def click(widget, at=None):
    QTest.mouseClick(widget, LEFT, NONE, at or widget.rect().center())


# Folding


def test_levels_are_shown_by_their_number(page, press):
    press("Alt+2")
    assert shown(page) == {"Root", "First", "Second", "Third"}
    press("Alt+3")
    assert shown(page) == set(TITLES) - {"Deepest"}
    press("Alt+1")
    assert shown(page) == {"Root"}
    press("Alt+9")
    assert shown(page) == set(TITLES)


def test_what_was_picked_in_a_fold_gives_way_to_the_claim_that_holds_it(page, press):
    pick(page, "Deepest")
    press("Alt+2")
    assert picked(page) == "First"
    assert page.map.selected == page.map.scene.find(claim(page, "First"))


def test_a_branch_is_folded_and_expanded_whole(page, window, press):
    pick(page, "First")
    window.actions_["fold_branch"].trigger()
    assert shown(page) == {"Root", "First", "Second", "Third"}
    press("Ctrl+.")
    assert shown(page) == set(TITLES) - {"Deepest"}
    window.actions_["unfold_branch"].trigger()
    assert shown(page) == set(TITLES)


def test_all_but_the_way_to_the_picked_claim_is_folded(page, window, press):
    add(window, "Beside", Under(claim(page, "Third")))
    pick(page, "Below")
    press("Ctrl+Shift+,")
    assert shown(page) == set(TITLES)
    assert picked(page) == "Below"
    pick(page, "Third")
    press("Ctrl+Shift+,")
    assert shown(page) == {"Root", "First", "Second", "Third", "Beside"}


def test_folds_outlive_an_undo(page, window, press):
    pick(page, "First")
    press("Ctrl+.")
    window._bridge.edit(plan_amendment, case_map(window).claims[claim(page, "Root")], note="x")
    window._bridge.undo()
    assert "Below" not in shown(page)
    window._bridge.redo()
    assert "Below" not in shown(page)


def test_a_folded_claim_taken_away_and_brought_back_is_folded_still(page, window, press):
    pick(page, "First")
    press("Ctrl+.", "Del")
    assert "First" not in shown(page)
    press("Ctrl+Z")
    pick(page, "First")
    assert shown(page) == {"Root", "First", "Second", "Third"}


# A branch alone


def test_a_branch_is_shown_alone_with_crumbs_above_it_and_esc_leads_out(page, press):
    assert page.crumbs.isHidden()
    pick(page, "Below")
    press("Ctrl+B")
    assert shown(page) == {"Below", "Deepest"}
    assert page.crumbs.titles == ["Whole map", "Root", "First"]
    press("Esc")
    assert shown(page) == set(TITLES)
    assert page.crumbs.isHidden()
    assert picked(page) == "Below"


def test_who_leaves_a_branch_is_where_and_as_near_as_before(page, press):
    pick(page, "First")
    page.map.zoom(0.62)
    page.map.pan(QPointF(-40, 33))
    scale, stood = page.map.view.scale, on_screen(page, "First")
    press("Ctrl+B")
    assert page.map.branch == claim(page, "First")
    assert page.map.view.scale != pytest.approx(scale)
    press("Esc")
    assert page.map.branch is None
    assert page.map.view.scale == pytest.approx(scale)
    assert on_screen(page, "First").topLeft() == stood.topLeft()


def test_who_leaves_a_branch_in_a_branch_is_where_the_whole_map_was(page, press):
    pick(page, "First")
    page.map.zoom(0.5)
    scale, stood = page.map.view.scale, on_screen(page, "Root")
    press("Ctrl+B")
    pick(page, "Below")
    press("Ctrl+B")
    press("Esc")
    assert page.map.view.scale == pytest.approx(scale)
    assert on_screen(page, "Root") == stood


def on_screen(page, text):
    index = page.map.scene.find(claim(page, text))
    rect = page.map.view.rect_to_screen(page.map.scene.rect(index))
    return rect.toAlignedRect()


def test_a_folded_branch_shown_alone_is_expanded_a_level_and_folded_again_after(page, press):
    pick(page, "Below")
    press("Ctrl+.")
    pick(page, "First")
    press("Ctrl+.")
    folded = shown(page)
    assert folded == {"Root", "First", "Second", "Third"}
    press("Ctrl+B")
    assert shown(page) == {"First", "Below"}
    press("Esc")
    assert shown(page) == folded
    assert picked(page) == "First"
    press("Ctrl+B", "Ctrl+.")
    assert shown(page) == {"First"}
    press("Ctrl+.")
    assert shown(page) == {"First", "Below"}
    press("Esc")
    assert shown(page) == folded


def test_what_is_expanded_whole_in_a_branch_stays_expanded_after(page, window, press):
    pick(page, "First")
    press("Ctrl+.", "Ctrl+B")
    window.actions_["unfold_branch"].trigger()
    press("Esc")
    assert shown(page) == set(TITLES)


def test_a_fold_is_remembered_though_its_branch_was_shown_alone_to_the_last(page, press):
    pick(page, "First")
    press("Ctrl+.", "Ctrl+B")
    page.travels.write()
    kept = page.travels._kept.folded
    assert kept == {claim(page, "First")}


def test_a_crumb_leads_to_the_branch_above(page, press):
    pick(page, "Below")
    press("Ctrl+B")
    click(page.crumbs.buttons[2])
    assert shown(page) == {"First", "Below", "Deepest"}
    click(page.crumbs.buttons[0])
    assert shown(page) == set(TITLES)


def test_the_crumbs_are_walked_by_keyboard(page, press):
    pick(page, "Below")
    press("Ctrl+B")
    page.crumbs.buttons[2].setFocus()
    QTest.keyClick(page.crumbs.buttons[2], Qt.Key.Key_Left)
    assert page.crumbs.buttons[1].hasFocus()
    QTest.keyClick(page.crumbs.buttons[1], Qt.Key.Key_Space)
    assert shown(page) == set(TITLES)
    assert [page.crumbs.titles, picked(page)] == [["Whole map"], "Root"]
    assert page.map.hasFocus()


def test_crumbs_without_room_are_in_a_menu(page, window, press):
    above = claim(page, "Deepest")
    for number in range(12):
        above = add(window, f"A claim far down the map, number {number}", Under(above)).id
    press("Ctrl+B")
    titles = page.crumbs.titles
    assert titles[0] == "Whole map"
    assert titles[1].endswith("more above")
    assert sum(one.width() for one in page.crumbs.buttons) < page.width()
    hidden = page.crumbs.buttons[1].menu().actions()
    assert hidden[0].text() == "Root"
    hidden[1].trigger()
    assert page.map.branch == claim(page, "First")


def test_picking_a_claim_elsewhere_leaves_the_branch(page, press):
    pick(page, "First")
    press("Ctrl+B")
    pick(page, "Deepest")
    assert page.map.branch == claim(page, "First")
    pick(page, "Third")
    assert page.map.branch is None
    assert shown(page) == set(TITLES)


def test_a_branch_that_is_removed_is_left(page, window, press):
    pick(page, "First")
    press("Ctrl+B", "Del")
    assert page.map.branch is None
    assert page.crumbs.isHidden()
    assert shown(page) == {"Root", "Second", "Third"}


# Back, forward and bookmarks


def test_back_and_forward_lead_through_the_places_visited(page, press):
    pick(page, "Root")
    pick(page, "Deepest")
    pick(page, "Third")
    press("Alt+Left")
    assert picked(page) == "Deepest"
    press("Alt+Left")
    assert picked(page) == "Root"
    press("Alt+Right", "Alt+Right")
    assert picked(page) == "Third"
    press("Alt+Right")
    assert said(page) == "This is where you were last."


def test_going_back_lays_the_map_as_it_lay(page, press):
    pick(page, "First")
    page.map.zoom(1.7)
    page.map.pan(QPointF(-31, 12))
    box = page.map.view.rect_to_screen(page.map.scene.rect(page.map.selected))
    pick(page, "Third")
    page.map.zoom(0.5)
    press("Alt+Left")
    again = page.map.view.rect_to_screen(page.map.scene.rect(page.map.selected))
    assert picked(page) == "First"
    assert (again.topLeft() - box.topLeft()).manhattanLength() < 0.01
    assert again.width() == pytest.approx(box.width())


def test_a_walk_by_the_arrows_is_one_visit(page, press):
    pick(page, "Third")
    pick(page, "Root")
    press("Down", "Down", "Down")
    assert picked(page) == "Deepest"
    press("Alt+Left")
    assert picked(page) == "Root"
    press("Alt+Left")
    assert picked(page) == "Third"


def test_going_back_leads_into_the_branch_that_was_shown(page, press):
    pick(page, "First")
    press("Ctrl+B")
    pick(page, "Deepest")
    pick(page, "Third")
    press("Alt+Left")
    assert picked(page) == "Deepest"
    assert page.map.branch == claim(page, "First")


def test_places_that_are_gone_are_passed_over(page, press):
    for text in ("Root", "Third", "Second"):
        pick(page, text)
    pick(page, "Third")
    press("Del")
    pick(page, "First")
    press("Alt+Left", "Alt+Left")
    assert picked(page) in {"Root", "Second"}


def test_a_bookmark_is_set_reached_and_removed(page, window, press):
    pick(page, "Deepest")
    press("Ctrl+Shift+F2")
    assert said(page) == "Bookmark set at “Deepest”."
    pick(page, "Second")
    press("Ctrl+Shift+F2")
    press("Shift+F2")
    assert picked(page) == "Deepest"
    press("Shift+F2")
    assert picked(page) == "Second"
    press("Ctrl+Shift+F2", "Shift+F2", "Shift+F2")
    assert picked(page) == "Deepest"
    window.actions_["remove_bookmarks"].trigger()
    press("Shift+F2")
    assert said(page) == "There is no bookmark yet."


def test_a_bookmark_is_chosen_in_the_palette(page, window, qtbot, press):
    for text in ("Deepest", "Second"):
        pick(page, text)
        press("Ctrl+Shift+F2")
    window.actions_["choose_bookmark"].trigger()
    palette = window.palette_opener.palette
    assert set(palette.titles) == {"Deepest", "Second"}
    qtbot.keyClicks(palette.line, "deep")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert picked(page) == "Deepest"


def test_the_bookmarks_are_listed_in_the_menu(page, window, press):
    pick(page, "Deepest")
    press("Ctrl+Shift+F2")
    pick(page, "Root")
    menu = window.actions_.menus["View/Places"]
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()
    listed = [one for one in menu.actions() if one.text() == "Deepest"]
    assert len(listed) == 1
    listed[0].trigger()
    assert picked(page) == "Deepest"


def test_a_bookmarked_box_wears_a_mark(page, press):
    pick(page, "Third")
    before = page.map.grab().toImage()
    press("Ctrl+Shift+F2")
    assert page.map.grab().toImage() != before


# The minimap


@pytest.fixture
def many(planted, store):
    """Sixty reasons more, planted before the window is opened."""
    root, _ = planted
    words = [f"Reason number {number} " * 4 for number in range(60)]
    return [plant(store, text, Under(root)).id for text in words]


@pytest.fixture
def large(many, page, window):
    window._selection.pick_claim(many[-1])
    page.map.zoom_to_natural()
    page.map.pan(QPointF(0, 1e6))
    return page


def test_the_minimap_shows_where_one_is_once_there_is_more_than_fits(page, window, qtbot):
    page.map.zoom_to_fit()
    assert page.minimap.isHidden()
    for number in range(60):
        add(window, f"Reason number {number} " * 4, Under(claim(page, "Root")))
    page.map.zoom_to_natural()
    assert page.minimap.isVisible()
    assert page.map.rect().contains(page.minimap.geometry())
    frame = page.minimap.frame_shown()
    assert 0 < frame.height() < page.minimap.height()


def test_a_click_and_a_drag_on_the_minimap_move_the_map(large):
    minimap, view = large.minimap, large.map.view
    foot = QPoint(minimap.width() // 2, minimap.height() - 8)
    QTest.mousePress(minimap, LEFT, NONE, foot)
    assert view.visible().bottom() > view.bounds.bottom() - view.visible().height()
    low = view.visible().top()
    QTest.mouseMove(minimap, QPoint(minimap.width() // 2, 10))
    assert view.visible().top() < low
    QTest.mouseRelease(minimap, LEFT, NONE, QPoint(minimap.width() // 2, 10))
    frame = minimap.frame_shown()
    assert frame.top() < minimap.height() / 3


def test_the_minimap_keeps_off_the_picked_box(large):
    pick(large, "Root")
    stood = large.minimap.x()
    box = large.map.view.rect_to_screen(large.map.scene.rect(large.map.selected))
    corner = QPointF(large.minimap.geometry().center())
    large.map.pan(corner - box.center())
    assert large.minimap.x() != stood
    box = large.map.view.rect_to_screen(large.map.scene.rect(large.map.selected))
    assert not box.intersects(QRectF(large.minimap.geometry()))


def test_the_minimap_stands_still_while_the_map_grows(large, window, qtbot):
    minimap = large.minimap
    large.map.pan(QPointF(0, -40))
    add(window, "The first of several " * 9, Under(claim(large, "Root")))
    stood = minimap.geometry()
    bounds = QRectF(large.map.view.bounds)
    for number in range(6):
        add(window, f"One more, number {number} " * 9, Under(claim(large, "Root")))
        assert minimap.geometry() == stood
    assert large.map.view.bounds.width() > bounds.width() + 100


def test_an_edit_does_not_call_the_minimap_back_from_aside(large, window, qtbot):
    minimap = large.minimap
    QTest.mouseMove(large.map, QPoint(5, 5))
    with_boxes = large.map.has_boxes_in
    large.map.has_boxes_in = lambda rect: True
    large.map.pan(QPointF(0, 7))
    qtbot.waitUntil(lambda: minimap.is_aside)
    add(window, "One more " * 9, Under(claim(large, "Root")))
    assert minimap.is_aside
    large.map.has_boxes_in = with_boxes


def test_the_minimap_is_hidden_by_a_key_for_good(large, make_window, press):
    press("F8")
    assert large.minimap.isHidden()
    press("F8")
    assert large.minimap.isVisible()
    press("F8")
    assert not make_window().furniture.map_page.minimap.is_wanted


def test_the_minimap_is_drawn_once_a_picture(large):
    large.minimap.grab()
    drawn = large.minimap._image
    large.map.pan(QPointF(0, -50))
    large.minimap.grab()
    assert large.minimap._image is drawn


def test_another_side_shows_on_the_minimap_when_the_hand_rests(large, window, qtbot):
    before = large.minimap.grab().toImage()
    for one in list(case_map(window).claims.values()):
        window._bridge.edit(plan_amendment, one, side=Side.RESPONDENT)
    drawn = large.minimap._image
    qtbot.waitUntil(lambda: large.minimap.isVisible() and large.minimap._image is not drawn)
    assert large.minimap.grab().toImage() != before


def covers_a_box(page):
    return page.map.has_boxes_in(page.minimap.geometry())


def test_the_minimap_stands_in_a_corner_without_boxes(large, qtbot):
    minimap, view = large.minimap, large.map.view
    pick(large, "Root")
    low = view.rect_to_screen(large.map.scene.rect(len(large.map.scene.boxes) - 1)).bottomRight()
    large.map.pan(QPointF(minimap.geometry().center()) - low)
    assert covers_a_box(large)
    qtbot.waitUntil(lambda: not covers_a_box(large))
    assert minimap.isVisible()


def test_where_all_corners_have_boxes_only_a_sign_is_left_until_one_points_at_it(
    large, qtbot, window
):
    minimap = large.minimap
    QTest.mouseMove(large.map, QPoint(5, 5))
    large.map.zoom(2.0)
    large.map.pan(QPointF(large.map.rect().center()) - large.map.view.to_screen(
        large.map.view.bounds.center()
    ))  # fmt: skip
    whole = minimap.size()
    with_boxes = large.map.has_boxes_in
    large.map.has_boxes_in = lambda rect: True
    assert not minimap.is_aside
    qtbot.waitUntil(lambda: minimap.is_aside)
    assert minimap.isVisible()
    assert minimap.height() < whole.height() / 2
    QTest.mouseMove(window.windowHandle(), minimap.mapTo(window, minimap.rect().center()))
    qtbot.waitUntil(lambda: not minimap.is_aside)
    assert minimap.size() == whole
    QTest.mouseMove(window.windowHandle(), large.map.mapTo(window, QPoint(5, 5)))
    qtbot.waitUntil(lambda: minimap.is_aside)
    large.map.pan(QPointF(0, 7))
    assert not minimap.is_aside
    large.map.has_boxes_in = with_boxes


# Fitting and turning


def test_the_selection_is_fitted(large, press):
    pick(large, "Root")
    press("Ctrl+9", "Ctrl+8")
    box = large.map.view.rect_to_screen(large.map.scene.rect(large.map.selected))
    assert large.map.rect().contains(box.toRect())
    assert large.map.view.scale == pytest.approx(1.0)


def test_the_map_is_turned_and_stays_turned(page, window, make_window):
    scene = page.map.scene
    assert scene.rect(scene.find(claim(page, "First"))).top() > scene.rect(0).bottom()
    window.actions_["turn_right"].trigger()
    scene = page.map.scene
    assert scene.rect(scene.find(claim(page, "First"))).left() > scene.rect(0).right()
    again = make_window()
    assert again.furniture.map.direction == "right"
    assert again.actions_["turn_right"].isChecked()
    again.actions_["turn_down"].trigger()
    assert again.furniture.map.direction == "down"


def test_arrows_keep_their_meaning_on_a_turned_map(page, window, press):
    window.actions_["turn_right"].trigger()
    pick(page, "Root")
    press("Right", "Right")
    assert picked(page) == "Below"
    press("Left", "Down")
    assert picked(page) == "Second"
    press("Up", "Left")
    assert picked(page) == "Root"


def test_ctrl_home_leads_to_the_root(page, press):
    pick(page, "Deepest")
    press("Ctrl+Home")
    assert picked(page) == "Root"


def test_a_page_is_a_screenful_of_the_reading_order(large, press):
    pick(large, "Root")
    for key in ("PgDown", "PgDown", "PgUp"):
        index, screen = large.map.selected, large.map.view.visible()
        corner = large.map.scene.rect(index).topLeft()
        press(key)
        by = large.map.scene.rect(large.map.selected).topLeft() - corner
        assert abs(by.x()) >= screen.width() or abs(by.y()) >= screen.height() or key == "PgUp"
        assert (large.map.selected > index) is (key == "PgDown")
    for _ in range(20):
        press("PgUp")
    assert picked(large) == "Root"
    for _ in range(20):
        press("PgDown")
    assert large.map.selected == len(large.map.scene.boxes) - 1
    assert QApplication.focusWidget() is large.map
