"""The three forms in which a source is cited at a place: the full one, a short one, and *id*.

After The Bluebook: Bluepages B4 and R. 4 (short forms), R. 10.9 (cases), B17.1 (documents of
the record). No form ends with a point.
"""

from __future__ import annotations

from dataclasses import replace

from argmap.brief.abbreviating import with_apostrophes
from argmap.brief.article_places import page_written, words_on_page
from argmap.brief.as_written import as_written, proposed_citation
from argmap.brief.authority_forms import full_form
from argmap.brief.case_forms import case_without_pages, full_case
from argmap.brief.histories import history_runs
from argmap.brief.later_forms import LAWS, appended, later_form, placed_authority, written_at
from argmap.brief.published import is_published, short_name_of, translation_runs
from argmap.brief.record_places import same_record
from argmap.brief.record_words import record_name
from argmap.brief.runs import Run, Runs, RunStyle, words_of
from argmap.brief.short_names import own_name
from argmap.brief.written_cases import written_case
from argmap.case.evidence import Source
from argmap.law.citations.authority import AuthorityKind
from argmap.law.citations.of_source import authority_of

_SUPRA = Run("supra", RunStyle.TITLE)
_ID = Run("Id.", RunStyle.TITLE)
ANNOUNCED = Run(" [hereinafter ")
"""What stands before a short form that the citation does not hold."""


def full_at(source: Source, place: str = "", called: Runs = (), *, is_alone: bool = False) -> Runs:
    """Cite a source in full, at a place as `pinpoint_words` has it.

    The place goes where the kind has it. What the user wrote down is printed as it stands,
    unless argmap makes the same words of its fields and so knows where in it the place goes.
    `called` is what later citations call it: a document of the record is called so at once, and
    of a short form that the citation does not hold it is said that it will be used (R. 4.2(b)),
    unless it `is_alone`: nothing goes by that form later.
    """
    cited = _full_at(source, place, called)
    is_title = is_published(source) and bool(source.citation) and not source.author.strip()
    is_given = called == own_name(source) or is_title
    is_used = called and is_given and not is_alone
    is_new = is_used and words_of(called).casefold() not in words_of(cited).casefold()
    return (*cited, ANNOUNCED, *called, Run("]")) if is_new else cited


def _full_at(source: Source, place: str, called: Runs) -> Runs:
    parts = written_case(source)
    if parts is not None and (place or not source.citation):
        return (*full_case(parts, place), *history_runs(source), *translation_runs(source))
    if not source.citation:
        return _proposed_at(source, place, called)
    written = as_written(source)
    if place and is_published(source):
        page = words_on_page(source.citation, place)
        if page:
            written = as_written(source, words=page)
        elif _are_one(_proposed_at(source, ""), written):
            return _as_typed(_proposed_at(source, place), source.citation)
        else:
            written = as_written(source, appended(place))
    elif place:
        written = written_at(source, place)
    return (*written, *translation_runs(source))


def in_table(source: Source) -> Runs:
    """Cite a source as a table of authorities does: a case without the page it was kept with."""
    parts = written_case(source)
    if parts is not None:
        cited = case_without_pages(parts)
        return (*cited, *history_runs(source), *translation_runs(source))
    page = words_on_page(source.citation, "") if is_published(source) else ""
    if page:
        return (*as_written(source, words=page), *translation_runs(source))
    return full_at(source)


def short_at(source: Source, place: str = "", called: Runs = ()) -> Runs:
    """Cite a source that was cited in full before, by what it is `called`.

    What is published is called by its author’s family name, else by its title, with *supra*
    (R. 16.9); a statute or a rule has no shorter form.
    """
    if is_published(source) and source.citation and not (source.author or source.title):
        return full_at(source, place)
    if is_published(source):
        name = called or (short_name_of(source),)
        place = place or page_written(source.citation)
        # A comma parts the place from it, but for “(a)”, which stands by itself.
        between = "," if place.startswith(" ") else ""
        return (*name, Run(", "), _SUPRA, *([Run(f"{between}{place}")] if place else []))
    return later_form(source, place, words_of(called))


def id_at(source: Source, place: str, before: str) -> Runs:
    """Cite the source of the citation just before, which was at the place `before`.

    Empty where *id.* would lie: it stands for the same place where none is named.
    """
    if place == before:
        return (_ID,)
    if not place:
        return ()
    if is_published(source):
        return (_ID, Run(place))
    authority = authority_of(source)
    if authority.kind is AuthorityKind.RECORD:
        return (_ID, Run(same_record(authority, place)))
    return () if authority.kind in LAWS else (_ID, Run(place))


def _proposed_at(source: Source, place: str, called: Runs = ()) -> Runs:
    if is_published(source):
        cited = proposed_citation(source)
        return (*cited, Run(appended(place))) if place else cited
    authority, left = placed_authority(authority_of(source), place)
    name = "" if authority.parties else words_of(called) or record_name(source, authority)
    rest = [Run(appended(left))] if left else []
    form = full_form(authority, name)
    return (*form, *rest, *history_runs(source), *translation_runs(source))


def _are_one(proposed: Runs, written: Runs) -> bool:
    """Tell whether two citations have the same words, with whatever apostrophes."""
    return with_apostrophes(words_of(proposed)) == with_apostrophes(words_of(written))


def _as_typed(cited: Runs, typed: str) -> Runs:
    """Give a citation the apostrophes that the user typed in it."""
    if "'" not in typed or "’" in typed:
        return cited
    return tuple(replace(run, text=run.text.replace("’", "'")) for run in cited)
