"""The main text of a web page, without navigation, advertisements and comments."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from argmap.sources.reading.blocks import BlockKind, BlockWords
from argmap.sources.reading.words import spaces_joined

_BLOCKS = frozenset({"p", "head", "item", "quote", "list", "table", "row", "code", "ab", "body"})
_HTML_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt"),
        *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html"),
        *("li", "main", "nav", "ol", "p", "pre", "section", "table", "tr", "ul"),
    )
)
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    "blockquote": BlockKind.BLOCK_QUOTE,
}
_EXTRACTED_KINDS = {"head": BlockKind.HEADING, "quote": BlockKind.BLOCK_QUOTE}
_WORDLESS = frozenset({"head", "script", "style", "template", "noscript", "svg"})
_BREAKS = {"lb": "\n", "br": "\n", "cell": "\t", "td": "\t", "th": "\t"}
_LONG = 80
_SHOWN = 25
_SOUGHT = 200
_BEGINNING = 40
_LETTERS = re.compile(r"\W+")


def main_text(tree: Any) -> list[BlockWords]:
    """Return the paragraphs of a page's main text, in order; none where the page has none.

    The tree is taken apart on the way.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 -- loaded when first needed: start-up

    found: Any = bare_extraction(tree, favor_recall=True, include_comments=False)
    body = None if found is None else found.body
    return [] if body is None else _paragraphs(body, _BLOCKS, _EXTRACTED_KINDS)


def whole_text(tree: Any) -> list[BlockWords]:
    """Return all words of a page, whatever they are for; scripts and styles are none."""
    return _paragraphs(tree, _HTML_BLOCKS, _KINDS)


def paragraphs_of_page(tree: Any) -> list[str]:
    """List the long paragraphs of the whole page and all captions, of its main text or not."""
    found = ((node.tag, _words_of(node)) for node in tree.iter("p", "figcaption"))
    return [words for tag, words in found if len(words) >= (_LONG if tag == "p" else 1)]


def _words_of(node: Any) -> str:
    """Return the words of a paragraph; a long one within a caption is one by itself."""
    inside = (spaces_joined("".join(one.itertext())) for one in node.iter("p") if one is not node)
    is_counted = any(len(words) >= _LONG for words in inside)
    return "" if is_counted else spaces_joined("".join(node.itertext()))


def left_out(paragraphs: list[str], text: str) -> list[str]:
    """Say which of a page's paragraphs are not in its text, or not as often as on the page."""
    kept = Counter(_LETTERS.sub("", words) for words in text.split("\n\n"))
    wanted = Counter(paragraphs)
    fewer = [words for words, count in wanted.items() if kept[_LETTERS.sub("", words)] < count]
    # A paragraph may stand inside another of the text; looking for many so would take long.
    whole = _LETTERS.sub("", text)
    missing, repeated = list[str](), list[str]()
    for rank, words in enumerate(fewer):
        letters = _LETTERS.sub("", words)
        count = whole.count(letters) if rank < _SOUGHT else kept[letters]
        if not count:
            missing.append(_begun(words))
        elif count < wanted[words]:
            repeated.append(f"{_begun(words)} ({wanted[words]} times, kept {_times(count)})")
    told = (
        ("Left out as not of the main text", missing),
        ("Repeated on the page, and not kept as often", repeated),
    )
    return [f"{what}: {_listed(items)}." for what, items in told if items]


def _begun(words: str) -> str:
    return f"“{words}”" if len(words) <= _BEGINNING else f"“{words[:_BEGINNING].rstrip()}…”"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _listed(items: list[str]) -> str:
    more = len(items) - _SHOWN
    return ", ".join(items[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _paragraphs(body: Any, blocks: frozenset[str], kinds: dict[str, BlockKind]) -> list[BlockWords]:
    """Walk a tree, however deep, and collect its blocks of words, each with what it is."""
    from lxml import etree  # noqa: PLC0415 -- as above

    done: list[BlockWords] = []
    parts: list[str] = []
    inside: list[BlockKind] = []
    walker = etree.iterwalk(body, events=("start", "end", "comment", "pi"))
    for event, node in walker:
        if node.tag in blocks:
            _close(parts, done, inside)
        if node.tag in kinds:
            _step(inside, kinds[node.tag], is_start=event == "start")
        if event == "start" and node.tag in _WORDLESS and blocks is _HTML_BLOCKS:
            walker.skip_subtree()
        elif event == "start":
            parts.append(_spaced(node.text))
        else:
            parts.append(_BREAKS.get(node.tag, ""))
            parts.append(_spaced(node.tail) if node is not body else "")
    _close(parts, done, inside)
    return done


def _step(inside: list[BlockKind], kind: BlockKind, *, is_start: bool) -> None:
    if is_start:
        inside.append(kind)
    else:
        inside.pop()


def _spaced(words: str | None) -> str:
    """Make one space of each run of white space, also of those at the ends."""
    return re.sub(r"[ \t\n\r\f\v]+", " ", words or "")


def _close(parts: list[str], done: list[BlockWords], inside: list[BlockKind]) -> None:
    words = re.sub(r" *([\n\t]) *", r"\1", re.sub(r" {2,}", " ", "".join(parts))).strip(" \n\t")
    if words:
        is_quoted = BlockKind.BLOCK_QUOTE in inside
        kind = BlockKind.BLOCK_QUOTE if is_quoted else next(iter(inside), BlockKind.PARAGRAPH)
        done.append(BlockWords(words, kind))
    parts.clear()
