"""The flow sheet of the window, painted after each entry."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QApplication

from argmap.case.ids import FlowEntryId, keyed_id
from argmap.case.plan_rounds import plan_flow_entry
from argmap.debate.flow import KnownFlow, flow_of
from argmap.ui.debate.flow_model import FlowModel
from argmap.ui.debate.flow_table import FlowTable
from argmap.ui.theme import load_theme

ENTERED = 60


def painted_entries(case_map, held, debate_format) -> list[float]:
    """Enter claim after claim, each painted before the next; return what each took in ms."""
    application = QApplication.instance() or QApplication([])
    model, known = FlowModel(), KnownFlow()  # as the round that is on keeps it
    table = FlowTable(model, load_theme("light"))
    table.resize(1600, 1000)
    model.show_flow(case_map, flow_of(case_map, held, debate_format, known), debate_format)
    table.show()
    application.processEvents()
    unsaid = list(case_map.claims)[-ENTERED:]
    took = []
    for at, claim in enumerate(unsaid):
        new = FlowEntryId(keyed_id("more", str(at)))
        edit = plan_flow_entry(case_map, held.id, "1nr", claim=claim, new_id=lambda new=new: new)
        case_map.apply(edit)
        start = time.perf_counter()
        model.show_flow(case_map, flow_of(case_map, held, debate_format, known), debate_format)
        table.go_to(new)
        table.viewport().repaint()
        took.append((time.perf_counter() - start) * 1000)
    return took
