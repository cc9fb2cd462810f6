"""Where the citations of articles in a text begin and end: from the author to the address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.law.citations.addresses import ADDRESS
from argmap.law.citations.by_eyecite import Core, CoreKind
from argmap.law.citations.case_reach import parens_end
from argmap.law.citations.cases import PAGES
from argmap.law.citations.court_dates import DATE, has_month
from argmap.law.citations.known_words import title_words
from argmap.law.citations.name_reach import is_abbreviation
from argmap.law.citations.others import DATED, DATED_BARE, JOURNAL
from argmap.law.citations.reach import Reach
from argmap.sources.passages import Span

_URL = re.compile(rf",? {ADDRESS}")
_ADDRESS_LAST = re.compile(r",? https?://\S+$")
_PAGE_IN_PRINT = re.compile(r", at [A-Z]?\d{1,3}\b")
_JOURNAL_END = re.compile(rf"(?:, {PAGES})*(?: \({DATE}\))?")
_SENTENCE = re.compile(
    r"(?P<word>\S*[.!?])[\"”'’)]* +(?=[A-Z“\"‘'])|; |(?:(?<=[.,?!'])\"|”) +(?=[A-Z])"
)
_SIGNALS = re.compile(
    r"(?:(?:(?:but )?see(?:,? e\.g\.,| also| generally)?|(?:but )?cf\.|accord|contra|compare"
    r"|contrast|quoting|citing|and|with),? )+",
    re.IGNORECASE,
)
_LEAST_NAMES = 2
_LEAST_WORDS = 4
"""Fewer words with capitals before a *supra* are the name of a case or an author."""
_MOST_WORDS = 400


def article_reaches(words: str, cores: Sequence[Core]) -> Iterator[Reach]:
    """Walk the articles of journals, by their volume, and of newspapers, by their date."""
    journals = [(one.start, one.end) for one in cores if one.kind is CoreKind.JOURNAL]
    for start, end in [*journals, *(match.span() for match in JOURNAL.finditer(words))]:
        begin = title_start(words, start)
        match = _JOURNAL_END.match(words, end)
        stop = match.end() if match else end
        yield Reach(start if begin is None else begin, stop, stop)
    for match in (*DATED.finditer(words), *DATED_BARE.finditer(words)):
        begin = title_start(words, match.start())
        place = _PAGE_IN_PRINT.match(words, match.end())
        url = _URL.match(words, match.end()) or (place if "(" not in match[0] else None)
        named = words[begin : match.start()] if begin is not None else ""
        named, *has_address = _ADDRESS_LAST.split(named, maxsplit=1)
        is_at = (url and "(" in match[0]) or has_address or (place and _is_name(named))
        if begin is not None and (is_at or _is_article(named, match)):
            end = url.end() if url else match.end()
            yield Reach(begin, end, parens_end(words, end))


def title_start(words: str, end: int) -> int | None:
    """Return where author or title begins: with the sentence, or behind a signal or a bracket."""
    low = max(0, end - _MOST_WORDS)
    start = low
    for match in _SENTENCE.finditer(words, low, end):
        if match["word"] is None or not is_abbreviation(match["word"].lstrip('(“"')):
            start = match.end()
    opened = words.rfind("(", start, end)
    if opened >= 0 and ")" not in words[opened:end]:
        start = opened + 1
    signal = _SIGNALS.match(words, start)
    start = signal.end() if signal else start
    if words[start : start + 1].islower():
        lead = re.compile(r"\b(?:in|by|see|from|citing|quoting) (?=[A-Z“])")
        leads = list(lead.finditer(words, start, end))
        start = leads[-1].end() if leads else end
    return start if low < start < end or (start == low == 0 and end > 0) else None


def headline_before(words: str, end: int) -> Span | None:
    """Return where the title of an article stands that makes up a sentence up to its *supra*."""
    start = title_start(words, end)
    if start is None:
        return None
    start = next((at for at in range(start, end) if words[at] not in "“\"‘'("), start)
    span = Span(start, start + len(words[start:end].rstrip(" ,.”\"’'")))
    title = words[slice(*span)].split()
    small = title_words().small | title_words().as_printed
    is_title = all(word[:1].isupper() or word in small or word[:1].isdigit() for word in title)
    return span if len(title) >= _LEAST_WORDS and is_title else None


def _is_name(named: str) -> bool:
    """Say whether each word is that of a newspaper’s name, which may be cited without a title."""
    words = named.split()
    small = title_words().small
    return bool(words) and all(word[:1].isupper() or word in small for word in words)


def _is_article(named: str, dated: re.Match[str]) -> bool:
    """Say whether names before a date, without an address, are an article’s and its publisher’s."""
    names = named.split(", ")
    capitals = names[0][:1].isupper() and names[-1][:1].isupper()
    has_day = bool(dated["date"]) and has_month(dated["date"])
    return capitals and (dated["date"] is None or (len(names) >= _LEAST_NAMES and has_day))
