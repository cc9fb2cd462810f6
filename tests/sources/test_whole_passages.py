"""What becomes of passages that a comparison cut where the words stop being alike."""

from __future__ import annotations

from argmap.case.ids import SourceId
from argmap.sources.problems import TextPlace
from argmap.sources.whole_passages import whole_passages

ONE, OTHER = SourceId("1" * 32), SourceId("2" * 32)
FIRST = "It was cold. Parler sued Amazon Web Services because it was cut off. It lost."
SECOND = "The division forced the firm to sue Amazon on Monday.\nNobody was told."
QUOTED = "He wrote: “We respect the right to decide, and always have,” on Sunday."


def words(*pairs):
    texts = {source: text for source, text, _ in pairs}
    places = [
        TextPlace(source, text.index(part), text.index(part) + len(part))
        for source, text, part in pairs
    ]
    whole = whole_passages(places, texts)
    return [texts[one.source][one.start : one.end] for one in whole]


def test_a_stretch_of_like_words_becomes_its_sentence():
    found = words(
        (ONE, FIRST, "sued Amazon Web Services because it"), (OTHER, SECOND, "forced the")
    )
    assert found == [FIRST[13:68], SECOND.split("\n", maxsplit=1)[0]]
    assert found[0] == "Parler sued Amazon Web Services because it was cut off."


def test_where_every_passage_quotes_the_quoted_words_are_kept():
    again = QUOTED.replace("always have", "never had")
    found = words((ONE, QUOTED, "respect the right"), (OTHER, again, "right to decide"))
    said = "We respect the right to decide, and {}"
    assert found == [said.format("always have"), said.format("never had")]


def test_where_one_only_quotes_both_are_whole_sentences():
    found = words((ONE, QUOTED, "respect the right"), (OTHER, SECOND, "forced"))
    assert found == [QUOTED, SECOND.split("\n", maxsplit=1)[0]]


def test_a_place_outside_its_text_stays():
    place = TextPlace(ONE, 900, 910)
    assert whole_passages([place, place], {ONE: FIRST}) == (place, place)
