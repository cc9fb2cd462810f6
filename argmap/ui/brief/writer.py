"""Writing the pages of a paper in a thread, from what the case is at one moment."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from argmap.case.case_map import CaseMap
from argmap.case.errors import ArgmapError
from argmap.case.records import RECORD_TYPES, Record
from argmap.sources.giving_up import GivenUpError
from argmap.ui.aside import Aside

if TYPE_CHECKING:  # what is heavy is imported when something is written
    from argmap.case.evidence import Document, Source
    from argmap.formats.case_to_export import CaseToExport, Choices
    from argmap.formats.placed_paper import PlacedPaper
    from argmap.law.standard import StandardSet
    from argmap.ui.bridge import Bridge
    from argmap.ui.errand import Errand

_SLICE_MS = 8


class CaseThen(NamedTuple):
    """A case as it was at one moment: plain records and texts, which a thread may hold."""

    records: tuple[Record, ...]
    texts: dict[str, Document]
    law: StandardSet
    choices: Choices

    def to_export(self, errand: Errand) -> CaseToExport:
        """Make of it what formats take; `GivenUpError` comes out once nobody waits."""
        from argmap.formats.case_to_export import CaseToExport  # noqa: PLC0415 -- as above

        texts = self.texts

        def text_of(source: Source) -> Document | None:
            if not errand.keep_going():
                raise GivenUpError
            return texts.get(source.document or "")

        def tell(sentence: str) -> None:
            if not errand.keep_going():
                raise GivenUpError
            errand.tell(sentence)

        case_map = CaseMap(self.records)
        return CaseToExport(
            *(case_map, text_of, self.law, self.choices), kept_of=texts.get, tell=tell
        )


class CaseReader(QObject):
    """Reads the texts of the open case a few at a time, and keeps what it has read."""

    read = Signal(object)
    """The `CaseThen` that was asked for."""

    def __init__(
        self, bridge: Bridge, law: Callable[[], StandardSet], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._law = bridge, law
        self._texts: dict[str, Document] = {}
        self._unread: list[str] = []
        self._choices: Choices | None = None
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._read_some)
        bridge.closing.connect(self.forget)

    def start(self, choices: Choices) -> None:
        """Read what is missing, then tell of the case as it is by then."""
        self._choices = choices
        self._unread = self._missing(choices)
        self._turns.start()

    def stop(self) -> None:
        """Read no more."""
        self._turns.stop()
        self._choices = None

    @Slot()
    def forget(self) -> None:
        """Forget the texts of a case that is closed."""
        self.stop()
        self._texts, self._unread = {}, []

    def _missing(self, choices: Choices) -> list[str]:
        from argmap.brief.pdf_kinds import PdfKind  # noqa: PLC0415 -- as above
        from argmap.case.pointers import documents_of  # noqa: PLC0415 -- as above

        case_map = self._bridge.case_map
        named = {source.document for source in case_map.sources.values() if source.document}
        named |= {one.document for one in case_map.checked_papers.values() if one.document}
        if choices.pdf_kind is PdfKind.WORKING:
            named |= set(documents_of(tuple(case_map.records())))
        return [name for name in named if name not in self._texts]

    @Slot()
    def _read_some(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._unread and clock.elapsed() < _SLICE_MS:
            name = self._unread.pop()
            document = self._bridge.kept_document(name)
            if document is not None:
                self._texts[name] = document
        if self._unread or self._choices is None:
            return
        self._turns.stop()
        case_map = self._bridge.case_map
        records = tuple(one for kind in RECORD_TYPES for one in case_map.table(kind).values())
        self.read.emit(CaseThen(records, dict(self._texts), self._law(), self._choices))


class PaperWriter(QObject):
    """Makes the pages of a paper beside the window; what is asked for later wins."""

    written = Signal(object)
    """The `PlacedPaper`."""
    refused = Signal(object)
    """The `ArgmapError` for which there are no pages."""
    told = Signal(object)
    """What is being done, as a sentence; empty when it is over."""

    def __init__(self, reader: CaseReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._aside = Aside("paper", self)
        self._aside.told.connect(self.told)
        self._aside.answered.connect(self._on_answered)
        self._aside.failed.connect(self._on_over)
        reader.read.connect(self._on_read)
        self.is_running = False

    def write(self, choices: Choices) -> None:
        """Write the paper chosen, of the case as it stands."""
        self._aside.drop()
        self.is_running = True
        self.told.emit("Reading the sources…")
        self._reader.start(choices)

    @Slot()
    def cancel(self) -> None:
        """Want no pages any more of what is being written."""
        self._reader.stop()
        self._aside.drop()
        self._on_over()

    @Slot(object)
    def _on_read(self, case: CaseThen) -> None:
        self._aside.do(partial(_write, case))

    @Slot()
    def _on_over(self) -> None:
        self.is_running = False
        self.told.emit("")

    @Slot(object)
    def _on_answered(self, answer: PlacedPaper | ArgmapError) -> None:
        self._on_over()
        (self.refused if isinstance(answer, ArgmapError) else self.written).emit(answer)


def _write(case: CaseThen, errand: Errand) -> PlacedPaper | ArgmapError:
    """Make the pages, in the thread; what a paper cannot be made of is answered too."""
    from argmap.formats.placed_paper import placed_paper  # noqa: PLC0415 -- in the thread

    try:
        return placed_paper(case.to_export(errand))
    except ArgmapError as error:
        return error
