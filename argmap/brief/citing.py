"""How a source is cited.

A news report is cited after The Bluebook, R. 16.6 and 18.2.2: author, title, publisher,
date, address; title first where there is no author; a date last visited where none is
given. Cases, laws and documents of the record are cited as `authority_forms` has them.
A citation that the user wrote down is printed as it stands.
"""

from __future__ import annotations

import re

from argmap.brief.abbreviating import ranges
from argmap.brief.as_written import as_written, proposed_citation
from argmap.brief.authority_forms import name_doubts
from argmap.brief.correspondence import correspondence_doubts
from argmap.brief.later_forms import later_form
from argmap.brief.published import cited_title, is_published, title_style, translation_runs
from argmap.brief.runs import Run, Runs
from argmap.brief.wording import capitalized
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.source_names import untitled
from argmap.case.terms import Signal, SourceKind
from argmap.law.citations.of_source import authority_of

_PAGES = re.compile(r"[*\d]+-[*\d]+")
_CAPITALS = "The title has a headline’s capitals here (Rule 8): look at its short words."
_LEAST_DIGITS = 2
_SPEAKS_ITSELF = frozenset({SourceKind.CASE, SourceKind.STATUTE, SourceKind.CONTRACT})


def full_citation(source: Source) -> Runs:
    """Cite a source as a list of sources does."""
    if source.citation:
        return (*as_written(source), *translation_runs(source), Run("."))
    return (*proposed_citation(source), Run("."))


def proposal_doubts(source: Source) -> tuple[str, ...]:
    """Say what a proposed citation lacks, and what in it is a guess."""
    if not is_published(source):
        authority = authority_of(source)
        return (*authority.doubts, *name_doubts(authority))
    if source.kind is SourceKind.CORRESPONDENCE:
        return correspondence_doubts(source)
    missing = [name for name in ("title", "publisher", "date") if not getattr(source, name)]
    listed = " and ".join(filter(None, (", ".join(missing[:-1]), *missing[-1:])))
    doubts = [f"It is cited with its {listed}: fill in what is missing."] if missing else []
    return (*doubts, *([_CAPITALS] if cited_title(source) != source.title else []))


def short_citation(source: Source, place: str = "") -> Runs:
    """Cite a source under a quotation: its title, and where it stands in the record.

    `place` is what `pinpoint_words` says. It goes where the kind of the source has
    it: into “Compl. ¶ 25, ECF No. 1”, behind the volume in “555 U.S. at 22”.
    """
    if not is_published(source):
        return (*later_form(source, place), *translation_runs(source, whole=True))
    runs = [Run(cited_title(source) or source.citation or untitled(source), title_style(source))]
    if source.record_cite and source.record_cite not in source.title:
        runs.append(Run(f", {source.record_cite}"))
    return (*runs, *translation_runs(source, whole=True), *([Run(place)] if place else []))


def quoting_words(source: Source, quote: Quote) -> str:
    """Propose the parenthetical of a quote whose speaker is not the author of the source.

    Empty where nobody else speaks. It is for the user to take; nothing prints it unasked.
    """
    own = not quote.speaker or quote.speaker.casefold() == source.author.casefold()
    return "" if own or source.kind in _SPEAKS_ITSELF else f"quoting {quote.speaker}"


def signal_words(cite: Cite) -> str:
    """Return the introductory signal with its capital and a space; empty for none."""
    if cite.signal is Signal.NONE:
        return ""
    return f"{capitalized(cite.signal.value)} "


def pinpoint_words(cite: Cite, quote: Quote | None = None) -> str:
    """Return where in the source the words stand, as it follows a citation."""
    typed = cite.pinpoint.removeprefix("at ")
    place = (ranges(typed) if _PAGES.fullmatch(typed) else typed) or (
        page_range(quote.page, quote.last_page) if quote else ""
    )
    if not place:
        return ""
    if place[0] == "(":
        return place
    return f" {place}" if place[0] in "¶§" or ":" in place else f" at {place}"


def page_range(page: int | None, last_page: int | None = None) -> str:
    """Return a page, or the first and the last of several, as a citation writes them.

    Digits that the last has in common with the first go, but for two (Bluebook, R. 3.2(a)).
    """
    if page is None or last_page in {None, page}:
        return "" if page is None else str(page)
    first, last = str(page), str(last_page)
    while len(first) == len(last) > _LEAST_DIGITS and first[0] == last[0]:
        first, last = first[1:], last[1:]
    return f"{page}\u2013{last}"
