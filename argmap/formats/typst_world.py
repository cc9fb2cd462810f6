"""Typst: templates and data in, one PDF out; nothing is read or written outside.

Text reaches a template as JSON and is never read as markup.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import Any, NamedTuple

import typst

from argmap.case.errors import FormatError
from argmap.formats.attachments import Attachment
from argmap.formats.pdf_packing import packed
from argmap.formats.printable_words import printable_words
from argmap.formats.spelled_characters import (
    Data,
    more_to_spell,
    named_in,
    nobodys,
    spelling,
    without_glyph,
)
from argmap.formats.typst_files import World, world_for
from argmap.resources import resource

STANDARDS = ("a-3a", "ua-1")
"""Archivable and accessible; typst refuses to write a file that is not."""
_UNTAGGED = ("a-3b",)
"""Of a part that is drawn and not read."""
_MOMENT = 0
"""The second since 1970 that a file says it was made: the same case is the same bytes."""
_LETTER_BY_LETTER = b"""
#set text(ligatures: false, features: (calt: 0, ccmp: 0, locl: 0, rlig: 0, rclt: 0))
"""
"""Spares a look at the letters around each one, which takes a fifth of the time of a large map."""
_GIVEN_UP = "PanicException"
"""What typst raises where it has a fault of its own; no `Exception`, and in no module."""

_ALONE = b"""
#set page(width: auto, height: auto, margin: 0pt)
#image("figure.svg", width: 6.5in)
"""
_SHARP = 220
"""Dots an inch."""


class LackingGlyphError(Exception):
    """The bundled fonts lack characters of a text."""


class BlockPlace(NamedTuple):
    """Where the block with the number `at` begins: the page from 1, and points from its corner."""

    at: int
    page: int
    x: float
    y: float


class PlacedPdf(NamedTuple):
    """A PDF, and where the blocks of it that have a number begin, in reading order.

    `counted` are its pages that a limit counts, None where nobody asked. No font has the
    characters that are `spelled`; those `borrowed` a font of the machine has, and none of ours;
    those `left_out` are marks that no PDF may hold, and nobody sees.
    """

    pdf: bytes
    places: tuple[BlockPlace, ...]
    counted: int | None = None
    spelled: frozenset[str] = frozenset()
    borrowed: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()


def compile_pdf(template: str, data: Data, *, attachments: Sequence[Attachment] = ()) -> PlacedPdf:
    """Make a PDF of `data` by the template of that name, with files inside it.

    Its pages are counted where the data say that it `counts_pages`.

    The bundled fonts come first. Only where a text has characters they lack are the
    machine's own fonts asked; what those lack too is printed by its number, as in
    [U+1F600], and as an empty box inside the picture of the map.
    """
    return _compile_able(world_for(template, attachments), data)


def lay_out(
    template: str, data: Data, *, attachments: Sequence[Attachment] = (), is_tagged: bool = True
) -> bytes:
    """Make a part of a PDF by the template of that name, as typst writes it: nothing is packed.

    Only the bundled fonts are asked. Raises `LackingGlyphError` where a text has characters that
    they lack or that are left out, and `FormatError` where it cannot be made for another reason.
    """
    world = _printing(world_for(template, attachments), data)
    if world.left_out:
        raise LackingGlyphError("What is left out has to be told.")
    try:
        return _laid_out(world, _fonts(own_only=True), is_tagged=is_tagged)
    except typst.TypstError as error:
        if without_glyph(data):
            raise LackingGlyphError(str(error)) from error
        raise _as_format_error(error) from error


def compile_placed(template: str, data: Data) -> PlacedPdf:
    """Make the PDF as `compile_pdf`, and tell where the blocks with a number `at` stand in it."""
    return _compile_able(world_for(template), data, is_placed=True)


def png_of(svg: str) -> bytes:
    """Draw an SVG as dots with the bundled fonts; the same drawing is the same bytes."""
    world = World({"main.typ": _ALONE, "figure.svg": svg.encode()}, {})
    made: bytes = _asked(typst.compile, world, format="png", ppi=_SHARP, **_fonts(own_only=True))
    return made


def _compile_able(world: World, data: Data, *, is_placed: bool = False) -> PlacedPdf:
    """Compile with the bundled fonts, else with others, else with characters spelled."""
    run = partial(_compile, world, is_placed=is_placed)
    try:
        return run(data, own_fonts_only=True)
    except typst.TypstError as error:
        lacking = without_glyph(data)
        if not lacking:
            raise _as_format_error(error) from error
    return _compile_spelling(run, data, lacking)


def _compile_spelling(
    run: Callable[..., PlacedPdf], data: Data, lacking: frozenset[str]
) -> PlacedPdf:
    """Ask the machine's fonts, and spell the scripts that typst says they lack."""
    spelled = nobodys(lacking)
    while True:
        try:
            made = run(spelling(data, spelled), own_fonts_only=False)
        except typst.TypstError as error:
            if spelled == lacking:
                raise _as_format_error(error) from error
            spelled = more_to_spell(lacking, spelled, named_in(str(error)))
        else:
            return made._replace(spelled=spelled, borrowed=lacking - spelled)


def _compile(world: World, data: Data, *, own_fonts_only: bool, is_placed: bool) -> PlacedPdf:
    world, fonts = _printing(world, data), _fonts(own_only=own_fonts_only)
    made = _laid_out(world, fonts)
    places = _places(world, fonts) if is_placed else ()
    counted = _counted(world, fonts, data)
    return PlacedPdf(packed(made), places, counted, left_out=world.left_out)


def _printing(world: World, data: Data) -> World:
    """Return a world in which typst also sees what it is to print."""
    figures = data.get("figures", [])
    data = {**data, "figures": len(figures)}
    words = printable_words(data)
    files = {f"figure-{at}.svg": svg.encode() for at, svg in enumerate(figures)} | world.files
    inputs = {**world.inputs, "data": words.json}
    if data.get("is_large") and words.is_letter_by_letter:
        files["main.typ"] = _LETTER_BY_LETTER + files["main.typ"]
        inputs["letter-by-letter"] = "yes"
    return World(files, inputs, words.left_out)


def _laid_out(world: World, fonts: dict[str, Any], *, is_tagged: bool = True) -> bytes:
    standards = list(STANDARDS if is_tagged else _UNTAGGED)
    how = {"format": "pdf", "pdf_standards": standards, "pdf_tags": is_tagged, "timestamp": _MOMENT}
    made = _asked(typst.compile, world, **how, **fonts)
    if not isinstance(made, bytes):
        raise FormatError("The document could not be made into one PDF file.")
    return made


def _asked(run: Any, world: World, *what: str, **options: Any) -> Any:
    """Ask typst; raise a `TypstError` too where it gives up, as at letters it cannot put in order.

    The stubs of typst do not know that a dict of files in memory is taken.
    """
    try:
        return run(world.files, *what, sys_inputs=world.inputs, **options)
    except BaseException as error:
        if type(error).__name__ != _GIVEN_UP:
            raise
        raise typst.TypstError(str(error), "") from error


def _fonts(*, own_only: bool) -> dict[str, Any]:
    """Return the options that name the fonts to ask."""
    # Those of the machine may be others the next time.
    paths = _bundled() if own_only else [str(resource("fonts"))]
    return {"ignore_system_fonts": own_only, "font_paths": paths}


@cache
def _bundled() -> typst.Fonts:
    """Return the bundled fonts as typst holds them: finding them takes longer than a short page."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(resource("fonts"))])


def _counted(world: World, fonts: dict[str, Any], data: Data) -> int | None:
    """Count the pages of the parts that count: each leaves a mark where it begins and ends."""
    if not data.get("counts_pages"):
        return None
    marks: list[int] = json.loads(_asked(typst.query, world, "<counted>", field="value", **fonts))
    return sum(end - start + 1 for start, end in zip(marks[::2], marks[1::2], strict=True))


def _places(world: World, fonts: dict[str, Any]) -> tuple[BlockPlace, ...]:
    # What was just compiled is not compiled anew: typst remembers it.
    found = json.loads(_asked(typst.query, world, "<place>", field="value", **fonts))
    return tuple(BlockPlace(**one) for one in found)


def _as_format_error(error: Exception) -> FormatError:
    return FormatError(
        f"The PDF could not be made: {error}.", "Please report it, with the case if you may."
    )
