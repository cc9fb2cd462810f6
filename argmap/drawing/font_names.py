"""The family name inside a font file, changed in memory.

A copy of Inter installed on the machine joins the family of the same name, and Qt then draws
with whichever face it met first: widths differ from those on paper. Under a name of our own
the bundled faces cannot be mistaken. The files keep their true names, which typst reads.
"""

from __future__ import annotations

from struct import calcsize, iter_unpack, pack, pack_into, unpack, unpack_from

_DIRECTORY_START = 12
_TABLE = ">4sIII"  # tag, checksum, offset, length
_NAME_HEADER = ">HHH"  # format, count, where the strings start
_NAME_RECORD = ">HHHHHH"  # platform, encoding, language, name id, length, offset
_WINDOWS = 3  # its strings are UTF-16; Qt reads them on every platform


def rename_family(font: bytes, old: str, new: str) -> bytearray:
    """Give a TrueType or OpenType font another family name, and change nothing else.

    Both names are ASCII. Raises ValueError when the font has no names of that family.
    """
    at, offset, length = _name_entry(font)
    table = _renamed(font[offset : offset + length], old, new)
    table += bytes(-len(table) % 4)
    start = len(font) + -len(font) % 4
    # A font is large, and every start of the program waits for this: it is copied once.
    renamed = bytearray(start + len(table))
    renamed[: len(font)] = font
    pack_into(_TABLE, renamed, at, b"name", _checksum(table), start, len(table))
    renamed[start:] = table
    return renamed


def _name_entry(font: bytes) -> tuple[int, int, int]:
    """Find where the directory lists the name table, and that table's offset and length."""
    (count,) = unpack_from(">H", font, 4)
    for index in range(count):
        at = _DIRECTORY_START + index * calcsize(_TABLE)
        tag, _, offset, length = unpack_from(_TABLE, font, at)
        if tag == b"name":
            return at, offset, length
    raise ValueError("The font has no name table.")


def _renamed(table: bytes, old: str, new: str) -> bytes:
    _, count, start = unpack_from(_NAME_HEADER, table)
    first = calcsize(_NAME_HEADER)
    records, strings, found = b"", b"", False
    old_name, new_name = _utf_16(old), _utf_16(new)
    listed = table[first : first + count * calcsize(_NAME_RECORD)]
    for platform, encoding, language, name_id, length, offset in iter_unpack(_NAME_RECORD, listed):
        if platform != _WINDOWS:
            continue
        name = table[start + offset : start + offset + length]
        found = found or name == old_name
        value = name.replace(old_name, new_name, 1)
        records += pack(
            _NAME_RECORD, platform, encoding, language, name_id, len(value), len(strings)
        )
        strings += value
    if not found:
        raise ValueError(f"The font is not of the family {old}.")
    kept = len(records) // calcsize(_NAME_RECORD)
    return pack(_NAME_HEADER, 0, kept, first + len(records)) + records + strings


def _utf_16(name: str) -> bytes:
    """Encode an ASCII name; Python would import a codec for it, and the first paint waits."""
    return b"".join(b"\0" + letter.encode("ascii") for letter in name)


def _checksum(table: bytes) -> int:
    words: tuple[int, ...] = unpack(f">{len(table) // 4}I", table)
    return sum(words) & 0xFFFFFFFF
