from __future__ import annotations

from typing import get_args

from argmap.brief.block_lines import _LINES, lines_of, runs_of
from argmap.brief.blocks import Block, BlockQuote, Contents, Listing, Paragraph, Table
from argmap.brief.runs import Run, words_of
from argmap.case.terms import Side


def test_runs_are_found_in_every_kind_of_block_and_in_footnotes():
    first, second, third, fourth, noted = (Run(str(at)) for at in range(5))
    blocks = [
        Paragraph((first, Run("x", note=((noted,),)))),
        Listing(((second,),)),
        BlockQuote("w", (third,), Side.MOVANT, "exact", sound=True),
        Table((), (((fourth,),),)),
    ]
    assert [run.text for run in runs_of(blocks)] == ["0", "x", "4", "1", "w", "2", "3"]


def test_every_kind_of_block_has_lines():
    assert set(_LINES) == set(get_args(Block))


def test_a_table_of_contents_has_its_title():
    assert [words_of(line) for line in lines_of(Contents())] == ["Table of contents"]
