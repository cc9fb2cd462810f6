"""To whom a document gives what it quotes: before the words, behind them, or above a block."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple, Protocol

from argmap.sources.passages import Span, sentence_around
from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.said_behind import ASKING
from argmap.sources.saying.speaker_phrases import COURT, UNKNOWN, Named, object_of, subject_of

_REACH = 600
_BEHIND = 160
_BESIDE = 4
"""Words that so few others part from what is said are told by whom before what follows them."""
_STRESS = re.compile(r"[*_>]")
_OPENING = " “\"‘'«„»[(…—–\n"
_ADVERBS = re.compile(
    r"(?:\s+|^)(?:(?:[a-z]+ly\s+and\s+)?[a-z]+ly|has|had|have|also|then|later|once|again|since|further|already|even"
    r"|himself|herself|itself|both|all|too|thus|therefore|now|still)\s*$"
)
_TITLE = re.compile(r"\b(?:Mr|Ms|Mrs|Mx|Dr|Sen|Rep|Hon|Prof|Gov)\.(?=\s)")
_PASSIVE = re.compile(r"\b(?:is|was|were|been|be|being|are|am|gets?|got)\s*$")
_NO_SUBJECT = re.compile(
    r"(?:[’']s|s[’']|\b(?:its|his|her|their|our|my|own|the|an?|this|that|these|those|such|any|no|some"
    r"|all|of|to|in|on|with|by|supra))\s*$",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:s|\b(?:counsel|we|they|I|who|people|and))\s*$")
_CUT = re.compile(
    r";|[.?!]\s|[”\"»’](?:\d{1,3}|\[\^\w+\])?\s+(?=[A-Z])"
    r"|,\s+(?:but|while|whereas|although|though|yet|because|when|even|unlike|nor)\b"
    r"|\band\s+(?:the\s+|an?\s+)?[A-Z]"
)
_NAME = re.compile(r"(?:[A-Z][\w&’'-]*\.?\s*)+$")
_QUOTED = re.compile(r"\s+(?:is|was|are|were|has\s+been|have\s+been)(?:\s+(?:\w+\s+)?\w+)?$")
_QUOTING = re.compile(r"\s*[Qq]uoting\s+(?P<who>[A-Z](?:[^,;:.“”()]|(?<=\b[JS]r)\.){1,60}),")
_GOING_ON = re.compile(
    r"\s(?:continu\w+|went\s+on|goes\s+on|proceed\w*|beg[ai]n|was\s+quick|is\s+quick)\s+to\s*$"
)
"""Before a verb these tell that it was done, as “to” alone does not."""
_OPEN = r"(?:blunt|frank|clear|candid|direct|emphatic|unequivocal|adamant|explicit|plain)"
_BEHIND_ALL = re.compile(
    r"(?:(?:So|Thus)\s+(?:said|wrote|spoke|argued)|come\s+from|came\s+from|are\s+those\s+of"
    r"|were\s+those\s+of)\s+(?P<who>[A-Z](?:[^,;:.“”()]|(?<=\b[JS]r)\.){1,60}?)(?=[,;.]|$)"
    r"|(?:(?:Those|These)\s+)?(?:are|were)\s+"
    r"(?P<whose>[A-Z](?:[^,;:.“”()]|(?<=\b[JS]r)\.){1,60}?[’']s?)"
    r"(?:\s+(?:own\s+|very\s+)?words?)?(?=[,;.]|$)"
)
"""What tells behind a quotation, or in the next sentence, whose words it gives."""
_IN_BRACKETS = re.compile(r"\s*\([^()]{0,60}\)\s*$")
_SUBORDINATE = re.compile(
    r"\b(?:although|though|while|whereas|if|when|because|since|after|before|despite)\b[^,]*$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[\s,.?!…]*[”’\"'»“«]+(?:\d{1,3}|\[\^\w+\])?\s*")
_RUNS_ON = frozenset(",?!—–-…")
_OF_WHOM = (
    r"(?:[Aa]ccording to|[Pp]er(?=\s(?:[A-Z]|the\s))|To quote"
    r"|[Ii]n the (?:\w+ )?(?:words|view|opinion|telling|phrase|eyes) of)"
)
_VIEW = r"(?:words|view|opinion|telling|phrase|account|estimation)"


class Quoted(Protocol):
    """Words that a document quotes, and where they stand in it without their marks."""

    @property
    def span(self) -> Span:
        """Where they stand."""

    @property
    def words(self) -> str:
        """The words as they are printed."""

    @property
    def is_block(self) -> bool:
        """Whether they stand by themselves, without marks."""


def told_speaker(paper: str, one: Quoted) -> Named | None:
    """Return to whom a document gives a quotation; None where it gives it to nobody.

    `paper` is the document without the words that it quotes. A *he* or *the company* is
    somebody without a name.
    """
    low = max(0, one.span.start - _REACH)
    near = _STRESS.sub(" ", paper[low : one.span.end + _REACH])
    span = Span(one.span.start - low, one.span.end - low)
    if one.is_block:
        return _above(near[: span.start]) or _signed(near[span.end :])
    sentence = sentence_around(near, *span)
    if not near[sentence.start : span.start].strip(_OPENING):
        return _trailing(one.words, near[span.end : span.end + _BEHIND]) or _above(
            near[: span.start].rstrip(_OPENING)
        )
    ahead = near[min(sentence.start, span.start) : span.start]
    quoting = _QUOTING.match(ahead)
    if quoting:
        return object_of(quoting["who"])
    lead = _leading(_without_opening(ahead))
    if lead and lead.is_beside:
        return lead.named
    behind = _trailing(one.words, near[span.end : span.end + _BEHIND])
    return behind or (lead.named if lead else None)


def _without_opening(ahead: str) -> str:
    """Leave out the signs before a quotation, but for a dash that sets it apart from its noun."""
    text = ahead.rstrip(_OPENING)
    is_apart = any(sign in ahead[len(text) :] for sign in "—–(")
    return f"{text} —" if is_apart else text


class _Lead(NamedTuple):
    named: Named
    is_beside: bool


def _above(before: str) -> Named | None:
    """Read the sentence that leads up to a block quote."""
    text = before.rstrip()
    line = text[text.rfind("\n") + 1 :]
    if not line.endswith((":", ",", "—", "that")):
        return None
    sentence = sentence_around(line, len(line) - 1, len(line))
    lead = _leading(line[sentence.start :].rstrip(_OPENING))
    return lead.named if lead else None


def _signed(after: str) -> Named | None:
    """Read a name behind a dash, as under a block quote."""
    match = re.match(
        r"\s*[”\"]?\s*(?:—|–|--)[ \t]*(?P<who>[A-Z][^\n,(.]{1,60})(?=[\n,(.]|$)", after
    )
    return object_of(match["who"]) if match else None


def _leading(before: str) -> _Lead | None:
    """Read who is said to say what follows, by the nearest words that tell of saying."""
    for match in reversed(list(_marker().finditer(before))):
        named = _named_at(before, match)
        if named is None:
            continue
        between = before[match.end() :]
        if _CUT.search(between) or _turning().search(between):
            return None
        if "," in between and _SUBORDINATE.search(before[: match.start()]):
            return None
        return _Lead(named, len(between.split()) <= _BESIDE)
    return _speech(before)


def _named_at(before: str, match: re.Match[str]) -> Named | None:
    ahead, behind = before[: match.start()], before[match.end() :]
    if match["of_whom"]:
        return object_of(behind)
    if match["whose"]:
        # “Parler says that AWS’s claims “fail””: whose words these are cannot be told.
        named = subject_of(f"{ahead}{match['whose']}")
        return UNKNOWN if match["bare"] is not None else named
    if match["told_of"]:
        return object_of(_last_name(ahead))
    return _subject(ahead, match["verb"], behind)


def _last_name(ahead: str) -> str:
    found = _NAME.search(_QUOTED.sub("", ahead))
    return found[0] if found else ""


def _subject(ahead: str, verb: str, behind: str) -> Named | None:
    """Read the subject of a verb; None where the word is none."""
    words = attributing_words()
    ahead = _IN_BRACKETS.sub(" ", _TITLE.sub("", ahead))
    while cut := _ADVERBS.search(ahead):
        ahead = ahead[: cut.start()]
    going = _GOING_ON.search(ahead)
    ahead = ahead[: going.start()] if going else ahead
    if _PASSIVE.search(ahead):
        by = re.match(r"\s+(?:\w+\s+){0,4}?by\s+", behind)
        return object_of(behind[by.end() :]) if by else UNKNOWN
    if _unsaid().search(ahead):
        return UNKNOWN
    is_noun = verb in _bases() and not going and not _PLURAL.search(ahead)
    if _NO_SUBJECT.search(ahead) or is_noun:
        return None
    found = subject_of(ahead)
    if found is None or verb in words.refusing:
        return found and UNKNOWN
    return None if verb in words.ruling and COURT not in found.names else found


def _speech(before: str) -> _Lead | None:
    """Read “AWS spokesperson: “…””, as in a script."""
    before = _TITLE.sub("", before)
    match = re.match(
        rf"\s*(?P<who>[A-Z](?:[^.:;,“”]|(?<=\b[JS]r)\.){{1,60}}?)(?:\s+(?:is|was)\s+{_OPEN})?:?$",
        before,
    )
    if match is None or not before.endswith(":") or len(match["who"].split()) > _BESIDE * 2:
        return None
    named = subject_of(match["who"])
    return _Lead(named, True) if named and named.names else None


def _trailing(words: str, after: str) -> Named | None:
    """Read who is said to say what stands before: “…,” he wrote; “…,” wrote Matze."""
    closed = _CLOSED.match(after)
    if closed is None:
        return None
    rest = after[closed.end() :]
    whose = _BEHIND_ALL.match(rest)
    if whose:
        return object_of(whose["who"]) if whose["who"] else subject_of(whose["whose"])
    runs_on = words[-1:] in _RUNS_ON or bool(set(closed[0]) & _RUNS_ON)
    return _going_on(rest) if runs_on else None


def _going_on(rest: str) -> Named | None:
    """Read who is said to say what stands before in the same sentence."""
    of = re.match(rf"(?:as\s+)?{_OF_WHOM}\s+", rest)
    if of:
        return object_of(rest[of.end() :])
    own = re.match(rf"[Ii]n (?P<who>[^,.;“”]{{1,60}}(?:[’']s|s[’']))\s+(?:own\s+)?{_VIEW}\b", rest)
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
    named = _subject(match["who"], match["verb"], rest[match.end() :])
    first = _TITLE.sub("", match["who"]).split(",")[0].split()
    if named is None or named is UNKNOWN:
        return named
    is_passive = bool(_PASSIVE.search(match["who"]))
    return named if is_passive or named.printed.split()[:1] == first[:1] else None


@cache
def _marker() -> re.Pattern[str]:
    words = attributing_words()
    saying = one_of((*words.saying, *words.ruling, *words.refusing))
    nouns = one_of(words.sayings)
    return re.compile(
        rf"(?P<verb>(?<![-\w])(?:{saying})(?![-\w’']))"
        rf"|(?P<told_of>\s(?:as|for|of|on\s+record(?:\s+as)?)\s+(?:{one_of(words.saying_of)})\b)"
        rf"|(?P<of_whom>\b{_OF_WHOM}\s)"
        rf"|(?P<whose>(?:[’']s|(?<=s)[’']))\s+(?:[a-z-]+\s+){{0,2}}?(?:(?:{nouns})"
        rf"(?=\s+(?:that|is\s+that|was\s+that|of)\b|\s*[:,(—–]|(?P<bare>\s*$))"
        rf"|{_VIEW}(?=\s*,|\s+(?:is|was|are|were)\s*$))"
    )


@cache
def _saying() -> str:
    words = attributing_words()
    return one_of((*words.saying, *words.ruling, *ASKING))


@cache
def _bases() -> frozenset[str]:
    """Return the verbs in the form of a noun, as “charge”, which need a plural before them."""
    words = attributing_words()
    verbs = {*words.saying, *words.ruling, *words.refusing}
    return frozenset(one for one in verbs if f"{one}s" in verbs or f"{one[:-1]}ies" in verbs)


@cache
def _turning() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=n)[’']t|\b(?:{one_of(attributing_words().turning)}))\b")


@cache
def _unsaid() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=n)[’']t|\b(?:{one_of(attributing_words().unsaid)}))\s*$")
