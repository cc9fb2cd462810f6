"""When an action can be done: one predicate a name that the table of actions uses."""

from __future__ import annotations

from collections.abc import Callable

from argmap.case.terms import Stance
from argmap.ui.bridge import Bridge
from argmap.ui.editing import use_of
from argmap.ui.selection import Picked

Predicate = Callable[[Bridge, Picked], bool]
"""Tells from the open case and the selection whether something can be done."""


def can_edit(bridge: Bridge, _picked: Picked) -> bool:
    """Tell whether a case is open that can be written."""
    return bridge.is_open and not bridge.read_only


def can_edit_claim(bridge: Bridge, picked: Picked) -> bool:
    """Tell whether a claim is picked and can be edited."""
    return can_edit(bridge, picked) and picked.claim in bridge.case_map.claims


def can_edit_use(bridge: Bridge, picked: Picked) -> bool:
    """Tell whether the picked claim bears on something, and that can be edited."""
    return can_edit_claim(bridge, picked) and use_of(bridge, picked) is not None


def can_quote(bridge: Bridge, picked: Picked) -> bool:
    """Tell whether a source is open and something is picked to quote it for."""
    return can_edit(bridge, picked) and bool(picked.source and (picked.claim or picked.harm))


def _has_stance(bridge: Bridge, picked: Picked, stance: Stance) -> bool:
    use = use_of(bridge, picked) if can_edit_claim(bridge, picked) else None
    if use is None:
        return False
    argument = bridge.case_map.arguments[use.argument]
    return argument.stance is stance and not argument.is_undercut


PREDICATES: dict[str, Predicate] = {
    "always": lambda _bridge, _picked: True,
    "case": lambda bridge, _picked: bridge.is_open,
    "editable": can_edit,
    "undo": lambda bridge, picked: can_edit(bridge, picked) and bool(bridge.undo_label),
    "redo": lambda bridge, picked: can_edit(bridge, picked) and bool(bridge.redo_label),
    "map": lambda bridge, _picked: bool(bridge.case_map.claims),
    "picked": lambda bridge, picked: picked.claim in bridge.case_map.claims,
    "claim": can_edit_claim,
    "use": can_edit_use,
    "reason": lambda bridge, picked: _has_stance(bridge, picked, Stance.PRO),
    "objection": lambda bridge, picked: _has_stance(bridge, picked, Stance.CON),
    "passage": can_quote,
}
"""What `needs` in the table of actions may say."""
