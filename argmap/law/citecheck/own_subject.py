"""Who does in a source what the words of a place begin with: the name right before them."""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.sources.passages import Span, sentence_around
from argmap.sources.saying.names_in import meant_by, names_in
from argmap.sources.saying.speaker_phrases import subject_of
from argmap.sources.wording import english

_REACH = 160
_FAR = 600
"""So far before a *he* may stand who is meant."""
_NAME = r"[A-Z][\w&-]*\.?"
_ADVERBS = r"(?:(?:has|have|had|is|was|also|then|later|already|[a-z]+ly)\s){0,3}$"
_OWN = re.compile(rf"(?:^|[^\w’'])(?P<who>{_NAME}(?:\s{_NAME}){{0,3}})\s{_ADVERBS}")
_POINTER = re.compile(rf"(?:^|\s)(?P<who>(?i:it|he|she|they|both|this))\s{_ADVERBS}")
_CLAUSE = re.compile(r"\b(?:that|because|although|though|while|whereas|if|when)\s$|^\W*$")
"""Behind it a name is the whole subject: no other one of the sentence does what follows."""
_NO_PART = re.compile(r"(?s:.*\.\s*\n)?(?:(?:But|And|Yet|So|Then)\s)?")
"""What ends before a name, or joins its sentence to the one before."""
_LONG_ASIDE = re.compile(
    rf"\W*(?P<who>{_NAME}(?:\s{_NAME}){{0,3}}),\s(?:based|founded|launched|owned|led|run|which|who|an?"
    r"|the)\b[^.;:()“”]{1,120},\s$"
)
_ASIDE = re.compile(r",\s[^,;:()“”]{1,80},\s$")
_MORE = re.compile(r"\b(?:[Aa]lso|[Ii]n addition|[Ff]urther(?:more)?|[Mm]oreover|[Bb]esides)\b")
"""What tells that somebody goes on, of whom the sentence before tells."""
_FIRST = re.compile(rf"(?:(?:But|And|Yet|So|Then)\s)?(?P<who>{_NAME})\s+[a-z]+(?:s|ed|id|ew)\b")


class Own(NamedTuple):
    """Who stands before words in their source, and the names of all that it may be.

    `told` says so behind “the document says it of …”. `first` is whom the sentence before
    begins with, where a *he* surely goes on with what it tells of them. A *he* is sure where
    the sentence before it in its paragraph begins with a name.
    """

    who: str
    names: tuple[str, ...]
    told: str
    is_pointer: bool = False
    is_sure: bool = True
    first: str = ""


def own_subject(text: str, span: Span) -> Own | None:
    """Return who stands right before a place of a source; None where nobody does.

    A *he* may be anybody who is named not long before, and nobody can tell where one there
    has an office and no name.
    """
    near = text[max(0, span.start - _REACH) : span.start]
    sentence = sentence_around(text, span.start, span.start)
    pointer = _POINTER.search(near)
    if pointer is not None:
        return _meant(text, span, pointer["who"], sentence.start)
    own = _OWN.search(near)
    ahead = text[sentence.start : span.start]
    if own is not None and own["who"].casefold() not in english().function:
        who = _NO_PART.sub("", own["who"], count=1)
        is_alone = _CLAUSE.search(text[sentence.start : span.start - len(near) + own.start("who")])
        names = (*(() if is_alone else names_in(ahead).names), who)
        return Own(who, names, f"the source of {who}")
    told = _LONG_ASIDE.match(ahead)
    if told is not None and told["who"].casefold() not in english().function:
        names = (told["who"], *names_in(ahead).names)
        return Own(told["who"], names, f"the source of {told['who']}")
    named = subject_of(ahead) if _ASIDE.search(ahead) else None
    if named is None or not named.names:
        return None
    return Own(named.names[0], named.names, f"the source of {named.names[0]}")


def _meant(text: str, span: Span, who: str, start: int) -> Own | None:
    are_two = who.casefold() == "both"
    low = max(0, span.start - (_REACH if are_two else _FAR))
    names = names_in(text[low : span.start]).names
    if not names:
        return None
    told = f"and the source names nobody who is called so before its “{who}”"
    is_sure = are_two or bool(meant_by(text[low : span.end], span.start - low, who).names)
    first = "" if are_two else _gone_on_from(text, start, span.start)
    return Own(who, names, told, is_pointer=True, is_sure=is_sure, first=first)


def _gone_on_from(text: str, start: int, end: int) -> str:
    """Return the name that the sentence before another begins with, which tells more of it."""
    last = text[:start].rstrip()
    if not last or not _MORE.search(text, start, end):
        return ""
    before = text[sentence_around(text, len(last) - 1, len(last) - 1).start : start]
    begun = _FIRST.match(before)
    is_name = begun is not None and begun["who"].casefold() not in english().function
    return begun["who"] if begun is not None and is_name else ""
