"""Whether the words a document quotes are in the sources of the case, and as it gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from argmap.case.evidence import Quote
from argmap.case.ids import QuoteId
from argmap.law.citecheck.cited_source import Cited
from argmap.law.citecheck.held import Held, HeldSource, names_meet
from argmap.law.citecheck.items import Verdict
from argmap.law.citecheck.leaping import leap_in
from argmap.law.citecheck.matching import Match, exact_match, near_match, span_of
from argmap.law.citecheck.printed_words import Piece, pieces_of
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.sources.giving_up import KeepGoing, while_wanted
from argmap.sources.passages import Span, sentence_around
from argmap.sources.sense import sense_faults
from argmap.sources.speakers import suggest_speaker
from argmap.sources.word_alignment import WordRun
from argmap.sources.word_differences import written_runs

_FEW = 3
"""Fewer words are a name or a term as often as a quotation."""
_BEFORE = 90
_REACH = 600
_NOBODY = QuoteId("0" * 32)
_STRESS = re.compile(r"[*_]")
_PRONOUN = re.compile(r"(?:he|she|they|it|an?|the)\b", re.IGNORECASE)


class Judged(NamedTuple):
    """A verdict on a quotation, why, and the place in a source it was set against."""

    verdict: Verdict
    how: str
    source: HeldSource | None = None
    span: Span | None = None
    runs: tuple[WordRun, ...] = ()


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


def judge(
    one: FoundQuotation, paper: str, cited: Cited | None, held: Held, keep_going: KeepGoing
) -> Judged | None:
    """Judge a quotation; None for a few words that nothing gives to a source, as a term’s are.

    `cited` is what its citation means, None where it has none. Raises `GivenUpError`
    when nobody waits any more.
    """
    pieces = pieces_of(one.words)
    count = sum(piece.is_word for piece in pieces)
    given = cited.source if cited else None
    texts = _Texts(held.with_text, keep_going)
    exact = _exact(pieces, texts, given)
    if exact is not None:
        return _found(one, paper, cited, exact, held)
    if count < _FEW:
        how = "So few words are a name or a term as often as a quotation, and it has no such words."
        return Judged(Verdict.UNCHECKABLE, how, given) if count and given and given.text else None
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


def _exact(pieces: Sequence[Piece], texts: _Texts, given: HeldSource | None) -> _Place | None:
    """Find a source that has the very words: the one they are given to before any other."""
    if given is not None and given.text:
        match = exact_match(pieces, given.words)
        if match is not None:
            return _Place(given, match)
    found = ((source, exact_match(pieces, source.words)) for source in texts.each())
    places = [_Place(source, match) for source, match in found if match is not None]
    return min(places, key=lambda place: bool(place.match.fault), default=None)


def _found(
    one: FoundQuotation, paper: str, cited: Cited | None, place: _Place, held: Held
) -> Judged:
    """Judge a quotation whose words are in a source: whether that one, and in its sense."""
    title = place.source.source.title
    at = (place.source, place.span)
    if cited and cited.source and cited.source is not place.source:
        return _elsewhere(cited.source, place)
    if cited and cited.source is None and cited.verdict is not Verdict.WRONG_ID:
        how = f"What it cites is not held; the same words stand in “{title}”."
        return Judged(Verdict.UNCHECKABLE, how, *at)
    if place.match.fault:
        return Judged(Verdict.ALTERED, place.match.fault, *at, _runs(one, place))
    speaker = _other_speaker(one, paper, place, held)
    if speaker:
        return Judged(Verdict.OTHER_SPEAKER, speaker, *at)
    turned = leap_in(place.match, place.source, held.aliases) or _turned(one, paper, place)
    if turned:
        return Judged(Verdict.OUT_OF_CONTEXT, turned, *at)
    return _sound(one, place)


def _sound(one: FoundQuotation, place: _Place) -> Judged:
    how = f"Compared word for word with “{place.source.source.title}”"
    if not place.match.changes:
        return Judged(Verdict.EXACT, f"{how}.", place.source, place.span)
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
        how = "The text of what it cites is not held, so nobody can compare it here."
        return Judged(Verdict.UNCHECKABLE, how)
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


def _nearest(pieces: Sequence[Piece], texts: _Texts, given: HeldSource | None) -> _Place | None:
    """Find where the words stand nearly: in the source they are given to before any other."""
    for sources in ([given] if given else [], texts.each()):
        found = ((source, near_match(pieces, source.words)) for source in sources)
        places = [_Place(source, match) for source, match in found if match is not None]
        if places:
            return max(places, key=lambda place: place.match.likeness)
    return None


def _runs(one: FoundQuotation, place: _Place) -> tuple[WordRun, ...]:
    return written_runs(place.source.text[slice(*place.span)], one.words)


def _other_speaker(one: FoundQuotation, paper: str, place: _Place, held: Held) -> str:
    """Say that a document gives words to somebody else than their source does; empty where not."""
    low, near = _beside(paper, one.span)
    span = Span(one.span.start - low, one.span.end - low)
    told = suggest_speaker(near, *span)
    sentence = sentence_around(near, *span)
    if told is None or told.start < sentence.start or _PRONOUN.fullmatch(told.name):
        return ""
    # Not the full name, which is taken from anywhere: a title may begin or end like it.
    there = near[told.start : told.end].split()
    name = " ".join(word for word in told.name.split() if word in there) or told.name
    own = next(_speakers(place, held.quotes), "")
    if not own or names_meet(name, own, held.aliases):
        return ""
    return f"The document gives these words to {name}, the source to {own}."


def _beside(paper: str, span: Span) -> tuple[int, str]:
    """Return the paragraphs around a span as far as a sentence may reach, and where they begin.

    The signs by which Markdown stresses words are blank: a sentence may begin with one.
    """
    low = paper.rfind("\n", 0, max(0, span.start - _REACH)) + 1
    high = paper.find("\n", span.end + _REACH)
    return low, _STRESS.sub(" ", paper[low : high if high >= 0 else len(paper)])


def _speakers(place: _Place, quotes: Iterable[Quote]) -> Iterator[str]:
    """Walk who says the words of a source: as the case has it, then as the source tells."""
    start, end = place.span
    for quote in quotes:
        if quote.source == place.source.id and quote.start < end and start < quote.end:
            yield from [quote.speaker] if quote.speaker else []
    told = suggest_speaker(place.source.text, start, end)
    if told is not None and not _PRONOUN.fullmatch(told.name):
        yield told.name


def _turned(one: FoundQuotation, paper: str, place: _Place) -> str:
    """Say which words beside these turn their sense in the source and are not in the document."""
    start, end = place.span
    words = place.source.text[start:end]
    quote = Quote(_NOBODY, place.source.id, start, end, words, speaker="somebody")
    around = paper[max(0, one.span.start - _BEFORE) : one.span.end + _BEFORE].casefold()
    for fault in sense_faults(quote, place.source.text, place.span):
        turning = place.source.text[fault.start : fault.end].strip(" ,;:“”\"'").casefold()
        if fault.kind == "sense turned" and turning not in around:
            return fault.message
    return ""
