"""Whether a document of the record or an article is one of the case, cited as the case has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from argmap.case.text_rules import as_sentence
from argmap.law.citations.authority import Authority, AuthorityKind, tidied
from argmap.law.citations.court_dates import dates_differ
from argmap.law.citations.known_words import bare, document_nouns
from argmap.law.citations.parsing import parse_authority
from argmap.law.citations.secondary import is_by_name_only
from argmap.law.citecheck.cited_cases import is_own_case, match_case
from argmap.law.citecheck.cited_source import NOT_THERE, Cited, known
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import Verdict
from argmap.law.citecheck.record_names import Naming, naming, tells_something
from argmap.sources.saying.party_names import names_meet

_LONG, _MANY, _FEWEST = 10, 4, 3
_FILED_AS = "The case has a source of that title, and not where it is in the record: look it up."
_DAY = re.compile(r" \([^()]*\)$")
_PAGE = re.compile(r",? at \d[\d–-]*$")
_DIGITS = re.compile(r"\d+(?:-\d+)?")
_BEST = tuple(Naming)


def match_record(one: Authority, held: Held) -> Cited:
    """Find the document of the record that is cited: by its number, else by its name.

    What the case keeps by its title alone may have been filed under any number.
    """
    if (case := parse_authority(one.document)).kind is AuthorityKind.CASE and case.reporter:
        found = match_case(case, held)
        if found.verdict is not Verdict.KNOWN or not is_own_case(case, held):
            return found
        one = replace(one, document="")
    records = [other for other in held.sources if other.authority.kind is AuthorityKind.RECORD]
    if one.docket and not is_own_case(_as_case(one), held):
        records = [other for other in records if bare(other.authority.docket) == bare(one.docket)]
    number = _DIGITS.search(one.entry)
    for other in records:
        own = _DIGITS.search(other.authority.entry)
        if number and own and number[0] == own[0]:
            return _named_record(one, other)
    found = _record_by_name(one, records, is_numbered=number is not None)
    titled = match_article(one, held) if found is NOT_THERE and one.document else NOT_THERE
    if titled.source is None:
        return found
    return Cited(titled.source, Verdict.UNCHECKABLE, _FILED_AS)


def _as_case(one: Authority) -> Authority:
    """Return the case whose record is cited."""
    return Authority(AuthorityKind.CASE, parties=one.parties, docket=one.docket)


def _record_by_name(one: Authority, records: Sequence[HeldSource], *, is_numbered: bool) -> Cited:
    """Find a document by its name: by that of its kind alone only where it has no number."""
    for other in records:
        is_told = tells_something(one.document)
        how_named = _naming(one.document, other) if is_told else Naming.OTHER
        entry = other.authority.entry
        if how_named is Naming.WHOLE and is_numbered and entry:
            how = as_sentence(f"The case has it as {entry}, and nothing as {one.entry}")
            return Cited(other, Verdict.WRONG_NUMBER, how)
        if how_named is Naming.WHOLE or (how_named is Naming.BARE and not is_numbered):
            return known(other)
    return NOT_THERE


def _named_record(one: Authority, source: HeldSource) -> Cited:
    how_named = _naming(one.document, source) if one.document else Naming.WHOLE
    if how_named is Naming.OTHER:
        how = as_sentence(f"That number is of another document in the case: {source.source.title}")
        return Cited(source, Verdict.WRONG_NUMBER, how)
    own = source.authority.date
    if one.date and own and dates_differ(one.date, own):
        return Cited(source, Verdict.WRONG_YEAR, f"The case has it as of {own}.")
    if how_named is Naming.PERHAPS:
        how = f"The case has that number as “{source.source.title}”: look whether it is the same."
        return Cited(source, Verdict.UNCHECKABLE, how)
    return known(source)


def _naming(document: str, source: HeldSource) -> Naming:
    """Tell what the name of a document is to a source of the record."""
    titles = (
        source.source.title.removesuffix(source.source.record_cite),
        source.authority.document,
    )
    return min((naming(document, title) for title in titles), key=_BEST.index)


def match_article(one: Authority, held: Held) -> Cited:
    """Find the article that is cited: by its address or its title."""
    title = _plain(one.document)
    # Without a publisher the title stands last, and is read as one.
    behind = [_plain(words) for words in (*_behind_authors(one.document), one.publisher)]
    for other in sorted(held.sources, key=lambda other: _unlike(one, other)):
        same_place = bool(one.url) and one.url == other.source.url
        own = _plain(other.source.title)
        # A sentence may lead up to it: “In its Letter to Parler (Jan. 9, 2021), it wrote”; and of
        # a title that a page’s end has broken only the end is known.
        shorter, longer = sorted((own, title), key=len)
        is_title = own in {title, _plain(_DAY.sub("", one.document))} or (
            len(shorter) >= _LONG and longer.endswith(shorter)
        )
        is_title = is_title or (bool(own) and own in behind)
        is_title = is_title or (bool(title) and title == _plain(other.source.citation))
        written = other.source.citation
        is_title = is_title or any(_is_written(words, written) for words in _as_works(one))
        is_title = is_title or _begins(one.document, other.source.title)
        is_title = is_title or (bool(own) and title == own + _record_name(other.source.record_cite))
        if same_place or (title and is_title):
            return _dated_article(one, other)
    return NOT_THERE


def _record_name(record_cite: str) -> str:
    """Return what a record is called before its pages: “R.” of “R. 88–91”."""
    name = _DIGITS.split(record_cite, maxsplit=1)[0]
    return "" if name == record_cite else _plain(name)


def _as_works(one: Authority) -> Iterator[str]:
    """Walk how a case may have begun to write down the work that is cited."""
    yield one.document
    if one.author and one.reporter:
        yield f"{one.author}, {one.document}, {one.volume} {one.reporter} {one.page}"


def _is_written(document: str, citation: str) -> bool:
    """Tell whether a citation of the case begins with all that names what a paper cites."""
    words, written = tidied(document).casefold(), tidied(citation).casefold()
    day = _DAY.search(words)
    name = _PAGE.sub("", _DAY.sub("", words))
    rest = written.removeprefix(name)
    is_begun = len(name) >= _LONG and rest != written and not rest[:1].isalnum()
    return is_begun and (day is None or day[0] in written)


def _behind_authors(document: str) -> list[str]:
    """List what may be the title where authors are read as its beginning."""
    parts = _DAY.sub("", document).split(", ")
    return [", ".join(parts[at:]) for at in range(1, len(parts))]


def _unlike(one: Authority, source: HeldSource) -> int:
    """Count what of a citation a source has otherwise: of two of one title the liker is meant."""
    own = source.authority
    by_others = bool(own.author) and own.author not in one.text
    elsewhere = bool(own.publisher) and own.publisher not in one.text
    return by_others + elsewhere + (bool(own.date) and own.date not in one.text)


def match_named(one: Authority, held: Held) -> Cited:
    """Find what is cited by a short name, as a contract is: its last word, or its initials."""
    name = one.document.removeprefix("the ")
    for other in held.sources:
        if other.authority.kind is not AuthorityKind.ARTICLE and _is_initials(name, _names(other)):
            return known(other)
    if name in document_nouns():
        last = [other for other in held.sources if other.source.title.split()[-1:] == [name]]
        if len(last) == 1:
            return known(last[0])
    return NOT_THERE._replace(is_name=is_by_name_only(one))


def _is_initials(short: str, names: Iterable[str]) -> bool:
    """Tell whether letters are the first ones of the last words of a name: CSA, AWS CSA."""
    letters = short.rpartition(" ")[2]
    if len(letters) < _FEWEST or not letters.isupper():
        return False
    return any(
        "".join(word[0] for word in name.split() if word[:1].isupper()).endswith(letters)
        for name in names
    )


def _names(source: HeldSource) -> tuple[str, str]:
    return source.source.title, source.authority.document


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
