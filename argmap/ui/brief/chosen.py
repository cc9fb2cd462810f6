"""What was last chosen of papers, each case for itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.ui.canvas.place_book import KeptOf

if TYPE_CHECKING:
    from argmap.ui.bridge import Bridge
    from argmap.ui.settings import Settings


@dataclass(frozen=True, slots=True)
class Exported:
    """Where something was written, and what was chosen of it by name, as the form has it."""

    place: str = ""
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> Path | None:
        """Where it was written, None where it never was."""
        return Path(self.place) if self.place else None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The kind of paper, options by kind, and the last export of each subject, by its name.

    `exports` is in the order in which they were made: the newest is last.
    """

    paper: str = ""
    options: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    exports: Mapping[str, Exported] = field(default_factory=dict)

    @property
    def newest(self) -> Exported:
        """The last export of all."""
        return next(reversed(list(self.exports.values())), Exported())

    def export_of(self, subject: str) -> Exported:
        """Return the last export of a subject."""
        return self.exports.get(subject, Exported())

    def with_export(self, subject: str, export: Exported) -> Chosen:
        """Return this with one more export, the newest."""
        others = {name: one for name, one in self.exports.items() if name != subject}
        return replace(self, exports={**others, subject: export})


class KeptChoices:
    """Reads and keeps what was chosen in the open case."""

    def __init__(self, bridge: Bridge, settings: Settings) -> None:
        self._bridge, self._settings = bridge, settings

    @property
    def chosen(self) -> Chosen:
        """What was chosen last in the open case; what cannot be read was never chosen."""
        try:
            kept = json.loads(self._settings.paper_of(self._case) or "{}")
        except ValueError:
            return Chosen()
        return _read(kept) if isinstance(kept, dict) else Chosen()

    def keep(self, chosen: Chosen) -> None:
        """Remember what is chosen in the open case."""
        told = {
            "paper": chosen.paper,
            "options": {kind: dict(values) for kind, values in chosen.options.items()},
            "exports": {
                name: {"place": one.place, "values": dict(one.values)}
                for name, one in chosen.exports.items()
            },
        }
        self._settings.set_paper(self._case, json.dumps(told, ensure_ascii=False))

    @property
    def _case(self) -> str:
        return KeptOf(self._bridge.case_map.case.id, self._bridge.path).name


def _read(kept: dict[str, Any]) -> Chosen:
    options, exports = kept.get("options"), kept.get("exports")
    return Chosen(
        _text(kept.get("paper")),
        {kind: _texts(values) for kind, values in options.items()}
        if isinstance(options, dict)
        else {},
        {name: _exported(one) for name, one in exports.items()}
        if isinstance(exports, dict)
        else {},
    )


def _exported(kept: object) -> Exported:
    told = kept if isinstance(kept, dict) else {}
    return Exported(_text(told.get("place")), _texts(told.get("values")))


def _texts(kept: object) -> dict[str, str]:
    return {name: _text(one) for name, one in kept.items()} if isinstance(kept, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
