"""The check of a paper against the packet inside it, with no case at hand.

The quotations of the packet are looked for in the words as printed, in their order, and each is
set against its words in the source, which the packet has too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from argmap.law.citecheck.items import CiteCheck, CiteItem, ItemKind, PaperText, Verdict, item_key
from argmap.law.citecheck.matching import exact_match, span_of
from argmap.law.citecheck.near_matching import near_match
from argmap.law.citecheck.packet import Packet, PacketQuotation
from argmap.law.citecheck.placing import (
    PRINTED,
    Placed,
    placed,
    places_of,
    stands_apart,
    stands_joined,
)
from argmap.law.citecheck.printed_words import pieces_of
from argmap.law.citecheck.put_in import put_in
from argmap.law.citecheck.quotations import find_quotations
from argmap.law.citecheck.read_from_right import TURNED, stands_turned
from argmap.law.citecheck.source_words import SourceWords
from argmap.law.citecheck.spelled_in_print import unspelled
from argmap.law.citecheck.turned_sense import turned_outside
from argmap.sources.passages import Span
from argmap.sources.printed_form import taken_apart
from argmap.sources.word_alignment import Change
from argmap.sources.word_differences import written_runs

_AROUND = 90
_STOPS = ".,;: "


class _Found(NamedTuple):
    verdict: Verdict
    span: Span
    how: str
    quotation: PacketQuotation | None = None


def check_against_packet(paper: PaperText, packet: Packet) -> CiteCheck:
    """Check every quotation of a packet as it stands in the paper, and tell what is not in it.

    Those of footnotes are in order among themselves: on a page they stand below its text.
    """
    paper = unspelled(paper, (one.words for one in packet.quotations))
    words = SourceWords(paper.text, PRINTED)
    found: list[_Found] = []
    for is_note in (False, True):
        group = [one for one in packet.quotations if one.is_note is is_note]
        found += _judged(placed(group, words), paper, words)
    taken = [one.span for one in found if one.verdict is not Verdict.MISSING]
    found += (_Found(one.verdict, one.span, one.how) for one in put_in(paper, taken, packet))
    found.sort(key=lambda one: (one.span.start, one.span.end))
    return CiteCheck(tuple(_items(found, paper.text)))


def _judged(group: Sequence[Placed], paper: PaperText, words: SourceWords) -> Iterator[_Found]:
    taken = {one.span for one in group if one.span}
    text, low = paper.text, 0
    marked = list[Span]() if len(taken) == len(group) else _in_marks(paper)
    for rank, one in enumerate(group):
        if one.span is not None:
            low = one.span.end
            yield _standing(one.quotation, one.span, text)
            continue
        following = (other.span.start for other in group[rank + 1 :] if other.span)
        room = Span(low, next(following, len(text)))
        yield _astray(one.quotation, room, taken, words, marked)


def _standing(one: PacketQuotation, span: Span, text: str) -> _Found:
    """Judge a quotation whose words stand where they should: by its words in the source."""
    printed = text[slice(*span)]
    if _letters(printed) != _letters(one.words):
        how = "Its capitals are not those with which it was exported."
        return _Found(Verdict.ALTERED, span, how, one)
    fault = _unlike_source(one, printed)
    if fault:
        return _Found(Verdict.ALTERED, span, fault, one)
    turned = _turned(one, text[max(0, span.start - _AROUND) : span.end + _AROUND])
    if turned:
        return _Found(Verdict.OUT_OF_CONTEXT, span, turned, one)
    how = f"Compared word for word with what the packet has of “{one.source}”."
    return _Found(Verdict.EXACT, span, how, one)


def _unlike_source(one: PacketQuotation, printed: str) -> str:
    """Say what brackets and ellipses do not account for; empty where all is as it should be."""
    is_cut = one.second_start is not None and len(one.between) != one.second_start - one.end
    if is_cut or taken_apart(one.words).notes or _letters(printed) == _letters(one.exact):
        return ""
    match = exact_match(pieces_of(printed), SourceWords(one.text))
    if match is None:
        is_whole = bool(one.before or one.after or one.second)
        return "The packet has other words of its source than are printed." if is_whole else ""
    return match.fault


def _turned(one: PacketQuotation, around: str) -> str:
    """Say which words beside it in the source turn its sense and are not printed."""
    return turned_outside(one.text, one.span, around)


def _in_marks(paper: PaperText) -> list[Span]:
    """Return what stands in quotation marks in a paper, without a stop or comma at its end."""
    found = find_quotations(paper.text, paper.blocks)
    words = ((one.span.start, one.words.rstrip(_STOPS)) for one in found if not one.is_block)
    return [Span(start, start + len(one)) for start, one in words]


def _astray(
    one: PacketQuotation,
    room: Span,
    taken: set[Span],
    words: SourceWords,
    marked: Sequence[Span],
) -> _Found:
    """Judge a quotation whose words do not stand where they should.

    What is in quotation marks there, by `marked`, is the quotation sooner than what is not.
    """
    for span in places_of(one, words):
        if span not in taken:
            taken.add(span)
            how = "Its words stand there, but not in the order in which they were exported."
            return _Found(Verdict.OTHER_PLACE, span, how, one)
    apart = stands_apart(one, room, words) if one.is_block else None
    if apart is not None:
        how = "The page was read in another order than it is printed in: its lines stand apart."
        return _Found(Verdict.UNCHECKABLE, apart, how, one)
    joined = None if one.speaker else stands_joined(one, room, words)
    if joined is not None:
        how = "Its words stand there, read in one line with those above and below them."
        return _Found(Verdict.UNCHECKABLE, joined, how, one)
    turned = stands_turned(one, room, words)
    if turned is not None:
        return _Found(Verdict.UNCHECKABLE, turned, TURNED, one)
    there = (span for span in marked if room.start <= span.start and span.end <= room.end)
    printed = None if one.is_block else _nearest(one, there, words.text)
    printed = printed or _nearest(one, (room,), words.text, is_whole=False)
    if printed is None:
        how = f"It was exported between others of its order, from “{one.source}”, and is gone."
        return _Found(Verdict.MISSING, Span(room.start, room.start), how, one)
    how = _differences(one.words, words.text[slice(*printed)])
    return _Found(Verdict.ALTERED, printed, how, one)


def _nearest(
    one: PacketQuotation, rooms: Iterable[Span], text: str, *, is_whole: bool = True
) -> Span | None:
    """Return which stretch has about the words of a quotation, or about where in it they stand."""
    likeness, best = 0.0, None
    for room in rooms:
        there = SourceWords(text[slice(*room)])
        match = near_match(pieces_of(one.words), there)
        if match is not None and match.likeness > likeness:
            start, end = span_of(match, there)
            part = Span(room.start + start, room.start + end)
            likeness, best = match.likeness, room if is_whole else part
    return best


def _differences(exported: str, printed: str) -> str:
    told = []
    for run in written_runs(exported, printed):
        one, other = exported[slice(*run.one)].strip(), printed[slice(*run.other)].strip()
        if run.change is Change.EQUAL or _printed_form(one) == _printed_form(other):
            continue
        if one and other:
            told.append(f"“{other}” stands for “{one}”")
        elif one or other:
            told.append(f"“{one}” is left out" if one else f"“{other}” is put in")
    more = "words stand right before it or behind it, or its marks differ"
    return f"Not as it was exported: {'; '.join(told) or more}."


def _printed_form(words: str) -> list[str]:
    """Reduce words to what is compared in print: not where lines break, nor how dots are set."""
    return [key.replace(" ", "") for key in SourceWords(words, PRINTED).keys]


def _letters(words: str) -> str:
    form = SourceWords(words)
    return "".join(
        chain.from_iterable(filter(str.isalnum, form.word(at)) for at in range(len(form)))
    )


def _items(found: Sequence[_Found], text: str) -> Iterator[CiteItem]:
    seen: Counter[str] = Counter()
    for one in found:
        words = text[slice(*one.span)] or (one.quotation.words if one.quotation else "")
        seen[words] += 1
        runs = written_runs(one.quotation.words, words) if one.quotation else ()
        key = item_key(ItemKind.QUOTATION, words, seen[words])
        yield CiteItem(ItemKind.QUOTATION, one.verdict, one.span, words, one.how, key, runs=runs)
