"""Whether who says so stands within the marks of a quotation, and another says it in the source.

Mr. Matze “complained that ‘big technology has …’”: the verb is quoted, and its subject is not.
"""

from __future__ import annotations

import re
from dataclasses import replace

from argmap.law.citecheck.given_words import GivenWords
from argmap.law.citecheck.other_speaker import other_speaker
from argmap.sources.passages import Span

_FRAMED = re.compile(
    r"\A(?P<frame>[a-z][^“”‘\"«»()\[\]\n]{2,60}?,?)\s[“‘\"'](?P<said>.{8,})[”’\"'][.,]?\Z",
    re.DOTALL,
)
"""A quotation that begins with the verb of a sentence and goes on with what somebody said."""
_OWN_MARK = re.compile(r"[“‘\"'«]\Z")
_OPENING = re.compile(r"(?<=\s)[“‘\"']")


def framed_within(given: GivenWords) -> str:
    """Say that a quotation gives words in it to another than its source does; empty where not."""
    quotation, span = given.quotation, given.span
    framed = _FRAMED.match(quotation.words)
    opened = _OPENING.search(given.source.text, span.start, span.end)
    if framed is None or opened is None or quotation.is_block:
        return ""
    size = len(framed["said"])
    paper = _OWN_MARK.sub("", given.paper[: quotation.span.start]) + f"{framed['frame']} “"
    within = quotation._replace(span=Span(len(paper), len(paper) + size), words=framed["said"])
    moved = replace(
        given,
        paper=f"{paper}{'x' * size}.”",
        quotation=within,
        span=Span(opened.end(), span.end),
    )
    return other_speaker(moved)
