"""Reading one authority as somebody typed or pasted it, part by part."""

from __future__ import annotations

import re
from dataclasses import replace

from argmap.law.citations.authority import Authority, AuthorityKind, Found, tidied
from argmap.law.citations.by_eyecite import Finder
from argmap.law.citations.cases import known_cores, read_case, read_foreign
from argmap.law.citations.laws import read_constitution, read_rule, read_statute
from argmap.law.citations.others import (
    read_anything,
    read_article,
    read_journal,
    read_short_form,
)
from argmap.law.citations.records import read_record

_SIGNAL = re.compile(
    r"(?:See,? e\.g\.,|See also|See generally|See|But see|But cf\.|Cf\.|Accord|Contra|Compare"
    r"|Contrast) (?=\S)",
    re.IGNORECASE,
)
_LONGEST = 2000
_MOST_LINES = 50
"""How many lines are read to know whether each is an authority."""


def parse_authority(text: str, find: Finder | None = None) -> Authority:
    """Read one authority; `find` is eyecite’s, from `eyecite_finder`, None to do without.

    Whatever is typed is read as something, and never more than it says: every
    part is a stretch of the text, and what was not read is told in the doubts.
    """
    plain = tidied(text)[:_LONGEST]
    signal = _SIGNAL.match(plain)
    start = signal.end() if signal else 0
    words = plain[start:]
    typed = " ".join(text.split())[:_LONGEST][start:]
    found = _law_or_record(words, find)
    if found is None:
        words = typed
        found = read_article(words) or read_anything(words)
    doubts = (*_around(words, found), *found.authority.doubts)
    if len(text) > _LONGEST:
        doubts = (f"Only the first {_LONGEST:,} characters were read.", *doubts)
    if signal:
        doubts = (f"“{signal[0].strip()}” is a signal: it belongs to the cite.", *doubts)
    return replace(found.authority, text=words, doubts=doubts, typed=typed)


def _law_or_record(words: str, find: Finder | None) -> Found | None:
    """Return what begins first of all that can be read; the number of a case is looked at."""
    record = read_record(words)
    if record and not known_cores(words):
        return record
    law = [read_constitution(words), read_rule(words), read_statute(words, find)]
    found = [one for one in law if one]
    case = read_case(words, find)
    if case and not any(_before_its_number(one, case, words) for one in found):
        return case
    if found:
        return min(found, key=lambda one: one.start)
    return read_foreign(words) or read_short_form(words) or read_journal(words, find)


def _before_its_number(law: Found, case: Found, words: str) -> bool:
    """Tell whether a law stands before what a case is reported under."""
    number = case.authority.volume or case.authority.docket
    return law.start < words.find(number)


def _around(words: str, found: Found) -> list[str]:
    """Say what stands before and after the authority and was not read."""
    rest = (words[: found.start].strip(" ,;"), words[found.end :].strip(" ,;."))
    return [f"“{one}” was not read: add one authority at a time." for one in rest if one]


def several_authorities(text: str) -> list[str]:
    """Part a text into its lines where each is an authority by itself.

    One authority that was broken into lines stays one.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    read = (parse_authority(line).kind for line in lines[:_MOST_LINES])
    is_list = len(lines) > 1 and all(kind is not AuthorityKind.OTHER for kind in read)
    return lines if is_list else [text]
