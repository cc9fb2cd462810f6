"""How a source is cited.

A news report is cited after The Bluebook, R. 16.6 and 18.2.2: author, title, publisher,
date, address; title first where there is no author; a date last visited where none is
given. Cases, laws and documents of the record are cited as `authority_forms` has them.
A citation that the user wrote down is printed as it stands.
"""

from __future__ import annotations

import re
from dataclasses import replace

from argmap.brief.abbreviating import ranges
from argmap.brief.authority_forms import full_form, name_doubts, short_form
from argmap.brief.correspondence import correspondence_doubts, sent_words
from argmap.brief.headlines import headline
from argmap.brief.histories import history_runs
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.brief.wording import capitalized
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.source_names import untitled
from argmap.case.terms import Signal, SourceKind
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.became import history_of
from argmap.law.citations.court_dates import legal_date
from argmap.law.citations.family_names import called
from argmap.law.citations.histories import parted
from argmap.law.citations.of_source import authority_of

_PAGES = re.compile(r"[*\d]+-[*\d]+")
_CAPITALS = "The title has a headline’s capitals here (Rule 8): look at its short words."
_LEAST_DIGITS = 2
_STOP = re.compile(r"(?<=[^.\s])\.$")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|No|vs?|etc|Dr|Mr|Mrs|Ms|Gov|Sen|Rep|Gen|a\.m|p\.m)"
    r"|\.\w|(?<!\w)\w)\.$"
)
_PUBLISHED = frozenset({SourceKind.CONTRACT, SourceKind.CORRESPONDENCE, SourceKind.TRANSCRIPT})
_SPEAKS_ITSELF = frozenset({SourceKind.CASE, SourceKind.STATUTE, SourceKind.CONTRACT})


def full_citation(source: Source) -> Runs:
    """Cite a source as a list of sources does."""
    if source.citation:
        return (*as_written(source), *translation_runs(source), Run("."))
    return (*proposed_citation(source), Run("."))


def proposed_citation(source: Source) -> Runs:
    """Cite a source as its fields propose, whatever citation was written down; no point ends it."""
    if is_published(source):
        return tuple(_built_citation(source))
    form = full_form(authority_of(source))
    return (*form, *history_runs(source), *_parenthetical(_translation(source)))


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
    translated = _parenthetical(_translation(source))
    if is_published(source):
        runs = [
            Run(cited_title(source) or source.citation or untitled(source), title_style(source))
        ]
        if source.record_cite and source.record_cite not in source.title:
            runs.append(Run(f", {source.record_cite}"))
        return (*runs, *translated, *([Run(place)] if place else []))
    authority, left = placed_authority(authority_of(source), place)
    return (*short_form(authority), *translated, *([Run(left)] if left else []))


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
    typed = cite.pinpoint
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


def as_written(source: Source, place: str = "") -> Runs:
    """Set what the user wrote down, its words untouched, with the names of works as names.

    Behind it stand `place`, and what became of a decision.
    """
    words, runs, at = _without_history(source), list[Run](), 0
    for name in _names_in(source):
        found = words.find(name, at)
        if found < 0:
            continue
        runs += [Run(words[at:found])] if found > at else []
        runs.append(Run(name, RunStyle.TITLE))
        at = found + len(name)
    rest = words[at:] + place
    return (*runs, *([Run(rest)] if rest else []), *history_runs(source))


def _without_history(source: Source) -> str:
    return parted(source.citation)[0] if history_of(source) else source.citation


def _names_in(source: Source) -> list[str]:
    """Return what is a name in the citation that the fields of a source propose, in its order."""
    if source.kind is SourceKind.CASE:
        parties = authority_of(source).parties
        return [parties] if parties else []
    names = [run.text for run in proposed_citation(source) if run.style is RunStyle.TITLE]
    printed = [source.title] if names and is_published(source) and source.title else []
    return [*printed, *names]


def placed_authority(authority: Authority, place: str) -> tuple[Authority, str]:
    """Put a place, as `pinpoint_words` has it, where the kind of an authority has it.

    What cannot be put there is returned beside it.
    """
    if not place:
        return authority, ""
    if authority.kind is AuthorityKind.RECORD:
        return replace(authority, paragraph=place.strip(), pinpoint=""), ""
    if authority.kind is AuthorityKind.CASE and place.startswith(" at ") and authority.reporter:
        return replace(authority, pinpoint=place.removeprefix(" at ")), ""
    is_part = place.startswith("(") and (authority.section or authority.rule)
    return (replace(authority, subsections=place), "") if is_part else (authority, place)


def is_published(source: Source) -> bool:
    """Tell whether a source is cited by who published it, not by its place in a record."""
    in_record = source.kind in _PUBLISHED and source.record_cite
    return source.kind is SourceKind.ARTICLE or (source.kind in _PUBLISHED and not in_record)


def _built_citation(source: Source) -> list[Run]:
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


def translation_runs(source: Source) -> list[Run]:
    """Say of a machine-translated source that it is one; nothing of another."""
    said = _translation(source)
    return _parenthetical(said if said not in source.citation else "")


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
