"""Every name in a stretch of text, and whom the subject of its sentence may be."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from argmap.sources.passages import paragraph_around, sentence_around
from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.speaker_of_verb import TITLE
from argmap.sources.saying.speaker_phrases import UNKNOWN, Named, named_by
from argmap.sources.wording import english

_CAPITAL = r"(?:[A-Z][\w&-]*(?:[’'](?!s\b)\w+)?)"
_NAME = re.compile(rf"(?<![\w’'-]){_CAPITAL}(?:\s+(?:[JS]r\.|{_CAPITAL})){{0,4}}")
_BEGINS = re.compile(
    rf"\W*(?:[A-Z]\w*ly,?\s+|Then,?\s+|Later,?\s+)?(?P<who>{_CAPITAL}(?:\s+{_CAPITAL}){{0,4}})"
    r"(?:[’']s?(?:\s+[\w-]+){1,3}?)?(?:,[^,.;]{1,80},)?\s+(?P<verb>[a-z]+)(?!\w)"
)
"""A sentence that begins with a name, and goes on with what it does."""
_LEAD = re.compile(
    r"\W*(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]\s+)?"
    r"(?P<stress>[*_]{1,3})[A-Z0-9](?:(?!(?P=stress))[^\n]){1,80}[.:?!](?P=stress)\s+(?=[A-Z“\"])"
)
"""The stressed words that a paragraph begins with, in Markdown: “5. *The filing.* …”."""
_NO_VERBS = frozenset(
    ("at", "of", "in", "on", "v", "vs", "for", "from", "to", "or", "by", "with", "app", "supra")
)
_STEPS_BACK = 3
_OPENING = ' \n“"‘«„'
POINTERS = frozenset({"he", "she", "it", "the company"})
"""What stands for a name of the sentence before."""
_PERSONS = frozenset({"he", "she"})


def names_in(words: str) -> Named:
    """Name everybody whom a stretch of text has by name; nobody where it has others as well."""
    plain = TITLE.sub("", words)
    found = [named_by(match[0]) for match in _NAME.finditer(plain) if not _is_common(match[0])]
    names = tuple(dict.fromkeys(name for one in found if one for name in one.names))
    return Named(names) if names and not _unnamed().search(plain) else UNKNOWN


def meant_by(
    text: str, start: int, pointer: str, is_body: Callable[[str], bool] = lambda _: False
) -> Named:
    """Tell whom a *he* or *it* means, in the sentence that holds a place: one named before it.

    That sentence stands in the same paragraph and begins with a name; it may be any other
    of it as well. Sentences between that begin with the same pointer and name nobody are
    stepped over. A body is no *he*: behind one it may be somebody named before.
    """
    paragraph = paragraph_around(text, start, start)
    before = text[paragraph.start : start].rstrip(_OPENING)
    if not before.endswith((".", "!", "?")):  # what is quoted does not begin the sentence
        sentence = sentence_around(text, start, start)
        before = text[paragraph.start : sentence.start].rstrip(_OPENING)
    for _ in range(_STEPS_BACK):
        if not before:
            break
        last = len(before) - 1
        begin = sentence_around(before, last, last).start
        earlier = _behind_lead(before[begin:])
        if not earlier.casefold().startswith(f"{pointer.casefold()} ") or names_in(earlier).names:
            meant = subject_of_sentence(earlier)
            if pointer.casefold() in _PERSONS and all(map(is_body, meant.names)):
                others = names_in(before[:begin]).names if meant.names else ()
                meant = meant._replace(names=tuple(dict.fromkeys((*meant.names, *others))))
            return meant._replace(printed=f"{' or '.join(meant.names)} (“{pointer}”)")
        before = before[:begin].rstrip(_OPENING)
    return UNKNOWN


def office_meant_by(text: str, start: int, told: Named) -> Named:
    """Tell whose office is meant by “its CEO” before a place: of somebody named before, if anybody.

    That is whoever its sentence names before it, or else the sentence before; `told` where it
    is no such office.
    """
    office = _its_office().search(told.printed)
    at = text.rfind(office[0], 0, start) if office else -1
    if office is None or at < 0:
        return told
    paragraph = paragraph_around(text, start, start)
    sentence = sentence_around(text, at, at)
    before = text[paragraph.start : sentence.start].rstrip(_OPENING)
    named = names_in(text[sentence.start : at])
    if not named.names and before:
        named = names_in(before[sentence_around(before, len(before) - 1, len(before) - 1).start :])
    if not named.names:
        return told
    if office["nearest"]:
        named = named._replace(names=named.names[-1:])
    whose = f"{' or '.join(named.names)} (“{office[0]}”)"
    return named._replace(printed=whose, is_office=True)


@cache
def _its_office() -> re.Pattern[str]:
    roles = one_of(attributing_words().roles)
    return re.compile(
        rf"\b(?:its|their|(?P<nearest>whose))\s+(?:[\w-]+\s+){{0,2}}?(?:{roles})$", re.IGNORECASE
    )


def begins_paragraph(text: str, place: int, since: int) -> str:
    """Name whom the paragraph of a place begins with; nothing where it begins before `since`."""
    start = paragraph_around(text, place, place).start
    if since > start:
        return ""
    names = subject_of_sentence(text[slice(*sentence_around(text, start, start))]).names
    return names[0] if names else ""


def subject_of_sentence(sentence: str) -> Named:
    """Name whom a sentence begins with, and goes on with what they do; others in it as well."""
    sentence = _behind_lead(sentence)
    begins = _BEGINS.match(TITLE.sub("", sentence))
    if begins is None or begins["verb"] in _NO_VERBS or _is_common(begins["who"]):
        return UNKNOWN
    return names_in(sentence)


def _behind_lead(sentence: str) -> str:
    """Return a sentence without the stressed words before it, which end with a full stop."""
    lead = _LEAD.match(sentence)
    return sentence[lead.end() :] if lead else sentence


def _is_common(words: str) -> bool:
    """Tell whether words name nobody, as those that stand for what is quoted."""
    parts = words.casefold().split()
    return all(one in english().function | _NOBODY or not one.strip("x") for one in parts)


_NOBODY = frozenset(
    (
        *("he", "she", "it", "they", "id", "ibid", "see", "then", "later", "sunday", "monday"),
        *("ex", "exs", "exh", "exhs", "att", "app", "tab", "dkt", "ecf", "decl"),
        *("tuesday", "wednesday", "thursday", "friday", "saturday", "january", "february", "march"),
        *("april", "june", "july", "august", "september", "october", "november", "december"),
    )
)
"""Words that name nobody, though they have a capital; so does x, which is set for others."""


@cache
def _unnamed() -> re.Pattern[str]:
    """Return what finds somebody who holds an office and is not named."""
    roles = one_of(attributing_words().roles)
    return re.compile(
        rf"\b(?:an?|the|its|his|her|their|another)\s+(?:[\w-]+\s+)?(?:{roles})\b(?!\s+[A-Z])"
    )
