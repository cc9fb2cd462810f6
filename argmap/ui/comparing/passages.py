"""Passages beside each other: the words of each, what is around them, and how they differ."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from argmap.case.ids import SourceId
from argmap.case.quotation import in_quotes
from argmap.sources.passages import Span, sentence_around
from argmap.sources.problems import TextPlace
from argmap.sources.quotation_marks import share_quoted
from argmap.sources.versions import align_passages
from argmap.ui.comparing.entries import NAME, Entry
from argmap.ui.marking.marks import Mark, MarkKind, marks_in_words, marks_of_both

_AROUND = 160
"""How many characters of what stands around a passage are shown on either side, at most."""
_BREAKS = str.maketrans(dict.fromkeys("\n\r\t\u2028\u2029\x0b\x0c", " "))
_SPACES = re.compile(r"\s+")
_NAMED = re.compile("“([^”]+)”")

TextOf = Callable[[SourceId], str | None]
"""Reads the kept text of a source; None where it is not held."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as it is shown; offsets of its marks are code points of `words`.

    What stands before and after joins the words as it is. `quoted` is the share of the
    words that stand within quotation marks, None where that does not matter. `state` says
    what has become of a quote that does not stand so in its source any more.
    """

    place: TextPlace
    words: str
    before: str = ""
    after: str = ""
    quoted: float | None = None
    marks: tuple[Mark, ...] = ()
    state: str = ""

    @property
    def told(self) -> str:
        """The marks in words, for those who do not see them."""
        return marks_in_words(self.words, self.marks)


def passages_of(
    entry: Entry, text_of: TextOf, words_of: Sequence[str] = (), states: Sequence[str] = ()
) -> list[Passage]:
    """Cut the passages of an entry out of their texts, with a sentence before and after.

    `words_of` are their words where the text of a source is not held, `states` what has become
    of the quotes that a recorded comparison holds.
    """
    is_name = entry.kinds == (NAME,)
    passages = []
    for rank, place in enumerate(entry.places):
        text = text_of(place.source)
        fits = text is not None and place.end <= len(text) and place.start < place.end
        if text is None or not fits:
            passages.append(Passage(place, words_of[rank] if words_of else ""))
        else:
            passages.append(_named(text, place) if is_name else _cut(text, place))
    told = zip(passages, states, strict=True) if states else ((one, "") for one in passages)
    return [replace(passage, state=state) for passage, state in told]


def compared(
    passages: Sequence[Passage], reference: int, facing: int, aliases: Iterable[Iterable[str]]
) -> list[Passage]:
    """Mark how each passage differs from the reference, and the reference from the one it faces.

    Passages that share too few words are marked not at all.
    """
    groups = [tuple(group) for group in aliases]
    marked = list(passages)
    first = passages[reference]
    for rank, other in enumerate(passages):
        if rank == reference:
            continue
        runs = align_passages(first.words, other.words, groups)
        own, rival = marks_of_both(runs, first.words, other.words)
        marked[rank] = replace(other, marks=rival)
        if rank == facing:
            marked[reference] = replace(first, marks=own)
    return marked


def marked_as_named(passage: Passage, told: Iterable[str]) -> Passage:
    """Mark the words that sentences put in quotation marks, where a passage is not aligned."""
    if passage.marks:
        return passage
    folded = passage.words.casefold()
    named = {word for sentence in told for word in _NAMED.findall(sentence)}
    marks: list[Mark] = []
    for word in sorted(named, key=len, reverse=True):
        whole = re.compile(rf"(?<!\w){re.escape(word.casefold())}(?!\w)")
        found = whole.search(folded) if len(folded) == len(passage.words) else None
        if found and not any(one.start < found.end() and found.start() < one.end for one in marks):
            marks.append(Mark(MarkKind.CHANGED, *found.span(), ""))
    return replace(passage, marks=tuple(sorted(marks)))


def _cut(text: str, place: TextPlace) -> Passage:
    left = sentence_around(text, place.start, place.end)
    start, end = min(left.start, place.start), max(left.end, place.end)
    first, last = _sentence_before(text, start), _sentence_after(text, end)
    return Passage(
        place,
        text[place.start : place.end].translate(_BREAKS),
        _end_of(_SPACES.sub(" ", text[first : place.start])),
        _start_of(_SPACES.sub(" ", text[place.end : last])),
        share_quoted(text, Span(place.start, place.end)),
    )


def _end_of(words: str) -> str:
    if len(words) <= _AROUND:
        return words
    return "… " + words[-_AROUND:].partition(" ")[2]


def _start_of(words: str) -> str:
    if len(words) <= _AROUND:
        return words
    return words[:_AROUND].rpartition(" ")[0] + " …"


def _named(text: str, place: TextPlace) -> Passage:
    """Show the sentence that has a name, the name marked."""
    around = sentence_around(text, place.start, place.end)
    passage = _cut(text, TextPlace(place.source, around.start, around.end))
    at = place.start - around.start
    mark = Mark(MarkKind.CHANGED, at, at + place.end - place.start, "")
    return replace(passage, place=place, quoted=None, marks=(mark,))


def _sentence_before(text: str, start: int) -> int:
    at = len(text[:start].rstrip())
    return sentence_around(text, at - 1, at).start if at else 0


def _sentence_after(text: str, end: int) -> int:
    at = len(text) - len(text[end:].lstrip())
    return sentence_around(text, at, at + 1).end if at < len(text) else len(text)


def spoken(passages: Iterable[Passage]) -> Iterator[str]:
    """Say each passage and how it differs."""
    for passage in passages:
        yield f"{in_quotes(passage.words)}. {passage.told}".strip()
