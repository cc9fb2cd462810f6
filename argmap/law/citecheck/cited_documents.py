"""Whether a document of the record or an article is one of the case, cited as the case has it."""

from __future__ import annotations

import re

from argmap.case.text_rules import as_sentence
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.court_dates import dates_differ
from argmap.law.citations.known_words import bare
from argmap.law.citecheck.cited_source import NOT_THERE, Cited, known
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import Verdict
from argmap.sources.saying.party_names import names_meet

_LONG, _MANY = 10, 4
_DIGITS = re.compile(r"\d+(?:-\d+)?")


def match_record(one: Authority, held: Held) -> Cited:
    """Find the document of the record that is cited: by its number, else by its name."""
    records = [other for other in held.sources if other.authority.kind is AuthorityKind.RECORD]
    if one.docket:
        records = [other for other in records if bare(other.authority.docket) == bare(one.docket)]
    number = _DIGITS.search(one.entry)
    for other in records:
        own = _DIGITS.search(other.authority.entry)
        if number and own and number[0] == own[0]:
            return _named_record(one, other)
    for other in records:
        if one.document and _meets(one.document, other):
            entry = other.authority.entry
            if not number or not entry:
                return known(other)
            how = as_sentence(f"The case has it as {entry}, and nothing as {one.entry}")
            return Cited(other, Verdict.WRONG_NUMBER, how)
    return NOT_THERE


def _named_record(one: Authority, source: HeldSource) -> Cited:
    if one.document and not _meets(one.document, source):
        how = as_sentence(f"That number is of another document in the case: {source.source.title}")
        return Cited(source, Verdict.WRONG_NUMBER, how)
    own = source.authority.date
    if one.date and own and dates_differ(one.date, own):
        return Cited(source, Verdict.WRONG_YEAR, f"The case has it as of {own}.")
    return known(source)


def _meets(document: str, source: HeldSource) -> bool:
    """Tell whether the name of a document is short for the title of a source of the record."""
    own = [bare(word) for name in _names(source) for word in name.split()]
    words = [bare(word) for word in document.split() if word[:1].isupper()]
    return any(_is_short_for(word, other) for word in words for other in own)


def _names(source: HeldSource) -> tuple[str, str]:
    return source.source.title, source.authority.document


def _is_short_for(word: str, whole: str) -> bool:
    """Tell whether a word abbreviates another, as “Compl.” does “Complaint”."""
    least = 2
    begins = whole.startswith(word[:-1] if len(word) > least + 1 else word)
    return len(word) > least and word[:2] == whole[:2] and (begins or word[-1] in whole)


def match_article(one: Authority, held: Held) -> Cited:
    """Find the article that is cited: by its address or its title."""
    title = _plain(one.document)
    for other in held.sources:
        same_place = bool(one.url) and one.url == other.source.url
        own = _plain(other.source.title)
        # A sentence may lead up to it: “In its Letter to Parler (Jan. 9, 2021), it wrote”; and of
        # a title that a page’s end has broken only the end is known.
        shorter, longer = sorted((own, title), key=len)
        is_title = own == title or (len(shorter) >= _LONG and longer.endswith(shorter))
        is_title = is_title or _begins(one.document, other.source.title)
        if same_place or (title and is_title):
            return _dated_article(one, other)
    return NOT_THERE


def _begins(short: str, title: str) -> bool:
    """Tell whether words are the beginning of a title, whose rest a writer left out."""
    own, words = ([*map(_plain, name.split())] for name in (title, short))
    return len(words) >= _MANY and own[: len(words)] == words


def _dated_article(one: Authority, source: HeldSource) -> Cited:
    own = source.authority
    if one.date and own.date and dates_differ(one.date, own.date):
        return Cited(source, Verdict.WRONG_YEAR, f"The case has it as of {own.date}.")
    if one.publisher and own.publisher and not names_meet(one.publisher, own.publisher):
        return Cited(
            source, Verdict.WRONG_REPORTER, as_sentence(f"The case has it from {own.publisher}")
        )
    return known(source)


def _plain(title: str) -> str:
    return "".join(filter(str.isalnum, title)).casefold()
