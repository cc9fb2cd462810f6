"""Where documents of a record are cited by name and place: “FAC ¶ 12”, “Doran Decl. Ex. E at 3”.

Behind the name stands what it is for, what is attached to it, and one place or several;
the words are data (`resources/citations/record_cites.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from argmap.law.citations.cases import PAGES
from argmap.law.citations.court_dates import DATE
from argmap.law.citations.known_words import record_words
from argmap.law.citations.name_reach import document_start

_WORD = r"[A-Z][\w.'&-]*"
_FOR = rf"(?: (?:(?:for|in|of|to|re|on|the|and|&) ){{1,3}}{_WORD}(?: {_WORD}){{0,4}})"
"""What a document is for: “Mot. for TRO”, “Mem. in Supp. of Mot.”"""
_LINES = r"\d+:\d+(?:-\d+(?::\d+)?)?"
_PARAGRAPHS = r"¶¶? ?\d+(?:\.\d+)*(?:-\d+)?(?:,? (?:& )?\d+(?:-\d+)?(?!\d|,? [A-Z]))*"
_SECTION = r"§§? ?\d[\w\-]*(?:[.:][\w\-]+)*(?: ?\((?![12]\d{3}\))\w{1,5}\))*"
_VOLUME = r"(?:,? (?:[Vv]ol\. ?|Day )(?:\d{1,3}|[IVX]+))"
_DAY = rf"(?:,? (?:{DATE}|\({DATE}\)))"
_NUMBERED = r"(?: (?:Nos?\. ?|# ?)\d+)"
_DOCKET = r"(?: ?[(\[](?:Dkt\.?|ECF|Doc\.?|D\.E\.)(?: Nos?\.?)? ?\d+(?:-\d+)?[)\]])"
"""The number of a document between its name and the place: “Compl. (Dkt. 1) ¶ 21”."""
_MOST_BEFORE = 3
_BATES = re.compile(r"(?<![\w.])[A-Z]{2,12}(?:[-_][A-Z]{1,6})?[-_ ]?0\d{4,8}(?:-\d{2,9})?(?![\w])")


def record_cites(words: str) -> Iterator[tuple[int, int]]:
    """Walk the cites to a record by name and place, with the names before their last words."""
    for match in _named().finditer(words):
        yield min(document_start(words, match.end("head"), 0), match.start()), match.end()
    for pattern in (_appealed(), _BATES):
        for match in pattern.finditer(words):
            yield match.span()


def holds_docket(words: str) -> bool:
    """Say whether a cite has the docket number of its document in it: “Compl. (Dkt. 1) ¶ 21”."""
    return bool(re.search(_DOCKET, words))


@cache
def _named() -> re.Pattern[str]:
    heads, attached = (_any_of(record_words(name)) for name in ("heads", "attached"))
    of = rf"(?:(?:,| &| and)? (?:{attached}) ?[A-Z0-9][A-Z0-9]{{0,3}}(?:-\d+)?(?![\w]))"
    place = (
        rf"(?:{of}|{_NUMBERED}|,? (?:at )?(?:{_LINES})(?![\w:])|,? at {PAGES}(?:, {PAGES}(?!\d))*"
        rf"|,? (?:at )?{_PARAGRAPHS}|,? (?:at )?{_SECTION})"
    )
    return re.compile(
        rf"(?<![\w.])(?P<head>(?:{heads})){_FOR}{{0,{_MOST_BEFORE}}}{_VOLUME}?{_DAY}?"
        rf"{_DOCKET}?{place}+{_DAY}?(?![\w])"
    )


@cache
def _appealed() -> re.Pattern[str]:
    letters = _any_of(record_words("appeals"))
    return re.compile(
        rf"(?<![\w.])(?:\d{{1,3}}[- ])?(?:{letters})(?:-| ?at | )\d{{1,5}}(?:-\d{{1,5}})?(?![\w])"
        rf"|(?<![\w.])(?:{letters})\d{{1,5}}(?:-\d{{1,5}})?(?![\w])"
    )


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, words))
