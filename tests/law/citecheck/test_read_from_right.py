"""Quotations with words from right to left, as a PDF gives them: in the order of a line."""

from __future__ import annotations

import pytest

from argmap.law.citecheck.against_packet import check_against_packet
from argmap.law.citecheck.items import PaperText, Verdict
from argmap.law.citecheck.packet import Packet, PacketQuotation
from argmap.law.citecheck.read_from_right import has_words_from_right, turned_in
from argmap.law.citecheck.source_words import SourceWords

HEBREW = "The guard said הדלת הייתה נעולה at night."
TURNED = "The guard said נעולה הייתה הדלת at night."
SOURCE = f"Harbor News. {HEBREW} Then it sailed."


def verdict(printed, words=HEBREW):
    start = SOURCE.index(HEBREW)
    one = PacketQuotation(
        *(words, HEBREW, start, start + len(HEBREW)),
        before=SOURCE[:start],
        after=SOURCE[start + len(HEBREW) :],
        source="Harbor News",
    )
    paper = PaperText(f"The door was shut (“{printed}”). It stayed so.")
    return next(one.verdict for one in check_against_packet(paper, Packet((one,))).items)


def test_words_in_the_order_of_the_line_cannot_be_checked_and_are_not_accused():
    assert verdict(HEBREW) is Verdict.EXACT
    assert verdict(TURNED) is Verdict.UNCHECKABLE


@pytest.mark.parametrize(
    "damaged",
    [
        TURNED.replace("נעולה", "פתוחה"),
        TURNED.replace("הייתה ", ""),
        TURNED.replace("night", "noon"),
        TURNED.replace("guard", "old guard"),
    ],
)
def test_a_word_that_was_changed_left_out_or_put_in_is_told(damaged):
    assert verdict(damaged) is Verdict.ALTERED


def test_the_same_words_of_a_source_are_found_in_any_order_only_where_some_run_from_the_right():
    source = SourceWords(SOURCE)
    found = turned_in(TURNED, source)
    assert SOURCE[slice(*found)] == HEBREW.rstrip(".")
    assert turned_in(TURNED.replace("night", "noon"), source) is None
    assert turned_in("Harbor News. sailed Then it", source) is None
    assert turned_in("", source) is None


@pytest.mark.parametrize("words", ["", "café", "😀", "Ω 12"])
def test_other_words_do_not_run_from_the_right(words):
    assert not has_words_from_right(words)
