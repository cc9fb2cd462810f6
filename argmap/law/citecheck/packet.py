"""The packet inside a checkable PDF: its quotations, each with its words in the source.

It holds no claim, note or history. It may come from anybody: what is read is typed, bounded and
whole, or nothing is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from argmap.case.errors import ArgmapError, FormatError
from argmap.case.record_json import parsed
from argmap.case.text_rules import require_text
from argmap.sources.passages import Span

FORMAT = "argmap quotations"
VERSION = 1
"""What a version does not know is refused with a sentence; fields may be added only with it."""

MOST_BYTES = 50_000_000
MOST = 20_000
"""More quotations than this are in no paper that somebody reads."""
_LONGEST = 1_000_000
_FARTHEST = 2**40


@dataclass(frozen=True, slots=True)
class PacketQuotation:
    """A quotation as it is printed, and the words of its source that it gives.

    `start` and `end` are code points of the source's kept text, whose hash is `source_hash`
    and whose title is `source`; `before` and `after` are the sentences around. Where words are
    left out, `second` is the part after the ellipsis, from `second_start` on, and `between` what
    is left out, as far as it is not too long. `is_block` tells that no marks stand around it,
    `is_note` that it stands in a footnote.
    """

    words: str
    exact: str
    start: int
    end: int
    prefix: str = ""
    suffix: str = ""
    before: str = ""
    after: str = ""
    second: str = ""
    second_start: int | None = None
    between: str = ""
    source: str = ""
    source_hash: str = ""
    page: int | None = None
    speaker: str = ""
    is_block: bool = False
    is_note: bool = False

    def __post_init__(self) -> None:
        is_span = self.start >= 0 and self.end - self.start == len(self.exact) > 0
        if not is_span or not self.words.strip():
            raise FormatError("A quotation in it is not as long as it says.")
        if bool(self.second) != (self.second_start is not None):
            raise FormatError("A quotation in it has half of a second part.")

    @property
    def text(self) -> str:
        """The words of the source with those around them."""
        return f"{self.before}{self.exact}{self.between}{self.second}{self.after}"

    @property
    def span(self) -> Span:
        """Where the quoted words stand in `text`, the second part with them."""
        start = len(self.before)
        return Span(start, len(self.text) - len(self.after))


@dataclass(frozen=True, slots=True)
class Packet:
    """The quotations of a paper in the order in which they are printed."""

    quotations: tuple[PacketQuotation, ...] = ()


def packet_json(packet: Packet) -> bytes:
    """Write a packet, the same bytes for the same packet."""
    found = {
        "format": FORMAT,
        "version": VERSION,
        "quotations": [_row(one) for one in packet.quotations],
    }
    text = json.dumps(
        found, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode("utf-8")


def packet_from_json(data: bytes | str) -> Packet:
    """Read a packet; raises `FormatError` for whatever `packet_json` does not write."""
    if len(data) > MOST_BYTES:
        raise _unlike(f"is larger than {MOST_BYTES // 1_000_000} MB")
    try:
        found = parsed(data)
    except ArgmapError:
        raise _unlike("cannot be read") from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise _unlike("does not say that it is one")
    version, rows = found.get("version"), found.get("quotations")
    if type(version) is int and version > VERSION:
        raise FormatError(
            "The quotations inside it were written by a newer version of argmap.", "Update argmap."
        )
    if version != VERSION or not isinstance(rows, list) or len(rows) > MOST:
        raise _unlike("has no list of quotations, or one that is too long")
    return Packet(tuple(_quotation(row) for row in rows))


def _row(one: PacketQuotation) -> dict[str, Any]:
    usual = {field.name: field.default for field in fields(one)}
    return {name: value for name, value in asdict(one).items() if value != usual[name]}


def _quotation(row: Any) -> PacketQuotation:
    if not isinstance(row, dict):
        raise _unlike("has a quotation without fields")
    try:
        return PacketQuotation(**_typed(row))
    except (TypeError, ValueError, ArgmapError):
        raise _unlike("has a quotation that argmap does not write") from None


def _typed(row: Mapping[str, Any]) -> dict[str, Any]:
    for name, value in row.items():
        kind = _KINDS.get(name)
        if kind is None or type(value) is not kind:
            raise TypeError(name)
        if isinstance(value, str) and len(value) > _LONGEST:
            raise ValueError(name)
        if type(value) is int and not 0 <= value < _FARTHEST:
            raise ValueError(name)
        if isinstance(value, str):
            require_text(value, "text of a quotation")
    return dict(row)


def _unlike(what: str) -> FormatError:
    return FormatError(
        f"The packet of quotations inside it {what}: it was damaged, or argmap did not write it.",
        "Ask for the PDF again, or check it against the case: --against CASE.",
    )


_PLAIN = {"str": str, "bool": bool, "int": int, "int | None": int}
_KINDS: dict[str, type] = {field.name: _PLAIN[str(field.type)] for field in fields(PacketQuotation)}
