"""How far a citation reaches in a text."""

from __future__ import annotations

from typing import NamedTuple


class Reach(NamedTuple):
    """Where a citation begins, where its court and date end, and where its parentheticals end."""

    start: int
    main_end: int
    end: int
