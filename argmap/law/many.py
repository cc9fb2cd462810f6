"""What a standard answers on many sets of findings at once.

The rules are those of `argmap.law.weighing`, over arrays of ranks: a property test holds the
two equal. One set of findings is weighed there, with its reasons; here there are only answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from argmap.law.answer import Verdict
from argmap.law.scales import Factor, Minimum, Remedy, Scales
from argmap.law.standard import Posture, Route, Standard
from argmap.law.weighing import Found, routes_under, span_of

if TYPE_CHECKING:
    from numpy import bool_, int8
    from numpy.typing import NDArray

    Ranks: TypeAlias = NDArray[int8]
    Truths: TypeAlias = NDArray[bool_]

VERDICTS = (Verdict.DENIED, Verdict.OPEN, Verdict.PERMITTED)
"""What a code of `weigh_many` stands for: 0, 1 and 2, in the order of strictness."""


class Spans(NamedTuple):
    """What is known of one factor in each of n sets: ranks from `low` to `high`, and if found."""

    low: Ranks
    high: Ranks
    found: Truths


class _Known(NamedTuple):
    """What is known of every factor, and what is asked for, None where nobody says."""

    scales: Scales
    spans: Mapping[str, Spans]
    remedy: Remedy | None


def known_spans(factor: Factor, found: Found, count: int) -> Spans:
    """Return a factor that is the same in each of `count` sets."""
    import numpy as np  # noqa: PLC0415 -- heavy, and not needed to paint a window

    span = span_of(factor, found)
    low = np.full(count, span.low, dtype=np.int8)
    high = np.full(count, span.high, dtype=np.int8)
    return Spans(low, high, np.full(count, span.found))


def found_spans(ranks: Ranks) -> Spans:
    """Return a factor that is found in each set, at a rank of its own."""
    import numpy as np  # noqa: PLC0415 -- as above

    return Spans(ranks, ranks, np.ones(len(ranks), dtype=bool))


def weigh_many(
    standard: Standard,
    spans: Mapping[str, Spans],
    *,
    flags: Iterable[str] = (),
    causes: Sequence[Spans] = (),
    posture: Posture | None = None,
) -> Ranks:
    """Answer each of n sets: 0 denied, 1 open, 2 permitted (see `VERDICTS`).

    `spans` holds every factor of the scales, each n long; `causes` the merits of each cause
    of action, without which the merits of `spans` are those of the only one.
    """
    import numpy as np  # noqa: PLC0415 -- as above

    scales = standard.scales
    wanted = set(flags)
    raised = tuple(flag for flag in scales.flags if flag in wanted)
    capped = _merged(standard, raised, spans)
    merits = scales.by_cause
    best = np.zeros(len(capped[merits].low), dtype=np.int8)
    remedy = posture.remedy if posture else None
    for cause in causes or (capped[merits],):
        known = {**capped, merits: cause}
        for route, minima in routes_under(standard, raised):
            np.maximum(best, _route(route, minima, _Known(scales, known, remedy)), out=best)
    gates = [gate.minimum for gate in standard.gates_at(posture)]
    np.minimum(best, _gates(gates, capped), out=best)
    return best


def _merged(
    standard: Standard, flags: tuple[str, ...], spans: Mapping[str, Spans]
) -> dict[str, Spans]:
    import numpy as np  # noqa: PLC0415 -- as above

    merge = standard.scales.merge
    after = dict(spans)
    if merge is None or not standard.merges or merge.flag not in flags:
        return after
    for one, other in (merge.factors, merge.factors[::-1]):
        cap = standard.scales.factors[one].rank(merge.cap)
        above = standard.scales.factors[other].rank(merge.cap)
        caps = spans[one].found & (spans[one].high <= cap) & ~spans[other].found
        low = np.where(caps, 0, spans[other].low).astype(np.int8)
        high = np.where(caps, above, spans[other].high).astype(np.int8)
        after[other] = Spans(low, high, spans[other].found)
    return after


def _route(route: Route, minima: Sequence[Minimum], known: _Known) -> Ranks:
    """Return what a route alone would answer in each set; an open one never permits."""
    import numpy as np  # noqa: PLC0415 -- as above

    answer = _gates(minima, known.spans)
    if route.score is not None:
        answer = np.minimum(answer, _score(route.score, known))
    return np.minimum(answer, np.int8(1)) if route.open else answer


def _gates(minima: Sequence[Minimum], spans: Mapping[str, Spans]) -> Ranks:
    """Return 2 where every minimum holds, 0 where one is below, 1 where one is unknown."""
    import numpy as np  # noqa: PLC0415 -- as above

    count = len(next(iter(spans.values())).low)
    answer = np.full(count, 2, dtype=np.int8)
    for one in minima:
        span = spans[one.factor.id]
        passed = (span.low >= one.rank).astype(np.int8) + (span.high >= one.rank)
        np.minimum(answer, passed, out=answer)
    return answer


def _score(needed: int, known: _Known) -> Ranks:
    import numpy as np  # noqa: PLC0415 -- as above

    spans, count = known.spans, len(next(iter(known.spans.values())).low)
    least, most = np.zeros(count, dtype=np.int32), np.zeros(count, dtype=np.int32)
    for key, factor in known.scales.factors.items():
        if factor.points:
            points = np.array(factor.points, dtype=np.int32)
            top = known.remedy.top(factor) if known.remedy else factor.top
            low, high, found = spans[key]
            least += points[low]
            most += points[np.where(found, high, np.minimum(high, top))]
    return (least >= needed).astype(np.int8) + (most >= needed)
