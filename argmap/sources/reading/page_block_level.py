"""Which elements of a web page begin a line of their own: boxes, and cells that lay out a page."""

from __future__ import annotations

from typing import Any

CELLS = frozenset({"td", "th"})
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd"),
        *("details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption"),
        *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"),
        *("hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p"),
        *("pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"),
    )
)


def begins_line(node: Any, tables: set[Any]) -> bool:
    """Say whether an element begins a line of its own."""
    is_cell = node.tag in CELLS and _table_of(node) in tables
    return node.tag in _BLOCKS or is_cell


def _table_of(cell: Any) -> Any:
    return next(cell.iterancestors("table"), None)


def tables_of_boxes(tree: Any) -> set[Any]:
    """Find the tables that lay out a page: a cell of theirs holds boxes or broken lines."""
    found = set()
    for cell in tree.iter(*CELLS):
        if next(cell.iterdescendants("br", *_BLOCKS), None) is not None:
            found.add(_table_of(cell))
    return found
