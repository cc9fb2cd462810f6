"""The stretches of a text on one line that look like citations, each read by itself later."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from argmap.law.citations.article_reach import article_reaches
from argmap.law.citations.by_eyecite import Core, Finder
from argmap.law.citations.candidate import Candidate
from argmap.law.citations.case_reach import case_candidates, parens_end
from argmap.law.citations.cases import PAGES, known_cores
from argmap.law.citations.found_citation import CiteForm
from argmap.law.citations.known_words import filing_words, is_reporter
from argmap.law.citations.laws import every_law
from argmap.law.citations.name_reach import (
    document_start,
)
from argmap.law.citations.names_alone import named_alone
from argmap.law.citations.nearly_titled import NearTitle, nearly_titled
from argmap.law.citations.reach import Reach
from argmap.law.citations.record_cites import holds_docket, record_cites
from argmap.law.citations.records import AFTER_ENTRY, ENTRY
from argmap.law.citations.secondary import (
    Secondary,
    named_sources,
    numbered_sources,
    recorded_sources,
)
from argmap.law.citations.short_candidates import (
    ID,
    LINES,
    PARAGRAPHS,
    SHORT,
    SUPRA,
    further_sections,
    referring,
    sections,
)
from argmap.law.citations.titled import (
    Named,
    Titles,
    quoted_citations,
    titled_citations,
)

_COMMA = re.compile(r"[.?!…”\"’']*,[”\"’']* ")
_ANY = re.compile(
    r"(?<![^\s(\[])\d{1,4} [A-Z][\w.']*(?: (?:[A-Z&][\w.']*|\dd|\dth)){0,5},? (?:§§? ?)?\d"
)


def candidates(words: str, find: Finder | None, titles: Titles) -> list[Candidate]:
    """List what looks like a citation, in order; two share words only where one is in a bracket."""
    cores = find(words) if find and _has_unknown(words) else []
    kept = _Kept()
    near = list(nearly_titled(words, titles.words))
    named = [one for one in titles.named_in(words) if not _is_cut(words, one, near)]
    kept.take_all(_titled(words, named))
    cases = list(case_candidates(words, cores))
    for reach in cases:
        kept.take(Candidate(*reach, CiteForm.FULL))
    for one in _numbered_records(words, cases):
        kept.replace(_behind_title(words, one, named))
    # A volume of F. App’x is no appendix to the record.
    shorts = referring(words, SHORT, named)
    kept.take_all(one for one in shorts if is_reporter(one.parts["reporter"]))
    kept.take_all(_named_records(words))
    kept.take_all(_secondary(words, numbered_sources(words)))
    for one in _placed_records(words):
        # A docket number within its name is a citation of no other document.
        keep = kept.replace if holds_docket(words[one.start : one.end]) else kept.take
        keep(one)
    kept.take_all(_laws(words, cores))
    kept.take_all(Candidate(*one, CiteForm.FULL) for one in article_reaches(words, cores))
    kept.take_all(_secondary(words, named_sources(words)))
    for pattern in (SHORT, ID, SUPRA):
        kept.take_all(_with_titles(words, referring(words, pattern, named), near))
    kept.take_all(named_alone(words, titles.short))
    kept.take_all(_by_near_title(words, near))
    kept.take_all(further_sections(words))
    kept.take_all(sections(words))
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
    whole = [one for one in named if not SUPRA.match(words, _past_marks(words, one.end))]
    for one in (*titled_citations(words, whole), *quoted_citations(words)):
        end = parens_end(words, one.end)
        yield Candidate(one.start, one.end, end, CiteForm.FULL, one.parts)


def _is_cut(words: str, one: Named, near: Iterable[NearTitle]) -> bool:
    """Tell whether a title ends in the middle of a bracket of another: “(San Francisco Bay)”."""
    inside = words[one.start : one.end]
    return inside.count("(") > inside.count(")") and any(
        other.start <= one.start and one.end < other.end for other in near
    )


def _by_near_title(words: str, near: Iterable[NearTitle]) -> Iterator[Candidate]:
    """Walk the citations by a title of which one word is another."""
    for one in near:
        if one.parts:
            yield Candidate(
                one.start, one.end, parens_end(words, one.end), CiteForm.FULL, one.parts
            )


def _with_titles(
    words: str, ones: Iterable[Candidate], near: Sequence[NearTitle]
) -> Iterator[Candidate]:
    """Walk forms that refer to something, each *supra* with the wrong title before it."""
    wrong = [one for one in near if not one.parts]
    for one in ones:
        at = words.rfind("upra", one.start, one.main_end)
        title = next((it for it in wrong if it.end < at and it.start <= one.start), None)
        if one.form is not CiteForm.SUPRA or title is None or words.find("upra", title.end) != at:
            yield one
            continue
        parts = {**one.parts, "wrong_title": words[title.start : title.end]}
        yield one._replace(start=title.start, parts=parts)


def _past_marks(words: str, at: int) -> int:
    """Return where what follows a title begins, behind its full stop and its marks."""
    while not words.startswith(", supra", at) and words[at : at + 1] in tuple(".,?!…”\"’'"):
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


def _behind_title(words: str, one: Candidate, named: Iterable[Named]) -> Candidate:
    """Leave the title of something known before a cite to the record to itself."""
    for title in named:
        if one.start < title.end < one.main_end and not title.is_law:
            behind = _COMMA.match(words, title.end)
            if behind and ENTRY.match(words, behind.end()):
                return one._replace(start=behind.end())
    return one


def _named_records(words: str) -> Iterator[Candidate]:
    """Walk the cites to a document by its name and a place in it: “Peikari Decl. ¶ 5”."""
    shorts = "|".join(re.escape(one) for one in sorted(_documents(), key=len, reverse=True))
    named = re.compile(
        rf"\b(?:{shorts})(?: (?:Ex\. )?[A-Z0-9]{{1,3}})?,? "
        rf"(?:(?:at )?{LINES}|at {PAGES}(?:, {PAGES})*|{PARAGRAPHS})(?!\w)"
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
