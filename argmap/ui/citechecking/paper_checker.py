"""Reading and checking a document in a thread, while the case can be worked on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from argmap.case.checked_papers import CheckedPaper
from argmap.case.errors import ArgmapError
from argmap.case.evidence import Document, Source
from argmap.law.citations.by_eyecite import eyecite_finder
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, held_of
from argmap.law.citecheck.items import CiteCheck, paper_of
from argmap.law.citecheck.kept_papers import kept_paper_text
from argmap.sources.reading.batch import read_paper_by
from argmap.sources.reading.outcome import outcome_of
from argmap.sources.reading.reader_process import ReaderProcess
from argmap.ui.aside import Aside
from argmap.ui.bridge import Bridge
from argmap.ui.citechecking.shown import ShownCheck
from argmap.ui.errand import Errand
from argmap.ui.work import Work

_SLICE_MS = 8
_NO_TEXT = "The text of that document is not held: check the document again."
_CANCELLED = "The cite-check was cancelled."


class _Kept(NamedTuple):
    """A paper that the case keeps, with its document."""

    record: CheckedPaper
    document: Document


class PaperChecker(QObject):
    """Reads the sources a few at a time, then a document and what it quotes in a thread."""

    checked = Signal(object)
    """The `ShownCheck`."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._asked: Path | _Kept | None = None
        self._texts: dict[str, Document] = {}
        self._unread: list[Source] = []
        self._process: ReaderProcess | None = None
        self._work: Work | None = None
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(self._read_some)
        self._aside = Aside("cite-check", self)
        self._aside.told.connect(self._tell)
        self._aside.answered.connect(self._on_answered)
        self._aside.failed.connect(self.give_up)
        bridge.closing.connect(self.give_up)

    @property
    def is_running(self) -> bool:
        """Whether something is being checked."""
        return self._work is not None

    def check_file(self, path: Path) -> None:
        """Begin to read a file and check it; what was begun before is given up."""
        self._begin(path, path.name)

    def check_kept(self, record: CheckedPaper) -> None:
        """Begin to check a paper of the case anew; nothing where its text is not held."""
        document = self._bridge.kept_document(record.document) if record.document else None
        if document is None:
            self.give_up()
            self._bridge.said.emit(_NO_TEXT)
            return
        self._begin(_Kept(record, document), record.name)

    def _begin(self, asked: Path | _Kept, name: str) -> None:
        self.give_up()
        self._asked, self._texts = asked, {}
        self._unread = [one for one in self._bridge.case_map.ranked_sources() if one.document]
        self._work = Work(self)
        self._work.cancel_wanted.connect(self.cancel)
        self._bridge.working.emit(self._work)
        self._tell(f"Reading {name}…")
        self._reading.start()

    @Slot()
    def cancel(self) -> None:
        """Give up what goes on, and say so."""
        if self.give_up():
            self._bridge.said.emit(_CANCELLED)

    @Slot()
    def give_up(self) -> bool:
        """Give up what goes on without a word; return whether something did."""
        self._reading.stop()
        self._aside.drop()
        if self._process is not None:
            self._process.cancel()
        work, self._work, self._process = self._work, None, None
        if work is not None:
            work.over.emit()
            work.deleteLater()
        return work is not None

    @Slot()
    def _read_some(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._unread and clock.elapsed() < _SLICE_MS:
            source = self._unread.pop()
            document = self._bridge.document_of(source.id)
            if document is not None:
                self._texts[source.id] = document
        if self._unread or self._asked is None:
            return
        self._reading.stop()
        texts = self._texts
        held = held_of(self._bridge.case_map, lambda source: texts.get(source.id))
        self._process = ReaderProcess()
        self._aside.do(partial(_check, self._asked, held, self._process))

    @Slot(object)
    def _tell(self, sentence: str) -> None:
        if self._work is not None:
            self._work.told.emit(sentence)

    @Slot(object)
    def _on_answered(self, answer: ShownCheck | ArgmapError) -> None:
        self._process = None
        self.give_up()
        if isinstance(answer, ArgmapError):
            self._bridge.failed.emit(answer)
        else:
            self.checked.emit(answer)


def _check(
    asked: Path | _Kept, held: Held, process: ReaderProcess, errand: Errand
) -> ShownCheck | ArgmapError:
    """Read and check, in the thread; why a file cannot be read is answered too."""
    try:
        with process:
            shown = _read(asked, process)
        errand.tell(f"Checking the quotations and citations of {shown.paper.name}…")
        check = check_paper(shown.paper, held, errand.keep_going, eyecite_finder())
    except ArgmapError as error:
        return error
    return shown._replace(check=check)


def _read(asked: Path | _Kept, process: ReaderProcess) -> ShownCheck:
    if isinstance(asked, _Kept):
        paper, notes = kept_paper_text(*asked, process)
        return ShownCheck(paper, asked.document, CiteCheck(()), notes, asked.record.id)
    reading, data = read_paper_by(process, asked)
    document = outcome_of(asked, data, reading).document
    assert document is not None
    paper = paper_of(reading, data, asked.name)
    return ShownCheck(paper, document, CiteCheck(()), reading.report)
