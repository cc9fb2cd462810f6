"""Whether a quotation of a document leaves out of its source what turns the sense of its words."""

from __future__ import annotations

import re

from argmap.case.evidence import Quote
from argmap.case.ids import QuoteId, SourceId
from argmap.law.citecheck.marked_changes import gap_in_text
from argmap.law.citecheck.matching import Match
from argmap.law.citecheck.source_words import SourceWords
from argmap.sources.inverting import is_denial
from argmap.sources.left_out import turn_left_out
from argmap.sources.normalising import normal_form
from argmap.sources.passages import Span
from argmap.sources.sense import sense_faults
from argmap.sources.turning import turning_words

_NOBODY = "0" * 32
_NEAR = 6
_MILD = frozenset({"may"})
"""What is possible is not denied."""
_CONTRAST = re.compile(r"[”\"’]?,\s+(?:and\s+)?not\s+(?:an?|the)\s+[\w’'-]+\s*(?:[,.;)]|$)")
"""What says the same once more by what it is not: “an increase, not a decrease”."""
_SENTENCE_END = re.compile(r"[.!?;:][”\"’)]*\s")


def turned_outside(text: str, span: Span, around: str, ahead: str = "") -> str:
    """Say which words beside a span of a source turn its sense and are not printed `around` it.

    Empty where none do, and where the document turns it in words of its own: “could not” for
    “is unable to”, right `ahead` of the quotation.
    """
    turns_it_too = is_turned_by(ahead)
    words = text[slice(*span)]
    quote = Quote(QuoteId(_NOBODY), SourceId(_NOBODY), *span, words, speaker="somebody")
    printed = normal_form(around)
    for fault in sense_faults(quote, text, span):
        turning = normal_form(text[fault.start : fault.end].strip(" ,;:“”\"'"))
        is_printed = re.search(rf"(?<!\w){re.escape(turning)}(?!\w)", printed)
        is_said = is_printed or (turns_it_too and fault.start < span.start)
        is_contrast = fault.start >= span.end and _CONTRAST.match(text, span.end)
        if fault.kind == "sense turned" and not is_said and not is_contrast:
            return fault.message
    return ""


def is_turned_by(ahead: str) -> bool:
    """Tell whether the last words ahead of a quotation deny or doubt it."""
    clause = " ".join(_SENTENCE_END.split(ahead)[-1].split()[-_NEAR:])
    return is_denial(clause) or bool(turning_words(clause) - _MILD)


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
