"""A motion as it is weighed: a standard, and everything found under it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.law.answer import Answer
from argmap.law.scales import Factor
from argmap.law.standard import Posture, Standard
from argmap.law.weighing import Found, weigh


class Motion(NamedTuple):
    """What `weigh` is asked: a standard and everything found under it."""

    standard: Standard
    findings: Mapping[str, Found]
    flags: tuple[str, ...] = ()
    causes: Mapping[str | None, Found] | None = None
    posture: Posture | None = None

    def top(self, factor: Factor) -> int:
        """Return the rank of the best level that can be found where this is asked for."""
        remedy = self.posture.remedy if self.posture else self.standard.remedy
        return remedy.top(factor)

    def weigh(self) -> Answer:
        """Answer it; raises `RuleError` for an unknown factor, level or flag."""
        standard, findings, flags, causes, posture = self
        return weigh(standard, findings, flags=flags, causes=causes, posture=posture)
