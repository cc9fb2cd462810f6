"""Back and forward through the places visited, each with its branch, its use and its view."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui_driver import LEFT
from windows import add

from argmap.case.lookups import title_of
from argmap.case.places import Under


@pytest.fixture
def user(home):
    """The example, expanded, with the focus on the map."""
    user = home.start(home.new_case(example="parler-v-aws"))
    user.press("Alt+0")
    user.map.setFocus()
    return user


STRIP = 40
"""The height of a strip above the map, in pixels, at most."""


def place(user):
    """Everything that Back is to bring back: the selection, the branch and the view, at rest."""
    before, now = None, _place(user)
    while before != now:  # a strip that comes or goes makes the map smaller or larger
        before, now = now, _place(user)
    return now


def _place(user):
    for _ in range(3):
        QApplication.processEvents()
    branch, view = user.map.branch, user.map.view
    middle = view.to_map(view.middle)  # which stays, were the map's own height to change
    seen = (round(middle.x(), 6), round(middle.y(), 6))
    title = branch and title_of(user.case_map.claims[branch])
    return (user.window._selection.picked.uses, title, round(view.scale, 9), seen)


def travel(user, *ways):
    """Go several ways; return the place before each, and the last one."""
    places = [place(user)]
    for keys in ways:
        user.press(*keys)
        places.append(place(user))
    assert all(one != other for one, other in pairwise(places))
    return places


def test_back_leads_out_of_a_branch_in_a_branch_step_by_step_and_forward_in_again(user):
    user.press("Ctrl+Home", "Down", "Down", "Right")
    places = travel(user, ["Ctrl+B"], ["Down"], ["Ctrl+B"], ["Esc"])
    assert [branch for _, branch, _, _ in places] == [
        None, "Breach of contract", "Breach of contract", "It was a termination", None
    ]  # fmt: skip
    for one in reversed(places[:-1]):
        user.press("Alt+Left")
        assert place(user) == one
    for one in places[1:]:
        user.press("Alt+Right")
        assert place(user) == one


def reuse_in(user):
    boxes = user.map.scene.boxes
    index = next(at for at in range(len(boxes)) if boxes[at].is_reference)
    return user.map.scene.appearance(index)


def test_back_from_a_corner_arrow_leads_to_the_reference_where_it_stands(user):
    claim, premise = reuse_in(user)
    target = user.case_map.arguments[user.case_map.premises[premise].argument].target_claim
    user.window._selection.pick_claim(target)
    while user.window._selection.picked.premise != premise:
        user.press("Down" if user.window._selection.picked.claim == target else "Right")
    scene, view = user.map.scene, user.map.view
    box = view.rect_to_screen(scene.rect(scene.find(claim, premise)))
    before = place(user)
    user.click(user.map, (box.bottomRight() - QPointF(6, 6)).toPoint())
    assert user.window._selection.picked.claim == claim
    assert user.window._selection.picked.premise != premise
    there = place(user)
    user.press("Alt+Left")
    assert place(user) == before
    user.press("Alt+Right")
    assert place(user) == there


def go_to(user, words):
    user.press("Ctrl+G")
    user.type(words)
    user.press("Return")


def find(user, words):
    user.press("Ctrl+F")
    user.type(words)
    user.press("Return", "Esc")


def palette(user, words):
    user.press("Ctrl+K")
    user.type(words)
    user.press("Return")


def crumb(user, _words):
    QTest.mouseClick(user.window.furniture.map_page.crumbs.buttons[0], LEFT)


def bookmark(user, _words):
    user.window.furniture.map_page.travels.go_to_bookmark(next(iter(user.case_map.roots())).id)


def row(user, words):
    outline = user.window.furniture.outline
    claim = next(one for one in user.case_map.claims.values() if words in title_of(one))
    index = outline.model.index_at(outline.model.rows.home(claim.id))
    outline.view.scrollTo(index)
    user.click(outline.view.viewport(), outline.view.visualRect(index).center())
    user.map.setFocus()


@pytest.mark.parametrize("jump", [go_to, find, palette, crumb, bookmark, row])
def test_every_jump_is_undone_by_back_and_done_again_by_forward(user, jump):
    user.press("Ctrl+Home", "Ctrl+Shift+F2", "Down", "Down", "Right", "Ctrl+B", "Down")
    user.map.zoom(1.3)
    user.map.pan(QPointF(21, -34))
    before = place(user)
    jump(user, "Cut-off")
    there = place(user)
    assert there != before
    for _ in range(2):
        user.press("Alt+Left")
        assert place(user) == before
        user.press("Alt+Right")
        assert place(user) == there


def test_who_moved_the_map_with_nothing_picked_comes_back_to_what_was_seen(user):
    user.press("Ctrl+Home")
    scene, view = user.map.scene, user.map.view
    ground = QPoint(5, user.map.height() - 5)
    assert scene.box_at(view.to_map(QPointF(ground))) < 0
    user.click(user.map, ground)
    user.map.zoom(0.7)
    user.map.pan(QPointF(-60, -40))
    before = place(user)
    assert before[0] == ()
    go_to(user, "Cut-off")
    user.press("Alt+Left")
    assert place(user) == before
    user.press("Alt+Left")
    assert [use.claim for use in place(user)[0]] == [next(iter(user.case_map.roots())).id]


def test_several_picked_together_are_picked_again(user):
    user.press("Ctrl+Home", "Down", "Shift+Right")
    before = place(user)
    assert len(before[0]) == 2
    go_to(user, "Cut-off")
    user.press("Alt+Left")
    now = place(user)
    assert now[:3] == before[:3]
    # A strip above the map that comes in between leaves the middle of the map a little lower.
    assert now[3] == pytest.approx(before[3], abs=STRIP / user.map.view.scale)


# The map of a case opened again


def test_a_case_opens_with_the_map_as_it_was_left(user, home):
    user.press("Ctrl+Home", "Down", "Down")
    user.map.zoom(1.4)
    user.map.pan(QPointF(-75, 22))
    left, boxes = place(user), len(user.map.scene.boxes)
    user.window.close()
    again = home.start(home.folders.documents / "one.argmap")
    assert place(again)[1:] == left[1:]
    assert len(again.map.scene.boxes) == boxes


def test_a_case_left_in_a_branch_opens_in_it(user, home):
    user.press("Ctrl+Home", "Down", "Down", "Right", "Ctrl+B")
    left = place(user)
    user.window.close()
    again = home.start(home.folders.documents / "one.argmap")
    assert place(again)[1:] == left[1:]
    again.map.setFocus()
    again.press("Esc")
    assert again.map.branch is None


def test_an_expanded_map_of_which_nobody_knows_how_it_was_left_is_fitted(user, home):
    user.window.furniture.map_page.travels.write()
    user.window.close()
    for file in (home.folders.settings / "places").glob("*.json"):
        file.write_text(file.read_text().replace('"left"', '"else"'))
    again = home.start(home.folders.documents / "one.argmap")
    shown = again.map.view.rect_to_screen(again.map.view.bounds).toAlignedRect()
    assert len(again.map.scene.boxes) > 50
    assert again.map.rect().adjusted(-1, -1, 1, 1).contains(shown)


def test_a_map_laid_as_it_was_left_keeps_its_middle_while_the_window_finds_its_size(user, home):
    go_to(user, "Cut-off")
    user.window.close()
    again = home.start(home.folders.documents / "one.argmap")
    middle = again.map.view.to_map(again.map.view.middle)
    again.window.resize(1500, 1000)
    again.waits(lambda: again.map.view.size.width() > 900)
    assert (again.map.view.to_map(again.map.view.middle) - middle).manhattanLength() < 0.01


# A branch alone


def test_a_branch_that_can_be_read_whole_is_shown_whole(user):
    user.window.resize(1500, 1000)
    user.waits(lambda: user.map.view.size.width() > 900)
    user.press("Ctrl+Home", "Down", "Down", "Right", "Ctrl+B")
    shown = user.map.view.rect_to_screen(user.map.view.bounds).toAlignedRect()
    assert title_of(user.case_map.claims[user.map.branch]) == "Breach of contract"
    assert user.map.rect().contains(shown)


def test_a_branch_too_wide_to_be_read_whole_is_shown_readably_from_its_root(window):
    root = add(window, "Root").id
    for number in range(60):
        add(window, f"Reason number {number} " * 12, Under(root))
    window._selection.pick_claim(root)
    window.actions_["focus_branch"].trigger()
    shown = window.furniture.map
    assert shown.view.scale >= 0.42
    assert shown.rect().contains(shown.view.rect_to_screen(shown.scene.rect(0)).toRect())
