"""The keys of the pages of a PDF: most belong to the map elsewhere, and are taken from it here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from argmap.sources.passages import Span, snap_to_words
from argmap.ui.reader.page_passages import PagePassages
from argmap.ui.reader.page_zoom import Fit

_KEY = Qt.Key
_WITH_CONTROL = {
    _KEY.Key_Plus: "zoom_in",
    _KEY.Key_Equal: "zoom_in",
    _KEY.Key_Minus: "zoom_out",
    _KEY.Key_0: "fit_width",
    _KEY.Key_9: "fit_page",
    _KEY.Key_G: "page",
    _KEY.Key_F: "find",
    _KEY.Key_PageDown: "next",
    _KEY.Key_PageUp: "previous",
}
_PLAIN = {_KEY.Key_Home: "first", _KEY.Key_End: "last"}
_WITH_SHIFT = {_KEY.Key_Right: "wider", _KEY.Key_Left: "narrower"}


def meant_by(event: QKeyEvent) -> str:
    """Return what a key means on pages; empty where it means nothing to them."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = _KEY(event.key())
    if modifiers == Qt.KeyboardModifier.NoModifier:
        return _PLAIN.get(key, "")
    if modifiers == Qt.KeyboardModifier.ShiftModifier:
        return _WITH_SHIFT.get(key, "")
    if modifiers & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.ControlModifier:
        is_shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        return _WITH_CONTROL.get(key, "") if not is_shifted or key is _KEY.Key_Plus else ""
    return ""


def do_key(view: PagePassages, meant: str) -> None:
    """Do what a key means."""
    match meant:
        case "zoom_in" | "zoom_out":
            view.zoom_by(1 if meant == "zoom_in" else -1)
        case "fit_width" | "fit_page":
            view.fit_to(Fit.WIDTH if meant == "fit_width" else Fit.PAGE)
        case "next" | "previous":
            view.go_to_page(view.page + (1 if meant == "next" else -1))
        case "first" | "last":
            view.go_to_page(1 if meant == "first" else view.pages)
        case "wider" | "narrower":
            select_words(view, 1 if meant == "wider" else -1)
        case "find":
            view.find_asked.emit()
        case "page":
            view.page_asked.emit()


def select_words(view: PagePassages, by: int) -> None:
    """Take the next word into the selection, or leave the last one out; else begin on top."""
    start, end = view.selected_span
    if start == end:
        if by > 0 and view.column is not None:
            first = view.column.text_on(range(view.page - 1, view.page)).start
            _take(view, first, first + 1)
        return
    text = view.text
    if by > 0:
        on = next((at for at in range(end, len(text)) if not text[at].isspace()), None)
        if on is not None:
            _take(view, start, on + 1)
        return
    words = text[start:end].rstrip()
    cut = max((at for at, letter in enumerate(words) if letter.isspace()), default=-1)
    if cut > 0:
        view.take(Span(start, start + len(words[:cut].rstrip())))
    else:
        view.clear_selection()


def _take(view: PagePassages, start: int, end: int) -> None:
    view.take(snap_to_words(view.text, start, end))
    view.keep_in_view(view.selected_span.end)
