"""Whether a form of a citation is sure: where in it a place goes, and whether it can be short."""

from __future__ import annotations

from argmap.brief.article_places import words_on_page
from argmap.brief.as_written import as_written, proposed_citation
from argmap.brief.case_forms import is_sure_of
from argmap.brief.law_places import at_place, words_at_place
from argmap.brief.published import is_published
from argmap.brief.runs import words_of
from argmap.brief.written_cases import written_case
from argmap.case.evidence import Source
from argmap.law.citations.authority import AuthorityKind
from argmap.law.citations.of_source import authority_of


def is_place_sure(source: Source, place: str) -> bool:
    """Tell whether a place, as `pinpoint_words` has it, surely goes where it is put."""
    parts = written_case(source)
    if parts is not None:
        return is_sure_of(parts, place)
    if not place:
        return True
    if is_published(source):
        is_own = words_of(as_written(source)) == words_of(proposed_citation(source))
        return not source.citation or is_own or bool(words_on_page(source.citation, place))
    authority = authority_of(source)
    if authority.kind is AuthorityKind.RECORD:
        return True
    if source.citation:
        words = " ".join(source.citation.split())
        return bool(words_at_place(words, authority, place) or words_on_page(words, place))
    return at_place(authority, place) is not None


def is_read(source: Source) -> bool:
    """Tell whether a decision’s citation is read well enough to be cited shortly."""
    if is_published(source) or authority_of(source).kind is not AuthorityKind.CASE:
        return True
    parts = written_case(source)
    return parts is not None and not parts.unread
