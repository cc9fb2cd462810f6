"""A source with quotes, and the same text changed under them, shown in the Checks tab."""

from __future__ import annotations

import pytest
from dressing import dress

from argmap.case.claims import Claim
from argmap.case.evidence import Quote, Source
from argmap.case.places import Alone
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_evidence import plan_cite, plan_quote, plan_source
from argmap.case.plan_replacement import plan_source_replacement
from argmap.sources.importing import document_from_bytes
from argmap.ui.checks.check_panel import CheckPanel

TEXT = (
    "The company stopped hosting the network on Sunday evening.\n\n"
    "Its rules were broken again and again over seven weeks of warnings.\n\n"
    "A spokesman was asked about this on the telephone, and then by letter.\n\n"
    "Nobody else would host the network at such short notice, it said.\n\n"
    "He gave no other answer to any of the questions that were put to him.\n\n"
    "The judge will hear both sides on Thursday morning in Seattle."
)


class Texts:
    """A source, its quotes, and other texts put in its place with every quote left where it is."""

    def __init__(self, bridge):
        self.bridge = bridge
        document = document_from_bytes(TEXT.encode())
        fields = {"title": "The report"}
        done = bridge.edit(plan_source, fields, document, new_id=bridge.new_id)
        self.source = next(one.after for one in done.changes if isinstance(one.after, Source))

    @property
    def text(self):
        return self.bridge.document_of(self.source.id).text

    def quote(self, words):
        start = self.text.index(words)
        done = self.bridge.edit(
            plan_quote,
            self.source.id,
            self.text,
            start,
            start + len(words),
            new_id=self.bridge.new_id,
        )
        return next(one.after for one in done.changes if isinstance(one.after, Quote))

    def claim(self, words, quote):
        done = self.bridge.edit(plan_claim, words, Alone(), new_id=self.bridge.new_id)
        claim = next(one.after for one in done.changes if isinstance(one.after, Claim))
        self.bridge.edit(plan_cite, quote.id, claim.id, new_id=self.bridge.new_id)
        return claim

    def become(self, text):
        document = document_from_bytes(text.encode())
        quotes = self.bridge.case_map.quotes_of(self.source.id)
        places = {quote.id: None for quote in quotes}
        self.bridge.edit(plan_source_replacement, self.source.id, document, places)


@pytest.fixture
def texts(bridge):
    return Texts(bridge)


@pytest.fixture
def make_panel(qtbot, qapp, bridge):
    dress(qapp)
    made = []

    def make(size=(320, 700)):
        panel = CheckPanel(bridge)
        made.append(panel)
        qtbot.addWidget(panel)
        panel.resize(*size)
        return panel

    yield make
    for panel in made:
        panel.close()


@pytest.fixture
def checked(qtbot):
    """Wait until a panel has checked the case as it stands."""

    def checked(panel):
        def is_over():
            page = panel.page
            waits = panel.pause.isActive() or page.checker.is_running
            return page.found is not None and page.found.is_whole and not waits

        qtbot.waitUntil(is_over)
        return panel.page

    return checked


@pytest.fixture
def show(qtbot, checked):
    """Show a panel and wait until it has checked the case."""

    def shown(panel):
        with qtbot.waitExposed(panel):
            panel.show()
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        return checked(panel)

    return shown
