"""Boxes that hold the article, though their names are those of what stands beside one.

“comments-open” says of a story that readers may comment on it, and “share-buttons” may be the name
of a frame around everything. The extractor leaves out what is called so before it looks at it: such
a box is handed to it without its names.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from argmap.sources.reading.page_beside import is_label_of_page
from argmap.sources.reading.page_elements import words_in
from argmap.sources.reading.words import spaces_joined

_LONG = 40
"""From so many characters on, words that stand together count for a page's prose."""
_MOST = 0.5
_LITTLE = 100
"""More characters of prose beside a box may be the article, and what is in it remarks on that."""
_COMMENT = re.compile(r"(?:^|\s|-|_)comment(?!ary|ator)", re.IGNORECASE)
_OWN = 0.15
"""What a story has of the prose of a box in which readers comment on it, or more."""
_NAMES = ("class", "id", "role", "style", "data-component")
_BESIDE = frozenset({"aside", "footer", "nav"})
"""What these hold is none of a page’s own prose."""
_WHOLE = frozenset({"html", "body", "article", "main"})


class _Page(NamedTuple):
    """How many characters of prose stand in each element of a page, and in all."""

    held: dict[Any, int]
    whole: int


def without_names_of_comments(tree: Any) -> None:
    """Take its names from each box that is called comments and holds the story of the page."""
    page = _page(tree)
    for node in [one for one in page.held if one.tag not in _WHOLE and _is_called_comments(one)]:
        if _holds_story(node, page):
            _unname(node)


def without_names_of_most(tree: Any) -> bool:
    """Take their names from all boxes that hold most of a page's prose; say whether any had some.

    Comments are none of them, though there may be more of them than of the article.
    """
    page = _page(tree)
    most = [one for one, held in page.held.items() if held > _MOST * page.whole]
    found = False
    for node in most:
        if node.tag in _WHOLE or not any(node.get(name) for name in _NAMES):
            continue
        is_alone = page.whole - page.held[node] <= _LITTLE
        if _holds_story(node, page) or (is_alone and not _is_of_comments(node, page)):
            _unname(node)
            found = True
    return found


def prose_of(tree: Any) -> int:
    """Return how many characters of prose a page has."""
    return _page(tree).whole


def _page(tree: Any) -> _Page:
    nodes = [one for one in tree.iter() if isinstance(one.tag, str)]
    held = dict.fromkeys(nodes, 0)
    # Backwards, children are done before what is around them.
    for node in reversed(nodes):
        held[node] += _counted(node.text) if node.tag not in {"script", "style"} else 0
        around = node.getparent()
        if node is not tree and around in held:
            held[around] += _counted(node.tail)
            held[around] += 0 if node.tag in _BESIDE else held[node]
    return _Page(held, held[tree])


def _counted(words: str | None) -> int:
    count = len((words or "").strip())
    return count if count >= _LONG else 0


def _is_called_comments(node: Any) -> bool:
    return any(_COMMENT.search(node.get(name) or "") for name in ("class", "id"))


def _holds_story(node: Any, page: _Page) -> bool:
    """Say whether a box holds the page's headline, its main part, or the article of most of it."""
    if next(node.iter("main"), None) is not None:
        return True
    if any(not is_label_of_page(words_in(one)) for one in node.iter("h1")):
        return page.held[node] > 0
    return any(
        page.held.get(one, 0) > _MOST * page.whole and not _is_comment(one, node)
        for one in node.iter("article")
    )


def _is_comment(article: Any, within: Any) -> bool:
    """Say whether an article, or a box between it and the one that it is in, is called comment."""
    node = article
    while node is not within:
        if _is_called_comments(node):
            return True
        node = node.getparent()
    return False


def _is_of_comments(node: Any, page: _Page) -> bool:
    """Say whether a box is a list of comments: it has their label, or little else than them."""
    if not _is_called_comments(node):
        return False
    inside = [one for one in node.iterdescendants() if isinstance(one.tag, str)]
    first = next((words for one in inside if (words := spaces_joined(one.text or ""))), "")
    return is_label_of_page(first) or _besides_comments(node, page) < _OWN * page.held[node]


def _besides_comments(node: Any, page: _Page) -> int:
    """Return how much prose of a box stands in none that is called comments within it."""
    count, nodes = page.held[node], list(node)
    while nodes:
        one = nodes.pop()
        if one in page.held and _is_called_comments(one):
            count -= page.held[one]
        else:
            nodes.extend(one)
    return count


def _unname(node: Any) -> None:
    for name in _NAMES:
        node.attrib.pop(name, None)
