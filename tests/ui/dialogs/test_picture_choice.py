"""What an export of a picture asks besides its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QRadioButton
from windows import add, answer

from argmap.brief.pdf_kinds import PdfKind
from argmap.formats.case_to_export import Choices
from argmap.ui.dialogs.pdf_choice import PdfChoice

NOTHING = "nothing"
RETURN, SPACE, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape


@pytest.fixture
def export(window, files, monkeypatch):
    """Exports to a name, answering the sheet by keys; returns the choices and what was ticked."""
    add(window, "Root")

    def do(action, name, *keys):
        answer(monkeypatch, save=files.folder / name, chooses=True)
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


@pytest.fixture
def kind_of(window, files, monkeypatch):
    """Exports a PDF, answering the sheet by keys; returns the kind, and what the sheet said."""
    add(window, "Root")

    def do(*keys):
        answer(monkeypatch, save=files.folder / "map.pdf", chooses=True)
        before, said = len(files.done), {}
        watch = QTimer(interval=5)

        def _answer():
            sheet = QApplication.activeModalWidget()
            if sheet is None or not sheet.isActiveWindow():
                return
            watch.stop()
            lines = [one.text() for one in sheet.findChildren(QLabel)]
            names = [one.text() for one in sheet.findChildren(QRadioButton)]
            said.update(zip(names, lines, strict=True))
            for key in keys:
                QTest.keyClick(sheet.focusWidget(), key)
            if sheet.isVisible():
                sheet.reject()

        watch.timeout.connect(_answer)
        watch.start()
        window.actions_["export"].trigger()
        watch.stop()
        done = files.done[before:]
        return (done[0][2].pdf_kind if done else NOTHING), said

    return do


def test_a_pdf_is_of_a_kind_and_the_map_is_checkable_unless_another_is_chosen(kind_of):
    up, down = Qt.Key.Key_Up, Qt.Key.Key_Down
    assert kind_of(RETURN)[0] is PdfKind.CHECKABLE
    assert kind_of(up, RETURN)[0] is PdfKind.FILING
    assert kind_of(down, RETURN)[0] is PdfKind.WORKING
    assert kind_of(ESCAPE)[0] == NOTHING


def test_the_sheet_says_in_a_line_what_leaves_the_machine_with_each_kind(kind_of):
    said = kind_of(ESCAPE)[1]
    assert list(said) == ["&Filing", "Chec&kable", "&Working copy"]
    filing, checkable, working = said.values()
    assert "nothing is attached" in filing
    assert "no claims, notes or history" in checkable
    assert "the whole case with notes and sources" in working
    assert working.endswith("What the court found is left out.")


def test_the_sheet_says_when_what_the_court_found_goes_along(qtbot):
    body = PdfChoice(Choices(revealed=True))
    qtbot.addWidget(body)
    assert body.findChildren(QLabel)[-1].text().endswith("What the court found is in it.")


def test_what_is_usual_for_a_paper_is_proposed(qtbot):
    for choices, kind in (
        (Choices(paper="order"), PdfKind.FILING),
        (Choices(paper="order", pdf_kind=PdfKind.WORKING), PdfKind.WORKING),
        (Choices(), PdfKind.CHECKABLE),
    ):
        body = PdfChoice(choices)
        qtbot.addWidget(body)
        assert body.kind is kind
