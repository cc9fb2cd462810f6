"""Whether a quotation of a document leaves out of its source what turns the sense of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from argmap.case.evidence import Quote
from argmap.case.ids import QuoteId, SourceId
from argmap.law.citecheck.left_undone import may_leave_sense
from argmap.law.citecheck.marked_changes import gap_in_text
from argmap.law.citecheck.matching import Match
from argmap.law.citecheck.source_words import SourceWords
from argmap.law.citecheck.turned_too import Turn, turn_ahead, without_affirming
from argmap.sources.faults import Fault
from argmap.sources.left_out import turn_left_out
from argmap.sources.normalising import normal_form
from argmap.sources.passages import Span, sentence_around
from argmap.sources.sense import sense_faults
from argmap.sources.wording import english

_NOBODY = "0" * 32
_BESIDE = 2
"""So many words from an ellipsis's ends a hedge is of what it keeps."""
_WORDS = re.compile(r"[^\W\d_]+")
_CONTRAST = re.compile(r"[”\"’]?,\s+(?:and\s+)?not\s+(?:an?|the)\s+[\w’'-]+\s*(?:[,.;)]|$)")
"""What says the same once more by what it is not: “an increase, not a decrease”."""
_ASIDE = re.compile(r",\s[^,;:.()“”—–]{1,80},|\s?[—–][^—–;:.“”]{1,80}[—–]|\s\([^()“”]{1,80}\)")
"""What parts the words of a document that turn a sense: “threatened, so they say, to”."""

_THREAT = re.compile(r"\bthreat(?:s|en\w*)?\b(?:[^\w.?!]+\w+){0,4}[^\w.?!]*$", re.IGNORECASE)
"""What calls the words behind it a threat: “one threat: “Burned””."""


def turned_outside(text: str, span: Span, around: str, ahead: str = "") -> str:
    """Say which words beside a span of a source turn its sense and are not printed `around` it.

    Empty where none do, and where the document turns it in words of its own: “could not” for
    “is unable to”, right `ahead` of the quotation.
    """
    return next((one.message for one in _turns_outside(text, span, around, ahead)), "")


def surely_turned(text: str, span: Span, around: str, ahead: str) -> str:
    """Say the same as `turned_outside`, but nothing where the sense may be the source's yet."""
    turns = _turns_outside(text, span, around, ahead)
    return next((one.message for one in turns if not _is_open(one, text, span, ahead)), "")


def unsure_turn(text: str, span: Span, around: str, ahead: str) -> str:
    """Say what denies a quotation in its source where nobody can tell whether the document does.

    The document denies something before it, or speaks of what was to be done, or of when and
    where. Empty where its source denies nothing, and where what the document denies is surely the
    quotation.
    """
    is_unsure = turn_ahead(ahead) is Turn.UNSURE
    turned = turned_outside(text, span, around) if is_unsure else ""
    if turned:
        told, _, _ = turned.partition(", which may")
        return (
            f"{told}. The document denies something before them, too: look whether it says the"
            " same."
        )
    open_turns = _turns_outside(text, span, around, ahead)
    return next((one.message for one in open_turns if _is_open(one, text, span, ahead)), "")


@lru_cache(maxsize=16)
def _turns_outside(text: str, span: Span, around: str, ahead: str) -> tuple[Fault, ...]:
    """List what turns the sense of a span beside it and is not printed, for all who ask of it."""
    return tuple(_turning(text, span, around, ahead))


def _turning(text: str, span: Span, around: str, ahead: str) -> Iterator[Fault]:
    turns_it_too = turn_ahead(ahead) is not Turn.NONE
    words = text[slice(*span)]
    quote = Quote(QuoteId(_NOBODY), SourceId(_NOBODY), *span, words, speaker="somebody")
    plain = without_affirming(around)
    whole = " ".join(_ASIDE.sub(" ", plain).split())
    printed = normal_form(f"{plain} … {whole}")
    for fault in sense_faults(quote, text, span):
        turning = normal_form(text[fault.start : fault.end].strip(" ,;:“”\"'"))
        is_printed = re.search(rf"(?<!\w){re.escape(turning)}(?!\w)", printed)
        is_threat = turning.startswith("threat") and _THREAT.search(ahead)
        is_said = is_printed or is_threat or (turns_it_too and fault.start < span.start)
        is_contrast = fault.start >= span.end and _CONTRAST.match(text, span.end)
        if fault.kind == "sense turned" and not is_said and not is_contrast:
            yield fault


def _is_open(turn: Fault, text: str, span: Span, ahead: str) -> bool:
    """Tell whether what turns a span may leave it in the sense that a document gives it."""
    is_before = turn.start < span.start
    return is_before and may_leave_sense(text, Span(turn.start, turn.end), span.start, ahead)


def hedge_left_out(match: Match, words: SourceWords, around: str) -> str:
    """Say which ellipsis leaves out how sure the source is of what it keeps: “apparently”.

    Empty where the document hedges it as well, in the words `around` its quotation.
    """
    printed = set(_WORDS.findall(normal_form(around)))
    if printed & english().hedging:
        return ""
    for before, after in match.gaps:
        beside = {*range(before + 1, before + 1 + _BESIDE), *range(after - _BESIDE, after)}
        for number in sorted(beside & set(range(before + 1, after))):
            kept = before if number <= before + _BESIDE else after
            word = words.word(number)
            is_hedge = word.islower() and word in english().hedging  # May is a month
            if is_hedge and _are_in_one(words, number, kept):
                return (
                    f"The ellipsis leaves out “{word}”: the source is less sure of it than the"
                    " words it keeps. Look whether they may stand so."
                )
    return ""


def _are_in_one(words: SourceWords, one: int, other: int) -> bool:
    """Tell whether two words of a source, given by their numbers, are in one sentence."""
    span = words.span(min(one, other), max(one, other))
    return sentence_around(words.text, span.start, span.start + 1).end >= span.end


def turned_by_gaps(match: Match, words: SourceWords) -> str:
    """Say which ellipsis leaves out what may turn the sense; empty where none does."""
    for before, after in match.gaps:
        if before < after and (
            found := turn_left_out(words.text, gap_in_text(words, before, after))
        ):
            return (
                f"The ellipsis leaves out “{found.words}”, which may turn the sense of the words"
                " it keeps."
            )
    return ""
