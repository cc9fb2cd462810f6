"""A stretch of a text on one line that looks like a citation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.law.citations.found_citation import CiteForm


class Candidate(NamedTuple):
    """A stretch that looks like a citation: up to its court and date, and with what follows.

    `parts` are those of a form that refers to another, or of an article by its title; of
    another one that stands by itself they are read later.
    """

    start: int
    main_end: int
    end: int
    form: CiteForm
    parts: Mapping[str, str] = {}
