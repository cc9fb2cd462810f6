"""What does not stand at the foot of a page of a Word document without what follows it."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.brief.blocks import Block, BlockQuote, Heading, Listing, Paragraph, Role, Table
from argmap.brief.ledger_block import Ledger
from argmap.brief.runs import RunStyle, words_of

_TOLD_TOGETHER = frozenset(("quote", "event"))
_LONG = 400
"""A paragraph of so many letters may be divided, and is never moved for what follows it."""
_LONG_NOTES = 3 * _LONG
"""So many letters of notes under one heading fill too much of a page to be moved together."""


def is_kept(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a paragraph or block quote stands on one page with the block behind it."""
    block = blocks[at]
    before = blocks[at - 1] if at else None
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    if isinstance(block, Paragraph):
        words = words_of(block.runs)
        # What leads up to a list stands with it, and so do the lines of a signature.
        if block.role is Role.CLOSING or words.endswith(":"):
            return True
        if block.role is Role.NOTE:
            return _is_under_heading(blocks, at)
        if len(words) > _LONG:
            return False
        if _is_led_up_to(following, before, block) or _is_wanting(following):
            return True
    return _is_told_of_the_same(block, following)


def _is_under_heading(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether only a few notes stand between a heading and what follows the last of them."""
    letters = 0
    for block in reversed(blocks[: at + 1]):
        if not (isinstance(block, Paragraph) and block.role is Role.NOTE):
            return isinstance(block, Heading)
        letters += len(words_of(block.runs))
        if letters > _LONG_NOTES:
            return False
    return False


def _is_led_up_to(block: Block | None, first: Block | None, lead: Block) -> bool:
    """Tell whether the one before a block leads up to it; `first` is what stands before both."""
    if isinstance(block, Heading):
        return isinstance(first, Heading) and first.level < block.level
    if isinstance(block, BlockQuote):
        return not _is_told_of_the_same(first, lead)
    return isinstance(block, Listing | Table | Ledger)


def _is_wanting(block: Block | None) -> bool:
    """Tell whether a block only says that something is needed there, as an answer is."""
    if not isinstance(block, Paragraph):
        return False
    return [run.style for run in block.runs] == [RunStyle.NEEDED]


def _is_told_of_the_same(block: Block | None, following: Block | None) -> bool:
    if not (isinstance(block, Paragraph | BlockQuote) and isinstance(following, Paragraph)):
        return False
    about = block.about
    return about is not None and about.kind in _TOLD_TOGETHER and following.about == about
