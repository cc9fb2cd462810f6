"""Where a machine keeps dictionaries of English, in the files that hunspell reads."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

_FIRST = ("en_US", "en_GB")
"""The courts of the standards write American English; any other is better than none."""
_USUAL = (
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
    "/Library/Spelling",
    "/usr/lib/libreoffice/share/extensions/dict-en",
    "/opt/libreoffice/share/extensions/dict-en",
    "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-en",
    "C:/Program Files/LibreOffice/share/extensions/dict-en",
)
_AT_HOME = (".local/share/hunspell", "Library/Spelling")

WHERE = (
    "No English dictionary was found. Put en_US.aff and en_US.dic into {folder}, or install a"
    " package such as hunspell-en-us, and start argmap again."
)
"""What to tell a user whose machine has none; `folder` is one of `shelves`."""


def shelves(environment: Mapping[str, str], home: Path) -> list[Path]:
    """Return the folders to look into, the user's own choice (`DICPATH`) first."""
    chosen = environment.get("DICPATH", "").split(os.pathsep)
    at_home = [home / folder for folder in _AT_HOME]
    return [Path(folder) for folder in chosen if folder] + at_home + [Path(one) for one in _USUAL]


def find_dictionary(folders: Iterable[Path]) -> Path | None:
    """Return the `.aff` of the first English dictionary whose `.dic` is beside it, or None."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in _affixes_in(folder):
            found.setdefault(path.stem.replace("-", "_"), path)
    wanted = [name for name in _FIRST if name in found] + sorted(found)
    return found[wanted[0]] if wanted else None


def _affixes_in(folder: Path) -> list[Path]:
    try:
        paths = sorted(folder.glob("en[_-]*.aff"))
        return [path for path in paths if path.with_suffix(".dic").is_file()]
    except OSError:  # a folder that may not be read holds nothing for this user
        return []
