"""Whether the court's findings of the open case are shown: they are predicted first."""

from __future__ import annotations

from argmap.ui.bridge import Bridge
from argmap.ui.canvas.place_book import KeptOf
from argmap.ui.settings import Settings


class Revealed:
    """What was revealed, a case file each; remembered where there are settings.

    Files made from an example are all of one id, so that the file tells them apart.
    """

    def __init__(self, bridge: Bridge, settings: Settings | None = None) -> None:
        self._bridge = bridge
        self._settings = settings
        self._cases: set[str] = set()

    def forget(self) -> None:
        """Hide them again in every case that the settings do not know."""
        self._cases.clear()

    def is_shown(self) -> bool:
        """Tell whether they are shown in the open case."""
        case = self._case
        return case in self._cases or bool(self._settings and self._settings.court_shown(case))

    def show(self, *, shown: bool) -> None:
        """Show or hide them in the open case from now on."""
        case = self._case
        (self._cases.add if shown else self._cases.discard)(case)
        if self._settings:
            self._settings.set_court_shown(case, shown=shown)

    @property
    def _case(self) -> str:
        return KeptOf(self._bridge.case_map.case.id, self._bridge.path).name
