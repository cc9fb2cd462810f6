"""Work of several steps is done a step a turn, unless somebody needs what comes of it."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from argmap.ui import next_turn
from argmap.ui.turn_by_turn import Steps, TurnByTurn


@pytest.fixture(autouse=True)
def _waiting(monkeypatch):
    monkeypatch.setattr(next_turn, "may_wait", lambda: True)


class Part(QWidget):
    """A part whose work writes down each step, and whether it was ended or given up."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[object] = []
        self.on_first = lambda: None
        self.later = TurnByTurn(self.steps, self)

    def steps(self) -> Steps:
        try:
            self.done.append(1)
            self.on_first()
            yield
            self.done.append(2)
            yield
            self.done.append(3)
        finally:
            self.done.append("out")


@pytest.fixture
def part(qtbot):
    part = Part()
    qtbot.addWidget(part)
    return part


WHOLE = [1, 2, 3, "out"]


def test_each_step_has_a_turn_of_its_own(qtbot, part):
    beats = []
    beat = QTimer(part)
    beat.timeout.connect(lambda: beats.append(len(part.done)))
    beat.start(0)
    part.later.want()
    assert part.done == []
    qtbot.waitUntil(lambda: part.done == WHOLE)
    assert {1, 2} <= set(beats)


def test_whoever_needs_it_has_all_of_it_at_once(part):
    part.later.want()
    part.later.hurry()
    assert part.done == WHOLE
    part.later.hurry()
    assert part.done == WHOLE


def test_what_is_wanted_anew_begins_anew(part):
    part.later.want()
    part.later._go_on()
    assert part.done == [1]
    part.later.want()
    assert part.done == [1], "what is not seen meanwhile is not seen now"
    part.later._go_on()
    assert part.done == [1, 1, "out"]
    part.later.hurry()
    assert part.done == [1, 1, "out", 2, 3, "out"]


def test_what_was_done_already_is_given_up(part):
    part.later.want()
    part.later._go_on()
    part.later.drop()
    part.later.hurry()
    assert part.done == [1, "out"]


@pytest.mark.parametrize("again", ["want", "drop"])
def test_a_step_can_give_up_the_work_that_it_belongs_to(part, again):
    part.on_first = lambda: (setattr(part, "on_first", lambda: None), getattr(part.later, again)())
    part.later.want()
    part.later.hurry()
    assert part.done == [1, "out", *(WHOLE if again == "want" else [])]


def test_after_a_step_that_fails_the_work_can_begin_anew(part):
    def fail() -> None:
        part.on_first = lambda: None
        raise ValueError("a fault")

    part.on_first = fail
    with pytest.raises(ValueError, match="a fault"):
        part.later._go_on()
    part.later.want()
    part.later.hurry()
    assert part.done == [1, "out", *WHOLE]


def test_without_waiting_all_is_done_at_once(part, monkeypatch):
    monkeypatch.setattr(next_turn, "may_wait", lambda: False)
    part.later.want()
    assert part.done == WHOLE


def test_a_part_that_nobody_holds_is_let_go_without_a_look_for_garbage(qtbot):
    gc.collect()
    gc.disable()
    try:
        part = Part()
        part.later.want()
        part.later.hurry()
        held = weakref.ref(part)
        del part
        assert held() is None
    finally:
        gc.enable()
