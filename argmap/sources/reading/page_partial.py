"""Signs that a saved page holds less than its document: a paywall, an error, a check for robots."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.sources.reading.page_blocks import PageBlock
from argmap.sources.reading.words import spaces_joined

_THIS = r"(?:this|the|your|our) (?:full |entire |complete |whole |rest of (?:this|the) )?"
_PIECE = r"(?:article|story|post|report|column|piece|content|text|newsletter|analysis|essay)"
_READ_ON = (
    r"(?:(?:subscribe|register|sign (?:in|up)|log ?in|join|upgrade|create (?:a|an|your)[^.?!]{0,20}"
    r"account|become an?[^.?!]{0,30}(?:subscriber|member))[^.?!]{0,50} )?"
    rf"to (?:continue|keep|go on) reading(?! the main)|to read {_THIS}(?:{_PIECE}|of)"
    rf"|(?:continue|keep) reading (?:{_THIS}{_PIECE} )?(?:with|for|by)\b"
    rf"|(?:this|the rest of this|the full) {_PIECE} is (?:only |exclusively |reserved |available )*"
    r"(?:for|to) (?:\w+[ -]){0,2}(?:subscribers?|members|readers)(?: only)?"
    r"|you(?:['’]ve| have) (?:reached|read|used|hit) (?:your|all|the)[^.?!]{0,50}"
    r"(?:limit|free (?:articles?|stories|views))"
    rf"|unlock {_THIS}{_PIECE}|this is a (?:preview|subscriber[ -]only|members[ -]only)\b"
    rf"|(?:subscribers?|members)[ -]only {_PIECE}"
)
_PAYWALL = re.compile(rf"(?:[^\w“\"‘']*|.{{0,80}}[.?!:—–-]\s+)(?:{_READ_ON})", re.IGNORECASE)
_LONGEST = 160
_SHOWN = 60
_NOT_FREE = (
    "The page says of itself that it is not free to all: it may hold only the beginning of the"
    " text. Compare its end with the article."
)
_ERROR = re.compile(
    r"(?:error )?(?:40[0134]|410|429|451|50[0-4])(?:\s*(?:[-–—:|.]|error|$)|\s+(?:not|forbidden"
    r"|gone|bad|internal|service|gateway|too|unauthori[sz]ed)\b)|.{0,30}\bpage (?:was |could )?not"
    r" (?:be )?found|access (?:is |has been )?denied|not found\W*$|forbidden\b|too many requests"
    r"|(?:sorry, )?(?:we|you)[^.]{0,20} (?:can['’]?t|cannot|couldn['’]t|could not) (?:find|access)"
    r" (?:that|this|the) page|(?:service|page) (?:temporarily |is )*unavailable",
    re.IGNORECASE,
)
_ROBOT = re.compile(
    r"are you a (?:robot|human)|(?:please )?(?:verify(?:ing)?|confirm|prove)[^.]{0,30}"
    r"(?:you are|you['’]re) (?:a )?(?:human|not a (?:robot|bot))|just a moment(?:\.{3}|…)"
    r"|checking (?:your browser|if the site)|attention required|complete the captcha"
    r"|(?:please )?(?:enable|turn on) (?:javascript|cookies|js)\b"
    r"|unusual (?:traffic|activity) from|press (?:&|and) hold to confirm",
    re.IGNORECASE,
)
_SHORT = 1500
"""A longer text is a document, whatever words stand in it."""


def asks_to_subscribe(words: str) -> bool:
    """Say whether words of a page ask to subscribe, or to sign in, for reading on."""
    return len(words) <= _LONGEST and bool(_PAYWALL.match(words))


def told_of_paywall(blocks: Sequence[PageBlock], *, is_free: bool) -> list[str]:
    """Say that a page may hold only the beginning of its text, where it gives a sign of that."""
    asking = next((one.words for one in blocks if asks_to_subscribe(one.words)), "")
    if asking:
        line = spaces_joined(asking)
        shown = line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
        told = (
            f"The page asks to subscribe or to sign in for reading on (“{shown}”): it may hold only"
            " the beginning of the text. Compare its end with the article."
        )
        return [told]
    return [] if is_free else [_NOT_FREE]


def told_of_error(title: str, text: str) -> list[str]:
    """Say that a page may be one of an error, or of a check for robots, and no document."""
    if len(text) > _SHORT:
        return []
    lines = [title, *(line for line in text.split("\n") if line)]
    if any(_ROBOT.match(line) for line in lines):
        return ["It may be a page that checks for robots, and not the document: look at it."]
    if any(_ERROR.match(line) for line in lines[:4]):
        return ["It may be a page that tells of an error, and not the document: look at it."]
    return []
