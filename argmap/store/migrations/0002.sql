-- Aliases, pages, sworn sources, for whom speakers speak, statements that several quotes report, and the chronology.

CREATE TABLE case_2 (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    court TEXT NOT NULL,
    docket_number TEXT NOT NULL,
    movant TEXT NOT NULL,
    respondent TEXT NOT NULL,
    posture TEXT NOT NULL,
    standard TEXT NOT NULL,
    flags TEXT NOT NULL,
    filed TEXT NOT NULL,
    decided TEXT NOT NULL,
    hearing_date TEXT NOT NULL,
    relief_sought TEXT NOT NULL,
    citation TEXT NOT NULL,
    aliases TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
INSERT INTO case_2
SELECT id, title, kind, court, docket_number, movant, respondent, posture, standard, flags, filed,
    decided, hearing_date, relief_sought, citation, '[]', extra
FROM "case";
DROP TABLE "case";
ALTER TABLE case_2 RENAME TO "case";

CREATE TABLE document_2 (
    hash TEXT NOT NULL,
    text TEXT NOT NULL,
    original BLOB NOT NULL,
    media_type TEXT NOT NULL,
    encoding TEXT NOT NULL,
    report TEXT NOT NULL,
    pages TEXT NOT NULL,
    PRIMARY KEY (hash)
) STRICT;
INSERT INTO document_2 SELECT hash, text, original, media_type, encoding, report, '[]' FROM document;
DROP TABLE document;
ALTER TABLE document_2 RENAME TO document;

CREATE TABLE source_2 (
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
    record_cite TEXT NOT NULL,
    sworn INTEGER NOT NULL,
    note TEXT NOT NULL,
    length INTEGER NOT NULL,
    document TEXT,
    key TEXT NOT NULL,
    rank REAL NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(document) REFERENCES document (hash) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO source_2
SELECT id, kind, title, author, publisher, date, dateline, accessed, url, language, translated,
    origin, citation, record_cite, kind = 'declaration', note, length, document, key, rank, extra
FROM source;
DROP TABLE source;
ALTER TABLE source_2 RENAME TO source;
CREATE INDEX ix_source_document ON source (document);

CREATE TABLE quote_2 (
    id TEXT NOT NULL,
    source TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    source_hash TEXT NOT NULL,
    page INTEGER,
    speaker TEXT NOT NULL,
    spoken_for TEXT NOT NULL,
    attribution TEXT NOT NULL,
    caution TEXT NOT NULL,
    layers TEXT NOT NULL,
    printed TEXT NOT NULL,
    second_start INTEGER,
    second_end INTEGER,
    key TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(source) REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO quote_2
SELECT id, source, start, "end", exact, prefix, suffix, source_hash, page, speaker, '', attribution,
    caution, layers, printed, second_start, second_end, key, extra
FROM quote;
DROP TABLE quote;
ALTER TABLE quote_2 RENAME TO quote;
CREATE INDEX ix_quote_source ON quote (source);

CREATE TABLE statement (
    id TEXT NOT NULL,
    quotes TEXT NOT NULL,
    best TEXT,
    why TEXT NOT NULL,
    key TEXT NOT NULL,
    rank REAL NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(best) REFERENCES quote (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_statement_best ON statement (best);

CREATE TABLE event (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    "when" TEXT NOT NULL,
    until TEXT NOT NULL,
    told TEXT NOT NULL,
    disputed INTEGER NOT NULL,
    note TEXT NOT NULL,
    key TEXT NOT NULL,
    rank REAL NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE cite_2 (
    id TEXT NOT NULL,
    quote TEXT,
    source TEXT,
    claim TEXT,
    harm TEXT,
    finding TEXT,
    event TEXT,
    signal TEXT NOT NULL,
    pinpoint TEXT NOT NULL,
    parenthetical TEXT NOT NULL,
    offered_for TEXT NOT NULL,
    worth TEXT NOT NULL,
    "when" TEXT NOT NULL,
    rank REAL NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    CHECK ((quote IS NULL) <> (source IS NULL)),
    CHECK ((claim IS NOT NULL) + (harm IS NOT NULL) + (finding IS NOT NULL) + (event IS NOT NULL) = 1),
    FOREIGN KEY(quote) REFERENCES quote (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(source) REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(harm) REFERENCES harm (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(finding) REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(event) REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO cite_2
SELECT id, quote, source, claim, harm, finding, NULL, signal, pinpoint, parenthetical, offered_for,
    worth, '', rank, extra
FROM cite;
DROP TABLE cite;
ALTER TABLE cite_2 RENAME TO cite;
CREATE INDEX ix_cite_claim ON cite (claim);
CREATE INDEX ix_cite_event ON cite (event);
CREATE INDEX ix_cite_finding ON cite (finding);
CREATE INDEX ix_cite_harm ON cite (harm);
CREATE INDEX ix_cite_quote ON cite (quote);
CREATE INDEX ix_cite_source ON cite (source);
