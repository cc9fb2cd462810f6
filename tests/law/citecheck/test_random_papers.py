"""Papers at random: sentences, citations and *id.* in many shapes, sound and damaged."""

from __future__ import annotations

import random
from typing import NamedTuple

from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict

VOCABULARY = [
    *("amber", "barrel", "candle", "dagger", "ember", "falcon", "garden", "hollow", "island"),
    *("jungle", "kettle", "ladder", "marble", "needle", "orchid", "pepper", "quiver", "ribbon"),
    *("saddle", "timber", "umbrella", "velvet", "walnut", "yonder", "zephyr", "acorn", "bison"),
    *("cedar", "dune", "eagle", "fern", "glacier", "harbor", "iris", "juniper", "kelp"),
    *("lagoon", "meadow", "nectar", "otter", "prairie"),
]  # fmt: skip


def sentences(seed):
    """Six sentences of fourteen words each, no two alike."""
    chance = random.Random(seed)
    drawn = [chance.sample(VOCABULARY, 14) for _ in range(6)]
    return [" ".join(words).capitalize() + "." for words in drawn]


SENTENCES = st.integers(0, 2**32).map(sentences)


def printed(words, how):
    """A quotation of words as a brief prints it: whole, cut, with a bracket, over a gap."""
    if how == "cut":
        return " ".join([*words[:4], ". . .", *words[6:]])
    if how == "bracket":
        return " ".join([*words[:4], "[it]", *words[5:]])
    if how == "letter":
        return " ".join([f"[{words[0][0].upper()}]{words[0][1:]}", *words[1:]])
    return " ".join(words)


TITLES = ["Report of the Day", "Network Sues Its Host over the Long Shutdown (Seattle)"]
WHOLE = [
    *("{} (undated)", "{} (Jan. 13, 2021)", "{}, Gizmodo (Jan. 13, 2021)", "“{},” CNBC (2021)"),
    *("{}, CNBC (Jan. 13, 2021, 9:05 AM), https://cnbc.com/x", "*{}*, N.Y. Times, Jan. 13, 2021"),
    *("Ann Lee, {}, CNN (Jan. 13, 2021)", "{}, CNBC, Jan. 13, 2021, https://cnbc.com/x"),
]
SHAPES = [
    *("It tells that “{}.” {}.", "It was so: “{}” (emphasis added). {}.", "“{},” it adds. {}."),
    *("It is “{}” ({}).", "There it was “{}.” (Citation omitted.) {}.", "So it is, “{}”: {}."),
    *("It says “{}.” See {}.", "It says “{}”; see also {}.", "“{}.”[1] {}."),
]
BRACKETED = "It was so. See {1} (“{0}”)."
NEXT = [" ", "\n\n", " Nobody denies it. ", "\n\nNor is that all. "]


class Said(NamedTuple):
    """A quotation: of which source, how it is printed, in which shape, and what follows."""

    source: int
    sentence: int
    how: str
    shape: str
    whole: str
    after: str
    by_id: bool


SAID = st.builds(
    Said,
    st.integers(0, 1),
    st.integers(0, 5),
    st.sampled_from(["whole", "cut", "bracket", "letter"]),
    st.sampled_from([*SHAPES, BRACKETED]),
    st.sampled_from(WHOLE),
    st.sampled_from(NEXT),
    st.booleans(),
)


def cites(said):
    """What each quotation is cited to: an *id.* may stand where its source was cited last."""
    before = None
    for one in said:
        is_id = one.by_id and one.source == before
        yield "Id" if is_id else one.whole.format(TITLES[one.source])
        before = one.source


def paper(said, quotes):
    """The sentences, one after the other; a full stop stands behind an *id.*, whatever follows."""
    parts = []
    for one, words, cite in zip(said, quotes, cites(said), strict=True):
        sentence = one.shape.format(words, "\0")
        parts += [
            sentence.replace("\0.", f"{cite}.").replace("\0", "Id." if cite == "Id" else cite)
        ]
        parts += [one.after]
    return PaperText("".join(parts))


def told(said, quotes, held):
    """The verdicts on the quotations, and those on the citations."""
    items = check_paper(paper(said, quotes), held).items
    kinds = (ItemKind.QUOTATION, ItemKind.CITATION)
    return [[one.verdict for one in items if one.kind is kind] for kind in kinds]


@given(SENTENCES, SENTENCES, st.lists(SAID, min_size=1, max_size=6), st.data())
def test_at_random_every_damage_is_found_and_nothing_sound_is_accused(first, second, said, data):
    texts = [first, second]
    held = Held(
        tuple(
            HeldSource(Source(SourceId(f"{n:032x}"), title=title), " ".join(text))
            for n, (title, text) in enumerate(zip(TITLES, texts, strict=True))
        )
    )
    given_words = [texts[one.source][one.sentence].rstrip(".").split()[1:] for one in said]
    quotes = [printed(words, one.how) for words, one in zip(given_words, said, strict=True)]
    expected = [Verdict.MARKED if one.how == "bracket" else Verdict.EXACT for one in said]
    known = [Verdict.KNOWN] * len(said)
    assert told(said, quotes, held) == [expected, known]
    hurt = data.draw(st.integers(0, len(quotes) - 1))
    words = quotes[hurt].split()
    place = data.draw(st.sampled_from([n for n, word in enumerate(words) if word.isalpha()]))
    words[place] = data.draw(st.sampled_from(["whale", "not", "1812"]))
    damaged = [*quotes[:hurt], " ".join(words), *quotes[hurt + 1 :]]
    expected[hurt] = Verdict.ALTERED
    assert told(said, damaged, held) == [expected, known]


@given(SENTENCES, SENTENCES, st.lists(SAID, min_size=2, max_size=6), st.data())
def test_at_random_words_cited_to_the_other_source_are_told(first, second, said, data):
    texts = [first, second]
    held = Held(
        tuple(
            HeldSource(Source(SourceId(f"{n:032x}"), title=title), " ".join(text))
            for n, (title, text) in enumerate(zip(TITLES, texts, strict=True))
        )
    )
    hurt = data.draw(st.integers(0, len(said) - 1))
    quotes = []
    for rank, one in enumerate(said):
        of = texts[one.source if rank != hurt else 1 - one.source]
        quotes.append(printed(of[one.sentence].rstrip(".").split()[1:], "whole"))
    assume(quotes[hurt] not in " ".join(texts[said[hurt].source]))
    quoted, cited = told(said, quotes, held)
    others = [verdict for rank, verdict in enumerate(quoted) if rank != hurt]
    assert quoted[hurt] is Verdict.OTHER_SOURCE
    assert set(others) <= {Verdict.EXACT}
    is_id = list(cites(said))[hurt] == "Id"
    wrong = [rank for rank, verdict in enumerate(cited) if verdict is not Verdict.KNOWN]
    assert wrong == ([hurt] if is_id else [])
