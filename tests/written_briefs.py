"""Briefs as tests write them: sentences of a small template, and their blocks as lines."""

from __future__ import annotations

from example import standards

from argmap.brief.blocks import BlockQuote, Heading, Paragraph, Role
from argmap.brief.cited_before import with_forms
from argmap.brief.motion.arguing import Arguing
from argmap.brief.motion.drafting import Draft, unrolled
from argmap.brief.motion.template import load_template
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import words_of
from argmap.case.briefs import PointForm
from argmap.case.terms import Side


def draft_of(case_map, text_of=lambda _: None, side=Side.MOVANT, form=PointForm.CREAC):
    case = PaperCase(case_map, text_of, standards())
    return Draft(case, side, load_template("memorandum"), form)


def argued(draft, claim, level=2):
    """Argue one claim; the blocks, with their citations written out."""
    blocks = list(unrolled(Arguing(draft).claim(draft.case_map.claims[claim], level)))
    return with_forms(blocks, draft.law.sources)


def lines(blocks):
    """Tell blocks as lines: “A. …” for a heading, “[…]” for a note, “> …” for a block quote."""
    return [_line(one) for one in blocks]


def _line(block):
    if isinstance(block, Heading):
        return f"{block.number} {block.text}"
    if isinstance(block, BlockQuote):
        return f"> {block.words} {words_of(block.whose)}"
    assert isinstance(block, Paragraph)
    words = words_of(block.runs)
    return f"[{words}]" if block.role is Role.NOTE else words
