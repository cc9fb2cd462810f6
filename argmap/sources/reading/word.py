"""Word documents (DOCX): their text and notes; macros are never run, links never followed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.case.errors import SourceError
from argmap.sources.dates import date_in
from argmap.sources.guessing import Guess
from argmap.sources.reading.reading import Reading
from argmap.sources.reading.word_parts import WordParts
from argmap.sources.reading.word_text import WordText
from argmap.sources.reading.words import kept_words, made_on, one_line

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NOBODY = re.compile(
    r"(?:windows )?user|author|admin(?:istrator)?|owner|python-docx|unknown|microsoft(?: office)?"
    r"(?: user)?|default|\W*",
    re.IGNORECASE,
)
_TOLD = {
    "ins": "Words put in with changes tracked are taken as part of the text.",
    "del": "Words struck out with changes tracked are left out of the text.",
    "hidden": "Hidden words are left out of the text.",
    "numPr": "Numbers that Word sets before paragraphs by itself are not part of the text.",
    "sym": "Signs of special fonts are replaced by “\ufffd”.",
}
_SAME = {"moveTo": "ins", "moveFrom": "del"}


def read_word(data: bytes, name: str) -> Reading:
    """Read a DOCX; raise `SourceError` for one that is damaged, a bomb, or without words."""
    parts = WordParts(data, name)
    body = WordText(parts.part(parts.main))
    notes = [*_notes(parts, "footnote"), *_notes(parts, "endnote")]
    text, told = kept_words("\n\n".join([*body.blocks, *notes]))
    if not text.strip():
        raise SourceError(
            f"{name} holds no words.", "If its pages are pictures, let a program recognise them."
        )
    made = made_on(date_in(_properties(parts).get("created", "")), text)
    report = (*_report(parts, body), *_of_notes(len(notes)), *told, *made)
    return Reading(text, MEDIA_TYPE, "", report, (), _said(parts))


def _notes(parts: WordParts, kind: str) -> Iterator[str]:
    tree = parts.beside_main(f"{kind}s.xml")
    number = 0
    for note in tree if tree is not None else ():
        # Notes with a type are the lines between text and notes.
        typed = any(str(key).endswith("}type") for key in note.attrib)
        blocks = [] if typed else WordText(note).blocks
        if blocks:
            number += 1
            yield f"{number} " + "\n".join(blocks)


def _of_notes(count: int) -> list[str]:
    if not count:
        return []
    what = "Its one note stands" if count == 1 else f"Its {count} notes stand"
    return [f"{what} at the end of the text."]


def _report(parts: WordParts, body: WordText) -> Iterator[str]:
    if any(name.endswith("vbaProject.bin") for name in parts.names):
        yield "It holds macros, which are not read and never run."
    found = {_SAME.get(name, name) for name, count in body.counts.items() if count}
    yield from (sentence for name, sentence in _TOLD.items() if name in found)
    comments = parts.beside_main("comments.xml")
    if comments is not None and len(comments):
        what = "comment is" if len(comments) == 1 else "comments are"
        yield f"{len(comments)} {what} not part of the text."


def _said(parts: WordParts) -> dict[str, Guess]:
    known = _properties(parts)
    author = known.get("creator", "")
    said = {
        "title": Guess(known.get("title", ""), "the document's properties"),
        "author": Guess("" if _NOBODY.fullmatch(author) else author, "the document's properties"),
        "language": Guess(known.get("language", "")[:2].lower(), "the document's properties"),
    }
    return {field: one for field, one in said.items() if one}


def _properties(parts: WordParts) -> dict[str, str]:
    core = parts.part("docProps/core.xml")
    known: dict[str, str] = {}
    for node in core if core is not None else ():
        if isinstance(node.tag, str):
            known[node.tag.rpartition("}")[2]] = one_line(node.text)
    return known
