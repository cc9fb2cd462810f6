"""What a source of the case is cited as: the parts of its citation, from its fields."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from argmap.case.evidence import Source
from argmap.case.source_names import untitled
from argmap.case.terms import SourceKind
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.case_parts import case_parts
from argmap.law.citations.court_dates import legal_date
from argmap.law.citations.document_names import DocumentName, document_name
from argmap.law.citations.histories import parted
from argmap.law.citations.parsing import parse_authority
from argmap.law.citations.records import behind_entry

_LAW = (
    AuthorityKind.STATUTE,
    AuthorityKind.REGULATION,
    AuthorityKind.RULE,
    AuthorityKind.CONSTITUTION,
)
_FITTING = {
    SourceKind.CASE: (AuthorityKind.CASE,),
    SourceKind.ORDER: (AuthorityKind.RECORD, AuthorityKind.CASE),
    SourceKind.STATUTE: _LAW,
}
_NO_ENTRY = "It has no number on the docket yet: fill in the record cite, as ECF No. 1."


def authority_of(source: Source) -> Authority:
    """Return what a source is cited as: what its citation says, else its title, else its fields.

    What became of a decision is no part of it: `histories.parted` tells that.
    """
    fitting = _FITTING.get(source.kind, (AuthorityKind.RECORD,))
    cited = _parsed(parted(source.citation)[0])
    if source.citation and cited.kind in fitting:
        return cited
    titled = _parsed(parted(source.title)[0])
    if titled.kind in fitting and titled.kind is not AuthorityKind.RECORD:
        return titled
    if source.kind is SourceKind.CASE:
        return _case(source)
    if source.kind is SourceKind.STATUTE:
        doubt = "argmap could not read which law it is: its title stands for it."
        return Authority(document=source.title or source.citation, doubts=(doubt,))
    return _record(source)


@lru_cache(maxsize=1024)
def _parsed(words: str) -> Authority:
    return parse_authority(words)


def _case(source: Source) -> Authority:
    doubt = "argmap could not read where it is reported: fill in the citation."
    docket = source.record_cite.removeprefix("No. ")
    parts = case_parts(source.citation)
    parties = (parts.name if parts else "") or source.title or source.citation
    return Authority(
        AuthorityKind.CASE,
        parties=parties,
        docket=docket,
        court=source.publisher,
        date=legal_date(source.date),
        doubts=(doubt,),
    )


def _record(source: Source) -> Authority:
    """Cite a document of the record by its title and record cite (B17)."""
    entry = _parsed(source.record_cite)
    title, _, doubts = _document(source)
    if entry.kind is not AuthorityKind.RECORD:
        entry = Authority(AuthorityKind.RECORD, entry=source.record_cite)
        doubts += () if source.record_cite else (_NO_ENTRY,)
    else:
        title = entry.document or title
        place, rest = behind_entry(source.record_cite)
        page = place.removeprefix("at ") if place.startswith("at ") else ""
        entry = replace(
            entry, entry=entry.entry + rest, pinpoint=page, paragraph="" if page else place
        )
    return replace(entry, document=title, date=legal_date(source.date), doubts=doubts)


def whole_name_of(source: Source) -> str:
    """Name a document of the record with the whole name of who swore it."""
    entry = _parsed(source.record_cite)
    return entry.document or _document(source).given


def _document(source: Source) -> DocumentName:
    """Name a document without its record cite."""
    title = source.title or source.citation or untitled(source)
    if source.record_cite and title.endswith(source.record_cite):
        title = title.removesuffix(source.record_cite).rstrip(" ,;(")
    return document_name(title)
