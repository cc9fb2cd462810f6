"""The places of sources that have the words of a quotation, or nearly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.matching import Match, exact_matches, span_of
from argmap.law.citecheck.near_matching import near_match
from argmap.law.citecheck.printed_words import Piece
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.sources.giving_up import KeepGoing, while_wanted
from argmap.sources.passages import Span
from argmap.sources.word_alignment import WordRun
from argmap.sources.word_differences import written_runs

_STOP = re.compile(r"[\s.,;:…]+$")


class Texts(NamedTuple):
    """The sources whose texts are held, walked as long as somebody waits."""

    sources: Sequence[HeldSource]
    keep_going: KeepGoing

    def each(self) -> Iterator[HeldSource]:
        """Walk the sources."""
        return while_wanted(self.sources, self.keep_going)


class Place(NamedTuple):
    """Words of a source that a quotation gives."""

    source: HeldSource
    match: Match

    @property
    def span(self) -> Span:
        """Where they stand in its text."""
        return span_of(self.match, self.source.words)


def exact_places(
    pieces: Sequence[Piece], texts: Texts, given: HeldSource | None
) -> Iterator[Place]:
    """Walk where sources have the very words: in the one they are given to before any other."""
    if given is not None and given.text:
        own = [Place(given, match) for match in exact_matches(pieces, given.words)]
        yield from own
        if own:
            return
    amiss: list[Place] = []
    for source in texts.each():
        for match in exact_matches(pieces, source.words):
            place = Place(source, match)
            if match.fault:
                amiss.append(place)
            else:
                yield place
    yield from amiss


def nearest(pieces: Sequence[Piece], texts: Texts, given: HeldSource | None) -> Place | None:
    """Find where the words stand nearly: in the source they are given to before any other."""
    for sources in ([given] if given else [], texts.each()):
        found = ((source, near_match(pieces, source.words)) for source in sources)
        places = [Place(source, match) for source, match in found if match is not None]
        if places:
            return max(places, key=lambda place: place.match.likeness)
    return None


def runs_of(one: FoundQuotation, place: Place) -> tuple[WordRun, ...]:
    """Align the words of a source with the printed ones: the stop of the sentence is no word."""
    return written_runs(place.source.text[slice(*place.span)], _STOP.sub("", one.words))
