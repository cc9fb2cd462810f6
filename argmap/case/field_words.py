"""What fields of records are called in the labels of edits, as in “Change security of harm”."""

from __future__ import annotations

from collections.abc import Sequence

_WORDS = {
    "accessed": "day of access",
    "adverse_to": "adverse side",
    "agreed": "agreement",
    "arises_if": "decision behind",
    "as_question": "question",
    "avoidable": "ways to avoid it",
    "by": "author",
    "checked_by": "checker",
    "checked_on": "day of the check",
    "cured_by_order": "cure by the order",
    "crossed_out": "strike",
    "decided": "day of the decision",
    "despite": "reason despite the caution",
    "disputed": "dispute",
    "filed": "day of filing",
    "implicit": "sign that it is implied",
    "left_out": "omissions",
    "level_high": "upper level",
    "loses_evidence": "loss of evidence",
    "negated": "negation",
    "offered_for": "purpose",
    "payer_insolvent": "insolvency of the payer",
    "printed": "words as printed",
    "reparable_by_money": "repair by money",
    "secured": "security",
    "spoken_for": "speaker’s party",
    "sworn": "oath",
    "threatens_business": "threat to the business",
    "told": "wording of the time",
    "translated": "translation",
    "until": "end",
    "when": "time",
    "why": "reason",
    "writes_for": "own side",
}


def fields_named(names: Sequence[str]) -> str:
    """Name fields in a phrase: “status and note”."""
    words = [_WORDS.get(name, name.replace("_", " ")) for name in names]
    *first, last = words or ["nothing"]
    return f"{', '.join(first)} and {last}" if first else last
