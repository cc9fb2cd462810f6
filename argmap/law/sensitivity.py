"""How much an answer hangs on each finding, and what ranges of findings come to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from argmap.law.answer import Verdict
from argmap.law.many import VERDICTS, Spans, found_spans, known_spans, weigh_many
from argmap.law.motion import Motion
from argmap.law.scales import Factor
from argmap.law.standard import Standard
from argmap.law.weighing import Found, span_of

if TYPE_CHECKING:
    from numpy.random import Generator

    from argmap.law.many import Ranks

SAMPLES = 10_000
_PLACES = 9
"""To how many places widths are told apart: sums of shares are not exact."""


class Shares(NamedTuple):
    """How large a part of the samples is denied, open and permitted; together 1."""

    denied: float
    open: float
    permitted: float

    @property
    def standing(self) -> float:
        """The part of permitted less that of denied, from -1, always denied, to 1."""
        return self.permitted - self.denied

    def of(self, verdict: Verdict) -> float:
        """Return the part with one verdict."""
        return self[VERDICTS.index(verdict)]


class Swing(NamedTuple):
    """What an answer comes to at the two ends of one finding, the others as they are.

    `cause` is the id of the cause of action the finding is about, None for the motion.
    `worst` and `best` are the levels it is swung between: the ends of its range, one level
    to each side of a single level, the ends of the scale where it is absent.
    """

    factor: Factor
    cause: str | None
    worst: str
    best: str
    at_worst: Shares
    at_best: Shares

    @property
    def width(self) -> float:
        """How much it matters, 0 to 2: how far permitted less denied moves between the ends."""
        return abs(self.at_best.standing - self.at_worst.standing)


def shares(motion: Motion, *, samples: int = SAMPLES, seed: int = 0) -> Shares:
    """Draw every finding that is a range anew, each level in it as likely as the next.

    What is absent stays absent and what is found stays found; so without a range one share
    is 1. The shares say how often the ranges come to an answer, not how likely the court is to.
    """
    return _Sampler(motion, samples, seed).shares({})


def shares_by_standard(
    motion: Motion, standards: Iterable[Standard], *, samples: int = SAMPLES, seed: int = 0
) -> dict[str, Shares]:
    """Return the shares under each standard, by its id: of the same samples under all."""
    sampler = _Sampler(motion, samples, seed)
    return {one.id: sampler.shares({}, one) for one in standards}


def swings(motion: Motion, *, samples: int = SAMPLES, seed: int = 0) -> tuple[Swing, ...]:
    """List what each finding that is read can change alone, the widest swing first.

    Swings of one width stand in the order of the standard's factors.
    """
    sampler = _Sampler(motion, samples, seed)
    found = [sampler.swing(factor, cause, found) for factor, cause, found in sampler.read()]
    return tuple(sorted(found, key=lambda one: -round(one.width, _PLACES)))


class _Sampler:
    """The findings of one motion, drawn once; each question changes one of them."""

    def __init__(self, motion: Motion, samples: int, seed: int) -> None:
        import numpy as np  # noqa: PLC0415 -- heavy, and not needed to paint a window

        self._motion = motion
        self._scales = motion.standard.scales
        self._count = samples
        random = np.random.default_rng(seed)
        merits = self._scales.factor(self._scales.by_cause)
        named = motion.causes or {None: motion.findings.get(merits.id)}
        self._found = {(merits.id, cause): level for cause, level in named.items()}
        self._spans = {
            (merits.id, cause): self._drawn(merits, level, random) for cause, level in named.items()
        }
        for key, factor in self._scales.factors.items():
            if key != merits.id:
                self._found[key, None] = motion.findings.get(key)
                self._spans[key, None] = self._drawn(factor, motion.findings.get(key), random)

    def _drawn(self, factor: Factor, found: Found, random: Generator) -> Spans:
        import numpy as np  # noqa: PLC0415 -- as above

        span = span_of(factor, found)
        if not span.found or span.low == span.high:
            return known_spans(factor, found, self._count)
        return found_spans(random.integers(span.low, span.high + 1, self._count).astype(np.int8))

    def read(self) -> Iterator[tuple[Factor, str | None, Found]]:
        """Yield the findings that can bear on the answer, in the order of the scales."""
        motion = self._motion
        read = motion.standard.factors_read(motion.flags)
        read |= {gate.minimum.factor.id for gate in motion.standard.gates_at(motion.posture)}
        for (factor, cause), found in self._found.items():
            if factor in read:
                yield self._scales.factor(factor), cause, found

    def swing(self, factor: Factor, cause: str | None, found: Found) -> Swing:
        """Swing one finding between its ends."""
        span = span_of(factor, found)
        low, high = span.low, span.high
        if span.found and low == high:
            low, high = max(low - 1, 0), high + 1
        high = max(min(high, self._motion.top(factor)), span.high if span.found else low)
        ends = [self.shares({(factor.id, cause): self._at(rank)}) for rank in (low, high)]
        return Swing(factor, cause, factor.levels[low].id, factor.levels[high].id, *ends)

    def _at(self, rank: int) -> Spans:
        import numpy as np  # noqa: PLC0415 -- as above

        return found_spans(np.full(self._count, rank, dtype=np.int8))

    def shares(
        self, other: dict[tuple[str, str | None], Spans], standard: Standard | None = None
    ) -> Shares:
        """Weigh every sample, with some findings otherwise, or under another standard."""
        motion, spans = self._motion, {**self._spans, **other}
        merits = self._scales.by_cause
        causes = [span for (factor, _), span in spans.items() if factor == merits]
        by_factor = {factor: span for (factor, _), span in spans.items()}
        flags, posture = motion.flags, motion.posture
        asked = standard or motion.standard
        codes = weigh_many(asked, by_factor, flags=flags, causes=causes, posture=posture)
        return Shares(*(_share(codes, code) for code in range(3)))


def _share(codes: Ranks, code: int) -> float:
    return float((codes == code).mean())
