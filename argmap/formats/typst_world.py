"""Typst: templates and data in, one PDF out; nothing is read or written outside.

Text reaches a template as JSON and is never read as markup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import typst

from argmap.case.errors import FormatError
from argmap.drawing.coverage import characters_without_glyph
from argmap.drawing.offscreen import ensure_application
from argmap.resources import resource

STANDARDS = ("a-3a", "ua-1")
"""Archivable and accessible; typst refuses to write a file that is not."""
_MOMENT = 0
"""The second since 1970 that a file says it was made: the same case is the same bytes."""
_LONG_WORD = re.compile(r"\S{64,}")
_PIECE = re.compile(r"\S{1,40}")
_BREAK = "\u200b"

Data = dict[str, Any]


def compile_pdf(template: str, data: Data) -> bytes:
    """Make a PDF of `data` by the template of that name.

    The bundled fonts come first. Only where a text has characters they lack are the
    machine's own fonts asked; what those lack too is printed by its number, as in
    [U+1F600].
    """
    files = _templates()
    files["main.typ"] = files[f"{template}.typ"]
    data = _each_text(data, _breakable)
    try:
        return _compile(files, data, own_fonts_only=True)
    except typst.TypstError:
        lacking = _without_glyph(data)
        if not lacking:
            raise
    try:
        return _compile(files, data, own_fonts_only=False)
    except typst.TypstError:
        return _compile(files, _each_text(data, _spelling(lacking)), own_fonts_only=True)


def _compile(files: dict[str, bytes], data: Data, *, own_fonts_only: bool) -> bytes:
    # Its stubs do not know that a dict of files in memory is taken.
    run: Any = typst.compile
    made = run(
        {**files, "data.json": json.dumps(data, ensure_ascii=False).encode()},
        format="pdf",
        pdf_standards=list(STANDARDS),
        timestamp=_MOMENT,
        ignore_system_fonts=own_fonts_only,
        font_paths=[str(resource("fonts"))],
    )
    if not isinstance(made, bytes):
        raise FormatError("The document could not be made into one PDF file.")
    return made


def _templates() -> dict[str, bytes]:
    folder = resource("templates")
    return {file.name: file.read_bytes() for file in sorted(folder.glob("*.typ"))}


def _without_glyph(data: Data) -> frozenset[str]:
    ensure_application()
    return characters_without_glyph(_texts(data))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _each_text(one, change) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_each_text(one, change) for one in value]
    return value


def _breakable(text: str) -> str:
    """Let a word longer than any line be broken, as an address often must be."""
    if len(text) < 64:  # noqa: PLR2004 -- as in the pattern
        return text
    return _LONG_WORD.sub(lambda word: _BREAK.join(_PIECE.findall(word.group())), text)


def _spelling(lacking: frozenset[str]) -> Callable[[str], str]:
    table = {ord(character): f"[U+{ord(character):04X}]" for character in lacking}
    return lambda text: text.translate(table)
