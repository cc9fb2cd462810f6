from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from longer_words import runs_on

from argmap.case.evidence import Quote
from argmap.case.ids import QuoteId, SourceId
from argmap.sources.anchoring import AnchorState, resolve

FOLDER = Path(__file__).parents[2] / "resources" / "examples" / "parler-v-aws" / "articles"
ARTICLES = [(FOLDER / f"article-{number}.txt").read_text(encoding="utf-8") for number in range(4)]
STRANGE = st.sampled_from("x “”’.é\u00a0\u2028\u0301😀")


def quote_of(text, start, end):
    prefix, suffix = text[max(0, start - 32) : start], text[end : end + 32]
    return Quote(QuoteId("0" * 32), SourceId("1" * 32), start, end, text[start:end], prefix, suffix)


def quote_words(text, words):
    start = text.index(words)
    return quote_of(text, start, start + len(words))


def sentences(text):
    return [match.span() for match in re.finditer(r"[^.\n]{25,}", text)]


QUOTED = [(text, quote_of(text, *span)) for text in ARTICLES for span in sentences(text)]
SPANS = st.sampled_from(QUOTED)


@pytest.mark.parametrize("text", ARTICLES)
def test_words_in_their_place_are_exact(text):
    for start, end in sentences(text):
        anchor = resolve(quote_of(text, start, end), text)
        assert anchor.state is AnchorState.EXACT
        assert (anchor.start, anchor.end, anchor.score) == (start, end, 100)
        assert anchor.found_text == text[start:end]


@given(SPANS, st.data(), STRANGE)
def test_one_changed_character_inside_is_altered_in_place(quoted, data, character):
    text, quote = quoted
    at = data.draw(st.integers(quote.start, quote.end - 1))
    assume(text[at] != character)
    damaged = text[:at] + character + text[at + 1 :]
    anchor = resolve(quote, damaged)
    assert anchor.state is AnchorState.ALTERED
    assert (anchor.start, anchor.end) == (quote.start, quote.end)
    assert anchor.found_text == damaged[quote.start : quote.end]


@given(SPANS, st.data(), STRANGE)
def test_one_changed_character_outside_leaves_a_quote_exact(quoted, data, character):
    text, quote = quoted
    at = data.draw(st.integers(0, len(text) - 1))
    assume(not quote.start <= at < quote.end)
    changed = text[:at] + character + text[at + 1 :]
    assume(not runs_on(changed, quote.start) and not runs_on(changed, quote.end))
    assert resolve(quote, changed).state is AnchorState.EXACT


@given(SPANS, st.data(), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_text_put_in_before_a_quote_moves_it(quoted, data, inserted):
    text, quote = quoted
    assume(text.count(quote.exact) == 1)
    assume(quote.exact not in inserted)
    at = data.draw(st.integers(0, quote.start))
    changed = text[:at] + inserted + text[at:]
    assume(changed[quote.start : quote.end] != quote.exact)
    assume(not runs_on(changed, quote.start + len(inserted)))
    anchor = resolve(quote, changed)
    assert anchor.state is AnchorState.MOVED
    assert anchor.start == quote.start + len(inserted)
    assert anchor.found_text == quote.exact
    assert anchor.same_words


@given(SPANS, st.data())
def test_text_taken_out_before_a_quote_moves_it(quoted, data):
    text, quote = quoted
    assume(text.count(quote.exact) == 1)
    assume(quote.start > 0)
    first = data.draw(st.integers(0, quote.start - 1))
    last = data.draw(st.integers(first + 1, quote.start))
    anchor = resolve(quote, text[:first] + text[last:])
    assert anchor.state is AnchorState.MOVED
    assert anchor.start == quote.start - (last - first)


@given(SPANS, st.data(), st.sampled_from("xé7"), st.integers(1, 30))
def test_a_quote_that_is_both_moved_and_damaged_is_altered(quoted, data, character, shift):
    text, quote = quoted
    at = data.draw(st.integers(quote.start, quote.end - 1))
    assume(text[at] != character)
    damaged = "~" * shift + text[:at] + character + text[at + 1 :]
    anchor = resolve(quote, damaged)
    assert anchor.state in {AnchorState.ALTERED, AnchorState.AMBIGUOUS}
    places = [(quote.start + shift, quote.end + shift)]
    assert (anchor.start, anchor.end) in places or set(places) & set(anchor.candidates)


@given(st.text("ab. ", min_size=1, max_size=80), st.text("ab. ", max_size=80), st.data())
def test_exact_is_never_said_of_other_words(text, other, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = quote_of(text, start, end)
    anchor = resolve(quote, other)
    if anchor.state is AnchorState.EXACT:
        assert other[start:end] == quote.exact
    if anchor.state is AnchorState.MOVED:
        assert other[anchor.start : anchor.end] == quote.exact
    if anchor.state in {AnchorState.AMBIGUOUS, AnchorState.LOST}:
        assert (anchor.start, anchor.end, anchor.found_text) == (0, 0, "")


def test_a_damaged_heading_does_not_jump_to_the_breadcrumb_that_repeats_it():
    text = ARTICLES[2]
    words = "A violent post forced Parler to leave AWS."
    start = text.rindex(words)
    quote = quote_of(text, start, start + len(words))
    anchor = resolve(quote, text[: start + 2] + "silent" + text[start + 9 :])
    assert anchor.state is AnchorState.ALTERED
    assert anchor.found_text == "A silent post forced Parler to leave AWS."


def test_words_set_another_way_are_altered_and_said_to_be_the_same():
    quote = quote_words("He said: “It’s  over” – at last, he added.", "“It’s  over” – at last")
    anchor = resolve(quote, 'So. He said: "It\'s over" - at last, he added.')
    assert anchor.state is AnchorState.ALTERED
    assert anchor.same_words
    assert anchor.found_text == '"It\'s over" - at last'


def test_reworded_quotes_are_found_with_whole_words():
    text = ARTICLES[0]
    quote = quote_words(text, "pulling the plug from a hospital patient on resuscitation equipment")
    changed = text[500:].replace("resuscitation equipment", "life support equipment")
    anchor = resolve(quote, changed)
    assert anchor.state is AnchorState.ALTERED
    assert anchor.found_text == "pulling the plug from a hospital patient on life support equipment"
    assert not anchor.same_words


def test_two_equal_places_are_ambiguous():
    paragraph = "It began so. The court denied the motion on Monday. And it went on from there."
    quote = quote_words(paragraph, "denied the motion")
    anchor = resolve(quote, f"{'-' * 50}\n{paragraph}\n{'-' * 50}\n{paragraph}\n{'-' * 50}")
    assert anchor.state is AnchorState.AMBIGUOUS
    assert len(anchor.candidates) == 2


def test_two_damaged_copies_are_ambiguous():
    words = "The court denied the motion for a preliminary injunction on Monday"
    quote = quote_words(f"It is said: {words}, and so on it went.", words)
    copy = words.replace("Monday", "Sunday")
    anchor = resolve(quote, f"Here we read {copy}. {'Other prose. ' * 9}There too: {copy}. End")
    assert anchor.state is AnchorState.AMBIGUOUS
    assert len(anchor.candidates) == 2


def test_surroundings_tell_equal_words_apart():
    text = "Parler sued Amazon on Monday in Seattle. Later the judge heard Parler on Thursday."
    start = text.rindex("Parler")
    anchor = resolve(quote_of(text, start, start + 6), "A new start. " + text)
    assert anchor.state is AnchorState.MOVED
    assert anchor.start == start + 13


def test_a_few_words_in_other_surroundings_are_not_taken_for_the_quote():
    quote = quote_words("The spokesman called the suit unworthy of an answer at all.", "unworthy")
    anchor = resolve(quote, "Somebody else entirely, quite elsewhere, thought them unworthy.")
    assert anchor.state is AnchorState.AMBIGUOUS
    assert anchor.candidates == ((54, 62),)


def test_many_words_in_other_surroundings_are_the_quote():
    words = "a substantial increase in this kind of dangerous content"
    quote = quote_words(f"Amazon said it had seen {words}, not a decrease, in that time.", words)
    assert resolve(quote, f"Zzz: {words}!").state is AnchorState.MOVED


def test_a_quote_without_surroundings_moves_to_the_one_place_that_has_it():
    quote = Quote(QuoteId("0" * 32), SourceId("1" * 32), 0, 6, "Parler")
    assert resolve(quote, "So Parler sued").state is AnchorState.MOVED
    assert resolve(quote, "So Parler sued Parler").state is AnchorState.AMBIGUOUS
    assert resolve(quote, "So Parlor sued").state is AnchorState.LOST


def test_words_that_are_gone_are_lost():
    quote = quote_words(ARTICLES[0], "the war on free speech")
    assert resolve(quote, "Nothing of the kind is said in this text.").state is AnchorState.LOST
    assert resolve(quote, "").state is AnchorState.LOST


def test_a_passage_cut_out_of_its_surroundings_is_lost():
    quote = quote_words(ARTICLES[0], "the war on free speech")
    text = ARTICLES[0].replace(quote.exact, "")
    assert resolve(quote, text).state is AnchorState.LOST


def test_other_words_between_the_same_surroundings_are_lost():
    quote = quote_words(ARTICLES[0], "the war on free speech")
    text = ARTICLES[0].replace(quote.exact, "jumpy zebra quick fox")
    assert resolve(quote, text).state is AnchorState.LOST


def test_a_single_character_that_was_changed_is_altered():
    quote = quote_words(ARTICLES[0], "%")
    assert resolve(quote, ARTICLES[0].replace("%", "#")).state is AnchorState.ALTERED


def test_a_quote_of_a_whole_text_is_altered_with_it():
    text = "The whole of a very short text"
    anchor = resolve(quote_of(text, 0, len(text)), text + "!")
    assert anchor.state is AnchorState.EXACT
    anchor = resolve(quote_of(text, 4, len(text)), text.replace("very", "rather"))
    assert anchor.state is AnchorState.ALTERED
    assert anchor.found_text == "whole of a rather short text"
    assert resolve(quote_of(text, 4, len(text)), f"The {'z' * 200}").state is AnchorState.LOST


def test_a_character_that_stands_everywhere_costs_little_and_is_not_guessed():
    text = "ab " * 5_000
    quote = quote_of(text, 3_000, 3_001)
    assert resolve(quote, "-" + text).state is AnchorState.AMBIGUOUS
    assert resolve(quote, "a" * 4_000).state is AnchorState.AMBIGUOUS
    assert resolve(quote, "-" * 3_001 + "a" * 2_000).state is AnchorState.AMBIGUOUS


def test_surroundings_left_standing_further_on_speak_for_no_words_before_them():
    words = "It's over for the network, and for good"
    before, after = "So it began, he told them then: ", ". They all went home on foot, late."
    quote = quote_words(f"{before}{words}{after}", words)
    printed = words.replace("'", "’")
    bare = f"{before}{printed}, {'0123456789 ' * 3}{after}"
    whole = f"{'Other prose. ' * 9}{before}{printed.replace('good', 'bad')}{after}"
    anchor = resolve(quote, f"A preface.\n{bare}\n{whole}")
    assert anchor.state is AnchorState.ALTERED
    assert anchor.found_text == "It’s over for the network, and for bad"


def test_words_with_much_put_in_behind_them_do_not_grow_by_it():
    words = "The court denied the motion for a preliminary injunction"
    before, after = "It is said by everybody here: ", ", and so on it went from there."
    quote = quote_words(f"{before}{words}{after}", words)
    altered = words.replace("denied", "denies")
    anchor = resolve(quote, f"{before}{altered} {'0123456789 ' * 5}{after}")
    assert anchor.state is AnchorState.ALTERED
    assert anchor.found_text == altered


def test_a_quote_of_a_beginning_is_found_where_its_first_word_has_run_together_with_another():
    text = "the vendors we contact tell us they do not want to work with us."
    words = "the vendors we contact tell"
    other = text.replace("vendors", "sellers")
    anchor = resolve(quote_words(text, words), f"{'Other prose. ' * 9}ultra-conserva{other}")
    assert anchor.state is AnchorState.ALTERED
    assert anchor.found_text == "the sellers we contact tell"


def test_words_that_repeat_what_stood_before_them_are_found_whole():
    before = "flax jungle saddle and orchid "
    words = (
        "dagger garden. flax jungle saddle and orchid were there, and it's so that there is much"
        " more to come than had come before"
    )
    quote = quote_words(f"{before}{words} in the end of all that was said.", words)
    text = f"Quite another beginning of it: {words.replace(chr(39), chr(8217))} in the end of all"
    anchor = resolve(quote, f"{text} that was said.")
    assert anchor.state is AnchorState.ALTERED
    assert anchor.found_text.startswith("dagger garden")
    assert anchor.same_words


def test_a_few_words_that_were_parted_at_ends_of_lines_are_found_between_their_surroundings():
    text = "Over the next seven weeks, Am- \na- \r\nz was said to have reported a hundred of them."
    quote = quote_words(text, "Am- \na- \r\nz")
    anchor = resolve(quote, "Amaz. " + text.replace(quote.exact, "Amxz") + " Amaz.")
    assert (anchor.state, anchor.found_text) == (AnchorState.ALTERED, "Amxz")


@pytest.mark.parametrize("space", [" ", " \u2028", "\n\n"])
def test_words_cut_out_do_not_jump_to_those_beside_them_that_look_alike(space):
    text = (
        "A well-known orchid, naïve too, re-sign\r\nresign.\u2028walnut, ribbon and falcon timber."
    )
    quote = quote_words(text, "resign.")
    cut = text.replace(f"\r\n{quote.exact}\u2028", space)
    assert resolve(quote, cut).state is AnchorState.LOST
    assert resolve(quote, f"{cut} And then, resign. Now").state is AnchorState.AMBIGUOUS
