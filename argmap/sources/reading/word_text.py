"""The words of a part of a Word document: paragraphs, tables, and what was changed in them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import Any, NamedTuple

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.word_styles import WordLook, WordStyles

_PLAIN = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n"} | {
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "sectPr", "tblPr", "instrText"})
_COUNTED = frozenset({"del", "ins", "moveFrom", "moveTo", "numPr"})
_LONG, _SEVERAL = 80, 2
"""So many long paragraphs in one cell are an article’s, which a table lays out."""
_REFERS = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


class NoteMark(NamedTuple):
    """Where words refer to a note: so many characters from their beginning, and to which."""

    place: int
    kind: str
    key: str


class WordBlock(NamedTuple):
    """The words of a paragraph or of a row of a table, what it is, and the notes to it."""

    words: str
    kind: BlockKind = BlockKind.PARAGRAPH
    marks: tuple[NoteMark, ...] = ()
    look: WordLook = WordLook()


class _Strike(Enum):
    """Whether a run looks struck out, and whether the one before it did too."""

    OFF = auto()
    BEGINS = auto()
    GOES_ON = auto()


class WordText:
    """Walks a part and collects its blocks: a paragraph, or a row of a table, cells between tabs.

    A row that lays out a page, as in columns, is no row of words: its paragraphs are blocks.
    Text put in is taken, text struck out is not, as if every change were
    accepted; `counts` says of what there was how many. What only looks struck out is taken:
    `struck` has its words, those of each stretch together.
    """

    def __init__(self, part: Any, styles: WordStyles | None = None) -> None:
        self.blocks: list[WordBlock] = []
        self.counts: dict[str, int] = {}
        self.struck: list[str] = []
        self._strike = _Strike.OFF
        self._styles = styles or WordStyles(None)
        self._holders: list[list[WordBlock]] = [self.blocks]
        self._rows: list[list[list[WordBlock]]] = []
        self._words: list[list[str]] = [[]]
        self._marks: list[list[NoteMark]] = [[]]
        self._word_looks: list[WordLook] = [WordLook()]
        self._walk(part)

    def _walk(self, part: Any) -> None:
        from lxml import etree  # noqa: PLC0415 -- loaded when first needed: start-up

        walker = etree.iterwalk(part, events=("start", "end"))
        for event, node in walker:
            if not isinstance(node.tag, str):
                continue
            name = etree.QName(node).localname
            if event == "end":
                self._end(name)
                continue
            self._count(name)
            if name in _SKIPPED or (name == "r" and _is_hidden(node)):
                self._count_numbers(name, node)
                walker.skip_subtree()
            self._start(name, node)

    def _start(self, name: str, node: Any) -> None:
        if name == "p":
            self._words.append([])
            self._marks.append([])
            self._word_looks.append(self._styles.look_of(None))
        elif name == "pPr":
            self._word_looks[-1] = self._styles.look_of(node)
        elif name == "r":
            self._strike = _strike_of(node, self._strike)
        elif name in _REFERS:
            self._refer(_REFERS[name], node)
        elif name in {"tr", "tc"}:
            self._open_in_table(name)
        elif name == "t":
            self._words[-1].append(node.text or "")
            self._note_struck(node.text or "")
        elif name == "sym":
            self._words[-1].append("\ufffd")
            self.counts["sym"] = self.counts.get("sym", 0) + 1
        else:
            self._words[-1].append(_PLAIN.get(name, ""))

    def _open_in_table(self, name: str) -> None:
        if name == "tr":
            self._rows.append([])
        else:
            self._holders.append([])

    def _note_struck(self, words: str) -> None:
        if self._strike is _Strike.GOES_ON and self.struck:
            self.struck[-1] += words
        elif self._strike is not _Strike.OFF:
            self.struck.append(words)

    def _refer(self, kind: str, node: Any) -> None:
        keys = [str(value) for key, value in node.attrib.items() if str(key).endswith("}id")]
        place = sum(map(len, self._words[-1]))
        self._marks[-1] += [NoteMark(place, kind, key) for key in keys]

    def _end(self, name: str) -> None:
        if name == "p":
            self._strike = _Strike.OFF
            block = _trimmed(self._words.pop(), self._word_looks.pop(), self._marks.pop())
            if block.words:
                self._holders[-1].append(block)
        elif name == "tc":
            cell = self._holders.pop()
            (self._rows[-1].append(cell) if self._rows else self._holders[-1].extend(cell))
        elif name == "tr":
            self._holders[-1] += _blocks_of_row(self._rows.pop())

    def _count(self, name: str) -> None:
        if name in _COUNTED:
            self.counts[name] = self.counts.get(name, 0) + 1

    def _count_numbers(self, name: str, node: Any) -> None:
        if name == "r":
            self.counts["hidden"] = self.counts.get("hidden", 0) + 1
        elif name == "pPr":
            numbered = any(str(child.tag).endswith("}numPr") for child in node)
            self.counts["numPr"] = self.counts.get("numPr", 0) + numbered


def _trimmed(parts: list[str], look: WordLook, marks: Sequence[NoteMark]) -> WordBlock:
    whole = "".join(parts)
    words = whole.strip(" \n\t")
    left = len(whole) - len(whole.lstrip(" \n\t"))
    placed = (one._replace(place=min(max(one.place - left, 0), len(words))) for one in marks)
    return WordBlock(words, look.kind, tuple(placed), look)


def _blocks_of_row(cells: Sequence[Sequence[WordBlock]]) -> list[WordBlock]:
    """Return the paragraphs of a row that lays out a page; of others one block, where it has words.

    A table of data, or a caption, has no cell with several paragraphs of prose.
    """
    if any(sum(len(one.words) >= _LONG for one in cell) >= _SEVERAL for cell in cells):
        return [one for cell in cells for one in cell]
    row = _joined("\t", [_joined("\n", cell) for cell in cells])
    return [row] if row.words.strip() else []


def _joined(between: str, blocks: Sequence[WordBlock]) -> WordBlock:
    at, marks = 0, list[NoteMark]()
    for block in blocks:
        marks += [one._replace(place=one.place + at) for one in block.marks]
        at += len(block.words) + len(between)
    return WordBlock(between.join(block.words for block in blocks), marks=tuple(marks))


def _is_hidden(run: Any) -> bool:
    return _has(run, "vanish")


def _strike_of(run: Any, before: _Strike) -> _Strike:
    if not _has(run, "strike", "dstrike"):
        return _Strike.OFF
    return _Strike.BEGINS if before is _Strike.OFF else _Strike.GOES_ON


def _has(run: Any, *looks: str) -> bool:
    """Say whether a run has one of the looks of its own, switched on."""
    for properties in run:
        if str(properties.tag).endswith("}rPr"):
            marks = [one for one in properties if str(one.tag).rpartition("}")[2] in looks]
            return any(_is_on(mark) for mark in marks)
    return False


def _is_on(mark: Any) -> bool:
    values = [value for key, value in mark.attrib.items() if key.endswith("}val")]
    return not values or values[0] not in {"0", "false", "off"}
