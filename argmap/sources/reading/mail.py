"""E-mail as programs save it (.eml), and web pages saved as e-mail (MHTML)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import getaddresses, parsedate_to_datetime
from typing import Any

from argmap.case.errors import SourceError
from argmap.case.terms import SourceKind
from argmap.sources.decoding import decode_as
from argmap.sources.encodings import detect_encoding
from argmap.sources.guessing import Guess
from argmap.sources.reading.blocks import BlockWords, laid_out
from argmap.sources.reading.limits import PAGE_LIMIT, refuse_larger
from argmap.sources.reading.page_encoding import decode_page
from argmap.sources.reading.page_unseen import told_of_words
from argmap.sources.reading.page_walk import words_of_page
from argmap.sources.reading.reading import Reading
from argmap.sources.reading.web_page import page_tree, reading_of_page, told_of_cut
from argmap.sources.reading.words import kept_words, one_line

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
# The newer policy parses every address at once, and breaks where one is malformed.
_LENIENT: Any = policy.compat32
_MOST_PARTS = 1000
_MOST_NAMED = 3
_ADDRESS = re.compile(r"[^\s<>@:,]+@[^\s<>@:,]+")


def read_mail(data: bytes, name: str) -> Reading:
    """Read an e-mail: the lines that say who wrote to whom, and its words."""
    message = _parsed(data)
    words, told = _body(message)
    heads = [f"{field}: {_head(message, field)}" for field in _SHOWN if _head(message, field)]
    if not heads and not words.strip():
        raise SourceError(
            f"{name} is no e-mail, or an empty one.", "Save it from the mail program."
        )
    text, more = kept_words("\n\n".join(filter(None, ("\n".join(heads), words.strip()))))
    report = (*told, *_attachments(message), *more)
    return Reading(text, "message/rfc822", "", report, (), _said(message))


def read_web_archive(data: bytes, name: str) -> Reading:
    """Read a web page saved as MHTML; pictures and frames in it are not read."""
    message = _parsed(data)
    pages = [part for part in _parts(message) if part.get_content_type() == "text/html"]
    if not pages:
        raise SourceError(f"{name} holds no web page.", "Save the page anew, as HTML.")
    body = _bytes_of(pages[0])
    refuse_larger(len(body), PAGE_LIMIT, name=name, what="web pages")
    page, encoding, told = _decoded(pages[0], body)
    reading = reading_of_page(page, name)
    address = _head(message, "Snapshot-Content-Location") or _head(pages[0], "Content-Location")
    said = {
        "url": Guess(address if address.startswith("http") else "", "where it was saved from"),
        "accessed": Guess(_day(message), "the day on which it was saved"),
        **reading.said,
    }
    return replace(
        reading,
        media_type="multipart/related",
        encoding=encoding,
        report=(*told, *reading.report),
        said={field: one for field, one in said.items() if one},
    )


def _parsed(data: bytes) -> EmailMessage:
    message: EmailMessage = message_from_bytes(data, _class=EmailMessage, policy=_LENIENT)
    return message


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """Walk the parts that are no containers; what is attached as a message is one part."""
    waiting = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        if part.get_content_maintype() == "multipart":
            waiting = [one for one in part.iter_parts() if isinstance(one, EmailMessage)] + waiting
        else:
            yield part


def _body(message: EmailMessage) -> tuple[str, list[str]]:
    """Return the words: the plain form where there is one, else those of the HTML form."""
    found: dict[str, EmailMessage] = {}
    for part in _parts(message):
        if not _is_attached(part):
            found.setdefault(part.get_content_type(), part)
    plain = found.get("text/plain")
    if plain is not None:
        words, _, told = _decoded(plain, _bytes_of(plain))
        if words.strip():
            return words, told
    marked = found.get("text/html")
    if marked is None:
        return "", ["It has no words besides those that say who wrote to whom."]
    page, _, told = _decoded(marked, _bytes_of(marked))
    tree = page_tree(page)
    if tree is None:
        return "", told
    page_words = words_of_page(tree)
    rows = [BlockWords(one.words, one.kind) for one in page_words.blocks]
    return laid_out(rows)[0], [*told, *told_of_cut(tree), *told_of_words(page_words)]


def _decoded(part: EmailMessage, body: bytes) -> tuple[str, str, list[str]]:
    said = str(part.get_content_charset() or "")
    try:
        return body.decode(said or "ascii"), said or "ascii", []
    except (LookupError, ValueError):
        pass
    if part.get_content_type() == "text/html":
        return decode_page(body)
    encoding, _ = detect_encoding(body)
    text, told = decode_as(body, encoding)
    lie = f"It says that it is in {said or 'ASCII'}, but its bytes are not; read as {encoding}."
    return text, encoding, [f"{lie} Look whether the words read right.", *told]


def _bytes_of(part: EmailMessage) -> bytes:
    body = part.get_payload(decode=True)
    return body if isinstance(body, bytes) else b""


def _is_attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _file_name(part: EmailMessage) -> str:
    return _read_out(part.get_filename() or "")


def _attachments(message: EmailMessage) -> list[str]:
    names = [
        f"“{_file_name(part) or part.get_content_type()}”"
        for part in _parts(message)
        if _is_attached(part) or part.get_content_maintype() not in {"text", "multipart"}
    ]
    if not names:
        return []
    what = "Its attachment is" if len(names) == 1 else f"Its {len(names)} attachments are"
    return [f"{what} not read: {', '.join(names[:20])}{', …' if len(names) > 20 else ''}."]  # noqa: PLR2004


def _said(message: EmailMessage) -> dict[str, Guess]:
    sender, readers = _people(message, "From"), _people(message, "To")
    writers = " to ".join(filter(None, (sender, readers))) if sender else ""
    said = {
        "kind": Guess(SourceKind.CORRESPONDENCE.value, "the format of the file"),
        "title": Guess(_head(message, "Subject"), "the subject"),
        "author": Guess(writers, "the sender and who it was sent to" if readers else "the sender"),
        "date": Guess(_day(message), "the date of the e-mail"),
    }
    return {field: one for field, one in said.items() if one}


def _people(message: EmailMessage, field: str) -> str:
    """Name the people of a header; of many the first, and that there are others."""
    people = getaddresses([_head(message, field)])
    whole = [(name, one) for name, one in people if _ADDRESS.fullmatch(one)]
    names = [one_line(name or address) for name, address in whole]
    return ", ".join(names) if len(names) <= _MOST_NAMED else f"{names[0]} and others"


def _head(message: EmailMessage, field: str) -> str:
    """Return a header as people read it: encoded words and plain UTF-8 decoded."""
    for name, value in message.raw_items():
        if name.lower() == field.lower():
            return _read_out(str(value))
    return ""


def _read_out(value: str) -> str:
    words = value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        return one_line(str(make_header(decode_header(words))))
    except (MessageError, LookupError, ValueError):
        return one_line(words)


def _day(message: EmailMessage) -> str:
    try:
        return parsedate_to_datetime(_head(message, "Date")).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""
