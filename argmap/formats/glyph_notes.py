"""What is told of characters without a glyph: which, where they stand, and what is seen of them.

Formats with text leave the words as they are, and whoever opens the file needs a font for them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import astuple
from typing import NamedTuple

from argmap.brief.block_lines import lines_of
from argmap.brief.blocks import Entry, Heading
from argmap.brief.paper import Paper
from argmap.brief.runs import words_of
from argmap.brief.wording import on_one_line
from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.lookups import full_title_of
from argmap.drawing.coverage import characters_without_glyph, characters_without_machine_glyph
from argmap.drawing.offscreen import ensure_application
from argmap.formats.spelled_characters import texts_in
from argmap.formats.typst_world import PlacedPdf

_USUAL = re.compile("[\n\r\t\x20-\x7e\xa0-\u017f\u2010-\u2027\u2030-\u2038\u20ac\u2212]*")
"""Characters that the bundled fonts have, as a test holds: nothing else is asked of them."""
_LISTED = 4
_LONG = 50
_HEAD = "the head"


class PlacedText(NamedTuple):
    """A text, and where it stands, in words."""

    where: str
    text: str


def texts_of_paper(paper: Paper) -> Iterator[PlacedText]:
    """Walk the texts of a paper, each with the head or the entry of the outline it is under."""
    for text in (*paper.notices, *texts_in(astuple(paper.caption))):
        yield PlacedText(_HEAD, text)
    where = _HEAD
    for block in paper.blocks:
        if isinstance(block, Heading):
            where = f"the part “{on_one_line(block.text, _LONG)}”"
        elif isinstance(block, Entry):
            where = f"claim {block.number}" if block.number else f"“{block.short}”"
        for line in lines_of(block):
            yield PlacedText(where, words_of(line))


def texts_of_map(case_map: CaseMap) -> Iterator[PlacedText]:
    """Walk the claims of a map, each under its title."""
    for claim in case_map.claims.values():
        yield PlacedText(f"“{on_one_line(full_title_of(claim), _LONG)}”", claim.text)


def pdf_notes(made: PlacedPdf, paper: Paper, *, has_map: bool) -> list[str]:
    """Say which characters of a PDF no font has, and which none of ours."""
    notes = []
    if made.spelled:
        in_map = ", and as an empty box in the picture of the map" if has_map else ""
        notes.append(
            f"No font here has {_named(made.spelled, texts_of_paper(paper))}. "
            f"Printed by number, as [U+{ord(min(made.spelled)):04X}]{in_map}."
        )
    if made.borrowed:
        listed = _named(made.borrowed, texts_of_paper(paper))
        notes.append(f"A font of this machine, and none of argmap’s, has {listed}.")
    if made.left_out:
        listed = _named(made.left_out, texts_of_paper(paper))
        notes.append(f"Left out, as no PDF may hold it and nobody sees it: {listed}.")
    return notes


def image_notes(texts: Iterable[PlacedText]) -> list[str]:
    """Say which characters are drawn as empty boxes, because no font of this machine has them."""
    placed = _unusual(texts)
    lacking = _lacking(placed)
    boxes = characters_without_machine_glyph(lacking) if lacking else lacking
    if not boxes:
        return []
    return [f"No font here has {_named(boxes, placed)}. Drawn as an empty box."]


def text_notes(texts: Iterable[PlacedText]) -> list[str]:
    """Say which characters are seen only where a font of the reader's machine has them."""
    placed = _unusual(texts)
    lacking = _lacking(placed)
    if not lacking:
        return []
    listed = _named(lacking, placed)
    return [f"Whoever opens the file needs a font of their own for {listed}."]


def _unusual(texts: Iterable[PlacedText]) -> list[PlacedText]:
    return [one for one in texts if not _USUAL.fullmatch(one.text)]


def _lacking(placed: list[PlacedText]) -> frozenset[str]:
    if not placed:
        return frozenset()  # and no font is read
    ensure_application()
    return characters_without_glyph(one.text for one in placed)


def _named(characters: frozenset[str], texts: Iterable[PlacedText]) -> str:
    """Name characters in the order in which they stand, each with its first place."""
    first: dict[str, str] = {}
    for one in texts:
        for character in one.text:
            if character in characters:
                first.setdefault(character, one.where)
    found = [*first, *sorted(characters - first.keys())]
    told = [_name(one, first.get(one, "")) for one in found[:_LISTED]]
    more = len(found) - len(told)
    rest = f"and {counted(more, 'more character')}"
    return "; ".join([*told, rest] if more else told)


def _name(character: str, where: str) -> str:
    name = unicodedata.name(character, "").lower() or "without a name"
    shown = f"“{character}” " if character.isprintable() else ""
    place = f" in {where}" if where else ""
    return f"{shown}U+{ord(character):04X} ({name}){place}"
