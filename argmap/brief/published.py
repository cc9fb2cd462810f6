"""What is published elsewhere, as it is cited: by its author, its title and who printed it.

A news report is cited after The Bluebook, R. 16.6 and 18.2.2: author, title, publisher,
date, address; title first where there is no author; a date last visited where none is
given.
"""

from __future__ import annotations

import re

from argmap.brief.correspondence import sent_words
from argmap.brief.headlines import headline
from argmap.brief.runs import Run, RunStyle
from argmap.case.evidence import Source
from argmap.case.source_names import untitled
from argmap.case.terms import SourceKind
from argmap.law.citations.court_dates import legal_date
from argmap.law.citations.family_names import called

_STOP = re.compile(r"(?<=[^.\s])\.$")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|No|vs?|etc|Dr|Mr|Mrs|Ms|Gov|Sen|Rep|Gen|a\.m|p\.m)"
    r"|\.\w|(?<!\w)\w)\.$"
)
_PUBLISHED = frozenset({SourceKind.CONTRACT, SourceKind.CORRESPONDENCE, SourceKind.TRANSCRIPT})


def is_published(source: Source) -> bool:
    """Tell whether a source is cited by who published it, not by its place in a record."""
    in_record = source.kind in _PUBLISHED and source.record_cite
    return source.kind is SourceKind.ARTICLE or (source.kind in _PUBLISHED and not in_record)


def built_citation(source: Source) -> list[Run]:
    """Cite what is published as its fields have it, without a point at the end."""
    if source.kind is SourceKind.CORRESPONDENCE:
        placed = [*_parenthetical(_when(source)), *_parenthetical(_translation(source))]
        return [Run(sent_words(source) or untitled(source)), *placed]
    runs = [Run(f"{source.author}, ")] if source.author else []
    runs.append(Run(cited_title(source) or untitled(source), title_style(source)))
    if source.publisher:
        runs.append(Run(f", {source.publisher}"))
    if source.record_cite and source.record_cite not in source.title:
        runs.append(Run(f", {source.record_cite}"))
    translation = _translation(source)
    if not source.url:
        return [*runs, *_parenthetical(_when(source), translation)]
    return [
        *runs,
        *_parenthetical(_when(source)),
        Run(f", {source.url}"),
        *_parenthetical(translation),
    ]


def _when(source: Source) -> str:
    if source.date:
        return legal_date(source.date)
    return f"last visited {legal_date(source.accessed)}" if source.accessed else "undated"


def _translation(source: Source) -> str:
    return "machine-translated" if source.translated else ""


def _parenthetical(*said: str) -> list[Run]:
    words = "; ".join(one for one in said if one)
    return [Run(f" ({words})")] if words else []


def translation_runs(source: Source, *, whole: bool = False) -> list[Run]:
    """Say of a machine-translated source that it is one; nothing of another.

    Behind the citation that the user wrote it is not said twice; `whole` says it anyhow.
    """
    said = _translation(source)
    return _parenthetical(said if whole or said not in source.citation else "")


def short_name_of(source: Source) -> Run:
    """Call what is published by the family name of its author, else by its title."""
    author = called(source.author, source.publisher)
    if author:
        return Run(author)
    return Run(cited_title(source) or source.citation or untitled(source), title_style(source))


def cited_title(source: Source) -> str:
    """Return a title as a citation has it: that of an article with a headline's capitals.

    A full stop at its end is the sentence's, and no comma would stand behind it; that of an
    abbreviation stays.
    """
    if source.kind is not SourceKind.ARTICLE:
        return source.title
    title = source.title if _ABBREVIATED.search(source.title) else _STOP.sub("", source.title)
    return headline(title, source.language)


def title_style(source: Source) -> RunStyle:
    """Return how the title of a source is set: that of an article as the name of a work."""
    return RunStyle.TITLE if source.kind is SourceKind.ARTICLE else RunStyle.PLAIN
