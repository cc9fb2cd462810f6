"""What a drag or a copy of words of a source carries: the words, and where they stand."""

from __future__ import annotations

import json
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from argmap.case.ids import SourceId
from argmap.sources.passages import Span

QUOTE_MIME = "application/x-argmap-quote"
"""JSON: `{"source": id, "start": code point, "end": code point}`."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of a source, in code points of its kept text."""

    source: SourceId
    span: Span


def passage_mime(passage: Passage, text: str) -> QMimeData:
    """Return what a passage of a kept text is dragged and copied as."""
    start, end = passage.span
    place = {"source": passage.source, "start": start, "end": end}
    mime = QMimeData()
    mime.setText(text[start:end])
    mime.setData(QUOTE_MIME, json.dumps(place).encode())
    return mime


def passage_in(mime: QMimeData) -> Passage | None:
    """Read the passage a drop carries, None where it carries none."""
    if not mime.hasFormat(QUOTE_MIME):
        return None
    try:
        place = json.loads(bytes(mime.data(QUOTE_MIME).data()))
        span = Span(int(place["start"]), int(place["end"]))
        return Passage(SourceId(str(place["source"])), span)
    except (ValueError, KeyError, TypeError):
        return None  # another program's data under our name
