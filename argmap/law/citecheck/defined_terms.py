"""What stands in marks because a document names it so: (the “Agreement”), (“AWS” or “Amazon”)."""

from __future__ import annotations

import re

from argmap.law.citations.name_reach import is_abbreviation
from argmap.law.citecheck.quotations import FoundQuotation

_REACH = 120
_LONGEST = 7
"""Words; a longer name in marks is a quotation."""
_TERM = r"[“\"‘'„«][^“”\"„«»()]{1,60}[”\"’'»“]"
_LEADING = (
    r"(?:the|an?|this|its|our|each|all|any|collectively|together|jointly|hereinafter|hereafter|herein"
    r"|defined|referred|to|as|or|and|with|in|also|known|formerly|we|call|called|individually|such"
    r"|other|terms|abbreviated|short|for|,|;)"
)
_BEFORE = re.compile(rf"\((?:\s*(?:{_LEADING}(?![\w’])|{_TERM}))*\s*$", re.IGNORECASE)
_AFTER = re.compile(rf"(?:\s*(?:{_LEADING}(?![\w’])|{_TERM}))*\s*[.,]?\s*\)", re.IGNORECASE)
_ARTICLE = re.compile(rf"\((?:\s*{_LEADING}(?![\w’]))*?\s*(?:the|an?|each)\b", re.IGNORECASE)
_STOP = re.compile(r"[A-Z][a-z]{3,}[.!?]")
_NAMING = re.compile(
    r"\b(?:hereinafter|hereafter|(?:referred|refer)\s+to\s+(?:\w+\s+){0,3}?as|defined\s+as|defines"
    r"|(?:the|an?)\s+(?:term|terms|word|words|phrase|label|heading|title|caption)|known\s+as|dubbed"
    r"|so-called|called)\s+(?:the\s+|an?\s+)?[,:]?\s*$",
    re.IGNORECASE,
)


def defines_a_term(text: str, one: FoundQuotation) -> bool:
    """Tell whether a document puts words in marks to name something by them.

    In brackets it does so with an article before them, or where they are a name in capitals.
    """
    words = one.words.strip("*_").split()
    if not words or one.is_block or len(words) > _LONGEST:
        return False
    opening, closing = one.span.start - 1, one.span.end + 1
    before = text[max(0, opening - _REACH) : opening].replace("*", " ")
    after = text[closing : closing + _REACH].replace("*", " ")
    if _BEFORE.search(before) and _AFTER.match(after):
        bracket = _BEFORE.search(before)
        is_article = bracket is not None and bool(_ARTICLE.match(bracket[0]))
        return is_article or _is_name(words)
    return _is_name(words) and bool(_NAMING.search(before))


def _is_name(words: list[str]) -> bool:
    """Tell whether words have the capitals of a name, and no sentence ends among them."""
    is_ended = any(_STOP.fullmatch(word) and not is_abbreviation(word) for word in words[:-1])
    return (
        words[0][:1].isupper()
        and not is_ended
        and all(word[:1].isupper() or word in {"of", "the", "and", "for"} for word in words)
    )
