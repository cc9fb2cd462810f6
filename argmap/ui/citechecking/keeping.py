"""Keeping a paper that was checked in the case; the day that checks and reviews bear."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from argmap.case.plan_checked_papers import kept_before, plan_check

if TYPE_CHECKING:  # imported when a panel is made
    from argmap.ui.bridge import Bridge
    from argmap.ui.citechecking.shown import ShownCheck


def kept(bridge: Bridge, shown: ShownCheck) -> ShownCheck:
    """Let the case keep a paper; without a record where the case cannot."""
    paper = shown.paper
    fields = {"digest": paper.digest, "checked_on": today()}
    bridge.edit(plan_check, paper.name, shown.document, new_id=bridge.new_id, **fields)
    record = kept_before(bridge.case_map, paper.name, paper.digest)
    return shown._replace(record=record.id if record else None)


def today() -> str:
    """Return the day it is here, as in 2021-01-12."""
    return datetime.now().astimezone().date().isoformat()
