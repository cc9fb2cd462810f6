"""When Python looks for garbage: not while a large case is made, and never in what that made.

A look at a case of 50,000 claims holds every thread for longer than a frame may take. What is
kept out of it has to be free of cycles, or to be taken apart by whoever lets it go.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_pauses: list[bool] = []
"""For each pause under way whether garbage is looked for after it."""


@contextmanager
def none_looked_for(*, is_kept: bool = True) -> Iterator[None]:
    """Look for no garbage, here or in any thread, and afterwards not in what is there by then.

    Where little `is_kept` of what is made, garbage is looked for in it afterwards.
    """
    _pauses.append(gc.isenabled())
    gc.disable()
    try:
        yield
    finally:
        if _pauses.pop():
            look_again(is_kept=is_kept)


def look_again(*, is_kept: bool = True) -> None:
    """Look for garbage from now on, or once the pause under way is over, in what is new then.

    Where what there is is not to be kept, in that too.
    """
    if _pauses:
        _pauses[0] = True
    elif not gc.isenabled():
        if is_kept:
            gc.freeze()
        gc.enable()
