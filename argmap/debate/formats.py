"""Formats of hearings and debates: who speaks when, on which side, and for how long.

They are read from `resources/debate/`, a file a format, and from the user's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.case.terms import Side


class SpeechKind(StrEnum):
    """What a speech is for."""

    ARGUMENT = "argument"
    REBUTTAL = "rebuttal"
    CROSS_EXAMINATION = "cross-examination"
    CROSSFIRE = "crossfire"


class FormatKind(StrEnum):
    """What is practised: a hearing before a judge, a moot, or a debate."""

    HEARING = "hearing"
    MOOT = "moot court"
    DEBATE = "debate"


@dataclass(frozen=True, slots=True)
class FormatSide:
    """A side of a format, and which side of a case it argues.

    `preparation` is the pool of seconds that the side may draw on between speeches, 0 for none.
    """

    id: str
    title: str
    stands_for: Side
    preparation: int = 0


@dataclass(frozen=True, slots=True)
class Speech:
    """One speech, or one period of questions, of a format; times are in seconds.

    `side` is whose it is: of a cross-examination, who asks; empty of a crossfire, where both do.
    `speakers` are who speaks as the format numbers them, of a cross-examination who asks and
    then who answers. Up to `may_reserve` seconds of it can be kept for `reserve_for`, a later
    speech. `points` is the window in which the other side may offer points of information,
    from and until, None where it may not. `new_arguments` says whether a line of argument may
    be begun in it.
    """

    id: str
    title: str
    short: str
    side: str
    seconds: int
    kind: SpeechKind = SpeechKind.ARGUMENT
    speakers: tuple[str, ...] = ()
    may_reserve: int = 0
    reserve_for: str = ""
    points: tuple[int, int] | None = None
    new_arguments: bool = True

    @property
    def is_questioning(self) -> bool:
        """Whether it is a period of questions, in which nobody has to answer an argument."""
        return self.kind in (SpeechKind.CROSS_EXAMINATION, SpeechKind.CROSSFIRE)


@dataclass(frozen=True, slots=True)
class DebateFormat:
    """A format: its sides, its speeches in order, and where it was read and checked.

    `preparation` is the time in seconds before the first speech, 0 for none. `bench` says that
    judges may ask at any time. `warnings` are the seconds left of a speech at which the
    speaker is warned, the longest first.
    """

    id: str
    name: str
    kind: FormatKind
    sides: tuple[FormatSide, ...]
    speeches: tuple[Speech, ...]
    about: str = ""
    preparation: int = 0
    bench: bool = False
    warnings: tuple[int, ...] = ()
    source: str = ""
    checked: bool = False
    where: str = ""
    note: str = ""
    rank: int = 0

    def side(self, side_id: str) -> FormatSide:
        """Return a side by its id; `KeyError` where the format has none of that name."""
        return {one.id: one for one in self.sides}[side_id]

    def speech(self, speech_id: str) -> Speech:
        """Return a speech by its id; `KeyError` where the format has none of that name."""
        return {one.id: one for one in self.speeches}[speech_id]

    def order_of(self, speech_id: str) -> int:
        """Return the place of a speech among the others, from 0; `KeyError` where there is none."""
        return {one.id: place for place, one in enumerate(self.speeches)}[speech_id]

    def lengths(self, reserved: Mapping[str, int]) -> dict[str, int]:
        """Return the seconds of each speech where some of others are reserved for it.

        `reserved` holds seconds by the speech they are taken from; what is more than the format
        allows is not moved.
        """
        lengths = {one.id: one.seconds for one in self.speeches}
        for one in self.speeches:
            moved = min(max(reserved.get(one.id, 0), 0), one.may_reserve)
            if moved:
                lengths[one.id] -= moved
                lengths[one.reserve_for] += moved
        return lengths

    @property
    def total(self) -> int:
        """How many seconds all speeches and the sides' preparation take together."""
        spoken = sum(one.seconds for one in self.speeches)
        return spoken + sum(one.preparation for one in self.sides) + self.preparation
