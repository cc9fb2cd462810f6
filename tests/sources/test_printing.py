from __future__ import annotations

from argmap.case.evidence import Quote
from argmap.case.ids import QuoteId, SourceId
from argmap.sources.printing import laid_on_printed, stressed_pieces

WORDS = "The court denied the motion"


def quote(printed="", *layers):
    return Quote(
        QuoteId("0" * 32), SourceId("1" * 32), 0, len(WORDS), WORDS, printed=printed, layers=layers
    )


def test_stressed_words_are_told_apart_in_the_words_as_printed():
    one = quote(f"{WORDS} (emphasis added)", (10, 16, "emphasis"), (0, 3, "highlight"))
    assert [*stressed_pieces(one)] == [
        ("The court ", False),
        ("denied", True),
        (" the motion (emphasis added)", False),
    ]


def test_stress_follows_its_words_into_an_altered_print():
    one = quote("[It] denied the motion", (10, 16, "emphasis"))
    assert laid_on_printed(one) == ((5, 11, "emphasis"),)
    assert laid_on_printed(quote("[It] denied and denied", (10, 16, "emphasis"))) == ()
