"""Whether the words a document quotes are in the sources of the case, and as it gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from argmap.law.citecheck.asking import is_asked
from argmap.law.citecheck.cited_source import Cited
from argmap.law.citecheck.few_words import FEW, judge_few
from argmap.law.citecheck.given_to_nobody import given_to_nobody
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import Verdict
from argmap.law.citecheck.judged import Judged
from argmap.law.citecheck.leaping import leap_in, replaced_name
from argmap.law.citecheck.matching import Match, exact_matches, span_of
from argmap.law.citecheck.near_matching import near_match
from argmap.law.citecheck.other_speaker import other_speaker, unsure_speaker
from argmap.law.citecheck.other_subject import other_subject
from argmap.law.citecheck.printed_words import Piece, pieces_of
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.law.citecheck.turned_sense import turned_by_gaps, turned_outside, unsure_turn
from argmap.sources.giving_up import KeepGoing, always, while_wanted
from argmap.sources.passages import Span
from argmap.sources.saying.one_speaker import Speakers
from argmap.sources.word_alignment import WordRun
from argmap.sources.word_differences import written_runs

_BEFORE = 90
_MOST_PLACES = 30
_DOUBTS = frozenset({Verdict.OTHER_SPEAKER, Verdict.OUT_OF_CONTEXT, Verdict.UNCHECKABLE})
"""What another place with the same words may clear."""
_UNREAD = "\ufffd"
_NOT_READ = "A character in it could not be read (\ufffd): the words beside it are the source’s."
_STOP = re.compile(r"[\s.,;:…]+$")


class _Texts(NamedTuple):
    """The sources whose texts are held, walked as long as somebody waits."""

    sources: Sequence[HeldSource]
    keep_going: KeepGoing

    def each(self) -> Iterator[HeldSource]:
        return while_wanted(self.sources, self.keep_going)


class _Place(NamedTuple):
    source: HeldSource
    match: Match

    @property
    def span(self) -> Span:
        return span_of(self.match, self.source.words)


class Basis(NamedTuple):
    """What quotations are judged by: the sources held, who speaks in them, and who waits."""

    held: Held
    speakers: Speakers
    keep_going: KeepGoing = always


def judge(one: FoundQuotation, paper: str, cited: Cited | None, basis: Basis) -> Judged | None:
    """Judge a quotation; None for a few words that nothing gives to a source, as a term’s are.

    `cited` is what its citation means, None where it has none. Raises `GivenUpError`
    when nobody waits any more.
    """
    pieces = pieces_of(one.words)
    count = sum(piece.is_word for piece in pieces)
    given = cited.source if cited else None
    texts = _Texts(basis.held.with_text, basis.keep_going)
    found = (_found(one, paper, cited, place, basis) for place in _places(pieces, texts, given))
    exact = _best(found)
    if count < FEW:
        return judge_few(one, exact, count, given)
    if exact is not None and exact.verdict.is_sound and _UNREAD in one.words:
        return exact._replace(verdict=Verdict.UNCHECKABLE, how=_NOT_READ)
    if exact is not None:
        return exact
    if not one.is_closed:
        return Judged(Verdict.UNCHECKABLE, "No mark closes it, so where it ends is not known.")
    return _not_exact(one, pieces, cited, texts)


def or_not_held(judged: Judged, cited: Cited | None, perhaps: Cited) -> Judged:
    """Doubt that words are in no source where what is cited before them is not held."""
    unsure = judged.verdict is Verdict.NOT_FOUND and cited is None
    if not unsure or (perhaps.source is not None and perhaps.source.text):
        return judged
    how = "It may be from what is cited before it, whose text is not held."
    return Judged(Verdict.UNCHECKABLE, how)


def _places(pieces: Sequence[Piece], texts: _Texts, given: HeldSource | None) -> Iterator[_Place]:
    """Walk where sources have the very words: in the one they are given to before any other."""
    if given is not None and given.text:
        own = [_Place(given, match) for match in exact_matches(pieces, given.words)]
        yield from own
        if own:
            return
    amiss: list[_Place] = []
    for source in texts.each():
        for match in exact_matches(pieces, source.words):
            place = _Place(source, match)
            if match.fault:
                amiss.append(place)
            else:
                yield place
    yield from amiss


def _best(found: Iterable[Judged]) -> Judged | None:
    """Return the first verdict, or where it doubts who says so or in which sense a sound one."""
    first: Judged | None = None
    for count, one in enumerate(found):
        first = first or one
        if one.verdict.is_sound or first.verdict not in _DOUBTS or count == _MOST_PLACES:
            return one if one.verdict.is_sound else first
    return first


def _found(
    one: FoundQuotation, paper: str, cited: Cited | None, place: _Place, basis: Basis
) -> Judged:
    """Judge a quotation whose words are in a source: whether that one, and in its sense."""
    title = place.source.source.title
    at = (place.source, place.span)
    if cited and cited.source and cited.source is not place.source:
        return _elsewhere(cited.source, place)
    if cited and cited.source is None and cited.verdict is not Verdict.WRONG_ID:
        how = f"What it cites is not held; the same words stand in “{title}”."
        return Judged(Verdict.UNCHECKABLE, how, *at)
    held = basis.held
    words = place.source.words
    replaced = replaced_name(one.words, place.match.first, words, held.aliases)
    replaced = replaced or other_subject(one, paper, at, basis.speakers)
    if fault := place.match.fault or replaced:
        return Judged(Verdict.ALTERED, fault, *at, _runs(one, place))
    speaker = other_speaker(one, paper, at, held.quotes, basis.speakers)
    if speaker:
        return Judged(Verdict.OTHER_SPEAKER, speaker, *at)
    turned = leap_in(place.match, place.source, held.aliases) or _turned(one, paper, place)
    if turned:
        return Judged(Verdict.OUT_OF_CONTEXT, turned, *at)
    unsure = unsure_speaker(one, paper, at, basis.speakers) or _unsure_turn(one, paper, place)
    return _sound(one, place, unsure or given_to_nobody(one, paper, at, held, basis.speakers))


def _sound(one: FoundQuotation, place: _Place, unsure: str) -> Judged:
    if unsure:
        return Judged(Verdict.UNCHECKABLE, unsure, place.source, place.span)
    how = f"Compared word for word with “{place.source.source.title.rstrip('.')}”"
    if not place.match.changes:
        return Judged(Verdict.EXACT, f"{how}.", place.source, place.span)
    if place.match.weighed:
        how = f"{how}; in brackets {'; '.join(place.match.weighed)}: look whether it may stand so."
        return Judged(Verdict.REWORDED, how, place.source, place.span, _runs(one, place))
    how = f"{how}; in brackets: {'; '.join(place.match.changes)}."
    return Judged(Verdict.MARKED, how, place.source, place.span, _runs(one, place))


def _elsewhere(given: HeldSource, place: _Place) -> Judged:
    title, own = place.source.source.title, given.source.title
    if not given.text:
        how = f"The text of “{own}” is not held; the same words stand in “{title}”."
        return Judged(Verdict.UNCHECKABLE, how, place.source, place.span)
    how = f"“{own}” does not have these words; they stand in “{title}”."
    return Judged(Verdict.OTHER_SOURCE, how, place.source, place.span)


def _not_exact(
    one: FoundQuotation, pieces: Sequence[Piece], cited: Cited | None, texts: _Texts
) -> Judged:
    """Judge a quotation whose very words no source has: by the words that are most like it."""
    given = cited.source if cited else None
    if cited and (given is None or not given.text):
        return _beside_not_held(one, pieces, cited, texts)
    near = _nearest(pieces, texts, given)
    if near is None:
        where = f"“{given.source.title}” does not have it" if given else "No source has it"
        return Judged(Verdict.NOT_FOUND, f"{where}, not even nearly.", given)
    runs = _runs(one, near)
    title = near.source.source.title
    if given and near.source is not given:
        how = f"“{given.source.title}” does not have it; “{title}” has it in other words."
        return Judged(Verdict.OTHER_SOURCE, how, near.source, near.span, runs)
    how = f"“{title}” has it in other words."
    return Judged(Verdict.ALTERED, how, near.source, near.span, runs)


def _beside_not_held(
    one: FoundQuotation, pieces: Sequence[Piece], cited: Cited, texts: _Texts
) -> Judged:
    """Judge a quotation from what is not held, or cited so that nobody knows what is meant."""
    near = _nearest(pieces, texts, None)
    points_nowhere = cited.verdict is Verdict.WRONG_ID and cited.source is None
    if points_nowhere:
        why = "What it cites is not clear"
    else:
        why = "The text of what it cites is not held"
    if near is None:
        return Judged(Verdict.UNCHECKABLE, f"{why}, so nobody can compare it here.")
    how = f"{why}; “{near.source.source.title}” has it in other words."
    verdict = Verdict.ALTERED if points_nowhere else Verdict.UNCHECKABLE
    return Judged(verdict, how, near.source, near.span, _runs(one, near))


def _nearest(pieces: Sequence[Piece], texts: _Texts, given: HeldSource | None) -> _Place | None:
    """Find where the words stand nearly: in the source they are given to before any other."""
    for sources in ([given] if given else [], texts.each()):
        found = ((source, near_match(pieces, source.words)) for source in sources)
        places = [_Place(source, match) for source, match in found if match is not None]
        if places:
            return max(places, key=lambda place: place.match.likeness)
    return None


def _runs(one: FoundQuotation, place: _Place) -> tuple[WordRun, ...]:
    """Align the words of a source with the printed ones: the stop of the sentence is no word."""
    return written_runs(place.source.text[slice(*place.span)], _STOP.sub("", one.words))


def _turned(one: FoundQuotation, paper: str, place: _Place) -> str:
    """Say which words beside or between these turn their sense, and are not in the document."""
    if is_asked(paper, *one.span):
        return turned_by_gaps(place.match, place.source.words)
    outside = turned_outside(place.source.text, place.span, *_beside(one, paper))
    return outside or turned_by_gaps(place.match, place.source.words)


def _unsure_turn(one: FoundQuotation, paper: str, place: _Place) -> str:
    if is_asked(paper, *one.span):
        return ""
    return unsure_turn(place.source.text, place.span, *_beside(one, paper))


def _beside(one: FoundQuotation, paper: str) -> tuple[str, str]:
    """Return what stands around a quotation in the document, and what stands ahead of it."""
    start, end = one.span
    low = max(0, start - _BEFORE)
    return paper[low : end + _BEFORE], paper[low:start]
