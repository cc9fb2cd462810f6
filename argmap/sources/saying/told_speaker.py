"""To whom a document gives what it quotes: before the words, behind them, or above a block."""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol

from argmap.sources.passages import Span, sentence_around
from argmap.sources.saying.attributing_words import names_an_office
from argmap.sources.saying.cited_for import whom_cited
from argmap.sources.saying.frames import echoed, framed_ahead, framed_around, said_before
from argmap.sources.saying.names_in import names_in, subject_of_sentence
from argmap.sources.saying.speaker_behind import (
    credited_behind,
    signed_below,
    speaker_behind,
    subject_behind,
)
from argmap.sources.saying.speaker_of_verb import TITLE, speaker_of_verb
from argmap.sources.saying.speaker_phrases import UNKNOWN, Named, object_of, subject_of
from argmap.sources.saying.telling import markers, naming, turning

_REACH = 600
_BEHIND = 160
_NOTE_MARK = re.compile(r"(?<=[:,—–]) ?(?:\d{1,3}|\[\^?\w{1,4}\]|\(\d{1,3}\)|[†‡§¹²³⁰-⁹]{1,3})$")
_BESIDE = 4
"""Words that so few others part from what is said are told by whom before what follows them."""
_ENDED = re.compile(
    r"(?<![\w.])(?!(?:cf|etc|al|id|no|nos|vol|pp?|eds?|rev|ch|art|sec|seq|vs?)\.)"
    r"(?:[a-z]{2,}|[A-Z]{2,}|[A-Z][a-z]{4,})[.?!]\s+[“\"‘«„]$"
)
"""A sentence that ends right before a quotation, which begins with a small letter."""
_NEXT_QUOTED = re.compile(r"[”\"»](?:\d{1,3}|\[\^\w+\])?\s+[“\"«„]$")
"""Words that are quoted right behind others, in a sentence of their own."""
_SAME = re.compile(r"\bthat\s+(?:it|he|she|they)(?:\s+(?:had|has|have))?\s*$")
_SEEING = frozenset(
    {"observed", "observes", "noted", "notes", "concluded", "estimated", "believed"}
)
"""Before these they mean who says so before it: “AWS wrote that it had observed”."""
_JOINED = re.compile(r"^\W*(?P<first>[^;:]*),\s+(?:and|then|but)\s*$")
"""What somebody has done whose next verb follows: “Matze saw a pattern, and” complained."""
_LETTERED = re.compile(
    r"\b(?:Exs?|Exhs?|Exhibits?|Apps?|Appendix|Appendices|Atts?|Attachs?|Attachments?|Tabs?|Annex)"
    r"\.?\s+(?:\w{1,4}(?:,?\s+(?:&|and)\s+|,\s+|[–-]))*[A-Z]\.\s+(?=[^\w\s]*[A-Z])"
)
"""A cite to what is attached by its letter, at its sentence's end: “Ex. A.” is no initial."""
_STRESS = re.compile(r"[*_>]")
_OPENING = " “\"‘'«„»[(…—–\n"
_CUT = re.compile(
    r";|[.?!]\s|[”\"»’](?:\d{1,3}|\[\^\w+\])?\s+(?=[A-Z])"
    r"|,\s+(?:but|while|whereas|although|though|yet|because|when|even|unlike|nor)\b"
    r"|\band\s+(?:the\s+|an?\s+)?[A-Z]"
)
_NAME = re.compile(r"(?:[A-Z][\w&’'-]*\.?\s*)+$")
_QUOTED = re.compile(r"\s+(?:is|was|are|were|has\s+been|have\s+been)(?:\s+(?:\w+\s+)?\w+)?$")
_QUOTING = re.compile(r"\s*[Qq]uoting\s+(?P<who>[A-Z](?:[^,;:.“”()]|(?<=\b[JS]r)\.){1,60}),")
_SUBJECT_BEHIND = Named((), "behind")
"""Stands for the subject of a sentence that begins with a participle and a quotation."""
_OWNER = re.compile(r"(?:^|\s)(?:[A-Z][\w&-]*\s+){0,3}[A-Z][\w&-]*(?:[’']s|(?<=s)[’'])\s*$")
_WHICH = re.compile(r"\W*(?:they|these|those|which)\b")
"""What goes on with somebody's posts, and not with what they say there."""
_STOPS = (".", "!", "?", ":", "”", '"')
_WRAPPED = 45
"""So many letters are in a line that a program has broken; a shorter one may be a heading."""
_TOPIC = re.compile(
    r"\W*(?:Consider|Take|Compare|Contrast|Enter|Note|Recall|Remember|Witness|Imagine|See)\s"
)
"""What begins a sentence with whom it is about, who need not speak."""
_SUBORDINATE = re.compile(
    r"\b(?:although|though|while|whereas|if|when|because|since|after|before|despite)\b[^,]*$",
    re.IGNORECASE,
)


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
        return _above(near[: span.start]) or signed_below(near[span.end :])
    sentence = sentence_around(near, *span)
    ahead = near[_behind_cites(near, min(sentence.start, span.start), span.start) : span.start]
    after = near[span.end : span.end + _BEHIND]
    if not ahead.strip(_OPENING) or _ENDED.search(ahead) or _NEXT_QUOTED.search(ahead):
        before = near[: span.start].rstrip(_OPENING)
        return speaker_behind(one.words, after) or _above(before) or said_before(before)
    framed = framed_ahead(ahead.rstrip(_OPENING), one.words) or framed_around(ahead, after)
    return framed or _in_sentence(one.words, ahead, after)


def _in_sentence(words: str, ahead: str, after: str) -> Named | None:
    """Read who is said to say words by what stands before them in their sentence, or behind."""
    quoting = _QUOTING.match(ahead)
    if quoting:
        return object_of(quoting["who"])
    lead = _leading(_without_opening(ahead))
    if lead and lead.named is _SUBJECT_BEHIND:
        return subject_behind(after)
    named = _or_echoed(lead.named, ahead) if lead else None
    if lead and lead.is_beside:
        return (None if named and named.names else credited_behind(after)) or named
    return speaker_behind(words, after) or named


def _or_echoed(named: Named, ahead: str) -> Named:
    """Add whom a sentence repeats, whose words these may be as well."""
    others = echoed(ahead) if named.names else ()
    return named._replace(names=tuple(dict.fromkeys((*named.names, *others)))) if others else named


def _behind_cites(text: str, start: int, end: int) -> int:
    """Return where a sentence begins behind cites to lettered exhibits, which end the one before.

    The full stop of “Exs.” may have ended it too soon: its letters are looked for before it.
    """
    return max([start, *(cite.end() for cite in _LETTERED.finditer(text, 0, end))])


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
    line = _NOTE_MARK.sub("", _last_line(before.rstrip()))
    if not line.endswith((":", ",", "—", "that")):
        return None
    sentence = sentence_around(line, len(line) - 1, len(line))
    start = _behind_cites(line, sentence.start, len(line))
    lead = _leading(line[start:].rstrip(_OPENING))
    return lead.named if lead else None


def _last_line(text: str) -> str:
    """Return the last line of a text, with those before it that were broken within its sentence."""
    lines = text[text.rfind("\n\n") + 1 :].split("\n")
    last = lines.pop().strip()
    while lines and (before := lines.pop().strip()) and not before.endswith(_STOPS):
        if len(before) < _WRAPPED and not last[:1].islower():
            break
        last = f"{before} {last}"
    return last


def _leading(before: str) -> _Lead | None:
    """Read who is said to say what follows, by the nearest words that tell of saying."""
    for match in reversed(list(markers().finditer(before))):
        if match["bare"] is not None and naming().search(before, 0, match.start()):
            continue
        named = _named_at(before, match)
        is_same = match["verb"] in _SEEING and _SAME.search(before, 0, match.start())
        if named is None or is_same:
            continue
        between = before[match.end() :]
        is_about = match["whose"] and _WHICH.match(between)
        if is_about or _CUT.search(between) or turning().search(between):
            return None
        if "," in between and _SUBORDINATE.search(before[: match.start()]):
            return None
        return _Lead(_with_owner(named, between), len(between.split()) <= _BESIDE)
    return _speech(before)


def _with_owner(named: Named, between: str) -> Named:
    """Add whose words may be told of right before them: “AWS answered Parler’s “animus” theory”."""
    owner = _OWNER.search(between)
    if owner is None or not named.names:
        return named
    other = subject_of(owner[0])
    return named._replace(names=(*named.names, *(other.names if other else ())))


def _named_at(before: str, match: re.Match[str]) -> Named | None:
    ahead, behind = before[: match.start()], before[match.end() :]
    if match["citing"]:
        return whom_cited(ahead, match)
    if match["seen"] or match["of_whom"]:
        return object_of(match["as_seen"] or match["viewer"] or behind)
    if match["whose"]:
        # “Parler says that AWS’s claims “fail””: whose words these are cannot be told.
        named = subject_of(f"{ahead}{match['whose']}")
        return UNKNOWN if match["bare"] is not None else named
    if match["told_of"] or match["doing"]:
        return _told_of(ahead) if match["told_of"] else _done_by(ahead)
    joined = _JOINED.search(ahead) if match["verb"] else None
    if joined is not None:
        return subject_of_sentence(joined["first"])
    return speaker_of_verb(ahead, match["openly"] or match["verb"], behind)


def _done_by(ahead: str) -> Named | None:
    """Read who does what a participle tells: whom its sentence names before it, or behind."""
    if not ahead.strip(_OPENING):
        return _SUBJECT_BEHIND
    named, is_office = names_in(ahead), names_an_office(ahead)
    # “Counsel for the Authority left, saying that”: who holds the office has another name.
    printed = f"somebody of {named.names[0]}" if is_office and named.names else named.printed
    is_told = ahead.rstrip().endswith(",")
    return named._replace(printed=printed, is_office=is_office) if is_told else None


def _told_of(ahead: str) -> Named:
    found = _NAME.search(_QUOTED.sub("", ahead))
    named = object_of(found[0] if found else "")
    return named._replace(is_office=named.is_office or names_an_office(ahead))


def _speech(before: str) -> _Lead | None:
    """Read “AWS spokesperson: “…””, as in a script."""
    before = TITLE.sub("", before)
    if _TOPIC.match(before):
        return None
    match = re.match(
        r"\s*(?P<who>[A-Z](?:[^.:;,“”]|(?<=\b[JS]r)\.){1,60}?)"
        r"(?:,?\s+(?:again|then|later|under\s+oath|in\s+(?:reply|response|answer)))?:?$",
        before,
    )
    if match is None or not before.endswith(":") or len(match["who"].split()) > _BESIDE * 2:
        return None
    named = subject_of(match["who"])
    return _Lead(named, True) if named and named.names else None
