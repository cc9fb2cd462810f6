"""What kind of paper a text is, by its title below the caption of a court or by its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from argmap.case.terms import SourceKind

_REPORTING = re.compile(r"\b(?:said|told|according to|spokes\w+|reported|tweeted)\b")
_KINDS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (SourceKind.DECLARATION, r"(?:declaration|affidavit) of .*"),
        # A verified complaint is sworn to as a declaration is.
        (SourceKind.FILING, r"(?:verified )?complaint(?: for .*)?"),
        (SourceKind.DECLARATION, r".*under penalty of perjury.*"),
        (SourceKind.ORDER, r"order (?:granting|denying) .*|.*it is (?:so|hereby) ordered.*"),
        (SourceKind.TRANSCRIPT, r"transcript of .*|q\. .*"),
        (SourceKind.FILING, r".{0,30}district court.{0,60}"),
        (SourceKind.CONTRACT, r"(?-i:[A-Z ]*AGREEMENT)|this agreement is (?:made|entered).*"),
        (
            SourceKind.CORRESPONDENCE,
            r"dear (?:[A-Z][\w.&’'-]*|sir|madam|counsel)(?: [^.!?]{1,50})?[,:]",
        ),
    )
)
_COURT = re.compile(
    r"(?:in the )?(?:united states|u\.s\.) district court(?: (?:for|of) .{1,60})?"
    r"|(?:in the )?(?:united states )?court of appeals(?: for .{1,60})?"
    r"|(?:in the )?(?:\w+ ){0,4}(?:superior|circuit|district|county|supreme|chancery) court"
    r"(?: (?:of|for|in) .{1,60})?"
    r"|(?-i:UNITED STATES DISTRICT COURT\b[^a-z]{0,70})",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?P<sworn>declaration|affidavit)\b|\bmemorandum (?P<held>opinion|order|decision)\b"
    r"|\b(?P<proposed>proposed)\b|\b(?P<ruled>order|judgment|opinion)\b"
    r"|\b(?:complaint|petition|answer|motion|memorandum|opposition|reply|response|brief|notice"
    r"|stipulation)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:case )?no\.?:? ?[\w:.-]*\d[\w:.-]*\s+", re.IGNORECASE)
_PAGE = re.compile(r"\s[-–—]\s*(?:page\s)?\d+$", re.IGNORECASE)
_OPEN = r"(?:of|for|to|and|or|in|the|a|an|by|with|on|from|under|against|temporary|preliminary)"
_GOES_ON = re.compile(rf"\b{_OPEN}$", re.IGNORECASE)
_CARRIES_ON = re.compile(rf"{_OPEN}\b", re.IGNORECASE)
_CAPTION, _BELOW, _LONGEST, _SMALL = 8, 24, 140, 3
"""A caption begins in so many lines of a text, and its title stands in so many."""
_PARAGRAPH = 80
_REPORTS = 3


def kind_told(text: str, lines: Sequence[str], ends: Sequence[str]) -> tuple[str, str]:
    """Return the kind of a text and what tells it; two empty strings where nothing does.

    `lines` are all that hold words, `ends` the first and the last of them.
    """
    title = _below_caption(lines)
    if title:
        return _kind_of_title(title).value, f"the title “{title[:_PARAGRAPH]}”"
    for kind, pattern in _KINDS:
        for line in ends:
            if pattern.fullmatch(line):
                return kind.value, f"the line “{line[:_PARAGRAPH]}”"
    if len(_REPORTING.findall(text)) >= _REPORTS:
        return SourceKind.ARTICLE.value, "the way it reports what others said"
    return "", ""


def title_below_caption(lines: Sequence[str]) -> str:
    """Return the title of a paper that a court's caption heads; nothing where it has none.

    What breaks off at the end of a line is read on in the next; where it cannot be, it is none.
    """
    title = _below_caption(lines)
    return "" if _GOES_ON.search(title) else title


def _below_caption(lines: Sequence[str]) -> str:
    at = next((at for at, line in enumerate(lines[:_CAPTION]) if _COURT.fullmatch(line)), None)
    if at is None:
        return ""
    for line, following in pairwise((*lines[at + 1 : _BELOW], "")):
        words = _NUMBER.sub("", line, count=1) if _NUMBER.match(line) else line
        if not _is_title(words):
            continue
        is_open = _GOES_ON.search(words) or _CARRIES_ON.match(following)
        goes_on = is_open and _is_set_as_title(following)
        return f"{words} {following}" if goes_on else words
    return ""


def _is_title(words: str) -> bool:
    has_more = " " in words and not _PAGE.search(words)
    return has_more and _is_set_as_title(words) and bool(_PAPER.search(words))


def _is_set_as_title(words: str) -> bool:
    """Say whether words are in capitals, or each but the small ones has one, and end nothing."""
    if not words or len(words) > _LONGEST or words[-1] in ".,:;":
        return False
    return all(word[:1] != word[:1].lower() for word in re.findall(r"[^\W\d_]{4,}", words))


def _kind_of_title(title: str) -> SourceKind:
    found = _PAPER.search(title)
    assert found is not None
    is_sworn = re.match(r"(?:\S+ ){0,3}(?:declaration|affidavit) of\b", title, re.IGNORECASE)
    if found["sworn"] or is_sworn:
        return SourceKind.DECLARATION
    return SourceKind.ORDER if found["ruled"] or found["held"] else SourceKind.FILING
