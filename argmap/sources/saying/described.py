"""Which party of a case a description means, as its texts call that party: “the social network”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.one_speaker import Speakers
from argmap.sources.saying.speaker_phrases import Named

_NAME = r"[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,3}"
_AROUND = 90
_MENTIONS = 40
_FEWEST = 2
"""Words; one alone, as “platform”, may be anybody."""
_BEFORE = re.compile(
    rf"(?P<who>{_NAME})(?:,\s|\s(?:is|was)\s)(?:an?|the)\s(?:(?!\b(?:of|in|to|by)\b)[\w’'-]+\s){{0,4}}$"
)
_BEHIND = re.compile(rf"\s(?P<who>{_NAME})")


def described_party(phrase: str, speakers: Speakers) -> Named | None:
    """Return the one party that the texts of a case call as a phrase does, or somebody of it.

    None where they call nobody so, or two parties. A word that no text has beside its name may
    tell of another: “the larger social network”.
    """
    found = _phrases().fullmatch(" ".join(phrase.split()))
    words = found["what"].casefold().split() if found else []
    for dropped in range(max(0, len(words) - _FEWEST) + 1):
        what = " ".join(words[dropped:])
        parties = {
            speakers.read(name): name
            for text in speakers.texts
            for name in _called(text, what)
            if speakers.is_party(speakers.read(name))
        }
        if found and parties and len(words) >= _FEWEST:
            (name, *others) = parties.values()
            is_sure = not others and _are_beside(words[:dropped], name, speakers)
            return Named((name,), phrase, is_office=bool(found["role"])) if is_sure else None
    return None


def _called(text: str, what: str) -> Iterator[str]:
    """Walk the names that a text has right before or behind a description of theirs."""
    for at in _places(text, what):
        before = _BEFORE.search(" ".join(text[max(0, at - _AROUND) : at].split()) + " ")
        behind = _BEHIND.match(text, at + len(what))
        yield from (one["who"] for one in (before, behind) if one)


def _places(text: str, what: str) -> Iterator[int]:
    folded = text.lower()
    if not what or len(folded) != len(text):
        return
    at = folded.find(what)
    for _ in range(_MENTIONS):
        if at < 0:
            break
        yield at
        at = folded.find(what, at + 1)


def _are_beside(words: list[str], name: str, speakers: Speakers) -> bool:
    """Tell whether a text has words right beside a name: “Conservative social network Parler”."""
    who = re.escape(name)
    forms = (
        re.compile(rf"\b{re.escape(one)}(?:\s[\w-]+){{0,3}}\s{who}\b"
                   rf"|\b{who},?(?:\s[\w-]+){{1,6}}?\s{re.escape(one)}\b", re.IGNORECASE)
        for one in words
    )  # fmt: skip
    return all(any(map(form.search, speakers.texts)) for form in forms)


@cache
def _phrases() -> re.Pattern[str]:
    roles = one_of(attributing_words().roles)
    return re.compile(
        rf"(?i:the|that|this)\s(?P<what>[a-z][\w-]*(?:\s[a-z][\w-]*){{0,4}}?)"
        rf"(?:[’']s?\s(?P<role>(?:[\w-]+\s){{0,2}}?(?i:{roles})))?"
    )
