"""What is made ready while nobody asks for anything, so that it comes at once when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Slot

from argmap.law.causes import load_causes
from argmap.law.doctrines import load_doctrines
from argmap.law.event_order import court_clocks
from argmap.law.evidence_rules import load_evidence_rules
from argmap.reasoning.schemes import load_schemes
from argmap.sources.wording import english
from argmap.ui.bridge import Bridge
from argmap.ui.furniture import Furniture
from argmap.ui.garbage import keep_what_is_here
from argmap.ui.inspector import making_ready
from argmap.ui.reading_help import load_reading_help
from argmap.ui.settling import settle
from argmap.ui.weighing.weigh_panel import WeighPanel

_FIRST_MS = 300
_BETWEEN_MS = 10
"""What the window has for itself between two steps."""

MODULES = (
    "argmap.ui.inspector.event_page",
    "argmap.ui.comparing.comparer",
    "argmap.ui.comparing.passage_card",
    "argmap.ui.comparing.entry_page",
    "argmap.ui.comparing.entry_delegate",
    "argmap.ui.comparing.compare_page",
    "argmap.ui.checks.check_page",
    "argmap.ui.chronology.page",
    "argmap.sources.reading.kinds",
    "argmap.sources.reanchoring",
    "argmap.ui.importing.near_finder",
    "argmap.ui.importing.reading_in",
    "argmap.ui.importing.text_part",
    "argmap.ui.importing.offer_page",
    "argmap.ui.importing.import_sheet",
    "argmap.ui.importing.importer",
    "argmap.ui.replacing.replace_sheet",
    "argmap.ui.replacing.report",
    "argmap.ui.palette",
    "argmap.brief.blocks",
    "argmap.brief.weighing",
    "argmap.brief.memo",
    "argmap.law.gate_list",
    "argmap.ui.weighing.gate_row",
    "argmap.law.checklist_warnings",
    "argmap.brief.proposed_time",
    "argmap.brief.proposed_order",
    "argmap.formats.plain_text",
    "argmap.ui.weighing.rule65.item_row",
    "argmap.ui.weighing.rule65.motion_form",
    "argmap.ui.weighing.rule65.page",
)
"""Imported when first needed, or here: what another needs before it, so that each takes little."""


class Warming(QObject):
    """Does one short step after another once a case is open, each in a turn of its own."""

    def __init__(self, bridge: Bridge, furniture: Furniture, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._furniture = furniture
        self._steps: Iterator[Callable[[], object]] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        bridge.opened.connect(self._begin)
        self._begin()

    @Slot()
    def _begin(self) -> None:
        if self._bridge.is_open:
            self._steps = steps_of(self._furniture)
            self._timer.start(_FIRST_MS)

    @Slot()
    def _go_on(self) -> None:
        step = next(self._steps, None)
        if step is not None:
            step()
            self._timer.start(_BETWEEN_MS)


def steps_of(furniture: Furniture) -> Iterator[Callable[[], object]]:
    """Yield what is to be made ready; what is there already takes no time."""
    for name in MODULES:
        yield partial(import_module, name)
    yield english
    yield load_causes
    yield load_evidence_rules
    yield load_schemes
    yield load_doctrines
    yield court_clocks
    yield load_reading_help
    yield from making_ready.steps_of(furniture.inspector)
    yield furniture.claim_filter.prepare
    yield furniture.compare.prepare
    yield furniture.compare.fill
    yield lambda: settle(furniture.compare.page)
    yield lambda: furniture.chronology.page
    yield from _steps_of_weigh(furniture.weigh)
    yield keep_what_is_here


def _steps_of_weigh(weigh: WeighPanel) -> Iterator[Callable[[], object]]:
    """Yield the parts of Weigh, a step each, and then what makes a whole of them."""
    yield weigh.ledger.prepare
    is_missing = True

    def make() -> None:
        nonlocal is_missing
        is_missing = weigh.prepare_part()

    while is_missing:
        yield make
    yield weigh.prepare
    yield weigh.measure
    yield lambda: settle(weigh.widget())
    yield lambda: settle(
        weigh.widget()
    )  # a part that has got its place may ask for more or less room
