"""What is done with papers: going from them to records, exporting and printing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from argmap.ui.brief.going import BriefGoing

if TYPE_CHECKING:  # made when it is first needed
    from collections.abc import Callable

    from argmap.formats.case_to_export import Choices
    from argmap.ui.brief.brief_panel import BriefPanel
    from argmap.ui.brief.exporting import PaperExport
    from argmap.ui.brief.picture_copying import PictureCopying
    from argmap.ui.brief.printing import PaperPrinting
    from argmap.ui.panel_parts import PanelParts
    from argmap.ui.round_in_view import RoundInView

_NO_PAPER = "Turn to the Brief tab and choose a paper: the template of that is copied."


class Papers(QObject):
    """Does the actions on papers; what each needs is imported when it is first done."""

    def __init__(self, parts: PanelParts, panel: BriefPanel) -> None:
        super().__init__(panel)
        self._parts, self._panel = parts, panel
        self.going = BriefGoing(parts.bridge, parts.selection, panel)
        self._exporting: PaperExport | None = None
        self._printing: PaperPrinting | None = None
        self._copying: PictureCopying | None = None
        self.round_in_view: Callable[[], RoundInView | None] = lambda: None
        """The practice round that is on the screen, None where none is."""
        panel.export_wanted.connect(self.export_paper)
        panel.print_wanted.connect(self.print_paper)

    @property
    def exporting(self) -> PaperExport:
        """What exports papers."""
        if self._exporting is None:
            from argmap.ui.brief.exporting import PaperExport  # noqa: PLC0415 -- as above

            parts = self._parts
            self._exporting = PaperExport(
                parts.bridge, parts.law, settings=parts.settings, panel=self._panel
            )
            self._exporting.round_in_view = self.round_in_view
        return self._exporting

    @Slot()
    def export(self) -> None:
        """Ask what is to be exported, how and where, and export it."""
        self.exporting.export()

    @Slot()
    def export_branch(self) -> None:
        """Ask how a picture of the picked claim is to be exported, and export it."""
        self.exporting.export_branch()

    @Slot()
    def export_paper(self) -> None:
        """Ask how the paper that is shown is to be exported, and export it."""
        self.exporting.export_paper()

    @Slot(object)
    def export_cite_check(self, name: str) -> None:
        """Ask for everything about the report of a checked document, and export it."""
        self.exporting.export_cite_check(name)

    @Slot(object)
    def export_speech(self, speech: str) -> None:
        """Ask for everything about a speech, and export it."""
        self.exporting.export_speech(speech)

    @Slot()
    def export_again(self) -> None:
        """Export as the last time."""
        self.exporting.export_again()

    @Slot()
    def print_paper(self) -> None:
        """Ask for a printer and print the pages that are shown."""
        if self._printing is None:
            from argmap.ui.brief.printing import PaperPrinting  # noqa: PLC0415 -- as above

            self._printing = PaperPrinting(self._parts.bridge, self._panel)
        self._printing.print_paper()

    @Slot()
    def copy_template(self) -> None:
        """Copy the template of the paper that is shown, to be changed by its user."""
        page = self._panel.page if self._panel.isVisible() else None
        if page is None:
            self._parts.bridge.said.emit(_NO_PAPER)
        else:
            from argmap.ui.brief.template_copying import (  # noqa: PLC0415 -- once needed
                copy_shown_template,
            )

            copy_shown_template(self._parts.bridge, page)

    @Slot()
    def copy_map_picture(self) -> None:
        """Put a picture of the whole map on the clipboard."""
        self._copy_picture(self._panel.shown_today._replace(only=()))

    @Slot()
    def copy_part_picture(self) -> None:
        """Put a picture of what is picked, with what is below it, on the clipboard."""
        shown = self._panel.shown_today
        if shown.only:
            self._copy_picture(shown)

    def _copy_picture(self, choices: Choices) -> None:
        if self._copying is None:
            from argmap.ui.brief.picture_copying import PictureCopying  # noqa: PLC0415 -- as above

            parts = self._parts
            self._copying = PictureCopying(parts.bridge, parts.law, self)
        self._copying.copy(choices)
