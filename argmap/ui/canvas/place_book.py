"""What is remembered of a case's map from one start to the next: folds, bookmarks, pins, the view.

Kept in a file of its own beside the settings, one a case file: it is the user's, not the case's.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple, cast

from argmap.case.ids import CaseId, ClaimId, PremiseId, example_case
from argmap.ui.canvas.pins import Pin
from argmap.ui.canvas.places import Place
from argmap.ui.selection import Use
from argmap.ui.settings import PLACES, Settings

_FARTHEST = 1e6
"""No box is pinned farther away than this, in pixels of the map."""
_TOLD = ("claim", "premise", "branch", "scale", "dx", "dy")
"""What is kept of a place."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The folded claims, None where nobody has looked at the case yet, bookmarks and pins.

    `left` is how the map lay when the case was closed.
    """

    folded: frozenset[ClaimId] | None = None
    bookmarks: tuple[Place, ...] = ()
    pinned: Mapping[Use, Pin] = field(default_factory=dict)
    left: Place | None = None


class KeptOf(NamedTuple):
    """The case that something is kept of, by its id and its file."""

    case: CaseId
    path: Path | None = None

    @property
    def name(self) -> str:
        """What tells this case from every other, and this copy of it from the others."""
        if self.path is None:
            return str(self.case)
        return f"{self.case}-{sha256(str(self.path).encode()).hexdigest()[:16]}"


class PlaceBook:
    """Reads and writes what is kept of each case, in a folder.

    A copy of a case, or a case that was moved, begins with what was kept of it last,
    wherever that was; from then on each goes its own way. Files made from an example are all of
    one id, so that nothing but the file itself tells that one was moved.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, of: KeptOf) -> Kept:
        """Return what is kept of a case; a file that cannot be read keeps nothing."""
        try:
            held = json.loads(self._words_of(of))
            return Kept(
                frozenset(ClaimId(str(one)) for one in held["folded"]),
                tuple(_place(one) for one in held["bookmarks"]),
                dict(_pin(one) for one in held.get("pinned", ())),
                _place(held["left"]) if held.get("left") else None,
            )
        except (OSError, ValueError, KeyError, TypeError):
            return Kept()

    def write(self, of: KeptOf, kept: Kept) -> None:
        """Keep this of a case; where the disk refuses, nothing is lost but a convenience."""
        held = {
            "file": _file_of(of.path),
            "folded": sorted(kept.folded or ()),
            "bookmarks": [_told(one) for one in kept.bookmarks],
            "pinned": [use._asdict() | pin._asdict() for use, pin in kept.pinned.items()],
            "left": _told(kept.left) if kept.left else None,
        }
        with suppress(OSError):
            self._put(of, json.dumps(held))

    def forget(self, of: KeptOf) -> None:
        """Keep nothing of a case any more: its file is a new one."""
        with suppress(OSError):
            self._file(of).unlink(missing_ok=True)

    def _words_of(self, of: KeptOf) -> str:
        file = self._file(of)
        if not file.exists():
            others = sorted(self._folder.glob(f"{of.case}*.json"), key=_written)
            if of.case == example_case():
                others = [one for one in others if _was_moved(one, of.path)]
            if others:
                words = others[-1].read_text(encoding="utf-8")
                with suppress(OSError):
                    self._put(of, words)
                return words
        return file.read_text(encoding="utf-8")

    def _put(self, of: KeptOf, words: str) -> None:
        file = self._file(of)
        draft = file.with_suffix(".draft")
        self._folder.mkdir(parents=True, exist_ok=True)
        draft.write_text(words, encoding="utf-8")
        draft.replace(file)

    def _file(self, of: KeptOf) -> Path:
        return self._folder / f"{of.name}.json"


def forget_look(case: CaseId, path: Path, settings: Settings) -> None:
    """Forget how a case of before, which stood at a path, was looked at."""
    kept = KeptOf(case, path.absolute())
    PlaceBook(settings.folder / PLACES).forget(kept)
    settings.set_court_shown(kept.name, shown=False)


def _written(file: Path) -> int:
    return file.stat().st_mtime_ns


def _file_of(path: Path | None) -> list[str | int] | None:
    """Return where a file is, and what stays the same when it is moved."""
    try:
        found = path.stat() if path else None
    except OSError:
        return None
    return [str(path), found.st_dev, found.st_ino] if found else None


def _was_moved(kept: Path, to: Path | None) -> bool:
    """Tell whether the file that something was kept of is gone, and is this one now."""
    try:
        was, *same = json.loads(kept.read_text(encoding="utf-8"))["file"]
        return not Path(was).exists() and same == (_file_of(to) or [])[1:]
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _told(place: Place) -> dict[str, object]:
    return {name: getattr(place, name) for name in _TOLD}


def _place(held: dict[str, Any]) -> Place:
    scale, dx, dy = (float(held[name]) for name in ("scale", "dx", "dy"))
    if not (all(map(isfinite, (scale, dx, dy))) and scale > 0.0):
        raise ValueError("No map lies there.")
    premise, branch = cast("PremiseId | None", held["premise"]), held["branch"]
    return Place(ClaimId(str(held["claim"])), premise, branch, scale, dx, dy)


def _pin(held: dict[str, Any]) -> tuple[Use, Pin]:
    pin = Pin(float(held["aside"]), float(held["away"]))
    if not (abs(pin.aside) <= _FARTHEST and 0.0 <= pin.away <= _FARTHEST):  # nor a NaN
        raise ValueError("Nobody has pinned a box there.")
    return Use(ClaimId(str(held["claim"])), cast("PremiseId | None", held["premise"])), pin
