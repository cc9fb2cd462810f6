"""Sets papers for tests with the fonts that typst and argmap bring, never those of the machine."""

from __future__ import annotations

from functools import cache

import typst

from argmap.resources import resource


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(resource("fonts"))])


def typeset(source: bytes | dict[str, bytes], **options) -> bytes:
    """Return the PDF of what is written for typst, the same on every machine."""
    return typst.compile(source, font_paths=_fonts(), ignore_system_fonts=True, **options)
