"""Which claims the filter matches and which were found: what every row is marked by."""

from __future__ import annotations

from argmap.case.ids import ClaimId
from argmap.ui.canvas.finding import Finding
from argmap.ui.claim_filter import ClaimFilter


class RowMarks:
    """Asks the one filter and the one search, once there are any."""

    def __init__(self) -> None:
        self.filter: ClaimFilter | None = None
        self.finding: Finding | None = None

    def is_dimmed(self, claim: ClaimId) -> bool:
        """Tell whether a claim is not among those the filter asks for."""
        matches = self.filter.matches if self.filter else None
        return matches is not None and claim not in matches

    def is_hit(self, claim: ClaimId) -> bool:
        """Tell whether a claim has the words looked for."""
        return self.finding is not None and claim in self.finding.hits
