"""Which blocks of a page are its article: those that the extractor kept, and what belongs to them.

The extractor knows where an article is, but loses paragraphs that are set otherwise than their
neighbours, and words within them. So it only chooses: the text is made of whole blocks of the
page, in their order, and a block of prose that stands among the chosen ones is chosen with them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from argmap.sources.reading.blocks import BlockKind, BlockWords
from argmap.sources.reading.page_beside import (
    beside_article,
    is_beside_in_foot_alone,
    is_beside_in_part_alone,
    is_caption,
    is_named_beside,
    settings_of_parts,
    tells_of_change,
)
from argmap.sources.reading.page_blocks import (
    LONG,
    PageBlock,
    box_of_most,
    figures_of_quotes,
    is_prose,
)
from argmap.sources.reading.page_boxes import Boxes
from argmap.sources.reading.page_chosen import Choice
from argmap.sources.reading.page_entries import heads_of_entries, is_called_subtitle, is_head
from argmap.sources.reading.page_extracted import Extracted
from argmap.sources.reading.page_footnotes import is_called_note, notes_of
from argmap.sources.reading.page_links import is_link

_FEW = 0.5
"""Where less was extracted of what is set alike, the rest of that says where the article is."""
_TOLD_FROM, _LONGEST_LINK = 40, 140
"""A longer link is a paragraph that leads somewhere."""
_WORDS = 4
"""A line of fewer words before the first paragraph may be a button."""
_ITEMS = frozenset({"li", "dt", "dd"})


def choose(blocks: Sequence[PageBlock], extracted: Iterable[BlockWords], headline: str) -> Choice:
    """Choose the article's blocks by what was extracted of the page."""
    return _Choosing(blocks, [row.words for row in extracted], headline).choice()


class _Choosing:
    def __init__(self, blocks: Sequence[PageBlock], rows: Sequence[str], headline: str) -> None:
        self._blocks, self._headline = blocks, headline
        self._extracted = Extracted(rows, blocks)
        self._taken = {one for one in blocks if self._extracted.holds(one)}
        self._boxes = Boxes(blocks)
        self._beside = beside_article(self._boxes, self._taken)
        self._quoting = figures_of_quotes(blocks)
        own = self._taken - self._beside.sure
        self._article = box_of_most(own | self._peers(own))
        inside = [one for one in own if self._is_in_article(one)]
        self._letters = "".join(one.letters for one in inside)
        self._beds = {one.box for one in inside}
        self._called = {(one.tag, one.names) for one in self._beds}
        self._rooms = {one.box.around for one in inside} - {None}
        self._settings = {one.setting for one in inside}
        self._open = settings_of_parts(inside, self._article)
        self._neighbours = {(one.box.tag, one.box.names, one.box.around) for one in inside}
        self._stretch = self._stretch_of_article()
        self._ranks = {one: rank for rank, one in enumerate(blocks)}
        self._behind: set[PageBlock] = set()
        self._run = {blocks[rank] for rank in self._stretch}

    def choice(self) -> Choice:
        chosen = {one for one in self._taken if self._is_kept(one)}
        maybe = [one for rank, one in enumerate(self._blocks) if self._may_be_added(rank, one)]
        self._add_prose(chosen, maybe)
        self._add_short(chosen, maybe)
        sure = self._notes_and_heads(chosen)
        chosen |= sure | {one for one in self._blocks if self._is_noted(one)}
        self._drop_repeated(chosen)
        rows = [one for one in self._blocks if one in chosen]
        return Choice(
            rows,
            [one for rank, one in enumerate(self._blocks) if self._is_told(rank, one, chosen)],
            [one for one in rows if one not in sure and self._is_doubtful(one)],
            [one for one in self._beside.below if one in chosen],
            self._article,
            self._boxes,
            sure & chosen,
        )

    def _notes_and_heads(self, chosen: set[PageBlock]) -> set[PageBlock]:
        stretch = [self._blocks[rank] for rank in self._stretch]
        heads = {
            one
            for one in heads_of_entries(stretch, chosen, self._article)
            if not is_named_beside(one, self._article)
        }
        return (notes_of(self._blocks, chosen) | heads) - self._beside.sure

    def _is_noted(self, block: PageBlock) -> bool:
        """Say whether a block in or beside the article is called a note, or tells of a change."""
        around = self._article.around if self._article is not None else None
        is_near = self._is_in_article(block) or block.is_in(around)
        is_noted = is_called_note(block) or (tells_of_change(block) and not is_link(block))
        return is_near and is_noted and block not in self._beside.sure

    def _peers(self, own: set[PageBlock]) -> set[PageBlock]:
        """Return prose set as what was extracted, where most of it was not: it fell short."""
        settings = {one.setting for one in own if is_prose(one)}
        peers = {
            one
            for one in self._blocks
            if one.setting in settings and is_prose(one) and one not in self._beside.sure
        }
        few = sum(len(one.words) for one in own) < _FEW * sum(len(one.words) for one in peers)
        return peers if few else set()

    def _is_in_article(self, block: PageBlock) -> bool:
        return block.is_in(self._article)

    def _stretch_of_article(self) -> range:
        """Return which blocks are those from the headline to the end of the article's box."""
        ranks = [rank for rank, one in enumerate(self._blocks) if self._is_in_article(one)]
        if not ranks:
            return range(0)
        heads = (
            rank
            for rank, one in enumerate(self._blocks[: ranks[0]])
            if one.kind is BlockKind.HEADING and one.words == self._headline
        )
        return range(max(heads, default=ranks[0]), ranks[-1] + 1)

    def _is_above(self, rank: int) -> bool:
        """Say whether a block stands beside the headline, above it."""
        head = self._stretch.start
        around = self._blocks[head].box.around if self._stretch else None
        return around is not None and rank < head and self._blocks[rank].box.around is around

    def _is_kept(self, block: PageBlock) -> bool:
        """Say whether a block that was extracted is kept: not one that only repeats the article."""
        if block in self._beside.sure:
            return False
        if self._is_in_article(block) or self._extracted.times(block):
            return True
        return len(block.words) >= LONG and block.letters not in self._letters

    def _may_be_added(self, rank: int, block: PageBlock) -> bool:
        if rank not in self._stretch or block in self._taken:
            return False
        if is_link(block) and (len(block.words) <= _LONGEST_LINK or not self._is_in_line(block)):
            return False
        if (
            block in self._beside.sure
            or block in self._beside.maybe
            or is_caption(block, self._quoting)
        ):
            return False
        is_named = is_named_beside(block, self._article) and not self._is_of_part(block)
        return not is_named or self._is_in_foot(block)

    def _is_of_part(self, block: PageBlock) -> bool:
        """Say whether a block of a box called as parts of articles are is set as the rest is."""
        return block.setting in self._open and is_beside_in_part_alone(block, self._article)

    def _is_in_foot(self, block: PageBlock) -> bool:
        """Say whether a block is prose in the foot of the article, set as the article is."""
        is_own = is_prose(block) and (block.box.tag, block.box.names) in self._called
        return is_own and is_beside_in_foot_alone(block, self._article)

    def _add_prose(self, chosen: set[PageBlock], maybe: Iterable[PageBlock]) -> None:
        """Choose prose; behind the article's last paragraph only what stands beside one of its."""
        last = max((rank for rank, one in enumerate(self._blocks) if one in chosen), default=-1)
        before = set(self._blocks[: last + 1])
        for one in maybe:
            is_own = one in before or self._is_in_line(one) or self._is_in_foot(one)
            if is_prose(one) and is_own:
                chosen.add(one)

    def _is_in_line(self, block: PageBlock) -> bool:
        """Say whether a block stands beside paragraphs of the article, or is set as they are."""
        is_beside = block.box in self._beds or block.box.around in self._rooms
        return is_beside or block.setting in self._settings

    def _add_short(self, chosen: set[PageBlock], maybe: Iterable[PageBlock]) -> None:
        """Choose headings, subtitles, items of chosen lists, and what is between paragraphs."""
        ranks = self._ranks
        prose = sorted(ranks[one] for one in chosen if is_prose(one))
        lists = {one.box.around for one in chosen if one.box.tag in _ITEMS}
        for one in maybe:
            is_heading = one.kind is BlockKind.HEADING and (
                self._is_in_article(one) or ranks[one] - self._stretch.start <= 1
            )
            is_heading = is_heading or is_called_subtitle(one) or self._is_first(ranks[one])
            is_item = one.box.tag in _ITEMS and one.box.around in lists
            first = -1 if is_heading else prose[0] if prose else len(self._blocks)
            if is_item or (prose and first < ranks[one] < prose[-1]) or self._goes_on(one, chosen):
                chosen.add(one)

    def _goes_on(self, block: PageBlock, chosen: set[PageBlock]) -> bool:
        """Say whether a line stands right behind prose that is chosen, set as that is."""
        rank = self._ranks[block]
        before = self._blocks[rank - 1] if rank else block
        is_alike = before.setting == block.setting and before.box.around is block.box.around
        is_set = is_prose(before) or before in self._behind
        if not (is_alike and is_set and before in chosen and block.kind is BlockKind.PARAGRAPH):
            return False
        self._behind.add(block)
        return True

    def _is_first(self, rank: int) -> bool:
        """Say whether a block is a line of some words below the headline, or among paragraphs."""
        block = self._blocks[rank]
        is_below = rank == self._stretch.start + 1 and block.box.tag == "p"
        is_among = block.box in self._rooms or block.box.around in self._rooms
        return (is_below or is_among) and len(block.words.split()) >= _WORDS and not is_head(block)

    def _drop_repeated(self, chosen: set[PageBlock]) -> None:
        """Keep a long block as often as it was extracted; so too what is outside the article."""
        counts = Counter[str]()
        for one in sorted(self._blocks, key=lambda one: not self._is_in_article(one)):
            if one not in chosen:
                continue
            counts[one.letters] += 1
            is_counted = len(one.words) >= LONG or not self._is_in_article(one)
            if is_counted and counts[one.letters] > max(1, self._extracted.times(one)):
                chosen.remove(one)

    def _is_doubtful(self, block: PageBlock) -> bool:
        is_asking = block in self._beside.asking
        if is_asking or block not in self._taken:
            return is_asking or not self._is_set_as_others(block)
        is_named = is_named_beside(block, self._article) and not self._is_of_part(block)
        return block in self._run and (is_named or is_caption(block, self._quoting))

    def _is_set_as_others(self, block: PageBlock) -> bool:
        is_heading = block.kind is BlockKind.HEADING
        neighbour = (block.box.tag, block.box.names, block.box.around)
        return is_heading or block.box in self._beds or neighbour in self._neighbours

    def _is_told(self, rank: int, block: PageBlock, chosen: set[PageBlock]) -> bool:
        if block in chosen or block.words == self._headline or not block.letters[:1].isalnum():
            return False
        is_inside = (
            rank in self._stretch or is_caption(block, self._quoting) or self._is_above(rank)
        )
        return is_inside or is_prose(block) or len(block.words) >= _TOLD_FROM
