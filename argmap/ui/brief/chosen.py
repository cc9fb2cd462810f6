"""What was last chosen of papers, each case for itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.ui.canvas.place_book import KeptOf

if TYPE_CHECKING:
    from argmap.ui.bridge import Bridge
    from argmap.ui.settings import Settings


@dataclass(frozen=True, slots=True)
class Chosen:
    """The kind of paper, its options by kind, the place of the last export and its values.

    `export` holds what was chosen of the last export by name, as its form has it.
    """

    paper: str = ""
    options: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    place: str = ""
    export: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> Path | None:
        """Where the last export was written."""
        return Path(self.place) if self.place else None


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
            "place": chosen.place,
            "export": dict(chosen.export),
        }
        self._settings.set_paper(self._case, json.dumps(told, ensure_ascii=False))

    @property
    def _case(self) -> str:
        return KeptOf(self._bridge.case_map.case.id, self._bridge.path).name


def _read(kept: dict[str, Any]) -> Chosen:
    options = kept.get("options")
    return Chosen(
        _text(kept.get("paper")),
        {kind: _texts(values) for kind, values in options.items()}
        if isinstance(options, dict)
        else {},
        _text(kept.get("place")),
        _texts(kept.get("export")),
    )


def _texts(kept: object) -> dict[str, str]:
    return {name: _text(one) for name, one in kept.items()} if isinstance(kept, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
