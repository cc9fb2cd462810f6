"""Citations of one proposition as citation sentences: a string by signal, each source once.

After The Bluebook: authorities for one proposition stand in one sentence with semicolons between
them, and signals of another type begin a sentence of their own (Bluepages B1.1, R. 1.2 and 1.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from argmap.brief.runs import Citation, Run, Runs
from argmap.case.ids import SourceId
from argmap.case.terms import Signal

_TYPES: tuple[tuple[Signal, ...], ...] = (
    (Signal.NONE, Signal.ACCORD, Signal.SEE, Signal.SEE_ALSO, Signal.CF),
    (Signal.COMPARE,),
    (Signal.CONTRAST,),
    (Signal.CONTRA, Signal.BUT_SEE, Signal.BUT_CF),
    (Signal.SEE_GENERALLY,),
)
_RANKS = {
    signal.value: (kind, at) for kind, those in enumerate(_TYPES) for at, signal in enumerate(those)
}


def in_sentences(cited: Iterable[Citation]) -> Runs:
    """Write citations of one proposition: in the order of signals, those of a source together.

    One that says nothing beside another of the same source and signal is left out.
    """
    kept = _without_bare(list(dict.fromkeys(cited)))
    first: dict[SourceId, int] = {}
    for at, one in enumerate(kept):
        first.setdefault(one.source, at)
    kept.sort(key=lambda one: (_RANKS[one.signal], first[one.source]))
    runs: list[Run] = []
    for _, string in groupby(kept, key=lambda one: _RANKS[one.signal][0]):
        runs += (Run(" "), *_string(list(string)))
    return tuple(runs)


def _string(string: Sequence[Citation]) -> Iterable[Run]:
    """Write one citation sentence; a signal governs what follows until the next."""
    before = ""
    for at, one in enumerate(string):
        repeated = at > 0 and one.signal == before
        before = one.signal
        yield Run("", cites=replace(one, lead=at == 0, signal="" if repeated else one.signal))


def _without_bare(cited: list[Citation]) -> list[Citation]:
    told = {(one.source, one.signal) for one in cited if not _is_bare(one)}
    return [one for one in cited if not (_is_bare(one) and (one.source, one.signal) in told)]


def _is_bare(one: Citation) -> bool:
    return not (one.place or one.parenthetical or one.quote)
