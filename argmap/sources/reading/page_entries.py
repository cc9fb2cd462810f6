"""Who wrote an entry of a page, and when: the head of a post, of a part of a running report.

One byline below a headline is no such head. Where several entries follow one another, who said
what, and at which time, is told by nothing else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from argmap.sources.reading.page_blocks import PageBlock, PageBox

_HEADED = 0.8
"""From this share of letters on in what tells who or when, a block is a head."""
_LONGEST = 140
_SEVERAL = 2
_SUBTITLE = re.compile(
    r"(?<![a-z])(?:sub-?(?:title|head(?:line|ing)?)|dek|deck|stand-?first|strap-?line|summary"
    r"|lede|lead|intro)(?![a-z])"
)


def is_head(block: PageBlock) -> bool:
    """Say whether a block tells who wrote what follows, or when, and little else."""
    is_short = len(block.words) <= _LONGEST
    telling = block.counts.telling
    return is_short and telling > 0 and telling >= _HEADED * len(block.letters)


def is_called_subtitle(block: PageBlock) -> bool:
    """Say whether a block, or the box around it, is called one below a headline."""
    around = (block.box, block.box.around)
    return any(_SUBTITLE.search(box.names) for box in around if box is not None)


def heads_of_entries(
    blocks: Sequence[PageBlock], chosen: AbstractSet[PageBlock], article: PageBox | None
) -> set[PageBlock]:
    """Return the heads of those entries whose words are chosen, where there are several."""
    heads = [one for one in blocks if is_head(one)]
    several = {key for key, count in Counter(map(_way, heads)).items() if count >= _SEVERAL}
    mixed = {box for one in blocks if not is_head(one) for box in one.box.outwards()}
    found, waiting = set[PageBlock](), dict[tuple[str, ...], PageBlock]()
    for one in blocks:
        if is_head(one):
            if _way(one) in several:
                waiting[_way(one)] = one
        elif one in chosen:
            begun = [
                key for key, head in waiting.items() if _are_together(head, one, mixed, article)
            ]
            found.update(waiting.pop(key) for key in begun)
    return found


def _are_together(
    head: PageBlock, block: PageBlock, mixed: AbstractSet[PageBox], article: PageBox | None
) -> bool:
    """Say whether a block stands in one box with a head, or beside the box of heads alone."""
    own = list(takewhile(lambda box: box is not article, head.box.outwards()))
    beside = {box.around for box in own if box not in mixed} | {head.box}
    return block.box.around in beside or any(block.is_in(box) for box in own)


def _way(block: PageBlock) -> tuple[str, ...]:
    """How a head is set, without the numbers that its author gives to each."""
    return tuple(re.sub(r"\d+", "", one) for one in block.setting)
