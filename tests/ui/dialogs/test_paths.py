from __future__ import annotations

from argmap.formats.registry import EXPORT_FORMATS, ExportFormat
from argmap.ui.dialogs.paths import SaveDialog, export_kinds


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
