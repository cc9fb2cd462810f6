"""What a web page does not show, and what it shows of elements that a browser draws itself.

Words that are not shown are left out and told. Where the style of an element hides it surely, it
is not shown; where that may be so, its words are kept, and told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from argmap.sources.reading.page_blocks import PageWords
from argmap.sources.reading.page_elements import words_in
from argmap.sources.reading.words import begun, listed, spaces_joined

_FALLING_BACK = frozenset({"audio", "canvas", "iframe", "noframes", "noscript", "object", "video"})
_UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_NEVER_UNSEEN = frozenset({"html", "body", "main", "article"})
"""A script shows these, where a page hides all of itself until it is loaded."""
_FAR_OFF = re.compile(
    r"(?:^|;)(?:left|top|right|text-indent):-(?:(?:\d{4,}|9{3})(?:\.\d+)?(?:px|pt)|\d{3,}(?:\.\d+)?r?em)"
)
"""A quotation that is pulled out may hang a little beside the text."""
_PLACED = re.compile(r"(?:^|;)(?:position:(?:absolute|fixed)|text-indent:)")
_CLEAR = re.compile(r"(?:^|;)opacity:0(?:\.0*)?(?=;|!|$)")
_NO_SIZE = re.compile(r"(?:^|;)(?:max-)?(?:height|width):0(?:\.0*)?(?:px|em|%)?(?=;|!|$)")
_CUT_OFF = re.compile(r"(?:^|;)overflow(?:-[xy])?:(?:hidden|clip)")
_NO_TYPE = re.compile(r"(?:^|;)font-size:0(?:\.0*)?(?:px|r?em|pt|%)?(?=;|!|$)")
_WORDS = 12
"""Of more words than these it is said how many they are."""


def is_unseen(node: Any) -> bool:
    """Say whether a page hides an element; a script shows the whole of it once it is loaded."""
    if node.tag in _NEVER_UNSEEN or not isinstance(node.tag, str):
        return False
    style = node.get("style")
    if node.get("hidden") is not None or (style and _UNSEEN.search(style)):
        return True
    return bool(style) and _is_hidden_by(_squeezed(style), node)


def may_be_unseen(node: Any) -> bool:
    """Say whether the style of an element may hide its words: that lies with other styles too.

    What is folded up, to be unfolded by a script, may be a part of the article.
    """
    if not (style := _squeezed(node.get("style") or "")):
        return False
    is_folded = _NO_SIZE.search(style) and (_CLEAR.search(style) or _CUT_OFF.search(style))
    return bool(is_folded or _FAR_OFF.search(style) or _NO_TYPE.search(style))


def _squeezed(style: str) -> str:
    return "".join(style.split()).lower()


def _is_hidden_by(style: str, node: Any) -> bool:
    """Say whether a style hides an element, whatever styles the page has besides.

    Type without a size hides what is in it only where none of it can have a size of its own.
    """
    if _FAR_OFF.search(style) and _PLACED.search(style):
        return True
    if not _NO_TYPE.search(style):
        return False
    inside = (one for one in node.iterdescendants() if isinstance(one.tag, str))
    return not any(one.get("style") or one.get("class") for one in inside)


def fallback_words(node: Any) -> str:
    """Return what an element says in browsers that cannot show it; of others nothing.

    Of a drawing it is what is written in it.
    """
    if node.tag == "svg":
        return spaces_joined(" ".join(words_in(one) for one in node.iter("text")))
    if node.tag not in _FALLING_BACK:
        return ""
    parts = [node.text or "", *(f"{words_in(one)} {one.tail or ''}" for one in node)]
    return spaces_joined(" ".join(parts))


def typed_words(node: Any) -> str:
    """Return what stands in a field of several lines in which a reader types."""
    if node.tag != "textarea":
        return ""
    return spaces_joined(" ".join(words for words in node.itertext() if isinstance(words, str)))


def told_of_words(words: PageWords) -> list[str]:
    """Say what of a page is struck out, and what it does not show."""
    told = (
        ("Struck out on the page, and kept", words.struck),
        ("Not shown by the page, and left out", words.unseen),
        ("In a field to type in, and left out", words.typed),
        ("Kept, but may not be shown by the page, by its style", words.faint),
    )
    return [f"{what}: {_counted(items)}." for what, items in told if items]


def _counted(items: Sequence[str]) -> str:
    """List how words begin, and how many there are of the longer ones."""
    return listed([begun(one) + _count(len(one.split())) for one in items])


def _count(words: int) -> str:
    return f" ({words:,} words)" if words > _WORDS else ""
