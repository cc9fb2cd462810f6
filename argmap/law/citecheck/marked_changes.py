"""What the brackets and ellipses of a quotation claim, set against the words of its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.law.citecheck.printed_words import Piece, PieceKind
from argmap.law.citecheck.source_words import SourceWords
from argmap.law.citecheck.turned_too import without_affirming
from argmap.sources.inverting import turn_sense
from argmap.sources.left_out import turn_left_out
from argmap.sources.passages import Span

_DENYING = re.compile(r"\[(?:un|in|im|il|ir|dis|mis|non)-?\]", re.IGNORECASE)
"""The beginning of a word in brackets that makes another word its opposite."""
_NOT_ANY = re.compile(r"\bnot any\b", re.IGNORECASE)
_OWN_GAP = re.compile(r"…|\.\s?\.\s?\.")
"""An ellipsis that the source has itself: nothing is left out there, and it is printed as it is."""


class Step(NamedTuple):
    """A piece and the words of the source it stands for: from a number on, so many."""

    piece: Piece
    at: int
    size: int


def mark_faults(steps: Sequence[Step], words: SourceWords) -> Iterator[str]:
    """Walk what brackets, ellipses and capitals claim or hide."""
    for rank, one in enumerate(steps):
        yield from _fault(steps, rank, words)
        if one.piece.kind in {PieceKind.PUT_IN, PieceKind.PART}:
            yield from _turned(one, words)


def _fault(steps: Sequence[Step], rank: int, words: SourceWords) -> Iterator[str]:
    one = steps[rank]
    if one.piece.kind is PieceKind.PUT_IN:
        if _is_there(one, words, is_last=rank == len(steps) - 1):
            yield f"“{one.piece.text}” claims a change, but the source has the same."
    elif one.piece.kind is PieceKind.GAP:
        yield from _left_out(steps, rank, words)
    elif one.piece.kind is PieceKind.WORD:
        yield from _capital(one.piece, words.word(one.at))


def _left_out(steps: Sequence[Step], rank: int, words: SourceWords) -> Iterator[str]:
    one = steps[rank]
    beside = [other.piece.is_word for other in steps[max(0, rank - 1) : rank + 2]]
    if beside != [True, False, True]:
        return
    if not one.size:
        between = gap_in_text(words, one.at - 1, one.at)
        if not _OWN_GAP.search(words.text, *between):
            yield "An ellipsis stands where nothing is left out."
    elif (
        turn := turn_left_out(words.text, gap_in_text(words, one.at - 1, one.at + one.size))
    ) and turn.is_plain:
        yield f"The ellipsis leaves out “{turn.words}”: its sense is turned."


def _turned(step: Step, words: SourceWords) -> Iterator[str]:
    old, new = told_by(step, words), written(step.piece)
    if _turns(old, new) or _DENYING.match(step.piece.text):
        instead = f" where the source has “{old}”" if old else ""
        yield (
            f"“{step.piece.text}” is printed{instead}: its sense is turned."
            " Brackets say who wrote it, and not that the source says so."
        )


def _turns(old: str, new: str) -> bool:
    """Say whether brackets turn the sense: “no doubt” for “no” does, and “not any” does not."""
    before, after = (_NOT_ANY.sub("no", words) for words in (old, new))
    if turn_sense(before, after):
        return True
    return bool(old) and turn_sense(without_affirming(before), without_affirming(after))


def written(piece: Piece) -> str:
    """Return what brackets say, with what is left of the word they change."""
    if piece.kind is PieceKind.PUT_IN:
        return piece.key
    return piece.text.replace("[", "").replace("]", "")


def told_by(step: Step, words: SourceWords) -> str:
    """Return the words of the source that a piece stands for."""
    return " ".join(words.word(number) for number in range(step.at, step.at + step.size))


def changes_in(steps: Sequence[Step], words: SourceWords) -> tuple[str, ...]:
    """List what brackets say was put in or changed, and what it stands for in the source."""
    return tuple(
        f"“{one.piece.text}” for “{old}”" if old else f"“{one.piece.text}” put in"
        for one in steps
        if one.piece.kind in {PieceKind.PUT_IN, PieceKind.PART}
        for old in [told_by(one, words)]
    )


def gaps_in(steps: Sequence[Step]) -> tuple[tuple[int, int], ...]:
    """List the numbers of the words on both sides of each ellipsis that stands between words."""
    return tuple(
        (one.at - 1, one.at + one.size)
        for rank, one in enumerate(steps)
        if one.piece.kind is PieceKind.GAP and 0 < rank < len(steps) - 1
    )


def gap_in_text(words: SourceWords, before: int, after: int) -> Span:
    """Return what stands between two words of a source, given by their numbers."""
    return Span(words.span(before, before).end, words.span(after, after).start)


def _is_there(step: Step, words: SourceWords, *, is_last: bool) -> bool:
    """Say whether the source has the very words that brackets claim to have put in.

    “[a] court” for “A court” is another letter.
    """
    inside = step.piece.key.split()
    start = max(0, step.at if step.size or is_last else step.at - len(inside))
    end = step.at + step.size if step.size else start + len(inside)
    if not inside or inside != words.keys[start:end]:
        return False
    return step.piece.text.strip("[]")[:1] == words.word(start)[:1]


def _capital(piece: Piece, word: str) -> Iterator[str]:
    bare = piece.text.replace("[", "").replace("]", "")
    if piece.is_cased and bare[:1] == word[:1]:
        yield f"“{piece.text}” claims a change, but the source has the same."
    elif not piece.is_cased and any(
        new[:1] != old[:1] and new[:1].casefold() == old[:1].casefold()
        for new, old in zip(bare.split("-"), word.split("-"), strict=False)
    ):
        yield f"The source has “{word}”, printed is “{bare}”: the letter is not in brackets."
