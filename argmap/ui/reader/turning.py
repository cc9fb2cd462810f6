"""Where one goes on reading when a PDF is turned from its text to its pages, or back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Qt's PDF is loaded when pages are asked for
    from argmap.ui.reader.pages_view import PagesView
    from argmap.ui.reader.source_text import SourceText


def go_on_in_pages(text: SourceText, pages: PagesView) -> None:
    """Show what is picked in a text on its pages too, and go to what is read of it."""
    quote, target = text.margin.picked
    pages.show_picked(quote)
    pages.margin.show_picked(quote, target)
    seen, chosen = text.visible_span, text.selected_span
    # The text cursor is where one last went, as to a quote; scrolled away from, it tells nothing.
    pages.go_to(chosen.start if seen.start <= chosen.start < seen.end else seen.start)


def go_on_in_text(pages: PagesView, text: SourceText) -> None:
    """Go to the page that is read, unless some of it is in view."""
    there, seen = pages.text_read, text.visible_span
    if there.start < there.end and not (seen.start < there.end and there.start < seen.end):
        text.go_to(there.start)
