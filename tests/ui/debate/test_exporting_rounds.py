"""What is exported from a practice round is of the round on the screen."""

from __future__ import annotations

import pytest
from debate_driver import Debater
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.case.file_names import EXAMPLE
from argmap.formats.export_subjects import subjects
from argmap.ui.brief.export_form import ExportForm


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return user


def proposed(user, *kinds):
    """What the export dialog has when it opens, and which round it offers for other papers."""
    found = []

    def look(dialog):
        form = dialog.findChild(ExportForm)
        found.append((form.subject.id, form.options.get("round")))
        for kind in kinds:
            form.list.setCurrentRow([one.id for one in subjects()].index(kind))
            found.append((kind, form.options["round"]))
            editor = form.which_form.editors["round"]
            area = form._area.viewport()
            assert editor.mapTo(area, editor.rect().topLeft()).y() < area.height() / 3
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    user.answers(look, "Ctrl+E")
    return found


def test_an_earlier_round_on_the_screen_is_the_one_that_is_exported(user):
    debater = Debater(user)
    debater.begins()
    debater.page.show_rounds()
    debater.begins()
    first, _last = user.case_map.ranked_rounds()
    assert proposed(user, "round") == [("flow", "2"), ("round", "2")]
    debater.page.show_rounds()
    assert proposed(user, "flow", "round")[1:] == [("flow", ""), ("round", "")]
    debater.page.go_on(first.id)
    assert proposed(user, "round") == [("flow", "1"), ("round", "1")]
    debater.page.show_result()
    assert proposed(user) == [("round", "1")]
    user.press("Ctrl+1")
    assert proposed(user, "flow") == [("map", None), ("flow", "")]
