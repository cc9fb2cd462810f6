"""Cut, copy, paste and duplicate: claims with everything below them, in one step each.

For the map and the outline alike: both only have to say what is picked. What goes
onto the clipboard and into a drag is in `claim_mime`.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from argmap.case.appearances import Appearance, topmost
from argmap.case.changes import ChangeSet
from argmap.case.claims import Claim
from argmap.case.counting import counted
from argmap.case.errors import ArgmapError
from argmap.case.homes import home_use
from argmap.case.ids import ClaimId
from argmap.case.places import Alone, Place, Under
from argmap.case.plan_paste import left_out, plan_duplicate, plan_paste
from argmap.case.plan_together import plan_cut
from argmap.case.snippet import Snippet
from argmap.case.weighing import Finding, Harm
from argmap.ui.bridge import Bridge
from argmap.ui.busy_ids import BusyIds
from argmap.ui.claim_mime import lines_in, mime_of_claims, snippet_in
from argmap.ui.editing import Editing
from argmap.ui.paste_report import paste_report
from argmap.ui.selection import Selection, Use

_TOO_DEEP = "For other programs there is no text of it: they stand too deep below each other."


class Clipboard(QObject):
    """Carries what is picked to the system's clipboard, and back onto the map."""

    def __init__(self, bridge: Bridge, selection: Selection, editing: Editing) -> None:
        super().__init__(editing)
        self._bridge = bridge
        self._selection = selection
        self._editing = editing

    @Slot()
    def cut_claims(self) -> None:
        """Copy what is picked and take it off the map."""
        done = self._editing.remove_as(plan_cut) if self._copy()[0] else None
        if done:
            lost = _lost_in_a_cut(done)
            if lost:
                self._bridge.said.emit(f"{done.label}. Not copied: {lost}")

    @Slot()
    def copy_claims(self) -> None:
        """Copy what is picked with everything below it, and say how much that is."""
        picked, copied = self._copy()
        if picked:
            below = f" with {copied - picked:,} below" if copied > picked else ""
            no_text = "" if self._has_text() else f". {_TOO_DEEP}"
            self._bridge.said.emit(f"Copied {counted(picked, 'claim')}{below}{no_text}")

    @Slot()
    def paste_claims(self) -> None:
        """Paste claims, or lines of text, below the picked claim, else as claims of their own."""
        picked = self._selection.picked.claim
        self.paste_at(Under(picked) if picked else Alone())

    @Slot()
    def duplicate(self) -> None:
        """Put a copy right after each claim that is picked."""
        uses = self._selection.picked.uses
        self._pick_new(self._bridge.edit(plan_duplicate, uses, new_id=self._bridge.new_id))

    def paste_at(self, place: Place) -> bool:
        """Paste claims, or lines of text, at a place and pick them; tell whether there were any."""
        try:
            mime = QGuiApplication.clipboard().mimeData()
            lines = lines_in(mime)
            ids = BusyIds(self._bridge, f"Reading {lines:,} lines", lines)
            snippet = snippet_in(mime, new_id=ids)
        except ArgmapError as error:
            self._bridge.busy.emit("")
            self._bridge.failed.emit(error)
            return False
        return self.paste_snippet(snippet, place)

    def paste_snippet(self, snippet: Snippet, place: Place) -> bool:
        """Put a snippet at a place, pick it, and say how it was read and what was left out."""
        bridge = self._bridge
        missing = left_out(bridge.case_map, snippet)
        claims = len(snippet.claims)
        ids = BusyIds(bridge, f"Pasting {claims:,} claims", claims)
        done = bridge.edit(plan_paste, snippet, place, new_id=ids)
        bridge.busy.emit("")
        self._pick_new(done)
        if done:
            pasted = len(_claims_of(done))
            bridge.remarked.emit(paste_report(snippet, place, done.label, pasted, missing))
        return bool(done)

    def _copy(self) -> tuple[int, int]:
        """Put what is picked onto the clipboard; return how many were picked and copied in all."""
        uses = self._selection.picked.uses
        if not uses:
            return 0, 0
        try:
            data, copied = mime_of_claims(self._bridge.case_map, uses)
        except ArgmapError as error:
            self._bridge.failed.emit(error)
            return 0, 0
        QGuiApplication.clipboard().setMimeData(data)
        return min(len(uses), copied), copied

    @staticmethod
    def _has_text() -> bool:
        return QGuiApplication.clipboard().mimeData().hasText()

    def _pick_new(self, done: ChangeSet | None) -> None:
        """Pick the topmost of the claims that an edit has added."""
        if not done:
            return
        case_map = self._bridge.case_map
        new = [Appearance(claim, home_use(case_map, claim)) for claim in _claims_of(done)]
        self._selection.pick_claims([Use(*one) for one in topmost(case_map, new)])


def _claims_of(done: ChangeSet) -> list[ClaimId]:
    """List the claims that an edit has added."""
    added = (change.after for change in done.changes if change.before is None)
    return [one.id for one in added if isinstance(one, Claim)]


def _lost_in_a_cut(done: ChangeSet) -> str:
    """Say what a paste does not bring back of what was cut; undo does."""
    findings = sum(1 for change in done.changes if isinstance(change.before, Finding))
    harms = sum(1 for change in done.changes if isinstance(change.before, Harm))
    parts = [counted(findings, "finding")] if findings else []
    parts += [f"{counted(harms, 'link')} to a harm"] if harms else []
    return " and ".join(parts)
