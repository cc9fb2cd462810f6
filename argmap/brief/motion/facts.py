"""The statement of facts: what is admitted, and the events of the chronology, with cites."""

from __future__ import annotations

import re

from argmap.brief.blocks import Paragraph
from argmap.brief.days import american_time
from argmap.brief.motion.drafting import Draft, Work, about_claim
from argmap.brief.motion.joining import sentence_of
from argmap.brief.runs import Run, Runs, words_of
from argmap.case.chronology import Event
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId, EventId
from argmap.case.terms import Side, Status
from argmap.case.times_in_words import MONTHS
from argmap.law.event_order import in_order
from argmap.sources.problems import RecordPlace

_MONTH = "|".join(MONTHS)
_ON = rf"(?P<when>(?:{_MONTH}) \d{{1,2}}, \d{{4}})"
_PARTS = "morning|afternoon|evening"
_TIMES = (
    (re.compile(_ON), "on_day"),
    (re.compile(rf"{_ON}, (?P<hour>\d\d:\d\d.*)"), "at_hour"),
    (re.compile(rf"{_ON}, (?P<part>{_PARTS})"), "in_part"),
    (re.compile(rf"(?P<when>(?:(?:{_MONTH}) )?\d{{4}})"), "in_month"),
)
"""How a time in words stands in a sentence: the form it has, and the sentence of the template."""


def fact_work(draft: Draft) -> Work:
    """Write what is admitted in the order of the map, then the events in the order of time."""
    for claim in _admitted(draft):
        yield from _sentence(draft, _admission(draft, claim), claim.id, about_claim(claim))
    for event in in_order(draft.case_map):
        if draft.hindsight.is_untold(event):
            draft.untold.append(event)
        elif event.text.strip():
            place = RecordPlace("event", event.id)
            standing = "agreed" if event.agreed else "disputed" if event.disputed else ""
            stands = (Run(" "), draft.template.run(standing)) if standing else ()
            said = (_dated(draft, event),)
            yield from _sentence(draft, said, event.id, place, stands)


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


def _dated(draft: Draft, event: Event) -> Run:
    """Say when it was: a sentence where the day is told so that one can be made, else a line."""
    if event.until:
        span = {"when": american_time(event.when), "until": american_time(event.until)}
        return draft.that("from_to", [event.text], **span)
    words = american_time(event.when)
    if any(one in event.text for one in draft.template.words.get("of_the_day", ())):
        return draft.template.run("dated", when=words, text=sentence_of(event.text))
    for form, name in _TIMES:
        if found := form.fullmatch(words):
            return draft.that(name, [event.text], **found.groupdict())
    if not words:
        return draft.that("undated", [event.text])
    return draft.template.run("dated", when=words, text=sentence_of(event.text))


def _sentence(
    draft: Draft,
    said: Runs,
    target: ClaimId | EventId,
    place: RecordPlace,
    standing: Runs = (),
) -> Work:
    backed = draft.backing.behind(target)
    runs = (*said, *backed.runs)
    if not backed.is_any:
        text = words_of(said)
        runs = (*said, Run(" "), draft.cite_needed(place, text))
    yield Paragraph((*runs, *standing), about=place)
    yield from backed.blocks
    yield from draft.quote_notes(backed, place)
