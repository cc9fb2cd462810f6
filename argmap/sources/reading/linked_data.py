"""What a web page says of itself in JSON-LD, the notation of schema.org."""

from __future__ import annotations

import json
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from argmap.case.terms import SourceKind
from argmap.sources.dates import date_in
from argmap.sources.guessing import Guess
from argmap.sources.reading.words import one_line, people_joined

_ARTICLES = frozenset(
    f"{kind}Article"
    for kind in ("", "News", "ReportageNews", "AnalysisNews", "OpinionNews", "BackgroundNews")
) | {"BlogPosting", "LiveBlogPosting", "Report"}
_FROM = "what the page says of itself (JSON-LD)"
_MOST_NODES = 2000


def said_in_linked_data(scripts: list[str], headings: AbstractSet[str]) -> dict[str, Guess]:
    """Read the fields of a page's article from its JSON-LD scripts.

    Of several articles it is the one whose headline stands among the page's
    `headings`, else the first. Scripts that are not JSON say nothing.
    """
    articles = [node for node in _nodes(scripts) if _types(node) & _ARTICLES]
    if not articles:
        return {}
    titled = (one for one in articles if one_line(one.get("headline")) in headings)
    node = next(titled, articles[0])
    values = {
        "title": one_line(node.get("headline") or node.get("name")),
        "author": people_joined(_each_name(node.get("author") or node.get("creator"))),
        "publisher": _names(node.get("publisher") or node.get("sourceOrganization")),
        "date": date_in(one_line(node.get("datePublished"))),
        "url": _address(node),
        "language": _names(node.get("inLanguage"))[:2].lower(),
        "dateline": one_line(node.get("dateline")),
        "kind": SourceKind.ARTICLE.value,
    }
    return {name: Guess(value, _FROM) for name, value in values.items() if value}


def is_free_in_linked_data(scripts: list[str]) -> bool:
    """Say whether no article or part of one is said to be for some readers only."""
    return not any(
        str(node.get("isAccessibleForFree", "")).strip().lower().endswith(("false", "no"))
        for node in _nodes(scripts)
        if "isAccessibleForFree" in node
    )


def _nodes(scripts: list[str]) -> Iterator[dict[str, Any]]:
    waiting: list[Any] = [found for script in scripts for found in _parsed(script)]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting = node + waiting
        elif isinstance(node, dict):
            yield node
            waiting += [node[key] for key in ("@graph", "mainEntity", "hasPart") if key in node]


def _parsed(script: str) -> list[Any]:
    try:
        # Line ends inside strings are common, and no harm.
        return [json.loads(script.strip().removesuffix(";"), strict=False)]
    except (ValueError, RecursionError):
        return []


def _types(node: dict[str, Any]) -> set[str]:
    types = node.get("@type")
    many = types if isinstance(types, list) else [types]
    return {one for one in many if isinstance(one, str)}


def _names(value: Any) -> str:
    return ", ".join(dict.fromkeys(filter(None, _each_name(value))))


def _each_name(value: Any) -> list[str]:
    """Return the names of persons or organisations, whichever of the forms they are in."""
    many = value if isinstance(value, list) else [value]
    return [one_line(one.get("name") if isinstance(one, dict) else one) for one in many]


def _address(node: dict[str, Any]) -> str:
    page = node.get("mainEntityOfPage")
    of_page = page.get("@id") if isinstance(page, dict) else page
    found = (one_line(one) for one in (node.get("url"), of_page, node.get("@id")))
    return next((one for one in found if one.startswith(("https://", "http://"))), "")
