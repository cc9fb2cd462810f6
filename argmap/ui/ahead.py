"""What is read of a large case before its views begin."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.drawing.ids import Ids
from argmap.drawing.walk import Walk
from argmap.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Ahead:
    """A case that was read, and what its views need to begin with."""

    workspace: Workspace
    ids: Ids
    walk: Walk
    rows: object
    """The outline's, which alone knows what they are."""
