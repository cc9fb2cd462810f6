"""Typst: templates and data in, one PDF out; nothing is read or written outside.

Text reaches a template as JSON and is never read as markup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import Any, NamedTuple, TypeAlias

import typst

from argmap.case.errors import FormatError
from argmap.formats.attachments import Attachment
from argmap.formats.pdf_packing import packed
from argmap.formats.spelled_characters import (
    Data,
    each_text,
    more_to_spell,
    named_in,
    nobodys,
    spelling,
    without_glyph,
)
from argmap.resources import resource

STANDARDS = ("a-3a", "ua-1")
"""Archivable and accessible; typst refuses to write a file that is not."""
_MOMENT = 0
"""The second since 1970 that a file says it was made: the same case is the same bytes."""
_LONG = 64
_LONG_WORD = re.compile(rf"\S{{{_LONG},}}")
_PIECE = re.compile(r"\S{1,40}")
_BREAK = "\u200b"

_UNUSUAL = re.compile(r"[^\x00-\u024f\u2000-\u206f\u20a0-\u20bf\u2190-\u2193\u2212]")
"""Characters that are not set one by one: their forms depend on those around them."""
_LETTER_BY_LETTER = b"""
#set text(ligatures: false, features: (calt: 0, ccmp: 0, locl: 0, rlig: 0, rclt: 0))
"""
"""Spares a look at the letters around each one, which takes a fifth of the time of a large map."""

_ALONE = b"""
#set page(width: auto, height: auto, margin: 0pt)
#image("figure.svg", width: 6.5in)
"""
_SHARP = 220
"""Dots an inch."""

_ATTACH = b"""
#for one in json("attached.json") {
  pdf.attach(
    one.name, read(one.file, encoding: none),
    relationship: one.relationship, mime-type: one.media_type, description: one.about,
  )
}
"""

Files: TypeAlias = dict[str, bytes]


class BlockPlace(NamedTuple):
    """Where the block with the number `at` begins: the page from 1, and points from its corner."""

    at: int
    page: int
    x: float
    y: float


class PlacedPdf(NamedTuple):
    """A PDF, and where the blocks of it that have a number begin, in reading order.

    `counted` are its pages that a limit counts, None where nobody asked. No font has the
    characters that are `spelled`; those `borrowed` a font of the machine has, and none of ours.
    """

    pdf: bytes
    places: tuple[BlockPlace, ...]
    counted: int | None = None
    spelled: frozenset[str] = frozenset()
    borrowed: frozenset[str] = frozenset()


def compile_pdf(template: str, data: Data, *, attachments: Sequence[Attachment] = ()) -> PlacedPdf:
    """Make a PDF of `data` by the template of that name, with files inside it.

    Its pages are counted where the data say that it `counts_pages`.

    The bundled fonts come first. Only where a text has characters they lack are the
    machine's own fonts asked; what those lack too is printed by its number, as in
    [U+1F600], and as an empty box inside the picture of the map.
    """
    files = _templates()
    files["main.typ"] = files[f"{template}.typ"]
    if attachments:
        files["main.typ"] += _ATTACH
        files |= _attached(attachments)
    return _compile_able(files, data)


def compile_placed(template: str, data: Data) -> PlacedPdf:
    """Make the PDF as `compile_pdf`, and tell where the blocks with a number `at` stand in it."""
    files = _templates()
    files["main.typ"] = files[f"{template}.typ"]
    return _compile_able(files, data, is_placed=True)


def png_of(svg: str) -> bytes:
    """Draw an SVG as dots with the bundled fonts; the same drawing is the same bytes."""
    run: Any = typst.compile
    world = {"main.typ": _ALONE, "figure.svg": svg.encode()}
    fonts = _fonts(own_only=True)
    made: bytes = run(world, format="png", ppi=_SHARP, **fonts)
    return made


def _compile_able(files: Files, data: Data, *, is_placed: bool = False) -> PlacedPdf:
    """Compile with the bundled fonts, else with others, else with characters spelled."""
    run = partial(_compile, files, is_placed=is_placed)
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


def _compile(files: Files, data: Data, *, own_fonts_only: bool, is_placed: bool) -> PlacedPdf:
    # Its stubs do not know that a dict of files in memory is taken.
    run: Any = typst.compile
    figures = data.get("figures", [])
    data = {**data, "figures": len(figures)}
    written = json.dumps(data, ensure_ascii=False)
    if max(map(len, written.split())) >= _LONG:
        written = json.dumps(each_text(data, _breakable), ensure_ascii=False)
    drawn = {f"figure-{at}.svg": svg.encode() for at, svg in enumerate(figures)}
    world = {**files, **drawn, "data.json": written.encode()}
    if data.get("is_large") and not _UNUSUAL.search(written):
        world["main.typ"] = _LETTER_BY_LETTER + world["main.typ"]
    fonts = _fonts(own_only=own_fonts_only)
    made = run(world, format="pdf", pdf_standards=list(STANDARDS), timestamp=_MOMENT, **fonts)
    if not isinstance(made, bytes):
        raise FormatError("The document could not be made into one PDF file.")
    places = _places(world, fonts) if is_placed else ()
    return PlacedPdf(packed(made), places, _counted(world, fonts, data))


def _fonts(*, own_only: bool) -> dict[str, Any]:
    """Return the options that name the fonts to ask."""
    # Those of the machine may be others the next time.
    paths = _bundled() if own_only else [str(resource("fonts"))]
    return {"ignore_system_fonts": own_only, "font_paths": paths}


@cache
def _bundled() -> typst.Fonts:
    """Return the bundled fonts as typst holds them: finding them takes longer than a short page."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(resource("fonts"))])


def _counted(world: Files, fonts: dict[str, Any], data: Data) -> int | None:
    """Count the pages of the parts that count: each leaves a mark where it begins and ends."""
    if not data.get("counts_pages"):
        return None
    ask: Any = typst.query
    marks: list[int] = json.loads(ask(world, "<counted>", field="value", **fonts))
    return sum(end - start + 1 for start, end in zip(marks[::2], marks[1::2], strict=True))


def _places(world: Files, fonts: dict[str, Any]) -> tuple[BlockPlace, ...]:
    # What was just compiled is not compiled anew: typst remembers it.
    ask: Any = typst.query
    found = json.loads(ask(world, "<place>", field="value", **fonts))
    return tuple(BlockPlace(**one) for one in found)


def _attached(attachments: Sequence[Attachment]) -> dict[str, bytes]:
    listed = [
        {name: value for name, value in one._asdict().items() if name != "data"}
        | {"file": f"attached-{number}"}
        for number, one in enumerate(attachments)
    ]
    files = {f"attached-{number}": one.data for number, one in enumerate(attachments)}
    return {**files, "attached.json": json.dumps(listed).encode()}


def _templates() -> dict[str, bytes]:
    folder = resource("templates")
    return {file.name: file.read_bytes() for file in sorted(folder.glob("*.typ"))}


def _breakable(text: str) -> str:
    """Let a word longer than any line be broken, as an address often must be."""
    if len(text) < _LONG:
        return text
    return _LONG_WORD.sub(lambda word: _BREAK.join(_PIECE.findall(word.group())), text)


def _as_format_error(error: Exception) -> FormatError:
    return FormatError(
        f"The PDF could not be made: {error}.", "Please report it, with the case if you may."
    )
