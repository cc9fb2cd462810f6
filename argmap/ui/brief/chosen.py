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
    """The kind of paper, its options by kind, and the last export: its PDF kind and place."""

    paper: str = ""
    options: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    pdf_kind: str = ""
    place: str = ""
    exported: str = ""
    """The kind of paper that was exported last."""

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
            "pdf_kind": chosen.pdf_kind,
            "place": chosen.place,
            "exported": chosen.exported,
        }
        self._settings.set_paper(self._case, json.dumps(told, ensure_ascii=False))

    @property
    def _case(self) -> str:
        return KeptOf(self._bridge.case_map.case.id, self._bridge.path).name


def _read(kept: dict[str, Any]) -> Chosen:
    options = kept.get("options")
    return Chosen(
        *(_text(kept.get("paper")), _options(options) if isinstance(options, dict) else {}),
        *(_text(kept.get(name)) for name in ("pdf_kind", "place", "exported")),
    )


def _options(kept: dict[str, Any]) -> dict[str, dict[str, str]]:
    return {
        kind: {name: _text(value) for name, value in values.items()}
        for kind, values in kept.items()
        if isinstance(values, dict)
    }


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
