"""Word documents (DOCX): their text and notes; macros are never run, links never followed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.case.errors import SourceError
from argmap.sources.dates import date_in
from argmap.sources.guessing import Guess
from argmap.sources.reading.blocks import (
    BlockKind,
    BlockWords,
    TextBlock,
    laid_out,
    with_line_ends,
)
from argmap.sources.reading.card_parts import CardPart
from argmap.sources.reading.program_names import without_programs
from argmap.sources.reading.reading import Reading
from argmap.sources.reading.verbatim import cards_in
from argmap.sources.reading.verbatim_runs import VerbatimText
from argmap.sources.reading.word_parts import WordParts
from argmap.sources.reading.word_quoted import with_quotes
from argmap.sources.reading.word_styles import WordStyles
from argmap.sources.reading.word_text import WordBlock, WordText
from argmap.sources.reading.words import begun, kept_words, listed, made_on, one_line, spaces_joined

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TOLD = {
    "ins": "Words put in with changes tracked are taken as part of the text.",
    "del": "Words struck out with changes tracked are left out of the text.",
    "hidden": "Hidden words are left out of the text.",
    "numPr": "Numbers that Word sets before paragraphs by itself are not part of the text.",
    "sym": "Signs of special fonts are replaced by “\ufffd”.",
}
_AROUND_PAGES = re.compile(r"word/(?:header|footer)\d*\.xml")
_SAME = {"moveTo": "ins", "moveFrom": "del"}


class _Note(NamedTuple):
    """A note as it is kept: its number and words, and what in the body refers to it."""

    number: str
    words: str
    kind: str
    key: str


def read_word(data: bytes, name: str) -> Reading:
    """Read a DOCX; raise `SourceError` for one that is damaged, a bomb, or without words."""
    parts = WordParts(data, name)
    body = WordText(parts.part(parts.main), WordStyles(parts.beside_main("styles.xml")))
    notes = [*_notes(parts, "footnote"), *_notes(parts, "endnote")]
    whole, blocks = _text_and_blocks(with_quotes(body.blocks), notes)
    text, told = kept_words(whole)
    if not text.strip():
        raise SourceError(
            f"{name} holds no words.", "If its pages are pictures, let a program recognise them."
        )
    made = made_on(date_in(_properties(parts).get("created", "")), text)
    report = (*_report(parts, body), *_of_notes(len(notes)), *told, *made)
    cards, found = _cards(parts, body, text), with_line_ends(blocks, whole)
    return Reading(text, MEDIA_TYPE, "", report, (), _said(parts), found, cards)


def _cards(parts: WordParts, body: WordText, text: str) -> tuple[CardPart, ...]:
    """Return the parts of a debater's document; most others have no heading and are not walked."""
    if all(one.kind is not BlockKind.HEADING for one in body.blocks):
        return ()
    walked = VerbatimText(parts.part(parts.main), parts.beside_main("styles.xml"))
    return cards_in(walked.paragraphs, text)


def _text_and_blocks(
    body: Sequence[WordBlock], notes: Sequence[_Note]
) -> tuple[str, list[TextBlock]]:
    """Put the notes behind the body, and tell where in it each of them belongs."""
    rows = [BlockWords(one.words, one.kind) for one in body]
    rows += [BlockWords(f"{one.number} {one.words}", BlockKind.NOTE) for one in notes]
    text, found = laid_out(rows)
    marks: dict[tuple[str, str], int] = {}
    for block, place in zip(body, found, strict=False):
        for mark in block.marks:
            marks.setdefault((mark.kind, mark.key), place.start + mark.place)
    blocks = list(found[: len(body)])
    for note, place in zip(notes, found[len(body) :], strict=True):
        start = place.start + len(note.number) + 1
        belongs = marks.get((note.kind, note.key))
        blocks.append(TextBlock(start, place.end, BlockKind.NOTE, note.number, belongs))
    return text, blocks


def _notes(parts: WordParts, kind: str) -> Iterator[_Note]:
    tree = parts.beside_main(f"{kind}s.xml")
    number = 0
    for note in tree if tree is not None else ():
        # Notes with a type are the lines between text and notes.
        typed = any(str(key).endswith("}type") for key in note.attrib)
        blocks = [] if typed else WordText(note).blocks
        if blocks:
            number += 1
            key = next((str(value) for key, value in note.attrib.items() if _is_id(key)), "")
            yield _Note(str(number), "\n".join(one.words for one in blocks), kind, key)


def _is_id(key: object) -> bool:
    return str(key).endswith("}id")


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
    if struck := [begun(spaces_joined(one)) for one in body.struck if one.strip()]:
        yield f"Words that look struck out are taken as part of the text: {listed(struck)}."
    if around := list(dict.fromkeys(_around_pages(parts))):
        told = listed([begun(words) for words in around])
        yield f"What its pages have at their head and foot is not part of the text: {told}."
    comments = parts.beside_main("comments.xml")
    if comments is not None and len(comments):
        what = "comment is" if len(comments) == 1 else "comments are"
        yield f"{len(comments)} {what} not part of the text."


def _around_pages(parts: WordParts) -> Iterator[str]:
    for name in sorted(parts.names):
        if _AROUND_PAGES.fullmatch(name):
            words = " ".join(one.words for one in WordText(parts.part(name)).blocks)
            if re.search(r"[^\W\d_]", words):
                yield spaces_joined(words)


def _said(parts: WordParts) -> dict[str, Guess]:
    known = _properties(parts)
    author = known.get("creator", "")
    said = {
        "title": Guess(known.get("title", ""), "the document's properties"),
        "author": Guess(without_programs(author), "the document's properties"),
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
