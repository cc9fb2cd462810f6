"""What a layout answers: from a measured map to its `Placed`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np

from argmap.layout.forest import Area, Drawn, Placed
from argmap.layout.lines import draw
from argmap.layout.places import Places
from argmap.layout.trials import Trial


def outcome(trial: Trial, margin: float) -> Placed:
    """Return where all stands, lines drawn."""
    kin, rooms = trial.kin, trial.rooms
    x, y, width, height = trial.places
    places = Places(x + margin, y + margin, width + 2 * margin, height + 2 * margin)
    frames = kin.boxes + (np.diff(kin.held_start) > 1).nonzero()[0]
    corner = places.x[frames] + rooms.face_x[frames], places.y[frames]
    return Placed(
        x=places.x[: kin.boxes],
        y=places.y[: kin.boxes],
        frame_step=kin.knots[frames - kin.boxes],
        frame=np.column_stack([*corner, rooms.face_w[frames], rooms.face_h[frames]]),
        draw=partial(draw, kin, rooms, places, trial.rules.rise),
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
        draw=partial(_draw_turned, placed.draw),
        width=placed.height,
        height=placed.width,
    )


def _draw_turned(draw_down: Callable[[Area | None], Drawn], near: Area | None) -> Drawn:
    drawn = draw_down(near and (near[1], near[0], near[3], near[2]))
    points, mark = drawn.points[:, ::-1].copy(), drawn.mark[:, ::-1].copy()
    return replace(drawn, points=points, mark=mark)
