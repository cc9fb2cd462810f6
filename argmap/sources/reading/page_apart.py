"""Boxes that are none of an article by what they hold: forms, players, profiles of who wrote.

A box that asks for an e-mail address is a call of the page on its reader, whatever it is called;
what stands in it as the article's own paragraphs do is kept, and told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.page_blocks import LONG, PageBlock, PageBox, squeezed
from argmap.sources.reading.page_boxes import Boxes
from argmap.sources.reading.page_entries import is_head
from argmap.sources.reading.page_names import is_called_player

_MOST = 900
"""So many characters, with what it says of privacy, has a box that asks for an address."""
_WHOLE = frozenset({"article", "main", "body", "html", "header", "td"})
_HEADLINE = "h1"
_INVITING = re.compile(
    r"\b(?:newsletters?|in-?box|e-?mails?|sign(?:ing)? ?up|subscri\w+|briefings?|digests?|alerts?"
    r"|updates?|unsubscribe|spam|privacy|terms of|opt out|your|delivered|never miss)\b",
    re.IGNORECASE,
)
_PLAYING = re.compile(
    r"(?:\W*(?:now playing|up next(?: in video)?|next up"
    r"|(?:play video|play|pause|mute|unmute|replay|watch now)"
    r"|(?:sorry, )?(?:this|the) (?:video|media|audio|content) (?:can ?not|can['’]t) be"
    r" played[^.]{0,60}|media playback is (?:unsupported|not supported) on your device"
    r"|(?:to (?:play|view|watch) this (?:video|media|content),? )(?:you need to|please)"
    r" (?:enable|turn on) javascript[^.]{0,80}"
    r"|your browser does(?: not|n['’]t) support (?:the|this|html5) (?:video|audio)[^.]{0,40}"
    r"|\d+ (?:seconds?|minutes?)(?:, \d+ seconds?)? of \d+ (?:seconds?|minutes?)[^.]{0,60}"
    r"|volume \d+ ?%|(?:current time|duration|remaining time)? ?-?\d+:\d\d(?::\d\d)?"
    r"(?: ?/ ?\d+:\d\d)?|playback (?:rate|speed)|(?:video|audio) player is loading"
    r"|this is a modal window|video ad feedback|loaded: [\d.]+ ?%))+\W*",
    re.IGNORECASE,
)
_PRESSED = re.compile(
    r"(?:\W*(?:(?:share|save|print|e-?mail|copy|gift|give|bookmark|listen to) (?:this )?(?:page"
    r"|link|article|story|post|for later)|(?:re)?share(?: full article| on \w+)?|saved?|print"
    r"|e-?mail|copy(?: link)?|link copied|bookmark|gift|facebook|twitter|tweet|linkedin|whatsapp"
    r"|reddit|flipboard|more(?: options)?|listen|(?:read |view |see |show )?(?:all )?comments?"
    r"|[\d.,]++ ?(?:[km]\b|min(?:utes?)?\b)?|follow(?:ing)?|close|dismiss|expand|full ?screen"
    r"|subscribed?(?: now)?|sign (?:me )?(?:up|in)(?: now)?|log ?in|donate(?: now)?|go|join"
    r"|off))+\W*",
    re.IGNORECASE,
)
"""What stands on the buttons beside a headline."""
_PROFILE = re.compile(
    r"(?<![a-z])(?:post-?(?:profile|details)|user-?(?:info|profile|details|block)"
    r"|message-user|poster-?info|author-?profile)(?![a-z])"
)
_SIGNATURE = re.compile(r"(?<![a-z])(?:post-?|user-?|message-?)?(?:signature|sig\d*)(?![a-z])")
_CALLING = re.compile(
    r"\W*(?:sign (?:me )?up|subscribe|register|donate|notify me|join)\b[^.]{0,30}", re.IGNORECASE
)
_FEW = 5
"""So many lines has a box that calls on the reader to press a button."""
_SEVERAL = 2
_LINE = 200


@dataclass(slots=True)
class Apart:
    """What such boxes hold: `sure` is none of the article, `maybe` is set as its own is."""

    sure: set[PageBlock] = field(default_factory=set)
    maybe: set[PageBlock] = field(default_factory=set)


def held_apart(boxes: Boxes, extracted: AbstractSet[PageBlock]) -> Apart:
    """Find what such boxes hold; `extracted` is what was taken for the main text."""
    blocks = boxes.blocks
    own = {one.setting for one in extracted if _is_long(one) and not _INVITING.search(one.words)}
    found = Apart()
    for box in _innermost_asking(boxes):
        _sort_out(_around_form(box, boxes, own), own, found)
    players = (boxes.inside(box) for box in boxes if is_called_player(box.names))
    for inside in players:
        if not any(_is_long(one) or one.box.tag == _HEADLINE for one in inside):
            found.sure.update(one for one in inside if one.setting not in own)
    found.sure.update(one for one in blocks if one.setting not in own and is_of_player(one.words))
    found.sure.update(one for one in blocks if _is_pressed(one))
    found.sure.update(_of_writers(boxes))
    found.maybe.update(one for one in _beside_buttons(boxes) if one.setting not in own)
    return found


def is_of_buttons(words: str) -> bool:
    """Say whether words are but such as stand on buttons, or a number beside one."""
    return len(words) < LONG and bool(_PRESSED.fullmatch(words))


def is_of_player(words: str) -> bool:
    """Say whether words are but such as a player of films or recordings shows."""
    return len(words) <= _LINE and bool(_PLAYING.fullmatch(words))


def _is_long(block: PageBlock) -> bool:
    return len(block.words) >= LONG


def _is_pressed(block: PageBlock) -> bool:
    """Say whether a block is nothing but buttons as “Share page”, links and a time."""
    pressed, counts = block.counts.pressed, block.counts
    if not pressed or block.kind is BlockKind.HEADING or _is_long(block):
        return False
    if not _PRESSED.fullmatch(pressed):
        return False
    return len(squeezed(pressed)) + counts.linked + counts.telling >= len(block.letters)


def _innermost_asking(boxes: Boxes) -> list[PageBox]:
    asking = [box for box in boxes if box.asks]
    around = {box.around for box in asking}
    return [box for box in asking if box not in around]


def _around_form(box: PageBox, boxes: Boxes, own: AbstractSet[tuple[str, ...]]) -> set[PageBlock]:
    """Return the words of the form that holds a box, and those that stand beside it."""
    form = next((one for one in box.outwards() if one.tag == "form"), box)
    inside = set(boxes.inside(box))
    is_alone = True
    for one in box.outwards():
        more = [block for block in boxes.inside(one) if block not in inside]
        beyond = [block for block in more if not block.is_in(form)]
        is_too_much = one.tag in _WHOLE or sum(len(row.words) for row in more) > _MOST
        if is_too_much or not all(_is_of_form(row, own, is_alone=is_alone) for row in beyond):
            break
        inside.update(more)
        is_alone = is_alone and not beyond
    return inside if sum(len(one.words) for one in inside) <= _MOST else set()


def _is_of_form(block: PageBlock, own: AbstractSet[tuple[str, ...]], *, is_alone: bool) -> bool:
    """Say whether a block beside a form speaks of it, or heads what does."""
    if block.setting in own or block.box.tag == _HEADLINE or is_head(block):
        return False
    if not is_alone:
        return block.kind is BlockKind.HEADING
    return not _is_long(block) or bool(_INVITING.search(block.words))


def _sort_out(inside: Iterable[PageBlock], own: AbstractSet[tuple[str, ...]], found: Apart) -> None:
    for one in inside:
        (found.maybe if one.setting in own else found.sure).add(one)


def _beside_buttons(boxes: Boxes) -> Iterator[PageBlock]:
    """Walk the lines of small boxes that hold a button as “Sign up”, and no headline."""
    for block in boxes.blocks:
        if not (block.counts.pressed and _CALLING.fullmatch(block.words)):
            continue
        for box in block.box.outwards():
            inside = boxes.inside(box)
            if len(inside) > _FEW or any(one.box.tag == _HEADLINE for one in inside):
                break
            yield from (one for one in inside if one is not block)


def _of_writers(boxes: Boxes) -> Iterator[PageBlock]:
    """Walk what stands beside each of several posts of who wrote it, and what signs them all."""
    profiles = [box for box in boxes if _PROFILE.search(box.names)]
    if len(profiles) < _SEVERAL:
        return
    signatures = (box for box in boxes if _SIGNATURE.search(box.names))
    for box in (*profiles, *signatures):
        inside = boxes.inside(box)
        if not any(map(_is_long, inside)) or box not in profiles:
            yield from (one for one in inside if not is_head(one))
