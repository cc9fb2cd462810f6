"""The rows of a case's TOML file that say what the motion has to show, put on the map."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from argmap.case.plan_elements import plan_element, plan_own_element
from argmap.case.plan_motion import plan_exposure, plan_item, plan_relief
from argmap.case.plan_questions import plan_asking, plan_own_question, plan_reply
from argmap.case.terms import QuestionKind, QuestionState
from argmap.formats.growing_map import GrowingMap, Row
from argmap.reasoning.schemes import questions_by_id


def read_question(reading: GrowingMap, row: Row) -> None:
    """Take in how a critical question of a step stands."""
    argument = reading.id_of("argument", row["argument"])
    state = row.get("state", QuestionState.OPEN)
    claim = reading.id_of("claim", row["claim"]) if "claim" in row else None
    fields = {"claim": claim, "note": row.get("note", "")}
    if "asks" in row:
        key = ("question", row["argument"], row["asks"])
        known = questions_by_id().get(row["asks"])
        kind = row.get("kind", known.kind if known else QuestionKind.ASSUMPTION)
        if state is QuestionState.OPEN and claim is None:
            note = fields["note"]
            reading.apply(plan_asking, argument, row["asks"], kind, row=key, note=note)
        else:
            reading.apply(plan_reply, argument, row["asks"], state, row=key, kind=kind, **fields)
        return
    text = row.get("text", "")
    key = ("question", row["argument"], text)
    kind = row.get("kind", QuestionKind.ASSUMPTION)
    reading.apply(plan_own_question, argument, text, kind, row=key, state=state, **fields)


def read_element(reading: GrowingMap, row: Row) -> None:
    """Take in what meets an element of a cause of action or a defence."""
    cause = reading.id_of("claim", row["cause"])
    fields = {name: row[name] for name in ("burden", "note") if name in row}
    fields["claims"] = claims_in(reading, row)
    name = row.get("element", "")
    planner = plan_element if name else plan_own_element
    words = name or row.get("text", "")
    reading.apply(planner, cause, words, row=("element", row["cause"], words), **fields)


def read_relief(reading: GrowingMap, row: Row) -> None:
    """Take in something the motion asks for."""
    fields = {
        name: row[name] for name in ("persons", "duration", "narrower", "note") if name in row
    }
    fields |= {"claims": claims_in(reading, row), "key": row["id"]}
    reading.apply(plan_relief, row["text"], row=("relief", row["id"]), **fields)


def read_exposure(reading: GrowingMap, row: Row) -> None:
    """Take in something that may be lost by a wrongful order."""
    fields = {name: row[name] for name in ("low", "high", "note") if name in row}
    fields |= {"claims": claims_in(reading, row), "key": row["id"]}
    reading.apply(plan_exposure, row["text"], row=("exposure", row["id"]), **fields)


def read_item(reading: GrowingMap, row: Row) -> None:
    """Take in what is said to an item of the checklist."""
    fields = {name: row[name] for name in ("reply", "note") if name in row}
    fields["claims"] = claims_in(reading, row)
    fields["sources"] = tuple(reading.id_of("source", key) for key in row.get("sources", ()))
    reading.apply(plan_item, row["item"], row=("item", row["item"]), **fields)


def claims_in(reading: GrowingMap, row: Row, name: str = "claims") -> tuple[Any, ...]:
    """Return the claims that a row lists under a name."""
    return tuple(reading.id_of("claim", key) for key in row.get(name, ()))


MOTION_ROWS: tuple[tuple[str, Callable[[GrowingMap, Row], None]], ...] = (
    ("question", read_question),
    ("element", read_element),
    ("relief", read_relief),
    ("exposure", read_exposure),
    ("item", read_item),
)
"""Who takes in which rows, in the order in which they are read."""
