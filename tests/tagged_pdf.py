"""What a PDF tells who has it read aloud: its tags, and the words that each of them holds."""

from __future__ import annotations

import io
import re
from typing import NamedTuple

import pikepdf

_LETTERS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_PAIR = re.compile(rb"<(\w+)>\s*<(\w+)>")
_THREE = re.compile(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>")


class Tag(NamedTuple):
    """A tag: its kind, its own words, its alternative text, the tags above it, from the top."""

    kind: str
    words: str
    alt: str
    above: tuple[str, ...]


def tags_in(data):
    """List the tags of a PDF in reading order."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        words = {page.obj.objgen: _words_of(page) for page in pdf.pages}
        return list(_below(pdf.Root.StructTreeRoot.K, words, None, ()))


def _below(node, words, page, above):
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _below(one, words, page, above)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        kind, page = str(node.S)[1:], node.Pg.objgen if "/Pg" in node else page
        kids = node.get("/K", pikepdf.Array())
        kids = kids if isinstance(kids, pikepdf.Array) else [kids]
        said = "".join(_said(one, words, page) for one in kids)
        yield Tag(kind, said, str(node.get("/Alt", "")), above)
        for one in kids:
            yield from _below(one, words, page, (*above, kind))


def _said(kid, words, page):
    if isinstance(kid, int):
        return words[page].get(kid, "")
    if kid.get("/Type") == "/MCR":
        return words[kid.Pg.objgen].get(kid.MCID, "")
    return ""


def _words_of(page):
    """Return the words of a page by the number of the mark around them."""
    fonts = page.Resources.get("/Font", {}).items()
    letters = {name: _letters(font.ToUnicode.read_bytes()) for name, font in fonts}
    found, marks, font = {}, [], {}
    for given, operator in pikepdf.parse_content_stream(page):
        sign = str(operator)
        if sign in {"BDC", "BMC"}:
            about = given[-1]
            marks.append(about.get("/MCID") if isinstance(about, pikepdf.Dictionary) else None)
        elif sign == "EMC":
            marks.pop()
        elif sign == "Tf":
            font = letters[str(given[0])]
        elif sign in {"Tj", "TJ"} and marks and marks[-1] is not None:
            parts = given[0] if sign == "TJ" else [given[0]]
            found[marks[-1]] = found.get(marks[-1], "") + "".join(_read(one, font) for one in parts)
    return found


def _read(part, font):
    if not isinstance(part, pikepdf.String):
        return ""
    held = bytes(part)
    pairs = (int.from_bytes(held[at : at + 2]) for at in range(0, len(held), 2))
    return "".join(font.get(one, "") for one in pairs)


def _letters(table):
    found = {}
    for part in _LETTERS.findall(table):
        for sign, letter in _PAIR.findall(part):
            found[int(sign, 16)] = bytes.fromhex(letter.decode()).decode("utf-16-be")
    for part in _RANGES.findall(table):
        for first, last, letter in _THREE.findall(part):
            for more in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + more] = chr(int(letter, 16) + more)
    return found
