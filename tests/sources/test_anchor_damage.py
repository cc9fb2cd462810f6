"""Whatever is done to a text, what is said of a quote in it is true."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

from anchor_truth import DISTINCTIVE, FRAME, Truth
from cells import UNLIKE, WORDS
from damaging import Damaged
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz
from resetting import set_anew

from argmap.case.evidence import Quote
from argmap.case.ids import keyed_id
from argmap.sources.anchoring import AnchorState, resolve
from argmap.sources.normalising import normal_form
from argmap.sources.passages import trim_span

FOLDER = Path(__file__).parents[2] / "resources" / "examples" / "parler-v-aws" / "articles"
ARTICLES = [(FOLDER / f"article-{number}.txt").read_text(encoding="utf-8") for number in range(4)]
LENGTHS = {
    "tiny": (1, 6),
    "short": (7, 22),
    "middle": (26, 80),
    "long": (81, 300),
    "block": (401, 900),
}


@st.composite
def quoted_texts(draw):
    """Draw a text, a quote of it and a source of chance."""
    random = Random(draw(st.integers(0, 2**32)))
    kind = draw(st.sampled_from([*range(4), "words"]))
    text = part_of(ARTICLES[kind], random) if kind != "words" else prose(random)
    low, high = LENGTHS[draw(st.sampled_from(sorted(LENGTHS)))]
    start = draw(st.integers(0, len(text) - 1))
    start, end = trim_span(text, start, min(len(text), start + draw(st.integers(low, high))))
    assume(end - start >= low)
    return random, text, quote_of(text, start, end)


def part_of(article, random):
    start = random.randrange(max(1, len(article) - 1_500))
    return article[start : start + random.choice([700, 1_400, 2_100])]


def prose(random):
    """Return paragraphs of words in no order; none stands twice near itself."""
    lines = [" ".join(random.sample(WORDS, random.randint(8, 40))) for _ in range(9)]
    return random.choice(["\n", "\n\n", "\r\n", "\u2028"]).join(f"{line}." for line in lines)


def quote_of(text, start, end):
    prefix, suffix = text[max(0, start - 32) : start], text[end : end + 32]
    return Quote(keyed_id("q"), keyed_id("s"), start, end, text[start:end], prefix, suffix)


def standing_at(quote, span):
    """Return the quote as it would know its place, had its text begun further up or down."""
    return replace(quote, start=span[0], end=span[0] + len(quote.exact))


def set_otherwise(random, text, quote):
    """Return the quote as it stands in another printing of its text."""
    other = damaged(random, text, quote)
    set_anew(other, random.choice([0.1, 0.5, 1.0]))
    start, end = other.span_of(0)
    again = quote_of(other.text, start, end)
    return replace(again, start=quote.start, end=quote.start + len(again.exact))


def damaged(random, text, quote):
    owners = [None] * len(text)
    owners[quote.start : quote.end] = [0] * (quote.end - quote.start)
    return Damaged(random, [*text], owners)


def damage(draw, made):
    """Do a few things to a text, each recorded."""
    for framed in draw(st.lists(st.booleans(), max_size=3)):
        made.copy(framed=framed)
    if draw(st.integers(0, 4)) == 0:
        made.move(framed=draw(st.booleans()))
    if draw(st.integers(0, 3)) == 0:
        made.swap(sides=draw(st.sampled_from([(False, False), (True, False), (False, True)])))
    for place in [*made.places]:
        damage_surroundings(draw, made, place)
        damage_words(draw(st.sampled_from([*"---eeehoc", "s"])), made, place)
    for length in draw(st.lists(st.integers(0, 90), max_size=3)):
        damage_elsewhere(draw(st.sampled_from([WORDS, UNLIKE])), made, length)
    if draw(st.integers(0, 4)) == 0:
        made.trim(draw(st.sampled_from([0, 16, 24, 31])), left=draw(st.booleans()))
    if draw(st.integers(0, 2)) == 0:
        set_anew(made, draw(st.sampled_from([0.1, 0.5, 1.0])))


def damage_surroundings(draw, made, place):
    for left in (True, False):
        if draw(st.integers(0, 3)) == 0:
            made.change_surroundings(place, left=left, as_long=draw(st.booleans()))
        elif draw(st.integers(0, 9)) == 0:
            made.touch_surroundings(place, left=left)
        elif draw(st.integers(0, 9)) == 0:
            made.glue(place, left=left)


def damage_elsewhere(letters, made, length):
    """Put other words in, or cut some out, where nothing is quoted."""
    if length:
        made.put_in(made.filler(length, letters))
    else:
        made.cut_somewhere()


def damage_words(how, made, place):
    if how == "e":
        made.change_words(place, 0.04)
    elif how == "h":
        made.change_words(place, 0.4)
    elif how == "o":
        made.replace_words(place)
    elif how == "c":
        made.cut_words(place)
    elif how == "s":
        set_anew(made, 1.0, *made.cells_of(place))


def is_plain(made, quote):
    """Say whether nothing but what was put there is like the quote, so that the truth is known.

    A few characters may recur, elsewhere and in other surroundings.
    """
    words, prefix, suffix = map(normal_form, (quote.exact, quote.prefix, quote.suffix))
    if len(words) >= DISTINCTIVE // 2:
        other = normal_form(made.rest)
        return len(words) >= len(other) or not fuzz.partial_ratio(words, other, score_cutoff=70)
    if min(len(prefix), len(suffix)) >= FRAME:
        return True
    around = max(prefix, suffix, key=len)
    return fuzz.partial_ratio(around, normal_form(made.away())) < 70


ASKED = settings().max_examples
"""How many examples `--examples` asks for; the suite tries the same few each time."""


@settings(max_examples=max(150, ASKED), deadline=None, derandomize=ASKED <= 150)
@given(quoted_texts(), st.data())
def test_what_is_said_of_a_quote_in_a_damaged_text_is_true(quoted, data):
    random, text, quote = quoted
    made = damaged(random, text, quote)
    damage(data.draw, made)
    if data.draw(st.integers(0, 5)) == 0:
        quote = set_otherwise(random, text, quote)
    assume(is_plain(made, quote))
    if made.places and data.draw(st.integers(0, 3)) == 0:
        quote = standing_at(quote, made.span_of(data.draw(st.sampled_from(sorted(made.places)))))
    truth = Truth(made, quote)
    anchor = resolve(quote, truth.text)
    event(f"{len(quote.exact) >= DISTINCTIVE} {anchor.state}")
    is_honest(anchor, quote, truth)
    is_choice_of_places(anchor, quote, truth)
    fault = truth.fault(anchor.state.value, named(anchor, truth), offered(anchor, truth))
    assert not fault, told(fault, anchor, quote, truth)


def told(fault, anchor, quote, truth):
    """Say what is wrong, to be read when it fails."""
    places = [
        f"{number}: {place} {truth.sides[number]} {truth.spans[number]}"
        f" {truth.text[slice(*truth.spans[number])]!r} in"
        f" {truth.text[max(0, truth.spans[number][0] - 40) : truth.spans[number][1] + 40]!r}"
        for number, place in truth.made.places.items()
    ]
    return "\n".join([fault, repr(anchor), repr(quote), *places, repr(truth.text)])


def named(anchor, truth):
    """Return the place an anchor names; None where it names none."""
    if anchor.state in {AnchorState.AMBIGUOUS, AnchorState.LOST}:
        return None
    found = anchor.start, anchor.end
    places = [place for place in truth.spans if stands_at(truth, place, found)]
    assert places, (anchor, truth.spans)
    return places[0]


def offered(anchor, truth):
    """Return the places an anchor offers for choice, all of them where it counts the rest."""
    return {
        place
        for place in truth.spans
        if anchor.left_out or any(stands_at(truth, place, found) for found in anchor.candidates)
    }


def is_choice_of_places(anchor, quote, truth):
    """Check that every place offered for choice is one where the quote may be.

    Few letters may stand by chance, nearly, beside what is nearly a side of theirs.
    """
    for found in anchor.candidates:
        is_place = any(stands_at(truth, place, found) for place in truth.spans)
        assert is_place or truth.has_nearly_a_side(found), told(
            f"offers {found}", anchor, quote, truth
        )


def stands_at(truth, place, found):
    """Say whether what was found are the words at a place, or all that they run together with."""
    return nearly(truth.spans[place], found) or nearly(truth.wholes[place], found)


def nearly(one, other):
    shared = min(one[1], other[1]) - max(one[0], other[0])
    if shared > 0 and abs(one[0] - other[0]) <= 4 and abs(one[1] - other[1]) <= 4:
        return True
    return shared >= 0.8 * (max(one[1], other[1]) - min(one[0], other[0]))


def is_honest(anchor, quote, truth):
    """Check what an anchor says against the text it says it of."""
    found = truth.text[anchor.start : anchor.end]
    assert anchor.found_text == found
    if anchor.state is AnchorState.EXACT:
        assert (anchor.start, anchor.end, found) == (quote.start, quote.end, quote.exact)
    elif anchor.state is AnchorState.MOVED:
        assert found == quote.exact
        assert anchor.start != quote.start
    elif anchor.state is AnchorState.ALTERED:
        assert found
        assert found != quote.exact
    else:
        assert (anchor.start, anchor.end) == (0, 0)
