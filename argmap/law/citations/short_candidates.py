"""The stretches that look like short forms: *id.*, *supra*, a volume at a page, a section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.law.citations.article_reach import headline_before
from argmap.law.citations.candidate import Candidate
from argmap.law.citations.case_reach import parens_end
from argmap.law.citations.cases import PAGES
from argmap.law.citations.found_citation import CiteForm
from argmap.law.citations.name_reach import case_start, party_start
from argmap.law.citations.titled import Named, is_before, start_with_marks

PARAGRAPHS = r"¶¶? ?\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*"
LINES = r"\d+:\d+(?:-\d+(?::\d+)?)?"
PLACE = (
    rf"(?:,? at (?P<pinpoint>{LINES}|{PAGES}(?:, {PAGES})*)|,? (?P<paragraph>{PARAGRAPHS})"
    rf"|,? (?P<lines>{LINES})|,? §§? ?(?P<section>\d(?:[\w.\-]*\w)?)(?P<behind>(?:\(\w{{1,5}}\))*)"
    r"|(?P<subsections>(?: ?\((?:[a-zA-Z]{1,2}|[ivx]{1,4}|\d{1,2})\))+))?"
)
"""The place behind a form that refers to what was cited before."""
ID = re.compile(rf"(?<![\w.])(?:[Ii]d|[Ii]bid)\.{PLACE}")
SUPRA = re.compile(
    r"(?:,? s|(?<![\w.])S)upra\b(?!,? (?:Parts?|Sections?|§|pp?\.|at Parts?)\b)(?!,? § ?[IVX])"
    rf"(?:,? (?:nn?\. ?|notes? )\d+)?{PLACE}"
)
SHORT = re.compile(
    r"(?<![^\s(\[])(?P<volume>\d{1,4}) "
    r"(?P<reporter>[A-Z][\w.'’]*(?: (?:[A-Z][\w.'’]*|\dd|\dth)){0,4}),? at "
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
_MOST_WORDS = 400


def referring(words: str, pattern: re.Pattern[str], named: Sequence[Named]) -> Iterator[Candidate]:
    """Walk the forms that refer to what was cited before."""
    form = {SHORT: CiteForm.SHORT, ID: CiteForm.ID, SUPRA: CiteForm.SUPRA}[pattern]
    for match in pattern.finditer(words):
        parts = {key: value for key, value in match.groupdict().items() if value}
        start = match.start()
        if form is not CiteForm.ID:
            begins = words.index("upra", start) - 1 if form is CiteForm.SUPRA else start
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


def further_sections(words: str) -> Iterator[Candidate]:
    """Walk the sections that are cited behind another of their code: 28 U.S.C. §§ 1331, 1367."""
    for match in _SEVERAL.finditer(words):
        for one in _FURTHER.finditer(words, *match.span("others")):
            parts = {key: value for key, value in one.groupdict().items() if value}
            parts |= {"title": match["title"], "code": match["code"]}
            yield Candidate(*one.span("number"), one.end("number"), CiteForm.FULL, parts)


def sections(words: str) -> Iterator[Candidate]:
    """Walk the sections that are cited without their code: § 230(c)(1)."""
    for match in _SECTION.finditer(words):
        parts = {key: value for key, value in match.groupdict().items() if value}
        yield Candidate(
            *match.span(), parens_end(words, match.end()), CiteForm.SHORT, {**parts, "sign": "§"}
        )
