-- Speeches that are written out from cards and claims, and the parts of each.
CREATE TABLE speech_document (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    format TEXT NOT NULL,
    speech TEXT NOT NULL,
    round TEXT,
    side TEXT NOT NULL,
    note TEXT NOT NULL,
    rank REAL NOT NULL,
    key TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(round) REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_speech_document_round ON speech_document (round);

CREATE TABLE speech_part (
    id TEXT NOT NULL,
    speech TEXT NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    claim TEXT,
    quote TEXT,
    note TEXT NOT NULL,
    rank REAL NOT NULL,
    key TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(speech) REFERENCES speech_document (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(quote) REFERENCES quote (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_speech_part_claim ON speech_part (claim);
CREATE INDEX ix_speech_part_speech ON speech_part (speech);
CREATE INDEX ix_speech_part_quote ON speech_part (quote);
