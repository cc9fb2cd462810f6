-- Briefs, papers that were checked, rounds and their flow sheets; the caption page, short forms, and what is agreed.

CREATE TABLE case_6 (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    court TEXT NOT NULL,
    division TEXT NOT NULL,
    judge TEXT NOT NULL,
    docket_number TEXT NOT NULL,
    movant TEXT NOT NULL,
    movant_role TEXT NOT NULL,
    respondent TEXT NOT NULL,
    respondent_role TEXT NOT NULL,
    posture TEXT NOT NULL,
    standard TEXT NOT NULL,
    flags TEXT NOT NULL,
    filed TEXT NOT NULL,
    decided TEXT NOT NULL,
    hearing_date TEXT NOT NULL,
    noting_date TEXT NOT NULL,
    oral_argument TEXT NOT NULL,
    relief_sought TEXT NOT NULL,
    security TEXT NOT NULL,
    security_basis TEXT NOT NULL,
    counsel TEXT NOT NULL,
    writes_for TEXT NOT NULL,
    citation TEXT NOT NULL,
    aliases TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
INSERT INTO case_6
SELECT id, title, kind, court, '', '', docket_number, movant, '', respondent, '', posture,
    standard, flags, filed, decided, hearing_date, '', '', relief_sought, security, security_basis,
    '', 'neutral', citation, aliases, extra
FROM "case";
DROP TABLE "case";
ALTER TABLE case_6 RENAME TO "case";

CREATE TABLE claim_6 (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    short_title TEXT NOT NULL,
    as_question TEXT NOT NULL,
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
INSERT INTO claim_6
SELECT id, text, short_title, '', side, status, basis, factor, role, cause, burden, proof_standard,
    tags, note, key, rank, extra
FROM claim;
DROP TABLE claim;
ALTER TABLE claim_6 RENAME TO claim;

CREATE TABLE source_6 (
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
    key TEXT NOT NULL,
    rank REAL NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(document) REFERENCES document (hash) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO source_6
SELECT id, kind, title, author, publisher, date, dateline, accessed, url, language, translated,
    origin, citation, '', '', record_cite, sworn, weight, adverse_to, checked_by, checked_on, note,
    length, document, key, rank, extra
FROM source;
DROP TABLE source;
ALTER TABLE source_6 RENAME TO source;
CREATE INDEX ix_source_document ON source (document);

CREATE TABLE event_6 (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    "when" TEXT NOT NULL,
    until TEXT NOT NULL,
    told TEXT NOT NULL,
    disputed INTEGER NOT NULL,
    agreed INTEGER NOT NULL,
    claims TEXT NOT NULL,
    note TEXT NOT NULL,
    key TEXT NOT NULL,
    rank REAL NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
INSERT INTO event_6
SELECT id, text, "when", until, told, disputed, 0, '[]', note, key, rank, extra
FROM event;
DROP TABLE event;
ALTER TABLE event_6 RENAME TO event;

CREATE TABLE cite_6 (
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
    despite TEXT NOT NULL,
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
INSERT INTO cite_6
SELECT id, quote, source, claim, harm, finding, event, signal, pinpoint, parenthetical,
    offered_for, worth, "when", '', rank, extra
FROM cite;
DROP TABLE cite;
ALTER TABLE cite_6 RENAME TO cite;
CREATE INDEX ix_cite_claim ON cite (claim);
CREATE INDEX ix_cite_event ON cite (event);
CREATE INDEX ix_cite_finding ON cite (finding);
CREATE INDEX ix_cite_harm ON cite (harm);
CREATE INDEX ix_cite_quote ON cite (quote);
CREATE INDEX ix_cite_source ON cite (source);

CREATE TABLE brief (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    side TEXT NOT NULL,
    title TEXT NOT NULL,
    form TEXT NOT NULL,
    template TEXT NOT NULL,
    "limit" TEXT NOT NULL,
    options TEXT NOT NULL,
    claims TEXT NOT NULL,
    left_out TEXT NOT NULL,
    pdf_kind TEXT NOT NULL,
    note TEXT NOT NULL,
    rank REAL NOT NULL,
    key TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE checked_paper (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    document TEXT,
    checked_on TEXT NOT NULL,
    against TEXT NOT NULL,
    note TEXT NOT NULL,
    rank REAL NOT NULL,
    key TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(document) REFERENCES document (hash) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_checked_paper_document ON checked_paper (document);

CREATE TABLE review (
    id TEXT NOT NULL,
    paper TEXT NOT NULL,
    item TEXT NOT NULL,
    outcome TEXT NOT NULL,
    verdict TEXT NOT NULL,
    why TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "when" TEXT NOT NULL,
    key TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(paper) REFERENCES checked_paper (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_review_paper ON review (paper);

CREATE TABLE round (
    id TEXT NOT NULL,
    format TEXT NOT NULL,
    sides TEXT NOT NULL,
    title TEXT NOT NULL,
    started TEXT NOT NULL,
    options TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL,
    rank REAL NOT NULL,
    key TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE flow_entry (
    id TEXT NOT NULL,
    round TEXT NOT NULL,
    speech TEXT NOT NULL,
    claim TEXT,
    words TEXT NOT NULL,
    answers TEXT NOT NULL,
    "by" TEXT NOT NULL,
    status TEXT NOT NULL,
    crossed_out INTEGER NOT NULL,
    mark TEXT NOT NULL,
    note TEXT NOT NULL,
    rank REAL NOT NULL,
    key TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(round) REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_flow_entry_claim ON flow_entry (claim);
CREATE INDEX ix_flow_entry_round ON flow_entry (round);
