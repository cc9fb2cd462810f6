"""Claims as other windows and other programs take them: on the clipboard and in a drag.

The outline and the map use the same functions, so that what is copied or dragged
in one can be pasted or dropped in the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from argmap.case.appearances import Appearance, Appearances
from argmap.case.case_map import CaseMap
from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, NewId, PremiseId
from argmap.case.indented import write_indented
from argmap.case.indented_reading import read_indented
from argmap.case.snippet import Snippet, take_snippet
from argmap.case.snippet_json import MOST_CLAIMS, snippet_from_json, snippet_to_json

SNIPPET_MIME = "application/x-argmap-claims+json"
"""A `Snippet` in JSON, whole: for any case in any window of argmap."""
TAKES_CLAIMS = "takes_claims"
"""The property of a widget, beside the rows of the outline, that claims can be let go on."""
_MOST_TEXT = 64_000_000
"""Other programs get no text longer than this: a chain of 8,000 claims, or more than fits."""
APPEARANCE_MIME = "application/x-argmap-appearance"
"""Appearances in this very case: the ids of a claim and of its use, a line each."""


def mime_of_claims(case_map: CaseMap, uses: Appearances) -> tuple[QMimeData, int]:
    """Make what a copy of appearances with everything below them puts on the clipboard.

    The number is of the claims in it. Other programs take it as indented text, unless that
    would be mostly the indentation of a very long chain.
    Raises `RuleError` for more than can be pasted again.
    """
    snippet = take_snippet(case_map, uses)
    if len(snippet.claims) > MOST_CLAIMS:
        raise RuleError(
            f"Those are {len(snippet.claims):,} claims; at most {MOST_CLAIMS:,} can be copied.",
            "Copy a part, or save a copy of the case.",
        )
    data = QMimeData()
    data.setData(SNIPPET_MIME, snippet_to_json(snippet).encode())
    text = write_indented(snippet, most=_MOST_TEXT)
    if text:
        data.setText(text)
    return data, len(snippet.claims)


def lines_in(mime: QMimeData) -> int:
    """Count the lines of what would be read as indented text; there are none in argmap's own."""
    if mime.hasFormat(SNIPPET_MIME) or not mime.hasText():
        return 0
    return mime.text().rstrip().count("\n") + 1


def snippet_in(mime: QMimeData, *, new_id: NewId) -> Snippet:
    """Read claims from what is pasted: argmap's own, else indented text.

    Raises `RuleError` where there are none, or too many.
    """
    if mime.hasFormat(SNIPPET_MIME):
        words = bytes(mime.data(SNIPPET_MIME).data())
        return snippet_from_json(words.decode("utf-8", "replace"))
    if mime.hasText():
        return read_indented(mime.text(), new_id=new_id)
    raise RuleError("There are no words to paste.", "Copy the text of some claims first.")


def mime_of_drag(case_map: CaseMap, uses: Appearances) -> QMimeData:
    """Make what a drag of appearances carries; other programs take their words."""
    data = QMimeData()
    lines = [f"{claim}\n{premise or ''}" for claim, premise in uses]
    data.setData(APPEARANCE_MIME, "\n".join(lines).encode())
    data.setText("\n".join(case_map.claims[claim].text for claim, _ in uses))
    return data


def dragged_in(mime: QMimeData, case_map: CaseMap) -> Sequence[Appearance]:
    """Read the appearances that a drag carries; those that are not in this case are left out."""
    if not mime.hasFormat(APPEARANCE_MIME):
        return ()
    lines = bytes(mime.data(APPEARANCE_MIME).data()).decode("utf-8", "replace").split("\n")
    found = []
    for claim, premise in zip(lines[::2], [*lines[1::2], ""], strict=False):
        if claim in case_map.claims:
            use = PremiseId(premise) if premise in case_map.premises else None
            found.append(Appearance(ClaimId(claim), use))
    return found
