"""Where the files under `resources/` are, installed or in a working tree."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SETTINGS: list[Path] = []


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


def keep_own_in(settings: Path | None) -> None:
    """Name the folder of settings, in which folders hold files of the user's own; None for none."""
    _SETTINGS[:] = [settings] if settings else []


def own_folder(name: str) -> Path | None:
    """Return the folder of the user's own files of a kind; it need not be there, or be named."""
    return _SETTINGS[0] / name if _SETTINGS else None


@cache
def _home(package: Path) -> Path:
    inside = package / "resources"
    return inside if inside.exists() else package.parent / "resources"
