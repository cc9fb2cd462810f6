"""A citation as its fields propose it, and as the user wrote it down."""

from __future__ import annotations

import re

from argmap.brief.authority_forms import full_form
from argmap.brief.histories import history_runs
from argmap.brief.published import built_citation, is_published, translation_runs
from argmap.brief.record_words import record_name
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.brief.written_cases import without_history, written_case
from argmap.case.evidence import Source
from argmap.case.terms import SourceKind
from argmap.law.citations.authority import tidied
from argmap.law.citations.of_source import authority_of

_DASHES = "[-\u2010-\u2015\u2212]"


def proposed_citation(source: Source) -> Runs:
    """Cite a source as its fields propose, whatever citation was written down; no point ends it."""
    if is_published(source):
        return tuple(built_citation(source))
    authority = authority_of(source)
    form = full_form(authority, record_name(source, authority))
    return (*form, *history_runs(source), *translation_runs(source, whole=True))


def as_written(source: Source, place: str = "", words: str = "") -> Runs:
    """Set what the user wrote down, its words untouched, with the names of works as names.

    Behind it stand `place`, and what became of a decision. `words` are the same at another place.
    """
    words = words or without_history(source)
    runs, at = list[Run](), 0
    for name in _names_in(source):
        found = _as_typed(name).search(words, at)
        if found is None:
            continue
        runs += [Run(words[at : found.start()])] if found.start() > at else []
        runs.append(Run(found[0], RunStyle.TITLE))
        at = found.end()
    rest = words[at:] + place
    return (*runs, *([Run(rest)] if rest else []), *history_runs(source))


def _as_typed(name: str) -> re.Pattern[str]:
    """Return a regular expression for a name, with whatever apostrophes, dashes and spaces."""
    words = (re.escape(tidied(word)) for word in name.split())
    return re.compile(r"\s+".join(words).replace("'", "['’]").replace(r"\-", _DASHES))


def _names_in(source: Source) -> list[str]:
    """Return what is a name in the citation that the fields of a source propose, in its order."""
    parts = written_case(source)
    if parts is not None or source.kind is SourceKind.CASE:
        parties = parts.name if parts else authority_of(source).parties
        return [parties] if parties else []
    names = [run.text for run in proposed_citation(source) if run.style is RunStyle.TITLE]
    printed = [source.title] if names and is_published(source) and source.title else []
    return [*printed, *names]
