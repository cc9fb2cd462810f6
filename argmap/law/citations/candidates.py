"""The stretches of a text on one line that look like citations, each read by itself later."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from argmap.law.citations.article_reach import article_reaches, headline_before
from argmap.law.citations.by_eyecite import Core, Finder
from argmap.law.citations.case_reach import case_candidates, parens_end
from argmap.law.citations.cases import PAGES, known_cores
from argmap.law.citations.found_citation import CiteForm
from argmap.law.citations.known_words import filing_words
from argmap.law.citations.laws import every_law
from argmap.law.citations.name_reach import (
    case_start,
    document_start,
    party_start,
)
from argmap.law.citations.reach import Reach
from argmap.law.citations.record_cites import holds_docket, record_cites
from argmap.law.citations.records import AFTER_ENTRY, ENTRY
from argmap.law.citations.secondary import (
    Secondary,
    named_sources,
    numbered_sources,
    recorded_sources,
)
from argmap.law.citations.titled import (
    Named,
    Titles,
    is_before,
    quoted_citations,
    start_with_marks,
    titled_citations,
)

_PARAGRAPHS = r"¶¶? ?\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*"
_LINES = r"\d+:\d+(?:-\d+(?::\d+)?)?"
_PLACE = (
    rf"(?:,? at (?P<pinpoint>{_LINES}|{PAGES}(?:, {PAGES})*)|,? (?P<paragraph>{_PARAGRAPHS})"
    rf"|,? (?P<lines>{_LINES})|,? §§? ?(?P<section>\d(?:[\w.\-]*\w)?)(?P<behind>(?:\(\w{{1,5}}\))*)"
    r"|(?P<subsections>(?: ?\((?:[a-zA-Z]{1,2}|[ivx]{1,4}|\d{1,2})\))+))?"
)
_ID = re.compile(rf"(?<![\w.])(?:[Ii]d|[Ii]bid)\.{_PLACE}")
_SUPRA = re.compile(
    r",? supra\b(?!,? (?:Parts?|Sections?|§|pp?\.|at Parts?)\b)(?!,? § ?[IVX])"
    rf"(?:,? (?:nn?\. ?|notes? )\d+)?{_PLACE}"
)
_SHORT = re.compile(
    r"(?<![^\s(\[])(?P<volume>\d{1,4}) "
    r"(?P<reporter>[A-Z][\w.']*(?: (?:[A-Z][\w.']*|\dd|\dth)){0,4}),? at "
    rf"(?P<pinpoint>{PAGES}(?:, {PAGES}(?!\d| [A-Z]))*)"
    rf"(?:, \d{{1,4}} [A-Z][\w.']*(?: (?:[A-Z][\w.']*|\dd|\dth)){{0,3}},? at {PAGES})*"
)
"""A short form, with the same place in other reporters behind it."""
_SECTION = re.compile(
    r"(?<![^\s(\[])(?:§§? ?|[Ss]ections? )(?P<section>\d[\w]*(?:[.:\-]\w+)*)"
    r"(?P<subsections>(?: ?\((?![12]\d{3}\))[0-9A-Za-z]{1,5}\))*)"
)
_NUMBER = r"\d+[\w.\-]*\w|\d"
_SEVERAL = re.compile(
    r"(?<![^\s(\[])(?P<title>\d{1,2}) (?P<code>U\.S\.C\.(?: ?[AS]\.)?|C\.F\.R\.) §§ ?"
    rf"(?:{_NUMBER})(?:\(\w{{1,5}}\))*"
    rf"(?P<others>(?:,? (?:and|&) |, )(?:{_NUMBER})(?:\(\w{{1,5}}\))*"
    rf"(?:(?:,? (?:and|&) |, )(?:{_NUMBER})(?:\(\w{{1,5}}\))*)*)(?! U\.| [A-Z]\.|\w)"
)
_FURTHER = re.compile(rf"(?P<number>(?P<section>{_NUMBER})(?P<subsections>(?:\(\w{{1,5}}\))*))")
_ANY = re.compile(
    r"(?<![^\s(\[])\d{1,4} [A-Z][\w.']*(?: (?:[A-Z&][\w.']*|\dd|\dth)){0,5},? (?:§§? ?)?\d"
)
_MOST_WORDS = 400


class Candidate(NamedTuple):
    """A stretch that looks like a citation: up to its court and date, and with what follows.

    `parts` are those of a form that refers to another, or of an article by its title; of
    another one that stands by itself they are read later.
    """

    start: int
    main_end: int
    end: int
    form: CiteForm
    parts: Mapping[str, str] = {}


def candidates(words: str, find: Finder | None, titles: Titles) -> list[Candidate]:
    """List what looks like a citation, in order; two share words only where one is in a bracket."""
    cores = find(words) if find and _has_unknown(words) else []
    kept = _Kept()
    named = titles.named_in(words)
    kept.take_all(_titled(words, named))
    cases = list(case_candidates(words, cores))
    for reach in cases:
        kept.take(Candidate(*reach, CiteForm.FULL))
    for one in _numbered_records(words, cases):
        kept.replace(one)
    kept.take_all(_named_records(words))
    kept.take_all(_secondary(words, numbered_sources(words)))
    for one in _placed_records(words):
        # A docket number within its name is a citation of no other document.
        keep = kept.replace if holds_docket(words[one.start : one.end]) else kept.take
        keep(one)
    kept.take_all(_laws(words, cores))
    kept.take_all(Candidate(*one, CiteForm.FULL) for one in article_reaches(words, cores))
    kept.take_all(_secondary(words, named_sources(words)))
    for pattern in (_SHORT, _ID, _SUPRA):
        kept.take_all(_referring(words, pattern, named))
    kept.take_all(_further_sections(words))
    kept.take_all(_sections(words))
    return kept.found


def _has_unknown(words: str) -> bool:
    """Say whether something looks like a citation that argmap has no pattern for."""
    known = [(one.start, one.end) for one in known_cores(words)]
    known += every_law(words, None)
    return any(
        not any(start <= match.start() < end for start, end in known)
        for match in _ANY.finditer(words)
    )


class _Kept:
    """Candidates in order, none of which shares its main words with another."""

    def __init__(self) -> None:
        self.found: list[Candidate] = []

    def take_all(self, ones: Iterable[Candidate]) -> None:
        for one in ones:
            self.take(one)

    def take(self, one: Candidate) -> None:
        """Keep one, unless its words are another's already."""
        at = bisect_right(self.found, one.start, key=_start)
        before = self.found[at - 1] if at else None
        after = self.found[at] if at < len(self.found) else None
        free = (before is None or before.main_end <= one.start) and one.start < one.main_end
        if free and (after is None or one.main_end <= after.start):
            self.found.insert(at, one)

    def replace(self, one: Candidate) -> None:
        """Keep one in place of what its words hold."""
        self.found = [
            other
            for other in self.found
            if other.main_end <= one.start or other.start >= one.main_end
        ]
        self.take(one)


def _start(one: Candidate) -> int:
    return one.start


def _titled(words: str, named: Sequence[Named]) -> Iterator[Candidate]:
    """Walk the citations by a title, but for those that refer to one before: “Title, supra”."""
    whole = [one for one in named if not _SUPRA.match(words, _past_marks(words, one.end))]
    for one in (*titled_citations(words, whole), *quoted_citations(words)):
        end = parens_end(words, one.end)
        yield Candidate(one.start, one.end, end, CiteForm.FULL, one.parts)


def _past_marks(words: str, at: int) -> int:
    """Return where what follows a title begins, behind its full stop and its marks."""
    while not words.startswith(", supra", at) and words[at : at + 1] in tuple(".,”\"’'"):
        at += 1
    return at


def _numbered_records(words: str, cases: Iterable[Reach]) -> Iterator[Candidate]:
    """Walk the cites to the record that have a number on the docket, of another case too."""
    by_end = {reach.main_end: reach for reach in cases}
    lowest = 0
    for match in ENTRY.finditer(words):
        of_case = by_end.get(match.start() - 2)
        begins = match.start() if of_case is None else of_case.start
        start = document_start(words, begins, lowest)
        place = AFTER_ENTRY.match(words, match.end())
        lowest = place.end() if place else match.end()
        yield Candidate(start, lowest, parens_end(words, lowest), CiteForm.RECORD)


def _named_records(words: str) -> Iterator[Candidate]:
    """Walk the cites to a document by its name and a place in it: “Peikari Decl. ¶ 5”."""
    shorts = "|".join(re.escape(one) for one in sorted(_documents(), key=len, reverse=True))
    named = re.compile(
        rf"\b(?:{shorts})(?: (?:Ex\. )?[A-Z0-9]{{1,3}})?,? "
        rf"(?:(?:at )?{_LINES}|at {PAGES}(?:, {PAGES})*|{_PARAGRAPHS})(?!\w)"
    )
    for match in named.finditer(words):
        start = document_start(words, match.end(), 0)
        yield Candidate(
            min(start, match.start()),
            match.end(),
            parens_end(words, match.end()),
            CiteForm.RECORD,
        )
    for start, end in recorded_sources(words):
        yield Candidate(start, end, parens_end(words, end), CiteForm.RECORD)


def _placed_records(words: str) -> Iterator[Candidate]:
    for start, end in record_cites(words):
        yield Candidate(start, end, parens_end(words, end), CiteForm.RECORD)


def _secondary(words: str, found: Iterable[Secondary]) -> Iterator[Candidate]:
    for one in found:
        yield Candidate(one.start, one.end, parens_end(words, one.end), CiteForm.FULL, one.parts)


def _documents() -> Iterable[str]:
    known = filing_words().shorts
    kinds = ("complaint", "declaration", "affidavit", "motion", "memorandum", "opposition")
    shorts = (known.get(kind, "") for kind in (*kinds, "response", "transcript", "exhibit"))
    return {*filter(None, shorts), "Complaint", "Declaration", "Decl.", "Reply", "Answer", "Order"}


def _laws(words: str, cores: list[Core]) -> Iterator[Candidate]:
    found = every_law(words, lambda _: cores)
    for one in sorted(found, key=lambda span: (span.start - span.end, span.start)):
        yield Candidate(*one, parens_end(words, one.end), CiteForm.FULL)


def _referring(words: str, pattern: re.Pattern[str], named: Sequence[Named]) -> Iterator[Candidate]:
    """Walk the forms that refer to what was cited before."""
    form = {_SHORT: CiteForm.SHORT, _ID: CiteForm.ID, _SUPRA: CiteForm.SUPRA}[pattern]
    for match in pattern.finditer(words):
        parts = {key: value for key, value in match.groupdict().items() if value}
        start = match.start()
        if form is not CiteForm.ID:
            begins = words.index("supra", start) if form is CiteForm.SUPRA else start
            start = _named_start(words, begins, form, named, parts)
            parts["behind_words"] = words[max(0, begins - _MOST_WORDS) : begins]
        yield Candidate(start, match.end(), parens_end(words, match.end()), form, parts)


def _named_start(
    words: str, begins: int, form: CiteForm, named: Sequence[Named], parts: dict[str, str]
) -> int:
    """Return where the name before a short form begins, and put what it may be into its parts."""
    at = case_start(words, begins) if form is CiteForm.SHORT else None
    at = party_start(words, begins) if at is None else at
    start = begins if at is None else at
    parts["name"] = words[start:begins].rstrip(" ,")
    if form is CiteForm.SHORT:
        return start
    titled = next((one.start for one in named if is_before(words, one, begins)), None)
    if titled is not None:
        return start_with_marks(words, titled)
    headline = headline_before(words, begins)
    if headline is None:
        return start
    parts["headline"] = words[slice(*headline)]
    return headline.start


def _further_sections(words: str) -> Iterator[Candidate]:
    """Walk the sections that are cited behind another of their code: 28 U.S.C. §§ 1331, 1367."""
    for match in _SEVERAL.finditer(words):
        for one in _FURTHER.finditer(words, *match.span("others")):
            parts = {key: value for key, value in one.groupdict().items() if value}
            parts |= {"title": match["title"], "code": match["code"]}
            yield Candidate(*one.span("number"), one.end("number"), CiteForm.FULL, parts)


def _sections(words: str) -> Iterator[Candidate]:
    for match in _SECTION.finditer(words):
        parts = {key: value for key, value in match.groupdict().items() if value}
        yield Candidate(
            *match.span(), parens_end(words, match.end()), CiteForm.SHORT, {**parts, "sign": "§"}
        )
