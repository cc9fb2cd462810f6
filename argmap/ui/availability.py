"""When an action can be done: one predicate a name that the table of actions uses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from argmap.ui.bridge import Bridge
from argmap.ui.selection import Picked

if TYPE_CHECKING:  # not needed until a case is open
    from argmap.case.claims import Argument, Premise

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
    return can_edit(bridge, picked) and bool(
        picked.source and (picked.claim or picked.harm or picked.event)
    )


def can_quote_words(bridge: Bridge, picked: Picked) -> bool:
    """Tell whether a source is open whose words can be quoted."""
    return can_edit(bridge, picked) and bool(picked.source)


def is_reason(bridge: Bridge, picked: Picked) -> bool:
    """Tell whether the picked claim is a reason for another one, and can be edited."""
    argument = _argument(bridge, picked)
    if argument is None:
        return False
    from argmap.case.terms import Stance  # noqa: PLC0415 -- there is no argument without a case

    return argument.stance is Stance.PRO and not argument.is_undercut


def is_step(bridge: Bridge, picked: Picked) -> bool:
    """Tell whether the picked claim is a reason or an objection, and can be edited."""
    argument = _argument(bridge, picked)
    return argument is not None and not argument.is_undercut


def is_objection(bridge: Bridge, picked: Picked) -> bool:
    """Tell whether the picked claim is an objection to another one, and can be edited."""
    argument = _argument(bridge, picked)
    if argument is None:
        return False
    from argmap.case.terms import Stance  # noqa: PLC0415 -- as above

    return argument.stance is Stance.CON and not argument.is_undercut


def why_not(needs: str, bridge: Bridge, picked: Picked) -> str:
    """Say why an action with these needs cannot be done now, and what would let it be."""
    if not bridge.is_open:
        return "Open a case first."
    if needs in _WRITING and bridge.read_only:
        return bridge.read_only
    if needs in _PLAIN_REASONS:
        return _PLAIN_REASONS[needs]
    if not bridge.case_map.claims:
        return "There is no claim yet: add one first."
    if picked.claim not in bridge.case_map.claims:
        return "Select a claim first."
    return _why_no_step(needs, bridge, picked)


def _why_no_step(needs: str, bridge: Bridge, picked: Picked) -> str:
    argument = _argument(bridge, picked)
    if argument is None:
        return "It bears on nothing, so there is no step from it: move it below a claim first."
    if argument.is_undercut:
        return "An undercut always attacks a step: it is neither a reason nor an objection."
    return f"It is {'an objection' if needs == 'reason' else 'a reason'} already."


def use_of(bridge: Bridge, picked: Picked) -> Premise | None:
    """Return the use by which the picked claim appears: the one picked, else that at home."""
    if picked.claim is None:
        return None
    from argmap.case.homes import shown_use  # noqa: PLC0415 -- there is no claim without a case

    return shown_use(bridge.case_map, picked.claim, picked.premise)


def _argument(bridge: Bridge, picked: Picked) -> Argument | None:
    use = use_of(bridge, picked) if can_edit_claim(bridge, picked) else None
    return bridge.case_map.arguments[use.argument] if use else None


_WRITING = {
    "editable",
    "undo",
    "redo",
    "claim",
    "use",
    "step",
    "reason",
    "objection",
    "passage",
    "words",
    "replaceable",
}
_PLAIN_REASONS = {
    "undo": "There is nothing to undo.",
    "redo": "There is nothing to redo.",
    "source": "Open a source first.",
    "replaceable": "Open a source first.",
    "words": "Open a source and select words in it.",
    "quote": "Select a quote first: a passage in the reader, or a card in the inspector.",
    "passage": "Open a source, select words in it, and select the claim they are for.",
}
PREDICATES: dict[str, Predicate] = {
    "always": lambda _bridge, _picked: True,
    "case": lambda bridge, _picked: bridge.is_open,
    "editable": can_edit,
    "undo": lambda bridge, picked: can_edit(bridge, picked) and bool(bridge.undo_label),
    "redo": lambda bridge, picked: can_edit(bridge, picked) and bool(bridge.redo_label),
    "map": lambda bridge, _picked: bridge.is_open and bool(bridge.case_map.claims),
    "picked": lambda bridge, picked: bridge.is_open and picked.claim in bridge.case_map.claims,
    "claim": can_edit_claim,
    "use": can_edit_use,
    "step": is_step,
    "reason": is_reason,
    "objection": is_objection,
    "passage": can_quote,
    "source": lambda bridge, picked: bridge.is_open and bool(picked.source),
    "words": can_quote_words,
    "replaceable": can_quote_words,
    "quote": lambda bridge, picked: can_edit(bridge, picked) and bool(picked.quote),
}
"""What `needs` in the table of actions may say."""
