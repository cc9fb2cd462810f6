"""Causes that a user keeps as files in the settings, chosen in the inspector as argmap's are."""

from __future__ import annotations

import pytest
from inspecting import added
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.case.claims import Claim
from argmap.case.places import Alone
from argmap.case.plan_claims import plan_claim
from argmap.case.terms import ClaimRole
from argmap.law.own_causes import with_own_causes
from argmap.law.reading import load_standards
from argmap.resources import resource
from argmap.ui.inspector.panel import InspectorPanel
from argmap.ui.quote_states import QuoteStates
from argmap.ui.theme import load_theme

CONTRACT = (resource("causes") / "contract.toml").read_text(encoding="utf-8")
OWN = CONTRACT.replace('"contract"', '"lease"').replace("Breach of contract", "Breach of a lease")


@pytest.fixture
def section(qtbot, bridge, selection, tmp_path):
    (tmp_path / "lease.toml").write_text(OWN, encoding="utf-8")
    known = with_own_causes(load_standards(), tmp_path)
    panel = InspectorPanel(
        bridge=bridge,
        selection=selection,
        states=QuoteStates(bridge),
        theme=load_theme("light"),
        law=lambda: known,
    )
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    fields = {"role": ClaimRole.CAUSE_OF_ACTION, "new_id": bridge.new_id}
    claim = added(bridge.edit(plan_claim, "They locked us out.", Alone(), **fields), Claim)
    selection.pick_claim(claim.id)
    return panel.claim_page.elements.section


def test_a_cause_of_the_settings_is_chosen_by_the_keys_and_has_its_elements(section, bridge):
    box = section.choice.box
    box.setFocus()
    for _ in range(box.count()):
        if box.currentData() != "lease":
            QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "Breach of a lease (cause of action)"
    (claim,) = bridge.case_map.claims.values()
    assert claim.cause == "lease"
    assert [row.name.text() for row in section.rows] == [
        "Contract and duty",
        "Own performance",
        "Breach",
        "Damage",
    ]
    assert "not checked" in section.choice.about.text()


def test_the_form_takes_no_name_that_a_cause_of_the_settings_has(section):
    choice = section.choice
    choice.write.click()
    name = choice.form.form.editor("name").focusProxy()
    QTest.keyClicks(name, "lease")
    choice.form.make.click()
    assert "under that name" in choice.form.lack.text()
