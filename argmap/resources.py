"""Where the files under `resources/` are, installed or in a working tree."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str, package: Path = _PACKAGE) -> Path:
    """Find a file or folder under `resources/`, as in `resource("standards")`.

    A wheel holds `resources/` inside the package, a working tree beside it.
    Raises `FileNotFoundError` where neither has it: the installation is broken.
    """
    home = _home(package)
    place = home.joinpath(*parts)
    if place.exists():
        return place
    raise FileNotFoundError(f"resources/{'/'.join(parts)} is missing beside {package}")


@cache
def _home(package: Path) -> Path:
    inside = package / "resources"
    return inside if inside.exists() else package.parent / "resources"
