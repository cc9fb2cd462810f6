"""The records of what is picked: its claims, and the steps by which they appear."""

from __future__ import annotations

from argmap.case.claims import Argument, Claim, Premise
from argmap.case.homes import shown_use
from argmap.ui.bridge import Bridge
from argmap.ui.selection import Picked


def picked_claims(bridge: Bridge, picked: Picked) -> list[Claim]:
    """List the claims picked, each once, the leading one first."""
    claims = bridge.case_map.claims
    once = dict.fromkeys(use.claim for use in picked.uses if use.claim in claims)
    return [claims[claim] for claim in once]


def picked_uses(bridge: Bridge, picked: Picked) -> list[Premise]:
    """List the uses by which the claims picked appear: the ones picked, else those at home."""
    case_map = bridge.case_map
    found: dict[str, Premise] = {}
    for claim, premise in picked.uses:
        use = shown_use(case_map, claim, premise)
        if use is not None:
            found[use.id] = use
    return list(found.values())


def picked_arguments(bridge: Bridge, picked: Picked) -> list[Argument]:
    """List the steps from the claims picked, each once, the leading one's first."""
    once = dict.fromkeys(use.argument for use in picked_uses(bridge, picked))
    return [bridge.case_map.arguments[argument] for argument in once]
