"""The body of a debate’s card: a block quote below its cite line, which ends with no colon."""

from __future__ import annotations

import pytest

from argmap.law.citecheck.indented_quotes import indented_blocks
from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.quoted_words import lead_up

BODY = (
    "        The lawsuit said that the network was due to be dark late Monday, but\n"
    "        web trackers said it was already disconnected early in the day."
)
CITES = [
    "AFP 21 (“Parler sues Amazon (San Francisco)”, undated, machine translation)",
    "Novak ’21 (“Parler Is Now Suing Amazon”, Gizmodo, Jan. 11)",
    "Gizmodo-style report 2021 (“Parler Is Now Suing”, undated, via WSJ)",
]
OTHERS = [
    "The posts went up on January 21 (“the day”). The network said nothing of it (then).",
    "The network was warned for weeks (“many times”)",
    "Exhibit list, see page 21",
]


def quoted(cite):
    blocks = indented_blocks(f"{cite}\n\n{BODY}\n\nThe warrant is here.\n")
    return sum(one.kind is BlockKind.BLOCK_QUOTE for one in blocks)


@pytest.mark.parametrize("cite", CITES)
def test_a_cite_line_leads_up_to_the_body_of_its_card(cite):
    assert quoted(cite) == 1
    assert lead_up(cite)


@pytest.mark.parametrize("words", OTHERS)
def test_other_words_that_end_in_brackets_lead_up_to_nothing(words):
    assert quoted(words) == 0
    assert not lead_up(words)
