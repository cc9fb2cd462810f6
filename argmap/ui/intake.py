"""Bringing material into the case: importing a source, filling in the caption."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from argmap.case.errors import ArgmapError
from argmap.case.evidence import Source
from argmap.case.plan_caption import plan_caption
from argmap.case.plan_evidence import plan_source
from argmap.law.standard import StandardSet
from argmap.sources.importing import read_document
from argmap.ui.bridge import Bridge
from argmap.ui.dialogs import paths
from argmap.ui.dialogs.caption_form import ask_caption
from argmap.ui.dialogs.import_form import ask_source
from argmap.ui.selection import Selection
from argmap.ui.settings import Settings

_IMPORT = "import"
"""What the settings call the dialog that asks for a source."""


class Intake(QObject):
    """Asks for a source or the caption, and puts it into the case as one step."""

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        *,
        settings: Settings,
        law: Callable[[], StandardSet],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._selection = selection
        self._settings = settings
        self._law = law
        self._window = window

    @Slot()
    def import_source(self) -> None:
        """Ask for a text file and what it is, and import it."""
        folder = self._settings.folder_of(_IMPORT, Path.home())
        path = paths.ask_open(self._window, "Import source", folder, paths.TEXTS)
        if path is not None:
            self.import_path(path)

    def import_path(self, path: Path) -> None:
        """Ask what a text file is, import it, and open it for reading."""
        try:
            document = read_document(path)
        except ArgmapError as error:
            self._bridge.failed.emit(error)
            return
        self._settings.set_folder(_IMPORT, path.parent)
        fields = ask_source(self._window, document, path.name)
        if fields is None:
            return
        done = self._bridge.edit(plan_source, fields, document, new_id=self._bridge.new_id)
        for change in done.changes if done else ():
            if isinstance(change.after, Source):
                self._selection.pick_source(change.after.id)

    @Slot()
    def edit_caption(self) -> None:
        """Ask for the caption and the motion, and change what was changed."""
        form = ask_caption(self._window, self._bridge.case_map.case, self._law())
        if form is not None:
            flags = tuple(sorted(form.flags))
            self._bridge.edit(plan_caption, **form.fields, flags=flags)
