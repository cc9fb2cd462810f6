"""How the words of a debater's Word document are set: underlined, highlighted, bold, and where.

Verbatim sets cards by styles (`StyleUnderline`, `Emphasis`, `Style13ptBold`); documents that went
through many hands set the same by hand, by other styles, or by the letters of a heading. All of
it is read as what it looks like.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, NamedTuple

from argmap.sources.reading.word_text import WordText

_DEEPEST = 20
TAG, ANALYTIC = 4, 5
_NAMED = {"tag": TAG, "tags": TAG, "analytic": ANALYTIC, "analytics": ANALYTIC}
"""Styles that many a debater's document has beside the headings, and what each is."""


class Look(StrEnum):
    """How words look."""

    UNDERLINE = "underline"
    HIGHLIGHT = "highlight"
    EMPHASIS = "emphasis"
    BOLD = "bold"


class LookSpan(NamedTuple):
    """A stretch of the words of a paragraph, and all that it looks like."""

    start: int
    end: int
    looks: frozenset[Look]


class CardParagraph(NamedTuple):
    """A paragraph: its words, the level of its heading (0 for none), and how its words look.

    A tag is of level 4, and an argument of the debater's own of level 5.
    """

    words: str
    level: int
    spans: tuple[LookSpan, ...]

    def has(self, look: Look) -> bool:
        """Tell whether some of its words look so."""
        return any(look in span.looks for span in self.spans)


class VerbatimText(WordText):
    """Walks a document as `WordText` does, with the same blocks, and keeps how each looks."""

    def __init__(self, part: Any, styles: Any = None) -> None:
        self.paragraphs: list[CardParagraph] = []
        self._known = (
            {_value(one, "styleId"): one for one in styles if _name(one) == "style"}
            if (styles is not None)
            else {}
        )
        self._levels: list[int] = [0]
        self._spans: list[list[LookSpan]] = [[]]
        self._looks: frozenset[Look] = frozenset()
        super().__init__(part)

    def _start(self, name: str, node: Any) -> None:
        if name == "p":
            self._levels.append(0)
            self._spans.append([])
        elif name == "pPr":
            self._levels[-1] = self._level_of(node)
        elif name == "r":
            self._looks = self._looks_of(node)
        before = _length(self._words[-1])
        super()._start(name, node)
        after = _length(self._words[-1])
        if name != "p" and after > before and self._looks:
            self._spans[-1].append(LookSpan(before, after, self._looks))

    def _end(self, name: str) -> None:
        if name == "r":
            self._looks = frozenset()
        whole = "".join(self._words[-1]) if name == "p" else ""
        top = len(self.blocks)
        super()._end(name)
        if name == "p":
            level, spans = self._levels.pop(), self._spans.pop()
            if len(self.blocks) > top:
                words = self.blocks[-1].words
                left = len(whole) - len(whole.lstrip(" \n\t"))
                self.paragraphs.append(CardParagraph(words, level, _cut(spans, left, len(words))))
        elif len(self.blocks) > top:
            self.paragraphs.append(CardParagraph(self.blocks[-1].words, 0, ()))

    def _level_of(self, properties: Any) -> int:
        """Return the level of a heading by its style or those it is based on; 0 of other words."""
        style = _child(properties, "pStyle")
        for one in self._based_on(_value(style, "val")):
            names = (_value(one, "styleId"), _value(_child(one, "name"), "val"))
            level = next(filter(None, map(_level_named, names)), 0)
            if level:
                return level
        return _level_named(_value(style, "val"))

    def _looks_of(self, run: Any) -> frozenset[Look]:
        properties = _child(run, "rPr")
        if properties is None:
            return frozenset()
        name = _value(_child(properties, "rStyle"), "val")
        told = [properties, *(_child(one, "rPr") for one in self._based_on(name))]
        found = set()
        if _first(told, "u", "none"):
            found.add(Look.UNDERLINE)
        if _first(told, "highlight", "none") or _is_shaded(told):
            found.add(Look.HIGHLIGHT)
        if _first(told, "b", "0"):
            found.add(Look.BOLD)
        found |= _by_name(name)
        return frozenset(found)

    def _based_on(self, key: str) -> Iterator[Any]:
        """Walk a style and those it is based on; a stranger's file may go in a circle."""
        for _ in range(_DEEPEST):
            style = self._known.get(key)
            if style is None:
                return
            yield style
            key = _value(_child(style, "basedOn"), "val")


def _level_named(style: str) -> int:
    """Return the level that a style has by its name; a heading below a tag's is a tag, too."""
    plain = style.replace(" ", "").casefold()
    if plain.startswith("heading") and plain[7:] in set("123456789"):
        return min(int(plain[7:]), TAG)
    return _NAMED.get(plain, 0)


def _by_name(style: str) -> set[Look]:
    """Return what a style of Verbatim stands for where the document does not say."""
    plain = style.casefold()
    if plain == "emphasis":
        return {Look.EMPHASIS, Look.UNDERLINE, Look.BOLD}
    if "underline" in plain:
        return {Look.UNDERLINE}
    return {Look.BOLD} if plain in {"style13ptbold", "cite", "heading4char"} else set()


def _first(told: list[Any], name: str, none: str) -> bool:
    """Tell whether the first of some properties that says something of a look says yes."""
    for one in told:
        mark = _child(one, name)
        if mark is not None:
            return _value(mark, "val").casefold() not in {none, "false", "off"}
    return False


def _is_shaded(told: list[Any]) -> bool:
    fills = (_value(_child(one, "shd"), "fill") for one in told)
    fill = next(filter(None, fills), "auto").casefold()
    return fill not in {"auto", "ffffff"}


def _cut(spans: list[LookSpan], left: int, length: int) -> tuple[LookSpan, ...]:
    """Return spans of a paragraph that has lost the space around it; those that meet are one."""
    found: list[LookSpan] = []
    for span in spans:
        start, end = max(span.start - left, 0), min(span.end - left, length)
        if start >= end:
            continue
        if found and found[-1].end == start and found[-1].looks == span.looks:
            start = found.pop().start
        found.append(LookSpan(start, end, span.looks))
    return tuple(found)


def _length(words: list[str]) -> int:
    return sum(map(len, words))


def _child(node: Any, name: str) -> Any:
    return next((one for one in node if _name(one) == name), None) if node is not None else None


def _name(node: Any) -> str:
    return str(node.tag).rpartition("}")[2]


def _value(node: Any, name: str) -> str:
    if node is None:
        return ""
    values = (str(one) for key, one in node.attrib.items() if str(key).rpartition("}")[2] == name)
    return next(values, "")
