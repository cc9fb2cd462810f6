"""Plain text and Markdown: kept as they are, but for their line ends."""

from __future__ import annotations

from dataclasses import replace

from argmap.sources.decoding import decode_text
from argmap.sources.reading.front_matter import said_in_front, without_front
from argmap.sources.reading.markdown_blocks import markdown_blocks
from argmap.sources.reading.markdown_signs import told_of_signs
from argmap.sources.reading.reading import Reading

_FRONT = "The lines at its beginning, which say what it is, are not part of the text."


def read_plain(data: bytes, name: str) -> Reading:
    """Read plain text; raise `SourceError` for what is none."""
    kept = decode_text(data, name)
    return Reading(kept.text, "text/plain", kept.encoding, kept.report)


def read_markdown(data: bytes, name: str) -> Reading:
    """Read Markdown as the plain text it is, what its first lines say of it, and its blocks.

    Lines at its beginning that say what it is are no part of it, but where they are all it has.
    """
    reading = read_plain(data, name)
    said, text = said_in_front(reading.text), reading.text
    words = without_front(text) if said else text
    if words.strip() and words != text:
        reading = replace(reading, text=words, report=(*reading.report, _FRONT))
    report = (*reading.report, *told_of_signs(reading.text))
    blocks = markdown_blocks(reading.text)
    return replace(reading, media_type="text/markdown", report=report, said=said, blocks=blocks)
