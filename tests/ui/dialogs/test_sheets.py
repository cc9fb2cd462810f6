"""Every dialog has its buttons in sight, on a small screen and at twice the size."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from dressing import dress
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QScrollArea, QWidget

from argmap.case.caption import Case
from argmap.case.ids import CaseId
from argmap.law.reading import load_standards
from argmap.sources.reading.batch import read_bytes
from argmap.ui.bridge import Bridge
from argmap.ui.cases import Backup
from argmap.ui.dialogs.about import show_about
from argmap.ui.dialogs.backups import choose_backup
from argmap.ui.dialogs.caption_form import ask_caption
from argmap.ui.dialogs.copying import ask_history
from argmap.ui.dialogs.fault import FaultReport
from argmap.ui.dialogs.reading import show_reading
from argmap.ui.dialogs.sheet import Sheet
from argmap.ui.dialogs.shortcuts import show_shortcuts
from argmap.ui.dialogs.weighing import show_weighing
from argmap.ui.importing.import_sheet import ImportSheet
from argmap.ui.importing.offers import offers_of
from argmap.ui.labels import plain_label

ARTICLE = b"Parler sues\n\nRelated Articles\n\nYork \xff said, \xff that.\n\n" * 20
BACKUPS = [Backup(Path("/a"), f"{date(2026, 1, 1)} and some words {n}") for n in range(30)]


def caption(parent):
    ask_caption(parent, Case(CaseId("c" * 32)), load_standards())


def show_import(outcomes, parent):
    sheet = ImportSheet(Bridge(), offers_of(Bridge().case_map, outcomes), parent)
    sheet.preview.begin()
    sheet.ask()


def imported(parent):
    outcomes = [read_bytes(ARTICLE, "article.txt")]
    show_import(outcomes, parent)


def imported_together(parent):
    files = [(ARTICLE, "one.txt"), (ARTICLE, "two.txt"), (b"", "three.txt"), (b"Words.", "4.txt")]
    outcomes = [read_bytes(data, name) for data, name in files]
    show_import(outcomes, parent)


def fault(parent):
    FaultReport("Traceback\n" * 40, Path("/home/user/argmap.log"), parent).exec()


def weighing(parent):
    show_weighing(parent, load_standards())


def kept(parent):
    choose_backup(parent, "one", BACKUPS)


SHEETS = [
    *(show_about, show_reading, show_shortcuts, ask_history, caption, fault, kept),
    *(imported, imported_together, weighing),
]
SCREENS = [QSize(1280, 800), QSize(640, 400)]  # the second: the first at 200 %


@pytest.fixture
def open_sheet(qapp, qtbot, monkeypatch):
    """Open a dialog as on a screen of a size, and hand it back laid out."""
    dress(qapp)
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = []

    def open_(show, screen):
        for user in ("sheet", "fault"):
            monkeypatch.setattr(f"argmap.ui.dialogs.{user}.room_for", lambda _: screen)
        monkeypatch.setattr(QDialog, "exec", lambda dialog: (shown.append(dialog), dialog.show()))
        monkeypatch.setattr(QDialog, "deleteLater", lambda _: None)
        show(parent)
        (sheet,) = shown
        with qtbot.waitExposed(sheet):
            pass
        if hasattr(sheet, "preview"):  # it comes in several turns
            qtbot.waitUntil(lambda: sheet.preview._has_begun)
            for _ in range(8):
                QApplication.processEvents()
        return sheet

    yield open_
    monkeypatch.undo()
    for sheet in shown:
        sheet.close()


@pytest.mark.parametrize("screen", SCREENS, ids=["100", "200"])
@pytest.mark.parametrize("show", SHEETS)
def test_a_dialog_is_no_larger_than_the_screen_and_shows_its_buttons(open_sheet, show, screen):
    sheet = open_sheet(show, screen)
    assert sheet.width() <= screen.width()
    assert sheet.height() <= screen.height()
    (buttons,) = sheet.findChildren(QDialogButtonBox)
    for one in buttons.buttons():
        assert sheet.rect().contains(one.geometry().translated(buttons.pos()))
        assert one.icon().isNull()


@pytest.mark.parametrize("screen", SCREENS, ids=["100", "200"])
@pytest.mark.parametrize("show", SHEETS)
def test_the_words_of_a_dialog_are_whole(open_sheet, show, screen):
    sheet = open_sheet(show, screen)
    for label in sheet.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_the_lines_of_the_about_page_stand_together(open_sheet):
    sheet = open_sheet(show_about, SCREENS[0])
    assert sheet.height() < 400
    (area,) = sheet.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    labels = [one for one in sheet.findChildren(QLabel) if one.text()]
    for label in labels:
        assert label.height() <= label.heightForWidth(label.width()) + 4


def test_a_page_too_high_for_the_screen_is_scrolled_by_the_keyboard(qtbot, open_sheet):
    sheet = open_sheet(show_reading, SCREENS[1])
    sheet.activateWindow()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QScrollArea))
    area = QApplication.focusWidget()
    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


def test_no_word_of_a_sheet_is_cut_where_it_is_narrow(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = Sheet("Words", plain_label("word " * 60), "Close", parent)
    sheet.fit(QSize(400, 0), QSize(1280, 800))
    assert 80 < sheet.height() < 300
