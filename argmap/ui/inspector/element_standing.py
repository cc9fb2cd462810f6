"""How an element stands with what holds in the map: an icon, a word, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argmap.law.elements import ElementState, Standing
from argmap.reasoning.label import LabelMark

STANDING_ICONS = {
    Standing.MET: ("circle-check", "Met"),
    Standing.THIN: ("circle-dot", "No cite"),
    Standing.GAP: ("circle-dashed", "Gap"),
}
"""The icon and the word of each standing; the word always stands beside it."""


class ShownStanding(NamedTuple):
    """What is shown of an element.

    `lack` is what all that is listed and cited is instead of in, "out" or "undecided", else empty.
    """

    icon: str
    word: str
    why: str
    lack: str = ""


def shown_standing(state: ElementState, marks: Sequence[LabelMark]) -> ShownStanding:
    """Tell how an element stands; what is listed and cited meets it only where a claim is in.

    `marks` are those of the claims listed, as far as they are known.
    """
    if state.standing is not Standing.MET or not marks or LabelMark.IN in marks:
        return ShownStanding(*STANDING_ICONS[state.standing], state.why)
    is_out = set(marks) == {LabelMark.OUT}
    lack = "out" if is_out else "undecided"
    why = f"A claim is there and something is cited for it, but the claim is {lack}."
    icon = "circle-x" if is_out else "circle-question-mark"
    return ShownStanding(icon, f"Claim {lack}", why, lack)
