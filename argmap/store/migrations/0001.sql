-- The first shape of a case file: a table a record, the kept documents, the history.

CREATE TABLE "case" (
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
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE document (
    hash TEXT NOT NULL,
    text TEXT NOT NULL,
    original BLOB NOT NULL,
    media_type TEXT NOT NULL,
    encoding TEXT NOT NULL,
    report TEXT NOT NULL,
    PRIMARY KEY (hash)
) STRICT;

CREATE TABLE source (
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
    note TEXT NOT NULL,
    length INTEGER NOT NULL,
    document TEXT,
    key TEXT NOT NULL,
    rank REAL NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(document) REFERENCES document (hash) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_source_document ON source (document);

CREATE TABLE claim (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    short_title TEXT NOT NULL,
    side TEXT NOT NULL,
    status TEXT NOT NULL,
    basis TEXT NOT NULL,
    factor TEXT NOT NULL,
    role TEXT NOT NULL,
    burden TEXT NOT NULL,
    proof_standard TEXT NOT NULL,
    tags TEXT NOT NULL,
    note TEXT NOT NULL,
    key TEXT NOT NULL,
    rank REAL NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE argument (
    id TEXT NOT NULL,
    target_claim TEXT,
    target_argument TEXT,
    stance TEXT NOT NULL,
    scheme TEXT NOT NULL,
    weight REAL,
    rank REAL NOT NULL,
    label TEXT NOT NULL,
    note TEXT NOT NULL,
    key TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    CHECK ((target_claim IS NULL) <> (target_argument IS NULL)),
    FOREIGN KEY(target_claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(target_argument) REFERENCES argument (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_argument_target_argument ON argument (target_argument);
CREATE INDEX ix_argument_target_claim ON argument (target_claim);

CREATE TABLE premise (
    id TEXT NOT NULL,
    argument TEXT NOT NULL,
    claim TEXT NOT NULL,
    role TEXT NOT NULL,
    rank REAL NOT NULL,
    implicit INTEGER NOT NULL,
    negated INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(argument) REFERENCES argument (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_premise_argument ON premise (argument);
CREATE INDEX ix_premise_claim ON premise (claim);

CREATE TABLE quote (
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
CREATE INDEX ix_quote_source ON quote (source);

CREATE TABLE harm (
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    holder TEXT NOT NULL,
    arises_if TEXT NOT NULL,
    likelihood TEXT NOT NULL,
    severity TEXT NOT NULL,
    imminence TEXT NOT NULL,
    reparable_by_money TEXT NOT NULL,
    cause TEXT NOT NULL,
    "when" TEXT NOT NULL,
    cured_by_order TEXT NOT NULL,
    claims TEXT NOT NULL,
    note TEXT NOT NULL,
    key TEXT NOT NULL,
    rank REAL NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE finding (
    id TEXT NOT NULL,
    factor TEXT NOT NULL,
    level TEXT NOT NULL,
    "by" TEXT NOT NULL,
    claim TEXT,
    level_high TEXT NOT NULL,
    why TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_finding_claim ON finding (claim);

CREATE TABLE cite (
    id TEXT NOT NULL,
    quote TEXT,
    source TEXT,
    claim TEXT,
    harm TEXT,
    finding TEXT,
    signal TEXT NOT NULL,
    pinpoint TEXT NOT NULL,
    parenthetical TEXT NOT NULL,
    offered_for TEXT NOT NULL,
    worth TEXT NOT NULL,
    rank REAL NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    CHECK ((quote IS NULL) <> (source IS NULL)),
    CHECK ((claim IS NOT NULL) + (harm IS NOT NULL) + (finding IS NOT NULL) = 1),
    FOREIGN KEY(quote) REFERENCES quote (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(source) REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(harm) REFERENCES harm (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(finding) REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_cite_claim ON cite (claim);
CREATE INDEX ix_cite_finding ON cite (finding);
CREATE INDEX ix_cite_harm ON cite (harm);
CREATE INDEX ix_cite_quote ON cite (quote);
CREATE INDEX ix_cite_source ON cite (source);

CREATE TABLE history (
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    "of" INTEGER,
    label TEXT NOT NULL,
    author TEXT NOT NULL,
    time TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    payload TEXT,
    packed BLOB,
    PRIMARY KEY (number),
    CHECK ((payload IS NULL) <> (packed IS NULL))
) STRICT;
