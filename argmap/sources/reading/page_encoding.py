"""Which encoding a web page is in: what its bytes say goes before what it says."""

from __future__ import annotations

import codecs
import re

from argmap.sources.decoding import decode_as
from argmap.sources.encodings import detect_encoding, split_mark

_HEAD = 4096
_SAYS = re.compile(
    rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})"
    rb"|<\?xml\b[^>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
# As browsers read them: a page that says Latin-1 or ASCII is in Windows-1252.
_WIDENED = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "euc_kr": "cp949"}
_NOT_TEXT = {"base64", "bz2", "hex", "quopri", "rot13", "uu", "zlib", "idna", "punycode"}


def decode_page(data: bytes) -> tuple[str, str, list[str]]:
    """Decode the bytes of a web page; return text, encoding and what is to be told of it."""
    marked, body = split_mark(data)
    said = _said(data[:_HEAD])
    if marked:
        text, told = decode_as(body, marked, len(data) - len(body))
        return text, marked, [*_lie(said, marked), *told]
    if _is_believed(said, data):
        return data.decode(said), said, []
    encoding, guessed = detect_encoding(data)
    text, told = decode_as(data, encoding)
    if said and not data.isascii():
        told = [*_lie(said, encoding), *told]
    elif guessed:
        told = [f"The encoding is a guess: {encoding}. Look whether the words read right.", *told]
    return text, encoding, told


def _is_believed(said: str, data: bytes) -> bool:
    # Where the word can be read at all, the page is in no encoding of two bytes a letter.
    if not said or said.startswith(("utf-8", "utf-16", "utf-32")):
        return False
    return _decodes(data, said) and not _is_utf8(data)


def _said(head: bytes) -> str:
    found = _SAYS.search(head)
    name = (found[1] or found[2]).decode("ascii", "replace") if found else ""
    try:
        codec = codecs.lookup(name).name if name else ""
    except LookupError:
        return ""
    return "" if codec in _NOT_TEXT or "\0" in codec else _WIDENED.get(codec, codec)


def _lie(said: str, encoding: str) -> list[str]:
    if not said or said == encoding:
        return []
    lie = f"The page says that it is in {said}, but its bytes are not; it was read as {encoding}."
    return [f"{lie} Look whether the words read right."]


def _is_utf8(data: bytes) -> bool:
    return not data.isascii() and _decodes(data, "utf-8")


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True
