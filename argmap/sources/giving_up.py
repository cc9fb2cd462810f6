"""Long work that is gone on with only while somebody waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

T = TypeVar("T")

KeepGoing = Callable[[], bool]
"""Tells whether somebody still waits; asked every few milliseconds at the least."""


class GivenUpError(Exception):
    """Nobody waits any more for what was being found out."""


def always() -> bool:
    """Go on to the end."""
    return True


def give_back(*parts: list[Any] | dict[Any, Any]) -> None:
    """Empty lists and tables bit by bit: all at once, every thread would have to wait."""
    for part in parts:
        take = part.popitem if isinstance(part, dict) else part.pop
        while part:
            take()


def while_wanted(items: Iterable[T], keep_going: KeepGoing) -> Iterator[T]:
    """Walk items as long as somebody waits; raises `GivenUpError` when nobody does."""
    for item in items:
        if not keep_going():
            raise GivenUpError
        yield item
