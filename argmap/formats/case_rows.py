"""The rows of a case's TOML file: which keys each may have, and what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from argmap.case.briefs import PointForm
from argmap.case.checked_papers import Outcome
from argmap.case.errors import ArgmapError, FormatError
from argmap.case.rounds import FlowStatus
from argmap.case.speeches import PartKind
from argmap.case.terms import (
    AuthorityWeight,
    Basis,
    Cause,
    Decision,
    Degree,
    Delay,
    HarmTime,
    Holder,
    Imminence,
    Likelihood,
    QuestionKind,
    QuestionState,
    Reply,
    Severity,
    Side,
    Signal,
    SourceKind,
    SpokenFor,
    Stance,
    Status,
    Told,
)


def _texts(*names: str) -> dict[str, type]:
    return dict.fromkeys(names, str)


_KEYS: dict[str, dict[str, type]] = {
    "case": {
        **_texts("title", "court", "docket_number", "movant", "respondent", "posture", "standard"),
        **_texts("filed", "decided", "hearing_date", "relief_sought", "citation"),
        **_texts("security", "security_basis", "division", "judge", "noting_date", "counsel"),
        **_texts("movant_role", "respondent_role"),
        "oral_argument": Told,
        "writes_for": Side,
        "flags": tuple,
        "aliases": tuple,
    },
    "source": {
        **_texts("id", "file", "title", "author", "publisher", "date", "dateline", "accessed"),
        **_texts("url", "language", "origin", "citation", "record_cite", "note", "file_name"),
        **_texts("checked_by", "checked_on", "short_form", "history"),
        "weight": AuthorityWeight,
        "adverse_to": Side,
        "kind": SourceKind,
        "translated": bool,
        "sworn": bool,
    },
    "claim": {
        **_texts("id", "text", "short", "factor", "burden", "proof_standard", "note"),
        **_texts("cause", "as_question"),
        "side": Side,
        "status": Status,
        "basis": Basis,
        "cause_of_action": bool,
        "defence": bool,
        "tags": tuple,
    },
    "argument": {
        **_texts("id", "target", "scheme", "label"),
        "stance": Stance,
        "premises": tuple,
        "roles": tuple,
    },
    "quote": {
        **_texts("id", "source", "text", "speaker", "attribution", "caution"),
        "spoken_for": SpokenFor,
        "bears_on": tuple,
    },
    "cite": {**_texts("source", "quote", "when", "despite"), "signal": Signal, "bears_on": tuple},
    "harm": {
        **_texts("id", "text", "note"),
        "holder": Holder,
        "arises_if": Decision,
        "likelihood": Likelihood,
        "severity": Severity,
        "imminence": Imminence,
        "reparable_by_money": Degree,
        "cause": Cause,
        "when": HarmTime,
        **dict.fromkeys(("cured_by_order", "secured", "avoidable"), Degree),
        "delay": Delay,
        **dict.fromkeys(("threatens_business", "payer_insolvent", "loses_evidence"), Told),
        "claims": tuple,
    },
    "statement": {**_texts("id", "best", "why"), "quotes": tuple},
    "event": {
        **_texts("id", "text", "when", "until", "told", "note"),
        **dict.fromkeys(("disputed", "agreed"), bool),
        "claims": tuple,
    },
    "finding": _texts("by", "factor", "claim", "level", "why"),
    "question": {
        **_texts("argument", "asks", "text", "claim", "note"),
        "kind": QuestionKind,
        "state": QuestionState,
    },
    "element": {
        **_texts("cause", "element", "text", "note"),
        "burden": Side,
        "claims": tuple,
    },
    "relief": {
        **_texts("id", "text", "persons", "duration", "note"),
        "narrower": tuple,
        "claims": tuple,
    },
    "exposure": {**_texts("id", "text", "note"), "low": int, "high": int, "claims": tuple},
    "item": {**_texts("item", "note"), "reply": Reply, "claims": tuple, "sources": tuple},
    "brief": {
        **_texts("id", "kind", "title", "template", "limit", "options", "pdf_kind", "note"),
        "side": Side,
        "form": PointForm,
        **dict.fromkeys(("claims", "left_out"), tuple),
    },
    "checked_paper": _texts("id", "name", "file", "digest", "checked_on", "against", "note"),
    "review": {**_texts("paper", "item", "verdict", "why", "by", "when"), "outcome": Outcome},
    "round": {
        **_texts("id", "format", "title", "started", "options", "state", "note"),
        "sides": tuple,
    },
    "flow_entry": {
        **_texts("id", "round", "speech", "claim", "words", "by", "mark", "note"),
        "answers": tuple,
        "status": FlowStatus,
        "crossed_out": bool,
    },
    "speech_document": {
        **_texts("id", "title", "format", "speech", "round", "note"),
        "side": Side,
    },
    "speech_part": {
        **_texts("id", "speech", "words", "claim", "quote", "note"),
        "kind": PartKind,
    },
}
_NEEDED: dict[str, tuple[str, ...]] = {
    "case": (),
    "source": ("id",),
    "claim": ("id", "text"),
    "argument": ("id", "target", "stance", "premises"),
    "quote": ("id", "source", "text", "bears_on"),
    "cite": ("bears_on",),
    "harm": ("id", "text"),
    "statement": ("id", "quotes"),
    "event": ("id", "text"),
    "finding": ("by", "factor", "level"),
    "question": ("argument",),
    "element": ("cause",),
    "relief": ("id", "text"),
    "exposure": ("id", "text"),
    "item": ("item",),
    "brief": ("id", "kind"),
    "checked_paper": ("id", "name"),
    "review": ("paper", "item", "outcome"),
    "round": ("id", "format"),
    "flow_entry": ("id", "round", "speech"),
    "speech_document": ("id",),
    "speech_part": ("speech", "kind"),
}

ROW_KINDS = tuple(_KEYS)
"""The names of the tables in the file."""


def checked_row(kind: str, row: object) -> dict[str, Any]:
    """Return a row with its lists as tuples and its terms as terms.

    Raises `FormatError`, saying what is wrong, for a key that rows of this kind
    do not have, one that is missing, and a value that is not what it should be.
    """
    if not isinstance(row, Mapping):
        raise FormatError(f"it is not a table of its own: write [[{kind}]]")
    for key in row:
        if key not in _KEYS[kind]:
            raise FormatError(f"“{key}” is not a key here; keys are {', '.join(_KEYS[kind])}")
    for key in _NEEDED[kind]:
        if key not in row:
            raise FormatError(f"“{key}” is missing")
    return {key: _value(key, value, _KEYS[kind][key]) for key, value in row.items()}


def row_refusal(name: str, number: int, row: Any, error: Exception) -> FormatError:
    """Make the error that names the row of the file in which something is wrong."""
    named = isinstance(row, Mapping) and row.get("id")
    reason = error.message if isinstance(error, ArgmapError) else str(error)
    hint = error.hint if isinstance(error, ArgmapError) and error.hint else "Correct the row."
    which = f" {row['id']}" if named else "" if name == "case" else f" number {number}"
    return FormatError(f"case.toml, {name}{which}: {reason.rstrip('.')}.", hint)


_PLAIN = {int: "not a whole number", bool: "neither true nor false"}


def _value(key: str, value: Any, kind: type) -> Any:
    if kind is tuple:
        if not isinstance(value, list) or any(not isinstance(one, str) for one in value):
            raise FormatError(f"“{key}” is not a list of texts")
        return tuple(value)
    if kind in _PLAIN:
        if type(value) is not kind:
            raise FormatError(f"“{key}” is {_PLAIN[kind]}")
        return value
    if not isinstance(value, str):
        raise FormatError(f"“{key}” is not a text in quotation marks")
    if issubclass(kind, StrEnum):
        return _term(key, value, kind)
    return value


def _term(key: str, value: str, terms: type[StrEnum]) -> StrEnum:
    if value not in set(terms):
        words = ", ".join(f"“{term}”" for term in terms)
        raise FormatError(f"“{value}” is not a {key}; it is one of {words}")
    return terms(value)
