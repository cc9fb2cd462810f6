"""Adding authorities with the keys and the mouse, in the window of the program."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from ui_driver import button

from argmap.case.terms import SourceKind
from argmap.ui.citing.authority_form import AuthorityForm

WINTER = "Winter v. NRDC, 555 U.S. 7, 20 (2008)"


@pytest.fixture
def user(home):
    user = home.start(home.new_case())
    user.waits(lambda: user.window._bridge.is_open)
    return user


def sources(user):
    return list(user.case_map.sources.values())


def test_an_authority_is_typed_added_and_undone(user):
    def fill(sheet):
        user.type(WINTER)
        assert sheet.findChild(AuthorityForm).row.form.text == WINTER
        user.click(button(sheet, "Add"))

    user.answers(fill, "Alt+A")
    (source,) = sources(user)
    assert (source.kind, source.title) == (SourceKind.CASE, "Winter v. NRDC")
    assert (source.citation, source.date, source.document) == (WINTER, "2008", None)
    assert user.window._selection.picked.source == source.id
    assert user.window._bridge.undo_label == "Add “Winter v. NRDC”"
    user.press("Ctrl+Z")
    assert sources(user) == []


def test_a_dialog_left_by_esc_or_left_empty_adds_nothing(user):
    user.answers(lambda _sheet: (user.type(WINTER), user.press("Esc")), "Alt+A")
    user.answers(lambda sheet: user.click(button(sheet, "Add")), "Alt+A")
    assert sources(user) == []


def test_several_pasted_authorities_are_asked_for_one_after_the_other(user):
    asked = []

    def answer():
        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, QDialog) and sheet.isActiveWindow() and sheet not in asked:
            asked.append(sheet)
            user.click(button(sheet, "Add"))

    watch = QTimer(interval=20)
    watch.timeout.connect(answer)

    def paste(_sheet):
        QApplication.clipboard().setText(f"{WINTER}\nFed. R. Civ. P. 65(b)\n")
        user.press("Ctrl+V")
        watch.start()

    user.answers(paste, "Alt+A")
    watch.stop()
    assert [one.citation for one in sources(user)] == [WINTER, "Fed. R. Civ. P. 65(b)"]
    assert len(asked) == 2
