"""The facts: by the issues that they bear on, those that both sides agree on, and as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.brief.blocks import Block, Column, Heading, Listing, Paragraph, Table
from argmap.brief.called import claim_names, named
from argmap.brief.days import american_span
from argmap.brief.exhibits.line_of_time import line_figures
from argmap.brief.paper_case import PaperCase
from argmap.brief.published import cited_title
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.case_map import CaseMap
from argmap.case.chronology import Event
from argmap.case.clashing_times import clash_in_words, clashing_times
from argmap.case.lookups import cited_source
from argmap.case.terms import Status
from argmap.law.event_order import in_order
from argmap.sources.problems import RecordPlace

NO_EVENTS = "No event is entered yet."
NONE_AGREED = "Nothing is marked as agreed or admitted."
_NO_TIME = "not known"
_NO_ISSUE = "No issue named"
_COLUMNS = (Column("When", 1.3), Column("Fact", 2.7), Column("Told by", 2.9), Column("Standing", 1))


def facts_by_issue(case: PaperCase) -> Iterator[Block]:
    """Print the events under each claim they bear on, in the order of the map, then the rest."""
    case_map = case.case_map
    events = in_order(case_map)
    if not events:
        yield Paragraph((Run(NO_EVENTS),))
        return
    known = {one for event in events for one in event.claims}
    issues = [box.claim.id for box in case.tree.boxes if not box.is_reference]
    for rank, claim in enumerate((one for one in issues if one in known), 1):
        yield Heading(2, claim_names(case_map, [claim])[0], f"issue-{rank}")
        yield _table(case_map, [event for event in events if claim in event.claims])
    rest = [event for event in events if not event.claims]
    if rest:
        yield Heading(2, _NO_ISSUE, "issue-none")
        yield _table(case_map, rest)


def undisputed_facts(case: PaperCase) -> Iterator[Block]:
    """List the events that both sides agree on, and the claims that are admitted."""
    case_map = case.case_map
    agreed = [event for event in in_order(case_map) if event.agreed]
    boxes = (box.claim for box in case.tree.boxes if not box.is_reference)
    admitted = [claim for claim in boxes if claim.status is Status.ADMITTED]
    items = (
        *(_event(event) for event in agreed),
        *((Run(named(one.text)), Run(" (admitted)", RunStyle.MUTED)) for one in admitted),
    )
    about = (
        *(RecordPlace("event", event.id) for event in agreed),
        *(RecordPlace("claim", claim.id) for claim in admitted),
    )
    yield Listing(items, numbered=True, about=about) if items else Paragraph((Run(NONE_AGREED),))


def chronology_table(case: PaperCase) -> Iterator[Block]:
    """Print all events in the order of time, drawn and as a table, and where sources clash."""
    case_map = case.case_map
    events = in_order(case_map)
    if not events:
        yield Paragraph((Run(NO_EVENTS),))
        return
    yield from line_figures(case_map, events)
    yield _table(case_map, events)
    for event in events:
        for clash in clashing_times(case_map, event.id):
            told = clash_in_words(case_map, clash, american_span)
            yield Paragraph((Run(told, RunStyle.WARNING),))


def _table(case_map: CaseMap, events: Iterable[Event]) -> Table:
    listed = tuple(events)
    about = tuple(RecordPlace("event", event.id) for event in listed)
    return Table(_COLUMNS, tuple(_row(case_map, event) for event in listed), about=about)


def _row(case_map: CaseMap, event: Event) -> tuple[Runs, ...]:
    cited = (cited_source(case_map, cite) for cite in case_map.cites_on(event.id))
    sources = {one.id: one for one in cited}
    told = "; ".join(cited_title(one) for one in sources.values()) or "no source"
    return (
        (Run(american_span(event.when, event.until) or _NO_TIME),),
        (Run(named(event.text)),),
        (Run(told),),
        (Run(_standing(event), RunStyle.STRONG if event.disputed else RunStyle.PLAIN),),
    )


def _standing(event: Event) -> str:
    if event.disputed:
        return "disputed"
    return "agreed" if event.agreed else "not said"


def _event(event: Event) -> Runs:
    when = american_span(event.when, event.until)
    lead = (Run(f"{when}: ", RunStyle.STRONG),) if when else ()
    return (*lead, Run(named(event.text)))
