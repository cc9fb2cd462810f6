"""Whether the words a document quotes are in the sources of the case, and as it gives them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from argmap.law.citecheck.asking import is_asked
from argmap.law.citecheck.cited_source import Cited
from argmap.law.citecheck.described_speaker import described_speaker
from argmap.law.citecheck.few_words import FEW, judge_few
from argmap.law.citecheck.framed_within import framed_within
from argmap.law.citecheck.given_to_nobody import given_to_nobody
from argmap.law.citecheck.given_words import GivenWords
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import Verdict
from argmap.law.citecheck.judged import Judged
from argmap.law.citecheck.leaping import leap_in, replaced_name
from argmap.law.citecheck.left_out_between import left_out_between, parted_in_source
from argmap.law.citecheck.moved_marks import moved_marks
from argmap.law.citecheck.other_side import given_to_other_side
from argmap.law.citecheck.other_speaker import (
    credited_speaker,
    other_speaker,
    perhaps_other_speaker,
    unsure_speaker,
)
from argmap.law.citecheck.other_subject import other_subject, unsure_subject
from argmap.law.citecheck.printed_words import Piece, pieces_of
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.law.citecheck.read_from_right import TURNED_IN, turned_in
from argmap.law.citecheck.retold_speaker import retold_of_another
from argmap.law.citecheck.source_places import Place, Texts, exact_places, nearest, runs_of
from argmap.law.citecheck.split_quotations import with_split_parts
from argmap.law.citecheck.turned_sense import (
    hedge_left_out,
    surely_turned,
    turned_by_gaps,
    unsure_turn,
)
from argmap.sources.giving_up import KeepGoing, always
from argmap.sources.saying.one_speaker import Speakers

_BEFORE = 90
_MOST_PLACES = 30
_DOUBTS = frozenset({Verdict.OTHER_SPEAKER, Verdict.OUT_OF_CONTEXT, Verdict.UNCHECKABLE})
"""What another place with the same words may clear."""
_MOST_OF_IT = 0.8
"""What is cited and not held is compared with another source that has such a share of its words."""
_UNREAD = "\ufffd"
_NOT_READ = "A character in it could not be read (\ufffd): the words beside it are the source’s."


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
    texts = Texts(basis.held.with_text, basis.keep_going)
    places = exact_places(pieces, texts, given)
    found = (_found(one, paper, cited, place, basis) for place in places)
    exact = _best(found)
    if count < FEW:
        return judge_few(one, exact, count, cited)
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


def _best(found: Iterable[Judged]) -> Judged | None:
    """Return the first verdict, or where it doubts who says so or in which sense a sound one."""
    first: Judged | None = None
    for count, one in enumerate(found):
        first = first or one
        if one.verdict.is_sound or first.verdict not in _DOUBTS or count == _MOST_PLACES:
            return one if one.verdict.is_sound else first
    return first


def _found(
    one: FoundQuotation, paper: str, cited: Cited | None, place: Place, basis: Basis
) -> Judged:
    """Judge a quotation whose words are in a source: whether that one, and in its sense."""
    title = place.source.source.title
    at = (place.source, place.span)
    if cited and cited.source and cited.source is not place.source:
        return _elsewhere(cited.source, place)
    if cited and cited.source is None and cited.verdict is not Verdict.WRONG_ID:
        how = f"What it cites is not held; the same words stand in “{title}”."
        return Judged(Verdict.UNCHECKABLE, how, *at)
    held, words = basis.held, place.source.words
    replaced = replaced_name(one.words, place.match.first, words, held.aliases)
    replaced = replaced or other_subject(one, paper, at, basis.speakers)
    replaced = replaced or left_out_between(one, place)
    if cited and cited.source:
        replaced = replaced or moved_marks(one, place)
    if fault := place.match.fault or replaced:
        return Judged(Verdict.ALTERED, fault, *at, runs_of(one, place))
    given = GivenWords(one, paper, *at, held.quotes, basis.speakers)
    speaker = other_speaker(given) or framed_within(given) or retold_of_another(given)
    if speaker:
        return Judged(Verdict.OTHER_SPEAKER, speaker, *at)
    turned = leap_in(place.match, place.source, held.aliases) or _turned(one, paper, place)
    if turned:
        return Judged(Verdict.OUT_OF_CONTEXT, turned, *at)
    return _sound(one, place, _unsure(given, place, held))


def _unsure(given: GivenWords, place: Place, held: Held) -> str:
    """Say what of a quotation nobody can tell: who says it, or in which sense; or nothing."""
    one, paper = given.quotation, given.paper
    return (
        unsure_speaker(given)
        or perhaps_other_speaker(given)
        or credited_speaker(given)
        or described_speaker(given)
        or given_to_other_side(given)
        or _unsure_turn(one, paper, place)
        or given_to_nobody(given, held)
        or unsure_subject(one, paper, (given.source, given.span), given.speakers)
        or parted_in_source(one, place)
        or hedge_left_out(place.match, place.source.words, _beside(one, paper)[0])
    )


def _sound(one: FoundQuotation, place: Place, unsure: str) -> Judged:
    if unsure:
        return Judged(Verdict.UNCHECKABLE, unsure, place.source, place.span)
    how = f"Compared word for word with “{place.source.source.title.rstrip('.')}”"
    if not place.match.changes:
        return Judged(Verdict.EXACT, f"{how}.", place.source, place.span)
    if place.match.weighed:
        how = f"{how}; in brackets {'; '.join(place.match.weighed)}: look whether it may stand so."
        return Judged(Verdict.REWORDED, how, place.source, place.span, runs_of(one, place))
    how = f"{how}; in brackets: {'; '.join(place.match.changes)}."
    return Judged(Verdict.MARKED, how, place.source, place.span, runs_of(one, place))


def _elsewhere(given: HeldSource, place: Place) -> Judged:
    title, own = place.source.source.title, given.source.title
    if not given.text:
        how = f"The text of “{own}” is not held; the same words stand in “{title}”."
        return Judged(Verdict.UNCHECKABLE, how, place.source, place.span)
    how = f"“{own}” does not have these words; they stand in “{title}”."
    return Judged(Verdict.OTHER_SOURCE, how, place.source, place.span)


def _not_exact(
    one: FoundQuotation, pieces: Sequence[Piece], cited: Cited | None, texts: Texts
) -> Judged:
    """Judge a quotation whose very words no source has: by the words that are most like it."""
    given = cited.source if cited else None
    if cited and (given is None or not given.text):
        return _beside_not_held(one, pieces, cited, texts)
    for source in [given] if given else texts.each():
        turned = turned_in(one.words, source.words)
        if turned is not None:
            how = TURNED_IN.format(source=source.source.title)
            return Judged(Verdict.UNCHECKABLE, how, source, turned)
    near = nearest(pieces, texts, given)
    if near is None:
        where = f"“{given.source.title}” does not have it" if given else "No source has it"
        return Judged(Verdict.NOT_FOUND, f"{where}, not even nearly.", given)
    runs = runs_of(one, near)
    title = near.source.source.title
    if given and near.source is not given:
        how = f"“{given.source.title}” does not have it; “{title}” has it in other words."
        return Judged(Verdict.OTHER_SOURCE, how, near.source, near.span, runs)
    how = f"“{title}” has it in other words."
    return Judged(Verdict.ALTERED, how, near.source, near.span, runs)


def _beside_not_held(
    one: FoundQuotation, pieces: Sequence[Piece], cited: Cited, texts: Texts
) -> Judged:
    """Judge a quotation from what is not held, or cited so that nobody knows what is meant."""
    near = nearest(pieces, texts, None)
    points_nowhere = cited.verdict is Verdict.WRONG_ID and cited.source is None
    if points_nowhere:
        why = "What it cites is not clear"
    else:
        why = "The text of what it cites is not held"
    if near is None or (not points_nowhere and near.match.likeness < _MOST_OF_IT):
        return Judged(Verdict.UNCHECKABLE, f"{why}, so nobody can compare it here.")
    how = f"{why}; “{near.source.source.title}” has it in other words."
    verdict = Verdict.ALTERED if points_nowhere else Verdict.UNCHECKABLE
    return Judged(verdict, how, near.source, near.span, runs_of(one, near))


def _turned(one: FoundQuotation, paper: str, place: Place) -> str:
    """Say which words beside or between these turn their sense, and are not in the document."""
    if is_asked(paper, *one.span):
        return turned_by_gaps(place.match, place.source.words)
    span = with_split_parts(place.source.text, place.span, one.parts)
    outside = surely_turned(place.source.text, span, *_beside(one, paper))
    return outside or turned_by_gaps(place.match, place.source.words)


def _unsure_turn(one: FoundQuotation, paper: str, place: Place) -> str:
    if is_asked(paper, *one.span):
        return ""
    span = with_split_parts(place.source.text, place.span, one.parts)
    return unsure_turn(place.source.text, span, *_beside(one, paper))


def _beside(one: FoundQuotation, paper: str) -> tuple[str, str]:
    """Return what stands around a quotation in the document, and what stands ahead of it."""
    start, end = one.span
    low = max(0, start - _BEFORE)
    return paper[low : end + _BEFORE], paper[low:start]
