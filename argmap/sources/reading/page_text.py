"""What is taken for the main text of a web page, and what is told of the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from argmap.sources.reading.blocks import BlockWords
from argmap.sources.reading.page_misnamed import (
    prose_of,
    without_names_of_comments,
    without_names_of_most,
)
from argmap.sources.reading.words import begun, listed, spaces_joined

_BLOCKS = frozenset({"p", "head", "item", "quote", "list", "table", "row", "code", "ab", "body"})
_BREAKS = {"lb": "\n", "cell": "\t"}
_LETTERS = re.compile(r"\W+")
_FEW = 0.5
"""Where less of a page's prose was extracted, the names of its boxes may be the cause."""


def main_text(tree: Any) -> list[BlockWords]:
    """Return what the extractor takes for a page's main text; none where the page has none.

    It loses words, and glues blocks together: it tells where the article is, and is not kept.
    Where it left out most of the prose, the boxes that hold most of it are handed to it once more
    without their names. The tree is taken apart on the way.
    """
    without_names_of_comments(tree)
    again, prose = deepcopy(tree), prose_of(tree)
    rows = _extracted(tree)
    if _length(rows) >= _FEW * prose or not without_names_of_most(again):
        return rows
    more = _extracted(again)
    return more if _length(more) > _length(rows) else rows


def _extracted(tree: Any) -> list[BlockWords]:
    from trafilatura import bare_extraction  # noqa: PLC0415 -- loaded when first needed: start-up

    found: Any = bare_extraction(tree, favor_recall=True, include_comments=False)
    body = None if found is None else found.body
    return [] if body is None else _rows(body)


def _length(rows: Iterable[BlockWords]) -> int:
    return sum(len(row.words) for row in rows)


def left_out(left: Iterable[str], kept: Iterable[str]) -> list[str]:
    """Say which blocks of a page are not in its text, or not as often as on the page."""
    counts = Counter(_LETTERS.sub("", words) for words in kept)
    wanted = Counter(spaces_joined(words) for words in left)
    missing, repeated = list[str](), list[str]()
    for words, count in wanted.items():
        times = counts[_LETTERS.sub("", words)]
        if times:
            repeated.append(f"{begun(words)} ({times + count} times, kept {_times(times)})")
        else:
            missing.append(begun(words))
    told = (
        ("Left out as not of the main text", missing),
        ("Repeated on the page, and not kept as often", repeated),
    )
    return [f"{what}: {listed(items)}." for what, items in told if items]


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _rows(body: Any) -> list[BlockWords]:
    """Walk what was extracted, however deep, and collect its blocks of words."""
    from lxml import etree  # noqa: PLC0415 -- as above

    done, parts = list[BlockWords](), list[str]()

    def close() -> None:
        if words := "".join(parts).strip():
            done.append(BlockWords(words))
        parts.clear()

    for event, node in etree.iterwalk(body, events=("start", "end", "comment", "pi")):
        if node.tag in _BLOCKS:
            close()
        if event == "start":
            parts.append(_one_spaced(node.text))
        else:
            parts.append(_BREAKS.get(node.tag, ""))
            parts.append(_one_spaced(node.tail) if node is not body else "")
    close()
    return done


def _one_spaced(words: str | None) -> str:
    return re.sub(r"[ \t\n\r\f\v]+", " ", words or "")
