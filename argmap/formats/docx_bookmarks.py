"""Bookmarks of a Word document: names for places in it, which fields refer to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from argmap.brief.blocks import Heading
from argmap.case.ids import SourceId


class Bookmarks:
    """Gives headings and citations their names, in the order in which they are written."""

    def __init__(self) -> None:
        self._count = 0
        self._part = ""
        self._numbers: dict[int, str] = {}
        """The number of the last heading of each level above the text that is written."""
        self._cited: dict[SourceId, dict[str, str]] = {}

    @property
    def cited(self) -> Mapping[SourceId, Mapping[str, str]]:
        """By source and part, the bookmark where the part first cites the source."""
        return self._cited

    def begin_part(self, heading: Heading) -> None:
        """Count what is written from now on to the part below a heading, as “IV.A.1”.

        A heading without a number is called by its words, or belongs to the part above it.
        """
        above = {level: one for level, one in self._numbers.items() if level < heading.level}
        number = heading.number.rstrip(".")
        self._numbers = {**above, heading.level: number} if number else above
        self._part = ".".join(self._numbers.values()) or heading.text

    @contextmanager
    def around(self, paragraph: Paragraph, name: str) -> Iterator[None]:
        """Put what is written to a paragraph meanwhile between the marks of a name."""
        self._count += 1
        self._mark(paragraph, "w:bookmarkStart").set(qn("w:name"), name)
        number = self._count
        yield
        self._mark(paragraph, "w:bookmarkEnd", number)

    def name_of(self, source: SourceId) -> str:
        """Return the name for a citation; empty where its part has cited the source before."""
        parts = self._cited.setdefault(source, {})
        if self._part in parts:
            return ""
        parts[self._part] = f"_Cite{self._count + 1}"
        return parts[self._part]

    def _mark(self, paragraph: Paragraph, kind: str, number: int = 0) -> Any:
        mark: Any = OxmlElement(kind)
        mark.set(qn("w:id"), str(number or self._count))
        paragraph._p.append(mark)  # noqa: SLF001 -- no public way to a bookmark
        return mark


def heading_name(at: int) -> str:
    """Return the bookmark of the heading that is the block with a number of its paper."""
    return f"_Toc{at:06}"


def is_in_contents(block: object, levels: int) -> bool:
    """Tell whether a block is a heading that a table of contents lists."""
    return isinstance(block, Heading) and block.listed and block.level <= levels
