"""Several claims picked and dragged together on the map, by real keys and a real mouse."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from argmap.case.places import Beside, Under
from argmap.case.terms import Stance
from argmap.ui.canvas.gaps import gap_at

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tree(make, panel):
    """A root with three reasons, each with one below it, and a claim that stands alone.

    The first two stand one upon the other, the third beside them.
    """
    root = make("Root")
    names = {"root": root}
    for name in ("A", "B", "C"):
        names[name] = make(name, Under(root))
    for name in ("A", "B", "C"):
        names[f"{name}1"] = make(f"Below {name}", Under(names[name]))
    names["alone"] = make("Alone")
    panel.zoom_to_fit()
    return names


@pytest.fixture
def picked(selection, tree):
    """The names of what is picked, the leading one first."""
    names = {claim: name for name, claim in tree.items()}
    return lambda: [names[one.claim] for one in selection.picked.uses]


def press(panel, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(panel, key, modifiers)


def test_control_and_a_click_pick_one_more_and_one_less(mouse, tree, picked):
    mouse.click(mouse.at(tree["A"]))
    mouse.click(mouse.at(tree["C"]), CTRL)
    assert picked() == ["C", "A"]
    mouse.click(mouse.at(tree["C"]), CTRL)
    assert picked() == ["A"]


def test_shift_and_a_click_pick_the_siblings_up_to_it(mouse, tree, picked):
    mouse.click(mouse.at(tree["A"]))
    mouse.click(mouse.at(tree["C"]), SHIFT)
    assert picked() == ["A", "B", "C"]
    mouse.click(mouse.at(tree["alone"]), SHIFT)
    assert picked() == ["A", "B", "C", "alone"]


def test_a_plain_click_on_one_of_several_picks_it_alone(mouse, tree, picked):
    mouse.click(mouse.at(tree["A"]))
    mouse.click(mouse.at(tree["B"]), CTRL)
    mouse.click(mouse.at(tree["A"]))
    assert picked() == ["A"]


def test_a_rubber_band_picks_what_it_touches_and_nothing_else(panel, mouse, tree, picked):
    start = mouse.at(tree["A"], dx=-1.15)
    end = mouse.at(tree["B"], dx=0.5)
    mouse.press(start, held=SHIFT)
    mouse.move(start + QPoint(10, 10))
    mouse.move(end)
    assert panel._picked_boxes.band is not None
    mouse.release(end, SHIFT)
    assert panel._picked_boxes.band is None
    assert set(picked()) == {"A", "A1", "B"}


@pytest.mark.parametrize("held", [SHIFT, CTRL])
def test_a_band_adds_to_what_is_picked(mouse, tree, picked, held):
    mouse.click(mouse.at(tree["C"]))
    mouse.band(mouse.at(tree["A"], dx=-1.15), mouse.at(tree["A"]), held)
    assert picked() == ["C", "A"]


def test_escape_takes_the_band_away(panel, mouse, tree, picked):
    mouse.click(mouse.at(tree["C"]))
    start = mouse.at(tree["A"], dx=-1.15)
    mouse.press(start, held=SHIFT)
    mouse.move(mouse.at(tree["B"]))
    press(panel, KEY.Key_Escape)
    mouse.release(mouse.at(tree["B"]), SHIFT)
    assert panel._picked_boxes.band is None
    assert picked() == ["C"]


def test_a_plain_drag_on_the_ground_still_pushes_the_map(panel, mouse, tree, picked):
    mouse.click(mouse.at(tree["C"]))
    before = QPointF(panel.view.offset)
    mouse.drag(mouse.ground(), mouse.ground() - QPoint(60, 40))
    assert panel.view.offset != before
    assert picked() == ["C"]


def test_shift_and_arrows_pick_on_the_way_and_let_go_on_the_way_back(panel, mouse, tree, picked):
    mouse.click(mouse.at(tree["A"]))
    press(panel, KEY.Key_Right, SHIFT)
    press(panel, KEY.Key_Down, SHIFT)
    assert picked() == ["B1", "B", "A"]
    press(panel, KEY.Key_Up, SHIFT)
    assert picked() == ["B", "A"]
    press(panel, KEY.Key_Left)
    assert picked() == ["A"]


def test_every_picked_box_is_ringed_and_the_leading_one_stronger(panel, mouse, tree):
    mouse.click(mouse.at(tree["A"]))
    mouse.click(mouse.at(tree["C"]), CTRL)
    rings = {name: ring_at(panel, mouse, tree[name]) for name in ("A", "B", "C")}
    assert rings["B"] == 0
    assert 0 < rings["A"] < rings["C"]


def ring_at(panel, mouse, claim):
    """How thick the line around a box is, left of its middle."""
    image = panel.grab().toImage()
    ink = panel._picked_boxes._ink
    ratio = panel.devicePixelRatioF()
    edge = mouse.at(claim, dx=-1.0, dy=0.3)
    row = range(edge.x() - 8, edge.x() + 1)
    colours = [image.pixelColor(round(x * ratio), round(edge.y() * ratio)) for x in row]
    return sum(near(colour, ink) for colour in colours)


def near(one, other):
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return all(abs(first - second) < 40 for first, second in pairs)


def test_delete_takes_all_that_is_picked_in_one_step(bridge, panel, mouse, tree, picked):
    mouse.click(mouse.at(tree["A"]))
    mouse.click(mouse.at(tree["C1"]), CTRL)
    press(panel, KEY.Key_Delete)
    assert set(bridge.case_map.claims) == {tree[one] for one in ("root", "B", "B1", "C", "alone")}
    bridge.undo()
    assert len(bridge.case_map.claims) == len(tree)


def reasons(bridge, target):
    case_map = bridge.case_map
    return [
        case_map.claims[premise.claim].text
        for argument in case_map.arguments_on(target)
        for premise in case_map.premises_of(argument.id)
    ]


def test_several_are_dragged_below_a_claim_in_one_step(bridge, panel, mouse, tree, picked):
    mouse.click(mouse.at(tree["C"]))
    mouse.click(mouse.at(tree["A"]), CTRL)
    start, end = mouse.at(tree["A"]), mouse.at(tree["alone"])
    mouse.press(start)
    mouse.move(start + QPoint(10, 10))
    mouse.move(end)
    assert panel.drop.hint == "2 claims: below “Alone”, each as it bears now"
    mouse.release(end)
    assert reasons(bridge, tree["alone"]) == ["A", "C"]
    assert sorted(picked()) == ["A", "C"]
    bridge.undo()
    assert reasons(bridge, tree["root"]) == ["A", "B", "C"]


def test_with_shift_several_are_turned_and_with_control_used_again(bridge, panel, mouse, tree):
    mouse.click(mouse.at(tree["A"]))
    mouse.click(mouse.at(tree["B"]), CTRL)
    mouse.drag(mouse.at(tree["B"]), mouse.at(tree["alone"]), SHIFT)
    stances = [one.stance for one in bridge.case_map.arguments_on(tree["alone"])]
    assert stances == [Stance.CON, Stance.CON]
    bridge.undo()
    mouse.click(mouse.at(tree["A"]))
    mouse.click(mouse.at(tree["B"]), CTRL)
    mouse.drag(mouse.at(tree["B"]), mouse.at(tree["alone"]), CTRL)
    assert reasons(bridge, tree["alone"]) == ["A", "B"]
    assert reasons(bridge, tree["root"]) == ["A", "B", "C"]


def test_what_several_may_not_do_is_said_and_not_done(bridge, panel, mouse, tree):
    mouse.click(mouse.at(tree["A"]))
    mouse.click(mouse.at(tree["alone"]), CTRL)
    label = bridge.undo_label
    start, end = mouse.at(tree["alone"]), mouse.at(tree["A1"])
    mouse.press(start)
    mouse.move(start + QPoint(10, 10))
    mouse.move(end)
    assert panel.drop.refused
    assert "below itself" in panel.drop.hint
    mouse.release(end)
    assert bridge.undo_label == label


def gap(mouse, claim, way):
    """A point in the gap at a side of a box, clear of the signs of the steps."""
    if way == "above":
        return mouse.at(claim, dx=0.6, dy=-1.0) - QPoint(0, 7)
    right = way == "right"
    return mouse.at(claim, dx=1.0 if right else -1.0, dy=-0.8) + QPoint(8 if right else -8, 0)


@pytest.mark.parametrize(
    "drag",
    [
        ("C", "A", "left", "before “A”", "CAB"),
        ("C", "A", "right", "after “A”", "ACB"),
        ("C", "B", "above", "before “B”", "ACB"),
        ("A", "C", "right", "after “C”", "BCA"),
        ("A", "C", "left", "before “C”", "BAC"),
    ],
)
def test_a_drop_between_siblings_reorders_them(panel, mouse, tree, drag):
    mover, target, way, hint, order = drag
    start, end = mouse.at(tree[mover]), gap(mouse, tree[target], way)
    mouse.press(start)
    mouse.move(start + QPoint(10, 10))
    mouse.move(end)
    assert panel.drop.hint == f"Reason for “Root”, {hint}"
    assert panel.drop.rect is not None
    mouse.release(end)
    assert reasons(panel._bridge, tree["root"]) == list(order)


@pytest.mark.parametrize("way", list(product(["down", "right"], [3, 15], [False, True])))
def test_right_above_the_first_child_is_before_it(bridge, panel, mouse, make, way):
    direction, above, framed = way
    top = make("Top")
    kin = [make(f"Kin {number}", Under(top)) for number in range(3)]
    first = bridge.case_map.arguments_on(top)[0].id
    if framed:
        make("Beside", Beside(first))
    alone = make("By itself")
    panel.set_direction(direction)
    panel.zoom_to_fit()
    scene = panel.scene
    rect = (scene.frame_of(first) if framed else None) or scene.rect(scene.find(kin[0]))
    start = mouse.at(alone)
    end = panel.view.to_screen(QPointF(rect.center().x(), rect.top() - above)).toPoint()
    mouse.press(start)
    mouse.move(start + QPoint(10, 10))
    mouse.move(end)
    assert panel.drop.hint == "Reason for “Top”, before “Kin 0”"
    assert panel.drop.rect.bottom() <= rect.top() or panel.drop.rect.right() <= rect.left()
    mouse.release(end)
    steps = bridge.case_map.arguments_on(top)
    assert [bridge.case_map.premises_of(one.id)[0].claim for one in steps][:2] == [alone, kin[0]]


@pytest.mark.parametrize("way", list(product([3, 15], [1, 3])))
def test_between_a_parent_and_its_first_child_beside_it_is_before_it(
    bridge, panel, mouse, make, way
):
    far, count = way
    top = make("Top")
    kin = [make(f"Kin {number}", Under(top)) for number in range(count)]
    alone = make("By itself")
    panel.set_direction("right")
    panel.zoom_to_fit()
    rect = panel.scene.rect(panel.scene.find(kin[0]))
    start, at = mouse.at(alone), QPointF(rect.left() - far, rect.top() + 5)
    end = panel.view.to_screen(at).toPoint()
    mouse.press(start)
    mouse.move(start + QPoint(10, 10))
    mouse.move(end)
    assert panel.drop.hint == "Reason for “Top”, before “Kin 0”"
    assert panel.drop.rect.bottom() <= rect.top() or panel.drop.rect.right() <= rect.left()
    mouse.release(end)
    assert reasons(bridge, top)[:2] == ["By itself", "Kin 0"]


def test_below_a_box_with_children_there_is_no_gap(panel, mouse, tree):
    below = panel.scene.rect(panel.scene.find(tree["A"])).bottomLeft() + QPointF(4, 6)
    assert gap_at(panel.scene, below) is None


def test_a_drop_between_siblings_brings_a_claim_in(bridge, panel, mouse, tree):
    mouse.drag(mouse.at(tree["alone"]), gap(mouse, tree["A"], "right"))
    assert reasons(bridge, tree["root"]) == ["A", "Alone", "B", "C"]


def test_a_drop_beside_a_root_reorders_the_roots(bridge, panel, mouse, tree):
    mouse.drag(mouse.at(tree["alone"]), gap(mouse, tree["root"], "left"))
    assert [one.text for one in bridge.case_map.roots()] == ["Alone", "Root"]


def test_the_keys_reorder_siblings(bridge, panel, mouse, tree):
    alt = Qt.KeyboardModifier.AltModifier
    mouse.click(mouse.at(tree["C"]))
    press(panel, KEY.Key_Up, alt)
    assert reasons(bridge, tree["root"]) == ["A", "C", "B"]
    press(panel, KEY.Key_Down, alt)
    assert reasons(bridge, tree["root"]) == ["A", "B", "C"]


def test_far_from_any_box_there_is_no_gap(panel, mouse, tree):
    far = panel.scene.rect(0).topLeft() - QPointF(400, 400)
    assert gap_at(panel.scene, far) is None


def test_several_dropped_in_a_frame_join_it(bridge, panel, mouse, tree, make):
    (use,) = bridge.case_map.uses_of(tree["B1"])
    make("With it", Beside(use.argument))
    panel.zoom_to_fit()
    mouse.click(mouse.at(tree["A1"]))
    mouse.click(mouse.at(tree["C1"]), CTRL)
    frame = panel.view.rect_to_screen(panel.scene.frame_of(use.argument))
    mouse.drag(mouse.at(tree["C1"]), frame.topLeft().toPoint() + QPoint(3, 3))
    assert len(bridge.case_map.premises_of(use.argument)) == 4
