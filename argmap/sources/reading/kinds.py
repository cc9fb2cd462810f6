"""Which files can be read, by what they begin with and how they are called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from argmap.sources.decoding import TEXT_LIMIT
from argmap.sources.reading.reading import Reading
from argmap.sources.signatures import what_it_looks_like


@dataclass(frozen=True, slots=True)
class Kind:
    """A format that is read: its name for people, suffixes, bytes at most, and its reader.

    `reader` is module and function; the module is imported by the process that reads.
    """

    name: str
    suffixes: tuple[str, ...]
    limit: int
    reader: str


_ROOM = "argmap.sources.reading"
WEB_PAGE = Kind(
    "web pages", (".html", ".htm", ".xhtml"), 25_000_000, f"{_ROOM}.web_page:read_web_page"
)
TEXT = Kind("plain text", (".txt", ".text"), TEXT_LIMIT, f"{_ROOM}.plain:read_plain")
MARKDOWN = Kind("plain text", (".md", ".markdown"), TEXT_LIMIT, f"{_ROOM}.plain:read_markdown")
PLAIN = (TEXT, MARKDOWN)
"""Kinds in which nothing can run away: a small file needs no process of its own."""
PDF = Kind("PDFs", (".pdf",), 50_000_000, f"{_ROOM}.pdf:read_pdf")
KINDS = (WEB_PAGE, PDF, *PLAIN)
SUFFIXES = tuple(suffix for kind in KINDS for suffix in kind.suffixes)
"""How the names of files end that are looked for in a folder."""

_BY_SUFFIX = {suffix: kind for kind in KINDS for suffix in kind.suffixes}
_LOOKS = {"a web page (HTML)": WEB_PAGE, "a PDF": PDF}


def kind_of(data: bytes, suffix: str) -> Kind:
    """Tell the kind of a file; what its bytes begin with goes before what it is called.

    What nothing tells is taken for plain text, whose reader looks closer.
    """
    looks = _LOOKS.get(what_it_looks_like(data))
    if looks is not None:
        return looks
    return _BY_SUFFIX.get(suffix.lower(), TEXT)


def reader_of(name: str) -> Callable[[bytes, str], Reading]:
    """Import the reader that a kind names by module and function."""
    module, _, function = name.partition(":")
    reader: Callable[[bytes, str], Reading] = getattr(import_module(module), function)
    return reader
