-- What the ledger asks of a harm beside its weight: security, avoidance, delay, and what money cannot make good.

CREATE TABLE harm_4 (
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
    secured TEXT NOT NULL,
    avoidable TEXT NOT NULL,
    delay TEXT NOT NULL,
    threatens_business TEXT NOT NULL,
    payer_insolvent TEXT NOT NULL,
    loses_evidence TEXT NOT NULL,
    claims TEXT NOT NULL,
    note TEXT NOT NULL,
    key TEXT NOT NULL,
    rank REAL NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
INSERT INTO harm_4
SELECT id, text, holder, arises_if, likelihood, severity, imminence, reparable_by_money, cause,
    "when", cured_by_order, '', '', '', '', '', '', claims, note, key, rank, extra
FROM harm;
DROP TABLE harm;
ALTER TABLE harm_4 RENAME TO harm;
