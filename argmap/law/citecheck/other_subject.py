"""Whether a quotation goes on from another name than it does in its source: Bezos “accused them”.

Who does what a quotation begins with stands before its marks: the words are the source's, and what
the sentence says is not.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.own_subject import own_subject
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.sources.passages import Span, sentence_around
from argmap.sources.saying.names_in import meant_by, names_in
from argmap.sources.saying.one_speaker import Speakers
from argmap.sources.saying.said_by_both import both_who_do
from argmap.sources.saying.speaker_of_verb import TITLE
from argmap.sources.saying.speaker_phrases import COURT, Named, subject_of
from argmap.sources.wording import english

_REACH = 160
_FAR = 600
"""So far before a *he* may stand who is meant, with a title."""
_NAME = r"[A-Z][\w&-]*\.?"
_RIGHT_BEFORE = re.compile(rf"(?:^|[^\w’'])(?P<who>{_NAME}(?:\s{_NAME}){{0,3}})\s[“\"‘«„]$")
_OBJECT = re.compile(r"\b(?:of|by|for|with|from|to|at|against|about)\s$")
"""Behind these a name is no subject: “the host of Parler “had flagged””."""
_BESIDE = rf"(?:{_NAME}(?:\s{_NAME}){{0,3}}\sand\s)?"
_BEGINS = r"(?:^\s*|[.;:!?)][*_”\"]*\s+|\b(?:and|but|while|whereas|that)\s+)"
_WITH_ASIDE = re.compile(
    rf"{_BEGINS}(?P<who>{_BESIDE}{_NAME}(?:\s{_NAME}){{0,3}}),\s[a-z][^,;:()“”]{{1,80}},\s[“\"‘«„]$"
)
"""A name that begins a sentence, with an aside behind it: “Facebook, for its part, “argued””."""
_IN_APPOSITION = re.compile(
    rf"{_BEGINS}(?:(?:And|But|So|Yet)\s)?"
    rf"(?i:one|an?|the|its|their|his|her|another)\s[^,.;:()“”]{{3,60}},\s+"
    rf"(?P<who>{_NAME}(?:\s{_NAME}){{0,3}}),\s[“\"‘«„]$"
)
"""A name that says who is told of before it: “One broadcaster, Sean Hannity, “had””."""
_LEADING = re.compile(
    r"(?:And|But|Yet|So|Then|Meanwhile|Still|Thus|Hence|Later|Now|Next|Again|Finally|Also|Or|Nor"
    r"|When|While|Whereas|Where|As|After|Before|Because|Since|Although|Though|That)\s(?=[A-Z])"
)
"""What a sentence begins with before its subject, and what is no part of that name."""
_POINTER = re.compile(r"(?:^|\s)(?P<who>(?i:it|he|she|they))\s[“\"‘«„]$")
_ANY_POINTER = re.compile(r"\b(?:it|he|she|they)\b", re.IGNORECASE)
_ENDED = re.compile(r"(?<!\bInc)(?<!\bCorp)(?<!\bCo)(?<!\bLtd)(?<!\bJr)(?<!\bSr)(?<!\b[A-Z])\.$")
"""A stop that ends a sentence or an *id.*: what stands before it is the subject of nothing."""
_LEAST = 3
"""Words; fewer are a term that may stand anywhere."""


class _Two(NamedTuple):
    """What a document prints before words, what is told of its source, and whether it is sure."""

    printed: str
    own: str
    is_sure: bool


def other_subject(
    one: FoundQuotation, paper: str, place: tuple[HeldSource, Span], speakers: Speakers
) -> str:
    """Say that a document puts another name before words than their source does; or nothing.

    `paper` is the document without the words that it quotes. Only where a name stands right
    before the words in both, and none of its sentence in the source may be the document's;
    for a *he* of the source none may that is named not long before it.
    """
    two = _two(one, paper, place, speakers)
    return f"The document says it of {two.printed}, {two.own}." if two and two.is_sure else ""


def unsure_subject(
    one: FoundQuotation, paper: str, place: tuple[HeldSource, Span], speakers: Speakers
) -> str:
    """Say that a document may put another name before words than their source does; or nothing.

    It may be so where the document has an *it* there, or a word that only may be a name.
    """
    two = _two(one, paper, place, speakers)
    if two is None or two.is_sure:
        return ""
    return f"The document says it of {two.printed}, {two.own}: look whether that is the same."


def _two(
    one: FoundQuotation, paper: str, place: tuple[HeldSource, Span], speakers: Speakers
) -> _Two | None:
    """Return who stands before words in a document and in their source, where these are two."""
    source, span = place
    own = None if one.is_block or not _is_fragment(one.words) else own_subject(source.text, span)
    if own is None:
        return None
    pointed = _pointed_at(one, paper, source, speakers)
    if pointed is not None:
        is_other = not _is_any(pointed, own.names, speakers)
        return _Two(pointed.printed, own.told, is_sure=False) if is_other else None
    both = both_who_do(paper, one.span.start)
    told = Named(both, f"{' and '.join(both)} (“both”)") if both else _named_before(one, paper)
    if told is None:
        return None
    if _is_any(told, own.names, speakers):
        is_doubted = own.first and not speakers.may_be(told, own.first)
        doubt = f"the source of “{own.who}”, behind what it tells of {own.first}"
        return _Two(told.printed, doubt, is_sure=False) if is_doubted else None
    is_known = told.is_aside or _is_known(told, source, speakers)
    if not is_known and own.is_pointer:
        return None
    return _Two(told.printed, own.told, is_sure=is_known and own.is_sure)


def _is_any(told: Named, names: tuple[str, ...], speakers: Speakers) -> bool:
    return any(speakers.may_be(told, name) for name in names)


def _named_before(one: FoundQuotation, paper: str) -> Named | None:
    """Return the name right before a quotation; `is_aside` tells that a title is before it."""
    ahead = paper[max(0, one.span.start - _REACH) : one.span.start]
    plain = TITLE.sub("", ahead)
    forms = (_RIGHT_BEFORE, _WITH_ASIDE, _IN_APPOSITION)
    printed = next((found for form in forms if (found := form.search(plain))), None)
    who = "" if printed is None else _LEADING.sub("", printed["who"])
    is_object = printed is not None and _OBJECT.search(plain, 0, printed.start("who"))
    if not who or is_object or set(who.casefold().split()) & english().function:
        return None
    told = None if _ENDED.search(who) else subject_of(who)
    if told is None or not told.names:
        return None
    return told._replace(printed=who, is_aside=_is_titled(ahead, who))


def _pointed_at(
    one: FoundQuotation, paper: str, source: HeldSource, speakers: Speakers
) -> Named | None:
    """Return whom a document's *it* right before a quotation means: who is named in its sentence.

    Where it has none, or another *it* before, whom the sentence before begins with, or anybody
    else there. Only who is known as somebody counts: a title or a cite is none.
    """
    start = one.span.start
    pointer = _POINTER.search(paper, max(0, start - _REACH), start)
    if pointer is None:
        return None
    ahead = paper[sentence_around(paper, start, start).start : pointer.start("who")]
    names = names_in(ahead).names
    if not ahead.strip() or _ANY_POINTER.search(ahead):
        meant = meant_by(paper, start, pointer["who"], lambda one: _is_body(one, speakers)).names
        names = (*names, *meant) if meant else ()
    near = paper[max(0, start - _FAR) : start]
    known = [
        name
        for name in names
        if name != COURT and (_is_titled(near, name) or _is_known(Named((name,)), source, speakers))
    ]
    printed = f"{' or '.join(known)} (“{pointer['who']}”)"
    return Named(tuple(known), printed) if known else None


def _is_titled(text: str, name: str) -> bool:
    return bool(re.search(rf"{TITLE.pattern}\s+{re.escape(name)}\b", text))


def _is_body(name: str, speakers: Speakers) -> bool:
    return speakers.is_party(speakers.read(name))


def _is_fragment(words: str) -> bool:
    return words[:1].islower() and len(words.split()) >= _LEAST


def _is_known(told: Named, source: HeldSource, speakers: Speakers) -> bool:
    """Say whether a name is one: of several words, a party's, or somebody's in the source."""
    name = told.names[0]
    is_there = bool(re.search(rf"[a-z,] {re.escape(name)}\b", source.text))
    return " " in name or speakers.is_joined(name) or is_there
