"""A window on the example, turned to its chronology, and a bare page on a small case."""

from __future__ import annotations

import pytest
from dressing import dress
from PySide6.QtWidgets import QApplication

from argmap.case.chronology import Event
from argmap.case.plan_chronology import plan_event
from argmap.case.plan_evidence import plan_cite, plan_source
from argmap.sources.importing import document_from_bytes
from argmap.ui.chronology.panel import ChronologyPanel
from argmap.ui.known_on import KnownOn


class Desk:
    """Adds records through planners, and tells what the case holds."""

    def __init__(self, bridge):
        self.bridge = bridge

    def event(self, text, *told, **fields):
        """Add an event, and a source for each (time told, date of the source)."""
        done = self.bridge.edit(plan_event, text, new_id=self.bridge.new_id, **fields)
        event = done.changes[-1].after
        assert isinstance(event, Event)
        for when, date in told:
            self.cite(event.id, when, date)
        return event.id

    def cite(self, target, when="", date=""):
        number = len(self.bridge.case_map.sources) + 1
        document = document_from_bytes(f"Text {number}".encode())
        fields = {"title": f"Report {number}", "date": date}
        self.bridge.edit(plan_source, fields, document, new_id=self.bridge.new_id)
        source = self.bridge.case_map.ranked_sources()[-1].id
        new_id = self.bridge.new_id
        self.bridge.edit(plan_cite, source, target, new_id=new_id, when=when)
        return source

    def events(self):
        return self.bridge.case_map.ranked_events()


@pytest.fixture
def desk(bridge):
    return Desk(bridge)


@pytest.fixture
def known_on(bridge):
    return KnownOn(bridge)


@pytest.fixture
def make_panel(qtbot, qapp, bridge, selection, known_on):
    made = []

    def make(size=(900, 700)):
        theme = dress(qapp)
        panel = ChronologyPanel(bridge, selection, theme, known_on)
        qtbot.addWidget(panel)
        made.append(panel)
        panel.resize(*size)
        with qtbot.waitExposed(panel):
            panel.show()
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        QApplication.processEvents()
        return panel

    return make
