"""What is chosen of the map on paper: its pages, their size and turn, its words and quotes."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from argmap.brief.options import Option
from argmap.brief.paper_sizes import PaperSize, paper_sizes


class Pages(StrEnum):
    """How a map stands on pages."""

    POSTER = "poster"
    TILES = "tiles"
    BRANCHES = "branches"


class Turn(StrEnum):
    """Which way a page is turned."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class MapSheet(NamedTuple):
    """How a map is to stand on paper.

    `size` is None for a page of the map's own size, `turn` for whichever holds more. `points` is
    the size of a claim's words on tiles and branch pages, `quote_lines` how many lines of quotes
    a box has at most.
    """

    pages: Pages = Pages.POSTER
    size: PaperSize | None = None
    turn: Turn | None = None
    points: float = 8.0
    quote_lines: int = 0


_AUTOMATIC = ""
MAP_OPTIONS = (
    Option(
        "pages",
        "The map",
        "Stands on one page, on tiles to be put together with a key to them, or on a page for each "
        "branch that says where it goes on.",
        Pages.POSTER,
        (
            (Pages.POSTER, "on one page"),
            (Pages.TILES, "on tiles"),
            (Pages.BRANCHES, "a page for each branch"),
        ),
    ),
    Option(
        "size",
        "Paper",
        "The size of its pages. By itself, one page is as large as the map, and the others are "
        "what the courts use: Letter, or A4.",
        _AUTOMATIC,
        (
            (_AUTOMATIC, "by itself"),
            *((one.id, one.title) for one in paper_sizes().sizes),
        ),
    ),
    Option(
        "turn",
        "Turned",
        "Which way its pages are turned; by itself, so that the map needs the fewest. A page as "
        "large as the map has no other way.",
        _AUTOMATIC,
        (
            (_AUTOMATIC, "by itself"),
            (Turn.PORTRAIT, "upright"),
            (Turn.LANDSCAPE, "across"),
        ),
    ),
    Option(
        "words",
        "Words on the boxes",
        "How large they are on tiles and branch pages, in points: smaller ones need fewer pages.",
        "8",
        (("10", "10 points"), ("8", "8 points"), ("7", "7 points"), ("6", "6 points")),
    ),
    Option(
        "quotes",
        "Quotes on the boxes",
        "Writes what is quoted for a claim below its words; a box says how many lines it leaves "
        "to the outline.",
        "0",
        (("0", "none"), ("3", "up to 3 lines"), ("6", "up to 6 lines"), ("10", "up to 10 lines")),
    ),
)
"""What can be chosen of a map."""


def map_sheet(options: Mapping[str, str], law: str = "") -> MapSheet:
    """Read what is chosen; `law` is that of the courts the paper is for, as standards name it."""
    chosen = {one.name: _chosen(one, options) for one in MAP_OPTIONS}
    pages = Pages(chosen["pages"])
    size = paper_sizes().called(chosen["size"]) if chosen["size"] else None
    if size is None and pages is not Pages.POSTER:
        size = paper_sizes().usual_for(law)
    return MapSheet(
        pages,
        size,
        Turn(chosen["turn"]) if chosen["turn"] else None,
        float(chosen["words"]),
        int(chosen["quotes"]),
    )


def _chosen(option: Option, options: Mapping[str, str]) -> str:
    value = options.get(option.name, option.usual)
    return value if value in dict(option.choices) else option.usual
