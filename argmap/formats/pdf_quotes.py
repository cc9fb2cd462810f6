"""What is quoted on the boxes of a map, for the page of a PDF: rows of words, and their bars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from argmap.drawing.path_data import decimal
from argmap.drawing.picture import PictureBox
from argmap.drawing.sizes import QUOTE_BAR, QUOTE_BAR_AT


def quoted_row(box: PictureBox) -> list[Any] | None:
    """Return the quotes of a box as its template takes them, and how much is left out."""
    if not box.quoted:
        return None
    quotes = []
    for quote in box.quoted:
        first = quote.lines[0]
        right = max(line.x + line.width for line in quote.lines) if first.rtl else 0.0
        words = "\n".join(line.text for line in quote.lines)
        quotes.append([first.x if not first.rtl else 0.0, first.baseline, words, right])
    more = box.more
    return [quotes, None if more is None else [more.x, more.baseline, more.text]]


def quote_bars(boxes: Iterable[PictureBox]) -> Iterator[str]:
    """Write the bars beside quoted words, one path a side."""
    bars: dict[str, list[str]] = {}
    for box in boxes:
        if not box.quoted:
            continue
        x, y = box.rect[0] + QUOTE_BAR_AT, box.rect[1]
        across = f"h{decimal(QUOTE_BAR)}"
        bars.setdefault(box.side, []).extend(
            f"M{decimal(x)} {decimal(y + one.top)}{across}V{decimal(y + one.bottom)}"
            f"h{decimal(-QUOTE_BAR)}z"
            for one in box.quoted
        )
    for side, paths in bars.items():
        yield f'<path class="quote-{side}" d="{"".join(paths)}"/>'
