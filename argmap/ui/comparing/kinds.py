"""What each kind of difference is called, and its icon."""

from __future__ import annotations

from typing import NamedTuple

from argmap.ui.comparing.entries import Entry, Group


class Kind(NamedTuple):
    """How a kind of difference is shown: always an icon and a word."""

    icon: str
    word: str


_KINDS = {
    "direction": Kind("arrow-right-left", "Direction"),
    "polarity": Kind("contrast", "Yes or no"),
    "legal term": Kind("gavel", "Legal term"),
    "number": Kind("hash", "Number"),
    "time": Kind("clock", "Time"),
    "order in time": Kind("calendar-clock", "Order in time"),
    "actor": Kind("users", "Who"),
    "pronoun": Kind("user", "Pronoun"),
    "antecedent": Kind("corner-up-left", "Pointing back"),
    "certainty": Kind("circle-dashed", "Certainty"),
    "reported differently": Kind("message-square-quote", "Wording"),
    "name": Kind("signature", "Name"),
}
_GROUPS = {
    Group.RECORDED: Kind("link", "One statement"),
    Group.DIFFERING: Kind("equal-not", "Told differently"),
    Group.NAMES: _KINDS["name"],
    Group.SAME: Kind("equal", "The same words"),
    Group.CANDIDATE: Kind("equal-approximately", "Perhaps the same"),
    Group.DISMISSED: Kind("eye-off", "Dismissed"),
}


def kind_of(kind: str) -> Kind:
    """Return how a kind of problem is shown; one that is not known by its own name."""
    return _KINDS.get(kind) or Kind("equal-not", kind[:1].upper() + kind[1:])


def group_kind(group: Group) -> Kind:
    """Return how the passages of a group are shown where nothing is told of them."""
    return _GROUPS[group]


def shown_kinds(entry: Entry) -> list[Kind]:
    """Return the kinds that a row or a page of an entry shows, the most telling first."""
    order = list(_KINDS)
    known = sorted(entry.kinds, key=lambda one: order.index(one) if one in order else len(order))
    return [kind_of(kind) for kind in known] or [group_kind(entry.group)]
