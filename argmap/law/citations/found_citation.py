"""A citation in a document: where it stands, its form, and what it refers to."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from argmap.law.citations.authority import Authority
from argmap.sources.passages import Span


class CiteForm(StrEnum):
    """How an authority is cited."""

    FULL = "full"
    SHORT = "short"
    ID = "id."
    SUPRA = "supra"
    RECORD = "record cite"


class FoundCitation(NamedTuple):
    """A citation in a document, without its signal.

    `authority` is what it cites with the place in it that this citation names; of a
    short form, an *id.* or a *supra* it has the parts of the one it refers to.
    `refers_to` is the place in the list of that one, which comes before it; None for
    a citation that stands by itself, and where `doubt` says why it points to nothing.
    `inside` is the place of the citation in whose parenthetical or history it stands, and
    `among` are those of the citations of a string that an *id.* behind it may refer to.
    """

    span: Span
    form: CiteForm
    authority: Authority
    refers_to: int | None = None
    inside: int | None = None
    doubt: str = ""
    among: tuple[int, ...] = ()


def in_order(cited: Sequence[FoundCitation]) -> list[FoundCitation]:
    """Sort citations by where they stand, and let them refer to each other’s new places."""
    order = sorted(range(len(cited)), key=lambda place: cited[place].span)
    places = {old: new for new, old in enumerate(order)}
    return [
        cited[old]._replace(
            refers_to=None if (to := cited[old].refers_to) is None else places[to],
            inside=None if (of := cited[old].inside) is None else places[of],
            among=tuple(places[one] for one in cited[old].among),
        )
        for old in order
    ]
