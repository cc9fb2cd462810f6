"""Reading a format of debate from its file, every mistake a sentence with its line."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TypeVar

from argmap.case.terms import Side
from argmap.case.toml_table import TomlTable, checked_where, refuse_twins
from argmap.debate.formats import DebateFormat, FormatKind, FormatSide, Speech, SpeechKind

MOST_SECONDS = 12 * 60 * 60
"""The longest speech that is believed; a longer one is a slip."""

_TIME = re.compile(r"([0-9]{1,4}):([0-5][0-9])")
_Kind = TypeVar("_Kind", bound=StrEnum)


def read_format(format_id: str, text: str, where: str) -> DebateFormat:
    """Read one file; raise `FormatError` that says on which line it is wrong, and how."""
    root = TomlTable.parse(text, where)
    sides = _sides(root)
    speeches = _speeches(root, sides)
    checked, place = checked_where(root)
    made = DebateFormat(
        id=format_id,
        name=root.text("name"),
        kind=_kind(root, "kind", FormatKind),
        sides=sides,
        speeches=speeches,
        about=root.text("about", ""),
        preparation=_seconds(root, "preparation", "0:00"),
        bench=root.truth("bench", default=False),
        warnings=_warnings(root),
        source=root.text("source"),
        checked=checked,
        where=place,
        note=root.text("note", ""),
        rank=root.whole("rank", 1_000),
    )
    root.done()
    return made


def seconds_of(told: str) -> int | None:
    """Return the seconds of a time in minutes and seconds, as in 7:30; None of anything else."""
    time = _TIME.fullmatch(told.strip())
    return int(time.group(1)) * 60 + int(time.group(2)) if time else None


def _sides(root: TomlTable) -> tuple[FormatSide, ...]:
    tables = root.tables("side")
    refuse_twins(tables, "sides")
    sides = tuple(_side(one) for one in tables)
    stand = {one.stands_for for one in sides}
    if stand != {Side.MOVANT, Side.RESPONDENT}:
        raise root.mistake("a format has a side that stands for the movant and one for the other")
    return sides


def _side(table: TomlTable) -> FormatSide:
    side_id, title = table.text("id"), table.text("title")
    stands_for = _kind(table, "stands_for", Side)
    if stands_for is Side.NEUTRAL:
        raise table.mistake("a side stands for the movant or the respondent", "stands_for")
    preparation = _seconds(table, "preparation", "0:00")
    table.done()
    return FormatSide(side_id, title, stands_for, preparation)


def _speeches(root: TomlTable, sides: tuple[FormatSide, ...]) -> tuple[Speech, ...]:
    tables = root.tables("speech")
    if not tables:
        raise root.mistake("a format needs at least one [[speech]]")
    refuse_twins(tables, "speeches")
    known = {one.id for one in sides}
    speeches = [_speech(one, known) for one in tables]
    for number, (table, speech) in enumerate(zip(tables, speeches, strict=True)):
        later = {one.id: one for one in speeches[number + 1 :]}
        _require_reserve(table, speech, later)
    given = {one.reserve_for for one in speeches if one.reserve_for}
    for table, speech in zip(tables, speeches, strict=True):
        if not speech.seconds and speech.id not in given:
            raise table.mistake("a speech lasts longer than nothing", "time")
    return tuple(speeches)


def _speech(table: TomlTable, sides: set[str]) -> Speech:
    kind = _kind(table, "kind", SpeechKind, SpeechKind.ARGUMENT)
    made = Speech(
        id=table.text("id"),
        title=table.text("title"),
        short=table.text("short"),
        side=_side_of(table, kind, sides),
        seconds=_seconds(table, "time"),
        kind=kind,
        speakers=table.list_of("speakers", str),
        may_reserve=_seconds(table, "may_reserve", "0:00"),
        reserve_for=table.text("reserve_for", ""),
        points=_window(table),
        new_arguments=table.truth("new_arguments", default=kind is not SpeechKind.REBUTTAL),
    )
    table.done()
    if made.points and made.points[1] > made.seconds:
        raise table.mistake("points of information end before the speech does", "points")
    return made


def _side_of(table: TomlTable, kind: SpeechKind, sides: set[str]) -> str:
    if kind is SpeechKind.CROSSFIRE:
        if table.text("side", ""):
            raise table.mistake("a crossfire is of both sides", "side")
        return ""
    side = table.text("side")
    if side not in sides:
        raise table.mistake(f"there is no side “{side}”", "side")
    return side


def _require_reserve(table: TomlTable, speech: Speech, later: dict[str, Speech]) -> None:
    if not speech.may_reserve and not speech.reserve_for:
        return
    taker = later.get(speech.reserve_for)
    if taker is None or taker.side != speech.side:
        told = "time is reserved for a later speech of the same side, by its id"
        raise table.mistake(told, "reserve_for")
    if not 0 < speech.may_reserve < speech.seconds:
        raise table.mistake("less than the whole speech can be reserved", "may_reserve")


def _window(table: TomlTable) -> tuple[int, int] | None:
    told = table.list_of("points", str)
    if not told:
        return None
    times = [seconds_of(one) for one in told]
    if len(times) != 2 or times[0] is None or times[1] is None or times[0] >= times[1]:  # noqa: PLR2004 -- from and until
        raise table.mistake("“points” are two times, from and until, as in 1:00 and 6:00", "points")
    return times[0], times[1]


def _warnings(root: TomlTable) -> tuple[int, ...]:
    times = [seconds_of(one) for one in root.list_of("warnings", str)]
    found = [one for one in times if one]
    if len(found) != len(times):
        raise root.mistake("“warnings” are times left, as in 2:00", "warnings")
    return tuple(sorted(set(found), reverse=True))


def _seconds(table: TomlTable, key: str, default: str | None = None) -> int:
    told = table.text(key, default)
    seconds = seconds_of(told)
    if seconds is None:
        raise table.mistake(f"“{told}” is not a time in minutes and seconds, as in 7:30", key)
    if seconds > MOST_SECONDS:
        raise table.mistake(f"“{told}” is longer than twelve hours", key)
    return seconds


def _kind(table: TomlTable, key: str, kinds: type[_Kind], default: _Kind | None = None) -> _Kind:
    told = table.text(key, default.value if default else None)
    known = {one.value: one for one in kinds}
    if told not in known:
        names = ", ".join(f"“{one}”" for one in known)
        raise table.mistake(f"“{told}” is none of {names}", key)
    return known[told]
