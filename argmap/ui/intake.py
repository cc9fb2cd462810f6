"""Bringing material into the case: importing sources, filling in the caption."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from argmap.case.plan_caption import plan_caption
from argmap.law.standard import StandardSet
from argmap.ui.bridge import Bridge
from argmap.ui.dialogs import paths
from argmap.ui.dialogs.caption_form import ask_caption
from argmap.ui.importing.dragged import files_in_mime
from argmap.ui.importing.dropping import Dropping
from argmap.ui.importing.pasting import forms_in
from argmap.ui.selection import Selection
from argmap.ui.settings import Settings

if TYPE_CHECKING:  # what reads documents is heavy, and few starts import one
    from argmap.ui.importing.importer import Importer
    from argmap.ui.reader.sources_panel import SourcesPanel

_IMPORT = "import"
"""What the settings call the dialog that asks for sources."""
_IMPORTER = "argmap.ui.importing.importer"
_NOTHING = "There is no text to paste. Copy the text of a page, or files, first."


class Intake(QObject):
    """Asks for sources or the caption, and puts them into the case, each time as one step."""

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        *,
        settings: Settings,
        law: Callable[[], StandardSet],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._selection = selection
        self._settings = settings
        self._law = law
        self._window = window
        self._folder: Path | None = None
        """Where the files being read were chosen, until one of them could be read."""
        self.dropping = Dropping(bridge, window)
        self._is_prepared = False
        self.dropping.hovered.connect(self.prepare)
        self.dropping.dropped.connect(self.import_paths)
        self.dropping.words_dropped.connect(self.import_words)

    @cached_property
    def importer(self) -> Importer:
        """What carries an import through."""
        from argmap.ui.importing.importer import Importer  # noqa: PLC0415 -- heavy, as above

        importer = Importer(self._bridge, self._selection, self._window)
        importer.read.connect(self._on_read)
        return importer

    def serve(self, panel: SourcesPanel) -> None:
        """Do what the panel of sources asks for."""
        panel.import_wanted.connect(self.import_sources)
        panel.paste_wanted.connect(self.paste_source)

    @Slot()
    def prepare(self) -> None:
        """Import what carries an import through, in a thread while the user is choosing."""
        if not self._is_prepared:
            self._is_prepared = True
            from argmap.ui.aside import Aside  # noqa: PLC0415 -- after the first paint

            Aside("importing", self).do(lambda _errand: import_module(_IMPORTER))

    @Slot()
    def import_sources(self) -> None:
        """Ask for files, and import them."""
        self.prepare()
        folder = self._settings.folder_of(_IMPORT, Path.home())
        chosen = paths.ask_files(self._window, "Import sources", folder, paths.source_kinds())
        if chosen:
            self.import_paths(chosen)
            self._folder = chosen[0].parent

    @Slot()
    def import_folder(self) -> None:
        """Ask for a folder, and import what can be read in it."""
        self.prepare()
        folder = self._settings.folder_of(_IMPORT, Path.home())
        chosen = paths.ask_folder(self._window, "Import folder", folder)
        if chosen is not None:
            self.import_paths([chosen])
            self._folder = chosen

    @Slot()
    def paste_source(self) -> None:
        """Import what the clipboard holds: files, or the text of a page."""
        mime = QGuiApplication.clipboard().mimeData()
        files, forms = files_in_mime(mime), forms_in(mime)
        if files or forms:
            self._bridge.outdated.emit(_NOTHING)
        if files:
            self.import_paths(files)
        elif forms:
            self.importer.import_pasted(forms)
        else:
            self._bridge.said.emit(_NOTHING)

    @Slot(object)
    def import_paths(self, chosen: Sequence[Path]) -> None:
        """Import files and folders: read beside the window, then shown before they are kept."""
        self._folder = None
        self.importer.import_paths(chosen)

    @Slot(object)
    def import_words(self, forms: Sequence[tuple[bytes, str]]) -> None:
        """Import a text that was copied or dragged from another program."""
        self.importer.import_pasted(forms)

    @Slot()
    def add_authority(self) -> None:
        """Ask for cases, statutes and rules, and add them as sources whose text is not held."""
        from argmap.ui.citing.adding import add_authorities  # noqa: PLC0415 -- heavy, as above

        add_authorities(self._bridge, self._selection, self._window)

    @Slot()
    def edit_caption(self) -> None:
        """Ask for the caption and the motion, and change what was changed."""
        form = ask_caption(self._window, self._bridge.case_map.case, self._law())
        if form is not None:
            flags = tuple(sorted(form.flags))
            self._bridge.edit(plan_caption, **form.fields, flags=flags)

    @Slot()
    def _on_read(self) -> None:
        if self._folder is not None:
            self._settings.set_folder(_IMPORT, self._folder)
