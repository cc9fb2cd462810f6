"""Looking beside the window for what documents are nearly the same as, before they are imported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.evidence import Document, Source
from argmap.case.source_names import source_in_words
from argmap.sources.case_reports import marks_apart
from argmap.sources.giving_up import while_wanted
from argmap.sources.likeness import NEARLY, TextWords, may_be_copies, share_of, words_in
from argmap.sources.line_pairs import line_pairs
from argmap.sources.trimming import what_was_cut
from argmap.ui.aside import Aside
from argmap.ui.bridge import Bridge
from argmap.ui.errand import Errand, Job
from argmap.ui.importing.offers import Near, Offer
from argmap.ui.said_of_source import cautions_on
from argmap.ui.work import Work


@dataclass(slots=True)
class _New:
    """A document that is to be imported, with the words it has."""

    offer: Offer
    text: str
    words: TextWords = field(default_factory=TextWords)
    best: Near | None = None

    def compare(self, text: str, words: TextWords, near: Near) -> None:
        """Keep another text, which `near` names, where it is more like this one than any before."""
        share = share_of(self.words, words)
        if self.best and self.best.cut:
            return  # the very same file goes before what is like it
        if share >= NEARLY and (self.best is None or share > self.best.share):
            self.best = replace(near, share=share, pairs=tuple(line_pairs(self.text, text)))


class NearFinder(QObject):
    """Compares documents with the sources of the case and with each other, one job at a time.

    Texts of the case are read by the window, which alone may; all else is done
    in a thread.
    """

    finished = Signal()
    """Every offer knows what it is nearly the same as."""
    cancelled = Signal()
    """Nothing will come of it."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self.work = Work(self)
        self.work.cancel_wanted.connect(self.cancel)
        self._bridge = bridge
        self._jobs: Iterator[Job] | None = None
        self._news: list[_New] = []
        self._aside = Aside("comparing", self)
        self._aside.answered.connect(self._next)

    def look(self, offers: Sequence[Offer]) -> None:
        """Begin to compare the offers that can be taken."""
        self._news = [
            _New(offer, offer.outcome.document.text)
            for offer in offers
            if offer.can_be_taken and offer.outcome.document is not None
        ]
        self._jobs = self._all_jobs()
        self.work.told.emit("Comparing with the sources of the case…")
        self._next()

    @Slot()
    def cancel(self) -> None:
        """End it; no offer is touched."""
        if self._jobs is not None:
            self._end()
            self.cancelled.emit()

    @Slot()
    def _next(self) -> None:
        if self._jobs is None:
            return
        job = next(self._jobs, None)
        if job is not None:
            self._aside.do(job)
            return
        self._end()
        for new in self._news:
            new.offer.take_near(self._counted(new.best))
        self.finished.emit()

    def _counted(self, near: Near | None) -> Near | None:
        if near is None or near.source is None:
            return near
        return replace(near, cautions=cautions_on(self._bridge.case_map, near.source.id))

    def _end(self) -> None:
        self._jobs = None
        self._aside.leave()
        self.work.over.emit()

    def _all_jobs(self) -> Iterator[Job]:
        apart = marks_apart(self._bridge.case_map)
        for new in self._news:
            yield partial(_find_words, new)
        for source in self._bridge.case_map.ranked_sources():
            like = [one for one in self._news if _may_be_one(source.length, len(one.text))]
            document = self._bridge.document_of(source.id) if like and source.document else None
            if document is not None:
                yield partial(_compare_with, like, document, source, apart[source.id])
        for rank, new in enumerate(self._news):
            yield partial(_compare_among, new, self._news[:rank])


def _find_words(new: _New, _errand: Errand) -> None:
    new.words = words_in(new.text)


def _may_be_one(length: int, other: int) -> bool:
    """Say whether a text may be a copy of another, or what was left of it when it was cut."""
    return may_be_copies(length, other) or length < other


def _compare_with(
    news: Sequence[_New], document: Document, source: Source, apart: str, errand: Errand
) -> None:
    words = words_in(document.text)
    name = source_in_words(source) + apart
    for new in while_wanted(news, errand.keep_going):
        near = Near(source, name, date=source.date)
        read = new.offer.outcome.document
        cut = what_was_cut(read, document) if read else ""
        if cut and not (new.best and new.best.cut):
            pairs = tuple(line_pairs(new.text, document.text))
            new.best = replace(near, share=1.0, cut=cut, pairs=pairs)
        elif may_be_copies(len(document.text), len(new.text)):
            new.compare(document.text, words, near)


def _compare_among(new: _New, earlier: Sequence[_New], errand: Errand) -> None:
    for one in while_wanted(earlier, errand.keep_going):
        if may_be_copies(len(one.text), len(new.text)):
            name, date = f"“{one.offer.name}”, read with it", one.offer.fields.get("date", "")
            new.compare(one.text, one.words, Near(None, name, date=date))
