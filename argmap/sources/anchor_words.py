"""What is said of anchors: how they are counted, and words that are only set otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from argmap.sources.anchoring import Anchor, AnchorState

SET_OTHERWISE = "set otherwise"
"""How quotes are counted whose source has their very words, with other breaks or marks."""

_ORDER = [
    AnchorState.EXACT.value,
    AnchorState.MOVED.value,
    SET_OTHERWISE,
    AnchorState.ALTERED.value,
    AnchorState.AMBIGUOUS.value,
    AnchorState.LOST.value,
]


def counted_state(anchor: Anchor) -> str:
    """Return the state of an anchor as it is counted."""
    return SET_OTHERWISE if anchor.set_otherwise else anchor.state.value


def counted_states(anchors: Iterable[Anchor]) -> str:
    """Count states in a few words, the soundest first."""
    counts = Counter(map(counted_state, anchors))
    return ", ".join(f"{counts[state]:,} {state}" for state in _ORDER if counts[state])


def stands(anchor: Anchor) -> bool:
    """Say whether the very words of a quote stand in its source at one place."""
    return anchor.state in {AnchorState.EXACT, AnchorState.MOVED} or bool(anchor.set_otherwise)


def told_setting(differences: Sequence[str]) -> str:
    """Say that words are the same, and in what they are set otherwise."""
    return f"altered in its setting only: the same words, set otherwise ({'; '.join(differences)})"


def told_misprinted(number: int) -> str:
    """Say how many quotes are printed otherwise than their sources have them; empty for none."""
    return f"{number:,} printed otherwise without a mark" if number else ""
