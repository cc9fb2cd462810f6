"""From where a report is sent and by which wire, as its first lines tell."""

from __future__ import annotations

import re
from typing import NamedTuple

_NAME = r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3}"
WIRES = r"AFP|Agence France-Presse|AP|Associated Press|Reuters|EFE|dpa|ANSA|UPI|PTI|Xinhua|TASS"
# A colon needs no capitals after a place; a dash does, or any sentence with one would do.
_DATELINES = (
    re.compile(rf"(?P<place>{_NAME}(?:, {_NAME})?)(?: \((?P<wire>{WIRES})\))?: \S"),
    re.compile(
        rf"(?P<place>{_NAME}(?:, {_NAME}(?: \d{{1,2}})?)?) \((?P<wire>{WIRES})\) ?[–—-]{{1,2}} ?\S"
    ),
    re.compile(r"(?P<place>[A-Z]{3}[A-Z.'’ -]+(?:, [A-Z][\w. ]+)?)(?P<wire>) [–—-]{1,2} \S"),
)
_WIRE_ALONE = re.compile(
    rf"(?:\((?P<one>{WIRES})\) ?[–—-]{{1,2}} ?|(?P<two>{WIRES}) [–—-]{{1,2}} )\S"
)
_DATELINE_ALONE = re.compile(rf"(?P<place>{_NAME}, {_NAME}?)\.?")
_DAY_OF_DATELINE = re.compile(r", [A-Z][a-z]{2,8}\.? \d{1,2}$")
_NOT_A_PLACE = re.compile(
    r"(?:update|note|breaking|opinion|exclusive|correction|photo|video|editor|watch|analysis"
    r"|question|answer|by|re|to|from|subject|date)\b",
    re.IGNORECASE,
)
_WIRE_OF_BYLINE = re.compile(
    rf"(?P<by>(?i:by|written by|reported by)[: ].*?)(?:,| \||/| -| of| for| with|) ?(?i:the )?"
    rf"\b(?P<wire>{WIRES})(?i: staff| (?:staff )?writers?| news agency)?"
)
_BYS = ("by", "written by", "reported by")
_PARAGRAPH = 80
_BEGINNING = "the start of the first paragraph"


class Sent(NamedTuple):
    """The place of a dateline, the wire named there, and where both stand; empty for none."""

    place: str = ""
    wire: str = ""
    told_by: str = ""


def sent_from(top: list[str]) -> Sent:
    """Return from where a report is sent, and by which wire, as its first lines tell."""
    for line in top:
        if alone := _WIRE_ALONE.match(line):
            return Sent(wire=alone["one"] or alone["two"], told_by=_BEGINNING)
        if _NOT_A_PLACE.match(line):
            continue
        place = _DATELINE_ALONE.fullmatch(line) if line is top[0] else None
        if place:
            return Sent(_place_alone(place["place"]), told_by="the first line")
        if len(line) < _PARAGRAPH:
            continue
        match = next((found for form in _DATELINES if (found := form.match(line))), None)
        if match:
            return Sent(_place_alone(match["place"]), match["wire"] or "", _BEGINNING)
        break
    return Sent()


def without_wire(top: list[str]) -> tuple[list[str], str]:
    """Take from a byline the wire that it names beside a person, or instead of one."""
    for rank, line in enumerate(top):
        if found := _WIRE_OF_BYLINE.fullmatch(line):
            byline = [found["by"]] if found["by"].rstrip(" :").lower() not in _BYS else []
            return [*top[:rank], *byline, *top[rank + 1 :]], found["wire"]
    return top, ""


def _place_alone(place: str) -> str:
    place = _DAY_OF_DATELINE.sub("", place)
    return place.removesuffix(".") if place.count(".") == 1 else place
