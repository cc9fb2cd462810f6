"""Looking for sets of findings that turn an answer.

A standard is monotone: a better finding never makes the answer worse. So towards a better
answer findings are only raised and towards a worse one only lowered, and a set of them can turn
the answer only if it does when all in it go as far as they can.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from argmap.law.answer import Answer, Result, Span, Verdict
from argmap.law.many import VERDICTS, Spans, found_spans, known_spans, weigh_many
from argmap.law.motion import Motion
from argmap.law.scales import Factor
from argmap.law.weighing import Found, span_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.law.many import Ranks


@dataclass(frozen=True, slots=True)
class ChangedFinding:
    """One finding as it would have to be; `steps` are the levels it moves, 1 where absent.

    `cause` is the id of the cause of action it is about, None for the motion; `before` is
    what is found now, as in `Gate.found`. `worsens` is whether it turns the answer by being
    no better than `after`, rather than no worse.
    """

    factor: Factor
    cause: str | None
    before: str | None
    after: str
    steps: int
    worsens: bool = False


@dataclass(frozen=True, slots=True)
class Flip:
    """Findings that together turn an answer, and to what; none of them can be left out.

    `routes` are the ids of the routes that would then answer so.
    """

    changes: tuple[ChangedFinding, ...]
    verdict: Verdict
    routes: tuple[str, ...]

    @property
    def steps(self) -> int:
        """By how many levels the findings move in all."""
        return sum(change.steps for change in self.changes)


class _Variable(NamedTuple):
    """A finding that could be otherwise: of a factor, or of a cause on the merits."""

    factor: Factor
    cause: str | None
    span: Span
    ranks: tuple[int, ...]
    """What it could be on the way to the verdict, the farthest last."""


class Search:
    """Tries what a motion would be answered if some of its findings were others.

    It looks for what makes the answer at least `verdict`, or at most where that is worse.
    """

    def __init__(self, motion: Motion, verdict: Verdict) -> None:
        self._motion = motion
        now = motion.weigh()
        self._code = VERDICTS.index(verdict)
        self._up = self._code > VERDICTS.index(now.verdict)
        self._merits = motion.standard.scales.by_cause
        causes = motion.causes or {None: motion.findings.get(self._merits)}
        self._causes = dict(causes)
        self._variables = [one for one in self._all() if one.ranks]

    def turning(self, size: int) -> Iterator[tuple[_Variable, ...]]:
        """Yield the sets of a size that turn the answer when all in them go to the end."""
        import numpy as np  # noqa: PLC0415 -- heavy, and not needed to paint a window

        sets = list(combinations(self._variables, size))
        if not sets:
            return
        ranks = {
            one: np.array([one.ranks[-1] if one in chosen else -1 for chosen in sets], np.int8)
            for one in self._variables
        }
        yield from (chosen for chosen, turns in zip(sets, self._turns(ranks), strict=True) if turns)

    def least(self, chosen: tuple[_Variable, ...]) -> Iterator[Flip]:
        """Yield the ways to turn the answer with a set, but for those that go farther than one."""
        import numpy as np  # noqa: PLC0415 -- as above

        ways = list(product(*(one.ranks for one in chosen)))
        columns = np.array(ways, np.int8).T
        turns = self._turns(dict(zip(chosen, columns, strict=True)))
        turning = [way for way, does in zip(ways, turns, strict=True) if does]
        for way in turning:
            if not any(self._is_nearer(other, way) for other in turning):
                yield self._flip(chosen, way)

    def _is_nearer(self, other: Sequence[int], way: Sequence[int]) -> bool:
        pairs = zip(other, way, strict=True)
        return other != way and all((a <= b) if self._up else (a >= b) for a, b in pairs)

    def _turns(self, ranks: Mapping[_Variable, Ranks]) -> Iterable[bool]:
        """Tell of each set of ranks, -1 where a finding stays, whether it turns the answer."""
        motion, scales = self._motion, self._motion.standard.scales
        count = len(next(iter(ranks.values())))
        of = {(one.factor.id, one.cause): one_ranks for one, one_ranks in ranks.items()}
        spans = {
            key: _laid(known_spans(factor, motion.findings.get(key), count), of.get((key, None)))
            for key, factor in scales.factors.items()
        }
        merits = scales.factors[self._merits]
        causes = [
            _laid(known_spans(merits, found, count), of.get((self._merits, cause)))
            for cause, found in self._causes.items()
        ]
        codes = weigh_many(
            motion.standard, spans, flags=motion.flags, causes=causes, posture=motion.posture
        )
        turned: Iterable[bool] = codes >= self._code if self._up else codes <= self._code
        return turned

    def _flip(self, chosen: tuple[_Variable, ...], way: Sequence[int]) -> Flip:
        findings, causes = dict(self._motion.findings), dict(self._causes)
        changes = []
        for one, rank in zip(chosen, way, strict=True):
            level = one.factor.levels[rank].id
            if one.factor.id == self._merits:
                causes[one.cause] = level
            else:
                findings[one.factor.id] = level
            changes.append(replace(_changed(one, rank), worsens=not self._up))
        answer = self._motion._replace(findings=findings, causes=causes).weigh()
        return Flip(tuple(changes), answer.verdict, _answering(answer))

    def _all(self) -> Iterator[_Variable]:
        motion, scales = self._motion, self._motion.standard.scales
        read = motion.standard.factors_read(motion.flags)
        read |= {gate.minimum.factor.id for gate in motion.standard.gates_at(motion.posture)}
        for key, factor in scales.factors.items():
            if key == self._merits and key in read:
                for cause, found in self._causes.items():
                    yield self._variable(factor, cause, found)
            elif key in read:
                yield self._variable(factor, None, motion.findings.get(key))

    def _variable(self, factor: Factor, cause: str | None, found: Found) -> _Variable:
        span = span_of(factor, found)
        up, down = range(span.low + 1, self._motion.top(factor) + 1), range(span.high - 1, -1, -1)
        return _Variable(factor, cause, span, tuple(up if self._up else down))


def _laid(spans: Spans, ranks: Ranks | None) -> Spans:
    """Put other ranks where they are not -1."""
    import numpy as np  # noqa: PLC0415 -- as above

    if ranks is None:
        return spans
    other, stays = found_spans(ranks), ranks < 0
    low, high, found = (np.where(stays, *pair) for pair in zip(spans, other, strict=True))
    return Spans(low, high, found)


def _changed(one: _Variable, rank: int) -> ChangedFinding:
    span, levels = one.span, one.factor.levels
    after = levels[rank].id
    if not span.found:
        return ChangedFinding(one.factor, one.cause, None, after, 1)
    low, high = levels[span.low].id, levels[span.high].id
    steps = max(span.low - rank, rank - span.high, 1)
    return ChangedFinding(
        one.factor, one.cause, low if low == high else f"{low}..{high}", after, steps
    )


def _answering(answer: Answer) -> tuple[str, ...]:
    """Name the routes that give the answer; those of a denial are all that fail.

    A route that passes gives an open answer too, where a gate of the posture leaves it open.
    """
    tried = [route for cause in answer.causes for route in cause.routes]
    if answer.verdict is Verdict.DENIED:
        names = [one.route.id for one in tried if one.result is Result.FAIL]
    else:
        verdicts = {one.verdict for one in tried}
        best = Verdict.PERMITTED if Verdict.PERMITTED in verdicts else Verdict.OPEN
        names = [one.route.id for one in tried if one.verdict is best]
    return tuple(dict.fromkeys(names))
