"""Making the text document of a source: one character shown for one kept."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextOption,
)

from argmap.ui.reader.shown_text import shown_text
from argmap.ui.theme import Theme

TEXT_PIXELS = 15
LINE_PERCENT = 116
GUTTER = 40
"""Room left of the text, in pixels, for the numbers of paragraphs."""
PAGE_RULE = 24
"""Room above a paragraph with which a page begins."""
_RIGHT, _TOP, _BOTTOM = 12, 8, 48
_AFTER_PARAGRAPH = 4
_BLANK_LINE = 8
_THINNED = 400_000


def make_page(text: str, font: QFont, parent: QObject, starts: Iterable[int] = ()) -> QTextDocument:
    """Make the document that shows a kept text.

    `starts` are the positions, in UTF-16 units, at which pages begin. Formats are
    set while there is no layout yet, and laid out as far as is looked at: five
    megabytes open in a tenth of a second.
    """
    page = QTextDocument(parent)
    page.setUndoRedoEnabled(False)
    page.setDefaultFont(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    page.setDefaultTextOption(option)
    page.setDocumentMargin(0)
    frame = page.rootFrame()
    frame.setFrameFormat(_frame_format())
    cursor = QTextCursor(page)
    cursor.setBlockFormat(_paragraph_format())
    cursor.insertText(shown_text(text))
    if len(text) <= _THINNED:
        _thin_blank_lines(page)
    _make_room_for_rules(page, starts)
    return page


def page_style(theme: Theme) -> str:
    """Return the style of a page: a ring around it while it has the focus."""
    paper, ring = theme.tokens["paper"], theme.tokens["selection"]
    return (
        f"QTextEdit {{ background: {paper}; border: 2px solid {paper};"
        " border-radius: 0; padding: 0; }"
        f"QTextEdit:focus {{ border-color: {ring}; padding: 0; }}"
    )


def _frame_format() -> QTextFrameFormat:
    margins = QTextFrameFormat()
    margins.setLeftMargin(GUTTER)
    margins.setRightMargin(_RIGHT)
    margins.setTopMargin(_TOP)
    margins.setBottomMargin(_BOTTOM)
    return margins


def _paragraph_format() -> QTextBlockFormat:
    paragraph = QTextBlockFormat()
    paragraph.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    paragraph.setBottomMargin(_AFTER_PARAGRAPH)
    return paragraph


def _thin_blank_lines(page: QTextDocument) -> None:
    """Let a blank line be a pause between paragraphs; in a long text it would take too long."""
    thin = QTextBlockFormat()
    thin.setLineHeight(_BLANK_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    block = page.firstBlock()
    while block.isValid():
        if block.length() == 1:
            QTextCursor(block).setBlockFormat(thin)
        block = block.next()


def _make_room_for_rules(page: QTextDocument, starts: Iterable[int]) -> None:
    room = _paragraph_format()
    room.setTopMargin(PAGE_RULE)
    for start in starts:
        block = page.findBlock(start)
        if block.isValid() and block.position() == start and block.length() > 1:
            QTextCursor(block).setBlockFormat(room)
