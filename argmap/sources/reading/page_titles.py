"""Which heading of a page is its title, and which is the name of the site.

The words between a page's `<title>` tags mostly join both: “Headline - Site”, “Site: Headline”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from argmap.sources.guessing import Guess
from argmap.sources.reading.words import one_line

_TAGS = ("h1", "h2", "h3", "h4")
_BETWEEN = r"(?:\s*[|»\u203a«\u2039]+\s*|\s+[–—·/-]+\s+)"
_PARTS = re.compile(_BETWEEN)
_BEHIND_SITE = re.compile(r"(?::\s+|\s*[»\u203a]+\s*)")
_BEHIND = re.compile(rf"{_BETWEEN}|:\s+")
_BEFORE = re.compile(rf"(?:{_BETWEEN}|:\s+)$")
_LONGEST_SITE = 40
_SHORT_SITE = 2
"""A first heading that is by so many times shorter than the rest of the title is the site's."""
_HEADLINE = 4
"""A heading of fewer words may be a site's name."""
_SITE_NAMES = re.compile(
    r"(?<![a-z])(?:(?:site|blog|brand|board|forum)[-_ ]?(?:title|name|logo|header|branding)"
    r"|logo|wordmark|branding|headerbar|header-?wrapper)(?![a-z])"
)
_HOME = re.compile(r"/?(?:(?:index|default|home)(?:\.\w{2,5})?/?)?", re.IGNORECASE)
_FROM_TAG = "the page's title"


@dataclass(frozen=True, slots=True)
class PageTitle:
    """The title of a page and the name of its site, as its headings and its `<title>` tell.

    `headings` are the words of those headings that may be an article's.
    """

    title: Guess
    site: Guess
    headings: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Heading:
    words: str
    tag: str
    parent: Any
    is_site: bool


def title_of_page(tree: Any, sites: AbstractSet[str]) -> PageTitle:
    """Find the title of a parsed page; `sites` are names that it gives its site in its tags."""
    titles = (one_line("".join(node.itertext())) for node in tree.iter("title"))
    tag = next(filter(None, titles), "")
    headings = list(_headings(tree, {one.casefold() for one in sites} - {""}))
    own = [one for one in headings if not one.is_site]
    heading = _heading_of(tag, own)
    passed = {one.words for one in own if heading and _rest(tag, one.words) == heading}
    named = {one.words for one in headings if one.is_site} | passed
    rest, site = _parted(tag, heading, named | set(sites))
    title = Guess(heading, "the heading") if heading else Guess(rest, _FROM_TAG)
    known = frozenset(one.words for one in own if one.tag == "h1") | {heading} - {""}
    return PageTitle(title, Guess(site, _FROM_TAG) if site else Guess(), known)


def without_site(title: str, sites: AbstractSet[str]) -> str:
    """Leave out of a title the name of the site that it ends with."""
    for site in sites:
        rest = _rest(title, site)
        if rest and title.startswith(rest):
            return rest
    return title


def _headings(tree: Any, sites: AbstractSet[str]) -> Iterator[_Heading]:
    for node in tree.iter(*_TAGS):
        if words := one_line("".join(node.itertext())):
            is_site = words.casefold() in sites or _is_called_site(node) or _leads_home(node, words)
            yield _Heading(words, node.tag, node.getparent(), is_site)


def _is_called_site(node: Any) -> bool:
    parent = node.getparent()
    around = [one for one in (node, parent) if one is not None]
    names = " ".join(one.get(key) or "" for one in around for key in ("class", "id"))
    return bool(_SITE_NAMES.search(names.lower()))


def _leads_home(node: Any, words: str) -> bool:
    """Say whether a heading is nothing but a link to the first page of its site."""
    inside = (one for one in node.iter("a") if one_line("".join(one.itertext())) == words)
    link = next(inside, next(node.iterancestors("a"), None))
    if link is None:
        return False
    if (link.get("rel") or "").strip().lower() == "home":
        return True
    address = (link.get("href") or "").strip()
    try:
        parts = urlsplit(address.removeprefix("./"))
    except ValueError:
        return False
    return bool(address) and not (parts.query or parts.fragment) and _is_home(parts.path, address)


def _is_home(path: str, address: str) -> bool:
    # “#” leads to the page itself, and has neither.
    return bool(_HOME.fullmatch(path)) and not address.startswith("#")


def _heading_of(title: str, own: Sequence[_Heading]) -> str:
    """Return the heading that is a page's title, or the most of it; nothing where none is."""
    first = [one for one in own if one.tag == "h1" and (one.words in title or not title)]
    if not first:
        fitting = [one.words for one in own if title and _rest(title, one.words) is not None]
        return max(fitting, key=len, default="") or _only_headline(own)
    # The site's own name is often a heading too, and shorter.
    heading = max(first, key=lambda one: len(one.words))
    return next((one.words for one in own if _is_rather(one, heading, title)), heading.words)


def _only_headline(own: Sequence[_Heading]) -> str:
    """Return the one first heading that may be a headline, where a page's title says otherwise."""
    first = {one.words for one in own if one.tag == "h1"}
    only = first.pop() if len(first) == 1 else ""
    return only if len(only.split()) >= _HEADLINE else ""


def _is_rather(other: _Heading, heading: _Heading, title: str) -> bool:
    """Say whether a title is another heading, and the first one but the name of the site."""
    words = heading.words
    if other.words == words or other.parent is heading.parent or words == title:
        return False
    if _rest(title, words) != other.words:
        return False
    if title.endswith(words):
        return True
    is_behind = bool(_BEHIND_SITE.match(title, len(words)))
    return is_behind or len(other.words) >= _SHORT_SITE * len(words)


def _rest(title: str, words: str) -> str | None:
    """Return a title without the words that begin or end it; None where they do neither."""
    if title == words:
        return ""
    if title.startswith(words) and (behind := _BEHIND.match(title, len(words))):
        return title[behind.end() :]
    if title.endswith(words) and (before := _BEFORE.search(title[: -len(words)])):
        return title[: before.start()]
    return None


def _parted(title: str, heading: str, sites: AbstractSet[str]) -> tuple[str, str]:
    """Return a title without the name of its site, and that name where it has one."""
    for site in sorted(sites, key=len, reverse=True):
        rest = _rest(title, site)
        if rest is not None:
            return rest or title, site
    if title == heading:
        return title, ""
    *before, last = _PARTS.split(title)
    end = title[: len(title) - len(last)].rstrip(" |»\u203a«\u2039–—·/-")
    if not before or not 1 < len(last) <= _LONGEST_SITE:
        return title, ""
    if heading and title.endswith(heading):
        # “Site | Headline”, or “Opinion | Headline”: which of them is not known.
        return title, ""
    return end, last
