"""Asking for a file: the one place where a file dialog opens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

CASES = "Cases (*.argmap)"
TEXTS = "Plain text (*.txt *.text *.md);;All files (*)"
PDF = "PDF (*.pdf)"


def ask_open(parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
    """Ask for a file to read; None where the user thinks better of it."""
    dialog = QFileDialog(parent, title, str(folder), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def ask_save(parent: QWidget, title: str, proposal: Path, kinds: str) -> Path | None:
    """Ask where to write a file, proposing one; None where the user thinks better of it.

    The proposal's suffix is put to a name that has none. The dialog itself asks
    before a file is overwritten.
    """
    dialog = QFileDialog(parent, title, str(proposal.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposal.suffix.lstrip("."))
    dialog.selectFile(proposal.name)
    return _chosen(dialog)


def free_path(folder: Path, stem: str, suffix: str) -> Path:
    """Return a path in a folder that nothing has yet, as in "Untitled 2.argmap"."""
    number = 1
    while (path := folder / f"{stem} {number}{suffix}").exists():
        number += 1
    return path


def _chosen(dialog: QFileDialog) -> Path | None:
    try:
        accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
        files = dialog.selectedFiles()
    finally:
        dialog.deleteLater()
    return Path(files[0]) if accepted and files else None
