"""Edits that touch most of a large case: said at every stage, and read anew, not followed."""

from __future__ import annotations

import pytest
from windows import add, case_map

from argmap.case import changes
from argmap.case.places import Under
from argmap.ui import bridge as bridge_module
from argmap.ui import forewarning
from argmap.ui.outline import following

MANY = 40


@pytest.fixture
def tree(window, monkeypatch):
    """A root with reasons that have reasons, of which any two changes are many."""
    monkeypatch.setattr(changes, "_FEW", 2)
    monkeypatch.setattr(following, "_MANY", 2)
    monkeypatch.setattr(bridge_module, "_MANY", 20)
    root = add(window, "Root")
    above = [root]
    for number in range(MANY):
        above.append(add(window, f"Claim {number}", Under(above[number // 3].id)))
    return above


def shown(window):
    made = window.furniture
    return len(made.map.scene.boxes), len(made.outline.model.rows), len(case_map(window).claims)


def test_a_deletion_its_undo_and_redo_are_said_at_every_stage(window, tree):
    said = []
    window._bridge.busy.connect(said.append)
    window._selection.pick_claim(tree[0].id)
    window.actions_["remove"].trigger()
    told = [one for one in said if one]
    assert [one.split()[0] for one in told] == ["Writing", "Showing"]
    assert said[-1] == ""
    for action, word in (("undo", "Undoing"), ("redo", "Redoing")):
        said.clear()
        window.actions_[action].trigger()
        told = [one.split()[0] for one in said if one]
        assert told == [word, "Writing", "Showing"]
        assert said[-1] == ""
    assert window.message_line.message.startswith("Redone")


def test_every_view_is_right_after_edits_that_touch_most_of_the_case(window, tree, qtbot):
    whole = MANY + 1
    assert shown(window) == (whole, whole, whole)
    window._selection.pick_claim(tree[0].id)
    window.actions_["remove"].trigger()
    assert shown(window) == (0, 0, 0)
    window.actions_["undo"].trigger()
    assert shown(window) == (whole, whole, whole)
    window._selection.pick_claim(tree[2].id)
    assert [use.claim for use in window.furniture.outline.view.picked_uses()] == [tree[2].id]
    add(window, "One more", Under(tree[2].id))
    assert shown(window) == (whole + 1, whole + 1, whole + 1)


@pytest.mark.parametrize(
    ("action", "word"),
    [
        ("fold_all", "Collapsing"),
        ("unfold_all", "Expanding"),
        ("fold_branch", "Collapsing"),
        ("unfold_branch", "Expanding"),
        ("fold_others", "Collapsing"),
        ("show_3_levels", "Collapsing"),
        ("remove", "Deleting"),
        ("cut_claims", "Cutting"),
    ],
)
def test_what_takes_long_on_a_large_case_is_said_first_and_no_longer_when_it_is_done(
    window, tree, monkeypatch, action, word
):
    said = []
    window._selection.pick_claim(tree[1].id)
    window._bridge.busy.connect(said.append)
    window._bridge.changed.connect(lambda _: said.append("changed"))
    window.furniture.map.pictured.connect(lambda: said.append("pictured"))
    monkeypatch.setattr(forewarning, "_LARGE", MANY)
    monkeypatch.setattr(forewarning, "_MANY", 5)
    window.actions_[action].trigger()
    assert said[0].startswith(word)
    assert said[-1] in {"", "pictured"}
    assert not window.message_line.message.endswith("…")


def test_what_is_soon_done_is_not_announced(window, tree):
    said = []
    window._selection.pick_claim(tree[1].id)
    window._bridge.busy.connect(said.append)
    for action in ("fold_all", "unfold_all", "show_2_levels", "show_9_levels"):
        window.actions_[action].trigger()
    assert [one for one in said if one] == []


def test_no_more_claims_are_counted_than_are_asked_for(window, tree):
    root = tree[0].id
    assert forewarning.are_many_below(case_map(window), [root], MANY)
    assert not forewarning.are_many_below(case_map(window), [root], MANY + 1)
    assert not forewarning.are_many_below(case_map(window), [], 0)
