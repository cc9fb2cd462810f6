"""Where the same words stand several times, one place is named only if its surroundings tell it.

An oracle that knows nothing of the program reads all of them: of the others as much is compared
as the place named has, so that what an edge of the text hides of it speaks for nobody.
"""

from __future__ import annotations

from hypothesis import assume, event, example, given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from argmap.case.evidence import Quote
from argmap.case.ids import keyed_id
from argmap.sources.aligning import occurrences
from argmap.sources.anchoring import AnchorState, resolve
from argmap.sources.normalising import normal_form

FRAME = 32
TELLING = 5
"""By how much, of 100, a side must at least be more like than another's to tell them apart."""
WORDS = ["in", "the", "app store", "that night", "new hosting", "it cut off the servers of Parler"]
HEADS = ["", "But Parler ", "Matze said: ", "The lawsuit said ", "On Sunday evening Amazon, which "]
TAILS = ["", " service.", " of Amazon", ", he told them.", " for several weeks, and told nobody."]
LINES = ["", "The app went dark.", "Twitter, too, was sued.", "It fell silent.", "Nobody knew why."]
BREAKS = ["\n", "\n\n", " "]
EVERY = settings().max_examples


@st.composite
def twins(draw):
    """Draw a text with a quote of it, and another text in which its words stand several times."""
    words, gap = draw(st.sampled_from(WORDS)), draw(st.sampled_from(BREAKS))

    def line():
        return f"{draw(st.sampled_from(HEADS))}{words}{draw(st.sampled_from(TAILS))}"

    own, others = line(), [line() for _ in range(draw(st.integers(1, 3)))]
    around = st.lists(st.sampled_from(LINES), max_size=2)
    text = gap.join([*draw(around), own, *draw(around)])
    start = text.index(words)
    rows = draw(st.permutations([own, *others, *draw(around)]))
    return quote_of(text, start, start + len(words)), gap.join(rows)


def quote_of(text, start, end):
    prefix, suffix = text[max(0, start - FRAME) : start], text[end : end + FRAME]
    return Quote(keyed_id("q"), keyed_id("s"), start, end, text[start:end], prefix, suffix)


def cut_at_the_beginning():
    said = "The app went dark.\nBut Parler cut off the servers of all, said Amazon."
    start, end = said.index(" cut"), said.index(" all")
    other = "But Parler cut off the servers of all, said Amazon.\nNobody knew it.\n"
    return quote_of(said, start, end), other + "But Parler cut off the servers of all, said Amazon."


def sides_of(quote, text, start):
    """Return what stands before and behind a place, next to it first."""
    before = normal_form(text[:start])[::-1]
    behind = normal_form(text[start + len(quote.exact) :])
    return before, behind


def likenesses(quote, places):
    """Measure each side of two places on as much of it as the first and the quote have."""
    known = normal_form(quote.prefix)[::-1], normal_form(quote.suffix)
    found = []
    for side, pair in zip(known, zip(*places, strict=True), strict=True):
        size = min(len(side), len(pair[0]))
        found.append([fuzz.ratio(side[:size], one[:size]) if size else 0 for one in pair])
    return found


@settings(max_examples=max(150, EVERY), deadline=None, derandomize=EVERY <= 150)
@given(twins())
@example(cut_at_the_beginning())
def test_no_place_is_said_to_be_where_words_moved_that_nothing_tells_from_another(drawn):
    quote, text = drawn
    places = [span.start for span in occurrences(text, quote.exact)]
    assume(len(places) > 1)
    anchor = resolve(quote, text)
    event(anchor.state)
    if anchor.state is not AnchorState.MOVED:
        return
    mine = sides_of(quote, text, anchor.start)
    for other in places:
        if other == anchor.start:
            continue
        pairs = likenesses(quote, [mine, sides_of(quote, text, other)])
        assert any(own > its + TELLING for own, its in pairs), (quote, text, other, pairs)


@settings(max_examples=max(150, EVERY), deadline=None, derandomize=EVERY <= 150)
@given(twins())
def test_words_are_exact_only_where_they_stood_and_no_other_place_is_surely_theirs(drawn):
    quote, text = drawn
    anchor = resolve(quote, text)
    if anchor.state is not AnchorState.EXACT:
        return
    assert text[quote.start : quote.end] == quote.exact
    mine = sides_of(quote, text, quote.start)
    for span in occurrences(text, quote.exact):
        other = sides_of(quote, text, span.start)
        pairs = likenesses(quote, [mine, other])
        is_other_s = all(its == 100 for _, its in pairs) and any(own < 60 for own, _ in pairs)
        assert span.start == quote.start or not is_other_s, (quote, text, span)
