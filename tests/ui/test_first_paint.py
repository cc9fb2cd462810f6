"""What the first paint of the window must not reach for."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from argmap.ui.first_paint import focus_by_tab, keep_plain

PAINT = """
import os, sys
from pathlib import Path
from PySide6 import QtCore
from argmap.bootstrap.window import run_window
from argmap.bootstrap.folders import find_folders
from argmap.case_files import CaseFolder

def watch(window):
    def painted(_window):
        dressed = bool(QtCore.QCoreApplication.instance().styleSheet())
        print(dressed, sorted(NAMES & (set(vars(QtCore)) | set(sys.modules))), flush=True)
        os._exit(0)
    type(window).furnish = painted

NAMES = {"Qt", "argmap.spelling", "argmap.ui.aside", "numpy", "sqlite3", "sqlmodel", "typst"}
folders = find_folders(os.environ)
run_window(None, folders, CaseFolder(folders.documents, folders.data), watch=watch)
"""


def test_the_first_paint_waits_neither_for_the_enums_of_qt_nor_for_a_heavy_library(tmp_path):
    environment = {**os.environ, "ARGMAP_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PAINT], capture_output=True, text=True, check=True, env=environment
    )
    assert done.stdout.strip() == "True []"


@pytest.mark.usefixtures("qapp")
def test_a_label_kept_plain_shows_markup_as_it_is_typed():
    label = QLabel("<b>bold</b>")
    keep_plain(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.usefixtures("qapp")
def test_a_button_of_the_top_bar_takes_the_focus_from_tab_alone():
    button = QToolButton()
    focus_by_tab(button)
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
