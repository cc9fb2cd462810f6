"""Writing an exported file in a thread, from the case as it is when it begins."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.errors import ArgmapError
from argmap.ui.brief.case_run import CaseRun
from argmap.ui.brief.writer import CaseReader, CaseThen
from argmap.ui.written_file import WrittenFile

if TYPE_CHECKING:
    from argmap.formats.case_to_export import Choices
    from argmap.law.standard import StandardSet
    from argmap.ui.bridge import Bridge
    from argmap.ui.errand import Errand

_STILL = "A file is being exported already."


class _Exported(NamedTuple):
    """A file that was written, and what is to be told of it."""

    to: Path
    notes: list[str]


class ExportRun(QObject):
    """Writes one file at a time, tells how far it is, and can be cancelled."""

    written = Signal(object)
    """The path of the file that was written."""

    def __init__(self, bridge: Bridge, law: Callable[[], StandardSet], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._run = CaseRun(bridge, law, self)
        self._run.done.connect(self._on_done)

    @property
    def reader(self) -> CaseReader:
        """What reads the texts of the case."""
        return self._run.reader

    @property
    def is_running(self) -> bool:
        """Whether a file is being written."""
        return self._run.is_running

    def begin(self, to: Path, choices: Choices) -> bool:
        """Begin to write a file, whatever is edited meanwhile; tell whether it was begun.

        While another one is being written, it is not, and that is said.
        """
        if self.is_running:
            self._bridge.said.emit(_STILL)
            return False
        given_up = f"{to.name} is not exported."
        act = partial(_export, to)
        self._run.start(act, choices, told=f"Writing {to.name}…", given_up=given_up)
        return True

    @Slot()
    def cancel(self) -> None:
        """Write no file after all: what stood in its place stays."""
        self._run.cancel()

    @Slot(object)
    def _on_done(self, made: _Exported) -> None:
        self.written.emit(made.to)
        told = f"Exported {made.to.name} to {made.to.parent}."
        self._bridge.wrote.emit(WrittenFile(made.to, " ".join([told, *made.notes])))


def _export(to: Path, case: CaseThen, errand: Errand) -> _Exported | ArgmapError:
    """Write the file, in the thread; what kept it from being written is answered too."""
    from argmap.formats.registry import export_case  # noqa: PLC0415 -- in the thread

    try:
        return _Exported(to, export_case(to, case.to_export(errand)))
    except ArgmapError as error:
        return error
