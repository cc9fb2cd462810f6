"""Which blocks of a page are in what the extractor made of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from argmap.sources.reading.page_blocks import PageBlock, squeezed

_WORD = re.compile(r"\w+")
_RUN = 3
"""Words in a row by which a block is known in what was extracted."""
_COVERED = 0.5


class Extracted:
    """What was extracted of a page, to ask of a block whether it is in it.

    The extractor glues blocks together and loses words in them: a block of which it has most
    runs of words is in it. Rows that are whole blocks of the page say nothing of others which
    repeat a part of them, as a box in large type does.
    """

    def __init__(self, rows: Sequence[str], blocks: Iterable[PageBlock]) -> None:
        whole = {one.letters for one in blocks}
        self._times = _times(rows)
        parts = (row for row in rows if squeezed(row) not in whole)
        lines = (line for part in parts for line in part.split("\n"))
        self._runs = {run for line in lines if squeezed(line) not in whole for run in _runs(line)}

    def times(self, block: PageBlock) -> int:
        """Return how often a block is in it as a whole row, or as a whole line of one."""
        return self._times[block.letters]

    def holds(self, block: PageBlock) -> bool:
        """Say whether a block, or most of it, is in it."""
        if self.times(block):
            return True
        runs = _runs(block.words)
        return bool(runs) and sum(run in self._runs for run in runs) >= _COVERED * len(runs)


def _times(rows: Iterable[str]) -> Counter[str]:
    times = Counter[str]()
    for row in rows:
        lines = row.split("\n")
        times.update(squeezed(line) for line in (lines if len(lines) > 1 else ()))
        times[squeezed(row)] += 1
    times.pop("", None)
    return times


def _runs(words: str) -> list[tuple[str, ...]]:
    found = _WORD.findall(words)
    return [tuple(found[at : at + _RUN]) for at in range(len(found) - _RUN + 1)]
