"""The subject behind a phrase that begins its sentence: “In the same interview AWS said”."""

from __future__ import annotations

import re
from functools import cache

from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.wording import english

_BEGINS = re.compile(
    r"(?:in|on|at|to|for|by|with|from|of|under|against|about|despite)\s", re.IGNORECASE
)
_CAPITAL = r"(?:[A-Z][\w&-]*\.?(?:[’'](?!s\b)\w+)?)"
_NAME = rf"{_CAPITAL}(?:\s+{_CAPITAL}){{0,6}}"
_POINTER = r"(?:he|she|it|the\s+company)"
_GENERATIONS = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_TITLED = frozenset({"titled", "entitled", "called", "named", "headed", "styled", "captioned"})
"""What such a word is followed by is the name of a paper."""
_DOING = re.compile(r"\w+\s+(?:\w+ly\s+)?\w+ing")
"""What is done to somebody whose name follows: “in opposing AWS”."""


def is_introduction(phrase: str) -> bool:
    """Tell whether a phrase begins as one that tells when, where or how."""
    return bool(_BEGINS.match(phrase))


def behind_introduction(phrase: str) -> str:
    """Return the subject that ends a phrase that begins with when, where or how; empty where none.

    The word before a name tells where it begins: behind a noun it is the subject, while behind
    “of” or “with” it may belong to what stands before it.
    """
    if not is_introduction(phrase):
        return ""
    for found in _subject().finditer(phrase):
        last = found["last"]
        is_free = last not in english().function | _TITLED and not last[0].isupper()
        if _DOING.fullmatch(phrase[: found.end("last")]):
            return ""
        if found["pointer"]:
            return "" if re.search(r"\s[A-Z]", phrase[: found.start("who")]) else found["who"]
        if is_free:
            return found["who"]
    return ""


def endings(name: str) -> tuple[str, ...]:
    """Return the ways in which a name may end: a place may stand right before that of a person."""
    words = name.split()
    starts = [at for at in range(len(words)) if words[at] not in _GENERATIONS]
    return tuple(" ".join(words[at:]) for at in starts)


@cache
def _subject() -> re.Pattern[str]:
    words = attributing_words()
    offices = one_of((*words.roles, *words.papers))
    return re.compile(
        rf"(?=\s(?P<last>[\w-]+)\s+(?P<who>(?P<pointer>{_POINTER})"
        rf"|(?:(?:an?|the|its)\s+(?:[a-z-]+\s+)?)?(?:{offices})\s+(?:for|of)\s+(?:the\s+)?{_NAME}"
        rf"|(?:(?<=[a-z\d]\s)|the\s+){_NAME})$)"
    )
