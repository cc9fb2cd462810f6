"""To whom a brief gives a quotation: as any text does, in a bracket, or by a *he* that is told."""

from __future__ import annotations

import re
from collections.abc import Callable

from argmap.sources.passages import sentence_around
from argmap.sources.saying.attributing_words import attributing_words
from argmap.sources.saying.its_own_paper import owner_of_paper
from argmap.sources.saying.names_in import POINTERS, meant_by, names_in, office_meant_by
from argmap.sources.saying.said_by_both import both_told, both_who_say
from argmap.sources.saying.speaker_of_verb import TITLE
from argmap.sources.saying.speaker_phrases import Named, subject_of
from argmap.sources.saying.told_speaker import Quoted

_REACH, _NEAR = 1200, 120
_BRACKET = re.compile(
    r"[\s,.?!…]*[”’\"'»“«]+(?:\d{1,3}|\[\^\w+\])?\s*"
    r"\((?:per |quoting |statement of |says )?(?P<who>[A-Z][^\d()“”;:§¶]{1,60}?)\)"
)
"""A name in a bracket right behind a quotation: “…” (Matze)."""
_WHO = r"\((?:quoting|statement of|remarks of|testimony of)\s+(?P<who>[A-Z][^\d()“”;:§¶]{1,60}?)\)"
_ENDS = r"\n\s*\n|(?:[a-z]{3}|[)\]\d])[*_]*[.!?][*_]*\s+[*_]*[A-Z]"
_BEHIND_CITE = re.compile(
    r"[\s,.?!…]*[”’\"'»“«]+(?:\d{1,3}|\[\^\w+\])?"
    rf"(?:(?!{_ENDS})[^“”\";]){{0,250}}?{_WHO}"
)
"""The same behind the citation of a quotation: “…” *Report* (quoting Matze)."""
_AHEAD = re.compile(rf"{_WHO}[\s,]*\([“\"«]\Z")
"""The same ahead of a quotation in a bracket: *Report* (quoting Matze) (“…”)."""

_OPENING = ' \n“"‘«„'
_WHAT = re.compile(r"\b(?:what|which|as)\s+$")
"""Behind it a pointer may stand for anybody that its sentence names before it."""
_OBJECT = re.compile(
    r"(?<!ccording )\b(?:to|of|with|from|against|about|at)\s+(?:the\s+)?"
    r"(?:[A-Z][\w&-]*(?:\s|(?=[^\w\s’'])|$))+"
)
"""Elsewhere it stands for none of these: “In a reply to AWS it said”."""

_CAPITAL = r"[A-Z][\w&-]*(?:[’'](?!s\b)\w+)?"
_SO_CALLED = re.compile(
    r"\W*(?:(?:And|But|So|Then|Yet|Later|Meanwhile|Still),?\s+)?"
    rf"(?P<who>{_CAPITAL}(?:\s+{_CAPITAL}){{0,3}})(?:[’']s?(?:\s+[a-z][\w-]*){{1,2}})?\s+"
    r"(?:[a-z]+ly\s+|also\s+|has\s+|had\s+)?(?P<verb>[a-z]+(?:ed|s|t|w|d|k|e))\s+"
    r"(?:(?:to|at|of|against|with|by|for|on|out)\s+){0,2}what\s+"
)
_SEEING = frozenset(
    (
        *("saw", "sees", "points", "pointed", "refers", "referred", "objects", "objected"),
        *("spoke", "speaks", "fears", "feared", "offers", "offered", "invokes", "invoked"),
    )
)
"""Who does so calls so what is seen; “Amazon committed what it calls” may be told by another."""
_RELAYING = frozenset({"answered", "answers", "repeated", "repeats", "addressed", "noted", "notes"})
"""What is done to the words of others: “AWS answered what it called”."""
_PERSONS = frozenset({"he", "she"})
_ARTICLE = re.compile(r"\b(?:an?|the|its|his|her|their|another)\s+", re.IGNORECASE)
"""Without it an office is told by the name beside it: “a spokesperson for AWS”."""


def told_in_brief(
    paper: str, one: Quoted, told: Named | None, is_body: Callable[[str], bool]
) -> Named | None:
    """Return to whom a brief gives a quotation; None where it gives it to nobody.

    `paper` is the brief without the words that it quotes, and `told` to whom it gives them as any
    text does; `is_body` tells of a name that no person has it.
    """
    if told is not None and told.names:
        both = both_told(paper, one.span.start, told.names)
        return Named(both, " and ".join(both), is_joint=True) if both else told
    if both := both_who_say(paper, one.span.start):
        return Named(both, f"{' and '.join(both)} (“both”)", is_joint=True)
    if told is not None and (owner := owner_of_paper(paper, one.span.start, told.printed)):
        return Named(owner, f"{' and '.join(owner)} (“{told.printed}”)")
    if (aside := _in_bracket(paper, one)) is not None:
        return aside
    pointer = "" if told is None else " ".join(told.printed.split()).casefold()
    low = max(0, one.span.start - _REACH)
    near, start = paper[low : one.span.end + 1], one.span.start - low
    if told is not None and pointer in POINTERS:
        meant = meant_by(near, start, told.printed, is_body)
        return _with_named_before(meant, near, start, told.printed)
    return told if told is None else office_meant_by(near, start, told)


def _with_named_before(meant: Named, text: str, start: int, pointer: str) -> Named:
    """Add whom the pointer's own sentence names before it: “What Amazon announced as what it”.

    Who does something to what they call so is meant alone: “AWS announced what it called”.
    """
    ahead = text[:start].rstrip(_OPENING)
    if ahead.endswith((".", "!", "?")):
        return meant
    ahead = ahead[sentence_around(text, start, start).start :]
    place = re.search(rf"(?s:.*)\b{re.escape(pointer)}\b", ahead)
    own = ahead if place is None else ahead[: place.end() - len(pointer)]
    subject = _who_calls_it_so(own, pointer)
    if subject:
        return _pointing(subject, pointer)
    if not meant.names:
        return meant
    if not _WHAT.search(own):
        own = _OBJECT.sub(" ", own)
    own_names = names_in(_ARTICLE.sub("", own)).names
    names = tuple(dict.fromkeys((*own_names, *meant.names)))
    return meant if names == meant.names else _pointing(names, pointer)


def _who_calls_it_so(own: str, pointer: str) -> tuple[str, ...]:
    """Return who does something to what *it* calls so; nobody where it may be another's words.

    A *he* is whoever has a title there: a company or a crowd may denounce what he said.
    """
    begun = _SO_CALLED.fullmatch(TITLE.sub("", own))
    words = attributing_words()
    saying = {*words.saying, *_SEEING} - {*words.refusing, *_RELAYING}
    if begun is None or begun["verb"] not in saying:
        return ()
    is_he = pointer.casefold() in _PERSONS
    return () if is_he and not TITLE.search(own) else names_in(begun["who"]).names


def _pointing(names: tuple[str, ...], pointer: str) -> Named:
    return Named(names, f"{' or '.join(names)} (“{pointer}”)")


def _in_bracket(paper: str, one: Quoted) -> Named | None:
    """Read whom a bracket names behind a quotation or its citation; None where it names nobody."""
    credited = _BEHIND_CITE.match(paper, one.span.end)
    credited = credited or _AHEAD.search(paper, max(0, one.span.start - _NEAR), one.span.start)
    bracket = credited or _BRACKET.match(paper, one.span.end)
    if bracket is None or _is_document(bracket["who"]):
        return None
    named = subject_of(bracket["who"].partition(",")[0])
    if named is None or not named.names:
        return None
    return named._replace(printed=bracket["who"], is_aside=True, is_credited=bool(credited))


def _is_document(who: str) -> bool:
    """Tell whether a bracket names what was written, which may quote anybody."""
    words = attributing_words()
    if re.search(r"[’'](?:s\b|\s)", who):
        return False  # it is somebody’s own: “Parler’s brief”
    return who.rsplit(maxsplit=1)[-1].casefold() in {*words.papers, *words.documents}
