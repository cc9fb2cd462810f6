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
_LINES = r"\d+:\d+(?::\d\d)?(?:-\d+(?::\d+){0,2})?"
_LETTERED = r"\d{1,5}a?(?:-\d{1,5}a?)?(?:, \d{1,5}a?(?:-\d{1,5}a?)?(?![\w]))*(?![\w])"
"""Pages as an appendix numbers them: 12a-13a, 15a."""
_ENDS_CITE = r"(?=[.;)\]]|,? [\"“‘(]|, [a-z]| ?[—–]|-(?=[a-z]{2})|$)"
"""What follows a number that is a page without “at” before it, and not of so many days."""
_PARAGRAPHS = r"¶¶? ?\d+(?:\.\d+)*(?:-\d+)?(?:,? (?:& )?\d+(?:-\d+)?(?!\d|,? [A-Z]))*"
_SECTION = r"§§? ?\d[\w\-]*(?:[.:][\w\-]+)*(?: ?\((?![12]\d{3}\))\w{1,5}\))*"
_VOLUME = r"(?:,? (?:[Vv]ol\. ?|Day )(?:\d{1,3}|[IVX]+))"
_DAY = rf"(?:,? (?:{DATE}|\({DATE}\)))"
_NUMBERED = r"(?: (?:Nos?\. ?|# ?)\d+)"
_DOCKET = r"(?: ?[(\[](?:Dkt\.?|ECF|Doc\.?|D\.E\.)(?: Nos?\.?)? ?\d+(?:-\d+)?[)\]])"
"""The number of a document between its name and the place: “Compl. (Dkt. 1) ¶ 21”."""
_MOST_BEFORE = 3
_IN_REPORTER = re.compile(r"(?<![\w.])\d{1,4} (?:[A-Z][\w.']*\.? ){1,3}$")
"""Before “App. 120” it tells that a reporter of appeals is cited: “12 Mich. App. 120”."""
_REPORTER = 40
_BATES = re.compile(r"(?<![\w.])[A-Z]{2,12}(?:[-_][A-Z]{1,6})?[-_ ]?0\d{4,8}(?:-\d{2,9})?(?![\w])")


_EXHIBIT_NUMBER = r"(?:\d{1,4}|[A-Z]{1,2})(?:-\d{1,3})?(?!\w)"
_FURTHER = r"(?:(?:, (?:\d{1,4}|[A-Z]))*,? (?:& |and )(?:\d{1,4}|[A-Z])(?![\w.]\w|\w))"
"""The last of several that are attached: “Exs. 2, 3 & 4”."""
_EXHIBIT = re.compile(
    r"(?<![\w.])(?:[Ii]d\.,? (?:& |and |at )?)?(?:Exs?\.|Exhs?\.|Exhibits?) (?:Nos?\. )?"
    rf"{_EXHIBIT_NUMBER}"
    rf"(?:(?:, (?:& |and )?| ?[&–-] ?| and ){_EXHIBIT_NUMBER})*"
    rf"(?:,? at {PAGES}(?:, {PAGES}(?!\d))*|,? {_PARAGRAPHS}|,? {_SECTION}|,? pp?\. ?{PAGES})?"
    r"(?=[.;)\],:]| ?[—–(\[]| -{1,2} | [“\"]|$)"
)
"""An exhibit that is cited by its number alone, or as one of what was cited last: “Exs. 2 & 3”,
“*Id.* Ex. 5”."""
_CITED = re.compile(
    r"(?:^|[.;!?”\"’'»)\]] ?\d{0,3}(?: |$)|[(\[—–]|\b(?:[Ss]ee|[Aa]lso|e\.g\.,|[Cc]f\.|[Aa]ccord"
    r"|[Cc]iting|[Qq]uoting|[Gg]enerally|[Ww]ith|[Cc]ompare|[Cc]ontrast"
    r"|(?:attached|filed|annexed)(?: hereto)? as) |: ?|; (?:and|&) |[•◦▪‣●·] ?)$"
)
"""What stands before an exhibit that is cited, and not spoken of within a sentence."""
_LISTED = re.compile(
    r"(?:\b(?:[Nn]amely,?|viz\.,?|[Ii]nclud(?:e|es|ed|ing)|[Aa]re|[Ii]s|[Ww]ere|[Ww]as)"
    r"|[)\]”\"’],(?: and| &)?|[)\]”\"’] (?:and|&)|(?:^|[)\]”\"’.;:] )[-–]) $"
)
"""What stands before one that is what follows it in a bracket: “They are Ex. 1 (TITLE)”."""
_BRACKET = re.compile(r" ?[(\[]")
_NEAR = 24


def record_cites(words: str) -> Iterator[tuple[int, int]]:
    """Walk the cites to a record by name and place, with the names before their last words."""
    named = [(_start(words, match), match.end()) for match in _named().finditer(words)]
    yield from named
    for match in _paged().finditer(words):
        yield _start(words, match), match.end()
    for pattern in (_appealed(), _offered(), _appended(), _BATES):
        for match in pattern.finditer(words):
            if not _IN_REPORTER.search(words, max(0, match.start() - _REPORTER), match.start()):
                yield match.span()
    for match in _EXHIBIT.finditer(words):
        ahead = max(0, match.start() - _NEAR), match.start()
        if any(start <= match.start() < end for start, end in named):
            continue  # it is attached to what is cited there: “Compl. Ex. A”
        is_listed = _BRACKET.match(words, match.end()) and _LISTED.search(words, *ahead)
        if is_listed or _CITED.search(words, *ahead):
            yield match.span()


def holds_docket(words: str) -> bool:
    """Say whether a cite has the docket number of its document in it: “Compl. (Dkt. 1) ¶ 21”."""
    return bool(re.search(_DOCKET, words))


def _start(words: str, match: re.Match[str]) -> int:
    """Return where the name begins whose last word was found."""
    start = min(document_start(words, match.end("head"), 0), match.start())
    led = _led().search(words, 0, start)
    return led.start() if led else start


@cache
def _led() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.])(?:(?:{_any_of(record_words('leading'))}) )+$")


@cache
def _named() -> re.Pattern[str]:
    heads, attached = (_any_of(record_words(name)) for name in ("heads", "attached"))
    of = rf"(?:(?:,| &| and)? (?:{attached}) ?[A-Z0-9][A-Z0-9]{{0,3}}(?:-\d+)?(?![\w]){_FURTHER}?)"
    place = (
        rf"(?:{of}|{_NUMBERED}|,? (?:at )?(?:{_LINES})(?![\w:])|,? at {PAGES}(?:, {PAGES}(?!\d))*"
        rf"|,? (?:at )?{_PARAGRAPHS}|,? (?:at )?{_SECTION}|,? (?:at )?pp?\. ?{PAGES})"
    )
    return re.compile(
        rf"(?<![\w.])(?P<head>(?:{heads})){_FOR}{{0,{_MOST_BEFORE}}}{_VOLUME}?{_DAY}?"
        rf"{_DOCKET}?{place}+{_DAY}?(?![\w])"
    )


@cache
def _paged() -> re.Pattern[str]:
    heads = _any_of(record_words("paged"))
    return re.compile(
        rf"(?<![\w.])(?P<head>(?:{heads}){_FOR}{{0,{_MOST_BEFORE}}}|(?:Brief|Motion){_FOR}) "
        rf"{_LETTERED}{_ENDS_CITE}"
    )


@cache
def _offered() -> re.Pattern[str]:
    """Return what finds an exhibit by whose it is: “PX 12 at 3”, “Pls.' Ex. 12”."""
    letters, who = (_any_of(record_words(name)) for name in ("offered", "offering"))
    at = rf",? at {PAGES}(?:, {PAGES}(?!\d))*|,? at {_LINES}"
    place = rf"(?:{at}|,? {_PARAGRAPHS}|,? {_SECTION})"
    number = r"[A-Z0-9]{1,5}(?:[-.]\w{1,4})?(?:-\d{1,4})?"
    return re.compile(
        rf"(?<![\w.])(?:(?:{letters})(?:[- ]| No\. ?)?\d{{1,4}}(?:[-.]\w{{1,4}})?"
        rf"|(?:{who})(?:'s?|s')? (?:Exs?\.|Exhs?\.|Exhibits?) {number}){place}?(?![\w])"
    )


@cache
def _appended() -> re.Pattern[str]:
    before = _any_of(record_words("appendices"))
    return re.compile(
        rf"(?<![\w.])(?:(?:{before}) (?:App\.|Add\.) (?:at )?{_LETTERED}"
        rf"|(?:App\.|Add\.) (?:to Pet\. for Cert\. )?(?:at )?{_LETTERED}{_ENDS_CITE})"
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
