"""Adding authorities to the case, one after the other."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from argmap.case.evidence import Source
from argmap.ui.bridge import Bridge
from argmap.ui.citing.authority_fields import plan_authority
from argmap.ui.citing.authority_form import ask_authority
from argmap.ui.selection import Selection


def add_authorities(bridge: Bridge, selection: Selection, window: QWidget) -> None:
    """Ask for an authority, and for those pasted with it; each is a source and a step."""
    rest: str | None = ""
    while rest is not None:
        known = frozenset(one.citation for one in bridge.case_map.sources.values())
        answer = ask_authority(window, rest, known)
        if answer is None:
            return
        fields, rest = answer[0], answer[1] or None
        done = bridge.edit(plan_authority, fields, new_id=bridge.new_id)
        for change in done.changes if done else ():
            if isinstance(change.after, Source):
                selection.pick_source(change.after.id)
