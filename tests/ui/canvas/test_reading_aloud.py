"""The map as assistive technology sees it: a tree of claims."""

import pytest
from example import example_map
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from argmap.case.places import Against, Beside, Under
from argmap.case.plan_moves import plan_move
from argmap.case.plan_removals import plan_removal
from argmap.case.terms import Side, Stance
from argmap.law.case_labels import labels_of
from argmap.ui.canvas import reading_aloud
from argmap.ui.canvas.reading_aloud import NAME, MapTree
from argmap.workspace.workspace import Workspace

TEXT, ROLE = QAccessible.Text, QAccessible.Role


@pytest.fixture
def tree(panel):
    return QAccessible.queryAccessibleInterface(panel)


@pytest.fixture
def small(make, bridge):
    """A root with a reason, an objection, and an undercut of the reason."""
    root = make("Hosting must go on.")
    reason = make("The business dies.", Under(root, Stance.PRO), side=Side.MOVANT)
    objection = make("Money repairs it.", Under(root, Stance.CON))
    step = bridge.case_map.uses_of(reason)[0].argument
    undercut = make("Others caused it.", Against(step, 0))
    return root, reason, objection, undercut


def names(item):
    return [item.child(i).text(TEXT.Name) for i in range(item.childCount())]


def listing(item, depth=0):
    """All items below one, a line each: indented names and descriptions."""
    for number in range(item.childCount()):
        child = item.child(number)
        yield f"{'  ' * depth}{child.text(TEXT.Name)} | {child.text(TEXT.Description)}"
        yield from listing(child, depth + 1)


def test_the_map_is_a_tree_of_its_claims(tree, small):
    assert isinstance(tree, MapTree)
    assert (tree.role(), tree.text(TEXT.Name)) == (ROLE.Tree, NAME)
    assert names(tree) == ["Hosting must go on."]
    root = tree.child(0)
    assert root.role() == ROLE.TreeItem
    assert names(root) == ["The business dies.", "Others caused it.", "Money repairs it."]


def test_an_item_says_whose_it_is_how_it_bears_and_where_it_stands(tree, small):
    root = tree.child(0)
    assert root.child(0).text(TEXT.Description) == (
        "Movant. Reason for “Hosting must go on.”. Nothing supports it yet. 1 of 3."
    )
    assert "Undercuts the step from “The business dies.”" in root.child(1).text(TEXT.Description)
    assert "Objection to" in root.child(2).text(TEXT.Description)


def test_an_item_says_what_it_stands_together_with(tree, bridge, make, small):
    _, reason, *_ = small
    make("No host will take it.", Beside(bridge.case_map.uses_of(reason)[0].argument))
    together = tree.child(0).child(1).text(TEXT.Description)
    assert "Together with “The business dies.”" in together


def test_children_know_their_parents_and_their_places(tree, small):
    root = tree.child(0)
    for number in range(root.childCount()):
        child = root.child(number)
        assert child is root.child(number)
        assert child.parent() is root
        assert root.indexOfChild(child) == number
    assert root.parent() is tree
    assert tree.indexOfChild(root) == 0
    assert tree.child(1) is tree.child(-1) is root.child(9) is None
    assert root.indexOfChild(tree) == -1


def test_a_point_of_the_screen_leads_to_the_box_there(tree, panel, mouse, small):
    _, reason, *_ = small
    point = panel.mapToGlobal(mouse.at(reason))
    item = tree.childAt(point.x(), point.y())
    assert item.text(TEXT.Name) == "The business dies."
    assert item.rect().contains(point)
    ground = panel.mapToGlobal(mouse.ground())
    assert tree.childAt(ground.x(), ground.y()) is None


def test_states_follow_the_focus_the_selection_and_the_folds(tree, panel, small, selection):
    root, reason, _objection, _ = small
    selection.pick_claim(root)
    item = tree.child(0)
    assert tree.focusChild() is item
    state = item.state()
    assert state.focused
    assert state.selected
    assert state.expandable
    assert state.expanded
    assert not state.collapsed
    QTest.keyClick(panel, Qt.Key.Key_Down)
    assert selection.picked.claim == reason
    selection.toggle_claim(root)
    assert not item.child(2).state().selected
    assert item.child(0).state().selected
    selection.pick_claim(root)
    panel.toggle_fold()
    assert item.state().collapsed
    assert item.childCount() == 0
    assert "3 folded away below" in item.text(TEXT.Description)


def test_an_item_lives_as_long_as_its_claim_is_shown(tree, bridge, panel, small):
    _root, _, objection, _ = small
    item = tree.child(0).child(2)
    assert item.isValid()
    bridge.edit(plan_removal, objection)
    assert not item.isValid()
    assert item.state().invalid
    assert item.text(TEXT.Name) == item.text(TEXT.Description) == ""
    assert item.rect().isEmpty()
    assert item.childCount() == 0
    bridge.undo()
    assert item.isValid()
    assert tree.child(0).child(2) is item


def test_an_item_follows_its_claim_to_another_place(tree, bridge, make, small):
    _root, _, objection, _ = small
    other = make("Another root")
    use = bridge.case_map.uses_of(objection)[0].id
    bridge.edit(plan_move, objection, use, Under(other, Stance.PRO), new_id=bridge.new_id)
    assert names(tree) == ["Hosting must go on.", "Another root"]
    assert names(tree.child(1)) == ["Money repairs it."]
    assert "Reason for “Another root”" in tree.child(1).child(0).text(TEXT.Description)


def test_focus_and_changes_are_announced_while_somebody_listens(
    tree, panel, make, monkeypatch, small
):
    told = []
    monkeypatch.setattr(reading_aloud, "tell", told.append)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    told.clear()
    panel.hand.pick(0)
    assert [event.type() for event in told] == [QAccessible.Event.Focus]
    assert told[0].accessibleInterface() is tree.child(0)
    told.clear()
    make("One more")
    assert QAccessible.Event.ObjectReorder in [event.type() for event in told]


def test_nobody_is_told_where_nobody_listens(panel, make, monkeypatch, small):
    told = []
    monkeypatch.setattr(reading_aloud, "tell", told.append)
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    panel.hand.pick(0)
    make("One more")
    assert told == []


def test_the_example_reads_as_a_sensible_tree(panel, tree, bridge, store, assert_golden):
    bridge.open(Workspace(type(store)(example_map().records())))
    panel.unfold_all()
    labels = labels_of(bridge.case_map, lambda _: True)
    panel.drawing.show_labels(lambda claim: labels.of(claim).mark)
    panel.draw()
    assert_golden("example-read-aloud.txt", "\n".join(listing(tree)) + "\n")
