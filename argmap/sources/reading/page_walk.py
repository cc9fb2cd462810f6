"""The words of a web page, block by block, as who looks at the page sees them.

Nothing is judged here: navigation and article alike are blocks, each with the boxes around it.
"""

from __future__ import annotations

import re
from typing import Any

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.page_block_level import CELLS, begins_line, tables_of_boxes
from argmap.sources.reading.page_blocks import PageBlock, PageBox, PageWords
from argmap.sources.reading.page_elements import (
    WORDLESS,
    asks_for_address,
    mark_of,
    name_of,
    names_of,
    words_in,
)
from argmap.sources.reading.page_inline import Inline
from argmap.sources.reading.page_shadows import open_shadows
from argmap.sources.reading.page_unseen import (
    fallback_words,
    is_unseen,
    may_be_unseen,
    typed_words,
)

_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    "blockquote": BlockKind.BLOCK_QUOTE,
}
_STRUCK = frozenset({"del", "s", "strike"})
_MARKS = (("“", "”"), ("‘", "’"))
_OWN_MARKS = tuple("“”„«»\"'‘’")
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_SEVERAL = re.compile(r" {2,}")
_AROUND_BREAKS = re.compile(r" *([\n\t]) *")


def words_of_page(tree: Any) -> PageWords:
    """Read all blocks of a page, and take out of its tree what it does not show.

    What stands in the shadow of an element is shown, and becomes a part of the tree.
    """
    open_shadows(tree)
    walk = _PageWalk(tree)
    for node in walk.hidden:
        node.drop_tree()
    return walk.found


class _PageWalk:
    """Walks a tree, however deep, and collects its blocks."""

    def __init__(self, tree: Any) -> None:
        self.found = PageWords()
        self.hidden: list[Any] = []
        self._box: PageBox | None = None
        self._at: PageBox | None = None
        self._parts: list[str] = []
        self._inline = Inline()
        self._quotes = self._pre = 0
        self._is_broken = False
        self._closing: list[str] = []
        self._marks: list[tuple[str, str]] = []
        self._anchors: list[tuple[str, PageBox]] = []
        self._walk(tree, tables_of_boxes(tree))

    def _walk(self, tree: Any, tables: set[Any]) -> None:
        from lxml import etree  # noqa: PLC0415 -- loaded when first needed: start-up

        walker = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
        is_passed = False
        for event, node in walker:
            is_block = begins_line(node, tables)
            if event == "start":
                if is_block:
                    self._enter(node)
                is_passed = self._is_passed_over(node)
                if is_passed:
                    walker.skip_subtree()
                else:
                    self._start(node)
                continue
            # What is passed over ends as the next event.
            if event == "end" and not is_passed:
                self._end(node)
            is_passed = False
            if is_block:
                self._leave()
            if node is not tree:
                self._take(node.tail)
        self._close()

    def _is_passed_over(self, node: Any) -> bool:
        if node.tag in WORDLESS:
            if words := fallback_words(node):
                self.found.unseen.append(words)
            if words := typed_words(node):
                self.found.typed.append(words)
            return True
        if not is_unseen(node):
            if may_be_unseen(node) and (words := words_in(node, " ")):
                self.found.faint.append(words)
            return False
        if words := words_in(node, " "):
            self.found.unseen.append(words)
        self.hidden.append(node)
        return True

    def _enter(self, node: Any) -> None:
        self._close()
        is_within = (
            self._box is not None and self._box.tag == "p" and bool((node.tail or "").strip())
        )
        self._box = PageBox(
            node.tag, names_of(node), self._box, is_within, bool(self._inline.links)
        )

    def _leave(self) -> None:
        self._close()
        self._box = self._box.around if self._box is not None else None

    def _start(self, node: Any) -> None:
        tag = node.tag
        self._inline.open(node)
        self._pre += tag == "pre"
        if (name := name_of(node)) and self._box is not None:
            self._anchors.append((name, self._box))
        if asks_for_address(node):
            self._mark_asking()
        if mark := mark_of(node):
            self._marks.append(mark)
        if tag in _STRUCK and (words := words_in(node)):
            self.found.struck.append(words)
        if tag == "q":
            self._open_quotation(node)
        self._take(node.text)

    def _mark_asking(self) -> None:
        for box in self._box.outwards() if self._box is not None else ():
            if box.asks:
                break
            box.asks = True

    def _open_quotation(self, node: Any) -> None:
        """Print the marks that a browser prints around `<q>`, but where the page has its own."""
        has_own = words_in(node).startswith(_OWN_MARKS)
        before, behind = ("", "") if has_own else _MARKS[self._quotes % 2]
        self._take(before)
        self._closing.append(behind)
        self._quotes += 1

    def _end(self, node: Any) -> None:
        tag = node.tag
        self._inline.close(node)
        self._pre -= tag == "pre" and self._pre > 0
        if tag == "q" and self._closing:
            self._quotes -= 1
            self._take(self._closing.pop())
        elif tag == "br":
            self._break()
        elif tag in CELLS:
            self._parts.append("\t")

    def _break(self) -> None:
        """Two breaks with nothing between them end a paragraph, as its author meant."""
        if self._is_broken:
            self._close()
        else:
            self._parts.append("\n")
            self._is_broken = True

    def _take(self, words: str | None) -> None:
        if not words:
            return
        if not self._pre and ("  " in words or not words.isprintable()):
            words = _SPACES.sub(" ", words)
        if self._inline.runs_on(self._parts[-1][-1:] if self._parts else "", words):
            self._parts.append(" ")
        self._parts.append(words)
        if not words.strip():
            return
        self._is_broken = False
        if self._at is None:
            self._at = self._box
        self._inline.count(words)

    def _close(self) -> None:
        if not self._parts:
            return
        words = _broken("".join(self._parts)).strip(" \n\t\xa0")
        box = self._at or self._box
        if words and box is None:
            box = PageBox("body", "", None)
        if words and box is not None:
            self.found.blocks.append(self._block(words, box))
            # A name without words of its own is that of the next block.
            self._marks, self._anchors = [], []
        self._parts.clear()
        self._at, self._is_broken = None, False

    def _block(self, words: str, box: PageBox) -> PageBlock:
        marks, anchors = tuple(self._marks), tuple(self._anchors)
        return PageBlock(words, _kind_in(box), box, marks, anchors, self._inline.taken())


def _broken(words: str) -> str:
    """Leave one space where there are several, and none around what breaks a line."""
    if "  " in words:
        words = _SEVERAL.sub(" ", words)
    return _AROUND_BREAKS.sub(r"\1", words) if "\n" in words or "\t" in words else words


def _kind_in(box: PageBox) -> BlockKind:
    kinds = [_KINDS[one.tag] for one in box.outwards() if one.tag in _KINDS]
    is_quoted = BlockKind.BLOCK_QUOTE in kinds
    return BlockKind.BLOCK_QUOTE if is_quoted else next(iter(kinds), BlockKind.PARAGRAPH)
