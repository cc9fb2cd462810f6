"""Words that another copy of a source has as a part of longer ones only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.case.evidence import Quote, Source
from argmap.case.ids import keyed_id
from argmap.sources.anchor_words import stands
from argmap.sources.anchoring import AnchorState, resolve
from argmap.sources.checking import check_quote
from argmap.sources.cut_words import cut_faults, whole_at
from argmap.sources.importing import document_from_bytes
from argmap.sources.passages import Span
from argmap.sources.reanchoring import reanchor

PLAIN = "The city said on Monday that {} in the harbour, and that nobody had been told."


def quote_of(text, words):
    start = text.index(words)
    end = start + len(words)
    before, behind = text[max(0, start - 32) : start], text[end : end + 32]
    return Quote(keyed_id("q"), keyed_id("s"), start, end, words, before, behind)


def taken(words, *, around=PLAIN):
    return quote_of(around.format(words), words)


LONGER = [
    ("lawful acts were done", "unlawful acts were done", "unlawful acts were done"),
    ("safe to operate", "non-safe to operate", "non-safe to operate"),
    ("safe to operate", "un-\nsafe to operate", "un-\nsafe to operate"),
    ("safe to operate", "un\u00adsafe to operate", "un\u00adsafe to operate"),
    ("ﬁt to be operated", "unﬁt to be operated", "unﬁt to be operated"),
    ("ensure that the provider could", "ensure that the provider couldn’t", None),
    ("it said that they can", "it said that they can't", None),
    ("was paid a fee of $5", "was paid a fee of $5,000", None),
    ("was paid a fee of $5", "was paid a fee of $5.50", None),
    ("was paid a fee of $5", "was paid a fee of $5 million", None),
    ("was paid a fee of 5", "was paid a fee of 500", None),
    ("was paid a fee of 5", "was paid a fee of 5 000", None),
    ("was paid a fee of 5", "was paid a fee of 5%", None),
    ("was paid a fee of 5.", "was paid a fee of 5.5", None),
    ("it was to open at 8", "it was to open at 8:30", None),
    ("5 degrees were measured", "-5 degrees were measured", None),
    ("known engineers lived", "well-known engineers lived", None),
    ("the boom was safe", "the boom was safe\u0336", None),
    ("it was read in the cafe", "it was read in the cafe\u0301", None),
    ("it belonged to Parler", "it belonged to Parler’s", None),
]


@pytest.mark.parametrize(("words", "there", "found"), LONGER)
@pytest.mark.parametrize("before", ["", "It rained.\n\n"])
def test_a_part_of_a_longer_word_or_amount_is_altered_and_all_of_it_is_shown(
    words, there, found, before
):
    anchor = resolve(taken(words), before + PLAIN.format(there))
    assert (anchor.state, anchor.found_text) == (AnchorState.ALTERED, found or there)
    assert not stands(anchor)


@pytest.mark.parametrize(("words", "there", "found"), LONGER)
def test_a_part_of_a_longer_word_is_none_of_the_words_set_otherwise(words, there, found):
    text = PLAIN.format(there).replace(" ", "\n")
    anchor = resolve(taken(words), text)
    assert anchor.state is AnchorState.ALTERED
    assert anchor.found_text == (found or there).replace(" ", "\n")
    assert not anchor.same_words
    assert not stands(anchor)


def test_a_quote_whose_words_a_new_text_has_in_longer_ones_waits_for_its_user():
    words = "safe to operate"
    quote = quote_of("On Monday the boom was not safe to operate, the city said.", words)
    other = document_from_bytes(b"On Monday the boom is unsafe to operate, the city said.")
    (done,) = reanchor([quote], other).quotes
    assert (done.state, done.found, done.place) == (AnchorState.ALTERED, f"un{words}", None)
    assert "waits" in done.told


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("the boom was safe", "“the boom was safe”"),
        ("the boom was safe", "_the boom was safe_"),
        ("the boom was safe", "the boom was safe\u00ad"),
        ("the boom was safe", "the boom was safe²"),
        ("the boom was safe", "the boom was safe—or so it seemed—"),
        ("the boom was safe", "said--the boom was safe--"),
        ("the boom was safe", "the boom was safe[5]"),
        ("it was Rule 65", "it was Rule 65(b)"),
        ("it cost a fee of $5", "it cost a fee of $5, and"),
        ("it cost a fee of $5", "it cost a fee of $5.\nThen"),
        ("北京的一家公司在港口工作", "北京的一家公司在港口工作了"),
        ("東京の会社が港で働いた", "東京の会社が港で働いたが"),
    ],
)
def test_whole_words_have_moved_whatever_stands_beside_them(words, there):
    anchor = resolve(taken(words), f"It rained. {PLAIN.format(there)}")
    assert (anchor.state, anchor.found_text) == (AnchorState.MOVED, words)


@pytest.mark.parametrize(
    ("around", "other"),
    [("un{}", "un-\n{}"), ("well—{}", "well-{}"), ("well {}", "well-{}"), ("$ {}", "${}")],
)
def test_a_quote_keeps_what_it_was_cut_from_however_that_is_set(around, other):
    words = "5 known rules" if "$" in around else "known rules of all"
    text = PLAIN.format(around.format(words))
    anchor = resolve(quote_of(text, words), f"It rained. {PLAIN.format(other.format(words))}")
    assert anchor.state is AnchorState.MOVED


@pytest.mark.parametrize(
    ("words", "text", "told"),
    [
        ("safe to", "The boom is unsafe to operate.", "begins within “unsafe”"),
        ("could", "It couldn’t be seen.", "ends within “couldn’t”"),
        ("of $5", "A fee of $5,000 was paid.", "ends within “$5,000”"),
        ("of $5", "A fee of $5 million was paid.", "ends within “$5 million”"),
    ],
)
def test_a_quote_made_inside_a_word_stays_exact_and_its_check_says_so(words, text, told):
    document = document_from_bytes(text.encode())
    source = Source(keyed_id("s"), title="Report", document=document.hash, length=len(text))
    quote = replace(quote_of(text, words), source_hash=document.hash)
    check = check_quote(quote, source, document)
    assert check.state is AnchorState.EXACT
    (problem,) = (one for one in check.problems if one.kind == "cut within a word")
    assert told in problem.message


@pytest.mark.parametrize("words", ["Parler", "the motion", "well-known", "$5", "北京"])
def test_a_quote_of_whole_words_is_not_said_to_cut_one(words):
    text = f"Said 北京 of the motion, a well-known one for $5, of Parler’s and “{words}” too."
    document = document_from_bytes(text.encode())
    source = Source(keyed_id("s"), title="Report", document=document.hash, length=len(text))
    check = check_quote(replace(quote_of(text, words), source_hash=document.hash), source, document)
    assert "cut within a word" not in {one.kind for one in check.problems}


@pytest.mark.parametrize(
    ("words", "text", "whole"),
    [
        ("हि", "वह हिन्दी थी", "हिन्दी"),
        ("か", "の か\u3099 の", "か\u3099"),
        ("5", "約5万人", "5万"),
        ("T", "of AT&T once", "AT&T"),
    ],
)
def test_words_of_other_scripts_are_whole_with_their_marks(words, text, whole):
    start = text.index(words)
    assert text[slice(*whole_at(text, Span(start, start + len(words))))] == whole


def test_a_quote_within_letters_without_end_is_told_in_few_words():
    blob = "a" * 300_000
    source = f"It says {blob}."
    (told,) = cut_faults(source, Span(150_000, len(source)))
    assert "The quote begins within “a" in told.message
    assert len(told.message) < 250
