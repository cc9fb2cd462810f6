"""The order in which a picture shows claims, read from its arrays."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

import numpy as np

from argmap.case.ids import ClaimId
from argmap.ui.canvas.scene import Scene


def in_shown_order(scene: Scene, claims: AbstractSet[ClaimId]) -> list[ClaimId] | None:
    """Put claims into the order of the boxes where they stand in full; None if one has no box."""
    boxes = scene.boxes
    full = np.flatnonzero(~boxes.reference)
    place = np.full(len(boxes.ids) + 1, -1, dtype=np.int64)
    place[boxes.claim[full]] = full
    place[-1] = -1  # of a claim that the picture has never shown
    listed = list(claims)
    at = place[[boxes.ids.find(claim) for claim in listed]]
    if (at < 0).any():
        return None
    return [listed[number] for number in np.argsort(at).tolist()]
