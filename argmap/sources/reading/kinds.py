"""Which files can be read, by what they begin with and how they are called."""

from __future__ import annotations

import re
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
_HEAD = 4096
PLAIN = (TEXT, MARKDOWN)
"""Kinds in which nothing can run away: a small file needs no process of its own."""
PDF = Kind("PDFs", (".pdf",), 50_000_000, f"{_ROOM}.pdf:read_pdf")
WORD = Kind("Word documents", (".docx", ".docm"), 50_000_000, f"{_ROOM}.word:read_word")
RICH_TEXT = Kind("rich text", (".rtf",), 25_000_000, f"{_ROOM}.rich_text:read_rich_text")
MAIL = Kind("e-mails", (".eml",), 25_000_000, f"{_ROOM}.mail:read_mail")
WEB_ARCHIVE = Kind("web archives", (".mht", ".mhtml"), 25_000_000, f"{_ROOM}.mail:read_web_archive")
KINDS = (WEB_PAGE, PDF, WORD, RICH_TEXT, MAIL, WEB_ARCHIVE, *PLAIN)
SUFFIXES = tuple(suffix for kind in KINDS for suffix in kind.suffixes)
"""How the names of files end that are looked for in a folder."""

_BY_SUFFIX = {suffix: kind for kind in KINDS for suffix in kind.suffixes}
_LOOKS = {
    "a web page (HTML)": WEB_PAGE,
    "a PDF": PDF,
    "a ZIP archive or an office document (DOCX, ODT, EPUB)": WORD,
    "an old office document (DOC, XLS, PPT)": WORD,
    "rich text (RTF)": RICH_TEXT,
}
_HEADERS = re.compile(
    rb"(?:[\w-]{2,40}: ?[^\n]{0,998}\r?\n(?:[ \t][^\n]{0,998}\r?\n){0,50}){3}", re.IGNORECASE
)
_MIME = re.compile(rb"^(?:MIME-Version|Message-ID|Received):", re.IGNORECASE | re.MULTILINE)
_ARCHIVE = re.compile(rb"^Content-Type: ?multipart/related", re.IGNORECASE | re.MULTILINE)


def kind_of(data: bytes, suffix: str) -> Kind:
    """Tell the kind of a file; what its bytes begin with goes before what it is called.

    What nothing tells is taken for plain text, whose reader looks closer.
    """
    looks = what_it_looks_like(data)
    if looks:
        # The reader of plain text says of a picture or a program what it is.
        return _LOOKS.get(looks, TEXT)
    kind = _BY_SUFFIX.get(suffix.lower())
    if kind is None or kind in PLAIN:
        return _mail_in(data[:_HEAD]) or kind or TEXT
    return kind


def wrong_name(kind: Kind, suffix: str) -> str:
    """Say that a file is called what its bytes are not; empty where its name is no promise."""
    called = _BY_SUFFIX.get(suffix.lower())
    if called is None or called is kind or called in PLAIN or {called, kind} == {MAIL, WEB_ARCHIVE}:
        return ""
    return (
        f"It is called {suffix.lower()}, but its bytes are none of the {called.name}: it is read as"
        f" one of the {kind.name}. Look whether it is the right file."
    )


def _mail_in(head: bytes) -> Kind | None:
    """Tell an e-mail or a web archive by the lines it begins with, whatever it is called."""
    if not (_HEADERS.match(head) and _MIME.search(head)):
        return None
    return WEB_ARCHIVE if _ARCHIVE.search(head) else MAIL


def reader_of(name: str) -> Callable[[bytes, str], Reading]:
    """Import the reader that a kind names by module and function."""
    module, _, function = name.partition(":")
    reader: Callable[[bytes, str], Reading] = getattr(import_module(module), function)
    return reader
