"""Plain text and Markdown: kept as they are, but for their line ends."""

from __future__ import annotations

from dataclasses import replace

from argmap.sources.decoding import decode_text
from argmap.sources.reading.front_matter import said_in_front
from argmap.sources.reading.markdown_blocks import markdown_blocks
from argmap.sources.reading.reading import Reading


def read_plain(data: bytes, name: str) -> Reading:
    """Read plain text; raise `SourceError` for what is none."""
    kept = decode_text(data, name)
    return Reading(kept.text, "text/plain", kept.encoding, kept.report)


def read_markdown(data: bytes, name: str) -> Reading:
    """Read Markdown as the plain text it is, what its first lines say of it, and its blocks."""
    reading = read_plain(data, name)
    said, blocks = said_in_front(reading.text), markdown_blocks(reading.text)
    return replace(reading, media_type="text/markdown", said=said, blocks=blocks)
