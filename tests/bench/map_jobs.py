"""Jobs of the bench of the map: what a user does on a large one, by real events."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from hands import Hands, Steps, do_one
from heartbeat import Step


def finding(hands: Hands) -> Steps:
    """Find words on the map, letter by letter; step to the next hit and the last."""
    picks = hands.window._selection
    yield Step("find_opened", hands.keys("Ctrl+F"), lambda: True)
    yield Step("find_first_letter", hands.keys("t"), lambda: picks.picked.claim is not None)
    for letter in "he court":
        yield Step("find_typed", hands.keys(letter), lambda: True)
    yield Step("find_next", hands.keys("Return"), lambda: True)
    yield Step("find_previous", hands.keys("Shift+Return"), lambda: True)
    yield Step("find_previous", hands.keys("Shift+Return"), lambda: True)
    yield Step("find_closed", hands.keys("Esc"), lambda: True)


def filtering(hands: Hands) -> Steps:
    """Filter by one trait, by another, and no more."""
    claim_filter = hands.furniture.claim_filter
    begin = hands.window.actions_["filter_unsupported"].trigger
    yield Step("filter_first", begin, lambda: claim_filter.matches is not None)
    yield Step("filter_second", hands.window.actions_["filter_unanswered"].trigger, lambda: True)
    yield Step("filter_cleared", hands.window.actions_["clear_filter"].trigger, lambda: True)


def focusing(hands: Hands) -> Steps:
    """Focus on the branch of a claim, and leave it."""
    panel = hands.furniture.map
    _pick(hands)
    yield Step("branch_shown", hands.keys("Ctrl+B"), lambda: panel.branch is not None)
    yield Step("branch_left", hands.keys("Esc"), lambda: panel.branch is None)


def folding(hands: Hands) -> Steps:
    """Expand all, collapse all, fold and unfold a claim."""
    actions = hands.window.actions_
    yield Step("unfold_all", actions["unfold_all"].trigger, lambda: True)
    yield Step("fit_all", actions["zoom_to_fit"].trigger, lambda: True)
    yield Step("fold_all", actions["fold_all"].trigger, lambda: True)
    _pick(hands)
    for _ in range(2):
        yield Step("fold_one", actions["toggle_fold"].trigger, lambda: True)


def editing(hands: Hands) -> Steps:
    """Add a reason, write it, delete it, and undo."""
    _pick(hands)
    hands.furniture.map.setFocus()
    yield Step("add_reason", hands.keys("Tab"), lambda: True)
    for letter in "word":
        yield Step("write", hands.keys(letter), lambda: True)
    yield Step("write_end", hands.keys("Esc"), lambda: True)
    yield Step("delete", hands.keys("Del"), lambda: True)
    for _ in range(2):
        yield Step("undo", hands.keys("Ctrl+Z"), lambda: True)


def turning(hands: Hands) -> Steps:
    """Turn to the outline and pick in it, weigh, and come back to the map."""
    outline = hands.furniture.outline
    yield Step("outline_shown", hands.keys("Ctrl+3"), outline.isVisible)
    for _ in range(4):
        yield Step("outline_walked", hands.keys("Down"), lambda: True)
    yield Step("weigh_shown", hands.keys("Ctrl+2"), hands.furniture.weigh.isVisible)
    yield Step("map_shown", hands.keys("Ctrl+1"), hands.furniture.map.isVisible)


def _pick(hands: Hands) -> None:
    """Pick the first claim on the map below the first root."""
    boxes = hands.furniture.map.scene.boxes
    hands.window._selection.pick_claim(boxes[1].claim)


JOBS = {one.__name__: one for one in (finding, filtering, focusing, folding, editing, turning)}


if __name__ == "__main__":
    do_one(JOBS, *sys.argv[1:])
