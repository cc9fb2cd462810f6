"""What a layout answers: from a measured map to its `Placed`."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from argmap.layout.forest import Placed
from argmap.layout.lines import draw
from argmap.layout.places import Places
from argmap.layout.trials import Trial


def outcome(trial: Trial, margin: float) -> Placed:
    """Return where all stands, lines drawn."""
    kin, rooms = trial.kin, trial.rooms
    x, y, width, height = trial.places
    places = Places(x + margin, y + margin, width + 2 * margin, height + 2 * margin)
    lines, mark = draw(kin, rooms, places, trial.rules.rise)
    frames = kin.boxes + (np.diff(kin.held_start) > 1).nonzero()[0]
    corner = places.x[frames] + rooms.face_x[frames], places.y[frames]
    return Placed(
        x=places.x[: kin.boxes],
        y=places.y[: kin.boxes],
        frame_step=kin.knots[frames - kin.boxes],
        frame=np.column_stack([*corner, rooms.face_w[frames], rooms.face_h[frames]]),
        points=np.concatenate([np.zeros((0, 2)), *lines.points]),
        line_start=np.cumsum(np.concatenate([[0], *lines.lengths])),
        line_role=np.concatenate([np.zeros(0, np.int8), *lines.roles]),
        line_owner=np.concatenate([np.zeros(0, np.int64), *lines.owners]),
        mark=mark,
        width=places.width,
        height=places.height,
    )


def turned(placed: Placed) -> Placed:
    """Return a map that grew downwards as one that grows to the right."""
    return replace(
        placed,
        x=placed.y,
        y=placed.x,
        frame=placed.frame[:, [1, 0, 3, 2]],
        points=placed.points[:, ::-1].copy(),
        mark=placed.mark[:, ::-1].copy(),
        width=placed.height,
        height=placed.width,
    )
