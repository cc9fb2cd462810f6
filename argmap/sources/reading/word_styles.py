"""What the paragraphs of a Word document are, by their styles and how far they are set in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from argmap.sources.reading.blocks import BlockKind

_HEADING = re.compile(r"(?:heading|title|subtitle|tocheading)\d*", re.IGNORECASE)
_QUOTE = re.compile(
    r"(?:intense)?(?:quotes?|quotations?)|block(?:text|quotes?|quotations?|ed)", re.IGNORECASE
)
_SET_IN = 288
"""Twentieths of a point, a fifth of an inch: set in by so much at both sides is a block quote."""
_LAST_LEVEL = 9
"""The outline level that is none."""
_DEEPEST = 20


class WordStyles:
    """The styles of a document, each with those it is based on."""

    def __init__(self, part: Any) -> None:
        self._styles: dict[str, Any] = {}
        self._usual = ""
        for node in part if part is not None else ():
            if _name(node) == "style" and _value(node, "type") in {"", "paragraph"}:
                key = _value(node, "styleId")
                self._styles[key] = node
                if _value(node, "default") in {"1", "true", "on"}:
                    self._usual = key

    def kind_of(self, properties: Any) -> BlockKind:
        """Tell what a paragraph is by its properties; None for one that has none."""
        key = _value(_child(properties, "pStyle"), "val")
        chain = list(self._based_on(key or self._usual))
        names = [key, *(_value(_child(style, "name"), "val") for style in chain)]
        plain = [re.sub(r"[\s_-]", "", name) for name in names]
        told = [properties, *(_child(style, "pPr") for style in chain)]
        if any(map(_HEADING.fullmatch, plain)) or _outline_level(told) < _LAST_LEVEL:
            return BlockKind.HEADING
        if any(map(_QUOTE.fullmatch, plain)) or _is_set_in(told):
            return BlockKind.BLOCK_QUOTE
        return BlockKind.PARAGRAPH

    def _based_on(self, key: str) -> Iterator[Any]:
        """Walk a style and those it is based on; a stranger's file may go in a circle."""
        for _ in range(_DEEPEST):
            style = self._styles.get(key)
            if style is None:
                return
            yield style
            key = _value(_child(style, "basedOn"), "val")


def _outline_level(told: list[Any]) -> int:
    values = (_value(_child(one, "outlineLvl"), "val") for one in told)
    said = next(filter(None, values), "")
    return int(said) if said.isdecimal() else _LAST_LEVEL


def _is_set_in(told: list[Any]) -> bool:
    """Say whether both margins are moved in, and not for an item of a list."""
    if any(_child(one, "numPr") is not None for one in told):
        return False
    indents = [_child(one, "ind") for one in told]
    return all(_indent(indents, side) >= _SET_IN for side in (("left", "start"), ("right", "end")))


def _indent(indents: list[Any], names: tuple[str, str]) -> int:
    values = (_value(one, name) for one in indents for name in names)
    said = next(filter(None, values), "")
    return int(said) if re.fullmatch(r"-?\d{1,9}", said) else 0


def _child(node: Any, name: str) -> Any:
    return next((one for one in node if _name(one) == name), None) if node is not None else None


def _name(node: Any) -> str:
    return str(node.tag).rpartition("}")[2]


def _value(node: Any, name: str) -> str:
    if node is None:
        return ""
    return next((str(value) for key, value in node.attrib.items() if _bare(key) == name), "")


def _bare(key: Any) -> str:
    return str(key).rpartition("}")[2]
