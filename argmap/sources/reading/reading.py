"""What a reader hands back, and how it crosses the pipe between two processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from argmap.sources.guessing import Guess
from argmap.sources.reading.blocks import (
    TextBlock,
    are_in_order,
    blocks_as_json,
    blocks_from_json,
)
from argmap.sources.reading.card_parts import CardPart, are_of, cards_as_json, cards_from_json

_NO_PAGES = (
    "Where its pages begin could not be told: quotes from it know no page. Compare the order of"
    " the text with the file."
)
_NO_CARDS = (
    "Which of its words are cards could not be told: it can be taken in as a text, without them."
)
_NO_BLOCKS = (
    "Which of its words are headings, block quotes and notes could not be told. Compare the order"
    " of the text with the file."
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a file, and what the file says of itself.

    `said` has guesses by the names of `SourceGuess`; `pages` the offsets in the
    text where each page begins, empty where there are none; `report` a sentence
    for each thing that was cut, skipped or decoded doubtfully. `encoding` is
    empty for formats that have their own. `blocks` says what the stretches of the
    text are, in order, where the format or the page tells; a case does not keep it. `cards` are
    its parts where it is a debater's document.
    """

    text: str
    media_type: str
    encoding: str = ""
    report: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    said: Mapping[str, Guess] = field(default_factory=dict)
    blocks: tuple[TextBlock, ...] = ()
    cards: tuple[CardPart, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the reading as values that JSON holds."""
        return {
            "text": self.text,
            "media_type": self.media_type,
            "encoding": self.encoding,
            "report": list(self.report),
            "pages": list(self.pages),
            "said": {name: [one.value, one.came_from] for name, one in self.said.items()},
            "blocks": blocks_as_json(self.blocks),
            "cards": cards_as_json(self.cards),
        }


def reading_from_json(value: Mapping[str, Any]) -> Reading:
    """Return the reading that `as_json` made of it; raise `KeyError` or the like for another."""
    return Reading(
        str(value["text"]),
        str(value["media_type"]),
        str(value["encoding"]),
        tuple(str(sentence) for sentence in value["report"]),
        tuple(int(start) for start in value["pages"]),
        {str(name): Guess(str(one[0]), str(one[1])) for name, one in value["said"].items()},
        blocks_from_json(value["blocks"]),
        cards_from_json(value["cards"]),
    )


def is_in_order(pages: tuple[int, ...], text: str) -> bool:
    """Say whether offsets of pages rise from the beginning of a text and stay inside it."""
    rising = all(one < other for one, other in pairwise(pages))
    return not pages or (rising and pages[0] == 0 and pages[-1] <= len(text))


def in_order(reading: Reading) -> Reading:
    """Return a reading without pages, blocks or cards that its text cannot have, and say so in it.

    The words are kept: only of what stands where nothing is known.
    """
    if not is_in_order(reading.pages, reading.text):
        told = (*reading.report, _NO_PAGES)
        reading = replace(reading, pages=(), report=told)
    if not are_in_order(reading.blocks, reading.text):
        told = (*reading.report, _NO_BLOCKS)
        reading = replace(reading, blocks=(), report=told)
    if reading.cards and not are_of(reading.cards, reading.text):
        reading = replace(reading, cards=(), report=(*reading.report, _NO_CARDS))
    return reading
