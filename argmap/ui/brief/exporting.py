"""Exporting: one dialog for every paper and format, and each once more by a key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from argmap.brief.options import ROUND
from argmap.case.errors import FormatError
from argmap.ui.brief.chosen import Chosen, Exported
from argmap.ui.brief.export_run import ExportRun
from argmap.ui.brief.kept import KeptPapers
from argmap.ui.round_in_view import FLOW_PAPER, REPORT_PAPER

if TYPE_CHECKING:
    from argmap.formats.case_to_export import Choices
    from argmap.formats.export_subjects import Around, Subject
    from argmap.law.standard import StandardSet
    from argmap.ui.bridge import Bridge
    from argmap.ui.brief.brief_panel import BriefPanel
    from argmap.ui.round_in_view import RoundInView
    from argmap.ui.settings import Settings

_FOLDER = "export"
"""The papers that are of a practice round."""
_WIDE, _HIGH = 780, 600
_OF_THE_MOMENT = ("extent", "claims", "legend", "reader", "court", "rounds")
"""What of the last export is not proposed again: the window shows what is meant now."""


class PaperExport(QObject):
    """Asks what is to be written, how and where, and has it written beside the window."""

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
        self._papers = KeptPapers(bridge, settings)
        self._kept = self._papers.choices
        self.run = ExportRun(bridge, law, self)
        """What writes the file."""
        self.run.written.connect(self._on_written)
        self._wanted = Chosen()
        self.round_in_view: Callable[[], RoundInView | None] = lambda: None
        """The practice round that is on the screen, None where none is."""

    def export(self) -> None:
        """Ask for everything, proposing the paper or the round in view, else what was last."""
        page = self._panel.page if self._panel.isVisible() else None
        if page is not None:
            self.export_paper()
        else:
            seen = self.round_in_view()
            self._ask({"subject": seen.paper} if seen and self._round_in_view() else {})

    def export_branch(self) -> None:
        """Ask how the picked claims are to be written, with what is below them."""
        from argmap.formats.export_subjects import (  # noqa: PLC0415 -- once needed
            PART,
            subject_called,
            takes_part,
        )

        last = self._kept.chosen.newest.values
        subject = subject_called(last.get("subject", ""))
        fits = takes_part(subject, subject.format_called(last.get("format", "")))
        self._ask(
            {"extent": PART} if fits else {"extent": PART, "subject": "map", "format": ".pdf"}
        )

    def export_paper(self) -> None:
        """Ask how the paper of the tab is to be written."""
        page = self._panel.page
        if page is not None:
            self._ask(self._as_last(page.kind.id))

    def export_cite_check(self, name: str) -> None:
        """Ask how the report of a checked document is to be written."""
        report = "cite-check"
        self._ask({"subject": report}, {report: {"of": name}})

    def export_speech(self, speech: str) -> None:
        """Ask how a speech is to be written, a Word document at first."""
        subject = "speech"
        last = {"format": ".docx"} | self._as_last(subject)
        self._ask(last, {subject: {"speech": speech}})

    def export_again(self) -> None:
        """Write the paper in view, else what was exported last, as and where it was written last.

        What was never written, or has lost its folder or its claims, is asked for.
        """
        from argmap.formats.export_subjects import subject_called  # noqa: PLC0415 -- once needed

        page = self._panel.page if self._panel.isVisible() else None
        last = self._kept.chosen.export_of(page.kind.id) if page else self._kept.chosen.newest
        if last.path is None or not last.path.parent.is_dir() or not self._has_claims(last):
            self._ask(self._as_last(page.kind.id) if page else {})
            return
        subject = subject_called(last.values.get("subject", ""))
        self._begin(last.path, subject, last.values, self._options().get(subject.id, {}))

    def _has_claims(self, last: Exported) -> bool:
        claims = last.values.get("claims", "").split()
        return all(one in self._bridge.case_map.claims for one in claims)

    def _as_last(self, subject: str) -> dict[str, str]:
        """Return what is proposed of a subject: what was chosen of it the last time."""
        return _lasting(self._kept.chosen.export_of(subject).values) | {"subject": subject}

    def _ask(
        self, wanted: Mapping[str, str], options: Mapping[str, Mapping[str, str]] | None = None
    ) -> None:
        from argmap.ui.brief.export_form import ExportForm  # noqa: PLC0415 -- once needed
        from argmap.ui.dialogs.sheet import Sheet  # noqa: PLC0415 -- as above

        if not self._bridge.is_open:
            return
        chosen, shown = self._kept.chosen, self._panel.shown_today
        values = _lasting(chosen.newest.values) | {
            "reader": shown.reader,
            "court": "yes" if shown.revealed else "no",
        }
        proposed = {**self._options(), **(options or {})}
        for kind, held in self._round_in_view().items():
            proposed[kind] = {**proposed.get(kind, {}), **held}
        form = ExportForm(self._around(shown), shown, values | dict(wanted), proposed)
        sheet = Sheet("Export", form, "Export…", self._panel.window())
        sheet.take_size(_WIDE, _HIGH)
        form.list.setFocus()
        to = self._place_for(form.subject, form.format.suffix) if sheet.ask() else None
        if to is None:
            return
        if all(one.suffix != to.suffix.lower() for one in form.subject.formats):
            self._bridge.failed.emit(_no_such_format(form.subject, to))
            return
        # A name can be typed that ends as another format that fits.
        said = {"format": to.suffix.lower(), "claims": " ".join(form.choices.only)}
        if form.subject.paper is not None:
            kind = str(form.pdf_kind.kind) if form.pdf_kind is not None else ""
            self._papers.keep_options(form.subject.id, form.options, pdf_kind=kind)
        self._begin(to, form.subject, form.values | said, form.options)

    def _round_in_view(self) -> dict[str, dict[str, str]]:
        """Return what papers of a round are proposed to be of, empty where none is in view."""
        rounds = [one.id for one in self._bridge.case_map.ranked_rounds()]
        seen = self.round_in_view()
        if seen is None or seen.round not in rounds:
            return {}
        number = str(rounds.index(seen.round) + 1)
        return {kind: {ROUND.name: number} for kind in (FLOW_PAPER, REPORT_PAPER)}

    def _options(self) -> dict[str, dict[str, str]]:
        """Return what is chosen of each subject: of papers what the case keeps."""
        from argmap.brief.papers import PAPERS  # noqa: PLC0415 -- once needed

        others = {kind: dict(one) for kind, one in self._kept.chosen.options.items()}
        return others | {one.id: self._papers.options(one.id) for one in PAPERS}

    def _begin(
        self, to: Path, subject: Subject, values: Mapping[str, str], options: Mapping[str, str]
    ) -> None:
        """Write the file; where that succeeds, all that was chosen is proposed the next time."""
        from argmap.formats.export_subjects import choices_of  # noqa: PLC0415 -- once needed

        choices = choices_of(subject, values, self._panel.shown_today, options)
        if self.run.begin(to, choices):
            self._wanted = self._kept.chosen.with_export(subject.id, Exported(str(to), values))
            if subject.paper is None:
                kept = {**self._wanted.options, subject.id: dict(options)}
                self._wanted = replace(self._wanted, options=kept)

    @Slot(object)
    def _on_written(self, to: Path) -> None:
        self._settings.set_folder(_FOLDER, to.parent)
        wanted, now = self._wanted, self._kept.chosen
        options = {**now.options, **wanted.options}
        self._kept.keep(replace(now, options=options, exports=wanted.exports))

    def _around(self, shown: Choices) -> Around:
        from argmap.case.lookups import full_title_of  # noqa: PLC0415 -- as above
        from argmap.formats.export_subjects import Around  # noqa: PLC0415 -- as above
        from argmap.ui.weighing.who_found import (  # noqa: PLC0415 -- as above
            has_court,
            reader_label,
            readers_shown,
        )

        case_map = self._bridge.case_map
        readers = readers_shown(case_map, with_court=shown.revealed)
        named = tuple((one, reader_label(one)) for one in readers)
        picked = [full_title_of(case_map.claims[one]) for one in shown.only]
        part = f"“{picked[0]}”" if len(picked) == 1 else f"{len(picked)} claims" if picked else ""
        kinds, has_rounds = self._papers.pdf_kinds(), bool(case_map.rounds)
        return Around(named, has_court(case_map), part, kinds, rounds=has_rounds, case_map=case_map)

    def _place_for(self, subject: Subject, suffix: str) -> Path | None:
        from argmap.ui.dialogs import paths  # noqa: PLC0415 -- as above

        case = self._bridge.path
        if case is None:
            return None
        formats = sorted(subject.formats, key=lambda one: one.suffix != suffix)
        folder = self._settings.folder_of(_FOLDER, case.parent)
        name = f"{case.stem} {subject.title.lower()}{suffix}"
        title, kinds = f"Export: {subject.title}", paths.export_kinds(formats)
        last = self._kept.chosen.export_of(subject.id).path
        is_again = last is not None and last.suffix == suffix and last.parent.is_dir()
        proposed = last if last is not None and is_again else folder / name
        return paths.ask_save(self._panel.window(), title, proposed, kinds)


def _lasting(values: Mapping[str, str]) -> dict[str, str]:
    return {name: one for name, one in values.items() if name not in _OF_THE_MOMENT}


def _no_such_format(subject: Subject, to: Path) -> FormatError:
    known = ", ".join(one.suffix for one in subject.formats)
    title = subject.title.lower()
    return FormatError(f"“{to.name}” is no name for this: {title}.", f"It can end in {known}.")
