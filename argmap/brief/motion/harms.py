"""The harms that bear on a factor, each with its cites: what a decision would do to whom."""

from __future__ import annotations

from argmap.brief.blocks import Paragraph
from argmap.brief.motion.drafting import Draft, Work
from argmap.brief.motion.joining import sentence_of
from argmap.brief.runs import Run
from argmap.case.terms import Decision, HarmTime, Side
from argmap.case.weighing import Harm
from argmap.law.gate_sources import gate_sources
from argmap.law.scales import Factor
from argmap.sources.problems import RecordPlace


def harm_work(draft: Draft, factor: Factor) -> Work:
    """Write the harms that a side relies on under a factor.

    Each is told once and referred to. The movant relies on what follows if the motion is
    denied, the respondent on what follows if it is granted. What is past counts for neither: an
    order cannot prevent it.
    """
    harms = _relied_on(draft, factor)
    fresh = [one for one in harms if one.id not in draft.harms]
    if len(fresh) > 1:
        place = RecordPlace("harm", fresh[0].id)
        yield draft.said(f"harms_{fresh[0].arises_if.value}", place)
    for harm in fresh:
        yield from _told(draft, harm, alone=len(fresh) == 1)
    again = [one for one in harms if draft.harms[one.id].to != draft.outline.anchor]
    if again:
        said = draft.template.run("harms_again")
        about = RecordPlace("harm", again[0].id)
        yield Paragraph((said, Run(" "), draft.harms[again[0].id]), about=about)


def _relied_on(draft: Draft, factor: Factor) -> list[Harm]:
    decision = Decision.DENIED if draft.side is Side.MOVANT else Decision.GRANTED
    return [
        harm
        for harm in harms_on(draft, factor)
        if harm.arises_if is decision and harm.when is not HarmTime.PAST and harm.text.strip()
    ]


def _told(draft: Draft, harm: Harm, *, alone: bool) -> Work:
    about = RecordPlace("harm", harm.id)
    see = draft.template.says("argued_at", part=draft.outline.here)
    draft.harms[harm.id] = Run(see, to=draft.outline.anchor)
    backed = draft.backing.behind(harm.id)
    text = sentence_of(harm.text)
    said = draft.template.run(f"harm_{harm.arises_if.value}", text=text) if alone else Run(text)
    needed = () if backed.is_any else (Run(" "), draft.cite_needed(about, text))
    yield Paragraph((said, *backed.runs, *needed), about=about)
    yield from backed.blocks
    yield from draft.quote_notes(backed, about)


def harms_on(draft: Draft, factor: Factor) -> tuple[Harm, ...]:
    """List the harms that bear on a factor of the test."""
    scales = draft.case.standards.scales
    return gate_sources(draft.case_map, scales, factor, None, draft.case.weighed_for).harms
