"""A map that argmap printed, read back: what its boxes say is no quotation, their quotes are."""

from __future__ import annotations

import pytest

from argmap.case.evidence import Quote, Source
from argmap.case.ids import QuoteId, SourceId
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict
from argmap.sources.reading.blocks import BlockKind, TextBlock

TEXT = (
    "The amber barrel was a candle for every dagger of the harbour. It rained. The falcon in the"
    " garden left a hollow island to the jungle of the captain. So the day went by."
)
AMBER = "The amber barrel was a candle for every dagger"
FALCON = "left a hollow island to the jungle of the captain"
CLAIM = "The harbour gave no notice of what it took away."
OTHER = "Nobody asked for the light that was lent."
OUTLINE = "\n\n".join(
    f"1.{rank} Movant {bearing}\n\nSo it is said." for rank, bearing in
    enumerate(("Reason · Sign", "Objection, co-premise with 1.1", "Undercut of the step from 1.1"))
)  # fmt: skip


def quote(rank, words):
    start = TEXT.index(words)
    return Quote(QuoteId(str(rank) * 32), SourceId("a" * 32), start, start + len(words), words)


HELD = Held(
    (HeldSource(Source(SourceId("a" * 32), title="Report of the Day"), TEXT),),
    (quote(1, AMBER), quote(2, FALCON)),
    claims=(CLAIM, OTHER),
)


def boxed(words, outline=OUTLINE):
    """What is found in words that a page sets in as a block quote, in a map."""
    text = f"{words}\n\n{outline}"
    blocks = (
        TextBlock(0, len(words), BlockKind.BLOCK_QUOTE),
        TextBlock(len(words) + 2, len(text), BlockKind.PARAGRAPH),
    )
    items = check_paper(PaperText(text, blocks), HELD).items
    return [(one.verdict, one.words) for one in items if one.kind is ItemKind.QUOTATION]


@pytest.mark.parametrize(
    "words",
    [
        CLAIM,
        f"M 3 +1 continues on page 10 →\n\n{CLAIM}",
        f"{CLAIM}\n\nM 1\n\n{OTHER}",
        f"in full on page 3 →\n\nR 2 {OTHER}",
        f"{CLAIM}\n\n1.2 Movant Reason, co-premise with 1.1",
        f"{CLAIM}\n\nR 1 Nobody asked for the",
        f"of what it took away.\n\nM 2 {OTHER}",
    ],
)
def test_what_claims_say_and_a_map_prints_beside_them_is_no_quotation(words):
    assert boxed(words) == []


@pytest.mark.parametrize("gap", [" ", "\n\n", " M 2\n\n"])
def test_two_quotes_of_one_box_stand_each_by_itself(gap):
    assert boxed(f"{AMBER}{gap}{FALCON}") == [(Verdict.EXACT, AMBER), (Verdict.EXACT, FALCON)]


def test_a_quote_stands_apart_from_the_claim_above_it():
    assert boxed(f"{CLAIM} {AMBER}\n\nM 1") == [(Verdict.EXACT, AMBER)]


@pytest.mark.parametrize("at", ["candle", "barrel", "every"])
def test_a_damaged_quote_in_a_box_is_told(at):
    words = AMBER.replace(at, "purple")
    assert boxed(f"{CLAIM} {words}\n\nM 1\n\n{FALCON}") == [
        (Verdict.ALTERED, words),
        (Verdict.EXACT, FALCON),
    ]


def test_words_of_a_box_that_nothing_knows_accuse_nobody():
    words = "Legend of the colours that are printed in this drawing, and of its arrows"
    ((verdict, _),) = boxed(words)
    assert verdict is Verdict.UNCHECKABLE


def test_in_a_paper_that_is_no_map_words_of_a_claim_are_quoted_as_any():
    ((verdict, _),) = boxed(CLAIM, "So it is said.")
    assert verdict is Verdict.NOT_FOUND
    ((verdict, _),) = boxed(f"{AMBER} {FALCON}", "So it is said.")
    assert verdict.accuses
