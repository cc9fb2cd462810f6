"""Exporting a paper from the Brief tab in a thread, and once more as the last time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Slot

from argmap.case.errors import ArgmapError
from argmap.formats.case_to_export import Choices
from argmap.ui.aside import Aside
from argmap.ui.brief.writer import CaseReader, CaseThen
from argmap.ui.work import Work

if TYPE_CHECKING:
    from argmap.law.standard import StandardSet
    from argmap.ui.bridge import Bridge
    from argmap.ui.brief.brief_panel import BriefPanel
    from argmap.ui.errand import Errand
    from argmap.ui.settings import Settings

_FOLDER = "export"
_STILL = "A paper is being exported already."


class _Exported(NamedTuple):
    """A file that was written, and what is to be told of it."""

    to: Path
    notes: list[str]


class PaperExport(QObject):
    """Asks where a paper is to be written, and writes it while the case can be worked on."""

    def __init__(
        self,
        bridge: Bridge,
        law: Callable[[], StandardSet],
        *,
        settings: Settings,
        panel: BriefPanel,
    ) -> None:
        super().__init__(panel)
        self._bridge, self._settings, self._panel = bridge, settings, panel
        self._reader = CaseReader(bridge, law, self)
        self._reader.read.connect(self._on_read)
        self._aside = Aside("paper export", self)
        self._aside.told.connect(self._tell)
        self._aside.answered.connect(self._on_answered)
        self._aside.failed.connect(self._end)
        self._work: Work | None = None
        self._to = Path()
        bridge.closing.connect(self._cancel)

    @Slot()
    def export_paper(self) -> None:
        """Ask for place and format, and write the paper of the tab there."""
        page = self._panel.page
        if page is None or not self._bridge.is_open:
            return
        self._ask(page.choices, page.kind.title)

    @Slot()
    def export_again(self) -> None:
        """Write the paper exported last, as it was chosen and to the same place."""
        from argmap.ui.brief.chosen import KeptChoices  # noqa: PLC0415 -- when first needed

        chosen = KeptChoices(self._bridge, self._settings).chosen
        if chosen.path is None or not chosen.path.parent.is_dir():
            self._ask_first()
            return
        from argmap.brief.pdf_kinds import PdfKind  # noqa: PLC0415 -- as above

        kind = PdfKind(chosen.pdf_kind) if chosen.pdf_kind in set(PdfKind) else None
        options = chosen.options.get(chosen.exported, {})
        choices = self._panel.choices_of(chosen.exported, options)
        self._begin(chosen.path, choices._replace(pdf_kind=kind))

    def _ask_first(self) -> None:
        """Ask, where nothing was exported yet."""
        from argmap.brief.papers import PAPERS, paper_called  # noqa: PLC0415 -- as above
        from argmap.ui.brief.chosen import KeptChoices  # noqa: PLC0415 -- as above

        chosen = KeptChoices(self._bridge, self._settings).chosen
        known = {one.id for one in PAPERS}
        paper = chosen.paper if chosen.paper in known else PAPERS[0].id
        choices = self._panel.choices_of(paper, chosen.options.get(paper, {}))
        self._ask(choices, paper_called(paper).title)

    def _ask(self, choices: Choices, title: str) -> None:
        from argmap.formats.registry import EXPORT_FORMATS  # noqa: PLC0415 -- as above
        from argmap.ui.dialogs import paths  # noqa: PLC0415 -- as above
        from argmap.ui.dialogs.picture_choice import ask_choices  # noqa: PLC0415 -- as above

        case, window = self._bridge.path, self._panel.window()
        if case is None:
            return
        formats = [one for one in EXPORT_FORMATS if one.takes_paper]
        folder = self._settings.folder_of(_FOLDER, case.parent)
        proposal = folder / f"{case.stem} {title.lower()}{formats[0].suffix}"
        to = paths.ask_save(window, f"Export: {title}", proposal, paths.export_kinds(formats))
        asked = ask_choices(window, to, choices) if to is not None else None
        if to is None or asked is None:
            return
        self._settings.set_folder(_FOLDER, to.parent)
        self._keep(to, asked)
        self._begin(to, asked)

    def _keep(self, to: Path, choices: Choices) -> None:
        from argmap.ui.brief.chosen import KeptChoices  # noqa: PLC0415 -- as above

        kept = KeptChoices(self._bridge, self._settings)
        chosen = kept.chosen
        options = {**chosen.options, choices.paper: dict(choices.options)}
        pdf_kind = str(choices.pdf_kind or "")
        kept.keep(
            replace(
                chosen,
                options=options,
                pdf_kind=pdf_kind,
                place=str(to),
                exported=choices.paper,
            )
        )

    def _begin(self, to: Path, choices: Choices) -> None:
        if self._work is not None:
            self._bridge.said.emit(_STILL)
            return
        self._to = to
        self._work = Work(self)
        self._work.cancel_wanted.connect(self._cancel)
        self._bridge.working.emit(self._work)
        self._tell(f"Writing {to.name}…")
        self._reader.start(choices)

    @Slot(object)
    def _on_read(self, case: CaseThen) -> None:
        self._aside.do(partial(_export, case, self._to))

    @Slot(object)
    def _tell(self, sentence: str) -> None:
        if self._work is not None:
            self._work.told.emit(sentence)

    @Slot()
    def _cancel(self) -> None:
        if self._work is None:
            return
        self._reader.stop()
        self._aside.drop()
        self._end()
        self._bridge.said.emit(f"{self._to.name} is not exported.")

    @Slot()
    def _end(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.over.emit()
            work.deleteLater()

    @Slot(object)
    def _on_answered(self, answer: _Exported | ArgmapError) -> None:
        self._end()
        if isinstance(answer, ArgmapError):
            self._bridge.failed.emit(answer)
            return
        told = f"Exported {answer.to.name} to {answer.to.parent}."
        self._bridge.said.emit(" ".join([told, *answer.notes]))


def _export(case: CaseThen, to: Path, errand: Errand) -> _Exported | ArgmapError:
    """Write the file, in the thread; what kept it from being written is answered too."""
    from argmap.formats.registry import export_case  # noqa: PLC0415 -- in the thread

    try:
        return _Exported(to, export_case(to, case.to_export(errand)))
    except ArgmapError as error:
        return error
