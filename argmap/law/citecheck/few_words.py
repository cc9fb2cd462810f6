"""Whether a word or two are a quotation, and what is said of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from argmap.law.citecheck.cited_source import Cited
from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.items import Verdict
from argmap.law.citecheck.judged import Judged
from argmap.law.citecheck.matching import exact_matches
from argmap.law.citecheck.printed_words import Piece, pieces_of
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.law.citecheck.source_words import SourceWords
from argmap.sources.word_differences import written_runs
from argmap.sources.wording import english

FEW = 3
"""Fewer words are a name or a term as often as a quotation."""
_SO_FEW = "So few words are a name or a term as often as a quotation"
_ALIKE = 0.5
_ROOT, _ENDING = 4, 3
"""Words that share a root this long, and differ in no more than an ending, are forms of one."""
_NAME = re.compile(r"[A-Z][\w’'-]*")
_TURNS = r"(?:un|in|im|ir|il|dis|non|mis|a)"


def judge_few(
    one: FoundQuotation, exact: Judged | None, count: int, cited: Cited | None
) -> Judged | None:
    """Judge a word or two, which accuse nobody of more than to be another source’s.

    `exact` is what was found of them, `cited` what they are given to; None for no quotation.
    """
    if cited is None:
        return exact if exact and count > 1 and not exact.verdict.accuses else None
    given = cited.source
    if given is None or not given.text:
        why = f"{_SO_FEW}, and the text of what it cites is not held."
        return exact or (Judged(Verdict.UNCHECKABLE, why, given) if count else None)
    sure = (
        exact and (exact.verdict is not Verdict.ALTERED) and (count > 1 or exact.verdict.is_sound)
    )
    if sure:
        return exact
    if exact is not None and exact.verdict is Verdict.OTHER_SPEAKER:
        return exact if _is_once(one, given) else Judged(Verdict.UNCHECKABLE, exact.how, given)
    is_there = exact is not None and exact.source is given
    told = "it has them otherwise" if is_there else "it has no such words"
    unsure = Judged(Verdict.UNCHECKABLE, f"{_SO_FEW}, and {told}.", given) if count else None
    return unsure if is_there else _nearly(one, given) or unsure


def or_a_term(judged: Judged, words: str) -> Judged | None:
    """Doubt that a word or two are quoted from what only the next sentence cites.

    None for a word with a capital that it does not have, which is a name.
    """
    if judged.verdict is Verdict.UNCHECKABLE and judged.span is None and _NAME.fullmatch(words):
        return None
    if not judged.verdict.accuses or judged.verdict is Verdict.ALTERED:
        return judged
    return Judged(Verdict.UNCHECKABLE, f"{_SO_FEW}. {judged.how}")


def _nearly(one: FoundQuotation, given: HeldSource) -> Judged | None:
    """Judge two words of which a source has one, beside another that is much like the other."""
    place = _near_pair(pieces_of(one.words), given.words)
    if place is None:
        return None
    span = given.words.span(place, place + 1)
    how = f"“{given.source.title}” has it in other words."
    runs = written_runs(given.text[slice(*span)], one.words.rstrip(" .,;:"))
    return Judged(Verdict.ALTERED, how, given, span, runs)


def _near_pair(pieces: Sequence[Piece], words: SourceWords) -> int | None:
    keys = [piece.key for piece in pieces]
    if len(keys) != FEW - 1 or not all(piece.is_word for piece in pieces):
        return None
    for own, other, step in ((0, 1, 1), (1, 0, -1)):
        if keys[own] in english().function or len(keys[own]) < _ROOT:
            continue
        for place in words.places.get(keys[own], ()):
            beside = place + step
            if 0 <= beside < len(words) and _are_alike(keys[other], words.keys[beside]):
                return min(place, beside)
    return None


def _are_alike(one: str, other: str) -> bool:
    """Tell whether a word may be miswritten for another; the forms of one word are no mistake."""
    short, long = sorted((one, other), key=len)
    if re.fullmatch(rf"{_TURNS}{re.escape(short)}", long):
        return True
    root = len([*takewhile(_is_same, zip(one, other, strict=False))])
    is_form = root >= max(_ROOT, len(short) - _ENDING)
    return root > 1 and not is_form and SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _is_same(letters: tuple[str, str]) -> bool:
    return letters[0] == letters[1]


def _is_once(one: FoundQuotation, given: HeldSource) -> bool:
    """Tell whether a word has but one place in a source, so that who says it is sure."""
    pieces = pieces_of(one.words)
    return len(list(exact_matches(pieces, given.words))) == 1
