"""A case as a TOML file that a person can read and correct, read by the planners of user edits.

The example is kept in this format. Rows know each other by short keys; the ids
of records are derived from those keys, so the same file is the same case.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.errors import ArgmapError, FormatError
from argmap.case.ids import (
    ArgumentId,
    ClaimId,
    EventId,
    HarmId,
    SourceId,
    example_case,
    keyed_id,
)
from argmap.case.places import Against, Alone, Beside, Place, Under
from argmap.case.plan_chronology import plan_event
from argmap.case.plan_claims import plan_claim, plan_reuse
from argmap.case.plan_evidence import CiteTarget, plan_cite, plan_quote, plan_source
from argmap.case.plan_statements import plan_statement
from argmap.case.plan_weighing import plan_finding, plan_harm
from argmap.case.terms import ClaimRole, Stance
from argmap.formats.case_rows import ROW_KINDS, checked_row, row_refusal
from argmap.formats.growing_map import GrowingMap, Row, fields_of
from argmap.formats.motion_rows import MOTION_ROWS
from argmap.formats.new_case import NewCase
from argmap.formats.paper_rows import PAPER_ROWS

_TABLES = ", ".join(ROW_KINDS)


def read_case_toml(folder: Path, scales: Mapping[str, tuple[str, ...]]) -> NewCase:
    """Read `case.toml` and the source texts beside it.

    `scales` are the levels of each factor. Raises `FormatError` naming the row
    that is wrong, and `SourceError` for a text that cannot be read.
    """
    path = folder / "case.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FormatError(f"{path.name} cannot be read: {error}.", "Correct the file.") from error
    for name in data:
        if name not in ROW_KINDS:
            raise FormatError(f"{path.name} has no tables “{name}”.", f"Tables: {_TABLES}.")
    reading = _Reading(folder, data, scales)
    reading.read()
    return NewCase(tuple(reading.case_map.records()), tuple(reading.documents.values()))


class _Reading(GrowingMap):
    """Takes in the rows of a file, one after the other."""

    def __init__(
        self, folder: Path, data: Mapping[str, Any], scales: Mapping[str, tuple[str, ...]]
    ) -> None:
        super().__init__(folder)
        self.data = data
        self.scales = scales

    def read(self) -> None:
        """Take in every row, what is pointed at before what points to it."""
        rooms: tuple[tuple[str, Callable[[Row], None]], ...] = (
            ("case", self._caption),
            ("source", self._source),
            ("claim", self._claim),
            ("argument", self._argument),
            ("harm", self._harm),
            ("event", self._event),
            ("quote", self._quote),
            ("statement", self._statement),
            ("cite", self._cite),
            ("finding", self._finding),
            *((name, partial(read, self)) for name, read in (*MOTION_ROWS, *PAPER_ROWS)),
        )
        for name, take in rooms:
            rows = self.data.get(name, {} if name == "case" else [])
            for number, row in enumerate(rows if isinstance(rows, list) else [rows], start=1):
                try:
                    take(checked_row(name, row))
                except (ArgmapError, ValueError) as error:
                    raise row_refusal(name, number, row, error) from error

    def _caption(self, row: Row) -> None:
        self.case_map = CaseMap([Case(example_case(), **row)])

    def _source(self, row: Row) -> None:
        fields = fields_of(row, "id", "file")
        document = self.document(row)
        self.apply(plan_source, {**fields, "key": row["id"]}, document, row=("source", row["id"]))

    def _claim(self, row: Row) -> None:
        fields = fields_of(row, "id", "text", "short", "cause_of_action", "defence")
        if row.get("cause_of_action") and row.get("defence"):
            raise ValueError("a claim is a cause of action or a defence, not both")
        if row.get("cause_of_action"):
            fields["role"] = ClaimRole.CAUSE_OF_ACTION
        elif row.get("defence"):
            fields["role"] = ClaimRole.DEFENCE
        elif row.get("cause"):
            raise ValueError("what has a cause is a cause of action or a defence")
        fields |= {"key": row["id"], "short_title": row.get("short", "")}
        self.apply(plan_claim, row["text"], Alone(), row=("claim", row["id"]), **fields)

    def _argument(self, row: Row) -> None:
        premises = row["premises"]
        if not premises:
            raise ValueError("an argument has a premise")
        roles = row.get("roles", [""] * len(premises))
        if len(roles) != len(premises):
            raise ValueError("there are as many roles as premises")
        (first, role), *others = zip(premises, roles, strict=True)
        self.apply(
            plan_reuse,
            self.id_of("claim", first),
            self._place(row),
            row=("argument", row["id"]),
            scheme=row.get("scheme", ""),
            label=row.get("label", ""),
            argument_key=row["id"],
            premise_role=role,
        )
        beside = Beside(ArgumentId(self.id_of("argument", row["id"])))
        for claim, role in others:
            use = ("premise", row["id"], claim)
            self.apply(plan_reuse, self.id_of("claim", claim), beside, row=use, premise_role=role)

    def _place(self, row: Row) -> Place:
        if not row["target"].startswith("arg:"):
            return Under(ClaimId(self.id_of("claim", row["target"])), row["stance"])
        if row["stance"] is not Stance.CON:
            raise ValueError("an undercut has the stance con")
        return Against(ArgumentId(self.id_of("argument", row["target"].removeprefix("arg:"))))

    def _harm(self, row: Row) -> None:
        fields = fields_of(row, "id", "text")
        fields["claims"] = tuple(self.id_of("claim", claim) for claim in row.get("claims", ()))
        fields["key"] = row["id"]
        self.apply(plan_harm, row["text"], row=("harm", row["id"]), **fields)

    def _quote(self, row: Row) -> None:
        source = SourceId(self.id_of("source", row["source"]))
        document = self.documents.get(self.case_map.sources[source].document or "")
        if document is None:
            raise ValueError(f"the text of “{row['source']}” is not held: it names no file")
        start = document.text.find(row["text"])
        if start < 0 or document.text.find(row["text"], start + 1) >= 0:
            raise ValueError("its words stand not once in the source, but never or more often")
        span = (document.text, start, start + len(row["text"]))
        fields = fields_of(row, "id", "source", "text", "bears_on")
        targets = [self._target(key) for key in row["bears_on"]]
        fields["key"] = row["id"]
        self.apply(plan_quote, source, *span, row=("quote", row["id"]), **fields)
        self._cites(self.id_of("quote", row["id"]), targets, row["id"])

    def _cite(self, row: Row) -> None:
        if ("source" in row) == ("quote" in row):
            raise ValueError("a cite names either a source or a quote")
        kind = "source" if "source" in row else "quote"
        targets = [self._target(key) for key in row["bears_on"]]
        said = {name: row[name] for name in ("when", "signal", "despite") if name in row}
        self._cites(self.id_of(kind, row[kind]), targets, row[kind], **said)

    def _cites(self, evidence: str, targets: list[CiteTarget], name: str, **said: Any) -> None:
        for target in targets:
            self.apply(plan_cite, evidence, target, row=("cite", name, target), **said)

    def _event(self, row: Row) -> None:
        fields = {**fields_of(row, "id", "text"), "key": row["id"]}
        fields["claims"] = tuple(self.id_of("claim", claim) for claim in row.get("claims", ()))
        self.apply(plan_event, row["text"], row=("event", row["id"]), **fields)

    def _statement(self, row: Row) -> None:
        quotes = [self.id_of("quote", key) for key in row["quotes"]]
        best = self.id_of("quote", row["best"]) if "best" in row else None
        fields = {"best": best, "why": row.get("why", ""), "key": row["id"]}
        self.apply(plan_statement, quotes, row=("statement", row["id"]), **fields)

    def _finding(self, row: Row) -> None:
        claim = ClaimId(self.id_of("claim", row["claim"])) if "claim" in row else None
        if row["factor"] not in self.scales:
            raise ValueError(f"there is no factor “{row['factor']}”")
        self.apply(
            plan_finding,
            row["factor"],
            row["level"],
            row=("finding", row["by"], row["factor"], row.get("claim", "")),
            scale=self.scales[row["factor"]],
            by=row["by"],
            claim=claim,
            why=row.get("why", ""),
        )

    def _target(self, key: str) -> CiteTarget:
        claim, harm = keyed_id("claim", key, "0"), keyed_id("harm", key, "0")
        if claim in self.case_map.claims:
            return ClaimId(claim)
        if harm in self.case_map.harms:
            return HarmId(harm)
        event = keyed_id("event", key, "0")
        if event in self.case_map.events:
            return EventId(event)
        raise ValueError(f"there is no claim, no harm and no event “{key}”")
