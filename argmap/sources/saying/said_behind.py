"""Who is said to say a question or a cry, behind its closing mark: “Never!” Matze said."""

from __future__ import annotations

import re
from functools import cache

from argmap.sources.passages import sentence_around
from argmap.sources.saying.attributing_words import attributing_words, one_of

_CLOSED = re.compile(r"[!?…]+[”\"»’']+\s+")
_WHO = r"[^.;:!?“”\"«»\n]{1,80}?"
_GOES_ON = r"(?!\s+(?:that|it|he|she|they|there|no|yes|so)\b)"
"""What begins anew is told by itself: “Never?” Matze said that he would."""
ASKING = ("asks", "asked", "wonders", "wondered")
"""What tells of saying behind a question only: elsewhere it asks somebody for something."""
_BACK = 8
"""So far before an offset the signs that close a quotation begin."""


def end_with_who_says_it(text: str, end: int) -> int:
    """Return where the sentence ends that says who says a quotation, which ends at `end`.

    A capital behind “!” or “?” begins a sentence elsewhere; here it belongs to what is quoted.
    Returns `end` where none is there.
    """
    closed = _CLOSED.search(text, max(0, end - _BACK), end + _BACK)
    if closed is None or not closed.start() <= end <= closed.end():
        return end
    if _saying().match(text, closed.end()) is None:
        return end
    return sentence_around(text, closed.end(), closed.end() + 1).end


@cache
def _saying() -> re.Pattern[str]:
    saying = one_of((*attributing_words().saying, *ASKING))
    return re.compile(rf"(?:{_WHO}\s(?:{saying})(?![-\w]){_GOES_ON}|(?:{saying})\s+{_WHO}[,.])")
