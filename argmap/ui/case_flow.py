"""Making, opening, copying and restoring cases: what the File menu does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from argmap.case.errors import ArgmapError, StoreError
from argmap.case.file_names import CASE_SUFFIX, EXAMPLE
from argmap.case.ids import example_case
from argmap.ui.bridge import Bridge
from argmap.ui.case_reading import not_heard, read_case
from argmap.ui.cases import Backup, CaseFiles
from argmap.ui.dialogs import paths
from argmap.ui.dialogs.backups import choose_backup
from argmap.ui.dialogs.copying import ask_history
from argmap.ui.settings import Settings

_PDF = ".pdf"
_OPEN = "open"
"""What the settings call the dialog that remembers its folder."""


class CaseFlow(QObject):
    """Carries out the actions on case files; a failure is a sentence, and the open case stays."""

    located = Signal(object)
    """The path of the case that is open now, None when none is."""

    def __init__(
        self, bridge: Bridge, files: CaseFiles, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._files = files
        self._settings = settings
        self._window = window
        self.path: Path | None = None
        self._refused: Path | None = None
        self._is_opening = False

    @Slot()
    def new_case(self) -> None:
        """Ask for a place and make an empty case there."""
        proposal = paths.free_path(self._home(), "Untitled", CASE_SUFFIX)
        path = paths.ask_save(self._window, "New case", proposal, paths.CASES)
        if path is not None:
            self._make(path, None)

    @Slot()
    def open_case(self) -> None:
        """Ask for a case and open it."""
        path = self._asked("Open case", paths.OPENED)
        if path is None:
            return
        # A large case takes a moment, and the dialog would stand there unpainted.
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if self.open_path(path) and self.path is not None:
            self._settings.set_folder(_OPEN, self.path.parent)

    @Slot()
    def open_example(self) -> None:
        """Open the example in the cases' folder, made there when it is not."""
        path = self._home() / f"{EXAMPLE}{CASE_SUFFIX}"
        if path.exists():
            self.open_path(path)
        else:
            self._make(path, EXAMPLE)

    @Slot()
    def save_copy(self) -> None:
        """Ask for a place and write a copy there, with its history or without."""
        if self.path is None:
            return
        wish = ask_history(self._window, has_rounds=bool(self._bridge.case_map.rounds))
        if wish is None:
            return
        with_history = wish.history
        proposal = paths.free_path(self.path.parent, f"{self.path.stem} copy", CASE_SUFFIX)
        to = paths.ask_save(self._window, "Save a copy", proposal, paths.CASES)
        if to is None:
            return
        source = self.path
        kept = {"with_history": with_history, "with_rounds": wish.rounds}
        copy = partial(self._files.copy, source, to, **kept)
        # A case that is written no more goes on in its copy, where that is whole.
        goes_on = with_history and bool(self._bridge.unkept)
        if not self._tried(copy):
            return
        if goes_on and self.open_path(to):
            self._bridge.said.emit(f"Saved a copy: {to.name}. It is the case that is open now.")
        else:
            self._bridge.said.emit(f"Saved a copy: {to.name}")

    @Slot()
    def restore_backup(self) -> None:
        """Ask which earlier state is wanted and put it in the place of the present one.

        Meant is the case that could not be opened just now, else the open one, else one
        that is asked for.
        """
        path = self._refused or self.path or self._asked("Restore which case?")
        if path is None:
            return
        try:
            kept = self._files.backups(path)
        except ArgmapError as error:
            self._bridge.failed.emit(error)
            return
        backup = choose_backup(self._window, path.name, kept)
        if backup is not None:
            self._restore(backup, path)

    @Slot()
    def close_case(self) -> None:
        """Close the case; every edit is on disk already."""
        self._bridge.close()
        self._locate(None)
        self._bridge.opened.emit()

    @Slot(object)
    def open_path(self, path: Path) -> bool:
        """Open a case and tell whether it was; the one open until now stays where it was not.

        That of a working copy is first made a case of its own, where its user says.
        """
        path = path.absolute()
        if path == self.path and self._bridge.is_open:
            return True
        if self._is_opening:
            return False
        self._is_opening = True
        try:
            case = self._taken_from(path) if path.suffix.lower() == _PDF else path
            if case is None:
                return False
            with not_heard(case):
                return self._open(case)
        finally:
            self._is_opening = False

    def _open(self, path: Path) -> bool:
        self._bridge.busy.emit(f"Opening {path.name}…")
        try:
            workspace, ahead = read_case(self._files.open, path)
        except ArgmapError as error:
            self._refused = path if path.exists() else None
            self._settings.forget_recent(path)
            self._bridge.failed.emit(error)
            return False
        self._locate(path)
        self._bridge.open(workspace, path, ahead)
        self._settings.remember_recent(path)
        self._bridge.said.emit(f"Opened {path.name}")
        return True

    def _asked(self, title: str, kinds: str = paths.CASES) -> Path | None:
        folder = self._settings.folder_of(_OPEN, self._home())
        return paths.ask_open(self._window, title, folder, kinds)

    def _taken_from(self, copy: Path) -> Path | None:
        """Ask where the case inside a working copy is to be kept, and make it there."""
        self._bridge.busy.emit(f"Reading {copy.name}…")
        try:
            new = self._files.case_inside(copy)
        except ArgmapError as error:
            self._settings.forget_recent(copy)
            self._bridge.failed.emit(error)
            return None
        proposal = paths.free_path(self._home(), copy.stem, CASE_SUFFIX)
        to = paths.ask_save(self._window, f"Keep the case of {copy.name} as", proposal, paths.CASES)
        if to is None:
            told = f"The case inside {copy.name} was not opened: it has no file of its own yet."
            self._bridge.failed.emit(StoreError(told, "Open it again and choose where to keep it."))
            return None
        return to if self._tried(partial(self._files.create_of, to, new)) else None

    def _make(self, path: Path, example: str | None) -> None:
        if path == self.path:
            taken = f"{path.name} is the case that is open."
            self._bridge.failed.emit(StoreError(taken, "Choose another name."))
            return
        made = self._tried(partial(self._files.create, path, example))
        if made and example is not None:
            from argmap.ui.canvas.place_book import forget_look  # noqa: PLC0415 -- once needed

            forget_look(example_case(), path, self._settings)
        made = made and self.open_path(path)
        if made and example is None:
            self._bridge.said.emit(f"Created {path.name}")

    def _restore(self, backup: Backup, path: Path) -> None:
        self.close_case()
        restored = self._tried(partial(self._files.restore, backup, path))
        if self.open_path(path) and restored:
            self._bridge.said.emit(f"Restored {backup.label}. The state before is a backup now.")

    def _tried(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except ArgmapError as error:
            self._bridge.failed.emit(error)
            return False
        return True

    def _home(self) -> Path:
        """Return the folder of new cases, made where there is none yet."""
        return paths.made(self._files.default_folder())

    def _locate(self, path: Path | None) -> None:
        self.path = path
        self._refused = None
        self.located.emit(path)
