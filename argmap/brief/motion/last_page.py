"""The last page of a brief, for whoever drafts: what is still needed before it is filed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.brief.blocks import Block, Heading, Listing, Numbering, Paragraph, Section
from argmap.brief.limits import Limit
from argmap.brief.motion.drafting import Draft
from argmap.brief.motion.joining import unquoted
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.evidence import Quote
from argmap.case.lookups import beginning_of
from argmap.case.quotation import in_quotes
from argmap.sources.printing import printed_words


@dataclass(frozen=True, slots=True)
class Length:
    """How many words a paper has that count, and the limit it is under, None for none."""

    words: int
    limit: Limit | None


def last_page(draft: Draft, length: Length) -> tuple[Block, ...]:
    """List cites that are needed, attacks nobody answers, quotes left out, and the length."""
    head = Heading(1, draft.template.says("last_page"), "last-page", listed=False)
    return (Section(Numbering.BODY, counted=False), head, *_lists(draft, length))


def _lists(draft: Draft, length: Length) -> Iterator[Block]:
    says = draft.template
    yield Paragraph(_length(draft, length))
    left_out = draft.backing.left_out.values()
    lists: tuple[tuple[str, list[Runs]], ...] = (
        ("needed_list", [(Run(what),) for what, _ in dict.fromkeys(draft.needed)]),
        ("unanswered_list", list(dict.fromkeys(runs for runs, _ in draft.unanswered))),
        (
            "left_out_list",
            [
                (says.run("left_out", quote=in_quotes(_words(one.quote)), why=unquoted(one.why)),)
                for one in left_out
            ],
        ),
    )
    for at, (name, items) in enumerate(lists):
        yield Heading(2, says.says(name), f"last-page-{at + 1}", listed=False)
        yield Listing(tuple(items)) if items else Paragraph((says.run("none"),))


def _words(quote: Quote) -> str:
    return beginning_of(printed_words(quote))


def _length(draft: Draft, length: Length) -> Runs:
    says, limit, words = draft.template, length.limit, f"{length.words:,}"
    if limit is None:
        return (says.run("words", words=words),)
    if limit.pages:
        told = says.run("pages_limit", words=words, most=str(limit.pages), rule=limit.rule)
    else:
        told = says.run("words_limit", words=words, most=f"{limit.words:,}", rule=limit.rule)
    over = (Run(" "), Run(says.says("too_long"), RunStyle.WARNING))
    runs = (told, *(over if limit.words and length.words > limit.words else ()))
    return runs if limit.checked else (*runs, Run(" "), says.run("limit_unchecked"))
