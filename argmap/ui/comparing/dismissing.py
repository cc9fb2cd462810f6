"""Dismissing findings of comparing, and telling them again: each one step of undo."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from argmap.case.dismissals import Dismissal, plan_dismissal, plan_dismissal_removal
from argmap.sources.dismissing import dismissal_of
from argmap.sources.problems import Problem, TextPlace
from argmap.ui.bridge import Bridge
from argmap.ui.comparing.told_list import ToldList


class Dismissing(QObject):
    """Carries out what is said of the findings of a list."""

    def __init__(self, bridge: Bridge, told: ToldList) -> None:
        super().__init__(told)
        self._bridge = bridge
        told.dismissed.connect(self._on_dismissed)
        told.told_again.connect(self._on_told_again)

    @Slot(object, object)
    def _on_dismissed(self, problem: Problem, why: str) -> None:
        self._bridge.edit(plan_dismissal, dismissal_of(problem, self._words_of, why))

    @Slot(object)
    def _on_told_again(self, dismissal: Dismissal) -> None:
        self._bridge.edit(plan_dismissal_removal, dismissal)

    def _words_of(self, place: TextPlace) -> str:
        document = self._bridge.document_of(place.source)
        return document.text[place.start : place.end] if document else ""
