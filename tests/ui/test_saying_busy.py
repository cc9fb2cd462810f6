"""What takes long is said before it begins, and what was said before is said again after it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from windows import add

from argmap.case.changes import Change, ChangeSet
from argmap.case.claims import Claim
from argmap.case.errors import StoreError
from argmap.case.ids import ClaimId, keyed_id
from argmap.ui.overriding import override

MANY = 2300


class Painted(QObject):
    """Notes what a label says whenever it is painted."""

    def __init__(self, label):
        super().__init__(label)
        self.words = []
        label.installEventFilter(self)

    @override
    def eventFilter(self, label, event):
        if event.type() == QEvent.Type.Paint:
            self.words.append(label.text())
        return False


@pytest.fixture
def heard(window):
    """Hears what is said while the program is busy, what is painted of it, and on which map."""
    painted = Painted(window.message_line._message)
    found = []

    def hear(sentence):
        words, drawn = painted.words[-1:], len(window.furniture.map.scene.boxes)
        if sentence:
            found.append((sentence, *words, drawn))

    window._bridge.busy.connect(hear)
    yield found
    window._bridge.busy.disconnect(hear)


def add_many(window):
    """Add claims in one step, as a paste does."""
    claims = [Claim(ClaimId(keyed_id(str(number))), f"Claim {number}") for number in range(MANY)]
    changes = tuple(Change(None, claim) for claim in claims)
    window._bridge.edit(lambda _map: ChangeSet("Add many claims", changes))


def test_drawing_many_claims_is_said_and_seen_before_they_are_drawn(window, heard):
    add_many(window)
    said = ["Writing 2,300 changes…", "Showing 2,300 changes…"]
    said += [f"Drawing 2,300 claims… {percent} %" for percent in (0, 21, 43, 65, 86)]
    assert heard == [(sentence, sentence, 0) for sentence in said]
    assert len(window.furniture.map.scene.boxes) == MANY


def test_what_was_said_before_is_said_again_with_its_undo(window, heard):
    add_many(window)
    line = window.message_line
    assert heard
    assert line.message == "Add many claims"
    assert line._undo.isVisible()


def test_drawing_few_claims_is_not_worth_a_word(window, heard):
    add(window, "Root")
    window.actions_["fold_all"].trigger()
    window.actions_["unfold_all"].trigger()
    assert not heard


def test_a_failure_is_not_said_again_as_if_it_were_news(window, store):
    store.refusal = StoreError("The disk is full.", "Free some space.")
    window.actions_["add_claim"].trigger()
    line = window.message_line
    window._bridge.busy.emit("Drawing 2,300 claims… 0 %")
    assert (line.message, line._mark.isVisible()) == ("Drawing 2,300 claims… 0 %", False)
    window._bridge.busy.emit("")
    assert line.message == ""


def test_what_is_said_when_it_is_over_stays(window):
    window._bridge.busy.emit("Writing map.pdf…")
    window._bridge.said.emit("Exported map.pdf.")
    window._bridge.busy.emit("")
    assert window.message_line.message == "Exported map.pdf."
