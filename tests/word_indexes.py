"""Indexes over texts, for tests that need no case file."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager

from argmap.case.evidence import Quote, Source, document_hash
from argmap.case.ids import QuoteId, SourceId, keyed_id
from argmap.sources.holdings import Holdings
from argmap.store.word_index import IndexInMemory


class Texts:
    """Texts as sources of a case, with an index that holds them all."""

    def __init__(self, *texts, quoted=(), aliases=()):
        self.texts = texts
        self.hashes = [document_hash(b"", text) for text in texts]
        self.sources = [
            Source(SourceId(keyed_id("source", str(n))), length=len(text), document=hash_)
            for n, (text, hash_) in enumerate(zip(texts, self.hashes, strict=True))
        ]
        quotes = [self.quote(number, words) for number, words in quoted]
        self.holdings = Holdings(self.sources, quotes, aliases)
        self.index = IndexInMemory(self.reading)
        assert self.index.fill(self.hashes)

    @contextmanager
    def reading(self):
        connection = sqlite3.connect(":memory:")
        connection.execute("CREATE TABLE document (hash TEXT, text TEXT)")
        rows = zip(self.hashes, self.texts, strict=True)
        connection.executemany("INSERT INTO document VALUES (?, ?)", rows)
        yield connection
        connection.close()

    def number(self, source):
        """Which text a source is."""
        return [one.id for one in self.sources].index(source)

    def text_of(self, source):
        return self.texts[self.number(source)]

    def quote(self, number, words):
        start = self.texts[number].index(words)
        return Quote(
            QuoteId(keyed_id("quote", words)),
            self.sources[number].id,
            start,
            start + len(words),
            words,
        )
