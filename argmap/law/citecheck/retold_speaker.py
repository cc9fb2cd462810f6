"""Whether the sentence that a quotation in a bracket bears out gives its sense to somebody else.

“Mercer said that it would take time. *Article* (“it will take time”).”: the bracket names nobody.
"""

from __future__ import annotations

import re
from dataclasses import replace

from argmap.case.text_rules import as_sentence
from argmap.law.citecheck.given_words import GivenWords
from argmap.law.citecheck.other_speaker import two_speakers
from argmap.sources.passages import Span
from argmap.sources.stop_words import STOP_WORDS
from argmap.sources.wording import stem

_REACH = 600
_BORNE_OUT = re.compile(
    r"\bthat\s+(?P<sense>[^.;:()“”\n]{8,300})\.[*_]*\s[^“”\n]{4,200}\([“\"‘«]?\s*\Z"
)
"""What somebody said, in other words, and the citation that it rests on."""
_WORDS = re.compile(r"[^\W\d_]+")
_LEAST, _SHARE = 2, 0.6
"""The sense is that of a quotation which has so many of its words, and such a share of them."""
_PART = 3
"""So many words in common are a part of longer ones, where they are such a share of the sense."""


def retold_of_another(given: GivenWords) -> str:
    """Say that words are retold as what somebody else than their source says; empty where not."""
    start = given.quotation.span.start
    told = given.told_in_brief
    if told is not None and told.names:
        return ""
    low = max(0, start - _REACH)
    retold = _BORNE_OUT.search(given.paper[low:start])
    if retold is None or not _is_sense_of(retold["sense"], given.quotation.words):
        return ""
    two = two_speakers(_in_place(given, low + retold.start("sense")))
    if two is None:
        return ""
    who, own = two
    return as_sentence(
        f"The sentence before retells these words as what {' '.join(who.printed.split())} says; the"
        f" source gives them to {own}"
    )


def _is_sense_of(sense: str, words: str) -> bool:
    quoted, told = _stems(words), _stems(sense)
    shared = len(quoted & told)
    if shared >= _PART and shared >= _SHARE * len(told):
        return True
    return shared >= _LEAST and shared >= _SHARE * len(quoted)


def _stems(words: str) -> set[str]:
    found = (one.casefold() for one in _WORDS.findall(words))
    return {stem(one) for one in found if one not in STOP_WORDS}


def _in_place(given: GivenWords, at: int) -> GivenWords:
    """Return a quotation as if it stood where the document tells its sense."""
    quotation = given.quotation
    size = quotation.span.end - quotation.span.start
    paper = f"{given.paper[:at]}“{'x' * size}.”"
    moved = quotation._replace(span=Span(at + 1, at + 1 + size), is_block=False)
    return replace(given, paper=paper, quotation=moved)
