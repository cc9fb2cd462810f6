"""What the program remembers of its window between two starts.

Kept in one ini file. The next process reads every value of an ini as text, so
each is read with its type; that is the whole reason for this class.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

T = TypeVar("T", str, bool, int)

LIGHT, DARK, SYSTEM = "light", "dark", "system"
"""The looks: two themes, and whichever of them suits the system."""
DOWN, RIGHT = "down", "right"
"""Which way the map grows from its root."""
RECENT_LIMIT = 8
"""How many cases “Open recent” offers."""
PLACES = "places"
"""The folder, beside the settings, of how each case was looked at."""
_MADE_UP = ("/proc", "/sys", "/dev")


class Settings:
    """The settings of the window, in `window.ini` of a folder.

    `cache` is the folder for what can be made again, `data` the one for what
    cannot: the user’s own words, beside the log and the backups.
    """

    def __init__(
        self, folder: Path, cache: Path | None = None, *, data: Path | None = None
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.cache = cache or folder / "cache"
        self.data = data or folder
        self._kept = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    @property
    def look(self) -> str:
        """Which look is wanted: light, dark or system, which is also what is unknown."""
        kept = self._value("look", SYSTEM, str)
        return kept if kept in (LIGHT, DARK) else SYSTEM

    @look.setter
    def look(self, look: str) -> None:
        self._kept.setValue("look", look)

    @property
    def map_direction(self) -> str:
        """Which way the map grows: down or right; what is unknown is down."""
        kept = self._value("map/direction", DOWN, str)
        return kept if kept == RIGHT else DOWN

    @map_direction.setter
    def map_direction(self, direction: str) -> None:
        self._kept.setValue("map/direction", direction)

    @property
    def animates(self) -> bool:
        """Whether the map glides from one state to the next, where the system allows it."""
        return self._value("map/animated", default=True, kind=bool)

    @animates.setter
    def animates(self, animates: bool) -> None:
        self._kept.setValue("map/animated", animates)

    @property
    def checks_spelling(self) -> bool:
        """Whether misspelt words are to be underlined."""
        return self._value("spelling/checked", default=True, kind=bool)

    @checks_spelling.setter
    def checks_spelling(self, checked: bool) -> None:  # it is the value set
        self._kept.setValue("spelling/checked", checked)

    @property
    def same_words(self) -> int:
        """How like two passages are, 0 to 100, to be one quotation."""
        return self._value("comparing/same", 90, int)

    @same_words.setter
    def same_words(self, score: int) -> None:
        self._kept.setValue("comparing/same", score)

    @property
    def perhaps_same(self) -> int:
        """How like two passages are, 0 to 100, to be perhaps one statement."""
        return self._value("comparing/perhaps", 65, int)

    @perhaps_same.setter
    def perhaps_same(self, score: int) -> None:
        self._kept.setValue("comparing/perhaps", score)

    @property
    def rings(self) -> bool:
        """Whether the clock of a round warns by sound too."""
        return self._value("debate/rings", default=False, kind=bool)

    @rings.setter
    def rings(self, rings: bool) -> None:
        self._kept.setValue("debate/rings", rings)

    @property
    def drilled_side(self) -> str:
        """The side of the case that is drilled, by its value; `neutral` for both."""
        return self._value("drills/side", "movant", str)

    @drilled_side.setter
    def drilled_side(self, side: str) -> None:
        self._kept.setValue("drills/side", side)

    @property
    def drill_minutes(self) -> int:
        """How many minutes of drills make a sitting."""
        return self._value("drills/minutes", 5, int)

    @drill_minutes.setter
    def drill_minutes(self, minutes: int) -> None:
        self._kept.setValue("drills/minutes", minutes)

    @property
    def undrilled(self) -> list[str]:
        """The kinds of drills that are left out, by their values."""
        return self._list("drills/left_out")

    @undrilled.setter
    def undrilled(self, kinds: list[str]) -> None:
        self._kept.setValue("drills/left_out", kinds)

    @property
    def geometry(self) -> QByteArray:
        """The place and size of the window, empty before it was first closed."""
        return cast(
            "QByteArray", self._kept.value("window/geometry", QByteArray(), type=QByteArray)
        )

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("window/geometry", geometry)

    @property
    def recent(self) -> list[Path]:
        """The cases opened last, latest first."""
        return [Path(path) for path in self._list("recent")]

    def folder_of(self, kind: str, usual: Path) -> Path:
        """Return where a kind of dialog was last answered, as `export`, or else the usual folder.

        A folder that is gone since, or that keeps no files, is not proposed.
        """
        kept = self._value(f"folders/{kind}", "", str)
        return Path(kept) if kept and keeps_files(Path(kept)) else usual

    def set_folder(self, kind: str, folder: Path) -> None:
        """Remember where a file asked for by a kind of dialog was written or opened."""
        self._kept.setValue(f"folders/{kind}", str(folder))

    def is_shown(self, panel: str) -> bool:
        """Tell whether a side panel is to be shown."""
        return self._value(f"panels/{panel}/shown", default=True, kind=bool)

    def set_shown(self, panel: str, shown: bool) -> None:  # noqa: FBT001 -- it is the value set
        """Remember whether a side panel is to be shown."""
        self._kept.setValue(f"panels/{panel}/shown", shown)

    def court_shown(self, case: str) -> bool:
        """Tell whether the court's findings were revealed in a case, by its name."""
        return case in self._list("weighing/court")

    def set_court_shown(self, case: str, *, shown: bool) -> None:
        """Remember whether the court's findings are revealed in a case, by its name."""
        others = [one for one in self._list("weighing/court") if one != case]
        self._kept.setValue("weighing/court", [*others, case] if shown else others)

    def paper_of(self, case: str) -> str:
        """Return what was last chosen of papers in a case, by its name, as JSON; else nothing."""
        return self._value(f"papers/{case}", "", str)

    def set_paper(self, case: str, chosen: str) -> None:
        """Remember what was last chosen of papers in a case, by its name, as JSON."""
        self._kept.setValue(f"papers/{case}", chosen)

    def width_of(self, panel: str, default: int) -> int:
        """Return the width of a side panel in logical pixels."""
        return self._value(f"panels/{panel}/width", default, int)

    def set_width(self, panel: str, width: int) -> None:
        """Remember the width of a side panel in logical pixels."""
        self._kept.setValue(f"panels/{panel}/width", width)

    def remember_recent(self, path: Path) -> None:
        """Put a case at the head of the recent ones."""
        paths = [path, *(known for known in self.recent if known != path)]
        self._kept.setValue("recent", [str(known) for known in paths[:RECENT_LIMIT]])

    def forget_recent(self, path: Path) -> None:
        """Take a case that is gone from the recent ones."""
        self._kept.setValue("recent", [str(known) for known in self.recent if known != path])

    def save(self) -> None:
        """Write everything to disk now."""
        self._kept.sync()

    def _value(self, key: str, default: T, kind: type[T]) -> T:
        return cast("T", self._kept.value(key, default, type=kind))

    def _list(self, key: str) -> list[str]:
        # A list of one comes back as a bare text, and an empty one as nothing.
        value = self._kept.value(key)
        if not value:
            return []
        return [value] if isinstance(value, str) else [str(item) for item in value]


def keeps_files(folder: Path) -> bool:
    """Tell whether a folder is there and its files are kept, not made up by the system.

    A dialog that looks into what the system makes up, as /proc/kmsg, can wait for ever.
    """
    real = os.path.realpath(folder)
    made_up = any(real == root or real.startswith(f"{root}/") for root in _MADE_UP)
    return os.path.isdir(real) and not made_up  # noqa: PTH112 -- no error where it is locked
