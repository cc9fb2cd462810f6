"""One action of the table: what it is called, where it stands and which keys do it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Scope(StrEnum):
    """Where the shortcut of an action works.

    `BUILDING` is the map and the outline: keys such as Tab and Enter keep their
    usual meaning everywhere else.
    """

    WINDOW = "window"
    BUILDING = "map and outline"


class Action(NamedTuple):
    """One thing the user can do.

    `id` is the name of the method that does it, `by` the object that has the
    method. `menu` may name a menu inside a menu, after a slash; `lead` starts a
    new group in it. `choice` names the set of which one action is ticked.
    """

    id: str
    text: str
    menu: str
    by: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: str = "always"
    scope: Scope = Scope.WINDOW
    lead: bool = False
    choice: str = ""


class FixedKey(NamedTuple):
    """A key that a widget takes itself while it has the focus; the help lists it in a menu."""

    id: str
    text: str
    menu: str
    key: str
