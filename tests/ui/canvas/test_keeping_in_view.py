from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.case.places import Under
from argmap.case.plan_claims import plan_reword
from argmap.ui.canvas.view import LEGIBLE

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def is_whole(panel, rect):
    """Whether a rectangle of the map is wholly on the screen."""
    return QRectF(panel.rect()).contains(panel.view.rect_to_screen(rect))


def all_is_seen(panel):
    return is_whole(panel, panel.view.bounds)


def is_seen(panel, claim):
    return is_whole(panel, panel.scene.rect(panel.scene.find(claim)))


def press(panel, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(panel.focusWidget() or panel, key, modifiers)


def add(panel, words, key, modifiers=Qt.KeyboardModifier.NoModifier):
    press(panel, key, modifiers)
    QTest.keyClicks(panel.editor, words)
    press(panel, KEY.Key_Return)


def test_a_map_that_fits_is_shown_whole_after_each_claim(panel):
    for words, key, modifiers in (
        ("The court should order it", KEY.Key_Return, Qt.KeyboardModifier.NoModifier),
        ("The business dies without it", KEY.Key_Tab, Qt.KeyboardModifier.NoModifier),
        ("No other host takes it", KEY.Key_J, CTRL),
        ("Money repairs the harm", KEY.Key_Tab, SHIFT),
        ("It has none", KEY.Key_Tab, SHIFT),
    ):
        add(panel, words, key, modifiers)
        assert all_is_seen(panel), words


def test_a_map_that_fits_is_shown_whole_after_a_drop_and_its_undo(panel, bridge, make, mouse):
    root = make("Root")
    reason = make("Reason", Under(root))
    make("Below", Under(reason))
    panel.pan(QPointF(-300, 200))
    mouse.drag(mouse.at(reason), QPoint(panel.width() - 8, panel.height() - 8))
    assert bridge.case_map.uses_of(reason) == []
    assert all_is_seen(panel)
    for step in (bridge.undo, bridge.redo):
        panel.pan(QPointF(250, -150))
        step()
        assert all_is_seen(panel)


@pytest.fixture
def wide(make, panel):
    """A map that does not fit: a root with reasons that have reasons."""
    root = make("Root")
    reasons = [make(f"Reason {number} " + "and why " * 12, Under(root)) for number in range(6)]
    for reason in reasons:
        for number in range(2):
            make(f"Ground {number} " + "and more " * 12, Under(reason))
    panel.zoom_to_natural()
    assert not panel.view.has_room_for(panel.view.bounds)
    return reasons


def test_a_new_claim_is_seen_with_what_it_bears_on(panel, selection, bridge, wide):
    for reason in (wide[0], wide[-1]):
        selection.pick_claim(reason)
        press(panel, KEY.Key_Tab)
        new = selection.picked.claim
        assert is_seen(panel, new)
        assert is_seen(panel, reason)
        QTest.keyClicks(panel.editor, "Some words that take more than a line of this box " * 2)
        panel.editor.flush()
        assert is_seen(panel, new)
        press(panel, KEY.Key_Return)


def test_what_is_folded_stays_in_view_whatever_is_picked(panel, selection, wide):
    selection.pick_claim(wide[0])
    panel.show_box(panel.scene.find(wide[-1]))
    panel.toggle_box(panel.scene.find(wide[-1]))
    assert is_seen(panel, wide[-1])


def test_rewording_a_claim_far_away_does_not_move_the_map(panel, selection, bridge, wide):
    selection.pick_claim(wide[0])
    panel.show_box(panel.scene.find(bridge.case_map.roots()[0].id))
    panel.pan(QPointF(-1500, 0))
    assert not is_seen(panel, wide[0])
    before = panel.view.visible().topLeft() - panel.scene.rect(panel.scene.find(wide[0])).topLeft()
    bridge.edit(plan_reword, wide[0], "Shorter")
    after = panel.view.visible().topLeft() - panel.scene.rect(panel.scene.find(wide[0])).topLeft()
    assert (after - before).manhattanLength() < 1


def test_no_room_is_left_empty_beside_a_map_that_is_cut(panel, selection, wide):
    selection.pick_claim(wide[-1])
    panel.pan(QPointF(-5000, 0))
    panel.show_box(panel.selected)
    press(panel, KEY.Key_Tab)
    press(panel, KEY.Key_Return)
    shown = panel.view.rect_to_screen(panel.view.bounds)
    assert shown.left() < 0
    assert shown.right() >= panel.width() - 1
    assert shown.top() >= 0 or shown.bottom() >= panel.height() - 1


def resize(panel, width, height):
    panel.resize(width, height)
    QApplication.processEvents()


def test_a_map_fitted_and_not_moved_since_is_fitted_again_in_another_size(panel, wide):
    resize(panel, 500, 300)
    panel.zoom_to_fit()
    small = panel.view.scale
    press(panel, KEY.Key_Down)  # to move about the tree is not to move the map
    resize(panel, 1000, 700)
    assert panel.view.scale > small * 1.5
    assert all_is_seen(panel)
    resize(panel, 500, 300)
    assert panel.view.scale == pytest.approx(small)
    assert all_is_seen(panel)


@pytest.mark.parametrize("move", ["zoom_in", "zoom_out", "push"])
def test_a_map_that_was_moved_stays_as_it_is_in_another_size(panel, wide, move):
    resize(panel, 500, 300)
    panel.zoom_to_fit()
    if move == "push":
        panel.pan(QPointF(40, 20))
    else:
        getattr(panel, move)()
    before = (panel.view.scale, panel.view.offset)
    resize(panel, 1000, 700)
    assert (panel.view.scale, panel.view.offset) == before


def test_a_case_just_opened_is_never_fitted_too_small_to_be_read(panel, wide):
    resize(panel, 1000, 700)
    panel.draw_new()
    scale, top = panel.view.scale, panel.view.to_screen(panel.scene.rect(0).topLeft()).y()
    assert scale >= LEGIBLE
    resize(panel, 300, 260)
    assert panel.view.scale == scale
    resize(panel, 1000, 700)
    assert panel.view.scale == pytest.approx(scale)
    assert panel.view.to_screen(panel.scene.rect(0).topLeft()).y() == pytest.approx(top, abs=20)


def test_a_case_just_opened_is_fitted_again_where_it_was_whole(panel, wide):
    resize(panel, 700, 420)
    panel.draw_new()
    small, top = panel.view.scale, panel.view.to_screen(panel.scene.rect(0).topLeft()).y()
    resize(panel, 1000, 700)
    assert panel.view.scale >= small
    assert panel.view.to_screen(panel.scene.rect(0).topLeft()).y() == pytest.approx(top, abs=20)


def lies(panel, claim):
    rect = panel.view.rect_to_screen(panel.scene.rect(panel.scene.find(claim)))
    return panel.view.scale, rect.x(), rect.y()


def test_the_undo_of_a_drop_brings_the_map_back_to_where_it_stood(panel, bridge, wide, mouse):
    mouse.click(mouse.at(wide[1]))
    panel.pan(QPointF(-7, -5))
    stood = [lies(panel, claim) for claim in wide]
    mouse.drag(mouse.at(wide[1]), mouse.at(wide[0], dx=0.2))
    assert [lies(panel, claim) for claim in wide] != stood
    bridge.undo()
    assert [lies(panel, claim) for claim in wide] == [pytest.approx(one) for one in stood]


def test_undo_after_undo_leads_back_step_by_step(panel, bridge, selection, wide):
    seen = []
    for claim in (wide[-1], wide[2], wide[0]):
        selection.pick_claim(claim)
        seen.append([lies(panel, one) for one in wide])
        add(panel, "A new reason " * 6, KEY.Key_Tab)
    for stood in reversed(seen):
        bridge.undo()
        assert [lies(panel, one) for one in wide] == [pytest.approx(one) for one in stood]


def test_undo_does_not_move_a_map_that_was_moved_meanwhile_and_shows_the_place(
    panel, bridge, selection, wide
):
    selection.pick_claim(wide[0])
    add(panel, "A new reason " * 6, KEY.Key_Tab)
    QApplication.processEvents()
    panel.pan(QPointF(0, -30))
    root = panel.scene.appearance(0)[0]
    stood = lies(panel, root)
    bridge.undo()
    assert lies(panel, root) == pytest.approx(stood)
    bridge.redo()
    QApplication.processEvents()
    panel.pan(QPointF(-5000, -5000))
    bridge.undo()
    assert panel.view.visible().intersects(panel.scene.rect(panel.selected))
