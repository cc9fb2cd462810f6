"""Finding and filtering on the map, by keyboard and mouse."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu
from ui_driver import LEFT, NONE
from windows import add, case_map, plant

from argmap.case.places import Under
from argmap.case.plan_claims import plan_amendment, plan_reword
from argmap.case.plan_removals import plan_removal
from argmap.case.terms import Side, Stance
from argmap.reasoning.filtering import Facet, Trait
from argmap.ui.canvas.place_book import KeptOf, PlaceBook
from argmap.ui.theme import load_theme
from argmap.ui.weighing.motion_bar import MotionBar

KEY = Qt.Key


@pytest.fixture
def planted(store):
    """Plant a root with two reasons, an objection and what speaks against a reason."""
    root = plant(store, "The court has power").id
    first = plant(store, "A contract gives it", Under(root)).id
    plant(store, "The contract is void", Under(first, Stance.CON))
    plant(store, "Nobody disputes it", Under(root))
    plant(store, "Contracts cannot bind a court", Under(root, Stance.CON))
    return root


@pytest.fixture
def page(planted, window, qtbot):
    window._selection.pick_claim(planted)
    page = window.furniture.map_page
    window.activateWindow()
    page.map.setFocus()
    qtbot.waitUntil(page.map.hasFocus)
    return page


@pytest.fixture
def press(page):
    def press(*keys):
        for key in keys:
            popup = QApplication.activePopupWidget()
            QTest.keySequence((popup or page.window()).windowHandle(), key)

    return press


def type_words(words):
    QTest.keyClicks(QApplication.focusWidget(), words)


def picked(page):
    one = page.map._selection.picked.claim
    return page.map._bridge.case_map.claims[one].text if one else None


def claim(page, text):
    return next(one for one in page.map._bridge.case_map.claims.values() if one.text == text)


def click(widget):
    QTest.mouseClick(widget, LEFT, NONE, widget.rect().center())


# Finding


def test_typing_finds_counts_and_looks_ahead(page, press):
    press("Ctrl+F")
    type_words("contr")
    assert page.find_strip.count.text() == "1 of 3"
    assert picked(page) == "A contract gives it"
    type_words("acts")
    assert page.find_strip.count.text() == "1 of 1"
    assert picked(page) == "Contracts cannot bind a court"
    type_words("xyz")
    assert page.find_strip.count.text() == "Nothing found"
    assert not page.find_strip.next.isEnabled()


def test_enter_and_shift_enter_step_round(page, press):
    press("Ctrl+F")
    type_words("contract")
    press("Return")
    assert picked(page) == "The contract is void"
    press("Return", "Return")
    assert picked(page) == "A contract gives it"
    press("Shift+Return")
    assert picked(page) == "Contracts cannot bind a court"
    assert page.find_strip.count.text() == "3 of 3"
    assert page.find_strip.line.hasFocus()


def test_the_buttons_step_too(page, press):
    press("Ctrl+F")
    type_words("contract")
    click(page.find_strip.next)
    assert picked(page) == "The contract is void"
    click(page.find_strip.previous)
    assert picked(page) == "A contract gives it"


def test_esc_leads_back_from_a_look_ahead(page, press):
    press("Ctrl+F")
    type_words("void")
    assert picked(page) == "The contract is void"
    press("Esc")
    assert page.find_strip.isHidden()
    assert picked(page) == "The court has power"
    assert page.map.hasFocus()
    assert page.finding.hits == set()


def test_who_has_stepped_to_a_hit_stays_there(page, press):
    press("Ctrl+F")
    type_words("void")
    press("Return", "Esc")
    assert picked(page) == "The contract is void"
    press("Alt+Left")
    assert picked(page) == "The court has power"


def test_f3_goes_on_with_the_words_looked_for_last(page, press):
    press("Ctrl+F")
    type_words("contract")
    press("Esc", "F3")
    assert picked(page) == "A contract gives it"
    press("F3", "F3", "Shift+F3")
    assert picked(page) == "The contract is void"
    press("Esc")
    assert page.find_strip.isHidden()


def test_a_folded_hit_is_counted_and_revealed_when_stepped_to(page, press):
    page.map._selection.pick_claim(claim(page, "A contract gives it").id)
    press("Ctrl+.")
    assert page.map.scene.find(claim(page, "The contract is void").id) < 0
    press("Ctrl+F")
    type_words("contract")
    assert page.find_strip.count.text() == "1 of 3"
    press("Return")
    assert picked(page) == "The contract is void"
    assert page.map.selected >= 0


def look(page, scale):
    page.map.zoom(scale / page.map.view.scale)
    return page.map.view.scale, page.map.view.to_screen(page.map.scene.rect(0).center())


def test_stepping_comes_near_enough_to_read_the_hit_and_back_leads_to_where_one_was(page, press):
    far = look(page, 0.2)
    press("Ctrl+F")
    type_words("contract")
    assert page.map.view.scale == far[0]
    press("F3")
    shown = page.map.view.rect_to_screen(page.map.scene.rect(page.map.selected))
    assert page.map.view.scale >= 0.5
    assert page.map.rect().contains(shown.toRect())
    press("Esc")
    page.map.setFocus()
    press("Alt+Left", "Alt+Left")  # by way of the hit that was looked ahead at
    assert picked(page) == "The court has power"
    assert page.map.view.scale == pytest.approx(far[0])
    at = page.map.view.to_screen(page.map.scene.rect(0).center())
    assert (at - far[1]).manhattanLength() < 40  # the strip took its height


def test_back_leads_to_where_one_was_though_nothing_was_picked(page, press, window):
    window._bridge.opened.emit()
    assert picked(page) is None
    far = look(page, 0.2)
    press("Ctrl+F")
    type_words("contract")
    press("F3", "F3", "Esc")
    page.map.setFocus()
    press("Alt+Left", "Alt+Left", "Alt+Left")
    assert page.map.view.scale == pytest.approx(far[0])
    at = page.map.view.to_screen(page.map.scene.rect(0).center())
    assert (at - far[1]).manhattanLength() < 40  # the strip took its height


def test_stepping_keeps_a_scale_at_which_one_can_read(page, press):
    near, _ = look(page, 0.7)
    press("Ctrl+F")
    type_words("contract")
    press("F3")
    assert page.map.view.scale == near


@pytest.mark.parametrize("scale", [0.1, 0.2, 0.6])
def test_the_hit_one_is_at_differs_from_the_others_not_by_colour_alone(page, press, scale):
    look(page, scale)
    press("Ctrl+F")
    type_words("contract")
    assert page.find_strip.number == "1 of 3"
    layer = page._current_hit
    marked = page.map.grab().toImage()
    page.map.layers.remove(layer)
    plain = page.map.grab().toImage()
    assert greys(marked) != greys(plain)
    press("Esc")
    assert page.find_strip.number == ""


def greys(image):
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def test_all_hits_are_marked_not_by_colour_alone(page, press, window):
    window._selection.pick_claim(None)
    press("Ctrl+F")
    before = page.map.grab().toImage()
    page.finding.look_for("disputes")
    after = page.map.grab().toImage()
    box = page.map.view.rect_to_screen(page.map.scene.rect(page.map.scene.find(
        claim(page, "Nobody disputes it").id
    )))  # fmt: skip
    ratio = page.map.devicePixelRatioF()
    away = box.topRight().toPoint() * ratio
    # A lens stands out over the corner of the box, where there was only ground.
    outside = away.x() + 4, away.y() - 4
    assert after.pixelColor(*outside) != before.pixelColor(*outside)
    other = page.map.view.rect_to_screen(page.map.scene.rect(0)).topRight().toPoint() * ratio
    assert after.pixelColor(other) == before.pixelColor(other)


def test_an_edit_changes_what_is_found(page, press, window):
    press("Ctrl+F")
    type_words("contract")
    window._bridge.edit(plan_reword, claim(page, "A contract gives it").id, "A statute gives it")
    assert len(page.finding.hits) == 2
    window._bridge.undo()
    assert len(page.finding.hits) == 3
    add(window, "No contract at all")
    assert page.find_strip.count.text() == "4 of 4"


def test_ctrl_f_opens_the_strip_from_the_outline_too(page, press, window):
    outline = window.furniture.outline
    outline.view.setFocus()
    press("Ctrl+F")
    assert page.find_strip.line.hasFocus()
    type_words("void")
    press("Return")
    assert picked(page) == "The contract is void"


def test_ctrl_f_leads_to_the_map_from_another_tab(page, press, window):
    press("Ctrl+2")
    assert not page.isVisible()
    press("Ctrl+F")
    assert page.isVisible()
    assert page.find_strip.line.hasFocus()


def test_the_keys_of_building_type_words_in_the_strip(page, press, window):
    press("Ctrl+F")
    number = len(case_map(window).claims)
    type_words("void")
    press("Return", "Del", "Tab")
    assert len(case_map(window).claims) == number


# Filtering


def dimmed(page):
    """The claims whose boxes are veiled."""
    mask = page._marks.kept.mask(page.map.scene)
    claims = page.map._bridge.case_map.claims
    boxes = page.map.scene.boxes
    if mask is None:
        return set()
    return {
        claims[box.claim].text for box, kept in zip(boxes, mask, strict=True) if not kept
    }  # fmt: skip


def test_the_strip_says_what_is_filtered_and_how_many_match(page, window):
    window.actions_["filter_unanswered"].trigger()
    assert page.filter_strip.isVisible()
    assert page.filter_strip.summary == "Unanswered objections2 of 5 claims, 2 on screen"
    assert dimmed(page) == {"The court has power", "A contract gives it", "Nobody disputes it"}
    window.actions_["filter_unsupported"].trigger()
    assert page.filter_strip.summary.startswith("Without support · Unanswered objections")


def rows_away(page, window, count=60):
    """Add claims until the attacks are far away, and look where they are not."""
    for number in range(count):
        add(window, f"Reason {number} " * 9, Under(claim(page, "The court has power").id))
    page.map.zoom_to_natural()
    window._selection.pick_claim(claim(page, f"Reason {count - 1} " * 9).id)


def on_screen(page):
    map_ = page.map
    claims = map_._bridge.case_map.claims
    return {
        claims[box.claim].text for at, box in enumerate(map_.scene.boxes) if map_.sees(at)
    }  # fmt: skip


def test_what_passes_comes_into_view_where_none_of_it_was(page, window, qtbot):
    rows_away(page, window)
    attacks = {"The contract is void", "Contracts cannot bind a court"}
    assert not attacks & on_screen(page)
    picked_before, scale = picked(page), page.map.view.scale
    window.actions_["filter_unanswered"].trigger()
    seen = len(attacks & on_screen(page))
    assert seen
    assert picked(page) == picked_before
    assert page.map.view.scale == scale
    assert page.filter_strip.summary.endswith(f"2 of 65 claims, {seen} on screen")
    page.map.pan(QPointF(-1e6, -1e6))
    qtbot.waitUntil(lambda: page.filter_strip.summary.endswith(", 0 on screen"))
    stood = page.map.view.offset
    window._bridge.edit(plan_reword, claim(page, "Nobody disputes it").id, "Somebody does")
    assert page.map.view.offset == stood


def test_the_map_stays_where_something_passes_the_filter(page, window):
    stood = page.map.view.offset
    window.actions_["filter_unanswered"].trigger()
    assert page.map.view.offset == stood


def test_where_all_that_passes_is_folded_away_the_box_it_is_in_comes_into_view(page, window):
    rows_away(page, window)
    window.actions_["filter_unanswered"].trigger()
    window.actions_["clear_filter"].trigger()
    first = claim(page, "A contract gives it").id
    window._bridge.edit(plan_removal, claim(page, "Contracts cannot bind a court").id)
    page.map.toggle_box(page.map.scene.find(first))
    page.map.pan(QPointF(-1e6, -1e6))
    assert page.map.scene.find(claim(page, "The contract is void").id) < 0
    assert not page.map.sees(page.map.scene.find(first))
    window.actions_["filter_unanswered"].trigger()
    assert page.map.sees(page.map.scene.find(first))
    assert page.filter_strip.summary.endswith("1 of 64 claims, 0 on screen")


def test_the_minimap_shows_what_is_filtered_and_found(page, window):
    for number in range(60):
        add(window, f"Reason {number} " * 9, Under(claim(page, "The court has power").id))
    page.map.zoom_to_natural()
    plain = page.minimap.grab().toImage()
    window.actions_["filter_unanswered"].trigger()
    filtered = page.minimap.grab().toImage()
    page.finding.look_for("contract")
    assert page.minimap.isVisible()
    assert plain != filtered
    assert page.minimap.grab().toImage() != filtered


def test_the_filter_dims_and_hides_nothing(page, window):
    before = page.map.grab().toImage()
    window.actions_["filter_quoted"].trigger()
    assert len(page.map.scene.boxes) == 5
    assert page.map.grab().toImage() != before
    page.filter_strip.clear_filter()
    assert dimmed(page) == set()


def test_a_value_is_chosen_by_keyboard(page, press, window):
    window._bridge.edit(plan_amendment, claim(page, "Nobody disputes it"), side=Side.RESPONDENT)
    window.actions_["filter_side"].trigger()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = [one.text() for one in menu.actions()]
    assert "Respondent  (3)" in entries
    for _ in range(entries.index("Respondent  (3)") + 1):
        QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    assert window.furniture.map_page._filter.wanted == {Trait(Facet.SIDE, "respondent")}
    assert page.filter_strip.buttons["Side"].text() == "Side · 1"
    assert page.filter_strip.summary == "Respondent3 of 5 claims, 3 on screen"


def test_esc_clears_the_filter_from_the_strip_and_from_the_map(page, press, window):
    press("Ctrl+Shift+F")
    assert page.filter_strip.buttons["Side"].hasFocus()
    window.actions_["filter_unsupported"].trigger()
    press("Esc")
    assert page.filter_strip.isHidden()
    assert page.map.hasFocus()
    assert dimmed(page) == set()
    window.actions_["filter_unsupported"].trigger()
    page.map.setFocus()
    press("Esc")
    assert page.filter_strip.isHidden()
    assert dimmed(page) == set()


def test_esc_on_the_map_ends_one_thing_at_a_time(page, press, window):
    press("Ctrl+B")
    window.actions_["filter_unsupported"].trigger()
    press("Ctrl+F")
    type_words("court")
    page.map.setFocus()
    press("Esc")
    assert page.find_strip.isHidden()
    assert page.filter_strip.isVisible()
    press("Esc")
    assert page.filter_strip.isHidden()
    assert page.map.branch is not None
    press("Esc")
    assert page.map.branch is None


def test_an_edit_and_its_undo_change_what_is_dimmed(page, window):
    window.actions_["filter_unanswered"].trigger()
    assert "The contract is void" not in dimmed(page)
    add(window, "It is not", Under(claim(page, "The contract is void").id, Stance.CON))
    assert "The contract is void" in dimmed(page)
    window._bridge.undo()
    assert "The contract is void" not in dimmed(page)


def test_a_factor_goes_by_the_name_the_law_gives_it(page, window):
    window._bridge.edit(plan_amendment, claim(page, "Nobody disputes it"), factor="merits")
    window.furniture.map_page._filter.toggle(Trait(Facet.FACTOR, "merits"))
    name = window._law().scales.factors["merits"].name
    assert page.filter_strip.summary.startswith(name)


def test_a_facet_that_no_claim_has_says_so(page, window):
    window.actions_["filter_tag"].trigger()
    menu = QApplication.activePopupWidget()
    assert [one.text() for one in menu.actions()] == ["There is none in this case"]
    assert not menu.actions()[0].isEnabled()
    menu.close()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_many_boxes_are_marked_by_one_image(page, window, monkeypatch, look):
    monkeypatch.setattr("argmap.ui.canvas.marks._MANY", 1)
    page.set_theme(load_theme(look))
    page.finding.look_for("contract")
    page.map._selection.pick_claim(None)
    window.actions_["filter_side"].trigger()
    QApplication.activePopupWidget().close()
    page._filter.toggle(Trait(Facet.SIDE, "neutral"))
    page.map.view.set_scale(1.0, page.map.view.offset)
    image = page.map.grab().toImage()
    rect = page.map.view.rect_to_screen(page.map.scene.rect(0)).center().toPoint()
    assert image.pixelColor(rect * page.map.devicePixelRatioF()) != load_theme(look).color("box")


@pytest.mark.parametrize("key", ["Return", "Enter", "Space", "Down"])
def test_every_key_one_would_try_opens_a_filter(page, press, key):
    press("Ctrl+Shift+F")
    for name in ("Side", "Stance", "Status", "Factor", "Tag"):
        button = page.filter_strip.buttons[name]
        button.setFocus()
        press(key)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert menu.objectName() == name
        press("Esc")
        assert button.hasFocus()


def test_a_filter_is_chosen_and_cleared_without_the_mouse(page, press):
    press("Ctrl+Shift+F", "Tab", "Return", "Return")
    assert page.filter_strip.buttons["Stance"].text() == "Stance · 1"
    page.filter_strip.close_.setFocus()
    press("Return")
    assert page.filter_strip.isHidden()


def test_the_buttons_of_the_search_answer_return(page, press):
    press("Ctrl+F")
    type_words("contract")
    page.find_strip.next.setFocus()
    press("Return")
    assert picked(page) == "The contract is void"
    page.find_strip.close_.setFocus()
    press("Return")
    assert page.find_strip.isHidden()


def test_the_crumbs_and_what_they_leave_out_answer_return(page, press, window):
    deep = claim(page, "The contract is void").id
    for number in range(9):
        deep = add(window, f"Because of this, number {number}", Under(deep)).id
    window._selection.pick_claim(deep)
    press("Ctrl+B")
    crumbs = page.crumbs
    dots = next(one for one in crumbs.buttons if one.text() == "…")
    dots.setFocus()
    press("Return")
    assert isinstance(QApplication.activePopupWidget(), QMenu)
    press("Return")
    assert page.map.branch == claim(page, "The court has power").id
    crumbs.buttons[0].setFocus()
    press("Return")
    assert page.map.branch is None


def test_lists_and_menus_beside_the_map_open_with_return(page, press, window):
    step = window.furniture.inspector.claim_page
    window._selection.pick_claim(claim(page, "The contract is void").id)
    box = next(one for one in step.findChildren(QComboBox) if not one.isEditable())
    box.setFocus()
    press("Return")
    assert box.view().isVisible()
    box.hidePopup()
    press("Ctrl+2")
    motion = window.furniture.weigh.findChild(MotionBar).motion
    motion.setFocus()
    press("Return")
    assert QApplication.activePopupWidget() is motion.menu()
    press("Esc")


# What is remembered


def test_folds_and_bookmarks_are_there_at_the_next_start(home):
    path = home.new_case()
    user = home.start(path)
    user.waits(lambda: user.window._bridge.is_open)
    root = add(user.window, "Root")
    add(user.window, "Reason", Under(root.id))
    user.window._selection.pick_claim(root.id)
    user.map.setFocus()
    user.press("Ctrl+.", "Ctrl+Shift+F2")
    user.window.close()
    again = home.start(path)
    again.waits(lambda: again.window._bridge.is_open)
    assert len(again.map.scene.boxes) == 1
    again.map.setFocus()
    again.press("Shift+F2")
    assert again.window._selection.picked.claim == root.id
    assert "folded" not in path.read_bytes().decode("latin-1")


def test_what_is_folded_just_before_closing_is_folded_at_the_next_start(home):
    path = home.new_case()
    user = home.start(path)
    user.waits(lambda: user.window._bridge.is_open)
    root = add(user.window, "Root")
    add(user.window, "Reason", Under(root.id))
    user.window._selection.pick_claim(root.id)
    user.map.setFocus()
    user.press("Ctrl+.")
    user.window.close()  # sooner than a pause after folding
    again = home.start(path)
    again.waits(lambda: again.window._bridge.is_open)
    assert again.map.folds.claims == {root.id}


def test_a_copy_begins_with_the_bookmarks_of_its_case_and_then_goes_its_own_way(home):
    path = home.new_case()
    other = path.with_name("Copy.argmap")
    user = home.start(path)
    user.waits(lambda: user.window._bridge.is_open)
    root = add(user.window, "Root")
    reason = add(user.window, "Reason", Under(root.id))
    user.window._selection.pick_claim(root.id)
    user.map.setFocus()
    user.press("Ctrl+Shift+F2")
    user.window.flow._files.copy(path, other, with_history=True)

    def bookmarks():
        return [place.claim for place in user.window.furniture.map_page.travels.bookmarks]

    assert user.window.open_path(other)
    assert bookmarks() == [root.id]
    user.window._selection.pick_claim(reason.id)
    user.press("Ctrl+Shift+F2")
    assert bookmarks() == [root.id, reason.id]
    assert user.window.open_path(path)
    assert bookmarks() == [root.id]
    user.window._selection.pick_claim(root.id)
    user.press("Ctrl+Shift+F2")
    assert bookmarks() == []
    assert user.window.open_path(other)
    assert bookmarks() == [root.id, reason.id]


def test_a_book_of_places_that_is_broken_keeps_nothing(tmp_path):
    book = PlaceBook(tmp_path)
    for words in ("", "{", "[]", json.dumps({"folded": 3, "bookmarks": []}), "\x00"):
        (tmp_path / "one.json").write_text(words)
        assert book.read(KeptOf("one")).folded is None


def test_another_case_is_opened_with_nothing_filtered(page, window, tmp_path):
    page.filter_strip.show_filter()
    window.actions_["filter_unsupported"].trigger()
    other = tmp_path / "other.argmap"
    window.flow._files.create(other)
    assert window.flow.open_path(other)
    assert page.filter_strip.isHidden()
    assert page.filter_strip.summary == ""
    assert not page.filter_strip.buttons["Side"].isChecked()
    page.filter_strip.show_filter()
    assert page.filter_strip._below.isHidden()


def test_a_strip_without_a_filter_does_not_follow_into_another_case(page, window, tmp_path):
    page.filter_strip.show_filter()
    other = tmp_path / "other.argmap"
    window.flow._files.create(other)
    assert window.flow.open_path(other)
    assert page.filter_strip.isHidden()
