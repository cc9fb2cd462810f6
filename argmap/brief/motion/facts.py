"""The statement of facts: what is admitted, and the events of the chronology, with cites."""

from __future__ import annotations

import re

from argmap.brief.blocks import Paragraph
from argmap.brief.motion.drafting import Draft, Work, about_claim
from argmap.brief.motion.joining import sentence_of
from argmap.brief.runs import Run, Runs
from argmap.case.chronology import Event
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId, EventId
from argmap.case.partial_times import order_of_time
from argmap.case.terms import Side, Status
from argmap.case.times_in_words import MONTHS, span_in_words
from argmap.sources.checking import RecordPlace

_DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})")


def fact_work(draft: Draft) -> Work:
    """Write what is admitted in the order of the map, then the events in the order of time."""
    for claim in _admitted(draft):
        yield from _sentence(draft, _admission(draft, claim), claim.id, about_claim(claim))
    events = draft.case_map.ranked_events()
    for event in sorted(events, key=lambda one: order_of_time(one.when)):
        if event.text.strip():
            place = RecordPlace("event", event.id)
            yield from _sentence(draft, _event(draft, event), event.id, place)


def day_in_american(words: str) -> str:
    """Return times in words with American days: “January 11, 2021”."""
    return _DAY.sub(r"\2 \1, \3", words)


def _admitted(draft: Draft) -> list[Claim]:
    claims = draft.case.tree.boxes
    return [
        box.claim for box in claims if box.claim.status is Status.ADMITTED and not box.is_reference
    ]


def _admission(draft: Draft, claim: Claim) -> Runs:
    if claim.side is Side.NEUTRAL:
        return (draft.that("undisputed", [claim.text]),)
    party = draft.party(claim.side.opposite)
    return (draft.that("admits", [claim.text], party=party),)


def _event(draft: Draft, event: Event) -> Runs:
    when = day_in_american(span_in_words(event.when, event.until))
    text = sentence_of(event.text)
    says = draft.template
    first = says.run("dated", when=when, text=text) if when else says.run("undated", text=text)
    standing = "agreed" if event.agreed else "disputed" if event.disputed else ""
    return (first, *((Run(" "), says.run(standing)) if standing else ()))


def _sentence(draft: Draft, said: Runs, target: ClaimId | EventId, place: RecordPlace) -> Work:
    backed = draft.backing.behind(target)
    runs = (*said, *backed.runs)
    if not backed.is_any:
        text = "".join(one.text for one in said)
        runs = (*said, Run(" "), draft.cite_needed(place, text))
    yield Paragraph(runs, about=place)
    yield from backed.blocks
    yield from draft.despite_notes(backed, place)
