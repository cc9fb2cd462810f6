"""Characters that a PDF cannot show: which they are, and their numbers in their place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from argmap.drawing.coverage import characters_without_glyph
from argmap.drawing.offscreen import ensure_application

Data: TypeAlias = dict[str, Any]
"""What a template prints, as plain data."""
_NOBODYS = frozenset({"Cc", "Cn", "Co", "Cs"})
_EMPTY_BOX = "□"
_COMPLAINT = re.compile(r'`"(.+?)"`')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


def without_glyph(data: Data) -> frozenset[str]:
    """Return the characters of data that no bundled font has."""
    ensure_application()
    return characters_without_glyph(texts_in(data))


def nobodys(characters: frozenset[str]) -> frozenset[str]:
    """Return those that no font can have: control characters, and those of private use."""
    return frozenset(one for one in characters if unicodedata.category(one) in _NOBODYS)


def more_to_spell(lacking: frozenset[str], spelled: frozenset[str], named: str) -> frozenset[str]:
    """Return what is to be spelled where the machine's fonts lack the characters named too.

    With them go those that a font has together with them; where that is nothing new, the signs
    among them, as the tone of an emoji's skin, which typst names by the sign before it; else all.
    """
    scripts, left = {_script(one) for one in named}, lacking - spelled
    more = frozenset(one for one in left if _script(one) in scripts)
    signs = frozenset(one for one in left if unicodedata.category(one)[0] in "SMC")
    return spelled | (more or signs or left)


def spelling(data: Data, spelled: frozenset[str]) -> Data:
    """Return data with the numbers of some characters in their place, in a map an empty box."""
    if not spelled:
        return data
    numbers = {ord(one): f"[U+{ord(one):04X}]" for one in spelled}
    boxes = dict.fromkeys(numbers, _EMPTY_BOX)
    return {
        key: each_text(part, _translating(boxes if key == "picture" else numbers))
        for key, part in data.items()
    }


def each_text(value: Any, change: Callable[[str], str]) -> Any:
    """Return plain data with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: each_text(one, change) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [each_text(one, change) for one in value]
    return value


def texts_in(value: Any) -> Iterator[str]:
    """Walk every text in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from texts_in(tuple(value.values()))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts_in(one)


def named_in(message: str) -> str:
    """Return the characters that typst complains of."""
    named = "".join(_COMPLAINT.findall(message))
    return _ESCAPE.sub(lambda code: chr(int(code.group(1), 16)), named)


def _translating(table: dict[int, str]) -> Callable[[str], str]:
    return lambda text: text.translate(table)


def _script(character: str) -> str:
    """Tell roughly which characters a font has together."""
    category = unicodedata.category(character)
    if category[0] in "SPC":
        return category
    return unicodedata.name(character, category).split()[0]
