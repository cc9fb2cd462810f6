"""The SQL of the index of words: its tables, and a query as FTS5 reads it."""

from __future__ import annotations

from argmap.workspace.word_index import Term, WordQuery

# `prefix`: without it what begins with two or three letters takes three times as long, and the
# index a quarter less. The probe keeps no text: it is there to ask what a word is indexed as.
INDEX_TABLES = """
PRAGMA temp_store = MEMORY;
CREATE TABLE stretch (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL, start INTEGER NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX stretch_document ON stretch (document, start);
CREATE VIRTUAL TABLE word USING fts5(
    text, content = 'stretch', content_rowid = 'id', prefix = '2 3',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO word (word, rank) VALUES ('hashsize', 16777216);
CREATE TRIGGER stretch_added AFTER INSERT ON stretch BEGIN
    INSERT INTO word (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER stretch_dropped AFTER DELETE ON stretch BEGIN
    INSERT INTO word (word, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE VIRTUAL TABLE word_count USING fts5vocab(word, row);
CREATE VIRTUAL TABLE probe USING fts5(
    word, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE probe_stem USING fts5vocab(probe, instance);
"""

ADD_STRETCH = "INSERT INTO stretch (document, start, text) VALUES (?, ?, ?)"
DROP_STRETCHES = "DELETE FROM stretch WHERE document = ?"
TEXT = "SELECT text FROM stretch WHERE document = ? ORDER BY start"
COUNT = "SELECT doc FROM word_count WHERE term = ?"
MATCHING = "SELECT count(*) FROM word WHERE word MATCH ?"
PROBE = "INSERT INTO probe (rowid, word) VALUES (?, ?)"
PROBED = 'SELECT doc, term FROM probe_stem ORDER BY doc, "offset"'
END_PROBE = "INSERT INTO probe (probe) VALUES ('delete-all')"
SEARCH = """
SELECT document, start, stretch.text, -word.rank, highlight(word, 0, ?, ?)
FROM word JOIN stretch ON stretch.id = word.rowid
WHERE word MATCH ? ORDER BY word.rank LIMIT ?
"""
SEARCH_UNRANKED = """
SELECT document, start, stretch.text, 0.0, highlight(word, 0, ?, ?)
FROM word JOIN stretch ON stretch.id = word.rowid
WHERE word MATCH ? LIMIT ?
"""


def match_expression(query: WordQuery) -> str:
    """Write a query as FTS5 reads it, every word quoted; each term must hold a word."""
    wanted = " AND ".join(_any_of(choice) for choice in query.every)
    return f"({wanted}) NOT {_any_of(query.without)}" if query.without else wanted


def found_places(
    marked: str, start: int, opening: str, closing: str
) -> tuple[tuple[int, int], ...]:
    """Read where the marks stand in a stretch that begins at `start`, as if they were not there."""
    before, *parts = marked.split(opening)
    at = start + len(before)
    places = []
    for part in parts:
        found, _, after = part.partition(closing)
        places.append((at, at + len(found)))
        at += len(found) + len(after)
    return tuple(places)


def bindable(words: str) -> str:
    """Return words as SQLite takes them: half a character and NUL become a space."""
    return words.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


def _any_of(terms: tuple[Term, ...]) -> str:
    return f"({' OR '.join(map(_quoted, terms))})"


def _quoted(term: Term) -> str:
    words = bindable(term.words).replace('"', '""')
    return f'"{words}" *' if term.prefix else f'"{words}"'
