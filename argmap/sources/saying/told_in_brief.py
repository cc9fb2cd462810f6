"""To whom a brief gives a quotation: as any text does, in a bracket, or by a *he* that is told."""

from __future__ import annotations

import re
from collections.abc import Callable

from argmap.sources.saying.names_in import POINTERS, meant_by, office_meant_by
from argmap.sources.saying.speaker_phrases import Named, subject_of
from argmap.sources.saying.told_speaker import Quoted, told_speaker

_REACH = 1200
_BRACKET = re.compile(
    r"[\s,.?!…]*[”’\"'»“«]+(?:\d{1,3}|\[\^\w+\])?\s*"
    r"\((?:per |quoting |statement of |says )?(?P<who>[A-Z][^\d()“”;:§¶]{1,60}?)\)"
)
"""A name in a bracket right behind a quotation: “…” (Matze)."""


def told_in_brief(
    paper: str, one: Quoted, is_body: Callable[[str], bool] = lambda _: False
) -> Named | None:
    """Return to whom a brief gives a quotation; None where it gives it to nobody.

    `paper` is the brief without the words that it quotes; `is_body` tells of a name that no
    person has it.
    """
    told = told_speaker(paper, one)
    if told is not None and told.names:
        return told
    bracket = _BRACKET.match(paper, one.span.end)
    named = subject_of(bracket["who"].partition(",")[0]) if bracket else None
    if bracket and named and named.names:
        return named._replace(printed=bracket["who"], is_aside=True)
    pointer = "" if told is None else " ".join(told.printed.split()).casefold()
    low = max(0, one.span.start - _REACH)
    near, start = paper[low : one.span.end + 1], one.span.start - low
    if told is not None and pointer in POINTERS:
        return meant_by(near, start, told.printed, is_body)
    return told if told is None else office_meant_by(near, start, told)
