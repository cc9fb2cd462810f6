"""Replacing a source's text: a file is chosen, read, reported on, and put there as one step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from argmap.case.errors import RuleError, SourceError
from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.case.plan_replacement import plan_decided_replacement
from argmap.ui.bridge import Bridge
from argmap.ui.dialogs import paths
from argmap.ui.next_turn import NextTurn
from argmap.ui.selection import Selection
from argmap.ui.settings import Settings

if TYPE_CHECKING:  # what reads documents is heavy, and few starts replace one
    from argmap.sources.reading.outcome import Outcome
    from argmap.sources.reanchoring import Reanchoring
    from argmap.ui.aside import Aside
    from argmap.ui.importing.reading_in import ReadingIn

_IMPORT = "import"
_BUSY = SourceError("Another text is being read.", "Wait until it is read, or cancel it.")
_SAME = RuleError("This is the very text the source has already.", "Choose another copy of it.")
_GONE = RuleError("The source is no longer in the case.")
_MANY = SourceError("There are several documents in that file.", "Choose one of them.")
_CANCELLED = "Cancelled; the text of the source is as it was."


class Replacing(QObject):
    """Carries one replacement at a time through its stages; the window stays free meanwhile."""

    def __init__(
        self, bridge: Bridge, selection: Selection, settings: Settings, place: QWidget
    ) -> None:
        super().__init__(place)
        self._bridge = bridge
        self._selection = selection
        self._settings = settings
        self._place = place
        self._source: SourceId | None = None
        self._outcome: Outcome | None = None
        self._stage: ReadingIn | Aside | None = None
        self._decided: Callable[[], object] | None = None
        self._later = NextTurn(place)
        """Replaces the text, once the sheet is gone."""
        self._later.due.connect(self._take_in)
        bridge.closing.connect(self._on_closing)

    @property
    def is_busy(self) -> bool:
        """Whether a text is being read or looked through, or is about to be replaced."""
        return self._stage is not None or self._later.is_wanted

    @Slot()
    def replace_text(self) -> None:
        """Replace the text of the source that is open."""
        if self._selection.picked.source is not None:
            self.replace_text_of(self._selection.picked.source)

    @Slot(object)
    def replace_text_of(self, source: SourceId) -> None:
        """Ask for a file, and replace the text of a source by what it has."""
        if self.is_busy:
            self._bridge.failed.emit(_BUSY)
            return
        folder = self._settings.folder_of(_IMPORT, Path.home())
        kinds = paths.source_kinds()
        chosen = paths.ask_open(self._place.window(), "Replace the text", folder, kinds)
        if chosen is None:
            self._bridge.said.emit(_CANCELLED)
            return
        self._settings.set_folder(_IMPORT, chosen.parent)
        self._read(source, chosen)

    def _read(self, source: SourceId, path: Path) -> None:
        from argmap.ui.importing.reading_in import ReadingIn  # noqa: PLC0415 -- heavy, as above

        self._source = source
        reading = self._stage = ReadingIn(self)
        reading.finished.connect(self._on_read)
        reading.cancelled.connect(self._on_cancelled)
        self._bridge.said.emit("")  # what is told from now on is how far it is
        self._bridge.working.emit(reading.work)
        reading.read_files([path])

    @Slot(object)
    def _on_read(self, outcomes: list[Outcome]) -> None:
        self._leave()
        source = self._held()
        trouble = _trouble(outcomes, source)
        if source is None or trouble is not None:
            self._bridge.failed.emit(trouble or _GONE)
            return
        self._outcome = outcomes[0]
        self._look_for_quotes(source, outcomes[0])

    def _look_for_quotes(self, source: Source, outcome: Outcome) -> None:
        from argmap.ui.aside import Aside  # noqa: PLC0415 -- heavy, as above
        from argmap.ui.importing.reanchoring import reanchoring_job  # noqa: PLC0415 -- as above

        assert outcome.document is not None
        aside = self._stage = Aside("places", self)
        aside.answered.connect(self._on_found)
        aside.do(reanchoring_job(self._bridge, source, outcome.document))

    @Slot(object)
    def _on_found(self, found: Reanchoring) -> None:
        from argmap.sources.taking_in import fields_found  # noqa: PLC0415 -- heavy, as above
        from argmap.ui.checks.old_text import surroundings  # noqa: PLC0415 -- as above
        from argmap.ui.replacing import replace_sheet  # noqa: PLC0415 -- as above
        from argmap.ui.said_of_source import cautions_on, said_of  # noqa: PLC0415 -- as above

        self._leave()
        source, outcome = self._held(), self._outcome
        if source is None or outcome is None or outcome.document is None:
            return
        document = outcome.document
        title, around = source.title or "a source", partial(surroundings, self._bridge)
        cautions = cautions_on(self._bridge.case_map, source.id)
        said = said_of(source, fields_found(outcome), cautions)
        about = replace_sheet.Replacement(title, outcome.path.name, document.text, around, said)
        window, notes = self._place.window(), outcome.notes
        sheet = replace_sheet.ReplaceSheet(about, found, notes=notes, parent=window)
        sheet.show_quotes()
        if not sheet.ask():
            self._bridge.said.emit(_CANCELLED)
        elif self._bridge.is_open:
            fields = {**sheet.decided.fields, "file_name": outcome.file_name}
            decided = (found.places, replace(sheet.decided, fields=fields))
            plan = (plan_decided_replacement, source.id, document, *decided)
            self._decided = partial(self._bridge.edit, *plan)
            self._later.want()
        self._outcome = None

    @Slot()
    def _take_in(self) -> None:
        decided, self._decided = self._decided, None
        if decided is not None:
            decided()

    def _held(self) -> Source | None:
        return self._bridge.case_map.sources.get(self._source) if self._source else None

    def _leave(self) -> None:
        from argmap.ui.aside import Aside  # noqa: PLC0415 -- as above

        stage, self._stage = self._stage, None
        if isinstance(stage, Aside):
            stage.drop()
        elif stage is not None:
            stage.cancelled.disconnect(self._on_cancelled)
            stage.cancel()
        if stage is not None:
            stage.deleteLater()

    @Slot()
    def _on_cancelled(self) -> None:
        self._leave()
        self._bridge.said.emit(_CANCELLED)

    @Slot()
    def _on_closing(self) -> None:
        """Let go of what is being read for the case: its source is of no other."""
        self._later.hurry()  # it was agreed to
        self._leave()
        self._source = self._outcome = None


def _trouble(outcomes: list[Outcome], source: Source | None) -> RuleError | SourceError | None:
    """Tell why what was read cannot take the place of a source's text; None where it can."""
    if source is None:
        return _GONE
    if len(outcomes) != 1:
        return _MANY
    document = outcomes[0].document
    if document is None:
        return outcomes[0].error or _MANY
    return _SAME if document.hash == source.document else None
