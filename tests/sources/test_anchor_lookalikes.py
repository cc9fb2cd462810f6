"""Words that came to stand at the very offsets of a quote, but are another's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from beside import FEW_WORDS, LEFT, OTHER_LEFT, OTHER_RIGHT, RIGHT, WORDS, quote_at, quote_in

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.evidence import Quote, Source
from argmap.case.ids import keyed_id
from argmap.case.plan_replacement import plan_source_replacement
from argmap.sources.anchoring import AnchorState, resolve
from argmap.sources.importing import document_from_bytes
from argmap.sources.reanchoring import reanchor

MORE = "Nobody asked for more than that on the day."
ALVAREZ = f"Ms. Alvarez of Amazon told the court: {WORDS}"
MATZE = f"Mr. Matze from Parler told the court: {WORDS}"


@pytest.mark.parametrize("paragraphs", [(ALVAREZ, MATZE), (MATZE, ALVAREZ)])
@pytest.mark.parametrize("break_", ["\n", "\n\n"])
@pytest.mark.parametrize("told", [f"{WORDS} {MORE}", WORDS])
def test_words_whose_paragraph_changed_places_with_one_as_long_are_not_the_others(
    paragraphs, break_, told
):
    first, second = (one.replace(WORDS, told) for one in paragraphs)
    assert len(first) == len(second)
    text, swapped = break_.join((first, second)), break_.join((second, first))
    quote = quote_in(text, WORDS)
    anchor = resolve(quote, swapped)
    own = swapped.rindex(WORDS)
    assert swapped[quote.start : quote.end] == WORDS
    if told == WORDS:  # what stands after them is as it was nowhere
        assert anchor.state is AnchorState.AMBIGUOUS
        assert {span.start for span in anchor.candidates} == {quote.start, own}
    else:
        assert (anchor.state, anchor.start) == (AnchorState.MOVED, own)


def test_words_between_names_as_long_are_never_silently_the_other_ones():
    said = [f"{name} said on Monday: {WORDS}" for name in ("Alpha", "Omega")]
    text, swapped = "\n".join(said), "\n".join(reversed(said))
    anchor = resolve(quote_in(text, WORDS), swapped)
    own = swapped.rindex(WORDS)
    assert anchor.state in {AnchorState.MOVED, AnchorState.AMBIGUOUS}
    assert own in {anchor.start, *(span.start for span in anchor.candidates)}


def said_by(name, words=WORDS):
    return f"{name} said: {words}"


@pytest.mark.parametrize("break_", ["\n", "\r\n\r\n"])
@pytest.mark.parametrize(
    "names", [("Alpha", "Omega"), ("Ms. Alvarez", "Robert"), ("Ann", "Roberta")]
)
@pytest.mark.parametrize("quoted", [0, 1])
@pytest.mark.parametrize("words", [WORDS, "yes, we did"])
def test_words_of_one_of_two_paragraphs_that_are_the_whole_text_are_never_silently_the_others(
    break_, names, quoted, words
):
    said = [said_by(name, words) for name in names]
    text, swapped = break_.join(said), break_.join(reversed(said))
    start = said[0].index(words) if quoted == 0 else text.rindex(words)
    quote = quote_at(text, start, words)
    own = swapped.rindex(words) if quoted == 0 else swapped.index(words)
    anchor = resolve(quote, swapped)
    assert own in {anchor.start, *(span.start for span in anchor.candidates)}
    assert anchor.state in {AnchorState.MOVED, AnchorState.AMBIGUOUS}


@pytest.mark.parametrize("names", [("Ann", "Bob"), ("Ann", "Robert"), ("Robert", "Ann")])
@pytest.mark.parametrize("quoted", [0, 1])
def test_a_few_letters_at_an_edge_of_a_text_still_tell_whose_words_they_are(names, quoted):
    said = [f"{name}: {WORDS}" for name in names]
    text, swapped = "\n".join(said), "\n".join(reversed(said))
    start = said[0].index(WORDS) if quoted == 0 else text.rindex(WORDS)
    own = swapped.rindex(WORDS) if quoted == 0 else swapped.index(WORDS)
    anchor = resolve(quote_at(text, start, WORDS), swapped)
    assert anchor.state in {AnchorState.MOVED, AnchorState.AMBIGUOUS}
    assert own in {anchor.start, *(span.start for span in anchor.candidates)}


@pytest.mark.parametrize("names", [("Alpha", "Omega"), ("Ann", "Robert")])
@pytest.mark.parametrize("quoted", [0, 1])
def test_words_before_the_names_of_who_said_them_are_never_silently_the_others(names, quoted):
    said = [f"{WORDS[:-1]}, said {name}" for name in names]
    words = WORDS[:-1]
    text, swapped = "\n".join(said), "\n".join(reversed(said))
    start = 0 if quoted == 0 else text.rindex(words)
    own = swapped.rindex(words) if quoted == 0 else 0
    anchor = resolve(quote_at(text, start, words), swapped)
    assert anchor.state in {AnchorState.MOVED, AnchorState.AMBIGUOUS}
    assert own in {anchor.start, *(span.start for span in anchor.candidates)}


def test_words_altered_in_their_own_paragraph_are_not_taken_from_one_that_stands_in_its_place():
    quote = quote_in(f"{ALVAREZ}\n{MATZE}", WORDS)
    text = f"{MATZE}\n{ALVAREZ.replace('did not', 'did nut')}"
    anchor = resolve(quote, text)
    assert anchor.state in {AnchorState.ALTERED, AnchorState.AMBIGUOUS}
    assert text.index("we did nut") in {span.start for span in anchor.candidates}


def test_surroundings_torn_between_two_places_leave_them_ambiguous():
    quote = quote_in(LEFT + WORDS + RIGHT, WORDS)
    assert len(LEFT) == len(OTHER_LEFT)
    text = f"{LEFT}{WORDS}{OTHER_RIGHT}\n{OTHER_LEFT}{WORDS}{RIGHT}"
    anchor = resolve(quote, text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert {span.start for span in anchor.candidates} == {quote.start, text.rindex(WORDS)}


def test_surroundings_torn_between_two_places_elsewhere_leave_them_ambiguous_too():
    quote = quote_in(LEFT + WORDS + RIGHT, WORDS)
    text = f"A preface. {LEFT}{WORDS}{OTHER_RIGHT}\n{OTHER_LEFT}{WORDS}{RIGHT}{RIGHT}"
    anchor = resolve(replace(quote, suffix=quote.suffix + RIGHT), text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert {span.start for span in anchor.candidates} == {text.index(WORDS), text.rindex(WORDS)}


def test_words_that_stand_nearly_in_their_surroundings_are_offered_beside_others_in_their_stead():
    quote = quote_in(LEFT + WORDS + RIGHT, WORDS)
    nearly = LEFT.replace("first", "third")
    text = f"{OTHER_LEFT}{WORDS}{OTHER_RIGHT}\n{nearly}{WORDS}{OTHER_RIGHT}"
    anchor = resolve(quote, text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert {span.start for span in anchor.candidates} == {quote.start, text.rindex(WORDS)}


def test_a_few_words_that_were_altered_are_not_passed_over_for_others_that_stand_where_they_stood():
    quote = quote_in(f"{LEFT}for its rem{RIGHT}", "for its rem")
    text = f"{OTHER_LEFT}for its rem{OTHER_RIGHT}\n{LEFT}fox its rem{OTHER_RIGHT}"
    anchor = resolve(quote, text)
    assert anchor.state is AnchorState.AMBIGUOUS
    assert {span.start for span in anchor.candidates} == {quote.start, text.index("fox")}


def test_a_few_letters_before_a_quote_tell_nothing_in_the_middle_of_a_line():
    quote = quote_in(f"ember naïv{RIGHT}", "naïv")
    text = f"{OTHER_LEFT}naïv{RIGHT}{OTHER_LEFT} resign straße ember naïve walnut dagger"
    anchor = resolve(quote, text)
    assert (anchor.state, anchor.start) == (AnchorState.MOVED, text.index("naïv"))


def test_a_space_before_a_quote_tells_no_place_from_another():
    quote = quote_in(f" {WORDS}{RIGHT}", WORDS)
    quote = replace(quote, start=0, end=len(WORDS))
    text = f"{WORDS}{RIGHT} and again {WORDS}{RIGHT}"
    assert resolve(quote, text).state is AnchorState.EXACT


def test_the_only_place_is_exact_though_what_stands_around_it_changed():
    quote = quote_in(f"The CEO of Alpha said: {WORDS}", WORDS)
    assert resolve(quote, f"The CEO of Omega said: {WORDS}").state is AnchorState.EXACT


def test_a_whole_copy_elsewhere_leaves_words_in_their_own_surroundings_exact():
    text = LEFT + WORDS + RIGHT
    assert resolve(quote_in(text, WORDS), f"{text}\n{text}").state is AnchorState.EXACT


@pytest.fixture
def swapped():
    """A case with a quote of Alvarez, and a copy of its source in the other order."""
    paragraphs = [f"{ALVAREZ} {MORE}", f"{MATZE} {MORE}"]
    old = document_from_bytes("\n".join(paragraphs).encode())
    new = document_from_bytes("\n".join(reversed(paragraphs)).encode())
    start = old.text.index(WORDS)
    source = Source(keyed_id("s"), document=old.hash, length=len(old.text))
    around = old.text[max(0, start - 32) : start], old.text[start + len(WORDS) :][:32]
    quote = Quote(keyed_id("q"), source.id, start, start + len(WORDS), WORDS, *around, old.hash)
    return CaseMap([Case(keyed_id("case")), source, quote]), source, quote, old, new


def test_a_better_copy_in_another_order_tells_that_the_words_moved_and_undo_brings_them_back(
    swapped,
):
    case_map, source, quote, old, new = swapped
    before = [*case_map.records()]
    report = reanchor([quote], new, old)
    assert report.told == "1 quote: 1 moved."
    plan = plan_source_replacement(case_map, source.id, new, report.places)
    case_map.apply(plan)
    kept = case_map.quotes[quote.id]
    assert kept.start == new.text.rindex(WORDS)
    assert kept.prefix == quote.prefix
    case_map.apply(plan.inverse())
    assert [*case_map.records()] == before


def test_the_report_tells_that_what_stands_around_words_changed():
    old = document_from_bytes(f"The CEO of Alpha said: {WORDS}".encode())
    new = document_from_bytes(f"The CEO of Omega said: {WORDS}".encode())
    (one,) = reanchor([quote_in(old.text, WORDS)], new, old).quotes
    assert one.state is AnchorState.EXACT
    assert one.told.endswith("What stands around them has changed.")
    (same,) = reanchor([quote_in(old.text, WORDS)], old, old).quotes
    assert "around" not in same.told


@pytest.mark.parametrize(
    ("left", "words"),
    [
        # Most of one side is left beside words of which a letter was altered.
        ("I7 was s8id by th3 f5rst of 7hem: ", "we xemoved"),
        # Half of one side is left beside the very words.
        ("1t w4s 48id b7 7h3 f3r57 0f 7h3m: ", FEW_WORDS),
    ],
)
def test_few_words_where_nothing_of_either_side_is_left_may_be_those_of_half_a_side(left, words):
    quote = quote_in(f"{LEFT}{FEW_WORDS}{RIGHT}", FEW_WORDS)
    here = f"{'#' * (len(LEFT) - 1)} {FEW_WORDS} {'#' * len(RIGHT)}"
    assert here.index(FEW_WORDS) == quote.start
    anchor = resolve(quote, f"{here} {left}{words}{OTHER_RIGHT}")
    assert anchor.state is AnchorState.AMBIGUOUS
    assert len(anchor.candidates) == 2
    assert resolve(quote, here).state is AnchorState.EXACT
