"""What the main text of a page may have taken in of what stands around it.

A page says by no rule where its article ends. What is nothing but a link, or calls on the
reader, is left out and told; what stands behind the article in a block of its own is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.page_beside import COMMISSION, TOLD_BY
from argmap.sources.reading.page_blocks import LONG, PageBlock
from argmap.sources.reading.page_chosen import Choice
from argmap.sources.reading.page_links import is_link
from argmap.sources.reading.page_partial import asks_to_subscribe
from argmap.sources.reading.words import begun, listed, spaces_joined

_CALL = 140
_SIGN_UP = r"(?:sign up|subscribe) (?:to|for|now|here|today|below|free)"
_END = r"(?=\W*$|[ \t]*\n|\s*[:|»>–—!•])"
"""A call ends, or names what it calls to; words of an article go on."""
_CALLS = re.compile(
    # Before it may stand what is no word, or what is sent to those who answer it.
    r"(?:[^\w“\"‘']*|[^.?!“]{0,40}\b(?:newsletters?|alerts?|briefings?|e-?mails?|inbox|updates?)\b"
    rf"[^\n]{{0,20}}[:|–—•»>.?!-]\s*(?={_SIGN_UP}))"
    rf"(?:(?:read (?:more|also|next)|also read|see also|advertisement){_END}"
    r"|read (?:more|also|next) (?:about|on|at|in|from|here|of our|stories)\b"
    rf"|more on this|related (?:stories|articles|topics) ?:|{_SIGN_UP}"
    rf"|(?:follow us|like us|join us|share this){_END}|(?:follow|like) us on|share this (?:on|via)"
    r"|share this (?:article|story|post|page)|join our|click here"
    r"|download our app|support our journalism|listen to this article"
    r"|already an? (?:\w+ )?(?:subscriber|member)|(?:get|enjoy) (?:unlimited|full|digital) access"
    r"|(?:you can )?(?:update your (?:e-?mail )?preferences|unsubscribe)|want to change how you"
    r" receive|view this e-?mail in|you have \d+ (?:more )?(?:free )?(?:articles?|stories)"
    r" (?:left|remaining)|register (?:now )?for (?:free )?(?:unlimited |full )?access to"
    rf"|(?:skip (?:past|to end of)|end of|after) (?:carousel|newsletter promotion){_END}"
    r"|skip advertisement|our standards: the [\w ]{3,40} trust principles"
    r"|(?:the )?[\w.]+(?: news)? (?:is|are) not responsible for the content of external"
    r" (?:inter|web ?)?(?:net )?sites)\b",
    re.IGNORECASE,
)
_OF_PAGES = re.compile(
    r"\b(?:newsletters?|briefings?|digests?|letters?|in-?box|e-?mails?|alerts?|updates?|preferences"
    r"|unsubscribe|mailing list|subscribers?|subscriptions?|apps?|podcasts?|journalism|coverage"
    r"|trust principles|external|free (?:articles?|stories)|(?:follow|like|join) us"
    r"|this (?:article|story|post|page))\b|^[^.\n]*\n|[^.]$",
    re.IGNORECASE,
)
"""What pages call to; a whole sentence of anything else may be the article’s own."""
_MAYBE = re.compile(rf"[:|–—•»>.?!)\]-]\s+(?=[SJ])(?i:{_SIGN_UP}|join our)\b")
"""A call behind other words, which may be the article’s own."""


_UNSUBSCRIBING = re.compile(
    r"(?:you can )?(?:update your (?:e-?mail )?preferences|unsubscribe)\b|want to change how you"
    r" receive\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\W*our mailing address is\b", re.IGNORECASE)
_APART = re.compile(
    r"[^\w“\"‘']*(?:(?:full|complete|continuing|special|more) coverage ?:[^.]{0,100}"
    r"|(?:get|try|download) (?:the|our) [^.,“]{0,60}\b(?:newsletter|letter|briefing|digest|app)\b"
    r"[^.,“]{0,40}"
    r"|our mailing address is(?: ?:|\W*\n)[^“]*"
    rf"|{COMMISSION})[.!\W]*",
    re.IGNORECASE,
)
"""A call where it stands in a box of its own; else it may be the article’s own."""


def without_calls(
    rows: Sequence[PageBlock], sure: AbstractSet[PageBlock]
) -> tuple[list[PageBlock], list[str]]:
    """Leave out paragraphs that are links or calls on the reader, and say which.

    What only may be a call is kept, and told; what is `sure` to be of the article is none.
    """
    kept, left = list[PageBlock](), list[str]()
    apart = _calls_apart(rows)
    for row in rows:
        is_call = row not in sure and (calls_on_reader(row) or row in apart)
        (left.append(row.words) if is_call else kept.append(row))
    if not kept:
        return list(rows), []
    told = [f"Left out as links of the page or calls on its reader: {beginnings(left)}."] * bool(
        left
    )
    doubtful = [row.words for row in kept if len(row.words) <= _CALL and _may_be_call(row.words)]
    if doubtful:
        told.append(f"Kept, but may be calls of the page on its reader: {beginnings(doubtful)}.")
    return kept, told


def _calls_apart(rows: Sequence[PageBlock]) -> set[PageBlock]:
    """Return what reads as a call and is not set as the article is, or ends a mail to many."""
    maybe = {
        row
        for row in rows
        if len(row.words) <= _CALL and _APART.fullmatch(row.words) and not TOLD_BY.search(row.words)
    }
    settings = {row.setting for row in rows if len(row.words) >= LONG and row not in maybe}
    is_mail = any(_UNSUBSCRIBING.match(row.words) for row in rows)
    return {
        row
        for row in maybe
        if row.setting not in settings or (is_mail and _ADDRESS.match(row.words))
    }


def calls_on_reader(row: PageBlock) -> bool:
    """Say whether a block is a link of the page, or a call on its reader."""
    if len(row.words) > _CALL:
        return False
    if asks_to_subscribe(row.words):
        return True
    if row.kind is not BlockKind.PARAGRAPH:
        return False
    return is_link(row) or (_reads_as_call(row.words) and _is_of_page(row))


def _reads_as_call(words: str) -> bool:
    return bool(_CALLS.match(words) and not TOLD_BY.search(words))


def _is_of_page(row: PageBlock) -> bool:
    """Say whether what reads as a call is surely one, by what it names or where it leads."""
    return bool(row.counts.linked or row.counts.pressed or _OF_PAGES.search(row.words))


def outside_the_article(rows: Sequence[PageBlock], choice: Choice, headline: str) -> list[str]:
    """Say which paragraphs stand before the headline, or outside the box of most of the text.

    Without a headline the box says what stands before it.
    """
    own = [row in choice.sure or row.is_in(choice.article) for row in rows]
    if not any(own):
        return []
    first, last = own.index(True), len(own) - 1 - own[::-1].index(True)
    heads = [rank for rank, row in enumerate(rows[:first]) if row.words == headline]
    before = [row.words for row in rows[: heads[0] if heads else first]]
    after = [row.words for row in rows[last + 1 :]]
    return [
        f"At the {place} stand paragraphs outside the article’s own part of the page, as"
        f" {what} do: {beginnings(words)}. If they do not belong to it, move the {place} of the"
        " text."
        for place, what, words in (
            ("start", "mastheads or menus", before),
            ("end", "comments or teasers", after),
        )
        if words
    ]


def _may_be_call(words: str) -> bool:
    reads_as_one = _reads_as_call(words) or bool(_APART.fullmatch(words))
    return bool(_MAYBE.search(words)) or (reads_as_one and not TOLD_BY.search(words))


def beginnings(paragraphs: Sequence[str]) -> str:
    """List how paragraphs begin."""
    return listed([begun(spaces_joined(words)) for words in paragraphs])
