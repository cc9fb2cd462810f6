"""What is read of a large case before its views begin."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.ids import ClaimId
from argmap.drawing.begun import Begun
from argmap.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Ahead:
    """A case that was read, and what its views need to begin with."""

    workspace: Workspace
    begun: Begun
    folded: frozenset[ClaimId]
    """What is folded while nobody has looked at the case."""
    rows: object
    """The outline's, which alone knows what they are."""
