"""Whether a report tells something in its own voice: unquoted, and as nobody’s saying."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from argmap.sources.passages import Span, sentence_around
from argmap.sources.quotation_marks import quotations_over, share_quoted
from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.telling import markers
from argmap.sources.saying.unquoted import unquoted
from argmap.sources.speakers import sayings_in, suggest_speaker

_KEPT = 64
"""So many texts are asked about at a time."""
_BEGINNING = 20_000
"""By so many characters it is told whether a text is a report."""
_REACH = 1000
_WE = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s|[Mm]e)\b")
_LEFT = re.compile(
    r";|,\s+(?:but|while|whereas|although|though|even\s+as|amid|despite|after|which|who|whose)\b"
    r"|\bnot\s+because\b|\breasons?\s+that\b",
    re.IGNORECASE,
)
"""Where what is said ends, and the report tells what else was so."""
_ACCORDING = re.compile(r"\b[Aa]ccording\s+to\b|\b[Ii]n\s+the\s+words\s+of\b")
_NO_SUBJECT = (
    r"(?:that|which|who|whose|whom|while|when|where|and|but|or|as|after|before|because|reasons?)"
)


@lru_cache(maxsize=_KEPT)
def is_report(text: str) -> bool:
    """Tell whether a text tells what others say, more often than it says *we* of its own."""
    beginning = text[:_BEGINNING]
    own = _WE.findall(_unquoted(beginning, Span(0, len(beginning))))
    return len(sayings_in(beginning, 0, len(beginning))) > len(own)


def is_in_own_voice(text: str, span: Span) -> bool:
    """Tell whether a report has the words of a span in no quotation marks, and as nobody's saying.

    Indirect speech is somebody's: “Parler said that …”, “…, according to the complaint”.
    """
    if share_quoted(text, span) or suggest_speaker(text, *span) is not None:
        return False
    if sayings_in(text, *span):
        return False
    sentence = sentence_around(text, *span)
    low, high = max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH)
    near = _unquoted(text, Span(low, high))
    ahead, behind = near[: span.start - low], near[span.end - low :]
    told = [*markers().finditer(ahead), *_relating().finditer(ahead)]
    is_told = any(not _LEFT.search(ahead, one.end()) for one in told)
    return not (is_told or _ACCORDING.search(near) or _said_behind().search(behind))


def _unquoted(text: str, span: Span) -> str:
    """Return a stretch of a text with letters for what it quotes."""
    inside = [
        (max(one.start, span.start) - span.start, min(one.end, span.end) - span.start)
        for one in quotations_over(text, span)
    ]
    return unquoted(text[slice(*span)], inside)


@cache
def _relating() -> re.Pattern[str]:
    """Return what finds that somebody asks for something, or has it in a paper."""
    return re.compile(rf"\b(?:{one_of(attributing_words().relating)})\b")


@cache
def _said_behind() -> re.Pattern[str]:
    """Return what finds who says what stands before it: “…, the company added”."""
    saying = one_of(attributing_words().saying)
    who = rf"(?!{_NO_SUBJECT}\b)(?:[^,;.“”\"]{{1,60}}?)"
    return re.compile(
        rf"[,”\"»—–]\s*(?:as\s+)?(?:{who}\s(?:{saying})|(?:{saying})\s+{who})(?![\w-])"
    )
