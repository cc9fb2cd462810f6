"""What was chosen for a round, kept as text with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.case.kept_extra import kept_in
from argmap.case.rounds import Round
from argmap.case.terms import Side
from argmap.debate.opponent import Level


@dataclass(frozen=True, slots=True)
class RoundOptions:
    """The choices of a round: the claim at issue, how hard argmap argues, and the bench.

    `seed` makes the moves of argmap the same again. `reserved` are seconds kept for a later
    speech, by the speech they are taken from.
    """

    issue: str = ""
    level: Level = Level.FAIR
    seed: int = 0
    bench: bool = True
    reserved: Mapping[str, int] = field(default_factory=dict, hash=False)

    def to_json(self) -> str:
        """Return it as text, the same for the same choices."""
        kept = {
            "issue": self.issue,
            "level": self.level.value,
            "seed": self.seed,
            "bench": self.bench,
            "reserved": dict(sorted(self.reserved.items())),
        }
        return json.dumps(kept)


def read_options(text: str) -> RoundOptions:
    """Read the choices of a round, perhaps a stranger's; what is none is as it is at first."""
    kept = kept_in(text)
    usual = RoundOptions()
    levels = {one.value: one for one in Level}
    level, reserved = kept.get("level"), kept.get("reserved")
    reserved = reserved if isinstance(reserved, dict) else {}
    return RoundOptions(
        issue=kept["issue"] if isinstance(kept.get("issue"), str) else "",
        level=levels.get(level, usual.level) if isinstance(level, str) else usual.level,
        seed=kept["seed"] if _is_whole(kept.get("seed")) else usual.seed,
        bench=kept.get("bench") is not False,
        reserved={key: one for key, one in reserved.items() if _is_whole(one) and one > 0},
    )


def issue_of(case_map: CaseMap, held: Round) -> ClaimId | None:
    """Return the claim that a round is about: the one chosen, else the first top claim of a side.

    None in a map without claims.
    """
    chosen = ClaimId(read_options(held.options).issue)
    if chosen in case_map.claims:
        return chosen
    roots = case_map.roots()
    sided = (one for one in roots if one.side is not Side.NEUTRAL)
    first = next(sided, roots[0] if roots else None)
    return first.id if first else None


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
