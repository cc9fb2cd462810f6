"""An inspector as the tests of several rooms show it."""

from __future__ import annotations

from functools import cache

import pytest

from argmap.law.reading import load_standards
from argmap.ui.inspector.panel import InspectorPanel
from argmap.ui.known_on import KnownOn
from argmap.ui.quote_states import QuoteStates
from argmap.ui.theme import load_theme


def added(done, kind):
    """The record of a kind that a step has added."""
    return next(change.after for change in done.changes if isinstance(change.after, kind))


@pytest.fixture
def known_on(bridge):
    """The view of what was known on a day, which nobody asks for at first."""
    return KnownOn(bridge)


@pytest.fixture
def make_panel(qtbot, bridge, selection, known_on):
    """Makes inspectors that are seen, one case and one selection for all."""

    def make() -> InspectorPanel:
        panel = InspectorPanel(
            bridge=bridge,
            selection=selection,
            states=QuoteStates(bridge),
            theme=load_theme("light"),
            law=cache(load_standards),
            known_on=known_on,
        )
        qtbot.addWidget(panel)
        panel.resize(320, 900)
        with qtbot.waitExposed(panel):
            panel.show()
        return panel

    return make


@pytest.fixture
def panel(make_panel):
    return make_panel()
