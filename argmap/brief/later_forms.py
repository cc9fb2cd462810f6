"""The forms in which what stands in a court’s books or records is cited again (R. 10.9, 12.10)."""

from __future__ import annotations

from dataclasses import replace

from argmap.brief.article_places import words_on_page
from argmap.brief.as_written import as_written
from argmap.brief.authority_forms import short_form
from argmap.brief.case_forms import short_case
from argmap.brief.law_places import at_place, words_at_place
from argmap.brief.record_places import placed_in_record
from argmap.brief.record_words import record_name
from argmap.brief.runs import Run, Runs
from argmap.brief.written_cases import written_case
from argmap.case.evidence import Source
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.of_source import authority_of

LAWS = frozenset(
    {
        AuthorityKind.STATUTE,
        AuthorityKind.REGULATION,
        AuthorityKind.RULE,
        AuthorityKind.CONSTITUTION,
    }
)
"""What has no shorter form than its citation."""


def later_form(source: Source, place: str = "", name: str = "") -> Runs:
    """Cite again a case by `name` or by a party, a document shortly, a law as it is.

    What argmap cannot read for sure is cited as it was written.
    """
    parts = written_case(source)
    if parts is not None:
        return short_case(parts, place, name)
    authority = authority_of(source)
    # A law has no shorter form: its own words, lest a hyphen of a section becomes a range.
    if source.citation and not _can_be_short(authority):
        return written_at(source, place)
    placed, left = placed_authority(authority, place)
    return (
        *short_form(placed, name or record_name(source, authority)),
        *([Run(left)] if left else []),
    )


def written_at(source: Source, place: str) -> Runs:
    """Cite a source as it was written, at another place where that can be put into the words."""
    words = " ".join(source.citation.split())
    placed = ""
    if place:
        law = words_at_place(words, authority_of(source), place)
        placed = law or words_on_page(words, place)
    if placed:
        return as_written(source, words=placed)
    return as_written(source, appended(place) if place else "")


def placed_authority(authority: Authority, place: str) -> tuple[Authority, str]:
    """Put a place, as `pinpoint_words` has it, where the kind of an authority has it.

    What cannot be put there is returned beside it.
    """
    if not place:
        return authority, ""
    if authority.kind is AuthorityKind.RECORD:
        return placed_in_record(authority, place), ""
    if authority.kind is AuthorityKind.CASE and place.startswith(" at ") and authority.reporter:
        return replace(authority, pinpoint=place.removeprefix(" at ")), ""
    other = at_place(authority, place)
    return (authority, place) if other is None else (other, "")


def appended(place: str) -> str:
    """Put a place behind a whole citation: “, at 3”, “, ¶ 4”."""
    return f", {place.strip()}"


def _can_be_short(authority: Authority) -> bool:
    """Tell whether a form says all that was written of an authority."""
    if authority.kind is AuthorityKind.CASE:
        return bool(authority.reporter or authority.docket)
    return authority.kind is AuthorityKind.RECORD
