"""The words that a field holds and takes in, and whether a case can keep them."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument

from argmap.case.errors import RuleError
from argmap.case.text_rules import require_text

_LINE_ENDS = {0x2028: "\n", 0x2029: "\n"}
_HALF = "\ud800"


def words_in(document: QTextDocument) -> str:
    """Return the words of a document as they stand in it."""
    # toPlainText would turn every no-break space into a plain one.
    words = document.toRawText()
    # Half a character, which Qt can hold, is dropped on the way to Python: it is told again,
    # so that it is refused and not silently lost.
    if document.characterCount() - 1 > len(words.encode("utf-16-le", "surrogatepass")) // 2:
        words += _HALF
    return words.translate(_LINE_ENDS)


def on_one_line(source: QMimeData) -> QMimeData:
    """Return what is pasted with a space for each break."""
    lines = source.text().splitlines()
    plain = QMimeData()
    words = (line.strip() for line in lines)
    plain.setText(" ".join(one for one in words if one) if len(lines) > 1 else "".join(lines))
    return plain


def can_be_kept(words: str) -> bool:
    """Tell whether a case can keep some words."""
    try:
        require_text(words, "text")
    except RuleError:
        return False
    return True
