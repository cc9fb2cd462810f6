"""What a file is that is not plain text, told by its bytes."""

from __future__ import annotations

import re
import unicodedata

_SIGNATURES = (
    (rb"%PDF-", "a PDF"),
    (rb"PK(?:\x03\x04|\x05\x06)", "a ZIP archive or an office document (DOCX, ODT, EPUB)"),
    (rb"\xd0\xcf\x11\xe0", "an old office document (DOC, XLS, PPT)"),
    (rb"\{\\rtf", "rich text (RTF)"),
    (rb"\x89PNG", "a PNG picture"),
    (rb"\xff\xd8\xff", "a JPEG picture"),
    (rb"GIF8[79]a", "a GIF picture"),
    (rb"II\*\x00|MM\x00\*", "a TIFF picture"),
    (rb"RIFF.{4}(?:WEBP|WAVE|AVI )", "a picture, a sound or a film (RIFF)"),
    (rb".{4}ftyp", "a film or a picture (MP4, HEIC)"),
    (rb"ID3[\x02-\x04]", "a sound (MP3)"),
    (rb"OggS\x00", "a sound or a film (Ogg)"),
    (rb"\x1f\x8b|BZh[1-9]1AY|\xfd7zXZ|7z\xbc\xaf", "a compressed file"),
    (rb"SQLite format 3\x00", "a database (SQLite, as an argmap case is)"),
    (rb"\x7fELF|MZ\x90\x00", "a program"),
    (
        rb"(?i)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b",
        "a web page (HTML)",
    ),
)
_PATTERNS = tuple((re.compile(mark, re.DOTALL), name) for mark, name in _SIGNATURES)
_SAMPLE = 20_000
_LINE_CONTROLS = frozenset("\t\n\v\f\r\x1b\x85")
_STRANGE = frozenset({"Cc", "Cn", "Co"})
_STRANGE_SHARE = 0.05
_LOST = "\0\ufffd"
_LOST_SHARE = 0.3


def what_it_looks_like(data: bytes) -> str:
    """Name the format of a file that starts with a known mark; empty where none does."""
    start = data[:2000]
    return next((name for pattern, name in _PATTERNS if pattern.match(start)), "")


def is_hardly_text(text: str) -> bool:
    """Say whether decoded bytes hold so much that no text holds that they were none.

    That is more than a twentieth of control, unassigned and private characters,
    or three tenths of NUL and of what could not be decoded.
    """
    sample = text[:_SAMPLE]
    lost = sum(sample.count(character) for character in _LOST)
    strange = sum(
        sample.count(character)
        for character in set(sample) - _LINE_CONTROLS - set(_LOST)
        if unicodedata.category(character) in _STRANGE
    )
    return strange > _STRANGE_SHARE * len(sample) or lost > _LOST_SHARE * len(sample)
