from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.case.places import Under
from argmap.case.plan_caption import plan_caption
from argmap.case.plan_claims import plan_reword
from argmap.case.terms import Stance
from argmap.drawing.glyphs import MARK_RADIUS
from argmap.drawing.painting import LARGER
from argmap.ui.canvas.view import LARGEST, SMALLEST
from argmap.ui.theme import load_theme


@pytest.fixture
def root(make):
    root = make("Root")
    reason = make("Reason", Under(root))
    make("Below", Under(reason))
    make("Objection", Under(root, Stance.CON))
    return root


def claim_of(bridge, text):
    return next(claim.id for claim in bridge.case_map.claims.values() if claim.text == text)


def corner(panel, claim):
    return panel.view.to_screen(panel.scene.rect(panel.scene.find(claim)).topLeft())


def turn_wheel(panel, at, notches, modifiers=Qt.KeyboardModifier.NoModifier):
    event = QWheelEvent(
        QPointF(at),
        panel.mapToGlobal(QPointF(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(panel, event)


def test_a_click_picks_a_box_and_the_ground_picks_nothing(panel, mouse, selection, root):
    mouse.click(mouse.at(root))
    assert selection.picked.claim == root
    mouse.click(mouse.ground())
    assert selection.picked.claim is None


def test_what_is_picked_elsewhere_is_marked_and_brought_into_view(panel, bridge, selection, root):
    panel.pan(QPointF(-5000, -5000))
    selection.pick_claim(root)
    box = panel.view.rect_to_screen(panel.scene.rect(panel.selected))
    assert panel.rect().contains(box.toRect())
    words = panel.accessibleDescription()
    assert words.startswith(
        "Root. Movant. The claim that all others bear on. An attack on it is not answered."
    )


def test_a_reference_leads_home(panel, mouse, make, selection):
    root = make("Root")
    first = make("Used twice", Under(root))
    other = make("Other", Under(root))
    mouse.drag(mouse.at(first), mouse.at(other), Qt.KeyboardModifier.ControlModifier)
    uses = {box.is_reference: box.premise for box in panel.scene.boxes if box.claim == first}
    mouse.click(mouse.at(first, uses[True]))
    assert selection.picked.premise == uses[True]
    mouse.click(mouse.at(first, uses[True], dx=0.9, dy=0.8))
    assert selection.picked.premise == uses[False]


def test_the_wheel_zooms_on_the_pointer_with_control(panel, mouse, root):
    at = mouse.at(root)
    before = panel.view.to_map(QPointF(at))
    turn_wheel(panel, at, 2, Qt.KeyboardModifier.ControlModifier)
    assert panel.view.scale > 1.0
    after = panel.view.to_map(QPointF(at))
    assert (after - before).manhattanLength() < 1e-6


def test_the_wheel_pans_without_control(panel, mouse, root):
    before = corner(panel, root)
    turn_wheel(panel, mouse.ground(), -1)
    assert corner(panel, root).y() < before.y()
    turn_wheel(panel, mouse.ground(), -1, Qt.KeyboardModifier.ShiftModifier)
    assert corner(panel, root).x() < before.x()


def test_zoom_has_limits(panel, root):
    for _ in range(60):
        panel.zoom_in()
    assert panel.view.scale == LARGEST
    for _ in range(60):
        panel.zoom_out()
    assert panel.view.scale == SMALLEST
    panel.zoom_to_natural()
    assert panel.view.scale == pytest.approx(1.0)


def test_fit_shows_the_whole_map(panel, make, root):
    for number in range(30):
        make(f"Reason number {number} " * 8, Under(root))
    panel.zoom_to_fit()
    shown = panel.view.rect_to_screen(panel.view.bounds).toAlignedRect()
    assert panel.rect().adjusted(-1, -1, 1, 1).contains(shown)


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton])
def test_dragging_the_ground_pans(panel, mouse, selection, root, button):
    selection.pick_claim(root)
    before, start = corner(panel, root), mouse.ground()
    mouse.press(start, button)
    mouse.move(start - QPoint(40, 30))
    mouse.release(start - QPoint(40, 30), button=button)
    assert corner(panel, root) - before == QPointF(-40, -30)
    assert selection.picked.claim == root


def test_space_and_drag_pans_over_a_box(panel, mouse, bridge, root):
    before, start, label = corner(panel, root), mouse.at(root), bridge.undo_label
    QTest.keyPress(panel, Qt.Key.Key_Space)
    mouse.press(start)
    mouse.move(start + QPoint(25, 25))
    mouse.release(start + QPoint(25, 25))
    QTest.keyRelease(panel, Qt.Key.Key_Space)
    assert corner(panel, root) - before == QPointF(25, 25)
    assert bridge.undo_label == label


def test_some_of_the_map_always_stays_to_be_seen(panel, root):
    panel.pan(QPointF(1e6, -1e6))
    assert panel.view.visible().intersects(panel.view.bounds)


@pytest.mark.parametrize("direction", ["down", "right"])
def test_the_handle_folds_and_unfolds_in_place(panel, bridge, mouse, root, direction):
    panel.set_direction(direction)
    reason = claim_of(bridge, "Reason")
    mouse.click(mouse.at(reason))
    before = corner(panel, reason)

    def handle():
        return panel.view.to_screen(panel.handle_of(panel.scene.find(reason)).center()).toPoint()

    mouse.click(handle())
    assert panel.scene.find(claim_of(bridge, "Below")) == -1
    assert panel.scene.boxes[panel.scene.find(reason)].hidden == 1
    assert (corner(panel, reason) - before).manhattanLength() < 1e-6
    mouse.click(handle())
    assert panel.scene.find(claim_of(bridge, "Below")) >= 0


@pytest.mark.parametrize("scale", [1.0, 0.4])
def test_the_handle_stands_on_the_edge_from_which_the_map_grows(panel, bridge, root, scale):
    panel.zoom(scale)
    reason, below = claim_of(bridge, "Reason"), claim_of(bridge, "Below")
    for direction in ("down", "right"):
        panel.set_direction(direction)
        box, child = (panel.scene.rect(panel.scene.find(one)) for one in (reason, below))
        handle = panel.handle_of(panel.scene.find(reason))
        if direction == "right":
            sign = panel.scene.mark_of(bridge.case_map.arguments_on(reason)[0].id).x()
            larger = 1.0 if scale == 1.0 else LARGER
            assert handle.left() < box.right() < handle.right() < sign - larger * MARK_RADIUS
            assert box.top() <= handle.top() <= handle.bottom() <= box.bottom()
        else:
            assert handle.center().y() == pytest.approx(box.bottom())
            assert handle.bottom() < child.top()
            assert box.left() <= handle.left() <= handle.right() <= box.right()


def test_folding_by_action(panel, bridge, selection, root):
    selection.pick_claim(root)
    panel.toggle_fold()
    assert len(panel.scene.boxes) == 1
    panel.toggle_fold()
    panel.fold_all()
    assert len(panel.scene.boxes) == 3
    panel.unfold_all()
    assert len(panel.scene.boxes) == 4


def test_picking_what_is_folded_away_unfolds_the_way_to_it(panel, bridge, selection, root):
    selection.pick_claim(root)
    panel.toggle_fold()
    selection.pick_claim(claim_of(bridge, "Below"))
    assert panel.selected == panel.scene.find(claim_of(bridge, "Below")) >= 0


def test_an_edit_leaves_what_is_picked_where_it_is(panel, bridge, selection, make, root):
    reason = claim_of(bridge, "Reason")
    selection.pick_claim(reason)
    before = corner(panel, reason)
    make("A long reason before all the others " * 6, Under(root, at=0))
    bridge.edit(plan_reword, root, "A root with many more words than it had before " * 4)
    assert (corner(panel, reason) - before).manhattanLength() < 1e-6


def test_the_map_is_drawn_again_only_for_what_it_shows(panel, bridge, root):
    before = panel.scene
    bridge.edit(plan_caption, title="Another title")
    assert panel.scene is before
    bridge.edit(plan_reword, root, "Other words")
    assert panel.scene is not before


def test_a_map_too_large_to_read_opens_folded(qtbot, panel, bridge, make):
    above = make("Root")
    for number in range(400):
        above = make(f"Link number {number} of a long chain of reasons", Under(above))
    bridge.opened.emit()
    assert panel.view.scale >= 0.6
    assert len(panel.scene.boxes) == 3


def test_a_large_map_that_grows_to_the_right_opens_on_its_root(panel, bridge, make):
    panel.set_direction("right")
    root = make("Root")
    for number in range(300):
        make(f"Reason number {number} of a long row of reasons", Under(root))
    bridge.opened.emit()
    shown = panel.view.rect_to_screen(panel.scene.rect(0)).toRect()
    assert panel.rect().contains(shown)
    panel.resize(panel.width() + 40, panel.height() - 40)
    shown = panel.view.rect_to_screen(panel.scene.rect(0)).toRect()
    assert panel.rect().contains(shown)


def test_the_selected_box_is_whole_at_natural_size(panel, selection, make):
    root = make("Root")
    for number in range(40):
        make(f"Reason number {number} " + "of many " * 12, Under(root))
    selection.pick_claim(root)
    panel.zoom_to_fit()
    panel.view.pan(QPointF(-60, 0))
    panel.zoom_to_natural()
    assert panel.rect().contains(panel.view.rect_to_screen(panel.scene.rect(0)).toRect())


def test_no_card_covers_the_editor(panel, mouse, root):
    mouse.double_click(mouse.at(root))
    panel.hand.tell_about(panel.selected, QPointF(mouse.at(root)))
    assert not panel.hand.card.isVisible()


def test_a_wide_map_is_first_shown_whole_with_its_deeper_claims_folded(panel, bridge, make):
    root = make("Root")
    for number in range(12):
        reason = make(f"Reason {number}", Under(root))
        for below in range(6):
            make(f"Below {below}", Under(make(f"A reason {below}", Under(reason))))
    bridge.opened.emit()
    assert len(panel.scene.boxes) == 1 + 12 + 12 * 6
    shown = panel.view.rect_to_screen(panel.scene.rect(0)).toRect()
    assert panel.rect().contains(shown)


def test_the_card_tells_full_words_and_quotes_as_plain_text(qtbot, panel, mouse, make, bridge):
    claim = make("<b>Bold?</b> " + "word " * 400)
    mouse.move(mouse.at(claim) - QPoint(3, 3))
    mouse.move(mouse.at(claim))
    qtbot.waitUntil(panel.hand.card.isVisible)
    labels = [label.text() for label in panel.hand.card.findChildren(type(panel.empty._title))]
    assert any(text.startswith("<b>Bold?</b> word") for text in labels)
    assert panel.rect().contains(panel.hand.card.geometry().topLeft())
    mouse.move(mouse.ground())
    assert not panel.hand.card.isVisible()


def test_another_theme_paints_in_other_colours(panel, root):
    light = panel.grab().toImage()
    panel.set_theme(load_theme("dark"))
    dark = panel.grab().toImage()
    assert light != dark
    assert QImage(dark).pixelColor(2, 2) == load_theme("dark").color("paper")


@pytest.mark.parametrize(
    "words", ["x" * 100_000, "אבג " * 500, "😀" * 300, "e\u0301\u0301\u0301" * 400, "\u200b" * 50]
)
def test_odd_texts_are_painted_at_every_zoom(panel, make, words):
    make(words)
    for scale in (0.1, 0.4, 1.0, 3.0):
        panel.view.set_scale(scale, QPointF())
        assert not panel.grab().isNull()


def test_a_walk_keeps_what_is_around_the_selected_box_in_view(panel, bridge, make, selection):
    top = make("Top")
    made = [make(f"Claim {number} " * 6, Under(top)) for number in range(120)]
    panel.zoom_to_natural()
    selection.pick_claim(made[0])
    last = panel.selected
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down) * 12:
        QTest.keyClick(panel, key)
        if panel.selected == last:
            continue
        last = panel.selected
        box = panel.view.rect_to_screen(panel.scene.rect(panel.selected))
        whole = panel.view.rect_to_screen(panel.view.bounds)
        # As much as there is of the map, up to a fifth of the screen.
        for near, end, room in (
            (box.left(), box.left() - whole.left(), panel.width()),
            (panel.width() - box.right(), whole.right() - box.right(), panel.width()),
            (box.top(), box.top() - whole.top(), panel.height()),
            (panel.height() - box.bottom(), whole.bottom() - box.bottom(), panel.height()),
        ):
            assert near >= min(0.2 * room, end) - 1
