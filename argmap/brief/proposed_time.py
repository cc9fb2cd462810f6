"""How long a proposed order is to last, from what is written of the relief; with a note."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from argmap.brief.wording import capitalized
from argmap.case.motion import Relief
from argmap.law.checklist_warnings import LONG_ORDER
from argmap.law.durations import MOST_DAYS, days_of, is_too_long
from argmap.law.standard import Posture, Standard
from argmap.law.wording import listed

_NOTICED = "tro-on-notice"
_IS_SPAN = re.compile(r"(?!(for|until|till|through|as|so|from|pending|not|no|up)\b)", re.IGNORECASE)

_Numbered: TypeAlias = list[tuple[int, Relief]]


class OrderTime(NamedTuple):
    """The sentence of the order, and what its drafter is to know; "" where nothing."""

    order: str
    note: str


def order_time(
    reliefs: Iterable[Relief],
    posture: Posture,
    standard: Standard | None = None,
    *,
    before: int = 0,
) -> OrderTime:
    """Say how long an order lasts: as asked for, but without notice no longer than the rule lets.

    The rule is that of the law of the posture; a standard of another law does not know it. A
    duration that not all of the relief shares is said with the acts that it is for, whose
    numbers begin after `before`.
    """
    ranked = list(reliefs)
    asked = {one.duration.strip().rstrip(".") for one in ranked} - {""}
    long = [one for one in asked if is_too_long(one)]
    if posture.gates if standard is None else standard.gates_at(posture):
        return _without_notice(_numbered(ranked, before), asked - set(long), sorted(long))
    note = ""
    at_home = standard is None or standard.law == posture.law
    if posture.id == _NOTICED and long and at_home:
        text, rule = LONG_ORDER
        note = f"{capitalized(text)}: {rule}."
    span = _spans(_numbered(ranked, before), asked) or "[until when]"
    return OrderTime(f"This order remains in force {span}.", note)


def _numbered(ranked: list[Relief], before: int) -> _Numbered:
    return list(enumerate(ranked, before + 1))


def _without_notice(ranked: _Numbered, short: set[str], long: list[str]) -> OrderTime:
    span = _spans(ranked, short).removeprefix("for ")
    order = (
        f"This order expires on [date] at [hour]{f' ({span})' if span else ''}, not later than"
        f" {MOST_DAYS} days after its entry, unless before then it is extended for good cause,"
        " with reasons, or by consent."
    )
    quoted = [f"“{one}”" for one in long]
    asked = f"{listed(quoted)} {'are' if len(long) > 1 else 'is'} asked for" if long else ""
    rule = "which an order without notice cannot give (Fed. R. Civ. P. 65(b)(2))"
    return OrderTime(order, f"{asked}, {rule}." if asked else "")


def _spans(ranked: _Numbered, asked: set[str]) -> str:
    """Write the durations once each, with the numbers of their acts where these differ."""
    acts: dict[str, list[str]] = {}
    for number, one in ranked:
        duration = one.duration.strip().rstrip(".")
        if duration in asked:
            acts.setdefault(duration, []).append(str(number))
    if len(acts) == 1 and len(next(iter(acts.values()))) == len(ranked):
        return _lasting(next(iter(acts)))
    return "; ".join(
        f"as to {'act' if len(numbers) == 1 else 'acts'} {listed(numbers)}, {_lasting(duration)}"
        for duration, numbers in acts.items()
    )


def _lasting(duration: str) -> str:
    """Write a span as it stands behind “in force”: “for 10 days”, but “until judgment”."""
    return f"for {duration}" if _IS_SPAN.match(duration) and days_of(duration) else duration
