"""The SQL of the index of words: its tables, and what fills, counts and probes them."""

from __future__ import annotations

# `word` holds stems, `beginning` the words as they are written: a stem does not begin as its
# words do. `prefix`: without it what begins with two or three letters takes three times as long,
# and the index a quarter less. The probe keeps no text: it is there to ask what a word is
# indexed as.
INDEX_TABLES = """
PRAGMA temp_store = MEMORY;
CREATE TABLE stretch (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL, start INTEGER NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX stretch_document ON stretch (document, start);
CREATE VIRTUAL TABLE word USING fts5(
    text, content = 'stretch', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE beginning USING fts5(
    text, content = 'stretch', content_rowid = 'id', prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO word (word, rank) VALUES ('hashsize', 16777216);
INSERT INTO beginning (beginning, rank) VALUES ('hashsize', 16777216);
CREATE TRIGGER stretch_added AFTER INSERT ON stretch BEGIN
    INSERT INTO word (rowid, text) VALUES (new.id, new.text);
    INSERT INTO beginning (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER stretch_dropped AFTER DELETE ON stretch BEGIN
    INSERT INTO word (word, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO beginning (beginning, rowid, text) VALUES ('delete', old.id, old.text);
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
PROBE = "INSERT INTO probe (rowid, word) VALUES (?, ?)"
PROBED = 'SELECT doc, term FROM probe_stem ORDER BY doc, "offset"'
END_PROBE = "INSERT INTO probe (probe) VALUES ('delete-all')"
