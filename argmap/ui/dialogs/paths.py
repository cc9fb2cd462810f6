"""Asking for a file: the one place where a file dialog opens."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileInfo, QStandardPaths, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget

from argmap.case.file_names import CASE_SUFFIX
from argmap.formats.registry import ExportFormat
from argmap.ui.overriding import override
from argmap.ui.settings import keeps_files

CASES = f"Cases (*{CASE_SUFFIX})"
OPENED = f"Cases and working copies (*{CASE_SUFFIX} *.pdf);;{CASES};;Working copies (*.pdf)"


def ask_open(parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
    """Ask for a file to read; None where the user thinks better of it."""
    dialog = FileDialog(parent, title, str(folder), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def ask_files(parent: QWidget, title: str, folder: Path, kinds: str) -> list[Path]:
    """Ask for one or more files to read; none where the user thinks better of it."""
    dialog = FileDialog(parent, title, str(folder), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _all_chosen(dialog)


def ask_folder(parent: QWidget, title: str, folder: Path) -> Path | None:
    """Ask for a folder; None where the user thinks better of it."""
    dialog = FileDialog(parent, title, str(folder), "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def ask_save(parent: QWidget, title: str, proposal: Path, kinds: str) -> Path | None:
    """Ask where to write a file, proposing one; None where the user thinks better of it.

    The suffix of the chosen kind is put to a name that has none. The dialog itself
    asks before a file is overwritten.
    """
    dialog = SaveDialog(parent, title, str(proposal.parent), kinds)
    dialog.selectFile(proposal.name)
    return _chosen(dialog)


def export_kinds(formats: Sequence[ExportFormat]) -> str:
    """Return formats as the kinds of files that a dialog offers."""
    return ";;".join(f"{one.title} (*{one.suffix})" for one in formats)


def source_kinds() -> str:
    """Return the kinds of documents that can be imported as a dialog offers them, all first."""
    from argmap.sources.reading.kinds import KINDS, SUFFIXES  # noqa: PLC0415 -- when asked for

    by_name: dict[str, list[str]] = {}
    for kind in KINDS:
        by_name.setdefault(kind.name, []).extend(f"*{suffix}" for suffix in kind.suffixes)
    rows = {"All that can be read": [f"*{suffix}" for suffix in SUFFIXES]} | by_name
    offered = [f"{name[0].upper()}{name[1:]} ({' '.join(ends)})" for name, ends in rows.items()]
    return ";;".join([*offered, "All files (*)"])


class PlainIcons(QFileIconProvider):
    """One icon for folders and one for files: no file is opened to find out what it is."""

    @override
    def icon(self, info: QFileIconProvider.IconType | QFileInfo, /) -> QIcon:
        if not isinstance(info, QFileInfo):
            return super().icon(info)
        kinds = QFileIconProvider.IconType
        return super().icon(kinds.Folder if info.isDir() else kinds.File)

    @override
    def type(self, info: QFileInfo, /) -> str:
        return "Folder" if info.isDir() else "File"


class FileDialog(QFileDialog):
    """Asks for a file, in a folder that keeps files."""

    def __init__(self, parent: QWidget | None, title: str, folder: str, kinds: str) -> None:
        # Qt looks for icons in the folder while it makes the dialog.
        super().__init__(parent, title, folder_to_open(folder), kinds)
        self.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        self._icons = PlainIcons()
        self.setIconProvider(self._icons)


class SaveDialog(FileDialog):
    """Asks for a file to write; its name ends as the kind that is chosen does."""

    def __init__(self, parent: QWidget | None, title: str, folder: str, kinds: str) -> None:
        super().__init__(parent, title, folder, kinds)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.filterSelected.connect(self.take_suffix_of)
        self.take_suffix_of(self.selectedNameFilter())

    @Slot(str)
    def take_suffix_of(self, kind: str) -> None:
        """Put the suffix of a kind, as in "PDF (*.pdf)", to the names without one."""
        self.setDefaultSuffix(kind.rpartition("*.")[2].rstrip(")"))


def folder_to_open(folder: str) -> str:
    """Return a folder, or where it is gone or keeps no files, that of the user's documents."""
    if keeps_files(Path(folder)):
        return folder
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = QStandardPaths.writableLocation(place)
    return documents if keeps_files(Path(documents)) else str(Path.home())


def made(folder: Path) -> Path:
    """Make a folder where there is none; where it cannot be, whoever writes there says so."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def free_path(folder: Path, stem: str, suffix: str) -> Path:
    """Return a path in a folder that nothing has yet, as in "Untitled 2.argmap"."""
    number = 1
    while (path := folder / f"{stem} {number}{suffix}").exists():
        number += 1
    return path


def _chosen(dialog: QFileDialog) -> Path | None:
    return next(iter(_all_chosen(dialog)), None)


def _all_chosen(dialog: QFileDialog) -> list[Path]:
    try:
        accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
        files = dialog.selectedFiles()
    finally:
        dialog.deleteLater()
    return [Path(file) for file in files] if accepted else []
