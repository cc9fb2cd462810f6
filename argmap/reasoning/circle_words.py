"""Circles of claims in words."""

from __future__ import annotations

_SHOWN = 4


def circle_told(names: list[str]) -> str:
    """Say that nothing but a circle could settle claims, by their names."""
    if len(names) == 1:
        return f"Whether {names[0]} holds depends, in a circle, on itself."
    listed = briefly(names)
    return f"{listed} depend on each other in a circle, and nothing else settles whether they hold."


def ring_told(names: list[str]) -> str:
    """Say that claims are reasons for each other and nothing else."""
    if len(names) == 1:
        return f"{names[0]} is given as a reason for itself."
    return f"{briefly(names)} are reasons for each other in a ring: none supports another by that."


def mixed_told(names: list[str]) -> str:
    """Say that claims both support and attack each other."""
    settled = (
        "neither can be settled by the other"
        if len(names) == 2  # noqa: PLR2004 -- of two it is either
        else "none of them can be settled by the others"
    )
    return f"{briefly(names)} support and attack each other in a circle: {settled}."


def briefly(parts: list[str]) -> str:
    """Join a few parts into one phrase, and count the rest."""
    shown = (
        parts if len(parts) <= _SHOWN else [*parts[: _SHOWN - 1], f"{len(parts) - _SHOWN + 1} more"]
    )
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
