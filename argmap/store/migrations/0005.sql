-- The page on which the words of a quote end, where it is not the one on which they begin.

CREATE TABLE quote_5 (
    id TEXT NOT NULL,
    source TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    source_hash TEXT NOT NULL,
    page INTEGER,
    last_page INTEGER,
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
INSERT INTO quote_5
SELECT quote.id, quote.source, quote.start, quote."end", exact, prefix, suffix, source_hash, page,
    (SELECT CASE WHEN count(*) > page THEN count(*) END
     FROM json_each(document.pages) WHERE value < quote."end"),
    speaker, spoken_for, attribution, caution, layers, printed, second_start, second_end,
    quote.key, quote.extra
FROM quote LEFT JOIN document ON document.hash = quote.source_hash AND page IS NOT NULL;
DROP TABLE quote;
ALTER TABLE quote_5 RENAME TO quote;
CREATE INDEX ix_quote_source ON quote (source);
