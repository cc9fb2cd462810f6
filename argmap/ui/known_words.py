"""What was known on a day, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.case.lookups import cited_source, title_of
from argmap.case.quotation import in_quotes
from argmap.case.terms import COURT
from argmap.case.times_in_words import day_in_words
from argmap.case.weighing import Finding
from argmap.reasoning.known_on import AsKnown

_MOST = 6


def known_summary(case_map: CaseMap, known: AsKnown) -> str:
    """Say in a few words how many sources count on a day; `known_sentences` names them."""
    total = len(case_map.sources)
    counting = total - len(known.later)
    which = f"all {total}" if counting == total > 1 else f"{counting} of {total}"
    said = f"{which} source{'s' * (total != 1)} count{'s' * (counting == 1)}"
    said += f", {len(known.undated)} without a date" if known.undated else ""
    if known.told:
        said += f"; {len(known.told)} without a date {_tells(len(known.told))} of later days"
    decided = (
        f" The court decided later, on {day_in_words(known.decided)}." if known.decided else ""
    )
    return f"{said}.{decided}"


def _tells(count: int) -> str:
    return "tells" if count == 1 else "tell"


def known_sentences(case_map: CaseMap, known: AsKnown) -> str:
    """Say which sources count on a day and which do not, by name."""
    dated = known.later - known.told.keys()
    said = _later(case_map, known, dated) if dated else "No source is dated later."
    if known.told:
        said += f" {_told(case_map, known)}"
    if known.undated:
        counts = "counts" if len(known.undated) == 1 else "count"
        named = (_named(one) for one in case_map.ranked_sources() if one.id in known.undated)
        said += f" {counted(len(known.undated), 'source')} without a date {counts} as known"
        said += f": {_listed(named)}."
    return f"{said} No record is changed."


def _told(case_map: CaseMap, known: AsKnown) -> str:
    """Say which sources without a date tell of later days, each with the latest."""
    one = len(known.told) == 1
    named = (
        f"{_named(source)}, which tells of {day_in_words(known.told[source.id])}"
        for source in case_map.ranked_sources()
        if source.id in known.told
    )
    return (
        f"{counted(len(known.told), 'source')} without a date {'does' if one else 'do'} not count"
        f" either, as {'it tells' if one else 'they tell'} of what came later: {_listed(named)}."
    )


def _later(case_map: CaseMap, known: AsKnown, dated: Collection[SourceId]) -> str:
    one = len(dated) == 1
    said = f"{counted(len(dated), 'source')} {'is' if one else 'are'} dated later"
    said += f" and {'does' if one else 'do'} not count"
    cites = sum(cited_source(case_map, case_map.cites[cite]).id in dated for cite in known.cites)
    if cites:
        said += f", with {'its' if one else 'their'} {counted(cites, 'cite')}"
    later = (source for source in case_map.ranked_sources() if source.id in dated)
    return f"{said}: {_listed(map(_named, later))}."


def bare_sentences(
    case_map: CaseMap, known: AsKnown, name_of_factor: Callable[[str], str]
) -> list[str]:
    """Name what rests on nothing that was known, a sentence a kind; empty where all stands."""

    def found(finding: Finding) -> str:
        cause = case_map.claims.get(finding.claim) if finding.claim else None
        about = f" of {in_quotes(title_of(cause))}" if cause else ""
        return f"{name_of_factor(finding.factor).lower()}{about}, found by {finding.by}"

    # That the court had not decided is told of all its findings at once.
    listed = (case_map.findings[one] for one in sorted(known.findings))
    findings = [one for one in listed if known.decided is None or one.by != COURT]
    harms = [one.text or "a harm" for one in case_map.ranked_harms() if one.id in known.harms]
    claims = [title_of(case_map.claims[one]) or "a claim" for one in sorted(known.claims)]
    return [
        f"{counted(len(names), kind)}: {_listed(names)}."
        for kind, names in (
            ("finding", [found(one) for one in findings]),
            ("harm", [in_quotes(name) for name in harms]),
            ("claim", [in_quotes(name) for name in claims]),
        )
        if names
    ]


def _named(source: Source) -> str:
    """Name a source by its title, else by who published or wrote it and what it is."""
    if source.title:
        return in_quotes(source.title)
    whose = source.publisher or source.author
    of = f" of {whose}" if whose else f" ({source.file_name})" if source.file_name else ""
    return f"an untitled {source.kind.value}{of}"


def _listed(names: Iterable[str]) -> str:
    named = list(names)
    more = len(named) - _MOST
    return "; ".join(named[:_MOST]) + (f"; and {more} more" if more > 0 else "")
