"""Loading eyecite in a thread, so that nobody waits for it."""

from __future__ import annotations

from threading import Thread

from argmap.law.citations.by_eyecite import Finder, eyecite_finder


class EyeciteAhead:
    """Begins to load eyecite; until it is there, authorities are read without it."""

    def __init__(self) -> None:
        self.finder: Finder | None = None
        """What eyecite finds by; None until it is loaded, and where it is not installed."""
        self.is_ready = False
        Thread(target=self._load, name="eyecite", daemon=True).start()

    def _load(self) -> None:
        self.finder = eyecite_finder()
        self.is_ready = True
