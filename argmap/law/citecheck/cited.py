"""Whether an authority that a document cites is one of the case, and cited as the case has it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.court_dates import DATE, iso_date
from argmap.law.citations.found_citation import CiteForm, FoundCitation
from argmap.law.citations.known_words import bare
from argmap.law.citations.referring import identity, is_named
from argmap.law.citecheck.held import Held, HeldSource, names_meet
from argmap.law.citecheck.items import Verdict

_LONG = 10
_DIGITS = re.compile(r"\d+(?:-\d+)?")
_DATED = re.compile(rf"[\s*_]*\((?:filed |dated |entered )?(?P<date>{DATE})\)".replace(" ", r"\s+"))
"""The date behind a record cite."""


class Cited(NamedTuple):
    """The source of the case that a citation means, the verdict on it, and why."""

    source: HeldSource | None
    verdict: Verdict
    how: str


_NOT_THERE = Cited(None, Verdict.UNKNOWN, "No source of the case is cited so: look it up.")


def cited_in(found: Sequence[FoundCitation], held: Held, text: str = "") -> list[Cited]:
    """Judge each citation of a document; a form that refers to another is of its source.

    `text` is the document's: a date behind a record cite is read from it.
    """
    # What stands in a note may be referred to by the text, which stands before it.
    whole = [None if one.refers_to is not None else _whole(one, held, text) for one in found]
    return [
        _referring(one, whole[one.refers_to] or _NOT_THERE)
        if one.refers_to is not None
        else judged or _NOT_THERE
        for one, judged in zip(found, whole, strict=True)
    ]


def _whole(one: FoundCitation, held: Held, text: str) -> Cited:
    if one.doubt:
        return Cited(None, Verdict.WRONG_ID, one.doubt)
    authority = one.authority
    dated = _DATED.match(text, one.span.end)
    if authority.kind is AuthorityKind.RECORD and not authority.date and dated:
        authority = replace(authority, date=" ".join(dated["date"].split()))
    return match(authority, held)


def _referring(one: FoundCitation, whole: Cited) -> Cited:
    page, first = _page(one.authority.pinpoint), _page(one.authority.page)
    is_case = one.authority.kind is AuthorityKind.CASE and not one.authority.pinpoint.startswith(
        "*"
    )
    if is_case and 0 < page < first:
        how = f"What it refers to begins at page {first}: it has no page {page}."
        return Cited(whole.source, Verdict.WRONG_ID, how)
    if one.form is CiteForm.ID and one.authority.kind in _LAWS and one.authority.pinpoint:
        how = "It names a page, but refers to a law, which is cited by section."
        return Cited(whole.source, Verdict.WRONG_ID, how)
    if whole.source is None and whole.verdict in {Verdict.UNKNOWN, Verdict.WRONG_ID}:
        return Cited(None, Verdict.UNKNOWN, "What it refers to is no source of the case.")
    if whole.source is None:
        return Cited(None, Verdict.KNOWN, "It refers to an authority cited before.")
    return Cited(whole.source, Verdict.KNOWN, "It refers to a source of the case cited before.")


_LAWS = frozenset({AuthorityKind.STATUTE, AuthorityKind.RULE, AuthorityKind.CONSTITUTION})


def match(one: Authority, held: Held) -> Cited:
    """Find the source of the case that an authority is, and what in its citation differs."""
    if one.kind is AuthorityKind.CASE:
        return _case(one, held)
    if one.kind is AuthorityKind.RECORD:
        return _record(one, held)
    if one.kind is AuthorityKind.ARTICLE or (one.document and not one.code):
        return _article(one, held)
    same = next((other for other in held.sources if _is_same(other.authority, one)), None)
    if same:
        return _known(same)
    known = next((other for other in held.known if _is_same(other.authority, one)), None)
    return Cited(None, Verdict.KNOWN, known.how) if known else _NOT_THERE


def _is_same(other: Authority, one: Authority) -> bool:
    return other.kind is one.kind and identity(other) == identity(one)


def _known(source: HeldSource) -> Cited:
    return Cited(source, Verdict.KNOWN, "The case has a source that is cited so.")


def _case(one: Authority, held: Held) -> Cited:
    cases = [other for other in held.sources if other.authority.kind is AuthorityKind.CASE]
    for other in cases:
        if identity(other.authority) == identity(one):
            return _compared(one, other.authority, other) or _known(other)
    for other in cases:
        if _is_same_name(one, other.authority):
            return _elsewhere(one, other)
    return _by_known(one, held)


def _by_known(one: Authority, held: Held) -> Cited:
    """Judge a case that is no source, but the case itself or one that argmap's data cite."""
    cases = [other for other in held.known if other.authority.kind is AuthorityKind.CASE]
    for other in cases:
        if identity(other.authority) == identity(one):
            return _compared(one, other.authority) or Cited(None, Verdict.KNOWN, other.how)
    for other in cases:
        own = other.authority
        # Of another year it may be another opinion between the same parties.
        same_print = bool(own.date) and own.date == one.date
        same_place = (own.volume, own.page) == (one.volume, one.page)
        is_named_so = bool(own.reporter and own.parties) and _is_same_name(one, own)
        if is_named_so and one.reporter and (same_print or same_place):
            how = f"It is known at {own.volume} {own.reporter} {own.page}."
            return Cited(None, Verdict.WRONG_REPORTER, how)
    return _NOT_THERE


def _compared(one: Authority, own: Authority, source: HeldSource | None = None) -> Cited | None:
    """Say what of a case is cited otherwise than it is known; None where nothing is."""
    if one.parties and own.parties and not _is_same_name(one, own):
        how = f"Another case is known at that place: {own.parties}."
        return Cited(source, Verdict.WRONG_REPORTER, how)
    if one.date and own.date and one.date != own.date:
        return Cited(source, Verdict.WRONG_YEAR, f"It is known as of {own.date}.")
    if one.court and own.court and bare(one.court) != bare(own.court):
        return Cited(source, Verdict.WRONG_COURT, f"It is known as of {own.court}.")
    return None


def _elsewhere(one: Authority, source: HeldSource) -> Cited:
    """Judge a case of the same name at another place: by its number, then by its date."""
    own = source.authority
    if not own.reporter or not one.reporter:
        if own.docket and one.docket and bare(own.docket) != bare(one.docket):
            return Cited(source, Verdict.WRONG_NUMBER, f"The case has it as No. {own.docket}.")
        return _compared(one, own, source) or _known(source)
    place = f"{own.volume} {own.reporter} {own.page}"
    return Cited(source, Verdict.WRONG_REPORTER, f"The case has it at {place}.")


def _is_same_name(one: Authority, other: Authority) -> bool:
    """Tell whether two cases are between the same parties, each by a word of its name at least."""
    sides = [_sides(name) for name in (one.parties, other.parties)]
    if min(map(len, sides)) < 2:  # noqa: PLR2004 -- In re Doe has one side
        return is_named(one, other.parties) or is_named(other, one.parties)
    return all(names_meet(mine, own) for mine, own in zip(*sides, strict=False))


def _sides(parties: str) -> list[str]:
    return re.split(r" vs?\.? ", parties, maxsplit=1)


def _record(one: Authority, held: Held) -> Cited:
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
                return _known(other)
            how = f"The case has it as {entry}, and nothing as {one.entry}."
            return Cited(other, Verdict.WRONG_NUMBER, how)
    return _NOT_THERE


def _named_record(one: Authority, source: HeldSource) -> Cited:
    if one.document and not _meets(one.document, source):
        how = f"That number is of another document in the case: {source.source.title}."
        return Cited(source, Verdict.WRONG_NUMBER, how)
    own = source.authority.date
    if one.date and own and _differ(one.date, own):
        return Cited(source, Verdict.WRONG_YEAR, f"The case has it as of {own}.")
    return _known(source)


def _differ(one: str, other: str) -> bool:
    """Tell whether two dates cannot be one: a year alone is that of any of its days."""
    shorter, longer = sorted((iso_date(one), iso_date(other)), key=len)
    return not longer.startswith(shorter)


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


def _article(one: Authority, held: Held) -> Cited:
    title = _plain(one.document)
    for other in held.sources:
        same_place = bool(one.url) and one.url == other.source.url
        own = _plain(other.source.title)
        # A sentence may lead up to it: “In its Letter to Parler (Jan. 9, 2021), it wrote”; and of
        # a title that a page’s end has broken only the end is known.
        shorter, longer = sorted((own, title), key=len)
        is_title = own == title or (len(shorter) >= _LONG and longer.endswith(shorter))
        if same_place or (title and is_title):
            return _dated_article(one, other)
    return _NOT_THERE


def _dated_article(one: Authority, source: HeldSource) -> Cited:
    own = source.authority
    if one.date and own.date and one.date != own.date:
        return Cited(source, Verdict.WRONG_YEAR, f"The case has it as of {own.date}.")
    if one.publisher and own.publisher and not names_meet(one.publisher, own.publisher):
        return Cited(source, Verdict.WRONG_REPORTER, f"The case has it from {own.publisher}.")
    return _known(source)


def _plain(title: str) -> str:
    return "".join(filter(str.isalnum, title)).casefold()


def _page(words: str) -> int:
    found = re.search(r"\d+", words)
    return int(found[0][:9]) if found else 0
