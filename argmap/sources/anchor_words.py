"""What is said of quotes: their states, how they are counted, words only set otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from argmap.sources.alterations import ALTERATION, TURNED_IN_PRINT
from argmap.sources.anchoring import Anchor, AnchorState

SET_OTHERWISE = "set otherwise"
"""How quotes are counted whose source has their very words, with other breaks or marks."""

STATE_WORDS = {
    AnchorState.EXACT: "exact",
    AnchorState.MOVED: "moved: the same words now stand elsewhere in the source",
    AnchorState.ALTERED: "altered: the source no longer has these words",
    AnchorState.AMBIGUOUS: "ambiguous: the source has these words in several places",
    AnchorState.LOST: "lost: the source does not have these words",
}
"""What is said of the states."""
NOT_HELD = "not checked: the text of the source is not held"
MISPRINTED = {
    TURNED_IN_PRINT: "printed with its sense turned",
    ALTERATION: "printed otherwise without a mark",
}
"""How a quote is called by a fault of its print, the graver first."""

_NOT_CHECKED = "not checked"
_ORDER = [
    AnchorState.EXACT.value,
    AnchorState.MOVED.value,
    SET_OTHERWISE,
    MISPRINTED[ALTERATION],
    MISPRINTED[TURNED_IN_PRINT],
    AnchorState.ALTERED.value,
    AnchorState.AMBIGUOUS.value,
    AnchorState.LOST.value,
    _NOT_CHECKED,
]


class Checked(Protocol):
    """A quote that was checked."""

    @property
    def anchor(self) -> Anchor:
        """Where its words stand."""
        ...

    @property
    def held(self) -> bool:
        """Whether the text of its source is held."""
        ...

    @property
    def misprinted(self) -> str:
        """How it is printed otherwise than its source has it; empty for most."""
        ...


def is_exact(check: Checked) -> bool:
    """Say whether a quote is word for word its source’s, as taken and as printed."""
    return check.anchor.state is AnchorState.EXACT and not check.misprinted


def counted_quotes(checks: Iterable[Checked]) -> str:
    """Count quotes in a few words, each once, by its state or else by what its print makes it."""
    return _counted(
        one.misprinted or (counted_state(one.anchor) if one.held else _NOT_CHECKED)
        for one in checks
    )


def counted_state(anchor: Anchor) -> str:
    """Return the state of an anchor as it is counted."""
    return SET_OTHERWISE if anchor.set_otherwise else anchor.state.value


def counted_states(anchors: Iterable[Anchor]) -> str:
    """Count states in a few words, the soundest first."""
    return _counted(map(counted_state, anchors))


def _counted(states: Iterable[str]) -> str:
    counts = Counter(states)
    return ", ".join(f"{counts[state]:,} {state}" for state in _ORDER if counts[state])


def stands(anchor: Anchor) -> bool:
    """Say whether the very words of a quote stand in its source at one place."""
    return anchor.state in {AnchorState.EXACT, AnchorState.MOVED} or bool(anchor.set_otherwise)


def told_setting(differences: Sequence[str]) -> str:
    """Say that words are the same, and in what they are set otherwise."""
    return f"altered in its setting only: the same words, set otherwise ({'; '.join(differences)})"
