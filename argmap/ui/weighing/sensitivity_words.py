"""What swings and shares say, in words, and as the rows of a tornado."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.law.answer import Verdict
from argmap.law.many import VERDICTS
from argmap.law.sensitivity import Shares, Swing

_WHOLE = 0.9995


@dataclass(frozen=True, slots=True)
class TornadoRow:
    """One finding: where the answer stands at its worse and at its better end.

    Places go from -1, always denied, by 0, always open, to 1, always permitted.
    """

    name: str
    worst: str
    best: str
    at_worst: float
    at_best: float
    said: str

    @property
    def is_moving(self) -> bool:
        """Whether the answer is another at an end."""
        return self.at_worst != self.at_best


def tornado_rows(swings: Sequence[Swing], names: Mapping[str, str]) -> list[TornadoRow]:
    """Make the rows of a tornado, the widest first; `names` are those of the causes, by ids."""
    return [_row(one, names) for one in swings]


def place_of(shares: Shares) -> float:
    """Return where shares stand between always denied and always permitted."""
    return shares.standing


def shares_in_words(shares: Shares) -> str:
    """Say how often each answer comes, as in "denied 62 %, open 38 %"."""
    came = [(verdict, shares.of(verdict)) for verdict in VERDICTS]
    if any(share >= _WHOLE for _, share in came):
        return f"always {max(came, key=lambda one: one[1])[0].value}"
    return ", ".join(f"{verdict.value} {percent(share)}" for verdict, share in came if share)


def percent(share: float) -> str:
    """Return a share as whole per cent; what is not nothing is never called 0."""
    if 0 < share < 0.005:  # noqa: PLR2004 -- it would be rounded to nothing
        return "under 1 %"
    return f"{share:.0%}".replace("%", " %")


def share_words(verdict: Verdict, shares: Shares) -> str:
    """Say how often one answer comes."""
    return f"{verdict.value.capitalize()} {percent(shares.of(verdict))}"


def _row(swing: Swing, names: Mapping[str, str]) -> TornadoRow:
    factor = swing.factor
    worst, best = (factor.levels[factor.rank(one)].label for one in (swing.worst, swing.best))
    name = names.get(swing.cause or "", "") or factor.name
    low, high = shares_in_words(swing.at_worst), shares_in_words(swing.at_best)
    said = f"{name}: {low} at {worst}, {high} at {best}."
    if low == high:
        said = f"{name}: {low}, from {worst} to {best}."
    places = place_of(swing.at_worst), place_of(swing.at_best)
    return TornadoRow(name, worst, best, *places, said)
