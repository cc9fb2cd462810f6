-- Causes and their elements, critical questions, relief, exposure, the checklist, authorities' weight, and security.

CREATE TABLE case_3 (
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
    security TEXT NOT NULL,
    security_basis TEXT NOT NULL,
    citation TEXT NOT NULL,
    aliases TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
INSERT INTO case_3
SELECT id, title, kind, court, docket_number, movant, respondent, posture, standard, flags, filed,
    decided, hearing_date, relief_sought, '', '', citation, aliases, extra
FROM "case";
DROP TABLE "case";
ALTER TABLE case_3 RENAME TO "case";

CREATE TABLE claim_3 (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    short_title TEXT NOT NULL,
    side TEXT NOT NULL,
    status TEXT NOT NULL,
    basis TEXT NOT NULL,
    factor TEXT NOT NULL,
    role TEXT NOT NULL,
    cause TEXT NOT NULL,
    burden TEXT NOT NULL,
    proof_standard TEXT NOT NULL,
    tags TEXT NOT NULL,
    note TEXT NOT NULL,
    key TEXT NOT NULL,
    rank REAL NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
INSERT INTO claim_3
SELECT id, text, short_title, side, status, basis, factor, role, '', burden, proof_standard, tags,
    note, key, rank, extra
FROM claim;
DROP TABLE claim;
ALTER TABLE claim_3 RENAME TO claim;

CREATE TABLE source_3 (
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
    weight TEXT NOT NULL,
    adverse_to TEXT NOT NULL,
    checked_by TEXT NOT NULL,
    checked_on TEXT NOT NULL,
    note TEXT NOT NULL,
    length INTEGER NOT NULL,
    document TEXT,
    key TEXT NOT NULL,
    rank REAL NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(document) REFERENCES document (hash) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO source_3
SELECT id, kind, title, author, publisher, date, dateline, accessed, url, language, translated,
    origin, citation, record_cite, sworn, '', 'neutral', '', '', note, length, document, key, rank,
    extra
FROM source;
DROP TABLE source;
ALTER TABLE source_3 RENAME TO source;
CREATE INDEX ix_source_document ON source (document);

CREATE TABLE question (
    id TEXT NOT NULL,
    argument TEXT NOT NULL,
    asks TEXT NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    claim TEXT,
    note TEXT NOT NULL,
    rank REAL NOT NULL,
    key TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(argument) REFERENCES argument (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_question_argument ON question (argument);
CREATE INDEX ix_question_claim ON question (claim);

CREATE TABLE element (
    id TEXT NOT NULL,
    cause TEXT NOT NULL,
    element TEXT NOT NULL,
    text TEXT NOT NULL,
    burden TEXT NOT NULL,
    claims TEXT NOT NULL,
    note TEXT NOT NULL,
    rank REAL NOT NULL,
    key TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(cause) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_element_cause ON element (cause);

CREATE TABLE relief (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    persons TEXT NOT NULL,
    duration TEXT NOT NULL,
    narrower TEXT NOT NULL,
    claims TEXT NOT NULL,
    note TEXT NOT NULL,
    rank REAL NOT NULL,
    key TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE exposure (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    low INTEGER,
    high INTEGER,
    claims TEXT NOT NULL,
    note TEXT NOT NULL,
    rank REAL NOT NULL,
    key TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE item (
    id TEXT NOT NULL,
    item TEXT NOT NULL,
    reply TEXT NOT NULL,
    claims TEXT NOT NULL,
    sources TEXT NOT NULL,
    note TEXT NOT NULL,
    key TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
