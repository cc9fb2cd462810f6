"""Snippets as JSON: how claims go from one window of argmap to another.

The text may come from anybody: every value is of its field's own type, every id
is one that is there, and sizes are bounded, or nothing is read.
"""

from __future__ import annotations

import json
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.errors import FormatError, RuleError
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import ArgumentId
from argmap.case.questions import Question
from argmap.case.record_json import parsed, record_of, row_of
from argmap.case.records import Record
from argmap.case.snippet import Snippet, Top
from argmap.case.support import require_sound_arguments
from argmap.case.terms import Stance

VERSION = 3
MOST_CHARACTERS = 64_000_000
MOST_CLAIMS = 20_000
"""What is larger is no part of a map that somebody picked."""


def snippet_to_json(snippet: Snippet) -> str:
    """Write a snippet as JSON, every field that is not as a new record has it."""
    tops = [
        {"claims": top.claims, "stance": top.stance, "argument": top.argument}
        for top in snippet.tops
    ]
    tables = {name: [row_of(one) for one in getattr(snippet, name)] for name in _TABLES}
    return json.dumps({"version": VERSION, "tops": tops, **tables}, ensure_ascii=False)


def snippet_from_json(text: str) -> Snippet:
    """Read a snippet; raises `RuleError` for whatever `snippet_to_json` does not write."""
    if len(text) > MOST_CHARACTERS:
        raise RuleError("That is too much to paste at once.", "Copy it in parts.")
    try:
        found = parsed(text)
        is_known = found["version"] == VERSION
        snippet = _snippet(found) if is_known else None
    except (*_BROKEN, FormatError, RuleError):
        raise RuleError("What was copied is not whole.", "Copy it again.") from None
    if snippet is None:
        raise RuleError(
            "These claims were copied in another version of argmap.",
            "Paste them as text, or open both cases in the same version.",
        )
    _require_bounded(snippet)
    return snippet


def _snippet(found: dict[str, Any]) -> Snippet:
    tables: dict[str, Any] = {
        name: tuple(record_of(kind, row) for row in found[name]) for name, kind in _TABLES.items()
    }
    tops = tuple(
        Top(
            tuple(top["claims"]),
            Stance(top["stance"]) if top["stance"] else None,
            ArgumentId(top["argument"]) if top["argument"] else None,
        )
        for top in found["tops"]
    )
    snippet = Snippet(tops, **tables)
    _require_whole(snippet)
    return snippet


def _require_whole(snippet: Snippet) -> None:
    """Raise one of the errors of bad JSON where a record points at none, or two share an id."""
    known: dict[str, Record] = {one.id: one for one in snippet.records}
    if len(known) != len(snippet.records) or not snippet.tops:
        raise ValueError("two records of one id")
    above = {top.argument for top in snippet.tops}
    for argument in snippet.arguments:
        if argument.id not in above:
            _require(known, argument.target_claim or argument.target_argument, Claim, Argument)
    _require_pointers(snippet, known)
    case_map = CaseMap(snippet.records)
    require_sound_arguments(case_map)
    for top in snippet.tops:
        _require_top(case_map, top, known)


def _require_pointers(snippet: Snippet, known: dict[str, Record]) -> None:
    for premise in snippet.premises:
        _require(known, premise.argument, Argument)
        _require(known, premise.claim, Claim)
    for quote in snippet.quotes:
        _require(known, quote.source, Source)
    for cite in snippet.cites:
        _require(known, cite.claim, Claim)
        _require(known, cite.quote or cite.source, Quote, Source)
    for question in snippet.questions:
        _require(known, question.argument, Argument)
        if question.claim is not None:
            _require(known, question.claim, Claim)


def _require_top(case_map: CaseMap, top: Top, known: dict[str, Record]) -> None:
    for claim in top.claims:
        _require(known, claim, Claim)
    if top.argument:
        _require(known, top.argument, Argument)
    step = top.argument and [one.claim for one in case_map.premises_of(top.argument)]
    if not top.claims or (step and sorted(step) != sorted(top.claims)):
        raise ValueError("a top is not its step")


def _require(known: dict[str, Record], key: str | None, *kinds: type[Record]) -> None:
    if not isinstance(known[key or ""], kinds):
        raise TypeError("a pointer to another kind of record")


def _require_bounded(snippet: Snippet) -> None:
    if len(snippet.claims) > MOST_CLAIMS:
        raise RuleError(
            f"Those are {len(snippet.claims):,} claims; at most {MOST_CLAIMS:,} can be pasted.",
            "Copy them in parts.",
        )


_BROKEN = (KeyError, TypeError, ValueError, AttributeError)
_TABLES: dict[str, type[Record]] = {
    "claims": Claim,
    "arguments": Argument,
    "premises": Premise,
    "sources": Source,
    "quotes": Quote,
    "cites": Cite,
    "questions": Question,
}
