"""The last page of a brief, for whoever drafts: what is still needed before it is filed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from argmap.brief.blocks import Block, Heading, Listing, Numbering, Paragraph, Section
from argmap.brief.citation_doubts import citation_doubts
from argmap.brief.citing import full_citation
from argmap.brief.days import american_time
from argmap.brief.length import Length
from argmap.brief.limits import Limit
from argmap.brief.motion.backing import LeftOut
from argmap.brief.motion.causes_ruled import gap_lines
from argmap.brief.motion.drafting import Draft
from argmap.brief.motion.hindsight import SPOKEN, WRITTEN_BEFORE
from argmap.brief.motion.joining import sentence_of, unquoted
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.chronology import Event
from argmap.case.evidence import Quote
from argmap.case.lookups import beginning_of
from argmap.case.quotation import in_quotes
from argmap.law.checklist import item_states
from argmap.law.checklist_warnings import checklist_warnings
from argmap.law.court_fit import misfit
from argmap.law.looked import Looked
from argmap.sources.printing import printed_words
from argmap.sources.problems import RecordPlace

Items: TypeAlias = list[tuple[Runs, RecordPlace | None]]
"""What a list names, and what each stands for on the map."""


def last_page(
    draft: Draft, words: int, limit: Limit | None, body: Iterable[Block] = ()
) -> tuple[Block, ...]:
    """List cites that are needed, attacks nobody answers, quotes left out, and the length.

    `words` is how many count against `limit`, which is None for a paper that is under none;
    `body` is what cites the sources.
    """
    head = Heading(1, draft.template.says("last_page"), "last-page", listed=False)
    return (Section(Numbering.BODY, counted=False), head, *_lists(draft, words, limit, body))


def _lists(draft: Draft, words: int, limit: Limit | None, body: Iterable[Block]) -> Iterator[Block]:
    says = draft.template
    yield Paragraph(_length(draft, words, limit))
    left_out = draft.backing.left_out.values()
    needed: Items = [((Run(what),), about) for what, about in dict.fromkeys(draft.needed)]
    lists: tuple[tuple[str, Items], ...] = (
        ("needed_list", needed),
        ("unanswered_list", _once(draft.unanswered)),
        (
            "left_out_list",
            [(_left_out(draft, one), RecordPlace("quote", one.quote.id)) for one in left_out],
        ),
    )
    for at, (name, items) in enumerate((*lists, *_cited(draft, body), *_if_any(draft))):
        yield Heading(2, says.says(name), f"last-page-{at + 1}", listed=False)
        runs, about = tuple(one for one, _ in items), tuple(one for _, one in items)
        yield Listing(runs, about=about) if items else Paragraph((says.run("none"),))


def _once(items: Iterable[tuple[Runs, RecordPlace]]) -> Items:
    """Return items once each, with the first that each is about."""
    found: dict[Runs, RecordPlace | None] = {}
    for runs, about in items:
        found.setdefault(runs, about)
    return list(found.items())


def _left_out(draft: Draft, one: LeftOut) -> Runs:
    words, why = in_quotes(_words(one.quote)), unquoted(one.why)
    return (draft.template.run("left_out", quote=words, why=why),)


def _cited(draft: Draft, body: Iterable[Block]) -> Iterator[tuple[str, Items]]:
    doubts = citation_doubts(body, draft.law.sources)
    if doubts:
        yield "cited_list", [((Run(unquoted(words)),), about) for words, about in doubts]


def _if_any(draft: Draft) -> Iterator[tuple[str, Items]]:
    """List what stands on the page only where there is any."""
    if draft.template.id in set(WRITTEN_BEFORE) - set(SPOKEN):
        gaps: Items = list(gap_lines(draft))
        lists = (("court_list", _other_court(draft)), ("gap_list", gaps), _warned(draft))
        yield from (one for one in lists if one[1])
    sources = draft.backing.later.values()
    later: Items = [(full_citation(one), RecordPlace("source", one.id)) for one in sources]
    later += [((_untold(draft, one),), RecordPlace("event", one.id)) for one in draft.untold]
    if later:
        yield "later_list", later


def _other_court(draft: Draft) -> Items:
    """Say that the test is not one for the court of the case, where its name tells."""
    case = draft.case_map.case
    standard = draft.case.standards.standards.get(case.standard)
    found = misfit(case.court, standard) if standard else None
    if standard is None or found is None:
        return []
    name = "state_court" if found.of_state else "other_circuit"
    told = {"court": " ".join(case.court.split()), "test": standard.test}
    said = draft.template.run(name, **told, circuit=found.circuit)
    return [((said,), RecordPlace("case", case.id))]


def _warned(draft: Draft) -> tuple[str, Items]:
    """Carry over what the checklist warns of, each with its rule; not to another country."""
    case, about = draft.case, draft.case_map.case
    standard = case.standards.standards.get(about.standard)
    if standard is not None and standard.is_abroad(case.standards.postures.get(about.posture)):
        return "warnings_list", []
    states = item_states(case.case_map, case.standards, case.weighed_for)
    looked = Looked(case.case_map, case.standards, case.weighed_for)
    warnings = checklist_warnings(looked, states)
    return "warnings_list", [
        ((Run(unquoted(one.text)), Run(f" {sentence_of(one.rule)}")), None) for one in warnings
    ]


def _untold(draft: Draft, event: Event) -> Run:
    when = american_time(event.when)
    return draft.template.run("untold", when=when, text=sentence_of(event.text))


def _words(quote: Quote) -> str:
    return beginning_of(printed_words(quote))


def _length(draft: Draft, words: int, limit: Limit | None) -> Runs:
    says, count = draft.template, f"{words:,}"
    if limit is None:
        return (says.run("words", words=count),)
    if limit.pages:
        told = says.run("pages_limit", words=count, most=str(limit.pages), rule=limit.rule)
    else:
        told = says.run("words_limit", words=count, most=f"{limit.words:,}", rule=limit.rule)
    over = (Run(" "), Run(says.says("too_long"), RunStyle.WARNING))
    runs = (told, *(over if Length(words, limit).is_too_long else ()))
    return runs if limit.checked else (*runs, Run(" "), says.run("limit_unchecked"))
