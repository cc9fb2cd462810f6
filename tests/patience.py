"""How long tests wait for what is sure to come, however slow or busy the machine is."""

from __future__ import annotations

from functools import partial

from pytestqt.qtbot import QtBot

PATIENCE_S = 120
"""Never used up by a test that passes: it only ends one that would wait for ever."""
PATIENCE_MS = 1000 * PATIENCE_S


class PatientBot(QtBot):
    """Waits as long as it takes, unless a test says how long."""

    def __init__(self, request):
        super().__init__(request)
        for name in ("waitUntil", "waitSignal", "waitSignals", "waitExposed", "waitActive"):
            setattr(self, name, partial(getattr(self, name), timeout=PATIENCE_MS))
