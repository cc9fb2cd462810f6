"""What the page of a round says of the turn: whose it is, and what the clock can turn to."""

from __future__ import annotations

from argmap.debate.bells import left_words
from argmap.debate.result import PREPARATION, pool_of
from argmap.ui.debate.held_round import HeldRound

OVER = "The round is over: see its result."
NO_MORE = "argmap has nothing more to say in this speech: go on to the next."
ASK_FIRST = "Ask first: argmap answers here what you ask, and argues in its own speech."
NOT_ITS_TURN = "It is your turn to speak: argmap answers in its own speech."
_ITS_TURN = "argmap has the floor: let it speak, then go on to the next speech."


def slot_title(held: HeldRound) -> str:
    """Return what is on: a speech, or preparation."""
    if held.speech is None:
        return "The round is over"
    titles = {one.id: one.title for one in held.format.speeches}
    titles |= {PREPARATION: "Preparation"}
    titles |= {pool_of(one.id): f"Preparation: {one.title}" for one in held.format.sides}
    return titles.get(held.time.clock.slot, "")


def pools_of(held: HeldRound) -> list[tuple[str, str]]:
    """List what the clock can turn to besides, by slot and words: a pool, or back to the speech."""
    clock, speech = held.time.clock, held.speech
    if speech is None:
        return []
    if clock.slot != speech.id:
        return [(speech.id, "Back to the speech")]
    words = {PREPARATION: "Prepare"}
    words |= {pool_of(one.id): f"Prepare: {one.title}" for one in held.format.sides}
    found = []
    for slot, verb in words.items():
        if slot in clock.lengths:
            left = max(0.0, clock.lengths[slot] - clock.used.get(slot, 0.0))
            found.append((slot, f"{verb}, {left_words(left)} left"))
    return found


def why_silent(held: HeldRound, read_only: str) -> str:
    """Say why its user can enter nothing now; empty where they can."""
    if read_only:
        return "Nothing can be entered: the case is read only."
    if held.speech is None:
        return OVER
    return "" if held.side else _ITS_TURN
