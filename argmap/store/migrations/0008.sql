-- The name of the file that a source was read from.
CREATE TABLE source_8 (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    publisher TEXT NOT NULL,
    date TEXT NOT NULL,
    dateline TEXT NOT NULL,
    accessed TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    translated INTEGER NOT NULL,
    origin TEXT NOT NULL,
    citation TEXT NOT NULL,
    short_form TEXT NOT NULL,
    history TEXT NOT NULL,
    record_cite TEXT NOT NULL,
    sworn INTEGER NOT NULL,
    weight TEXT NOT NULL,
    adverse_to TEXT NOT NULL,
    checked_by TEXT NOT NULL,
    checked_on TEXT NOT NULL,
    note TEXT NOT NULL,
    length INTEGER NOT NULL,
    document TEXT,
    file_name TEXT NOT NULL,
    key TEXT NOT NULL,
    rank REAL NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(document) REFERENCES document (hash) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO source_8
SELECT id, kind, title, author, publisher, date, dateline, accessed, url, language, translated,
    origin, citation, short_form, history, record_cite, sworn, weight, adverse_to, checked_by,
    checked_on, note, length, document, '', key, rank, extra
FROM source;
DROP TABLE source;
ALTER TABLE source_8 RENAME TO source;
CREATE INDEX ix_source_document ON source (document);
