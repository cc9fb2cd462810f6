"""Part of the map's bench: a map that is pushed about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

from map_sections import Figures, Watched, canvas
from PySide6.QtCore import QPointF

VISIBLE = 60
SCALES = tuple(percent / 100 for percent in range(55, 101))
"""The scales at which the words of boxes are painted."""
ROUNDS = 6
STEPS = 40


def pan(_home: Path, sizes: Sequence[int]) -> Figures:
    """Push maps with about 60 boxes visible, all in words, a few pixels a frame.

    Maps take turns: what slows the machine down for a while slows all of them.
    """
    figures: dict[str, float] = {}
    sizes = sizes or (1_000, 50_000)
    spent: dict[int, list[float]] = {claims: [] for claims in sizes}
    for claims in sizes:
        shown = canvas(claims)
        scale = min(SCALES, key=lambda one: abs(_seen_at(shown, one) - VISIBLE))
        figures[f"pan_{claims}_visible"] = _seen_at(shown, scale)
        figures[f"pan_{claims}_scale"] = scale
        shown.finish()
    for _ in range(ROUNDS):
        for claims in sizes:
            spent[claims] += _pushes(canvas(claims))
    for claims, times in spent.items():
        figures[f"pan_{claims}_p50_ms"] = round(median(times), 2)
        figures[f"pan_{claims}_p95_ms"] = round(quantiles(times, n=20)[-1], 2)
    least, most = min(sizes), max(sizes)
    if least < most:
        ratio = figures[f"pan_{most}_p50_ms"] / figures[f"pan_{least}_p50_ms"]
        figures[f"pan_{most}_over_{least}"] = round(ratio, 2)
    return figures, {"pan_50000_p95_ms": 8, "pan_50000_over_1000": 1.5}


def _seen_at(shown: Watched, scale: float) -> int:
    shown.look_at(scale)
    return len(shown.seen())


def _pushes(shown: Watched) -> list[float]:
    """Push there and back; return how long each frame took."""
    spent = []
    for step in range(STEPS):
        shown.view.pan(QPointF(-9, -6) if step < STEPS // 2 else QPointF(9, 6))
        spent.append(shown.finish())
    return spent
