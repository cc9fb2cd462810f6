"""The layout's part of the bench of the map: all of a map, and again after an edit."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from math import log10
from pathlib import Path
from statistics import median, quantiles

import numpy as np

from argmap.layout.forest import Forest
from argmap.layout.lay_out import Layout, lay_out

SIZES = (1_000, 10_000, 100_000)
ROUNDS = 7
EDITS = 60
BOUNDED = ("binary", "ten_ary")
Figures = dict[str, float]


def layout(_home: Path, sizes: Sequence[int]) -> tuple[Figures, Figures]:
    """Return the milliseconds of each shape and size, and their bounds at 10,000 claims."""
    sizes = sizes or SIZES
    figures: Figures = {}
    bounds: Figures = {}
    for name, parents in SHAPES.items():
        for size in sizes:
            figures[f"layout_{name}_{size}_ms"] = timed(forest(parents(size)))
        if {10_000, 100_000} <= set(sizes):
            ratio = figures[f"layout_{name}_100000_ms"] / figures[f"layout_{name}_10000_ms"]
            figures[f"layout_{name}_exponent"] = round(log10(ratio), 2)
        bounds[f"layout_{name}_10000_ms"] = 6 if name in BOUNDED else 30
        bounds[f"layout_{name}_exponent"] = 1.2
    for size in sizes:
        p50, p95 = edits(forest(recursive(size)))
        figures |= {f"layout_edit_{size}_p50_ms": p50, f"layout_edit_{size}_p95_ms": p95}
    bounds |= {"layout_edit_10000_p50_ms": 2, "layout_edit_10000_p95_ms": 5}
    return figures, bounds


def recursive(size: int) -> list[int]:
    """Return parents, each any box before."""
    dice = random.Random(7)
    return [dice.randrange(box) for box in range(1, size)]


def caterpillar(size: int) -> list[int]:
    """Return the parents of a chain where each link also has a leaf."""
    return [(box - 1) // 2 * 2 for box in range(1, size)]


SHAPES: dict[str, Callable[[int], list[int]]] = {
    "recursive": recursive,
    "star": lambda size: [0] * (size - 1),
    "chain": lambda size: list(range(size - 1)),
    "caterpillar": caterpillar,
    "binary": lambda size: [(box - 1) // 2 for box in range(1, size)],
    "ten_ary": lambda size: [(box - 1) // 10 for box in range(1, size)],
}


def forest(parents: list[int]) -> Forest:
    """Make a tree of boxes of many sizes, numbered depth first as the map of a case is."""
    dice = np.random.default_rng(7)
    target, steps = _depth_first(parents), len(parents)
    return Forest(
        width=dice.choice([180.0, 230.0, 280.0], steps + 1),
        height=dice.integers(50, 130, steps + 1).astype(np.float64),
        holder=np.arange(-1, steps),
        target_box=target,
        target_step=np.full(steps, -1),
    )


def _depth_first(parents: list[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    children: list[list[int]] = [[] for _ in range(len(parents) + 1)]
    for child, parent in enumerate(parents, 1):
        children[parent].append(child)
    number: dict[int, int] = {}
    waiting = [0]
    while waiting:
        box = waiting.pop()
        number[box] = len(number)
        waiting += reversed(children[box])
    target = np.empty(len(parents), dtype=np.int64)
    for child, parent in enumerate(parents, 1):
        target[number[child] - 1] = number[parent]
    return target


def timed(given: Forest) -> float:
    """Return the median of laying a whole map out."""
    return round(median(_once(lambda: lay_out(given)) for _ in range(ROUNDS)), 2)


def edits(given: Forest) -> tuple[float, float]:
    """Return median and 95th percentile of laying a map out after edits of all kinds."""
    dice = random.Random(7)
    before = lay_out(given)
    taken = [_edit(before, given, dice, number) for number in range(EDITS)]
    return round(median(taken), 2), round(quantiles(taken, n=20)[-1], 2)


def _edit(before: Layout, given: Forest, dice: random.Random, number: int) -> float:
    """Grow a box, add a reason, or leave a leaf out, in turn; return the milliseconds."""
    size = len(given.width)
    box = dice.randrange(1, size)
    width, height, target = given.width, np.array(given.height), np.asarray(given.target_box)
    origin = np.arange(size)
    if number % 3 == 0:
        height[box] += 40
    elif number % 3 == 1:
        width, height = np.append(width, 180.0), np.append(height, 70.0)
        target, origin = np.append(target, box), np.append(origin, -1)
    else:
        leaf = int(dice.choice(np.setdiff1d(origin[1:], target)))
        width, height = np.delete(width, leaf), np.delete(height, leaf)
        target, origin = np.delete(target, leaf - 1), np.delete(origin, leaf)
        target = target - (target > leaf)
    steps = len(target)
    edited = Forest(width, height, np.arange(-1, steps), target, np.full(steps, -1))
    step_origin = np.where(origin[1:] > 0, origin[1:] - 1, -1)
    return _once(lambda: lay_out(edited, before=before, box_origin=origin, step_origin=step_origin))


def _once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3
