"""What each verdict of a cite-check and each standing of an item is called, and its icon."""

from __future__ import annotations

from argmap.law.citecheck.items import ItemKind, Verdict
from argmap.law.citecheck.reviewed import Standing
from argmap.ui.comparing.kinds import Kind

_ICONS = {
    Verdict.EXACT: "circle-check",
    Verdict.MARKED: "circle-check",
    Verdict.REWORDED: "pencil",
    Verdict.ALTERED: "equal-not",
    Verdict.OUT_OF_CONTEXT: "contrast",
    Verdict.OTHER_SOURCE: "file-text",
    Verdict.OTHER_SPEAKER: "user",
    Verdict.NOT_FOUND: "circle-x",
    Verdict.OTHER_PLACE: "move",
    Verdict.MISSING: "eye-off",
    Verdict.UNCHECKABLE: "circle-question-mark",
    Verdict.KNOWN: "circle-check",
    Verdict.UNKNOWN: "circle-dashed",
    Verdict.WRONG_YEAR: "calendar-clock",
    Verdict.WRONG_COURT: "landmark",
    Verdict.WRONG_REPORTER: "hash",
    Verdict.WRONG_NUMBER: "hash",
    Verdict.WRONG_ID: "corner-up-left",
    Verdict.AMBIGUOUS: "circle-question-mark",
}
VERDICTS = {
    verdict: Kind(icon, f"{verdict.value[:1].upper()}{verdict.value[1:]}")
    for verdict, icon in _ICONS.items()
}
"""How a verdict is shown: always an icon and a word."""

STANDINGS = {
    Standing.TO_LOOK_AT: Kind("eye", "To look at"),
    Standing.SOUND: Kind("circle-check", "Found to be so"),
    Standing.CONFIRMED: Kind("check", "Confirmed"),
    Standing.DISMISSED: Kind("x", "Dismissed"),
}
"""How it is shown what was made of an item."""

HEADINGS = {ItemKind.QUOTATION: "Quotations", ItemKind.CITATION: "Citations"}
"""Above the items of a kind."""
