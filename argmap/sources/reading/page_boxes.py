"""Which blocks of a page stand in each of its boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.sources.reading.page_blocks import PageBlock, PageBox


class Boxes:
    """The boxes of a page that hold words, each as a stretch of all its blocks."""

    def __init__(self, blocks: Sequence[PageBlock]) -> None:
        self.blocks = blocks
        stretches: dict[PageBox, tuple[int, int]] = {}
        self._stretches = stretches
        for rank, block in enumerate(blocks):
            box: PageBox | None = block.box
            while box is not None:
                first, _ = stretches.get(box, (rank, rank))
                stretches[box] = (first, rank)
                box = box.around

    def __iter__(self) -> Iterator[PageBox]:
        """Walk the boxes in the order in which their words begin."""
        return iter(self._stretches)

    def inside(self, box: PageBox) -> Sequence[PageBlock]:
        """Return the blocks of a box, in their order; none where it holds no words."""
        first, last = self._stretches.get(box, (0, -1))
        return self.blocks[first : last + 1]

    def opened_by(self, rank: int) -> tuple[PageBox | None, list[PageBlock]]:
        """Return the smallest box that the block begins and does not fill, and what else is in it.

        None and nothing where there is no such box.
        """
        for box in self.blocks[rank].box.outwards():
            first, last = self._stretches[box]
            if first != rank:
                return None, []
            if last > rank:
                return box, list(self.blocks[first + 1 : last + 1])
        return None, []
