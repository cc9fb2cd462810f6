"""The rows of a case's TOML file that say what is written, checked and practised."""

from __future__ import annotations

from collections.abc import Callable

from argmap.case.plan_briefs import plan_brief
from argmap.case.plan_checked_papers import plan_checked_paper, plan_review
from argmap.case.plan_rounds import plan_flow_entry, plan_round
from argmap.case.plan_speeches import plan_speech_document, plan_speech_part
from argmap.formats.growing_map import GrowingMap, Row, fields_of
from argmap.formats.motion_rows import claims_in


def read_brief(reading: GrowingMap, row: Row) -> None:
    """Take in a brief that is planned."""
    lists = {name: claims_in(reading, row, name) for name in ("claims", "left_out")}
    fields = {**fields_of(row, "id", "kind"), **lists, "key": row["id"]}
    reading.apply(plan_brief, row["kind"], row=("brief", row["id"]), **fields)


def read_checked_paper(reading: GrowingMap, row: Row) -> None:
    """Take in a paper that was checked, with its text where the row names a file."""
    fields = {**fields_of(row, "id", "name", "file"), "key": row["id"]}
    document, key = reading.document(row), ("checked_paper", row["id"])
    reading.apply(plan_checked_paper, row["name"], document, row=key, **fields)


def read_review(reading: GrowingMap, row: Row) -> None:
    """Take in what somebody made of a thing that a check told."""
    paper, item = reading.id_of("checked_paper", row["paper"]), row["item"]
    fields, key = fields_of(row, "paper", "item", "outcome"), ("review", row["paper"], item)
    reading.apply(plan_review, paper, item, row["outcome"], row=key, **fields)


def read_round(reading: GrowingMap, row: Row) -> None:
    """Take in a round."""
    fields = {**fields_of(row, "id", "format"), "key": row["id"]}
    reading.apply(plan_round, row["format"], row=("round", row["id"]), **fields)


def read_flow_entry(reading: GrowingMap, row: Row) -> None:
    """Take in an entry of the flow sheet of a round."""
    fields = {**fields_of(row, "id", "round", "speech"), "key": row["id"]}
    if "claim" in row:
        fields["claim"] = reading.id_of("claim", row["claim"])
    fields["answers"] = tuple(reading.id_of("flow_entry", key) for key in row.get("answers", ()))
    held, key = reading.id_of("round", row["round"]), ("flow_entry", row["id"])
    reading.apply(plan_flow_entry, held, row["speech"], row=key, **fields)


def read_speech_document(reading: GrowingMap, row: Row) -> None:
    """Take in a speech that is written out."""
    fields = {**fields_of(row, "id"), "key": row["id"]}
    if "round" in row:
        fields["round"] = reading.id_of("round", row["round"])
    reading.apply(plan_speech_document, row=("speech_document", row["id"]), **fields)


def read_speech_part(reading: GrowingMap, row: Row) -> None:
    """Take in a part of a speech, after those before it."""
    document = reading.id_of("speech_document", row["speech"])
    fields = fields_of(row, "id", "speech", "kind")
    for name in ("claim", "quote"):
        if name in row:
            fields[name] = reading.id_of(name, row[name])
    number = str(len(reading.case_map.parts_of(document)))
    key = ("speech_part", row["speech"], row.get("id", number))
    fields["key"] = row.get("id", "")
    reading.apply(plan_speech_part, document, row["kind"], row=key, **fields)


PAPER_ROWS: tuple[tuple[str, Callable[[GrowingMap, Row], None]], ...] = (
    ("brief", read_brief),
    ("checked_paper", read_checked_paper),
    ("review", read_review),
    ("round", read_round),
    ("flow_entry", read_flow_entry),
    ("speech_document", read_speech_document),
    ("speech_part", read_speech_part),
)
"""Who takes in which rows, in the order in which they are read."""
