"""The words of a part of a Word document: paragraphs, tables, and what was changed in them."""

from __future__ import annotations

from typing import Any

_PLAIN = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n"} | {
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "sectPr", "tblPr", "instrText"})
_COUNTED = frozenset({"del", "ins", "moveFrom", "moveTo", "numPr"})


class WordText:
    """Walks a part and collects its blocks: a paragraph, or a row of a table, cells between tabs.

    Text put in is taken, text struck out is not, as if every change were
    accepted; `counts` says of what there was how many.
    """

    def __init__(self, part: Any) -> None:
        self.blocks: list[str] = []
        self.counts: dict[str, int] = {}
        self._holders: list[list[str]] = [self.blocks]
        self._words: list[list[str]] = [[]]
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
        elif name in {"tr", "tc"}:
            self._holders.append([])
        elif name == "t":
            self._words[-1].append(node.text or "")
        elif name == "sym":
            self._words[-1].append("\ufffd")
            self.counts["sym"] = self.counts.get("sym", 0) + 1
        else:
            self._words[-1].append(_PLAIN.get(name, ""))

    def _end(self, name: str) -> None:
        if name == "p":
            words = "".join(self._words.pop()).strip(" \n\t")
            if words:
                self._holders[-1].append(words)
        elif name == "tc":
            cell = "\n".join(self._holders.pop())
            self._holders[-1].append(cell)
        elif name == "tr":
            row = "\t".join(self._holders.pop())
            if row.strip():
                self._holders[-1].append(row)

    def _count(self, name: str) -> None:
        if name in _COUNTED:
            self.counts[name] = self.counts.get(name, 0) + 1

    def _count_numbers(self, name: str, node: Any) -> None:
        if name == "r":
            self.counts["hidden"] = self.counts.get("hidden", 0) + 1
        elif name == "pPr":
            numbered = any(str(child.tag).endswith("}numPr") for child in node)
            self.counts["numPr"] = self.counts.get("numPr", 0) + numbered


def _is_hidden(run: Any) -> bool:
    for properties in run:
        if str(properties.tag).endswith("}rPr"):
            marks = [one for one in properties if str(one.tag).endswith("}vanish")]
            return any(_is_on(mark) for mark in marks)
    return False


def _is_on(mark: Any) -> bool:
    values = [value for key, value in mark.attrib.items() if key.endswith("}val")]
    return not values or values[0] not in {"0", "false", "off"}
