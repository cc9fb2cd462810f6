"""What is asked of a harm, answered in the inspector by the keys."""

from __future__ import annotations

import pytest
from inspecting import added
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_cite
from argmap.case.plan_weighing import plan_harm
from argmap.case.terms import Decision, Degree, Delay, Told
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
    if name == "secured":  # only what an order costs can be secured
        bridge.edit(plan_amendment, harm, arises_if=Decision.GRANTED)
        harm = bridge.case_map.harms[harm.id]
    box = panel.harm_page.findChild(RecordForm).editor(name).focusProxy()
    box.setFocus()
    assert box.isVisible()
    assert not getattr(harm, name)
    for _ in range(presses):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert getattr(bridge.case_map.harms[harm.id], name) is value
    for _ in range(presses):
        bridge.undo()
    assert bridge.case_map.harms[harm.id] == harm
    assert box.currentText() == "Not said"


def test_what_does_not_bear_on_a_harm_of_an_order_is_not_asked(bridge, panel, harm):
    form = panel.harm_page.findChild(RecordForm)
    asked = ("secured", "delay", "cured_by_order")
    assert [form.editor(one).isVisible() for one in asked] == [False, True, True]
    bridge.edit(plan_amendment, harm, arises_if=Decision.GRANTED)
    assert [form.editor(one).isVisible() for one in asked] == [True, False, False]


def test_a_quote_of_a_harm_that_is_clicked_is_picked_and_the_harm_stays(
    bridge, selection, panel, quote, harm
):
    selection.pick_harm(harm.id)
    bridge.edit(plan_cite, quote.id, harm.id, new_id=bridge.new_id)
    (card,) = panel.harm_page.cites.cards
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().topLeft() + QPoint(4, 4))
    picked = selection.picked
    assert (picked.harm, picked.quote, picked.source) == (harm.id, quote.id, quote.source)
    assert panel.page is panel.harm_page
    assert card._is_picked
