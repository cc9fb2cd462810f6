"""What speaks for one place of a quote before another, and what leaves the choice to its user."""

from __future__ import annotations

from dataclasses import replace

import pytest
from beside import FEW_WORDS, LEFT, OTHER_LEFT, OTHER_RIGHT, RIGHT, WORDS, quote_in

from argmap.sources.anchoring import AnchorState, resolve


@pytest.mark.parametrize("before", ["", LEFT[:8]])
def test_that_words_stand_where_a_quote_stood_tells_nothing_once_all_around_them_is_other(before):
    quote = quote_in(f"{LEFT}{FEW_WORDS}{RIGHT}", FEW_WORDS)
    quote = replace(quote, prefix=before)
    text = f"{OTHER_LEFT}{FEW_WORDS}{OTHER_RIGHT} and {OTHER_LEFT}{FEW_WORDS}{OTHER_RIGHT}"
    anchor = resolve(quote, text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert {span.start for span in anchor.candidates} == {quote.start, text.rindex(FEW_WORDS)}


@pytest.mark.parametrize("words", [WORDS, FEW_WORDS])
def test_words_altered_beside_one_side_and_the_very_words_elsewhere_are_both_offered(words):
    quote = quote_in(f"{LEFT}{words}{RIGHT}", words)
    altered = words.replace("removed", "xemoved").replace("remove ", "xemove ")
    text = f"A preface. {LEFT}{altered}{OTHER_RIGHT}{OTHER_LEFT}{words}{OTHER_RIGHT}"
    anchor = resolve(quote, text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert len(anchor.candidates) == 2


@pytest.mark.parametrize("glued", [1, 14])
def test_words_altered_where_they_stood_are_offered_though_run_together_with_others(glued):
    quote = quote_in(f"{LEFT}{WORDS}{RIGHT}", WORDS)
    altered = f"{OTHER_LEFT[:-glued]}{'7' * glued}xe{WORDS[2:]}"
    text = f"{altered}{OTHER_RIGHT} {OTHER_LEFT}{WORDS}{OTHER_RIGHT}"
    anchor = resolve(quote, text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert len(anchor.candidates) == 2


def test_a_side_counts_for_what_is_more_than_chance_however_short_it_is():
    quote = quote_in(f"{LEFT}{FEW_WORDS}{RIGHT}", FEW_WORDS)
    short = replace(quote, prefix=LEFT[-12:], suffix="")
    half = "f t2e2: "  # of twelve letters this is no more than other prose has
    text = f"{'#' * len(LEFT)}{FEW_WORDS} {half}{FEW_WORDS} {LEFT[-13:]}{FEW_WORDS}"
    anchor = resolve(short, text)
    assert anchor.state is AnchorState.MOVED
    assert anchor.start == text.rindex(FEW_WORDS)


def test_a_look_alike_that_is_beside_half_a_side_by_chance_is_not_offered():
    quote = quote_in(
        "age Parler claims may suffer” from the offline site.\n\nIt also rejected", "om the"
    )
    text = "The harm to Parler was likely underweight to the public. “Any speculative damage”"
    assert resolve(quote, text).state is AnchorState.LOST


def test_words_with_both_sides_but_one_letter_are_not_named_past_others_with_a_whole_side():
    quote = quote_in(f"{LEFT}{WORDS}{RIGHT}", WORDS)
    nearly = LEFT.replace("first", "fierz")
    altered = WORDS.replace("remove ", "xemove ")
    text = f"A preface. {nearly}{WORDS}{RIGHT}{OTHER_LEFT} and {LEFT}{altered}{OTHER_RIGHT}"
    anchor = resolve(quote, text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert len(anchor.candidates) == 2


def test_a_side_that_the_end_of_a_text_cuts_speaks_for_no_more_than_one_that_is_whole():
    quote = quote_in(f"{LEFT}{WORDS}{RIGHT}", WORDS)
    quote = replace(quote, suffix=" And then everybody went ho-\r\n")  # cut where a line parts it
    altered = WORDS.replace("remove ", "xemove ")
    text = f"A preface. {LEFT}{WORDS}{RIGHT} {OTHER_LEFT} {LEFT}{altered}{RIGHT[:18]}"
    anchor = resolve(quote, text)
    assert (anchor.state, anchor.start) == (AnchorState.MOVED, text.index(WORDS))


LINE = "Parler then as"
BEFORE, AFTER = f"would discontinue his services.\n{LINE}", " the court to stop Amazon from bl"


def test_a_line_that_an_edge_of_a_text_leaves_speaks_for_less_than_all_that_stood_there():
    quote = quote_in(f"{BEFORE}ked{AFTER}", "ked")
    touched = AFTER.replace("Amazon", "social")
    text = f"{LINE}ked{AFTER}.\nIt said so. It {BEFORE}ked{touched}"
    anchor = resolve(quote, text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert {span.start for span in anchor.candidates} == {len(LINE), text.rindex("ked")}


def test_of_two_places_touched_on_one_side_the_one_touched_a_little_less_is_not_named():
    quote = quote_in(f"A preface. {LEFT}{WORDS}{RIGHT}", WORDS)
    known = quote.suffix

    def touched(count):
        return "".join("#" if at in range(6, 6 + count) else one for at, one in enumerate(known))

    rows = [f"{LEFT}{WORDS}{touched(count)} {OTHER_LEFT} " for count in (4, 8)]
    assert resolve(quote, f"{OTHER_LEFT} {''.join(rows)}").state is AnchorState.AMBIGUOUS
    rows[0] = f"{LEFT}{WORDS}{known} {OTHER_LEFT} "
    anchor = resolve(quote, f"{OTHER_LEFT} {''.join(rows)}")
    assert (anchor.state, anchor.start) == (AnchorState.MOVED, len(f"{OTHER_LEFT} {LEFT}"))
