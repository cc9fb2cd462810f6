from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from argmap.case.places import Against, Beside, Under
from argmap.case.terms import Side, Stance

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tree(make):
    """A root with a reason and an objection, and a claim that stands alone."""
    root = make("Root")
    return {
        "root": root,
        "reason": make("Reason", Under(root)),
        "objection": make("Objection", Under(root, Stance.CON)),
        "alone": make("Alone"),
    }


def argument_of(bridge, claim):
    (use,) = bridge.case_map.uses_of(claim)
    return bridge.case_map.arguments[use.argument]


def test_a_box_dropped_on_a_box_is_a_reason_for_it(bridge, panel, mouse, tree, selection):
    mouse.drag(mouse.at(tree["alone"]), mouse.at(tree["reason"]))
    argument = argument_of(bridge, tree["alone"])
    assert (argument.target_claim, argument.stance) == (tree["reason"], Stance.PRO)
    assert selection.picked.claim == tree["alone"]


def test_with_shift_it_is_an_objection(bridge, panel, mouse, tree):
    mouse.drag(mouse.at(tree["alone"]), mouse.at(tree["reason"]), SHIFT)
    assert argument_of(bridge, tree["alone"]).stance is Stance.CON


def test_an_objection_stays_one_wherever_it_is_dropped(bridge, panel, mouse, tree):
    mouse.drag(mouse.at(tree["objection"]), mouse.at(tree["reason"]))
    argument = argument_of(bridge, tree["objection"])
    assert (argument.target_claim, argument.stance) == (tree["reason"], Stance.CON)


def test_with_shift_an_objection_becomes_a_reason(bridge, panel, mouse, tree):
    mouse.drag(mouse.at(tree["objection"]), mouse.at(tree["reason"]), SHIFT)
    assert argument_of(bridge, tree["objection"]).stance is Stance.PRO


def test_a_root_of_the_other_side_becomes_an_objection(bridge, panel, mouse, tree, make):
    other = make("Theirs", side=Side.RESPONDENT)
    start, end = mouse.at(other), mouse.at(tree["reason"])
    mouse.press(start)
    mouse.move(start + QPoint(10, 10))
    mouse.move(end)
    assert panel.drop.hint == "Objection to “Reason”"
    assert panel.drop.keys.startswith("Shift: reason")
    mouse.release(end)
    assert argument_of(bridge, other).stance is Stance.CON


def test_dropped_on_a_mark_it_undercuts_the_step(bridge, panel, mouse, tree):
    step = argument_of(bridge, tree["reason"]).id
    mouse.drag(mouse.at(tree["alone"]), mouse.mark(step))
    assert argument_of(bridge, tree["alone"]).target_argument == step


@pytest.fixture
def attack(bridge, make, tree):
    """The argument that undercuts the step from the reason."""
    undercut = make("Undercut", Against(argument_of(bridge, tree["reason"]).id))
    return argument_of(bridge, undercut).id


def test_dropped_on_the_cross_of_an_undercut_it_undercuts_that(bridge, panel, mouse, tree, attack):
    step = argument_of(bridge, tree["reason"]).id
    start, end = mouse.at(tree["alone"]), mouse.mark(attack)
    mouse.press(start)
    mouse.move(start + QPoint(10, 10))
    mouse.move(end)
    assert panel.drop.hint == "Undercut of the undercut “Undercut”"
    mouse.release(end)
    assert argument_of(bridge, tree["alone"]).target_argument == attack
    assert panel.scene.mark_at(panel.view.to_map(QPointF(mouse.mark(step)))) == step


def test_dropped_on_the_side_of_a_box_it_is_a_co_premise(bridge, panel, mouse, tree):
    mouse.drag(mouse.at(tree["alone"]), mouse.at(tree["reason"], dx=0.95))
    step = argument_of(bridge, tree["reason"])
    assert argument_of(bridge, tree["alone"]) == step
    assert [one.claim for one in bridge.case_map.premises_of(step.id)] == [
        tree["reason"],
        tree["alone"],
    ]


@pytest.mark.parametrize("way", [(0.9, "RA"), (-0.9, "AR")])
def test_where_the_map_grows_to_the_right_the_sides_are_above_and_below(
    bridge, panel, mouse, tree, way
):
    dy, order = way
    panel.set_direction("right")
    panel.zoom_to_fit()
    mouse.drag(mouse.at(tree["alone"]), mouse.at(tree["reason"], dx=0.9))
    assert argument_of(bridge, tree["alone"]).target_claim == tree["reason"]
    mouse.drag(mouse.at(tree["alone"]), mouse.at(tree["reason"], dy=dy))
    argument = argument_of(bridge, tree["reason"])
    premises = bridge.case_map.premises_of(argument.id)
    assert "".join(bridge.case_map.claims[one.claim].text[0] for one in premises) == order


def test_dropped_on_a_frame_it_is_a_co_premise(bridge, panel, mouse, tree, make):
    step = argument_of(bridge, tree["reason"]).id
    make("Second", Beside(step))
    frame = panel.view.rect_to_screen(panel.scene.frame_of(step))
    mouse.drag(mouse.at(tree["alone"]), frame.topLeft().toPoint() + QPoint(5, 5))
    assert argument_of(bridge, tree["alone"]).id == step


def test_with_control_the_claim_is_used_again(bridge, panel, mouse, tree):
    mouse.drag(mouse.at(tree["reason"]), mouse.at(tree["objection"]), CTRL)
    uses = bridge.case_map.uses_of(tree["reason"])
    targets = {bridge.case_map.arguments[use.argument].target_claim for use in uses}
    assert targets == {tree["root"], tree["objection"]}


def test_dropped_on_the_ground_it_stands_alone(bridge, panel, mouse, tree):
    mouse.drag(mouse.at(tree["reason"]), mouse.ground())
    assert tree["reason"] in {claim.id for claim in bridge.case_map.roots()}


def test_the_hint_says_what_will_happen_and_follows_the_keys(panel, mouse, tree):
    start, end = mouse.at(tree["alone"]), mouse.at(tree["reason"])
    mouse.press(start)
    mouse.move(start + QPoint(10, 10))
    mouse.move(end)
    assert panel.drop.hint == "Reason for “Reason”"
    QTest.keyPress(panel, Qt.Key.Key_Shift)
    assert panel.drop.hint == "Objection to “Reason”"
    QTest.keyRelease(panel, Qt.Key.Key_Shift, SHIFT)
    QTest.keyPress(panel, Qt.Key.Key_Control)
    assert panel.drop.hint == "Use it here too: reason for “Reason”"
    QTest.keyRelease(panel, Qt.Key.Key_Control, CTRL)
    mouse.move(mouse.ground())
    assert panel.drop.hint == "It stands alone already"
    mouse.release(mouse.ground())
    assert panel.drop is None


@pytest.mark.parametrize("scale", [0.6, 1.0, 1.8])
def test_the_hint_stands_off_what_the_drop_lands_on(panel, mouse, tree, scale):
    panel.zoom(scale / panel.view.scale)
    panel.show_box(panel.scene.find(tree["reason"]))
    start = mouse.at(tree["alone"])
    mouse.press(start)
    mouse.move(start + QPoint(10, 10))
    for dx, dy in ((-0.7, -0.9), (0.0, 0.0), (0.6, 0.8), (0.95, -0.5)):
        mouse.move(mouse.at(tree["reason"], dx=dx, dy=dy))
        target = panel.view.rect_to_screen(panel.drop.rect)
        hint = panel._overlay.hint_rect(panel.drop, panel.drop_at, panel.view)
        assert not hint.intersects(target)
        assert QRectF(panel.rect()).contains(hint)
    QTest.keyClick(panel, Qt.Key.Key_Escape)


def test_escape_puts_the_box_back(bridge, panel, mouse, tree):
    before = bridge.undo_label
    start, end = mouse.at(tree["alone"]), mouse.at(tree["reason"])
    mouse.press(start)
    mouse.move(end)
    assert panel.ghost is not None
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    mouse.release(end)
    assert panel.ghost is None
    assert bridge.undo_label == before


def test_what_the_map_forbids_is_said_and_not_done(bridge, panel, mouse, tree, failures):
    before = bridge.undo_label
    start, end = mouse.at(tree["root"]), mouse.at(tree["reason"])
    mouse.press(start)
    mouse.move(start + QPoint(10, 10))
    mouse.move(end)
    assert panel.drop.refused
    assert "below itself" in panel.drop.hint
    mouse.release(end)
    assert bridge.undo_label == before
    assert failures == []


def test_a_small_move_is_a_click(bridge, panel, mouse, tree, selection):
    before = bridge.undo_label
    start = mouse.at(tree["reason"])
    mouse.press(start)
    mouse.move(start + QPoint(2, 2))
    mouse.release(start + QPoint(2, 2))
    assert selection.picked.claim == tree["reason"]
    assert bridge.undo_label == before


def test_a_drag_can_be_undone_in_one_step(bridge, panel, mouse, tree):
    mouse.drag(mouse.at(tree["alone"]), mouse.at(tree["reason"]))
    bridge.undo()
    assert bridge.case_map.uses_of(tree["alone"]) == []


def test_a_box_held_at_the_edge_pushes_the_map(qtbot, panel, mouse, tree):
    start = mouse.at(tree["alone"])
    before = panel.view.offset.y()
    mouse.press(start)
    mouse.move(start + QPoint(10, 10))
    mouse.move(QPoint(start.x(), panel.height() - 3))
    qtbot.waitUntil(lambda: panel.view.offset.y() < before - 20)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    rest = panel.view.offset.y()
    mouse.move(QPoint(start.x(), panel.height() - 4))
    assert panel.view.offset.y() == rest
