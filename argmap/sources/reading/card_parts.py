"""The parts of a debater's document: what they are, and how they cross between two processes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any

from argmap.case.counting import counted


class CardPartKind(StrEnum):
    """What a part of a document of cards is."""

    POCKET = "pocket"
    HAT = "hat"
    BLOCK = "block"
    CARD = "card"
    ANALYTIC = "analytic"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class CardPart:
    """A part: a heading, a card, a tag without a body, or words; offsets are of the kept text.

    `start` and `end` are the whole part. Of a card, `tag` and `cite` are words, `cite` empty
    where none was recognised; `body_start` is where its body begins, and `layers` are spans of
    the body with what they look like.
    """

    kind: CardPartKind
    start: int
    end: int
    tag: str
    cite: str = ""
    author: str = ""
    date: str = ""
    body_start: int = 0
    layers: tuple[tuple[int, int, str], ...] = ()


def are_of(parts: Sequence[CardPart], text: str) -> bool:
    """Tell whether parts hold every word of a text in order, each beginning with its tag."""
    ends = [0, *(one.end for one in parts)]
    starts = [*(one.start for one in parts), len(text)]
    between = zip(ends, starts, strict=True)
    return all(
        (
            all(0 <= one.start <= one.end <= len(text) for one in parts),
            all(one.end <= other.start for one, other in pairwise(parts)),
            all(text.startswith(one.tag, one.start) for one in parts),
            all(_has_body(one) for one in parts if one.kind is CardPartKind.CARD),
            not any(text[end:start].strip() for end, start in between if end <= start),
        )
    )


def are_cards(parts: Sequence[CardPart]) -> bool:
    """Tell whether a document is one of cards, and not another that has headings.

    Some card has a cite, and words of it that are marked.
    """
    return any(one.cite and one.layers for one in parts)


def number_of_cards(parts: Sequence[CardPart]) -> int:
    """Count the cards among parts."""
    return sum(1 for one in parts if one.kind is CardPartKind.CARD)


def cards_told(parts: Sequence[CardPart]) -> str:
    """Say in a sentence how many cards there are, and of how many the cite was not recognised."""
    cards = [one for one in parts if one.kind is CardPartKind.CARD]
    without = sum(1 for one in cards if not one.cite)
    told = counted(len(cards), "card")
    if not without:
        return f"It holds {told}."
    return f"It holds {told}; the cite of {without:,} was not recognised."


def cards_as_json(parts: Sequence[CardPart]) -> list[list[Any]]:
    """Return parts as values that JSON holds."""
    return [
        [
            *(one.kind.value, one.start, one.end, one.tag, one.cite, one.author, one.date),
            *(one.body_start, [list(layer) for layer in one.layers]),
        ]
        for one in parts
    ]


def cards_from_json(value: Any) -> tuple[CardPart, ...]:
    """Return the parts that `cards_as_json` made so; raise `ValueError` or the like for others."""
    return tuple(map(_part, value))


def _part(row: Any) -> CardPart:
    kind, start, end, tag, cite, author, date, body_start, layers = row
    laid = tuple((int(first), int(last), str(look)) for first, last, look in layers)
    words = (str(tag), str(cite), str(author), str(date))
    return CardPart(CardPartKind(kind), int(start), int(end), *words, int(body_start), laid)


def _has_body(one: CardPart) -> bool:
    length = one.end - one.body_start
    inside = all(0 <= first < last <= length for first, last, _ in one.layers)
    return one.start <= one.body_start < one.end and inside
