"""To whom a document gives what it quotes by what stands behind the words."""

from __future__ import annotations

import re
from functools import cache

from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.frames import framed_behind
from argmap.sources.saying.said_behind import ASKING
from argmap.sources.saying.speaker_of_verb import PASSIVE, TITLE, speaker_of_verb
from argmap.sources.saying.speaker_phrases import UNKNOWN, Named, object_of, subject_of

_BEHIND_ALL = re.compile(
    r"(?:(?:So|Thus)\s+(?:said|wrote|spoke|argued)|come\s+from|came\s+from|are\s+those\s+of"
    r"|were\s+those\s+of|(?:is|was|are|were)\s+(?:widely\s+|often\s+)?(?:credit|attribut|ascrib)ed\s+to)"
    r"\s+(?P<who>[A-Z](?:[^,;:.“”()]|(?<=\b[JS]r)\.){1,60}?)(?=[,;.]|$)"
    r"|(?:is|was|are|were)\s+(?:attribut|ascrib)ed\s+to\s+"
    r"(?P<to>(?:an?|the)\s[^,;:.“”()]{1,60}?)(?=[,;.]|$)"
    r"|(?:[—–-]+\s*)?(?:[Ss]o|[Tt]hus)\s+(?P<thus>[A-Z][^,;:.“”()]{1,40})(?=\.(?:\s|$))"
    r"|(?:(?:Those|These)\s+(?:words\s+)?)?(?:are|were)\s+"
    r"(?P<whose>[A-Z](?:[^,;:.“”()]|(?<=\b[JS]r)\.){1,60}?[’']s?)"
    r"(?:\s+(?:own\s+|very\s+)?words?)?(?=[,;.]|$)"
)
"""What tells behind a quotation, or in the next sentence, whose words it gives."""
_CLOSED = re.compile(r"[\s,.?!…]*[”’\"'»“«]+,?(?:\d{1,3}|\[\^\w+\])?\s*")
_SUBJECT = re.compile(r"\s*(?P<who>[A-Z][^,.;:()“”]{1,60}?)\s+[a-z]+(?:ed|s|d|t|ew|oke)\b")
"""A subject with its verb."""
_RUNS_ON = frozenset(",?!—–-…")
OF_WHOM = (
    r"(?:[Aa]ccording to|[Pp]er(?=\s(?:[A-Z]|(?:the|an?)\s))|To quote"
    r"|[Ii]n the (?:\w+ )?(?:words|view|opinion|telling|phrase|eyes) of)"
)
"""A pattern of what stands before the name of whose words are given."""
VIEW = r"(?:words|view|opinion|telling|phrase|account|estimation)"
"""A pattern of what is somebody's own: “in Matze's words”."""


def speaker_behind(words: str, after: str) -> Named | None:
    """Read who is said to say what stands before: “…,” he wrote; “…,” wrote Matze.

    `after` begins with the marks that close the `words`. None where nobody is said to.
    """
    closed = _CLOSED.match(after)
    if closed is None:
        return None
    rest = after[closed.end() :]
    whose = _BEHIND_ALL.match(rest)
    if whose:
        who = whose["who"] or whose["thus"] or whose["to"]
        return object_of(who) if who else subject_of(whose["whose"])
    framed = framed_behind(rest)
    if framed is not None:
        return framed
    runs_on = words[-1:] in _RUNS_ON or bool(set(closed[0]) & _RUNS_ON)
    return _going_on(rest) if runs_on else None


def credited_behind(after: str) -> Named | None:
    """Read to whom words are credited behind them in so many words: “…,” according to Matze.

    `after` begins with the marks that close the words. None where nobody is named so.
    """
    closed = _CLOSED.match(after)
    of = re.compile(rf"(?:as\s+)?{OF_WHOM}\s+").match(after, closed.end()) if closed else None
    named = object_of(after[of.end() :]) if of else None
    return named if named and named.names else None


def subject_behind(after: str) -> Named:
    """Read the subject behind a quotation: Accusing Google of “…,” Matze left the room.

    `after` begins with the marks that close the words.
    """
    closed = _CLOSED.match(after)
    begins = _SUBJECT.match(TITLE.sub("", after[closed.end() :])) if closed else None
    named = subject_of(begins["who"]) if begins else None
    return named or UNKNOWN


def _going_on(rest: str) -> Named | None:
    """Read who is said to say what stands before in the same sentence."""
    of = re.match(rf"(?:as\s+)?{OF_WHOM}\s+", rest)
    if of:
        return object_of(rest[of.end() :])
    own = re.match(
        rf"[Ii]n (?P<who>(?:[^,.;“”]|(?<=\b[JS]r)\.){{1,60}}(?:[’']s|s[’']))\s+(?:own\s+)?{VIEW}\b",
        rest,
    )
    if own:
        return subject_of(own["who"])
    inverted = re.match(rf"(?:as\s+)?(?:{_saying()})\s+(?=[A-Z]|the\s|an?\s)", rest)
    if inverted:
        return object_of(rest[inverted.end() :])
    return _said_behind(rest)


def _said_behind(rest: str) -> Named | None:
    match = re.match(
        r"(?:as\s+)?(?P<who>(?:[^;:.()“”]|(?<=\b[DMSJ][rse])\.|(?<=Mrs)\.|(?<=\b[A-Z])\.){1,80}?)"
        rf"\s(?P<verb>{_saying()})(?![-\w])",
        rest,
    )
    if match is None or re.match(r"(?:and|but|which|who|that|while|or|so)\b", match["who"]):
        return None
    named = speaker_of_verb(match["who"], match["verb"], rest[match.end() :])
    first = TITLE.sub("", match["who"]).split(",")[0].split()
    if named is None or named is UNKNOWN:
        return named
    is_passive = bool(PASSIVE.search(match["who"]))
    return named if is_passive or named.printed.split()[:1] == first[:1] else None


@cache
def _saying() -> str:
    words = attributing_words()
    return one_of((*words.saying, *words.ruling, *ASKING))


def signed_below(after: str) -> Named | None:
    """Read a name behind a dash, as under a block quote."""
    match = re.match(
        r"\s*[”\"]?\s*(?:—|–|--)[ \t]*(?P<who>[A-Z][^\n,(.]{1,60})(?=[\n,(.]|$)", after
    )
    return object_of(match["who"]) if match else None
