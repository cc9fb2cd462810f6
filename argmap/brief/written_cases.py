"""What is written of a decision that the case keeps, part by part, from whichever field has it."""

from __future__ import annotations

from argmap.brief.authority_forms import full_form
from argmap.brief.runs import words_of
from argmap.case.evidence import Source
from argmap.case.terms import SourceKind
from argmap.law.citations.authority import AuthorityKind
from argmap.law.citations.became import history_of
from argmap.law.citations.case_parts import CaseParts, case_parts
from argmap.law.citations.foreign_parts import foreign_parts
from argmap.law.citations.histories import parted
from argmap.law.citations.of_source import authority_of

_DECISIONS = frozenset({SourceKind.CASE, SourceKind.ORDER})


def written_case(source: Source) -> CaseParts | None:
    """Part the citation of a decision, else the one that its title and fields propose.

    None for what is no decision, and where no number of it can be read.
    """
    authority = authority_of(source) if source.kind in _DECISIONS else None
    if authority is None or authority.kind is not AuthorityKind.CASE:
        return None
    words = without_history(source) or words_of(full_form(authority))
    return foreign_parts(words) or case_parts(words)


def without_history(source: Source) -> str:
    """Return the citation that a user wrote down, without what became of a decision."""
    words = parted(source.citation)[0] if history_of(source) else source.citation
    return words.removesuffix(".") if words.endswith(").") else words
