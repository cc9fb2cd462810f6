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

from argmap.sources.reading.page_blocks import PageBlock, PageBox

_AD = (
    r"(?:paid )?advertise?ments?(?: feature)?|sponsored(?: (?:content|post|links?))?"
    r"|sponsored by [^.]{0,40}|promoted(?: (?:content|stories|by [^.]{0,40}))?"
    r"|paid (?:post|content)|(?:story|article) continues below[^.]{0,30}"
)
_ADS = re.compile(rf"\W*(?:{_AD})\W*", re.IGNORECASE)
_SURE = re.compile(
    rf"\W*(?:{_AD}"
    r"|(?:you (?:may|might)|readers) also (?:like|liked|read)|(?:recommended|more) for you"
    r"|from around the web|most (?:read|popular|viewed|shared|commented)"
    r"|(?:\d[\d,]* )?comments?(?: \(?\d[\d,]*\)?)?|(?:leave|post|add|write) a (?:comment|reply)"
    r"|join the (?:conversation|discussion)|(?:©|\(c\)|copyright) (?:19|20)\d\d[^\n]{0,140}"
    r"|[^\n]{0,80}\ball rights reserved)\W*",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    r"\W*(?:ad|ads|more (?:on|from|in) [^.]{0,40}|related(?: \w+){0,3}|recommended(?: \w+){0,3}"
    r"|read (?:more|next|also)|see also|trending(?: now)?|don['’]t miss|editors?['’]? picks?"
    r"|latest(?: \w+){0,2}|what to read next|up next"
    r"|(?:tags|topics|filed under|tagged)\b[^.]{0,80}"
    r"|share(?: (?:this|on) [^.]{0,30})?|follow (?:us|me)[^.]{0,40}|newsletters?"
    r"|subscribe(?: now)?|sign up(?: now)?|log ?in[^.]{0,40}|print(?: this article)?)\W*",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"(?<![a-z])(?:ads?|adverts?|advertise?ments?|adslots?|adunits?|sponsor(?:ed)?|promos?|promoted"
    r"|newsletters?|signup|sign-up|subscri(?:be|ption)s?|related|recommend(?:ed|ations?)?|share"
    r"|sharing|social|comments?|disqus|cookies?|consent|gdpr|nav|navigation|navbar|menu"
    r"|breadcrumbs?|footer|sidebar|widgets?|bio|teasers?|outbrain|taboola|popup|modal|paywall"
    r"|login|toolbar|trending|most-read|mostread|banner|complementary|contentinfo|search)(?![a-z])"
)
_TAGS = frozenset({"nav", "aside", "footer", "form", "menu", "search", "dialog"})
_SMALL = 0.3
"""A box with more of what was extracted, and of the page, is the article's own."""


@dataclass(slots=True)
class Beside:
    """What is known to stand beside the article: `sure` is left out, `maybe` where not extracted.

    `below` are blocks that stand behind a label and are set as the article is.
    """

    sure: set[PageBlock] = field(default_factory=set)
    maybe: set[PageBlock] = field(default_factory=set)
    below: list[PageBlock] = field(default_factory=list)


def is_named_beside(block: PageBlock, article: PageBox | None) -> bool:
    """Say whether a box between a block and the article is called a thing that is none of it."""
    # What is around both says nothing of the block: an article is called newsletter too.
    shared = set(article.outwards()) if article is not None else set()
    for box in block.box.outwards():
        if box in shared:
            return False
        if not box.is_within and (box.tag in _TAGS or _NAMES.search(box.names)):
            return True
    return False


def beside_article(blocks: Sequence[PageBlock], extracted: AbstractSet[PageBlock]) -> Beside:
    """Find the boxes that labels open; `extracted` is what was taken for the main text."""
    boxes = _Boxes(blocks)
    page = set(blocks)
    opened: list[tuple[int, bool, list[PageBlock]]] = []
    for rank, block in enumerate(blocks):
        is_sure = bool(_SURE.fullmatch(block.words))
        if not (is_sure or _MAYBE.fullmatch(block.words)):
            continue
        inside = boxes.opened_by(rank)
        opened.append((rank, is_sure, inside if _is_small(inside, extracted, page) else []))
    labelled = {one for _, _, inside in opened for one in inside}
    if not _is_small(labelled, extracted, page):
        # As where the place of an advertisement begins each part of the article.
        opened, labelled = [(rank, is_sure, []) for rank, is_sure, _ in opened], set()
    settings = Counter(one.setting for one in extracted if one not in labelled)
    found = Beside()
    for rank, is_sure, inside in opened:
        label = blocks[rank]
        is_own = label in extracted and settings[label.setting] > 1
        if is_sure and (inside or not is_own):
            found.sure.add(label)
        else:
            found.maybe.add(label)
        for one in inside:
            is_own = one in extracted and settings[one.setting] > 1
            (found.maybe if is_own or not is_sure else found.sure).add(one)
        if _ADS.fullmatch(label.words):
            behind = blocks[rank + 1 : rank + 2]
            found.below += [one for one in behind if one not in found.sure]
    return found


def _is_small(inside: Iterable[PageBlock], *wholes: AbstractSet[PageBlock]) -> bool:
    """Say whether blocks have few of the words of one of the wholes."""
    rows = list(inside)
    return any(
        sum(len(one.words) for one in rows if one in whole)
        <= _SMALL * sum(len(one.words) for one in whole)
        for whole in wholes
    )


class _Boxes:
    """Which blocks stand in each box, as a stretch of all blocks."""

    def __init__(self, blocks: Sequence[PageBlock]) -> None:
        self._blocks = blocks
        self._stretches: dict[PageBox, tuple[int, int]] = {}
        for rank, block in enumerate(blocks):
            for box in block.box.outwards():
                first, _ = self._stretches.get(box, (rank, rank))
                self._stretches[box] = (first, rank)

    def opened_by(self, rank: int) -> list[PageBlock]:
        """Return what stands in the smallest box that the block begins and does not fill."""
        for box in self._blocks[rank].box.outwards():
            first, last = self._stretches[box]
            if first != rank:
                return []
            if last > rank:
                return list(self._blocks[first + 1 : last + 1])
        return []
