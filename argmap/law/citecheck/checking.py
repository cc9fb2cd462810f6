"""The cite-check of a document that left argmap: every quotation and citation, with a verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from argmap.law.citations.by_eyecite import Finder
from argmap.law.citations.flat_text import without_signs
from argmap.law.citations.found_citation import CiteForm, FoundCitation
from argmap.law.citecheck.cited import in_brackets
from argmap.law.citecheck.cited_source import Cited
from argmap.law.citecheck.defined_terms import defines_a_term
from argmap.law.citecheck.drawn_boxes import in_a_box
from argmap.law.citecheck.held import Held
from argmap.law.citecheck.items import (
    CiteCheck,
    CiteItem,
    ItemKind,
    PaperText,
    item_key,
)
from argmap.law.citecheck.judged import Judged
from argmap.law.citecheck.own_caption import caption_differences
from argmap.law.citecheck.paper_notes import has_told_notes, with_notes
from argmap.law.citecheck.quoted import Basis
from argmap.law.citecheck.read_paper import ReadPaper, read_paper
from argmap.law.citecheck.spelled_in_print import unspelled
from argmap.law.citecheck.tied_exhibits import is_unknown_record
from argmap.law.citecheck.verdicts import pointing, verdict_on
from argmap.sources.giving_up import KeepGoing, always, while_wanted
from argmap.sources.passages import Span
from argmap.sources.saying.one_speaker import Speakers

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
    paper = unspelled(paper, (one.text for one in held.with_text))
    printed, are_told, paper = paper.text, has_told_notes(paper), with_notes(paper)
    read = read_paper(paper, held, find, are_told=are_told)
    texts = (paper.text, *(one.text for one in held.with_text))
    basis = Basis(held, Speakers(held.aliases, texts), keep_going)
    found = [*_quoted(paper.text, read, basis)]
    found += _citations(printed, read.citations, read.cited)
    found += _caption(printed, read.citations, held)
    return CiteCheck(tuple(_items(sorted(found, key=lambda row: row[1]))))


def _quoted(text: str, paper: ReadPaper, basis: Basis) -> Iterator[_Row]:
    """Walk the rows of the quotations, and doubt each *id.* that points past their words."""
    for rank, read in _judged(text, paper, basis):
        one = paper.quotations[rank]
        judged = in_a_box(read) if paper.is_drawn and one.is_block else read
        yield ItemKind.QUOTATION, one.span, one.words, judged
        place = paper.given[rank].sure
        if place is not None and paper.citations[place].form is CiteForm.ID:
            inner = in_brackets(paper.citations, paper.cited, place)
            beside = (*paper.strings.get(place, ()), *inner)
            means = [*(paper.cited[other] for other in beside), *paper.cited[place].among]
            others = [other.source for other in means]
            is_open = is_unknown_record(paper.citations[place], paper.cited[place])
            if not is_open and (judged.source is None or judged.source not in others):
                paper.cited[place] = pointing(paper.cited[place], judged)


def _judged(text: str, paper: ReadPaper, basis: Basis) -> Iterator[tuple[int, Judged]]:
    """Walk the verdicts on quotations; what stands in one that was found is checked with it.

    The title of a source, the name of a cause or a term in marks quotes nothing.
    """
    settled: set[int] = set()
    names = basis.held.names()
    for rank, one in enumerate(while_wanted(paper.quotations, basis.keep_going)):
        sure = paper.given[rank].sure
        is_loose = paper.given[rank].is_loose
        is_cited = sure is not None and sure not in paper.in_marks and not is_loose
        is_name = rank in paper.titles or names.has(one.words, is_cited=is_cited)
        if one.outer in settled or is_name or defines_a_term(text, one):
            settled.add(rank)
            continue
        judged = verdict_on(rank, paper, basis)
        if judged is None:
            continue
        if judged.span is not None:
            settled.add(rank)
        yield rank, judged


def _citations(
    text: str, citations: Sequence[FoundCitation], cited: Sequence[Cited]
) -> Iterator[_Row]:
    for one, means in zip(citations, cited, strict=True):
        judged = Judged(means.verdict, means.how, means.source)
        words = without_signs(text[one.span.start : one.span.end])
        yield ItemKind.CITATION, one.span, words, judged


def _caption(text: str, citations: Sequence[FoundCitation], held: Held) -> Iterator[_Row]:
    """Walk what the caption of a document has otherwise than the case it is checked against.

    What is cited there is judged as a citation.
    """
    for printed, judged in caption_differences(text, held.case) if held.case else ():
        if not any(one.span.meets(printed.span) for one in citations):
            yield ItemKind.CITATION, printed.span, printed.words, judged


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
