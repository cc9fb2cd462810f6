"""The practice round that is on the screen, and the paper of it that is in view."""

from __future__ import annotations

from typing import NamedTuple

from argmap.case.ids import RoundId

FLOW_PAPER, REPORT_PAPER = "flow", "round"
"""The ids of the papers of a round: its flow sheet, and its report."""


class RoundInView(NamedTuple):
    """A round, and the id of the paper that has what is seen of it."""

    round: RoundId
    paper: str
