"""What is said where something is chosen of an export that its format does not take."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # the table of formats is read at the start
    from argmap.formats.case_to_export import Choices


class Fit(NamedTuple):
    """What is said where something is chosen that a format does not take."""

    takes: str
    is_chosen: Callable[[Choices], bool]
    told: str
    hint: str


FITS = (
    Fit(
        "takes_paper",
        lambda chosen: chosen.paper not in {"", "map"},
        "A {suffix} file cannot hold this kind of paper.",
        "It can be written as {able}.",
    ),
    Fit(
        "takes_table",
        lambda chosen: bool(chosen.table),
        "A {suffix} file is no single table.",
        "A table is chosen for {able}.",
    ),
    Fit(
        "takes_kind",
        lambda chosen: chosen.pdf_kind is not None,
        "Nothing can go along inside a {suffix} file.",
        "A kind is chosen for {able}.",
    ),
    Fit(
        "takes_kind",
        lambda chosen: chosen.rounds,
        "Practice rounds cannot go along inside a {suffix} file.",
        "They go along in a working copy, a {able}.",
    ),
    Fit(
        "takes_style",
        lambda chosen: bool(chosen.style),
        "A {suffix} file has no colours to choose.",
        "A style is chosen for {able}.",
    ),
    Fit(
        "takes_part",
        lambda chosen: bool(chosen.only),
        "A {suffix} file holds the whole case.",
        "For a part of the map, choose {able}.",
    ),
    Fit(
        "takes_legend",
        lambda chosen: chosen.legend is not None,
        "Whether a {suffix} file has a legend is its own.",
        "A legend is chosen for {able}.",
    ),
    Fit(
        "takes_legend",
        lambda chosen: chosen.clear,
        "A {suffix} file has no ground that could be left out.",
        "A transparent ground is for {able}.",
    ),
    Fit(
        "takes_scale",
        lambda chosen: chosen.scale is not None,
        "The size of a {suffix} file is its own.",
        "A scale is for {able}.",
    ),
)
"""Each with the field of a format that tells whether it takes what is chosen."""
