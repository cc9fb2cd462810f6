"""The chronology: events in the order of time, with what sources tell of them."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.blocks import Block, Paragraph
from argmap.brief.days import american_span, american_time
from argmap.brief.published import cited_title
from argmap.brief.quoting import source_anchor
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.case_map import CaseMap
from argmap.case.chronology import Event
from argmap.case.clashing_times import clash_in_words, clashing_times
from argmap.case.evidence import Cite
from argmap.case.lookups import cited_source
from argmap.law.event_order import in_order
from argmap.sources.problems import RecordPlace

NO_TIME = "Time not known"


def chronology_blocks(case_map: CaseMap) -> Iterator[Block]:
    """Print every event with its time, those without one last, its sources, and conflicts."""
    for event in in_order(case_map):
        about = RecordPlace("event", event.id)
        yield Paragraph(_event(event), about=about)
        sources = tuple(_sources(case_map, event))
        if sources:
            yield Paragraph(sources, about=about)
        for clash in clashing_times(case_map, event.id):
            told = (Run(clash_in_words(case_map, clash, american_span), RunStyle.WARNING),)
            yield Paragraph(told, about=about)


def _event(event: Event) -> Runs:
    when = american_span(event.when, event.until) or NO_TIME
    runs = [Run(f"{when}: ", RunStyle.STRONG), Run(event.text.rstrip(".") + ".")]
    if event.told:
        runs += [Run(" Told: "), Run(event.told, RunStyle.QUOTED), Run(".")]
    if event.disputed:
        runs.append(Run(" Disputed.", RunStyle.STRONG))
    return tuple(runs)


def _sources(case_map: CaseMap, event: Event) -> Iterator[Run]:
    """Name each source once, with the times that it tells."""
    by_source: dict[str, list[Cite]] = {}
    for cite in case_map.cites_on(event.id):
        by_source.setdefault(cited_source(case_map, cite).id, []).append(cite)
    for number, cites in enumerate(by_source.values()):
        source = cited_source(case_map, cites[0])
        told = dict.fromkeys(american_time(cite.when) for cite in cites if cite.when)
        yield Run("; " if number else "Sources: ", RunStyle.MUTED)
        yield Run(cited_title(source), RunStyle.TITLE, source_anchor(source.id))
        if told:
            yield Run(f" ({', '.join(told)})", RunStyle.MUTED)
    if by_source:
        yield Run(".", RunStyle.MUTED)
