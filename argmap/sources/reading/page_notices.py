"""A page's notice about cookies, as it stands before an article without a name that tells it.

Where it surely is one it is left out and told; what may be one is kept and told. A page that is
itself about privacy, as a firm's own policy, keeps what it says of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from argmap.sources.reading.blocks import BlockWords
from argmap.sources.reading.page_beside import is_named_beside
from argmap.sources.reading.page_blocks import PageBlock, PageBox, is_prose
from argmap.sources.reading.page_surroundings import beginnings

_OPENING = re.compile(
    r"[^\w“\"‘«]*(?:we (?:value|respect|care about) your privacy|your privacy\b"
    r"|we and our [^.]{0,40}?partners|we,? (?:use|set|store|process)\b"
    r"|(?:this|our) (?:web ?)?(?:site|page)s? uses?\b|by (?:continuing|clicking|using|browsing)\b"
    r"|cookies? (?:consent|notice|preferences|settings|help)\b)",
    re.IGNORECASE,
)
_SIGNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bwe (?:value|respect|care about) your privacy|\byour privacy (?:is|matters|choices)\b",
        r"\bour (?:\d[\d,]* )?(?:\w+ )?partners\b",
        r"\bcookies?\b",
        r"\b(?:your|a) (?:device|browser)\b|\byour (?:personal )?(?:data|information)\b",
        r"\bpersonali[sz]ed? (?:ads?|advertising|content)\b|\bshow you ads\b",
        r"\b(?:accept|reject|agree|manage|change) [^.]{0,40}\b(?:all|cookies|choices|settings)\b",
        r"\bbest (?:possible )?experience\b|\b(?:privacy|cookie) (?:cent(?:re|er)|policy|notice)\b",
    )
)
_SURE = 2
"""From so many of the signs on, what opens as a notice is one."""
_BUTTON = re.compile(
    r"\W*(?:(?:accept|reject|decline|allow|agree)(?: (?:to )?(?:all|cookies|all cookies))?|i agree"
    r"|(?:manage|cookie|privacy|more) (?:my )?(?:choices|settings|preferences|options|cookies)"
    r"|we (?:value|respect|care about) your privacy|your privacy(?: choices)?|learn more)\W*",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:privacy|cookies?|polic(?:y|ies)|terms|notice|consent)\b", re.IGNORECASE)
_LONG = 80


def beyond_notices(
    extracted: Sequence[BlockWords], blocks: Sequence[PageBlock]
) -> Sequence[BlockWords]:
    """Return what was extracted of a page; where that is but a notice, the prose of one box."""
    long = [row for row in extracted if len(row.words) >= _LONG]
    if not long or any(_signs(row.words) < _SURE for row in long):
        return extracted
    prose = defaultdict[PageBox | None, list[PageBlock]](list)
    for one in blocks:
        if is_prose(one) and _signs(one.words) < _SURE and not is_named_beside(one, None):
            prose[one.box.around].append(one)
    most = max(prose.values(), key=lambda rows: sum(len(one.words) for one in rows), default=[])
    is_more = sum(len(one.words) for one in most) > sum(len(row.words) for row in extracted)
    return [BlockWords(one.words, one.kind) for one in most] if is_more else extracted


def without_notices(rows: Sequence[PageBlock], headline: str) -> tuple[list[PageBlock], list[str]]:
    """Leave out the notice that stands before an article, and say which.

    The `headline` tells what the page is about; without one nothing is left out.
    """
    left = _leading(rows, headline) if headline and not _ABOUT.search(headline) else []
    off = {id(row) for row in left}
    kept = [row for row in rows if id(row) not in off]
    if not kept:
        kept, left = list(rows), []
    words = [row.words for row in left]
    told = [f"Left out as a notice of the page about cookies: {beginnings(words)}."] * bool(words)
    if maybe := [row.words for row in kept if _signs(row.words) >= _SURE]:
        told.append(f"Kept, but may be a notice of the page about cookies: {beginnings(maybe)}.")
    return kept, told


def _leading(rows: Sequence[PageBlock], headline: str) -> list[PageBlock]:
    """Return the notice before the first long paragraph, with its heading and its buttons."""
    run: list[PageBlock] = []
    for row in rows:
        is_sure = _signs(row.words) >= _SURE
        if is_sure or _BUTTON.fullmatch(row.words):
            run.append(row)
        elif len(row.words) >= _LONG and row.words != headline:
            break
    return run if any(_signs(row.words) >= _SURE for row in run) else []


def _signs(words: str) -> int:
    """Count the signs of a notice in what opens as one does; none where it opens otherwise."""
    return sum(bool(sign.search(words)) for sign in _SIGNS) if _OPENING.match(words) else 0
