"""Tab goes through the inspector as one reads it, elements that were made late included."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_elements import plan_cause
from argmap.case.terms import ClaimRole


def test_tab_goes_down_the_elements_between_the_fields_around_them(panel, bridge, claim):
    bridge.edit(plan_amendment, claim, role=ClaimRole.CAUSE_OF_ACTION)
    bridge.edit(plan_cause, claim.id, "contract", ClaimRole.CAUSE_OF_ACTION)
    panel.activateWindow()
    page, section = panel.claim_page, panel.elements
    for _ in range(6):
        QApplication.processEvents()
    section.choice.box.setFocus()
    stops = []
    focus = section.choice.box
    first = focus.mapTo(page, QPoint()).y()
    while focus not in stops and focus.mapTo(page, QPoint()).y() >= first:
        stops.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        QApplication.processEvents()
        focus = QApplication.focusWidget()
    heights = [one.mapTo(page, QPoint()).y() // 8 for one in stops]
    assert heights == sorted(heights)
    assert all(row.links.add in stops for row in section.rows)
    assert stops.index(section.own) > stops.index(section.rows[-1].links.add)
    assert stops[-1] is not section.own  # the details come after the elements
