"""How texts introduce somebody: as one of a body, or of what they have named before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from argmap.sources.saying.attributing_words import attributing_words, one_of

_CAPITALS = r"(?:[A-Z][\w.-]*\s+){0,3}"
_SPEAKING = r"(?:argu|appear|speak|writ|testif)\w*(?:\s+on\s+behalf)?|spoke|wrote"
_AROUND = 200
"""So many characters beside a name may say whose it is."""
_MENTIONS = 40


@lru_cache(maxsize=256)
def introduce_as(
    texts: tuple[str, ...], surnames: Sequence[str], bodies: Sequence[str], *, heads: bool
) -> bool:
    """Tell whether texts introduce somebody as one of a body, or as its head.

    The last answers are kept: a document is checked against the same texts again and again.
    """
    near = [
        beside
        for text in texts
        for beside in _beside_names(text, surnames)
        if any(one.casefold() in beside.casefold() for one in bodies)
    ]
    # The forms are made for each two names, which takes longer than to look for them.
    names = one_of(surnames), one_of(bodies)
    forms = _introductions(*names, heads=heads) if near else ()
    return any(form.search(beside) for form in forms for beside in near)


def _beside_names(text: str, names: Iterable[str]) -> Iterator[str]:
    """Walk what stands around the first mentions of names: who comes in is introduced there."""
    folded = text.casefold()
    if len(folded) != len(text):  # a letter that folds into two shifts all behind it
        folded = text.lower()
    for name in names:
        at = folded.find(name.casefold())
        for _ in range(_MENTIONS):
            if at < 0:
                break
            yield text[max(0, at - _AROUND) : at + len(name) + _AROUND]
            at = folded.find(name.casefold(), at + _AROUND)


@cache
def _introductions(surnames: str, bodies: str, *, heads: bool) -> tuple[re.Pattern[str], ...]:
    """Return how a text introduces somebody of these names as one of these bodies, or its head."""
    words = attributing_words()
    role = f"(?i:{one_of(words.heads if heads else words.roles)})"
    who, body = f"(?i:{surnames})", rf"(?:the\s+)?(?i:{bodies})"
    forms = (
        rf"\b{body}\b(?:[’']s?)?,?\s+(?:[\w-]+\s+){{0,3}}?{role}\b,?\s+{_CAPITALS}{who}\b",
        rf"\b{body}[’']s?\s+{_CAPITALS}{who}\b",
        rf"\b{who}\b,?\s+(?:[\w-]+\s+){{0,5}}?(?:{role}|{_SPEAKING})\s+(?:of|for|at)\s+{body}\b",
        rf"\b{who},\s+{body}[’']s?\s",
        rf"\b{role}\s+(?:of|for|at|to)\s+{body},?\s+{_CAPITALS}{who}\b",
    )
    told_by_role = (forms[0], forms[4]) if heads else forms
    return tuple(map(re.compile, told_by_role))


@cache
def of_somebody(surnames: str) -> re.Pattern[str]:
    """Return how a text introduces somebody as of what it has named before: “its lawyer, Doe”."""
    words = attributing_words()
    role = f"(?i:{one_of(words.roles)})"
    whose = r"(?:its|their|the\s+(?:[\w-]+\s+){0,2}?[\w-]+[’']s?)"
    who = f"(?i:{surnames})"
    leading = r"(?:lead|found|run|head|chair|own|represent|manage|speak|organi[sz]e)"
    return re.compile(
        rf"\b(?i:{whose})\s+(?:[\w-]+\s+){{0,2}}?{role},?\s+{_CAPITALS}{who}\b"
        rf"|\b{who},\s+(?i:{whose})\s+(?:[\w-]+\s+){{0,2}}?{role}\b"
        rf"|\b{who},\s+who\s+(?:{leading}\w*|led|ran|spoke)\b"
    )
