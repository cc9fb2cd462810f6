"""The SQL of the index of words: its tables, and what fills, counts and probes them."""

from __future__ import annotations

# `word` holds stems, `beginning` the words as they are written: a stem does not begin as its
# words do. `prefix`: without it what begins with two or three letters takes three times as long,
# and the index a quarter less. The probe keeps no text: it is there to ask what a word is
# indexed as. A word may hold what is not seen, as soft hyphens: in `seen` an accent stands for
# each, which FTS5 takes for a part of the word and leaves out, and which is as long.
HIDDEN = "\u00ad\u200c\u200d\u2060\ufeff"
INDEX_TABLES = """
PRAGMA temp_store = MEMORY;
CREATE TABLE stretch (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL, start INTEGER NOT NULL, text TEXT NOT NULL,
    hides INTEGER NOT NULL
) STRICT;
CREATE INDEX stretch_document ON stretch (document, start);
CREATE VIEW seen AS
    SELECT id, CASE WHEN hides THEN
        replace(replace(replace(replace(replace(text, char(0xad), char(0x301)),
        char(0x200c), char(0x301)), char(0x200d), char(0x301)),
        char(0x2060), char(0x301)), char(0xfeff), char(0x301))
    ELSE text END AS text FROM stretch;
CREATE VIRTUAL TABLE word USING fts5(
    text, content = 'seen', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE beginning USING fts5(
    text, content = 'seen', content_rowid = 'id', prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO word (word, rank) VALUES ('hashsize', 16777216);
INSERT INTO beginning (beginning, rank) VALUES ('hashsize', 16777216);
CREATE TRIGGER stretch_added AFTER INSERT ON stretch BEGIN
    INSERT INTO word (rowid, text) SELECT id, text FROM seen WHERE id = new.id;
    INSERT INTO beginning (rowid, text) SELECT id, text FROM seen WHERE id = new.id;
END;
CREATE TRIGGER stretch_dropped BEFORE DELETE ON stretch BEGIN
    INSERT INTO word (word, rowid, text) SELECT 'delete', id, text FROM seen WHERE id = old.id;
    INSERT INTO beginning (beginning, rowid, text)
        SELECT 'delete', id, text FROM seen WHERE id = old.id;
END;
CREATE VIRTUAL TABLE word_count USING fts5vocab(word, row);
CREATE VIRTUAL TABLE probe USING fts5(
    word, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE probe_stem USING fts5vocab(probe, instance);
"""

ADD_STRETCH = "INSERT INTO stretch (document, start, text, hides) VALUES (?, ?, ?, ?)"
DROP_STRETCHES = "DELETE FROM stretch WHERE document = ?"
TEXT = "SELECT text FROM stretch WHERE document = ? ORDER BY start"
COUNT = "SELECT doc FROM word_count WHERE term = ?"
PROBE = "INSERT INTO probe (rowid, word) VALUES (?, ?)"
PROBED = 'SELECT doc, term FROM probe_stem ORDER BY doc, "offset"'
END_PROBE = "INSERT INTO probe (probe) VALUES ('delete-all')"
