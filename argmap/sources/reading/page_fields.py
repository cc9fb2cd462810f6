"""Title, author, publisher, date, address and language, as a web page says them of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Any
from urllib.parse import urljoin

from argmap.sources.dates import date_in
from argmap.sources.guessing import Guess
from argmap.sources.reading.linked_data import is_free_in_linked_data, said_in_linked_data
from argmap.sources.reading.page_titles import PageTitle, title_of_page, without_site
from argmap.sources.reading.words import one_line, people_joined

# The first that a page has counts.
_TAGS = {
    "title": ("citation_title", "og:title", "twitter:title", "dc.title", "parsely-title"),
    "author": (
        *("citation_author", "author", "parsely-author", "dc.creator", "byl"),
        *("sailthru.author", "article:author"),
    ),
    "publisher": ("citation_publisher", "og:site_name", "dc.publisher", "application-name"),
    "date": (
        *("citation_publication_date", "article:published_time", "parsely-pub-date"),
        *("og:published_time", "datepublished", "pubdate", "dc.date", "dcterms.created", "date"),
    ),
    "url": ("og:url",),
    "language": ("og:locale", "dc.language", "content-language"),
}
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S{1,2000})", re.IGNORECASE)
_SAVED_BY = re.compile(
    r"Page saved with SingleFile\s+url:\s*(https?://\S{1,2000})\s+saved date:\s*([^\n]{1,60})"
)
_CALLED_BYLINE = re.compile(r"(?<![a-z])(?:byline|(?:post|entry|article)-author)(?![a-z])")
_PERSON = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}"
_BYLINE = re.compile(
    rf"(?:(?:Written|Posted) )?[Bb][Yy]:? (?P<names>{_PERSON}(?: (?:and|&) {_PERSON})?)(?:[,|].*)?"
)
_JOINED = re.compile(r",? and | & |, ")
_BY = re.compile(r"by\s+", re.IGNORECASE)


_FILED = re.compile(r"\s+[-–]\s+Document (?:No\. ?)?\d+(?:-\d+)? \([^()]{2,40} (?:19|20)\d\d\)$")
"""So archives of courts end the name of a case: with the number of the document in its docket."""
_TIER_TAGS = ("article:content_tier", "og:article:content_tier", "content_tier")
_SITE_TAGS = ("og:site_name", "application-name")


def said_by_page(tree: Any) -> dict[str, Guess]:
    """Read what a parsed page says of itself, each with where it says so.

    JSON-LD goes before meta tags, and both before links, headings and comments.
    """
    tags = _tags_of(tree)
    sites = _sites_of(tags)
    titled = title_of_page(tree, sites)
    said = _said_elsewhere(tree, titled)
    said |= _said_in_tags(tags, sites)
    said |= said_in_linked_data(_linked_data(tree), titled.headings)
    canonical = _canonical(tree)
    if canonical:
        said["url"] = Guess(canonical, "the page's canonical link")
    return _without_places({name: one for name, one in said.items() if one}, sites)


def _without_places(said: dict[str, Guess], sites: set[str]) -> dict[str, Guess]:
    """Leave out of an author the paper's name, and of a title where the paper is filed."""
    author, title = said.get("author", Guess()), said.get("title", Guess())
    for site in sorted({*sites, said.get("publisher", Guess()).value} - {""}, key=len)[::-1]:
        behind = rf"(?:\s*[,|/&–—-])?\s+(?:(?:of|for|at) )?(?:the )?{re.escape(site)}$"
        name = re.sub(behind, "", author.value, flags=re.IGNORECASE)
        if " " in name:
            author = replace(author, value=name)
    title = replace(title, value=_FILED.sub("", title.value))
    return said | {key: one for key, one in (("author", author), ("title", title)) if one}


def headline_of(tree: Any, title: str) -> str:
    """Return the heading of a page that is its title, or else the one that may be its headline."""
    headings = (one_line("".join(node.itertext())) for node in tree.iter("h1", "h2", "h3", "h4"))
    if heading := next((one for one in headings if one and one == title), ""):
        return heading
    titled = title_of_page(tree, _sites_of(_tags_of(tree)))
    return titled.title.value if titled.title.value in titled.headings else ""


def _sites_of(tags: dict[str, list[str]]) -> set[str]:
    return {one for name in _SITE_TAGS for one in tags.get(name, [])}


def is_free_to_all(tree: Any) -> bool:
    """Say whether a page does not say of its article that only some may read all of it."""
    tiers = (one.lower() for name in _TIER_TAGS for one in _tags_of(tree).get(name, []))
    return "locked" not in tiers and is_free_in_linked_data(_linked_data(tree))


def _linked_data(tree: Any) -> list[str]:
    return [
        node.text or ""
        for node in tree.iter("script")
        if (node.get("type") or "").strip().lower() == "application/ld+json"
    ]


def _tags_of(tree: Any) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        content = one_line(node.get("content") or node.get("value"))
        if name and content:
            tags.setdefault(name.strip().lower(), []).append(content)
    return tags


def _said_in_tags(tags: dict[str, list[str]], sites: set[str]) -> dict[str, Guess]:
    said = {}
    for field, names in _TAGS.items():
        for name in names:
            value = _value(field, tags.get(name, []))
            value = without_site(value, sites) if field == "title" else value
            if value:
                said[field] = Guess(value, f"the page's tag “{name}”")
                break
    return said


def _value(field: str, contents: list[str]) -> str:
    if not contents:
        return ""
    if field == "author":
        people = (_BY.sub("", one, count=1) for one in contents if "://" not in one)
        return people_joined(name for one in people for name in _each_person(one))
    if field == "date":
        return date_in(contents[0])
    if field == "url":
        return contents[0] if contents[0].startswith(("https://", "http://")) else ""
    return contents[0][:2].lower() if field == "language" else contents[0]


def _said_elsewhere(tree: Any, titled: PageTitle) -> dict[str, Guess]:
    said = {"title": titled.title, "publisher": titled.site}
    language = next((node.get("lang") for node in tree.iter("html") if node.get("lang")), "")
    said["language"] = Guess(language[:2].lower(), "the page's “lang”")
    dates = {date_in(node.get("datetime") or "") for node in tree.iter("time")}
    # So blogs marked it before there was an element for it.
    marked = {
        date_in(node.get("title") or "")
        for node in tree.iter("abbr")
        if "published" in f"{node.get('class')} {node.get('itemprop')}".lower()
    }
    # Where several differ, they are those of other articles too.
    single = [found.pop() for found in (dates, marked) if len(found) == 1]
    said["date"] = Guess(next(filter(None, single), ""), "the one time on the page")
    said["author"] = Guess(_byline(tree), "the page's byline")
    return said | _said_by_browser(tree)


def _each_person(names: str) -> list[str]:
    """Part names that a tag joins: “Ann Clark, Bob Doe and Carl Roe”."""
    parts = _JOINED.split(names)
    return parts if all(re.fullmatch(_PERSON, one) for one in parts) else [names]


def _byline(tree: Any) -> str:
    """Return who the one byline of a page names; those of teasers may be others."""
    found = set()
    for node in tree.iter():
        if isinstance(node.tag, str) and _CALLED_BYLINE.search((node.get("class") or "").lower()):
            line = _BYLINE.fullmatch(one_line("".join(node.itertext())))
            found.add(line["names"].replace(" and ", " & ") if line else "")
    found.discard("")
    return found.pop() if len(found) == 1 else ""


def _said_by_browser(tree: Any) -> dict[str, Guess]:
    """Read the comment in which a browser says from where it saved a page."""
    for words in _comments(tree):
        by = _SAVED_BY.search(words)
        if by:
            day = date_in(by[2])
            came_from = "the comment of the program that saved the page"
            return {"url": Guess(by[1], came_from), "accessed": Guess(day, came_from)}
        address = _SAVED_FROM.search(words)
        if address:
            return {"url": Guess(address[1], "the comment of the browser that saved the page")}
    return {}


def _comments(tree: Any) -> Iterator[str]:
    from lxml import etree  # noqa: PLC0415 -- loaded when first needed: start-up

    root = tree.getroottree().getroot()
    beside = (root.itersiblings(etree.Comment, preceding=before) for before in (True, False))
    for node in chain(*beside, root.iter(etree.Comment)):
        yield node.text or ""


def _canonical(tree: Any) -> str:
    base = next((node.get("href") for node in tree.iter("base") if node.get("href")), "")
    for node in tree.iter("link"):
        if (node.get("rel") or "").strip().lower() == "canonical" and node.get("href"):
            address = _joined(base, node.get("href").strip())
            return address if address.startswith(("https://", "http://")) else ""
    return ""


def _joined(base: str, address: str) -> str:
    try:
        return one_line(urljoin(base, address))
    except ValueError:
        return ""
