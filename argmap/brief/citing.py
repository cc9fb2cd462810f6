"""How a source is cited.

A news report is cited after The Bluebook, R. 16.6 and 18.2.2: author, title, publisher,
date, address; title first where there is no author; a date last visited where none is
given. A citation that the user wrote down is printed as it stands.
"""

from __future__ import annotations

import re

from argmap.brief.paper import Run, Runs, RunStyle
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.terms import Signal, SourceKind

UNTITLED = "Untitled source"
_MONTHS = (
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June",
    "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
)  # fmt: skip
_ISO_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_NEWS = frozenset({SourceKind.ARTICLE})


def full_citation(source: Source) -> Runs:
    """Cite a source as a list of sources does."""
    if source.citation:
        return (Run(source.citation), *_parenthetical(_translation(source)), Run("."))
    return (*_built_citation(source), Run("."))


def short_citation(source: Source) -> Runs:
    """Cite a source under a quotation: its title, and where it stands in the record."""
    runs = [Run(source.title or source.citation or UNTITLED, _title_style(source))]
    if source.record_cite and source.record_cite not in source.title:
        runs.append(Run(f", {source.record_cite}"))
    return (*runs, *_parenthetical(_translation(source)))


def signal_words(cite: Cite) -> str:
    """Return the introductory signal with its capital and a space; empty for none."""
    if cite.signal is Signal.NONE:
        return ""
    return f"{cite.signal.value[:1].upper()}{cite.signal.value[1:]} "


def pinpoint_words(cite: Cite, quote: Quote | None = None) -> str:
    """Return where in the source the words stand, as it follows a citation."""
    place = cite.pinpoint or (str(quote.page) if quote and quote.page is not None else "")
    if not place:
        return ""
    return f" {place}" if place[0] in "¶§" else f" at {place}"


def legal_date(date: str) -> str:
    """Write a date as citations do, "Jan. 12, 2021"; what is no date stays as it is."""
    match = _ISO_DATE.fullmatch(date)
    if match is None:
        return date
    year, month, day = match.groups()
    if not month or not 1 <= int(month) <= len(_MONTHS):
        return date if month else year
    name = _MONTHS[int(month) - 1]
    return f"{name} {int(day)}, {year}" if day else f"{name} {year}"


def _built_citation(source: Source) -> list[Run]:
    runs = [Run(f"{source.author}, ")] if source.author else []
    runs.append(Run(source.title or UNTITLED, _title_style(source)))
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


def _title_style(source: Source) -> RunStyle:
    return RunStyle.TITLE if source.kind in _NEWS else RunStyle.PLAIN
