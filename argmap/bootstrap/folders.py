"""Where a user's cases, backups and settings are, and what can be made again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Folders(NamedTuple):
    """Folders of this user: cases, data (backups, the log), settings and cache."""

    documents: Path
    data: Path
    settings: Path
    cache: Path


def find_folders(environment: Mapping[str, str]) -> Folders:
    """Return the user's folders; all are inside `ARGMAP_HOME` where that is set."""
    home = environment.get("ARGMAP_HOME")
    if home:
        root = Path(home).absolute()
        return Folders(root, root / "data", root / "settings", root / "cache")
    import platformdirs  # noqa: PLC0415 -- not needed where the home is given

    return Folders(
        platformdirs.user_documents_path() / "argmap",
        platformdirs.user_data_path("argmap", appauthor=False),
        platformdirs.user_config_path("argmap", appauthor=False),
        platformdirs.user_cache_path("argmap", appauthor=False),
    )
