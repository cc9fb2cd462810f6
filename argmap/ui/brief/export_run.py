"""Writing an exported file in a thread, from the case as it is when it begins."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.errors import ArgmapError
from argmap.ui.aside import Aside
from argmap.ui.brief.writer import CaseReader, CaseThen
from argmap.ui.work import Work
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
        self.reader = CaseReader(bridge, law, self)
        """What reads the texts of the case."""
        self.reader.read.connect(self._on_read)
        self._aside = Aside("export", self)
        self._aside.told.connect(self._tell)
        self._aside.answered.connect(self._on_answered)
        self._aside.failed.connect(self._end)
        self._work: Work | None = None
        self._to = Path()
        bridge.closing.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        """Whether a file is being written."""
        return self._work is not None

    def begin(self, to: Path, choices: Choices) -> bool:
        """Begin to write a file, whatever is edited meanwhile; tell whether it was begun.

        While another one is being written, it is not, and that is said.
        """
        if self.is_running:
            self._bridge.said.emit(_STILL)
            return False
        self._to = to
        self._work = Work(self)
        self._work.cancel_wanted.connect(self.cancel)
        self._bridge.working.emit(self._work)
        self._tell(f"Writing {to.name}…")
        self.reader.start(choices)
        return True

    @Slot()
    def cancel(self) -> None:
        """Write no file after all: what stood in its place stays."""
        if not self.is_running:
            return
        self.reader.stop()
        self._aside.drop()
        self._end()
        self._bridge.said.emit(f"{self._to.name} is not exported.")

    @Slot(object)
    def _on_read(self, case: CaseThen) -> None:
        self._aside.do(partial(_export, case, self._to))

    @Slot(object)
    def _tell(self, sentence: str) -> None:
        if self._work is not None:
            self._work.told.emit(sentence)

    @Slot()
    def _end(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.over.emit()
            work.deleteLater()

    @Slot(object)
    def _on_answered(self, answer: _Exported | ArgmapError) -> None:
        self._end()
        if isinstance(answer, ArgmapError):
            self._bridge.failed.emit(answer)
            return
        self.written.emit(answer.to)
        told = f"Exported {answer.to.name} to {answer.to.parent}."
        self._bridge.wrote.emit(WrittenFile(answer.to, " ".join([told, *answer.notes])))


def _export(case: CaseThen, to: Path, errand: Errand) -> _Exported | ArgmapError:
    """Write the file, in the thread; what kept it from being written is answered too."""
    from argmap.formats.registry import export_case  # noqa: PLC0415 -- in the thread

    try:
        return _Exported(to, export_case(to, case.to_export(errand)))
    except ArgmapError as error:
        return error
