"""The words of a case's kept texts, indexed by SQLite's FTS5 in memory only.

A case file comes from strangers and is given to others, so nothing of this is
ever in it, nor in any other file.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from sqlite3 import Connection
from threading import Lock
from typing import TypeAlias

from argmap.store.connection import transaction
from argmap.store.documents import read_text
from argmap.store.stretches import stretches_of
from argmap.store.word_queries import HIDES, bindable, count_stretches, find_stretches, matching
from argmap.store.word_statements import (
    ADD_STRETCH,
    COUNT,
    DROP_STRETCHES,
    END_PROBE,
    INDEX_TABLES,
    PROBE,
    PROBED,
    TEXT,
)
from argmap.workspace.word_index import Progress, Stretch, Term, WordQuery

Reading: TypeAlias = Callable[[], AbstractContextManager[Connection]]
"""Lends a connection that only reads the case file, made in the thread that asks."""

_BATCH = 8
"""Texts taken in at a time: whoever asks meanwhile waits for no more."""
_PAUSE = 0.0005
_MOST_STEMS = 50_000
_VERY_MANY = 2_000


class IndexInMemory:
    """A `WordIndex` over the texts of the case file that `reading` lends."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._lock = Lock()
        self._connection = _empty()
        self._closed = False
        self._held: dict[str, int] = {}
        self._size = 0
        self._stems: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        # Nobody who writes a text can guess what marks the words found in it.
        self._marks = (f"\x02{os.urandom(8).hex()}", f"\x03{os.urandom(8).hex()}")

    @property
    def documents(self) -> frozenset[str]:
        """The hashes of the texts it holds."""
        return frozenset(self._held.copy())

    @property
    def size(self) -> int:
        """The number of stretches it holds."""
        return self._size

    def fill(self, documents: Iterable[str], told: Progress | None = None) -> bool:
        """Hold the words of exactly these texts; return whether all are held now."""
        held, wanted = self._held.copy(), dict.fromkeys(documents)
        self._drop([document for document in held if document not in wanted])
        new = [document for document in wanted if document not in held]
        for done in range(0, len(new), _BATCH):
            if told and not told(done, len(new)):
                return False
            self._take_in(new[done : done + _BATCH])
            # A lock is not fair: let those who wait for an answer have it first.
            time.sleep(_PAUSE)
        if told:
            told(len(new), len(new))
        return self._held.keys() == wanted.keys()

    def search(self, query: WordQuery, limit: int) -> list[Stretch]:
        """Find the stretches that a query describes, best first; no query is an error."""
        query = self._with_words(query)
        if not query.every:
            return []
        ranked = not self._is_everywhere(query)
        with self._lock:
            return find_stretches(self._connection, query, limit, marks=self._marks, ranked=ranked)

    def count(self, query: WordQuery) -> int:
        """Return in how many stretches what a query describes is found."""
        query = self._with_words(query)
        if not query.every:
            return 0
        with self._lock:
            return count_stretches(self._connection, query)

    def stems(self, words: Sequence[str]) -> list[str]:
        """Return what each is indexed as: its stems with spaces between, empty for no word."""
        with self._lock:
            return self._stemmed(words)

    def counts(self, words: Sequence[str]) -> list[int]:
        """Return in how many stretches each stands; the rarest part of what is several words."""
        with self._lock:
            return [
                min(map(self._count, stems.split()), default=0) for stems in self._stemmed(words)
            ]

    def text(self, document: str) -> str:
        """Return a text it holds; empty where it holds none."""
        with self._lock:
            rows = self._connection.execute(TEXT, (document,)).fetchall()
        return "".join(text for (text,) in rows)

    def close(self) -> None:
        """Forget everything; a filling under way ends."""
        self._closed = True
        with self._lock:
            self._connection.close()
            self._connection = _empty()
            self._held, self._stems, self._counts, self._size = {}, {}, {}, 0

    def _take_in(self, documents: list[str]) -> None:
        with self._lock:
            if self._closed:
                return
            with self._reading() as case:
                texts = [(document, read_text(case, document)) for document in documents]
            cut = {document: [*stretches_of(text)] for document, text in texts if text is not None}
            rows = [
                (document, start, part, bool(HIDES.search(part)))
                for document, parts in cut.items()
                for start, part in parts
            ]
            with transaction(self._connection):
                self._connection.executemany(ADD_STRETCH, rows)
            self._held |= {document: len(parts) for document, parts in cut.items()}
            self._size += len(rows)
            self._counts = {}

    def _drop(self, documents: list[str]) -> None:
        for document in documents:
            with self._lock, transaction(self._connection):
                self._connection.execute(DROP_STRETCHES, (document,))
                self._size -= self._held.pop(document, 0)
                self._counts = {}

    def _with_words(self, query: WordQuery) -> WordQuery:
        """Leave out what holds no word: FTS5 finds nothing that goes with it."""

        def _worded(terms: tuple[Term, ...]) -> tuple[Term, ...]:
            stems = self.stems([term.words for term in terms])
            return tuple(term for term, stem in zip(terms, stems, strict=True) if stem)

        every = tuple(filter(None, map(_worded, query.every)))
        return WordQuery(every, _worded(query.without) if every else ())

    def _is_everywhere(self, query: WordQuery) -> bool:
        """Say whether a query is only for what most of very many stretches have.

        Such words rank nothing (to bm25 they weigh nothing), and ranking is what takes time.
        """
        if self.size < _VERY_MANY:
            return False
        terms = [term for choice in query.every for term in choice]
        words = [term.words for term in terms if not (term.prefix or term.as_written)]
        if words and min(self.counts(words)) <= self.size / 2:
            return False
        return all(
            self._matching(term) > self.size / 2 for term in terms if term.prefix or term.as_written
        )

    def _matching(self, term: Term) -> int:
        with self._lock:
            return matching(self._connection, term)

    def _stemmed(self, words: Sequence[str]) -> list[str]:
        unknown = [word for word in dict.fromkeys(words) if word not in self._stems]
        if unknown:
            if len(self._stems) > _MOST_STEMS:
                self._stems, unknown = {}, [*dict.fromkeys(words)]
            self._stems |= dict(zip(unknown, _probed(self._connection, unknown), strict=True))
        return [self._stems[word] for word in words]

    def _count(self, stem: str) -> int:
        if stem not in self._counts:
            row = self._connection.execute(COUNT, (stem,)).fetchone()
            self._counts[stem] = row[0] if row else 0
        return self._counts[stem]


def _empty() -> Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.executescript(INDEX_TABLES)
    return connection


def _probed(connection: Connection, words: list[str]) -> list[str]:
    """Ask FTS5 itself what words are indexed as: its stemmer is nobody else's."""
    stems: list[list[str]] = [[] for _ in words]
    with transaction(connection):
        connection.executemany(PROBE, enumerate(map(bindable, words)))
        for number, stem in connection.execute(PROBED):
            stems[number].append(stem)
        connection.execute(END_PROBE)
    return [" ".join(of) for of in stems]
