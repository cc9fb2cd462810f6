from __future__ import annotations

import pytest
from dressing import dress
from PySide6.QtWidgets import QApplication

from argmap.case.claims import Claim
from argmap.case.ids import keyed_id
from argmap.case.places import Alone
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_weighing import plan_finding, plan_harm
from argmap.case.terms import ClaimRole
from argmap.case.weighing import Harm
from argmap.law.reading import load_standards
from argmap.ui.weighing.weigh_panel import WeighPanel


class Desk:
    """Makes records through planners, and finds what was made."""

    def __init__(self, bridge, known):
        self.bridge = bridge
        self.known = known

    def cause(self, text):
        return self._made(
            Claim, plan_claim, text, Alone(), short_title=text, role=ClaimRole.CAUSE_OF_ACTION
        )

    def harm(self, text, **fields):
        return self._made(Harm, plan_harm, text, **fields)

    def find(self, factor, level, by="me", cause=None, **fields):
        scale = self.known.scales.factor(factor).scale
        claim = cause.id if cause else None
        self.bridge.edit(
            plan_finding,
            factor,
            level,
            scale=scale,
            by=by,
            claim=claim,
            new_id=self.bridge.new_id,
            **fields,
        )

    @property
    def found(self):
        findings = self.bridge.case_map.findings.values()
        return {(one.by, one.factor, one.claim): one.level for one in findings}

    @property
    def harms(self):
        return self.bridge.case_map.ranked_harms()

    def _made(self, kind, planner, *args, **fields):
        done = self.bridge.edit(planner, *args, new_id=self.bridge.new_id, **fields)
        return next(one.after for one in done.changes if isinstance(one.after, kind))


@pytest.fixture(scope="session")
def known():
    return load_standards()


@pytest.fixture
def desk(bridge, known):
    numbers = iter(range(10_000))
    bridge.new_id = lambda: keyed_id("weigh", str(next(numbers)))
    return Desk(bridge, known)


@pytest.fixture
def theme(qapp):
    return dress(qapp)


@pytest.fixture
def make_panel(qtbot, bridge, selection, theme, known):
    def make(size=(1200, 900), known_on=None, settings=None):
        panel = WeighPanel(
            bridge, selection, theme, lambda: known, known_on=known_on, settings=settings
        )
        qtbot.addWidget(panel)
        panel.resize(*size)
        with qtbot.waitExposed(panel):
            panel.show()
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        # What would change the answer comes in a turn of its own, and then moves what is below.
        QApplication.processEvents()
        QApplication.processEvents()
        return panel

    return make
