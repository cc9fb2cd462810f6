"""The elements of a cause in the whole window, by the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu


def keyed(user, key):
    return next(one for one in user.case_map.claims.values() if one.key == key)


def test_a_cause_is_chosen_and_met_by_a_claim_that_is_typed(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: bool(user.case_map.claims))
    cause, wanted = keyed(user, "B1"), keyed(user, "H2")
    user.window._selection.pick_claim(cause.id)
    section = user.window.furniture.inspector.claim_page.elements.section
    section.choice.box.setFocus()
    while section.choice.box.currentData() != "sherman_1":
        user.press("Down")
    section.rows[0].links.add.setFocus()
    user.press("Space")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClicks(menu, "find")
    QTest.keyClick(menu, Qt.Key.Key_Return)
    user.waits(lambda: hasattr(QApplication.activePopupWidget(), "line"))
    palette = QApplication.activePopupWidget()
    assert palette.line.placeholderText() == "Which claim meets: Agreement"
    QTest.keyClicks(palette.line, "H2")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    *_, record = user.case_map.elements_of(cause.id)
    assert (record.element, record.claims) == ("agreement", (wanted.id,))
    assert user.message.startswith("Change element")
