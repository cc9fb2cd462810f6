"""Whether those to whom a source gives words are certainly not who is recorded to say them."""

from __future__ import annotations

import re

from argmap.sources.saying.attributing_words import attributing_words
from argmap.sources.saying.one_speaker import Name, Speakers
from argmap.sources.saying.speaker_phrases import COURT, Named

_NEAR = 300
_UNNAMED = re.compile(r"\s*(?:an?|one|some|several|two|many)\s", re.IGNORECASE)
"""Somebody who is told without a name may be anybody: a user, an official."""
_BODIES = frozenset(
    (
        *("commission", "committee", "council", "department", "ministry", "office", "agency"),
        *("bureau", "company", "police", "university", "association", "group", "bank", "union"),
        *("government", "administration", "board", "senate", "congress", "parliament"),
    )
)
_PARTS = re.compile(r"[,;/()&]|\b(?:and|for|of|quoting|citing|via|through|to|by|in)\b")


def are_surely_two(speakers: Speakers, text: str, told: Named, recorded: str) -> bool:
    """Tell whether nobody of those a text names can be who is recorded.

    Stricter than `Speakers.may_be`, which asks it of a paper that somebody else wrote: who
    recorded a speaker may know who speaks for whom, so that a text has to show otherwise.
    """
    if _UNNAMED.match(recorded):
        return False
    parts = [recorded, *(part for part in _PARTS.split(recorded) if speakers.read(part))]
    return not any(
        speakers.may_be(told, part) or _may_be_one(speakers, text, name, part)
        for name in told.names
        for part in parts
    )


def _may_be_one(speakers: Speakers, text: str, told: str, recorded: str) -> bool:
    first, second = speakers.read(told), speakers.read(recorded)
    if not first or not second or _is_no_name(text, told):
        return True
    if _is_part(first, second) or _is_short_for(told, recorded) or _is_body(first, second):
        return True
    if told == COURT:
        return not (speakers.is_party(second) or speakers.speaks_for_joined(second))
    if _is_role(told) and not speakers.is_party(first):
        return True
    return _may_speak_for_party(speakers, text, told, (first, second))


def _may_speak_for_party(
    speakers: Speakers, text: str, told: str, names: tuple[Name, Name]
) -> bool:
    """Tell whether one of two names is a party's, and the other may be somebody of it."""
    first, second = names
    if speakers.is_party(first) is speakers.is_party(second):
        return False
    if speakers.is_party(first):
        return not speakers.speaks_for_joined(second)
    return not speakers.speaks_for_joined(first) and _stand_together(speakers, text, told, second)


def _is_no_name(text: str, told: str) -> bool:
    """Tell whether a capital only begins a sentence, or a document is told: Users, Exhibit E."""
    words = attributing_words()
    head, *rest = told.split()
    is_paper = head.casefold() in {*words.documents, *words.papers}
    if is_paper or rest or _is_role(told):
        return is_paper
    # A long text is looked through for plain letters in a hundredth of the time.
    at = text.find(head.lower())
    return at >= 0 and bool(
        re.match(rf"{re.escape(head.lower())}\b(?!\.\w)", text[at : at + _NEAR])
    )


def _is_body(one: Name, other: Name) -> bool:
    """Tell whether one of two names only is one that no person has: the other may speak for it."""
    return (one[-1] in _BODIES) is not (other[-1] in _BODIES)


def _is_part(one: Name, other: Name) -> bool:
    short, long = sorted((one, other), key=len)
    size = len(short)
    return any(long[at : at + size] == short for at in range(len(long) - size + 1))


def _is_short_for(one: str, other: str) -> bool:
    """Tell whether one of two names is letters that may stand for the other: AWS for Amazon."""
    return any(
        short.strip(".").replace(".", "").isupper() and short[:1] == long.lstrip()[:1]
        for short, long in ((one, other), (other, one))
    )


def _is_role(name: str) -> bool:
    """Tell whether a name is what a party is called in papers, whoever it is."""
    words = attributing_words()
    return name in {*words.movants, *words.respondents, *words.plaintiffs, *words.defendants}


def _stand_together(speakers: Speakers, text: str, person: str, party: Name) -> bool:
    """Tell whether a text first names somebody near a party: it may be theirs."""
    surname = person.rsplit(maxsplit=1)[-1]
    first = re.search(rf"\b{re.escape(surname)}\b", text) if surname in text else None
    if first is None:
        return False
    near = text[max(0, first.start() - _NEAR) : first.end() + _NEAR]
    return _is_part(party, speakers.read(near))
