"""The cite-check of a document that left argmap: every quotation and citation, with a verdict."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from argmap.law.citations.by_eyecite import Finder
from argmap.law.citations.found_citation import CiteForm, FoundCitation
from argmap.law.citations.scanning import find_citations
from argmap.law.citecheck.around_quotations import (
    strings_of,
    titles_among,
    without_quotations,
    without_titles,
)
from argmap.law.citecheck.attributing import Given, Paper, given_citations
from argmap.law.citecheck.cited import cited_in, in_brackets
from argmap.law.citecheck.cited_notes import with_notes_looked_up
from argmap.law.citecheck.cited_source import Cited
from argmap.law.citecheck.defined_terms import defines_a_term
from argmap.law.citecheck.drawn_boxes import in_a_box, is_map, with_boxes_parted
from argmap.law.citecheck.held import Held
from argmap.law.citecheck.items import (
    CiteCheck,
    CiteItem,
    ItemKind,
    PaperText,
    Verdict,
    item_key,
)
from argmap.law.citecheck.judged import IN_UNREAD_NOTE, OF_AUTHORITY, OF_UNREAD, Judged
from argmap.law.citecheck.of_authority import authority_named
from argmap.law.citecheck.older_authority import or_older
from argmap.law.citecheck.paper_notes import has_told_notes, with_notes
from argmap.law.citecheck.quotations import FoundQuotation, find_quotations
from argmap.law.citecheck.quoted import Basis, judge, or_not_held
from argmap.law.citecheck.told_of_quotes import without_sources
from argmap.law.citecheck.unread_cites import cites_unread
from argmap.sources.giving_up import KeepGoing, always, while_wanted
from argmap.sources.passages import Span
from argmap.sources.saying.one_speaker import Speakers

_PARAGRAPH_SIGN = re.compile(r" ¶ (?!\d)")
"""What stands for the end of a paragraph where several are printed in one."""
_MAY_BE_ELSEWHERE = frozenset({Verdict.NOT_FOUND, Verdict.ALTERED})
"""What is said of words that may stand in something not held that is cited by a short name."""
_Row = tuple[ItemKind, Span, str, Judged]


def check_paper(
    paper: PaperText,
    held: Held,
    keep_going: KeepGoing = always,
    find: Finder | None = None,
) -> CiteCheck:
    """Check every quotation and citation of a document against the sources of a case.

    Raises `GivenUpError` as soon as `keep_going` says that nobody waits any more.
    """
    printed, are_told, paper = paper.text, has_told_notes(paper), with_notes(paper)
    asked = _asked(paper, held, find, are_told=are_told)
    texts = (paper.text, *(one.text for one in held.with_text))
    basis = Basis(held, Speakers(held.aliases, texts), keep_going)
    found = [*_quoted(paper.text, asked, basis)]
    found += _citations(printed, asked.citations, asked.cited)
    return CiteCheck(tuple(_items(sorted(found, key=lambda row: row[1]))))


class _Asked(NamedTuple):
    """The quotations of a document, the citations they are given, and what those mean.

    `around` is the document without the words that it quotes. `titles` are the places of those
    that are the title of what is cited, `in_marks` those of the citations that are wholly quoted
    themselves, `strings` of those that follow one in its string. An *id.* in `cited` is doubted
    as soon as what it is cited for is found elsewhere.
    """

    around: str
    is_drawn: bool
    quotations: Sequence[FoundQuotation]
    citations: Sequence[FoundCitation]
    given: Sequence[Given]
    cited: list[Cited]
    titles: frozenset[int]
    in_marks: frozenset[int]
    strings: Mapping[int, Sequence[int]]


def _asked(paper: PaperText, held: Held, find: Finder | None, *, are_told: bool) -> _Asked:
    """Read a document: what it quotes, what it cites, and which of these belong together."""
    citations = find_citations(paper.text, paper.blocks, find, held.titles())
    blocks = without_sources(paper.text, paper.blocks, citations, held.has_words)
    is_drawn = is_map(paper.text)
    if is_drawn:
        blocks = with_boxes_parted(paper.text, blocks, held)
    quotations = find_quotations(paper.text, blocks)
    cited = cited_in(citations, held, paper.text)
    around = without_titles(without_quotations(paper.text, quotations), citations)
    around = _PARAGRAPH_SIGN.sub(".\n\n", around)
    return _Asked(
        around,
        is_drawn,
        quotations,
        citations,
        given_citations(Paper(paper.text, blocks, quotations, citations)),
        with_notes_looked_up(citations, cited, paper, are_told=are_told),
        titles_among(quotations, citations),
        _in_marks(quotations, citations),
        strings_of(around, citations),
    )


def _quoted(text: str, asked: _Asked, basis: Basis) -> Iterator[_Row]:
    """Walk the rows of the quotations, and doubt each *id.* that points past their words."""
    for rank, read in _judged(text, asked, basis):
        one = asked.quotations[rank]
        judged = in_a_box(read) if asked.is_drawn and one.is_block else read
        yield ItemKind.QUOTATION, one.span, one.words, judged
        place = asked.given[rank].sure
        if place is not None and asked.citations[place].form is CiteForm.ID:
            inner = in_brackets(asked.citations, asked.cited, place)
            beside = (*asked.strings.get(place, ()), *inner)
            others = [asked.cited[other].source for other in beside]
            if judged.source is None or judged.source not in others:
                asked.cited[place] = _pointing(asked.cited[place], judged)


def _in_marks(
    quotations: Sequence[FoundQuotation], citations: Sequence[FoundCitation]
) -> frozenset[int]:
    """Return the places of citations that fill marks, as the name of a cause, “Lanham Act § 43”."""
    marked = {one.span for one in quotations if not one.is_block}
    return frozenset(at for at, one in enumerate(citations) if one.span in marked)


def _judged(text: str, asked: _Asked, basis: Basis) -> Iterator[tuple[int, Judged]]:
    """Walk the verdicts on quotations; what stands in one that was found is checked with it.

    The title of a source, the name of a cause or a term in marks quotes nothing.
    """
    settled: set[int] = set()
    names = basis.held.names()
    for rank, one in enumerate(while_wanted(asked.quotations, basis.keep_going)):
        sure = asked.given[rank].sure
        is_cited = sure is not None and sure not in asked.in_marks
        is_name = rank in asked.titles or names.has(one.words, is_cited=is_cited)
        if one.outer in settled or is_name or defines_a_term(text, one):
            settled.add(rank)
            continue
        judged = _verdict(rank, asked, basis)
        if judged is None:
            continue
        if judged.span is not None:
            settled.add(rank)
        yield rank, judged


def _verdict(rank: int, asked: _Asked, basis: Basis) -> Judged | None:
    """Judge a quotation by the citation it is given, else by what its sentence may mean."""
    one, around, (sure, perhaps, is_noted) = asked.quotations[rank], asked.around, asked.given[rank]
    cited = None if sure is None else asked.cited[sure]
    is_name = cited is not None and cited.is_name
    judged = judge(one, around, None if is_name else cited, basis)
    if judged is None:
        return None
    if is_name and judged.verdict in _MAY_BE_ELSEWHERE:
        return judge(one, around, cited, basis)
    if sure is not None and asked.citations[sure].form is not CiteForm.ID:
        # An *id.* is doubted itself: it points past what the words are from.
        judged = or_older(judged, cited, asked.citations[sure].authority, basis.held)
    if sure is not None and judged.verdict is Verdict.OTHER_SOURCE:
        return _by_string(one, asked, sure, basis) or judged
    if perhaps is not None:
        judged = or_not_held(judged, cited, asked.cited[perhaps])
    is_nowhere = cited is None and judged.verdict is Verdict.NOT_FOUND
    if is_nowhere and is_noted:
        return IN_UNREAD_NOTE
    if is_nowhere and cites_unread(one, around):
        return OF_UNREAD
    is_theirs = is_nowhere and authority_named(one, around, basis.held)
    return OF_AUTHORITY if is_theirs else judged


def _by_string(one: FoundQuotation, asked: _Asked, sure: int, basis: Basis) -> Judged | None:
    """Judge a quotation by the next citations of its string, which cites for its sentence."""
    for place in asked.strings.get(sure, ()):
        judged = judge(one, asked.around, asked.cited[place], basis)
        if judged is not None and judged.verdict.is_sound:
            return judged
    return None


def _pointing(cited: Cited, judged: Judged) -> Cited:
    """Doubt an *id.* behind a quotation whose very words stand in another source than it means."""
    found = judged.source
    if found is None or judged.span is None or judged.runs or found is cited.source:
        return cited
    how = f"The words it is cited for stand in “{found.source.title}”, which it does not refer to."
    return Cited(cited.source, Verdict.WRONG_ID, how)


def _citations(
    text: str, citations: Sequence[FoundCitation], cited: Sequence[Cited]
) -> Iterator[_Row]:
    for one, means in zip(citations, cited, strict=True):
        judged = Judged(means.verdict, means.how, means.source)
        yield ItemKind.CITATION, one.span, text[one.span.start : one.span.end], judged


def _items(rows: Sequence[_Row]) -> Iterator[CiteItem]:
    seen: Counter[tuple[ItemKind, str]] = Counter()
    for kind, span, words, judged in rows:
        seen[kind, words] += 1
        yield CiteItem(
            kind,
            judged.verdict,
            span,
            words,
            judged.how,
            item_key(kind, words, seen[kind, words]),
            judged.source.id if judged.source else None,
            judged.span,
            judged.runs,
        )
