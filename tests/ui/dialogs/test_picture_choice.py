"""What an export of a picture asks besides its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from windows import add, answer

NOTHING = "nothing"
RETURN, SPACE, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape


@pytest.fixture
def export(window, files, monkeypatch):
    """Exports to a name, answering the sheet by keys; returns the choices and what was ticked."""
    add(window, "Root")

    def do(action, name, *keys):
        answer(monkeypatch, save=files.folder / name)
        before, ticked = len(files.done), []
        watch = QTimer(interval=5)

        def _answer():
            sheet = QApplication.activeModalWidget()
            if sheet is None or not sheet.isActiveWindow():
                return
            watch.stop()
            boxes = sheet.findChildren(QCheckBox)
            ticked.extend(box.isChecked() for box in boxes)
            for key in keys:
                QTest.keyClick(sheet.focusWidget(), key)
            if sheet.isVisible():
                sheet.reject()  # whatever the keys have done, no test waits for ever

        watch.timeout.connect(_answer)
        watch.start()
        window.actions_[action].trigger()
        watch.stop()
        done = files.done[before:]
        return (done[0][2].legend if done else NOTHING), ticked

    return do


@pytest.mark.parametrize("name", ["map.png", "map.SVG"])
def test_a_picture_of_the_whole_map_has_a_legend_unless_it_is_unticked(export, name):
    assert export("export", name, RETURN) == (True, [True])
    assert export("export", name, SPACE, RETURN) == (False, [True])


def test_a_picture_of_a_part_has_one_where_it_is_ticked(export):
    assert export("export_branch", "part.svg", RETURN) == (False, [False])
    assert export("export_branch", "part.svg", SPACE, RETURN) == (True, [False])


def test_cancelling_writes_nothing(export):
    assert export("export", "map.png", ESCAPE) == (NOTHING, [True])


def test_a_pdf_asks_nothing_for_it_always_has_one(export):
    assert export("export", "map.pdf") == (None, [])
