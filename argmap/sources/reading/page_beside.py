"""What stands beside the article on a page, told by its label or by what its author calls its box.

“Advertisement”, “You may also like”, “3 comments”: the box that such a label opens is not of the
article, unless what stands in it is set as the article's own paragraphs are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import takewhile
from typing import NamedTuple

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.page_apart import held_apart
from argmap.sources.reading.page_blocks import PageBlock, PageBox
from argmap.sources.reading.page_boxes import Boxes
from argmap.sources.reading.page_names import is_called_as_parts_are, names_beside

_AD = (
    r"(?:paid )?advertise?ments?(?: feature)?|sponsored(?: (?:content|post|links?))?"
    r"|sponsored by [^.]{0,40}|promoted(?: (?:content|stories|by [^.]{0,40}))?"
    r"|paid (?:post|content)|(?:story|article) continues(?: below[^.]{0,30})?"
)
COMMISSION = (
    r"[^.?!,“”\"\n]{0,60} may (?:get|earn|receive|collect) (?:an? )?(?:\w+ ){0,2}commissions?\b"
    r"[^“”\"\n]{0,80}"
)
"""What stands above things that a page sells, and gets a share of."""
TOLD_BY = re.compile(
    r"[,”\"] (?:(?:\w+ ){1,4}(?:said|says|told|held|wrote|asked|wrote|warned|reads?|testified)"
    r"|(?:said|says|wrote|reads) \w+)\b"
)
"""What somebody is told to say is no call of the page."""
_ADS = re.compile(rf"\W*(?:{_AD})\W*", re.IGNORECASE)
_SURE = re.compile(
    rf"\W*(?:{_AD}|{COMMISSION}"
    r"|(?:you (?:may|might)|readers) also (?:like|liked|read)|(?:recommended|more) for you"
    r"|from around the web|most (?:read|popular|viewed|shared|commented)"
    r"|(?:\d[\d,]* )?comments?(?: \(?\d[\d,]*\)?)?|(?:leave|post|add|write) a (?:comment|reply)"
    r"|join the (?:conversation|discussion)"
    r"|(?:copyright )?(?:©|\(c\)|copyright) ?(?:19|20)\d\d[^\n]{0,140}"
    r"|[^\n]{0,80}\ball rights reserved)\W*",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\d")
_RIGHTS = re.compile(r"©|\(c\)|copyright|rights reserved", re.IGNORECASE)
"""What stands with these may be said of the text, as how a transcript was made."""
_MAYBE = re.compile(
    r"\W*(?:ad|ads|more (?:on|from|in) [^.]{0,40}|related(?: \w+){0,3}|recommended(?: \w+){0,3}"
    r"|read (?:more|next|also)|see also|trending(?: now)?|don['’]t miss|editors?['’]? picks?"
    r"|latest(?: \w+){0,2}|what to read next|up next"
    r"|(?:tags|topics|filed under|tagged)\b[^.]{0,80}"
    r"|share(?: (?:this|on) [^.]{0,30})?|follow (?:us|me)[^.]{0,40}|newsletters?"
    r"|subscribe(?: now)?|sign up(?: now)?|log ?in[^.]{0,40}|print(?: this article)?)\W*",
    re.IGNORECASE,
)
_TAGS = frozenset({"nav", "aside", "footer", "form", "menu", "search", "dialog"})
_CAPTION = re.compile(r"(?<![a-z])(?:wp-|image-|photo-|picture-)?caption(?:-?text)?(?![a-z])")
_CHANGE = re.compile(
    r"[^\w“\"‘']*(?:(?:corrections?|clarifications?|editor['’]?s['’]? note|erratum|errata)"
    r"(?: \([^)]{1,40}\)| appended)?(?:\W*$|:|\.|\s*[–—-])"
    r"|(?:this|an? (?:earlier|previous|original) version of this|the original version of this)"
    r" (?:article|story|report|post|headline|piece|page)[^.]{0,40}"
    r" (?:was|were|has been|have been|had been|incorrectly|misstated|misspelled|wrongly)\b"
    r"(?! (?:paid|sponsored|underwritten|funded|supported|brought to you|made possible)\b))",
    re.IGNORECASE,
)
_MOST = 0.5
_SMALL = 0.3
"""A box with more of what was extracted, and of the page, is the article's own."""


@dataclass(slots=True)
class Beside:
    """What is known to stand beside the article: `sure` is left out, `maybe` where not extracted.

    `below` are blocks that stand behind a label and are set as the article is, `asking` such as
    stand with a form.
    """

    sure: set[PageBlock] = field(default_factory=set)
    maybe: set[PageBlock] = field(default_factory=set)
    below: list[PageBlock] = field(default_factory=list)
    asking: set[PageBlock] = field(default_factory=set)


def is_named_beside(block: PageBlock, article: PageBox | None) -> bool:
    """Say whether a box between a block and the article is called a thing that is none of it."""
    return bool(_boxes_beside(block, article))


def is_beside_in_foot_alone(block: PageBlock, article: PageBox | None) -> bool:
    """Say whether nothing but a foot speaks against a block: an article may end in one."""
    return all(
        box.tag == "footer" and names_beside(box.names) <= {"footer"}
        for box in _boxes_beside(block, article)
    )


def is_beside_in_part_alone(block: PageBlock, article: PageBox | None) -> bool:
    """Say whether nothing speaks against a block but what parts of articles are called too."""
    return all(
        box.tag not in _TAGS and is_called_as_parts_are(box.names)
        for box in _boxes_beside(block, article)
    )


def _is_called_caption(block: PageBlock) -> bool:
    """Say whether the box of a block, or the one around it, is called a caption by its author."""
    around = (block.box, block.box.around)
    return any(_CAPTION.search(box.names) for box in around if box is not None)


def settings_of_parts(inside: Sequence[PageBlock], article: PageBox | None) -> set[tuple[str, ...]]:
    """Return how blocks are set that nothing speaks against, or what most of them are called."""
    named = [one for one in inside if is_named_beside(one, article)]
    parts = [one for one in named if is_beside_in_part_alone(one, article)]
    is_most = sum(len(one.words) for one in parts) > _MOST * sum(len(one.words) for one in inside)
    beside = set(named) - set(parts if is_most else ())
    return {one.setting for one in inside if one not in beside}


def is_label_of_page(words: str) -> bool:
    """Say whether words are a label of what stands beside articles: “Most read”, “3 comments”."""
    return bool(_SURE.fullmatch(words) or _MAYBE.fullmatch(words))


def is_caption(block: PageBlock, quoting: AbstractSet[PageBox]) -> bool:
    """Say whether a block is the caption of a picture, and not of whom a figure quotes."""
    if _is_called_caption(block):
        return True
    figure = next((box.around for box in block.box.outwards() if box.tag == "figcaption"), None)
    return figure is not None and figure not in quoting


def tells_of_change(block: PageBlock) -> bool:
    """Say whether a block tells that what it stands with was corrected: it belongs to it."""
    return bool(_CHANGE.match(block.words))


def _boxes_beside(block: PageBlock, article: PageBox | None) -> list[PageBox]:
    # What is around both says nothing of the block: an article is called newsletter too.
    shared = set(article.outwards()) if article is not None else set()
    own = takewhile(lambda box: box not in shared, block.box.outwards())
    return [
        box for box in own if not box.is_within and (box.tag in _TAGS or names_beside(box.names))
    ]


def beside_article(boxes: Boxes, extracted: AbstractSet[PageBlock]) -> Beside:
    """Find the boxes that labels open; `extracted` is what was taken for the main text."""
    blocks = boxes.blocks
    apart = held_apart(boxes, extracted)
    page = set(blocks)
    opened: list[_Opened] = []
    for rank, block in enumerate(blocks):
        is_sure = bool(_SURE.fullmatch(block.words))
        if TOLD_BY.search(block.words) or not (is_sure or _MAYBE.fullmatch(block.words)):
            continue
        box, inside = boxes.opened_by(rank)
        # A box that opens with “Related” and is called so besides leaves no doubt.
        is_sure = is_sure or (box is not None and bool(names_beside(box.names)))
        inside = inside if _is_small(inside, extracted, page) else []
        opened.append(_Opened(block, blocks[rank + 1 : rank + 2], is_sure, inside))
    labelled = {one for label in opened for one in label.inside}
    if not _is_small(labelled, extracted, page):
        # As where the place of an advertisement begins each part of the article.
        opened, labelled = [label._replace(inside=[]) for label in opened], set()
    settings = Counter(one.setting for one in extracted if one not in labelled)
    own = {one for one in extracted if settings[one.setting] > 1}
    found = Beside(asking=apart.maybe)
    if _is_small(apart.sure, extracted, page):
        found.sure |= apart.sure
    for label in opened:
        if not _heads_section(label, own):
            _sort_out(label, own, found)
    return found


class _Opened(NamedTuple):
    """A label, the block behind it, and what stands in the box that it opens."""

    label: PageBlock
    behind: Sequence[PageBlock]
    is_sure: bool
    inside: Sequence[PageBlock]


def _heads_section(opened: _Opened, own: AbstractSet[PageBlock]) -> bool:
    """Say whether a label is the heading of a part of the article, all set as the article is."""
    label, inside = opened.label, opened.inside
    is_heading = label.kind is BlockKind.HEADING and not _COUNT.search(label.words)
    return is_heading and bool(inside) and label in own and own >= set(inside)


def _sort_out(opened: _Opened, own: AbstractSet[PageBlock], found: Beside) -> None:
    label, inside = opened.label, opened.inside
    is_sure = opened.is_sure and (bool(inside) or label not in own)
    (found.sure if is_sure else found.maybe).add(label)
    is_of_rights = bool(_RIGHTS.search(label.words))
    for one in inside:
        is_left = opened.is_sure and one not in own and not is_of_rights
        (found.sure if is_left else found.maybe).add(one)
    if _ADS.fullmatch(label.words):
        behind = (one for one in opened.behind if one not in found.sure)
        # Behind a box of its own the article goes on.
        found.below += [one for one in behind if one not in own or one.setting == label.setting]


def _is_small(inside: Iterable[PageBlock], *wholes: AbstractSet[PageBlock]) -> bool:
    """Say whether blocks have few of the words of one of the wholes."""
    rows = list(inside)
    return any(
        sum(len(one.words) for one in rows if one in whole)
        <= _SMALL * sum(len(one.words) for one in whole)
        for whole in wholes
    )
