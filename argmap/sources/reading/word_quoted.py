"""Block quotes of a Word document that are set in on the left alone: told by what is around."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.list_items import ITEM
from argmap.sources.reading.quoted_words import LEAST_WORDS, are_prose, lead_up
from argmap.sources.reading.word_text import WordBlock

_SET_IN, _FARTHEST = 700, 4000
"""Twentieths of a point, half an inch, as typed in centimetres too; and what is set in by more is
a signature, say."""
_FURTHER = 350
"""So much further out stands the paragraph above, or further."""
_FLUSH = 60
_SINGLE, _CLOSER = 240, 0.85
"""Its lines stand closer than those of the text by so much, where they do."""
_SURELY = 40
"""So many words or more, set closer, are one though nothing leads up to them."""


def with_quotes(blocks: Sequence[WordBlock]) -> list[WordBlock]:
    """Take paragraphs set in on the left alone for block quotes, where words or spacing say so.

    So are lists, answers and the rest of a document that hangs below its headings: a paragraph
    further out leads up to a block quote, or its lines stand closer than the text’s.
    """
    found: list[WordBlock] = []
    at = 0
    while at < len(blocks):
        run = _run(blocks[at:])
        if run and found and _are_quoted(run, found[-1]):
            found += [one._replace(kind=BlockKind.BLOCK_QUOTE) for one in run]
        else:
            run = run or [blocks[at]]
            found += run
        at += len(run)
    return found


def _run(blocks: Sequence[WordBlock]) -> list[WordBlock]:
    """Return the first paragraphs that have one left margin, further in, and may be quoted."""
    run: list[WordBlock] = []
    for one in blocks:
        look = one.look
        is_set_in = _SET_IN <= look.left <= _FARTHEST and abs(look.first) <= _FLUSH
        if look.is_of_list or not is_set_in or one.kind is not BlockKind.PARAGRAPH:
            break
        if ITEM.match(one.words) or (run and look.left != run[0].look.left):
            break
        run.append(one)
    return run


def _are_quoted(run: Sequence[WordBlock], before: WordBlock) -> bool:
    if before.kind is not BlockKind.PARAGRAPH or run[0].look.left - before.look.left < _FURTHER:
        return False
    words = " ".join(" ".join(one.words.split()) for one in run)
    count = len(words.split())
    if count < LEAST_WORDS or not are_prose(words):
        return False
    is_led_up_to = lead_up(before.words, are_run_in=before.look.first > _FLUSH)
    lines = (one.look.line or _SINGLE for one in run)
    is_closer = max(lines) <= _CLOSER * (before.look.line or _SINGLE)
    return (is_led_up_to and (is_closer or len(run) == 1)) or (is_closer and count >= _SURELY)
