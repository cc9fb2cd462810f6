from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QFileInfo

from argmap.formats.registry import EXPORT_FORMATS, ExportFormat
from argmap.ui.dialogs.paths import FileDialog, SaveDialog, export_kinds


def test_the_kinds_to_export_to_are_those_of_the_table():
    note = ExportFormat(".note", "Note", lambda _: b"")
    kinds = export_kinds((*EXPORT_FORMATS, note)).split(";;")
    assert kinds[-1] == "Note (*.note)"
    assert "PDF (*.pdf)" in kinds


def test_a_name_without_a_suffix_gets_that_of_the_chosen_kind(qtbot, tmp_path):
    dialog = SaveDialog(None, "Export", str(tmp_path), "PDF (*.pdf);;Note (*.note)")
    qtbot.addWidget(dialog)
    dialog.selectFile("plan")
    assert dialog.selectedFiles() == [str(tmp_path / "plan.pdf")]
    dialog.selectNameFilter("Note (*.note)")
    dialog.filterSelected.emit("Note (*.note)")
    assert dialog.selectedFiles() == [str(tmp_path / "plan.note")]


def test_a_dialog_opens_in_the_folder_given(qtbot, tmp_path):
    dialog = FileDialog(None, "Open", str(tmp_path), "All files (*)")
    qtbot.addWidget(dialog)
    assert dialog.directory().absolutePath() == str(tmp_path)


@pytest.mark.parametrize("folder", ["/proc", "/sys/kernel", "/no/such/folder"])
def test_no_dialog_opens_where_no_files_are_kept(qtbot, folder):
    dialog = FileDialog(None, "Open", folder, "All files (*)")
    qtbot.addWidget(dialog)
    assert not dialog.directory().absolutePath().startswith(folder)
    assert dialog.directory().exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_dialog_reads_no_file_to_find_its_icon(qtbot, tmp_path):
    pipe = tmp_path / "waits.png"
    os.mkfifo(pipe)  # who reads it waits for ever
    icons = FileDialog(None, "Open", str(tmp_path), "All files (*)").iconProvider()
    info = QFileInfo(str(pipe))
    assert not icons.icon(info).isNull()
    assert icons.type(info) == "File"
    assert icons.type(QFileInfo(str(tmp_path))) == "Folder"
