"""Boxes moved with Alt held stay where they are let go, until they are unpinned."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from windows import add, plant

from argmap.case.places import Beside, Under
from argmap.case.terms import Stance
from argmap.ui.actions import ACTIONS
from argmap.ui.canvas.describing import describe_box
from argmap.ui.canvas.pins import Pin
from argmap.ui.canvas.place_book import Kept, KeptOf, PlaceBook
from argmap.ui.selection import Use

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def planted(store):
    """Plant Root ← First ← Below; Root ← Second (an objection) ← Deep."""
    root = plant(store, "Root").id
    first = plant(store, "First", Under(root)).id
    plant(store, "Below", Under(first))
    second = plant(store, "Second", Under(root, Stance.CON)).id
    return plant(store, "Deep", Under(second)).id


@pytest.fixture
def page(window, planted, qtbot):
    """The map in a window, its last claim picked, with the focus on it."""
    window._selection.pick_claim(planted)
    page = window.furniture.map_page
    window.activateWindow()
    page.map.setFocus()
    qtbot.waitUntil(page.map.hasFocus)
    return page


def claim(page, text):
    return next(one.id for one in page.map.case_map.claims.values() if one.text == text)


def rect(page, text):
    scene = page.map.scene
    return scene.rect(scene.find(claim(page, text)))


def middle(page, text):
    return page.map.view.to_screen(rect(page, text).center()).toPoint()


def away(page, text, other):
    """How far one box stands from another on the map."""
    return rect(page, text).topLeft() - rect(page, other).topLeft()


def pinned(page):
    scene = page.map.scene
    claims = page.map.case_map.claims
    return {claims[scene.boxes[index].claim].text for index in scene.pinned}


def drag(page, text, by):
    start = middle(page, text)
    QTest.mousePress(page.map, LEFT, ALT, start)
    QTest.mouseMove(page.map, start + QPoint(8, 8))
    QTest.mouseMove(page.map, start + by)
    QTest.mouseRelease(page.map, LEFT, ALT, start + by)
    return start + by


def run_in_palette(window, qtbot, words):
    window.actions_["open_palette"].trigger()
    palette = window.palette_opener.palette
    qtbot.keyClicks(palette.line, words)
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)


def test_a_box_let_go_with_alt_held_stands_there_and_its_kin_with_it(page, window):
    case = window._bridge.case_map.records()
    before, below = away(page, "Second", "First"), away(page, "Deep", "Second")
    scale = page.map.view.scale
    end = drag(page, "Second", QPoint(90, 60))
    assert (middle(page, "Second") - end).manhattanLength() <= 2
    moved = (away(page, "Second", "First") - before) * scale
    assert (moved.toPoint() - QPoint(90, 60)).manhattanLength() <= 2
    assert away(page, "Deep", "Second") == below
    assert pinned(page) == {"Second"}
    assert page.map._selection.picked.claim == claim(page, "Second")
    assert list(window._bridge.case_map.records()) == list(case)
    said = window.message_line.message
    assert said == "Pinned on your screen only. Alt+U unpins it; Undo does not."


def test_the_hint_says_pin_here_and_the_box_is_never_held_above_its_place(page):
    start = middle(page, "Second")
    QTest.mousePress(page.map, LEFT, ALT, start)
    QTest.mouseMove(page.map, start + QPoint(8, 8))
    assert page.map.drop.hint == "Pin here, on your screen only"
    QTest.mouseMove(page.map, start + QPoint(20, -50))
    assert page.map.ghost[1].y() == 0.0
    assert page.map.ghost[1].x() > 0.0
    QTest.keyClick(page.map, Qt.Key.Key_Escape)
    assert page.map.ghost is None
    QTest.mouseRelease(page.map, LEFT, ALT, start)
    assert pinned(page) == set()


def test_a_click_with_alt_pins_nothing(page):
    QTest.mouseClick(page.map, LEFT, ALT, middle(page, "First"))
    assert page.map._selection.picked.claim == claim(page, "First")
    assert pinned(page) == set()


def test_a_pinned_box_is_pinned_on_from_where_it_stands(page):
    before, scale = away(page, "Second", "First"), page.map.view.scale
    drag(page, "Second", QPoint(60, 30))
    drag(page, "Second", QPoint(-20, 20))
    moved = (away(page, "Second", "First") - before) * scale
    assert (moved.toPoint() - QPoint(40, 50)).manhattanLength() <= 3


def test_where_the_map_grows_to_the_right_a_box_is_pinned_as_well(page, window):
    window.actions_["turn_right"].trigger()
    before, scale = away(page, "Second", "First"), page.map.view.scale
    drag(page, "Second", QPoint(70, 40))
    moved = (away(page, "Second", "First") - before) * scale
    assert (moved.toPoint() - QPoint(70, 40)).manhattanLength() <= 2


def test_a_box_is_moved_and_pinned_by_keys_alone(page, window):
    before, below = away(page, "Second", "First"), away(page, "Deep", "Second")
    page.map._selection.pick_claim(claim(page, "Second"))
    for key in ("Ctrl+Right", "Ctrl+Right", "Ctrl+Down"):
        QTest.keySequence(page.map, key)
    assert (away(page, "Second", "First") - before).toPoint() == QPoint(32, 16)
    assert away(page, "Deep", "Second") == below
    assert pinned(page) == {"Second"}
    assert page.map.rect().contains(middle(page, "Second"))
    for key in ("Ctrl+Left", "Ctrl+Up", "Ctrl+Up"):
        QTest.keySequence(page.map, key)
    assert window.message_line.message.startswith("It cannot be moved that way")
    assert (away(page, "Second", "First") - before).toPoint() == QPoint(16, 0)
    window.actions_["unpin"].trigger()
    assert away(page, "Second", "First") == before


@pytest.mark.parametrize("direction", ["turn_down", "turn_right"])
def test_premises_that_stand_together_say_why_none_is_moved_alone(page, window, direction):
    window.actions_[direction].trigger()
    step = window._bridge.case_map.uses_of(claim(page, "Deep"))[0].argument
    add(window, "Deep too", Beside(step))
    page.map._selection.pick_claim(claim(page, "Deep"))
    before = away(page, "Deep", "Second")
    QTest.keySequence(page.map, "Ctrl+Down")
    assert "frame of their step" in window.message_line.message
    drag(page, "Deep", QPoint(40, 40))
    assert "frame of their step" in window.message_line.message
    assert (pinned(page), away(page, "Deep", "Second")) == (set(), before)


def test_unpin_in_the_palette_lets_the_picked_box_go_back(page, window, qtbot):
    before = away(page, "Second", "Root"), away(page, "First", "Root")
    drag(page, "First", QPoint(0, 70))
    drag(page, "Second", QPoint(90, 60))
    assert pinned(page) == {"First", "Second"}
    run_in_palette(window, qtbot, "unpin")
    assert pinned(page) == {"First"}
    run_in_palette(window, qtbot, "unpin all")
    assert pinned(page) == set()
    assert (away(page, "Second", "Root"), away(page, "First", "Root")) == before


def test_a_pin_is_no_edit_says_so_and_is_taken_back_by_a_key(page, window):
    before, to_undo = away(page, "Second", "First"), window._bridge.undo_label
    drag(page, "Second", QPoint(90, 60))
    assert window._bridge.undo_label == to_undo
    assert "screen only" in window.message_line.message
    QTest.keySequence(page.map, "Alt+U")
    assert (pinned(page), away(page, "Second", "First")) == (set(), before)
    drag(page, "Second", QPoint(90, 60))
    drag(page, "First", QPoint(0, 70))
    assert pinned(page) == {"First", "Second"}
    QTest.keySequence(page.map, "Alt+Shift+U")
    assert (pinned(page), away(page, "Second", "First")) == (set(), before)
    moves = [one for one in ACTIONS if one.id.startswith("nudge_")]
    assert all(one.text.endswith("on your screen only") for one in moves)


def test_a_box_that_cannot_be_moved_so_is_not_pinned_and_nothing_moves(page, window):
    for text in ("Below", "Deep", "Second"):
        page.map._selection.pick_claim(claim(page, text))
        QTest.keySequence(page.map, "Del")
    said = []
    window._bridge.said.connect(said.append)
    corner = middle(page, "First")
    drag(page, "First", QPoint(60, 0))
    assert said == ["It cannot be moved that way: it stays with what it belongs to."]
    assert (pinned(page), page.map.pins.living) == (set(), {})
    assert middle(page, "First") == corner
    end = drag(page, "First", QPoint(60, 40))
    assert pinned(page) == {"First"}
    assert middle(page, "First") == QPoint(corner.x(), end.y())


def test_what_is_not_pinned_is_said_to_be_so(page, window):
    said = []
    window._bridge.said.connect(said.append)
    page.map._selection.pick_claim(claim(page, "First"))
    window.actions_["unpin"].trigger()
    window.actions_["unpin_all"].trigger()
    assert said == ["It is not pinned.", "Nothing is pinned."]


def test_pins_outlive_undo_and_vanish_with_their_box(page, window):
    drag(page, "Second", QPoint(90, 60))
    where = away(page, "Second", "First")
    add(window, "Another")
    window._bridge.undo()
    assert pinned(page) == {"Second"}
    assert away(page, "Second", "First") == where
    page.map._selection.pick_claim(claim(page, "Second"))
    QTest.keySequence(page.map, "Del")
    assert page.map.pins.living == {}
    window._bridge.undo()
    assert pinned(page) == {"Second"}
    assert away(page, "Second", "First") == where


def test_a_pinned_box_bears_a_mark_of_ink_and_says_it_is_pinned(page, qtbot):
    drag(page, "Second", QPoint(90, 60))
    page.map._selection.pick_claim(claim(page, "Second"))
    scene = page.map.scene
    index = scene.find(claim(page, "Second"))
    with_pin = page.map.grab().toImage()
    scene.pinned = frozenset()
    without = page.map.grab().toImage()
    corner = page.map.view.rect_to_screen(scene.rect(index)).topLeft().toPoint()
    spots = [corner + QPoint(x, y) for x in range(-2, 30) for y in range(-10, 11)]
    assert any(with_pin.pixelColor(at) != without.pixelColor(at) for at in spots)
    scene.pinned = frozenset({index})
    assert describe_box(page.map.case_map, scene, index).endswith("Pinned.")
    assert page.map.accessibleDescription().endswith("Pinned.")
    page.map.tell_about()
    about = [label.text() for label in page.map.hand.card.findChildren(QLabel)]
    assert any(text.endswith(" · Pinned") for text in about)


def test_pins_are_there_again_at_the_next_start(home, qtbot):
    path = home.new_case()
    user = home.start(path)
    user.waits(lambda: user.window._bridge.is_open)
    add(user.window, "Second", Under(add(user.window, "Root").id))
    page = user.window.furniture.map_page
    before = away(page, "Second", "Root")
    drag(page, "Second", QPoint(30, 60))
    where = away(page, "Second", "Root")
    assert where != before
    user.window.close()
    again = home.start(path).window.furniture.map_page
    qtbot.waitUntil(lambda: bool(again.map.scene.boxes))
    assert pinned(again) == {"Second"}
    assert away(again, "Second", "Root") == where


def test_a_book_keeps_pins_and_reads_one_that_knows_none(tmp_path):
    book, use = PlaceBook(tmp_path), Use("a" * 32, "b" * 32)
    book.write(KeptOf("c" * 32), Kept(frozenset(), (), {use: Pin(-12.5, 40.0)}))
    assert book.read(KeptOf("c" * 32)).pinned == {use: Pin(-12.5, 40.0)}
    (tmp_path / f"{'c' * 32}.json").write_text(json.dumps({"folded": ["x"], "bookmarks": []}))
    assert book.read(KeptOf("c" * 32)) == Kept(frozenset({"x"}))


@pytest.mark.parametrize("away", ["NaN", "-3", "1e300", '"far"'])
def test_a_pin_that_nobody_can_have_set_is_not_believed(tmp_path, away):
    one = f'{{"claim": "a", "premise": null, "aside": 0, "away": {away}}}'
    held = f'{{"folded": [], "bookmarks": [], "pinned": [{one}]}}'
    (tmp_path / "c.json").write_text(held)
    assert PlaceBook(tmp_path).read(KeptOf("c")) == Kept()
