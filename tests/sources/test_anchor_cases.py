"""Damage that was once judged wrongly, each kept with what a reader of both texts would say."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from argmap.case.evidence import Quote
from argmap.case.ids import keyed_id
from argmap.sources.anchoring import AnchorState, resolve

SIGNS = "¤8Γ86Δ64Λ𝄢6ΞΩΘ¤𝄢 Λ305Φ0 Λ Θ4§¶ 9 55Θ"
"""What is like no words."""


def quoted(before, words, after, *, start=None):
    """Make a quote that stood between two pieces of text, of which it knows 32 characters each."""
    start = len(before) if start is None else start
    end = start + len(words)
    return Quote(keyed_id("q"), keyed_id("s"), start, end, words, before[-32:], after[:32])


def altered_to(anchor, words):
    return (anchor.state, anchor.found_text) == (AnchorState.ALTERED, words)


def test_a_beginning_is_found_with_its_suffix_in_a_text_that_has_more_before_it():
    after = "\xa0It al\xadso\nappears\u2009designed\u2028to\u2009reduce competition"
    quote = quoted("", "ost\u2060ility.", after)
    text = (
        f"“We respect Parler’s right toostilityx It also appears designed to reduce competition"
        f" {SIGNS} ostility. {SIGNS} shutting down “more than 70,000 accountostility. {SIGNS}"
    )
    assert altered_to(resolve(quote, text), "ostilityx")


def test_a_few_characters_before_a_quote_do_not_bind_it_to_the_beginning_of_a_text():
    after = "o\u2028the\xa0proliferatio-\r\nn\r\nof\u2028“threats of violence”"
    quote = quoted("o", "rm\u2060s  d\u2060ue\xa0t", after)
    text = (
        f"orms\r\ndue\u2009t {SIGNS} nce” and “illegal activities”. Other major social networms"
        f" due xo the proliferation of “threats of violence” {SIGNS} rxs due t {SIGNS}"
    )
    assert altered_to(resolve(quote, text), "rms due x")


def test_an_ending_is_found_with_its_prefix_in_a_text_that_has_more_after_it():
    before = "It also appears designed to reduce "
    quote = quoted(before, "competiti", "")
    text = f"A preface. {before}competitxon in the market. {SIGNS} competiti {SIGNS}"
    assert altered_to(resolve(quote, text), "competitx")


@pytest.mark.parametrize(
    ("words", "changed"),
    [("p-\ne- \nak\r\n\r\nI", "xeak\r\n\nI"), ("s\xadt\xad\u2028o\u200bre-\ns", "storxs")],
)
def test_line_ends_make_no_few_letters_many_enough_to_be_known_elsewhere(words, changed):
    quote = quoted("Sunday evening. “War” to s", words, "n a series of posts on Parler before")
    text = f"“War” to sn a series of posts on Parler before. {SIGNS} {changed} {SIGNS}"
    assert resolve(quote, text).state is AnchorState.LOST


def test_an_altered_beginning_does_not_take_in_what_was_put_before_it():
    words = (
        "ribbon re-sign walnut jungle zephyr amber yonder office umbrella orchid it’s timber hollow"
        " baffle resign velvet ember ladder falcon kettle garden dagger barrel island well-known"
        " pepper saddle quiver fjord flax needle, hollow island resign umbrella kettle dagger"
    )
    after = "; quiver amber hollow velvet, and so on it went for a long time."
    quote = quoted("", words, after)
    edited = words.replace("office", "ofxice").replace("velvet", "vexvet").replace("garden", "x")
    anew = words.replace(" ", "\u2009").replace("ff", "ﬀ").replace("’", "'")
    text = f"{SIGNS[:20]} {edited}{after} {SIGNS} barrel umbrella ribbon {anew}{after}"
    anchor = resolve(quote, text)
    assert altered_to(anchor, anew)
    assert anchor.same_words


def test_words_cut_out_are_not_made_of_the_first_word_of_what_followed_them():
    before, after = "dislike of Twitter. Freedom of speec", " his leitmotif.\nParler, based in"
    quote = quoted(before, "h is", after)
    text = f"{before}{after} {SIGNS} h\r\nx-\r\ns {SIGNS} hxis{after} {SIGNS} h is{after}"
    anchor = resolve(quote, text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert [text[start:end] for start, end in anchor.candidates] == ["h is"]


def test_words_cut_out_are_not_made_of_a_word_before_the_place_where_they_were():
    before, after = "Parler’s was the most downloaded app at ", "e in the United States.\nParler co"
    quote = quoted(before, "Appl", after)
    text = f"{before}{after} {SIGNS} Appl {SIGNS} to work with us if Apple or Google don’t approve"
    anchor = resolve(quote, text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert [text[start:end] for start, end in anchor.candidates] == ["Appl", "Appl"]


def test_a_first_letter_that_was_changed_still_belongs_to_its_word():
    quote = quoted("", "naïve c", "andle quiver fjord baffle 😀 timber office")
    text = (
        f"{SIGNS}\u2009x\u2010\n  aïve  candle  quiver\xa0f\u200bjord\r\nbaﬄe  😀\u2028timber  oﬃce"
    )
    assert altered_to(resolve(quote, text), "x\u2010\n  aïve  c")


def test_a_few_characters_parted_at_ends_of_lines_are_no_more_of_a_prefix():
    words = "ly motivated by political animus. It is also apparently designed to reduce competition"
    after = "e political spectrum, and we respect Parler’s right to determine for itself"
    quote = quoted("pp-\r\na\u2010\n  rent", words, after, start=7)
    edited = words.replace("political", "polxtical").replace("also", "alxo")
    text = f"pparent{edited}{after} {SIGNS} longer than expected\r\nd pparent{words}{after}"
    anchor = resolve(quote, text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert [text[start:end] for start, end in anchor.candidates] == [edited, words]


def test_a_suffix_left_standing_further_on_gives_no_half_altered_words_a_longer_span():
    words = (
        "its removal and not because Parler helped incite a coup attempt by letting supporters"
        " organize an attack on the Capitol and call for the assassination of the vice president"
    )
    before, after = "blaming its political animus for ", " standard, noting that it hosts others"
    quote = quoted(before, words, after)
    text = f"{before}{crossed_out(words, 0.4)} {SIGNS}{SIGNS[:25]}{after}"
    assert resolve(quote, text).state is AnchorState.LOST


@pytest.mark.parametrize("known", [9, 32])
def test_a_prefix_left_standing_further_up_gives_long_altered_words_no_longer_span(known):
    words = " ".join(f"On day {day} Amazon told Parler of post {day * 37}." for day in range(20))
    before = "The record of the notices reads: "[-known:]
    after = " The court read them all on Friday."
    edited = words.replace("told", "tald", 12)
    text = f"{before}{SIGNS} {SIGNS}{SIGNS}{SIGNS} {edited}{after} {SIGNS} {words} {SIGNS}"
    anchor = resolve(quoted(before, words, after), text)
    found = [text[start:end] for start, end in anchor.candidates]
    assert anchor.state is AnchorState.AMBIGUOUS
    assert [one.strip() for one in found] == [edited, words]


@pytest.mark.parametrize("seed", range(40))
def test_words_of_which_two_fifths_were_changed_are_altered_where_both_sides_are_kept(seed):
    words = "no merit to these claims. AWS provides technology and services to"
    before, after = (
        "An AWS spokesperson said: “There is ",
        " customers across the spectrum,” on Monday.",
    )
    changed = crossed_out(words, 0.4, seed)
    anchor = resolve(quoted(before, words, after), f"A preface. {before}{changed}{after}")
    assert altered_to(anchor, changed)


def test_a_block_set_otherwise_is_told_from_copies_of_it_by_its_surroundings():
    words = " ".join(
        f"paragraph {number} of the re-signed contract’s terms" for number in range(14)
    )
    before, after = "In its complaint it quotes the whole: ", ", and asks for nothing else at all."
    quote = quoted(before, words, after)
    printed = words.replace("’", "'").replace(" ", "\u2009").replace("re-", "re\u2011")
    bare = f"{SIGNS} {words.replace(' ', chr(160))} {SIGNS} {printed} {SIGNS}"
    text = f"A preface. {before}{printed}{after} {bare}"
    anchor = resolve(quote, text)
    assert altered_to(anchor, printed)
    assert anchor.same_words
    assert anchor.start == text.index(printed)


@pytest.mark.parametrize("known", [9, 32])
@pytest.mark.parametrize("edits", [("linked", "lixked"), ("many", "maxy")])
def test_words_that_repeat_what_stood_before_them_are_altered_as_a_whole(edits, known):
    before = "Twitter said that it shut down more than 70,000 accounts "[-known:]
    words = (
        "linked to it, to shut down more than 70,000 accounts … with many instances of one"
        " individual operating others"
    )
    after = " on a large scale, which were primarily intended to spread it."
    changed = words.replace(*edits)
    text = f"A preface. {before}{changed}{after}"
    assert altered_to(resolve(quoted(before, words, after), text), changed)


def test_two_copies_that_repeat_what_stood_before_them_are_both_offered_as_a_whole():
    before, after = "the garden ", "; and so on it went from there to its very end."
    words = "hollow, the garden timber of the other court, which is lower than the one beside it"
    copies = [words.replace("court", "coxrt"), words.replace("lower", "lowxr")]
    text = "".join(f"{SIGNS} {before}{copy}{after}" for copy in copies)
    anchor = resolve(quoted(before, words, after), text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert [text[start:end] for start, end in anchor.candidates] == copies


@pytest.mark.parametrize("lost", ["before", "after"])
def test_a_frame_within_an_altered_quote_is_not_taken_for_what_stood_around_it(lost):
    before, after = "the social network", ", which was launched in 2018"
    middle = " was used by many from the right and by others of whom an engineer knew little"
    words = {
        "before": f" of the west: at its beginning {before}{middle} or nothing at all",
        "after": f" of the west{middle} or nothing{after} and is no more",
    }[lost]
    changed = words.replace("engineer", "enxineer").replace("others", "oxhers")
    around = {"before": before, "after": after, lost: f" {SIGNS} "}
    text = f"A preface. {around['before']}{changed}{around['after']} {SIGNS}"
    anchor = resolve(quoted(before, words, after), text)
    assert anchor.state is AnchorState.ALTERED
    assert anchor.found_text.strip() == changed.strip()


def test_a_beginning_altered_where_it_was_is_not_passed_over_for_its_words_elsewhere():
    words, after = ".\n\nPavlo Goncha", "r | LightRocket | Getty Images\n\n"
    changed = words.replace(".\n", ".x")
    text = f"{changed}{after} {SIGNS} breaching its contract and viola{words}{after} {SIGNS}"
    anchor = resolve(quoted("", words, after), text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert [text[start:end] for start, end in anchor.candidates] == [changed, words]


def test_an_altered_ending_leaves_nothing_over_at_the_end_of_a_text():
    before, words = "Getty Images | LightRocket | R", "ahcnog Olvap\n\n."
    changed = words.replace("\n.", "x.")
    text = f"{SIGNS} {before}{changed}"
    assert altered_to(resolve(quoted(before, words, ""), text), changed)


def test_of_a_few_altered_words_in_other_surroundings_every_place_is_offered():
    quote = quoted("", "et Journal reported", " Monday that Parler sued Amazon ")
    text = f"A preface. {SIGNS} et Journax reported {SIGNS} of a standard, notex Journal reported."
    anchor = resolve(quote, text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert len(anchor.candidates) == 2


def test_words_within_what_stood_beside_a_quote_are_not_taken_for_it_where_others_replaced_it():
    before, after = "shooter who killed 11 people in ", "ttack on a Pittsburgh synagogue "
    quote = quoted(before, "an a", after)
    text = f"{SIGNS} {before}ΞΩ6Π{after} {SIGNS}"
    assert resolve(quote, text).state is AnchorState.LOST


def test_words_within_what_stood_behind_a_quote_are_not_taken_for_it_where_it_was_cut_out():
    after = " ladder c-d fjord candle pepper marble"
    quote = quoted("hidden dagger a-b needle island ", "ladder.", after)
    text = f"{SIGNS} 8ΓΛ6 a-b needle island{after} {SIGNS}"
    assert resolve(quote, text).state is AnchorState.LOST


def test_altered_words_that_ran_together_with_others_are_offered_beside_those_that_did_not():
    words = "ervers can be found within 24 hours, ”Matze acknowledged in"
    changed = [words.replace("found ", "foundx"), words.replace("within", "withxn")]
    text = f"A preface. {SIGNS} {changed[0]} {SIGNS} outside companies{changed[1]} {SIGNS}"
    anchor = resolve(quoted("", words, " an interview with Fox News on Monday"), text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert len(anchor.candidates) == 2


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("plans for new violent demonstrations, e", "ally\non\xa0the\u2028day President-elec-\r"),
        ("-\n  lent demonstrations, e", "ally on the day the President took his office"),
    ],
)
def test_surroundings_cut_in_a_word_parted_at_the_end_of_a_line_still_frame_a_quote(before, after):
    text = (
        "A preface on plans for new violent demonstrations, espxxially on the day President-elect"
        " or on the day the President took his office."
    )
    text = text.replace("President-elect or on the day ", "") if "took" in after else text
    assert altered_to(resolve(quoted(before, "speci", after), text), "spxxi")


@pytest.mark.parametrize("copies", [4, 30])
def test_every_place_of_long_words_that_were_altered_is_offered_or_counted(copies):
    words = " ".join(f"clause {number} of the re-signed terms," for number in range(15))
    changed = [crossed_out(words, 0.04, seed) for seed in range(copies)]
    text = "\n".join(f"{SIGNS} {one} {SIGNS}" for one in changed)
    anchor = resolve(quoted("In its complaint it says: ", words, " and so on."), text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert len(anchor.candidates) == min(20, copies)
    assert len(anchor.candidates) + anchor.left_out == copies


def test_where_a_quote_stood_is_among_the_places_that_are_offered_of_very_many():
    words = "There is no merit to any of these claims"
    changed = f"{SIGNS} {words.replace('merit', 'mexit')} "
    text = changed * 30
    quote = quoted("A preface, said Matze: ", words, " and nobody said so.", start=0)
    anchor = resolve(quote, text)
    assert anchor.left_out == 10
    starts = [at for at in range(len(text)) if text.startswith("There", at)]
    missing = next(at for at in starts if at not in {span.start for span in anchor.candidates})
    there = replace(quote, start=missing, end=missing + len(words))
    assert missing in {span.start for span in resolve(there, text).candidates}


def crossed_out(words, share, seed=0):
    """Put other letters for a share of the characters of words."""
    places = Random(seed).sample(range(len(words)), round(share * len(words)))
    return "".join("x" if at in places else one for at, one in enumerate(words))
