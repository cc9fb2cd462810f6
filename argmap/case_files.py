"""Cases as files: joins the store, the workspace and the formats for window and command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.case.errors import StoreError
from argmap.resources import keep_own_in

if TYPE_CHECKING:  # heavy to import
    from datetime import datetime

    from argmap.case.case_map import CaseMap
    from argmap.case.evidence import Document
    from argmap.case.ids import SourceId
    from argmap.formats.case_to_export import Choices
    from argmap.formats.new_case import NewCase
    from argmap.law.standard import StandardSet
    from argmap.sources.taking_in import PlannedImport
    from argmap.store.case_file import CaseFile
    from argmap.store.case_view import CaseView
    from argmap.ui.cases import Backup
    from argmap.workspace.workspace import Workspace


class CaseFolder:
    """Makes, opens, copies, restores and exports case files.

    `documents` is where new cases go, `data` where backups are kept, and in
    `settings` the folders `standards`, `causes` and `schemes` hold the user's
    own. What is heavy to import is imported when it is first asked for: the
    window is painted before.
    """

    def __init__(
        self,
        documents: Path,
        data: Path,
        *,
        settings: Path | None = None,
        author: str | None = None,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self._documents = documents
        self._backups = data / "backups"
        self._settings = settings
        keep_own_in(settings)
        self._standards: StandardSet | None = None
        self._author = author
        self._clock = clock or _now
        self._store: CaseFile | CaseView | None = None

    def default_folder(self) -> Path:
        """Return the folder where new cases go; it may not exist yet."""
        return self._documents

    def standards(self) -> StandardSet:
        """Return argmap's standards, with the user's own and the user's causes, read once.

        Their mistakes are those in the user's schemes too.
        """
        if self._standards is None:
            from argmap.law.own_causes import with_own_causes  # noqa: PLC0415 -- heavy
            from argmap.law.own_standards import with_own_standards  # noqa: PLC0415 -- heavy
            from argmap.law.reading import load_standards  # noqa: PLC0415 -- heavy
            from argmap.reasoning.schemes import scheme_mistakes  # noqa: PLC0415 -- heavy

            known = load_standards()
            if self._settings:
                known = with_own_standards(known, self._settings / "standards")
                known = with_own_causes(known, self._settings / "causes")
                known = replace(known, mistakes=(*known.mistakes, *scheme_mistakes()))
            self._standards = known
        return self._standards

    def create(self, path: Path, example: str | None = None) -> None:
        """Make a case: empty and called as its file, or filled with the example of that name."""
        from argmap.case.caption import Case  # noqa: PLC0415
        from argmap.case.ids import CaseId, random_id  # noqa: PLC0415
        from argmap.formats.examples import read_example  # noqa: PLC0415 -- heavy
        from argmap.formats.new_case import NewCase  # noqa: PLC0415

        if example is None:
            new = NewCase((Case(CaseId(random_id()), title=path.stem),), ())
        else:
            new = read_example(example)
        self.create_of(path, new)

    def create_from(self, path: Path, copy: Path) -> None:
        """Make a case of the one inside a working copy; raise `ArgmapError` where there is none."""
        self.create_of(path, self.case_inside(copy))

    def case_inside(self, copy: Path) -> NewCase:
        """Read the case inside a working copy; raise `ArgmapError` where there is none."""
        from argmap.formats.case_json import case_from_json  # noqa: PLC0415 -- heavy
        from argmap.sources.reading.attached import attached_case  # noqa: PLC0415 -- heavy

        return case_from_json(attached_case(copy).encode("utf-8"))

    def create_of(self, path: Path, new: NewCase) -> None:
        """Make a case of what was read."""
        from argmap.store.creating import create_case  # noqa: PLC0415 -- heavy

        create_case(path, new.records, new.documents)

    def open(self, path: Path) -> Workspace:
        """Open a case, read-only where another process writes it."""
        from argmap.store.opening import open_case  # noqa: PLC0415 -- heavy
        from argmap.workspace.workspace import Workspace  # noqa: PLC0415

        author = self._author if self._author is not None else _user()
        store = open_case(path, author=author, clock=self._clock, backup_folder=self._backups)
        self._store = store
        return Workspace(store)

    @contextmanager
    def opened(self, path: Path) -> Iterator[Workspace]:
        """Open a case for writing and close it; raise `StoreError` where it cannot be written."""
        workspace = self.open(path)
        try:
            if workspace.read_only:
                raise StoreError(workspace.read_only)
            yield workspace
        finally:
            workspace.close()
            self._store = None

    @contextmanager
    def viewed(self, path: Path) -> Iterator[Workspace]:
        """Open a case for reading only, leaving it and its folder as they are."""
        from argmap.store.opening import view_case  # noqa: PLC0415 -- heavy
        from argmap.workspace.workspace import Workspace  # noqa: PLC0415

        workspace = Workspace(view_case(path))
        try:
            yield workspace
        finally:
            workspace.close()

    def import_sources(
        self, workspace: Workspace, paths: Sequence[Path], *, with_cards: bool = False
    ) -> PlannedImport:
        """Import files and folders as what they say and what is guessed of them, in one step.

        What cannot be read, or is in the case already, is refused by itself. `with_cards` is
        whether the cards of debaters' documents become quotes, and each such document a speech.
        """
        from argmap.case.ids import random_id  # noqa: PLC0415
        from argmap.debate.card_import import plan_with_cards  # noqa: PLC0415
        from argmap.sources.reading.batch import read_documents  # noqa: PLC0415
        from argmap.sources.taking_in import plan_import  # noqa: PLC0415 -- heavy

        planned = plan_import(
            *(workspace.case_map, read_documents(paths)),
            text_of=lambda one: workspace.document_of(one.id),
            new_id=random_id,
        )
        if changes := planned.change_set:
            held = {one.source.document or "": one.outcome.cards for one in planned.taken}
            cards = {key: parts for key, parts in held.items() if parts and with_cards}
            workspace.run(plan_with_cards(workspace.case_map, changes, cards, new_id=random_id))
        return planned

    def copy(self, path: Path, to: Path, *, with_history: bool, with_rounds: bool = False) -> None:
        """Write a copy; without its history it has no notes, and rounds only if asked for.

        The case last opened is copied from what is open, so that it can be
        saved elsewhere when its own file was moved or replaced.
        """
        from argmap.store.copying import copy_case  # noqa: PLC0415 -- heavy
        from argmap.store.opening import view_case  # noqa: PLC0415 -- heavy

        kept = {"with_history": with_history, "with_notes": with_history}
        kept["with_rounds"] = with_rounds
        store = self._store
        if store is not None and store.path == path.resolve():
            copy_case(store, to, **kept)
            return
        with closing(view_case(path)) as view:
            copy_case(view, to, **kept)

    def backups(self, path: Path) -> list[Backup]:
        """List the kept earlier states of a case, latest first."""
        from argmap.store.backups import backups_of  # noqa: PLC0415 -- heavy
        from argmap.ui.cases import Backup  # noqa: PLC0415

        kept = backups_of(path, self._backups)
        return [
            Backup(one.path, f"{one.time.astimezone():%d %B %Y, %H:%M:%S}", _state_in(one.path))
            for one in kept
        ]

    def restore(self, backup: Backup, path: Path) -> None:
        """Put an earlier state in the place of a case that is not open; the present one is kept."""
        from argmap.store.backups import restore_backup  # noqa: PLC0415 -- heavy

        restore_backup(backup.path, path, folder=self._backups, clock=self._clock)

    def export(
        self,
        path: Path,
        case_map: CaseMap,
        document_of: Callable[[SourceId], Document | None],
        choices: Choices,
        kept_of: Callable[[str], Document | None] | None = None,
    ) -> list[str]:
        """Write the case in the format of the path's suffix; return what to tell of the file.

        `kept_of` finds a kept text by its hash, for a working copy.
        """
        from argmap.formats.case_to_export import CaseToExport  # noqa: PLC0415
        from argmap.formats.registry import export_case  # noqa: PLC0415

        case = CaseToExport(
            *(case_map, lambda one: document_of(one.id), self.standards(), choices),
            kept_of=kept_of,
        )
        return export_case(path, case)


def _state_in(path: Path) -> str:
    """Say what is in a kept state, as "12 claims, last: Move claim"."""
    from argmap.case.counting import counted  # noqa: PLC0415
    from argmap.store.glance import glance_at  # noqa: PLC0415 -- heavy

    seen = glance_at(path)
    if seen is None:
        return "it cannot be read"
    claims = counted(seen.claims, "claim")
    return f"{claims}, last: {seen.last}" if seen.last else f"{claims}, no edits yet"


def _user() -> str:
    import getpass  # noqa: PLC0415

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "somebody"


def _now() -> datetime:
    from datetime import UTC, datetime  # noqa: PLC0415

    return datetime.now(UTC)
