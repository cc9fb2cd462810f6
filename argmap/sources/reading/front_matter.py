"""What a Markdown file says of itself: the lines between dashes that it begins with."""

from __future__ import annotations

import re

from argmap.sources.dates import date_in
from argmap.sources.guessing import Guess
from argmap.sources.reading.words import people_joined

_BLOCK = re.compile(r"\ufeff?---[ \t]*\n(?P<lines>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_MOST = 20_000
_ENTRY = re.compile(r"(?P<key>[A-Za-z_-]+):[ \t]*(?P<value>.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.+)")
_HEADING = re.compile(r"^#[ \t]+(?P<words>.*?\S)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_FIELDS = {
    "title": "title",
    "author": "author",
    "authors": "author",
    "publisher": "publisher",
    "publication": "publisher",
    "date": "date",
    "url": "url",
    "lang": "language",
    "language": "language",
}
_SAID_BY = "the lines at its beginning"


def said_in_front(text: str) -> dict[str, Guess]:
    """Return the fields that the front matter of a text names; empty where it has none.

    A title that it does not name is that of the first heading after it.
    """
    block = _BLOCK.match(text[:_MOST])
    if block is None:
        return {}
    said: dict[str, Guess] = {}
    for key, values in _entries(block["lines"]).items():
        bare = [one for one in map(_bare, values) if one]
        value = people_joined(bare) if key == "author" else ", ".join(bare)
        value = date_in(value) if key == "date" else value
        if value:
            said.setdefault(key, Guess(value, _SAID_BY))
    heading = _HEADING.search(text, block.end())
    if "title" not in said and heading is not None:
        said["title"] = Guess(heading["words"], "the first heading")
    return said


def without_front(text: str) -> str:
    """Return a text without its front matter."""
    block = _BLOCK.match(text[:_MOST])
    return text[block.end() :].lstrip("\n") if block is not None else text


def _entries(lines: str) -> dict[str, list[str]]:
    """Return the values of each field that is known, those of a list one by one."""
    found: dict[str, list[str]] = {}
    key = ""
    for line in lines.split("\n"):
        entry, item = _ENTRY.fullmatch(line.rstrip()), _ITEM.fullmatch(line.rstrip())
        if entry is not None:
            key = _FIELDS.get(entry["key"].lower(), "")
            if key and entry["value"]:
                found.setdefault(key, []).extend(_parted(entry["value"]))
        elif item is not None and key:
            found.setdefault(key, []).append(item["value"])
    return found


def _parted(value: str) -> list[str]:
    is_list = value.startswith("[") and value.endswith("]")
    return value[1:-1].split(",") if is_list else [value]


def _bare(value: str) -> str:
    value = value.strip()
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1].strip() if is_quoted else value
