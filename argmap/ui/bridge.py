"""The one QObject between the workspace and the widgets."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from argmap.case.errors import ArgmapError, RuleError, StoreError
from argmap.case.ids import random_id

if TYPE_CHECKING:  # not needed until a case is open
    from collections.abc import Callable
    from pathlib import Path

    from argmap.case.case_map import CaseMap
    from argmap.case.changes import ChangeSet
    from argmap.case.evidence import Document
    from argmap.case.ids import ClaimId, NewId, PremiseId, SourceId
    from argmap.ui.ahead import Ahead
    from argmap.workspace.word_index import WordIndex
    from argmap.workspace.workspace import Workspace

_MANY = 2000
"""So many changes take long enough to be written and shown to say so before."""


class Bridge(QObject):
    """Carries edits from widgets to the workspace, and what changed back to every view."""

    opened = Signal()
    """Another case is open: every view starts afresh."""
    closing = Signal()
    """The open case is about to be closed."""
    changed = Signal(object)
    """The `ChangeSet` just carried out, undone or redone."""
    stepped = Signal(object)
    """The `ChangeSet` of an undo or a redo, after `changed`."""
    failed = Signal(object)
    """The `ArgmapError` that kept an edit from happening."""
    said = Signal(object)
    """A sentence for the message line about what just happened."""
    outdated = Signal(object)
    """A sentence that was said and tells no longer what is so."""
    remarked = Signal(object)
    """A sentence for the message line about the edit just done, which undo takes back."""
    wrote = Signal(object)
    """The `WrittenFile` just written: the message line says so and leads to it."""
    busy = Signal(object)
    """What is being done while the user waits, as a sentence; empty when it is over."""
    working = Signal(object)
    """A `Work` that has begun: the message line shows it until it is over."""

    def __init__(self, parent: QObject | None = None, *, new_id: NewId = random_id) -> None:
        super().__init__(parent)
        self.new_id = new_id
        self.unkept = ""
        """Why the case file refused the last edit, as a sentence; empty while edits are kept."""
        self.path: Path | None = None
        """The file of the open case; None where it is in none."""
        self.ahead: Ahead | None = None
        """What the views of a case that is just being opened need not read; else None."""
        self._workspace: Workspace | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._large: set[str] = set()
        """The labels of edits that took long: so will their undo."""

    @property
    def is_open(self) -> bool:
        """Whether there is a case to edit yet."""
        return self._workspace is not None

    @property
    def case_map(self) -> CaseMap:
        """The map of the open case; a blank one until a case is open."""
        return self._workspace.case_map if self._workspace else self._blank

    def home_of(self, claim: ClaimId) -> PremiseId | None:
        """Return the use by which a claim stands in full, None for a root."""
        from argmap.case.homes import home_use  # noqa: PLC0415 -- after the first paint

        return home_use(self.case_map, claim)

    @cached_property
    def _blank(self) -> CaseMap:
        from argmap.case.caption import Case  # noqa: PLC0415
        from argmap.case.case_map import CaseMap  # noqa: PLC0415 -- after the first paint
        from argmap.case.ids import CaseId  # noqa: PLC0415

        return CaseMap([Case(CaseId("0" * 32))])

    @property
    def read_only(self) -> str:
        """Why nothing can be edited, as a sentence; empty when it can be."""
        return self._workspace.read_only if self._workspace else "No case is open."

    @property
    def author(self) -> str:
        """Who edits the open case."""
        return self._workspace.author if self._workspace else ""

    @property
    def notice(self) -> str:
        """What to tell of how the case was opened, as a sentence; empty for most."""
        return self._workspace.notice if self._workspace else ""

    @property
    def undo_label(self) -> str:
        """The label of the edit that undo would take back, empty when there is none."""
        step = self._workspace.to_undo if self._workspace else None
        return step.label if step else ""

    @property
    def redo_label(self) -> str:
        """The label of the edit that redo would bring again, empty when there is none."""
        step = self._workspace.to_redo if self._workspace else None
        return step.label if step else ""

    def open(
        self, workspace: Workspace, path: Path | None = None, ahead: Ahead | None = None
    ) -> None:
        """Show another case, from a file; the one shown until now is closed.

        `ahead` is what was read ahead for the views, which find it here while they begin.
        """
        self.close()
        self.path = path
        self._workspace = workspace
        self._unsubscribe = workspace.subscribe(self._on_written)
        self._large.clear()
        workspace.forewarn = self._on_forewarned
        self.ahead = ahead
        self.opened.emit()
        self.ahead = None

    def close(self) -> None:
        """Close the open case, if any."""
        if self._unsubscribe:
            self._unsubscribe()
            self._unsubscribe = None
        self.unkept = ""
        if self._workspace:
            self.closing.emit()
            workspace, self._workspace = self._workspace, None
            workspace.close()
        self.path = None

    def edit(
        self, planner: Callable[..., ChangeSet], *args: Any, typing: str = "", **kwargs: Any
    ) -> ChangeSet | None:
        """Plan an edit on the open map and carry it out.

        `planner` is called with the map, then `args` and `kwargs`. Returns what
        was done; where the edit is refused, emits `failed` and returns None.
        `typing` merges edits that follow one another, as in `Workspace.run`.
        """
        return self._attempt(
            lambda workspace: workspace.run(
                planner(workspace.case_map, *args, **kwargs), typing=typing
            )
        )

    def end_typing(self) -> None:
        """Close the step that typing merges into."""
        if self._workspace:
            self._workspace.end_typing()

    def undo(self) -> ChangeSet | None:
        """Take back the last edit and say which it was."""
        return self._step(self.undo_label, "Undoing", "Undone", lambda workspace: workspace.undo())

    def redo(self) -> ChangeSet | None:
        """Bring the last undone edit again and say which it was."""
        return self._step(self.redo_label, "Redoing", "Redone", lambda workspace: workspace.redo())

    def document_of(self, source_id: SourceId) -> Document | None:
        """Read the kept text of a source; None where it is not held or cannot be read.

        What kept it from being read goes out by `failed`.
        """
        if self._workspace is None:
            return None
        try:
            return self._workspace.document_of(source_id)
        except ArgmapError as error:
            self.failed.emit(error)
            return None

    def kept_document(self, document_hash: str) -> Document | None:
        """Read a document that a source has or had, by its hash; None where it is not held."""
        if self._workspace is None or not document_hash:
            return None
        try:
            return self._workspace.kept_document(document_hash)
        except (ArgmapError, KeyError):
            return None  # a case written by hand, or copied without it: nobody asked for it

    @property
    def word_index(self) -> WordIndex | None:
        """The index of the words of the kept texts, for a worker to fill; None without a case."""
        return self._workspace.word_index if self._workspace else None

    def follow(self) -> None:
        """Take in what another window has written since; called by a timer."""
        if self._workspace is not None:
            try:
                self._workspace.follow()
            except ArgmapError as error:
                self.failed.emit(error)

    def _on_forewarned(self, change_set: ChangeSet) -> None:
        if len(change_set.changes) >= _MANY:
            self._large.add(change_set.label)
            self.busy.emit(f"Writing {len(change_set.changes):,} changes…")

    def _on_written(self, change_set: ChangeSet) -> None:
        if len(change_set.changes) >= _MANY:
            self.busy.emit(f"Showing {len(change_set.changes):,} changes…")
        self.changed.emit(change_set)

    def _step(
        self, label: str, doing: str, is_done: str, action: Callable[[Workspace], ChangeSet | None]
    ) -> ChangeSet | None:
        """Take an edit back or bring it again; a long one is told before."""
        if label in self._large:
            self.busy.emit(f"{doing} “{label}”…")
        done = self._attempt(action)
        if done is not None:
            self.stepped.emit(done)
            self.said.emit(f"{is_done}: {label}")
        return done

    def _attempt(self, action: Callable[[Workspace], ChangeSet | None]) -> ChangeSet | None:
        unkept, self.unkept = self.unkept, ""  # whoever is told of the edit asks for it
        try:
            if self._workspace is None:
                raise RuleError("No case is open.", "Choose New or Open first.")
            done = action(self._workspace)
        except ArgmapError as error:
            self.unkept = str(error) if isinstance(error, StoreError) else unkept
            self.failed.emit(error)
            return None
        if not done:
            self.unkept = unkept  # nothing was written, so nothing was kept
        return done
