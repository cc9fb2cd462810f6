"""What a document only asks, and says of nobody."""

from __future__ import annotations

import re

_ASKING = re.compile(
    r"[\s“\"(*_]*(?:who|whom|whose|what|when|where|why|how|which|will|would|could|can|should|must|may"
    r"|did|does|do|is|are|was|were|has|have|had)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?][”\"’)*_]*\s|\n\n")
_ASKED = re.compile(r"[^.!?\n]{0,200}\?")
_BEFORE = 160


def is_asked(paper: str, start: int, end: int) -> bool:
    """Tell whether a sentence of a document asks, and quotes a part of it from somewhere.

    `paper` is the document without the words that it quotes.
    """
    before = _SENTENCE_END.split(paper[max(0, start - _BEFORE) : start])[-1]
    return bool(_ASKING.match(before) and _ASKED.match(paper, end))
