"""What the paragraphs of a Word document are, by their styles and how far they are set in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from argmap.sources.reading.blocks import BlockKind

_HEADING = re.compile(r"(?:heading|title|subtitle|tocheading)\d*", re.IGNORECASE)
_QUOTE = re.compile(
    r"(?:intense)?(?:quotes?|quotations?)|block(?:text|quotes?|quotations?|ed)", re.IGNORECASE
)
_LIST = re.compile(r"list", re.IGNORECASE)
_SET_IN = 288
"""Twentieths of a point, a fifth of an inch: set in by so much at both sides is a block quote."""
_LAST_LEVEL = 9
"""The outline level that is none."""
_DEEPEST = 20


class WordLook(NamedTuple):
    """What a paragraph is by its properties, and how it is set, in twentieths of a point.

    `left` is how far it is set in, `first` how much further its first line is, `line` how far its
    lines stand apart, or, which is about the same, in 240ths of single spacing; 0 where nothing
    says so.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    left: int = 0
    first: int = 0
    line: int = 0
    is_of_list: bool = False


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

    def look_of(self, properties: Any) -> WordLook:
        """Tell what a paragraph is by its properties, and how it is set; None for one of none."""
        key = _value(_child(properties, "pStyle"), "val")
        chain = list(self._based_on(key or self._usual))
        names = [key, *(_value(_child(style, "name"), "val") for style in chain)]
        plain = [re.sub(r"[\s_-]", "", name) for name in names]
        told = [properties, *(_child(style, "pPr") for style in chain)]
        indents = [_child(one, "ind") for one in told]
        is_numbered = any(_child(one, "numPr") is not None for one in told)
        return WordLook(
            _kind(plain, told, is_set_in=not is_numbered and _are_set_in(indents)),
            _number(indents, "left", "start"),
            _number(indents, "firstLine") - _number(indents, "hanging"),
            _number([_child(one, "spacing") for one in told], "line"),
            is_numbered or any(map(_LIST.match, plain)),
        )

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


def _kind(names: list[str], told: list[Any], *, is_set_in: bool) -> BlockKind:
    if any(map(_HEADING.fullmatch, names)) or _outline_level(told) < _LAST_LEVEL:
        return BlockKind.HEADING
    if any(map(_QUOTE.fullmatch, names)) or is_set_in:
        return BlockKind.BLOCK_QUOTE
    return BlockKind.PARAGRAPH


def _are_set_in(indents: list[Any]) -> bool:
    """Say whether both margins are moved in."""
    sides = (("left", "start"), ("right", "end"))
    return all(_number(indents, *side) >= _SET_IN for side in sides)


def _number(nodes: list[Any], *names: str) -> int:
    """Return the first number that properties have by one of the names; 0 where none has."""
    values = (_value(node, name) for node in nodes for name in names)
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
