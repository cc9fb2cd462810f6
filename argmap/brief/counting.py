"""How many words a paper has, as a rule of court counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from argmap.brief.block_lines import lines_of
from argmap.brief.blocks import Authorities, Block, Contents, Paragraph, Role, Section
from argmap.brief.paper import Paper
from argmap.brief.runs import words_of

_WORD = re.compile(r"\S*\w\S*")


@dataclass(frozen=True, slots=True)
class WordCount:
    """The words of a paper: those that a limit counts, and those that it leaves out."""

    counted: int
    left_out: int


def count_words(paper: Paper) -> WordCount:
    """Count words between spaces; what has no letter and no digit, as “§” alone, is none.

    Headings, quotations and footnotes count. Left out are the sections that say so, the
    tables of contents and of authorities, notes in the margin, and the closing with signature
    and certificate (W.D. Wash. LCR 7(e) leaves out caption, tables, signature, certificate).
    """
    counted = left_out = 0
    is_counted = True
    for block in paper.blocks:
        if isinstance(block, Section):
            is_counted = block.counted
            continue
        words = sum(len(_WORD.findall(words_of(line))) for line in lines_of(block))
        if is_counted and not _is_outside(block):
            counted += words
        else:
            left_out += words
    return WordCount(counted, left_out)


def _is_outside(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return block.role is not Role.BODY
    return isinstance(block, Contents | Authorities)
