"""The example built from nothing by keyboard alone, and compared with the file it comes from."""

from __future__ import annotations

from collections import deque

from example import example_map
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.case.terms import Stance
from argmap.case.tree import build_tree
from argmap.ui.canvas.walking import walk

ARROWS = {
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
}


class Builder:
    """A user who has the example on paper and no mouse."""

    def __init__(self, user):
        self.user = user
        self.places = {}

    @property
    def picked(self):
        picked = self.user.window._selection.picked
        return picked.claim, picked.premise

    @property
    def stance(self):
        case_map = self.user.case_map
        return case_map.arguments[case_map.premises[self.picked[1]].argument].stance

    def build(self, tree):
        for number, root in enumerate(tree.roots):
            self.user.press("Return" if number == 0 else "Ctrl+Return")
            self.write(root)
        for box in tree.boxes():
            for step in box.steps:
                self.build_step(box, step, "Tab" if step.argument.stance is Stance.PRO else None)

    def build_step(self, box, step, key):
        first, *others = step.boxes
        self.go_to(box)
        if first.is_reference:
            self.user.press("Ctrl+R")
            self.answer(first)
            if step.argument.stance is not self.stance:  # it bears as where it was reused from
                self.user.press("Ctrl+T")
        else:
            self.user.press(key or "Shift+Tab")
            self.write(first)
        self.finish(first, others, step)

    def build_undercut(self, box, step):
        first, *others = step.boxes
        self.go_to(box)
        if first.is_reference:
            self.user.does("Reuse a claim as an undercut")
            self.answer(first)
        else:
            self.user.press("Ctrl+U")
            self.write(first)
        self.finish(first, others, step)

    def finish(self, first, others, step):
        """Add the co-premises of a step just begun, and what undercuts it."""
        for other in others:
            self.go_to(first)
            self.user.press("Ctrl+Shift+R" if other.is_reference else "Ctrl+J")
            self.answer(other) if other.is_reference else self.write(other)
        for undercut in step.undercuts:
            self.build_undercut(first, undercut)

    def write(self, box):
        self.type(box.claim.text)
        self.user.press("Return")
        self.places[id(box)] = self.picked

    def answer(self, box):
        self.type(box.claim.text)
        self.user.press("Return")
        self.places[id(box)] = self.picked

    def type(self, words):
        """Type what a keyboard has keys for; the rest comes from its input method."""
        for letter in words:
            if letter.isascii():
                QTest.keyClicks(QApplication.focusWidget(), letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(QApplication.focusWidget(), event)

    def go_to(self, box):
        """Walk to a box by the arrow keys, the shortest way."""
        scene, panel = self.user.map.scene, self.user.map
        goal = scene.find(*self.places[id(box)])
        came = {panel.selected: None}
        waiting = deque(came)
        while goal not in came:
            here = waiting.popleft()
            for name, key in ARROWS.items():
                there = walk(scene, here, key, panel.direction)
                if there not in came:
                    came[there] = (here, name)
                    waiting.append(there)
        keys = []
        while came[goal] is not None:
            goal, name = came[goal]
            keys.append(name)
        self.user.press(*reversed(keys))
        assert self.picked == self.places[id(box)]


def structure(case_map):
    """What a map says, without ids and ranks: each claim, and what bears on it in order."""

    def steps(target):
        return [
            (
                argument.stance,
                [case_map.claims[one.claim].text for one in case_map.premises_of(argument.id)],
                steps(argument.id),
            )
            for argument in case_map.arguments_on(target)
        ]

    return {claim.text: steps(claim.id) for claim in case_map.claims.values()}


def test_the_example_is_built_from_nothing_by_keyboard_alone(home):
    user = home.start(home.new_case(), is_warmed=True)
    user.map.setFocus()
    wanted = example_map()
    Builder(user).build(build_tree(wanted))
    assert structure(user.case_map) == structure(wanted)
    assert len(user.case_map.claims) == 50
    assert len(user.case_map.arguments) == 49
    uses = sorted(len(wanted.uses_of(claim)) for claim in wanted.claims)
    assert sorted(len(user.case_map.uses_of(one)) for one in user.case_map.claims) == uses
