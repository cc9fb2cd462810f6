"""Bookmarks of a Word document: names for places in it, which fields refer to."""

from __future__ import annotations

from collections.abc import Iterator
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
        self.cited: dict[SourceId, list[str]] = {}
        """The bookmarks at the citations of each source, one a paragraph."""
        self._paragraphs: dict[SourceId, Any] = {}

    @contextmanager
    def around(self, paragraph: Paragraph, name: str) -> Iterator[None]:
        """Put what is written to a paragraph meanwhile between the marks of a name."""
        self._count += 1
        self._mark(paragraph, "w:bookmarkStart").set(qn("w:name"), name)
        number = self._count
        yield
        self._mark(paragraph, "w:bookmarkEnd", number)

    def name_of(self, source: SourceId, paragraph: Paragraph) -> str:
        """Return the name for a citation in a paragraph; empty where it has one there already."""
        if self._paragraphs.get(source) is paragraph._p:  # noqa: SLF001 -- no public way to it
            return ""
        self._paragraphs[source] = paragraph._p  # noqa: SLF001 -- as above
        name = f"_Cite{self._count + 1}"
        self.cited.setdefault(source, []).append(name)
        return name

    def _mark(self, paragraph: Paragraph, kind: str, number: int = 0) -> Any:
        mark: Any = OxmlElement(kind)
        mark.set(qn("w:id"), str(number or self._count))
        paragraph._p.append(mark)  # noqa: SLF001 -- as above
        return mark


def heading_name(at: int) -> str:
    """Return the bookmark of the heading that is the block with a number of its paper."""
    return f"_Toc{at:06}"


def is_in_contents(block: object, levels: int) -> bool:
    """Tell whether a block is a heading that a table of contents lists."""
    return isinstance(block, Heading) and block.listed and block.level <= levels
