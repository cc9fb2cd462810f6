"""What takes long is said before it is done."""

from __future__ import annotations

from argmap.case.places import Alone
from argmap.case.plan_claims import plan_claim
from argmap.ui import bridge as bridge_module
from argmap.ui import picking as picking_module
from argmap.ui.message_line import MessageLine
from argmap.ui.picking import Picking


def test_a_large_edit_and_its_undo_are_said_before_they_are_written(
    bridge, store, monkeypatch, qtbot
):
    monkeypatch.setattr(bridge_module, "_MANY", 1)
    line, said = MessageLine(bridge), []
    qtbot.addWidget(line)
    write = store.write

    def note_and_write(*args):
        said.append(line.message)
        return write(*args)

    monkeypatch.setattr(store, "write", note_and_write)
    bridge.edit(plan_claim, "A claim", Alone(), new_id=bridge.new_id)
    bridge.undo()
    assert said == ["Writing 1 changes…"] * 2
    assert line.message.startswith("Undone: ")


def test_a_small_edit_is_not_announced(bridge):
    said = []
    bridge.busy.connect(said.append)
    bridge.edit(plan_claim, "A claim", Alone(), new_id=bridge.new_id)
    assert said == []


def test_selecting_many_claims_is_said_and_what_was_said_before_comes_back(
    bridge, selection, monkeypatch, qtbot
):
    monkeypatch.setattr(picking_module, "_MANY", 1)
    line = MessageLine(bridge)
    qtbot.addWidget(line)
    picking, said = Picking(bridge, selection, bridge), []
    bridge.edit(plan_claim, "A claim", Alone(), new_id=bridge.new_id)
    before = line.message
    selection.changed.connect(lambda _: said.append(line.message))
    picking.pick_all()
    assert said == ["Selecting 1 claims…"]
    assert line.message == before


def test_that_a_large_edit_is_shown_is_said_when_it_has_been_written(bridge, monkeypatch):
    monkeypatch.setattr(bridge_module, "_MANY", 1)
    heard = []
    bridge.busy.connect(heard.append)
    bridge.changed.connect(lambda _done: heard.append("changed"))
    bridge.edit(plan_claim, "A claim", Alone(), new_id=bridge.new_id)
    assert heard == ["Writing 1 changes…", "Showing 1 changes…", "changed"]
