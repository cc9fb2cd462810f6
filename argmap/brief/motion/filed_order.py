"""The proposed order as it is filed: under its caption, in numbered paragraphs, to be signed.

What its drafter is to know stands on a page of its own behind it, which is not filed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from argmap.brief.blocks import Block, Heading, Listing, Numbering, Paragraph, Role, Section
from argmap.brief.motion.assembling import draft_of, title_of
from argmap.brief.motion.caption_page import caption_page, counsel_of
from argmap.brief.motion.drafting import Draft
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.proposed_order import (
    ENTRY,
    NOTE_BEGINS,
    NOTE_ENDS,
    no_order,
    proposed_order,
)
from argmap.brief.runs import Run, Runs, RunStyle, words_of
from argmap.case.terms import Side

_KIND = "order"


def filed_order(case: PaperCase) -> Paper:
    """Write the order for formats with pages; raise `FormatError` where none is asked for."""
    draft = draft_of(case, _KIND, Side.MOVANT)
    blocks = proposed_order(case.case_map, case.standards, counts_on=True)
    if not blocks:
        raise no_order()
    title = title_of(draft)
    caption = caption_page(draft, title, is_signed=False)
    notes = [one.runs for one in blocks if isinstance(one, Paragraph) and _is_for_drafter(one)]
    terms = _terms(blocks)
    whole = (Section(Numbering.BODY), Heading(1, title, _KIND), *terms, *_closing(draft))
    return Paper(
        *(f"{title}, {caption.title}", caption, (*whole, *_for_drafter(draft, notes)), _KIND),
        is_filed=True,
    )


def _terms(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give numbers to what is found and ordered, on from heading to heading."""
    numbers, is_opened = count(1), False
    for block in blocks:
        if isinstance(block, Heading):
            if block.anchor == ENTRY:
                return
            if block.level > 1:
                is_opened = True
                yield block
        elif isinstance(block, Listing):
            for item in block.items:
                yield Paragraph(item, number=f"{next(numbers)}.")
        elif isinstance(block, Paragraph) and not _is_for_drafter(block):  # the opening has none
            yield Paragraph(block.runs, number=f"{next(numbers)}." if is_opened else "")


def _is_for_drafter(block: Paragraph) -> bool:
    return any(one.style is RunStyle.MUTED for one in block.runs)


def _closing(draft: Draft) -> Iterator[Block]:
    says = draft.template.says
    judge = draft.case_map.case.judge.strip()
    signed = [says("entered"), says("signed"), *([judge] if judge else [])]
    counsel = [*counsel_of(draft), says("counsel_for", party=draft.party(draft.side))]
    for lines in (signed, [says("presented"), *counsel]):
        for at, line in enumerate(lines):
            yield Paragraph((Run(line),), lead=at == 0, role=Role.CLOSING)


def _for_drafter(draft: Draft, notes: list[Runs]) -> Iterator[Block]:
    if not notes:
        return
    yield Section(Numbering.BODY, counted=False)
    yield Heading(1, draft.template.says("drafter"), "order-drafter", listed=False)
    for runs in notes:
        words = words_of(runs).removeprefix(NOTE_BEGINS).removesuffix(NOTE_ENDS)
        yield Paragraph((Run(words),))
