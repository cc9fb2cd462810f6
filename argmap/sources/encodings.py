"""Which encoding bytes of text are in. Nothing here changes or drops a byte."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ESCAPES = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$", "iso2022_jp_ext"))
_NUL_SHARE = 0.4
_STRAY_SHARE = 0.01
_ASCII = bytes(range(0x80))
_FALLBACK = "cp1252"
_COMMON_NAMES = (
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874 iso8859_2 iso8859_5"
    " iso8859_7 iso8859_8 iso8859_9 iso8859_15 koi8_r koi8_u cp866 cp437 cp850 mac_roman"
    " mac_cyrillic cp932 euc_jp gb18030 big5 cp949"
)
_COMMON = _COMMON_NAMES.split()
_WIDE = ["utf_16_le", "utf_16_be"]
# Two bytes a character always decode to something; from fewer, nothing follows.
_LEAST_FOR_UTF16 = 32
_MULTIBYTE_UTF8 = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


def split_mark(data: bytes) -> tuple[str, bytes]:
    """Return the encoding that a byte-order mark names, and the bytes after the mark.

    The name is empty where there is no mark.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, data[len(mark) :]
    return "", data


def detect_encoding(data: bytes) -> tuple[str, bool]:
    """Find the encoding of bytes without a mark, and say whether it is a guess.

    In this order: UTF-16 and UTF-32 by where their NUL bytes fall, the escape
    sequences of ISO 2022, strict UTF-8, UTF-8 with a few damaged bytes, what
    charset-normalizer finds, Windows-1252.
    """
    wide = _wide_encoding(data)
    if wide:
        return wide, True
    for escape, encoding in _ESCAPES:
        if escape in data and _decodes(data, encoding):
            return encoding, True
    if _decodes(data, "utf-8"):
        return "utf-8", False
    if _is_damaged_utf8(data):
        return "utf-8", True
    return _guess(data), True


def _wide_encoding(data: bytes) -> str:
    pairs = len(data) // 2
    if not data.count(0) or (len(data) % 2 and len(data) < _LEAST_FOR_UTF16):
        return ""
    for encoding in ("utf-32-le", "utf-32-be"):
        if _decodes(data, encoding):
            return encoding
    first, second = data[::2].count(0), data[1::2].count(0)
    if max(first, second) < _NUL_SHARE * pairs or min(first, second) > _STRAY_SHARE * pairs:
        return ""
    return "utf-16-le" if second > first else "utf-16-be"


def _is_damaged_utf8(data: bytes) -> bool:
    strays = _MULTIBYTE_UTF8.sub(b"", data).translate(None, _ASCII)
    return len(_MULTIBYTE_UTF8.findall(data)) >= len(strays)


def _guess(data: bytes) -> str:
    # Here, because it takes as long to import as the command line to start.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    encodings = _COMMON if len(data) < _LEAST_FOR_UTF16 else _COMMON + _WIDE
    matches = list(from_bytes(data, cp_isolation=encodings))
    if not matches:
        return _FALLBACK
    best = matches[0]
    for match in matches:
        ties = match.chaos <= best.chaos and match.coherence >= best.coherence
        if ties and _FALLBACK in match.could_be_from_charset:
            return _FALLBACK
    return codecs.lookup(best.encoding).name


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
