"""What an element of a web page says of the words in it: who wrote them, when, what they note."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

from argmap.sources.reading.page_names import names_beside
from argmap.sources.reading.words import spaces_joined

WORDLESS = frozenset(
    (
        *("audio", "canvas", "datalist", "embed", "head", "iframe", "noframes", "noscript"),
        *("object", "script", "select", "style", "svg", "template", "textarea", "video"),
    )
)
"""What a browser shows no words of, or only such as are typed in or drawn."""
_MARK = re.compile(
    r"[\[(]?(?:(?:note|n|fn)\.? ?)?(?P<sign>\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡§¶]{1,3})[\])]?"
)
_EMAIL = re.compile(r"(?<![a-z])e-?mail(?![a-z])", re.IGNORECASE)
_LABELS = (
    *("aria-label", "data-testid", "data-qa", "data-component", "data-module", "data-name"),
    *("data-type", "data-block-type"),
)
"""Where a page whose classes are made by a program says what its boxes are."""
_LABEL = 40
_WHO_OR_WHEN = re.compile(
    r"(?<![a-z])(?:authors?|by-?line|user-?name|poster|creator|posted-?(?:by|on|at)"
    r"|(?:post|comment|entry|block|publish(?:ed)?|update|created?)-?(?:author|date|time)"
    r"|date-?time|time-?stamp|datepublished)(?![a-z])"
)


def names_of(node: Any) -> str:
    """Return what an element is called by its author, and which of its labels set it beside."""
    names = (node.get(name) for name in ("class", "id", "role"))
    labels = (node.get(name) for name in _LABELS)
    beside = (_beside(label) for label in labels if label and len(label) <= _LABEL)
    return " ".join(filter(None, (*names, *beside))).lower()


@lru_cache(maxsize=2048)
def _beside(label: str) -> str:
    """Return what a label has of names of what stands beside an article; else it tells nothing."""
    return " ".join(sorted(names_beside("-".join(label.lower().split()))))


def words_in(node: Any, between: str = "") -> str:
    """Return the words of an element; scripts and comments in it are none."""
    parts = list[str]()
    for one in node.iter():
        if isinstance(one.tag, str) and one.tag not in WORDLESS:
            parts.append(one.text or "")
        parts.append((one.tail or "") if one is not node else "")
    return spaces_joined(between.join(parts))


def asks_for_address(node: Any) -> bool:
    """Say whether an element is a field in which an e-mail address is typed."""
    if node.tag != "input":
        return False
    kind = (node.get("type") or "text").strip().lower()
    keys = ("name", "id", "placeholder", "aria-label", "autocomplete")
    called = (node.get(key) or "" for key in keys)
    return kind == "email" or (kind == "text" and any(_EMAIL.search(one) for one in called))


def is_control(node: Any) -> bool:
    """Say whether an element is a button, but none that folds and unfolds what stands below it."""
    is_button = node.tag == "button" or node.get("role") == "button"
    return is_button and node.get("aria-expanded") is None


def tells_who_or_when(node: Any) -> bool:
    """Say whether an element is called one that names a writer, or a time, by its author."""
    if node.tag == "time":
        return True
    get = node.get
    return _is_of_who_or_when(get("class") or "", get("itemprop") or "", get("rel") or "")


@lru_cache(maxsize=1024)
def _is_of_who_or_when(*names: str) -> bool:
    return bool(_WHO_OR_WHEN.search(" ".join(names).lower()))


def name_of(node: Any) -> str:
    """Return the name by which links lead to an element; nothing where it has none."""
    return node.get("id") or (node.get("name") if node.tag == "a" else None) or ""


def mark_of(node: Any) -> tuple[str, str] | None:
    """Return the name that the mark of a note leads to, and its sign; None of all else."""
    if node.tag != "a":
        return None
    _, is_within, leads_to = (node.get("href") or "").partition("#")
    found = _MARK.fullmatch(words_in(node).lower()) if is_within else None
    return (unquote(leads_to), found["sign"]) if found else None
