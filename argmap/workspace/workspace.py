"""The open case and its only writer.

An edit goes to the store first, then to the map in memory, then to whoever
listens. If the store refuses, map and history are untouched.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.difference import difference
from argmap.case.errors import RuleError, SourceError
from argmap.case.evidence import Document
from argmap.case.ids import SourceId
from argmap.case.records import words_for
from argmap.workspace.history import UndoStacks
from argmap.workspace.store import HistoryStep, StepKind, Store
from argmap.workspace.word_index import WordIndex

Listener = Callable[[ChangeSet], None]


def _nobody(_change_set: ChangeSet) -> None:
    return None


@dataclass(slots=True)
class _Typing:
    """The step that further edits of one box merge into."""

    key: str
    number: int
    change_set: ChangeSet


class Workspace:
    """One open case: run, undo, redo, subscribe."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._map = store.read_map()
        self._stacks = UndoStacks(store.history())
        self._listeners: list[Listener] = []
        self._typing: _Typing | None = None
        self._documents: dict[str, Document] = {}
        self._word_index: WordIndex | None = None
        self.forewarn: Listener = _nobody
        """Called with every edit before it is written: a large one takes a while."""

    @property
    def case_map(self) -> CaseMap:
        """The map as it stands; readers never change it."""
        return self._map

    @property
    def author(self) -> str:
        """Who signs what is done; empty where nothing can be done."""
        return self._store.author

    @property
    def read_only(self) -> str:
        """Why the case cannot be written, as a sentence; empty when it can be."""
        return self._store.read_only

    @property
    def notice(self) -> str:
        """What its user should know of how it was opened, as a sentence; empty for most."""
        return self._store.notice

    @property
    def to_undo(self) -> HistoryStep | None:
        """The edit that `undo` would take back, if any."""
        return self._stacks.to_undo

    @property
    def to_redo(self) -> HistoryStep | None:
        """The edit that `redo` would bring again, if any."""
        return self._stacks.to_redo

    def run(self, change_set: ChangeSet, *, typing: str = "") -> ChangeSet:
        """Carry out an edit and return it; an edit that changes nothing leaves no step.

        Edits with the same non-empty `typing` key that follow one another make
        one step: the words typed into a box between opening and leaving it.
        Raises `StoreError` when it cannot be kept, and `RuleError` when it was
        planned on an older state of the map.
        """
        if not change_set and not change_set.documents:
            return change_set
        self._require_current(change_set, "the edit was planned")
        last = self._typing
        if last is not None and typing and last.key == typing:
            last.change_set = self._merge(last, change_set)
            change_set = replace(change_set, label=last.change_set.label)
        else:
            self.forewarn(change_set)
            step = self._store.write(change_set, StepKind.EDIT)
            self._stacks.take_in(step)
            self._typing = _Typing(typing, step.number, change_set) if typing else None
        self._publish(change_set)
        return change_set

    def end_typing(self) -> None:
        """Close the step that typing merges into: the box was left."""
        self._typing = None

    def undo(self) -> ChangeSet:
        """Take back the last edit not yet taken back.

        Raises `RuleError` when there is none, or when a record it touched has
        been changed since.
        """
        step = self._require_step(self._stacks.to_undo, "undo")
        inverse = self._store.step_changes(step.number).inverse()
        return self._run_again(inverse, StepKind.UNDO, step)

    def redo(self) -> ChangeSet:
        """Bring again the last edit taken back; raises `RuleError` as `undo` does."""
        step = self._require_step(self._stacks.to_redo, "redo")
        return self._run_again(self._store.step_changes(step.number), StepKind.REDO, step)

    def document_of(self, source_id: SourceId) -> Document | None:
        """Read the kept text of a source, None where its text is not held."""
        source = self._map.sources.get(source_id)
        if source is None:
            raise SourceError("That source is no longer in the case.")
        if source.document is None:
            return None
        return self.kept_document(source.document)

    def kept_document(self, document_hash: str) -> Document:
        """Read a document by its hash, also one that no source has any more.

        What a source had before its text was replaced is kept for undo, and for quotes that wait.
        """
        if document_hash not in self._documents:
            self._documents[document_hash] = self._store.document(document_hash)
        return self._documents[document_hash]

    @property
    def word_index(self) -> WordIndex:
        """The index of the words of the kept texts, made when first asked for.

        Whoever asks fills it, in a worker; it ends with the case.
        """
        if self._word_index is None:
            self._word_index = self._store.word_index()
        return self._word_index

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every edit; the function returned ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def follow(self) -> ChangeSet | None:
        """Take in what another process has written since; None when nothing has been."""
        if not self._store.changed_elsewhere():
            return None
        fresh = self._store.read_map()
        change_set = difference(self._map, fresh, "Changes by another window")
        self._stacks = UndoStacks(self._store.history())
        self._typing = None
        self._publish(change_set)
        return change_set

    def close(self) -> None:
        """Close the case; nothing can be run afterwards."""
        if self._word_index is not None:
            self._word_index.close()
        self._store.close()

    def _merge(self, last: _Typing, change_set: ChangeSet) -> ChangeSet:
        merged = last.change_set.followed_by(change_set)
        self._store.extend(change_set, merged, last.number)
        return merged

    def _run_again(self, change_set: ChangeSet, kind: StepKind, of: HistoryStep) -> ChangeSet:
        self._require_current(change_set, f"“{of.label}”")
        self.forewarn(change_set)
        self._stacks.take_in(self._store.write(change_set, kind, of.number))
        self._typing = None
        self._publish(change_set)
        return change_set

    def _require_step(self, step: HistoryStep | None, verb: str) -> HistoryStep:
        if step is None:
            raise RuleError(f"There is nothing to {verb}.")
        if not step.readable:
            raise RuleError(
                f"“{step.label}” was done by another version of argmap.",
                "Undo ends here; a backup from before it may be restored instead.",
            )
        return step

    def _require_current(self, change_set: ChangeSet, since: str) -> None:
        for change in change_set.changes:
            if self._map.get(change.record) != change.before:
                raise RuleError(
                    f"A {words_for(type(change.record))} has been changed since {since}.",
                    "Look at it as it is now and try again.",
                )

    def _publish(self, change_set: ChangeSet) -> None:
        self._map.apply(change_set)
        for listener in tuple(self._listeners):
            listener(change_set)
