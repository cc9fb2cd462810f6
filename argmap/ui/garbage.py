"""When Python looks for garbage: not while a thread is at work, and never in a large case.

A look at a case of 50,000 claims holds every thread for longer than a frame may take. What is
kept out of it has to be free of cycles, or to be taken apart by whoever lets it go. And Python
looks in whichever thread makes most: one beside the window would destroy there what is Qt's,
which ends the program. So the window's thread alone decides, by what is here.
"""

from __future__ import annotations

import gc

_YOUNG = 0


class _Pauses:
    under_way = 0
    is_looked_after = False
    """Whether garbage is looked for after them."""
    is_kept = False
    """Whether it is not looked for in what was made until then."""


_pauses = _Pauses()


def pause() -> None:
    """Look for no garbage, in any thread, until every pause has been ended."""
    if not _pauses.under_way:
        _pauses.is_looked_after = gc.isenabled()
    _pauses.under_way += 1
    gc.disable()


def end_pause(*, is_kept: bool = False) -> None:
    """Look for garbage as before, but never in what `is_kept` of what was made meanwhile."""
    _pauses.under_way -= 1
    _pauses.is_kept |= is_kept
    if not _pauses.under_way:
        if _pauses.is_looked_after:
            look_again(is_kept=False)
        _pauses.is_kept = False


def look_again(*, is_kept: bool = True) -> None:
    """Look for garbage from now on, or once no pause is under way, in what is new then.

    Where what there is is not to be kept, in that too.
    """
    _pauses.is_kept |= is_kept
    if _pauses.under_way:
        _pauses.is_looked_after = True
        return
    if not gc.isenabled():
        if _pauses.is_kept:
            gc.freeze()
        gc.enable()
        gc.collect(_YOUNG)  # what is due would else be done by whichever thread comes next
    _pauses.is_kept = False


def keep_what_is_here() -> None:
    """Look for no garbage any more in what was made until now, as a window does once it is ready.

    A look at all of it takes longer than a turn of the window may. While a pause is under way
    it is kept once that has ended.
    """
    if _pauses.under_way:
        _pauses.is_kept = True
    elif gc.isenabled():
        gc.collect(_YOUNG)
        gc.freeze()


def look_at_all() -> None:
    """Look for garbage in everything again, also in what was kept: whose it was is closed.

    What was kept and is in a circle would else stay for as long as the program does.
    """
    gc.unfreeze()
