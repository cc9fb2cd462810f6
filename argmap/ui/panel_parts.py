"""What panels are made with."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from argmap.law.standard import StandardSet
from argmap.ui.bridge import Bridge
from argmap.ui.claim_filter import ClaimFilter
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.editing import Editing
from argmap.ui.quote_states import QuoteStates
from argmap.ui.selection import Selection
from argmap.ui.settings import Settings
from argmap.ui.theme import Theme


class PanelParts(NamedTuple):
    """What panels are made with: the case, the selection and whatever they share."""

    bridge: Bridge
    selection: Selection
    editing: Editing
    states: QuoteStates
    theme: Theme
    law: Callable[[], StandardSet]
    claim_filter: ClaimFilter
    settings: Settings
    labels: ClaimLabels


def join_parts(  # noqa: PLR0913 -- what every panel shares
    bridge: Bridge,
    selection: Selection,
    editing: Editing,
    *,
    theme: Theme,
    law: Callable[[], StandardSet],
    settings: Settings,
) -> PanelParts:
    """Make what panels are made with, one of each, before any of them hears of an edit."""
    states = QuoteStates(bridge)
    wanted, labels = ClaimFilter(bridge), ClaimLabels(bridge, states)
    return PanelParts(bridge, selection, editing, states, theme, law, wanted, settings, labels)
