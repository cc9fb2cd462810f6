"""What is asked of a harm, answered in the inspector by the keys."""

from __future__ import annotations

import pytest
from inspecting import added
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.case.plan_weighing import plan_harm
from argmap.case.terms import Degree, Delay, Told
from argmap.case.weighing import Harm
from argmap.ui.record_form import RecordForm


@pytest.fixture
def harm(bridge, selection, panel):
    harm = added(bridge.edit(plan_harm, "Customers leave", new_id=bridge.new_id), Harm)
    selection.pick_harm(harm.id)
    return harm


@pytest.mark.parametrize(
    "asked",
    [
        ("threatens_business", 2, Told.YES),
        ("payer_insolvent", 1, Told.NO),
        ("loses_evidence", 2, Told.YES),
        ("avoidable", 2, Degree.PARTLY),
        ("secured", 1, Degree.NO),
        ("delay", 3, Delay.UNEXPLAINED),
    ],
)
def test_each_thing_asked_of_a_harm_is_said_by_the_keys_and_taken_back(bridge, panel, harm, asked):
    name, presses, value = asked
    box = panel.harm_page.findChild(RecordForm).editor(name).focusProxy()
    box.setFocus()
    assert not getattr(harm, name)
    for _ in range(presses):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert getattr(bridge.case_map.harms[harm.id], name) is value
    for _ in range(presses):
        bridge.undo()
    assert bridge.case_map.harms[harm.id] == harm
    assert box.currentText() == "Not said"
