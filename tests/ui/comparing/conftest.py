"""Two and three reports of one lawsuit in a case, and the Compare tab on them."""

from __future__ import annotations

import pytest
from dressing import dress
from two_reports import FIRST, SECOND

from argmap.case.evidence import Source
from argmap.case.plan_evidence import plan_source
from argmap.sources.importing import document_from_bytes
from argmap.ui.comparing.compare_panel import ComparePanel
from argmap.ui.quote_states import QuoteStates
from argmap.ui.settings import Settings


class Reports:
    """The case's sources, added and looked up by the tests."""

    def __init__(self, bridge):
        self.bridge = bridge

    def add(self, text, **fields):
        document = document_from_bytes(text.encode())
        done = self.bridge.edit(plan_source, fields, document, new_id=self.bridge.new_id)
        return next(one.after for one in done.changes if isinstance(one.after, Source))

    @property
    def quotes(self):
        return [quote.exact for quote in self.bridge.case_map.quotes.values()]

    @property
    def statements(self):
        return self.bridge.case_map.ranked_statements()


@pytest.fixture
def reports(bridge):
    return Reports(bridge)


@pytest.fixture
def two(reports):
    return [
        reports.add(FIRST, title="First report", origin="AFP", translated=True),
        reports.add(SECOND, title="Second report", origin="AFP", date="2021-01-12"),
    ]


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings")


@pytest.fixture
def make_panel(qtbot, qapp, bridge, settings):
    dress(qapp)
    made = []

    def make(size=(900, 700)):
        panel = ComparePanel(bridge, QuoteStates(bridge), settings)
        made.append(panel)
        qtbot.addWidget(panel)
        panel.resize(*size)
        return panel

    yield make
    for panel in made:
        panel.close()


@pytest.fixture
def show(qtbot):
    """Show a panel and wait until its comparison is done."""

    def shown(panel):
        with qtbot.waitExposed(panel):
            panel.show()
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        qtbot.waitUntil(lambda: not panel.page.comparer.is_running)
        return panel.page

    return shown


@pytest.fixture
def page(two, make_panel, show):
    return show(make_panel())
