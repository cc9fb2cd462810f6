"""The Cite-check tab, made when it is first turned to; it checks anew while it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.caption import Case
from argmap.case.changes import ChangeSet
from argmap.case.checked_papers import CheckedPaper, Review
from argmap.case.evidence import Quote, Source
from argmap.ui.citechecking.keeping import kept
from argmap.ui.overriding import override

if TYPE_CHECKING:  # made late
    from pathlib import Path

    from argmap.ui.bridge import Bridge
    from argmap.ui.citechecking.check_page import CiteCheckPage
    from argmap.ui.citechecking.shown import ShownCheck
    from argmap.ui.settings import Settings
    from argmap.ui.theme import Theme

_FOLDER = "cite-check"
_PAUSE_MS = 300
_NONE = "No document is checked yet: choose Cite-check a document first."
_LAST, _FIRST = "This is the last item.", "This is the first item."
_NO_ITEM = "Choose an item of the cite-check first."


class CiteCheckPanel(QWidget):
    """Keeps what is shown of checked documents in step with the case."""

    wanted = Signal()
    """Something was asked of the check from elsewhere: the tab is to be shown."""
    passage_wanted = Signal(object)
    """The `TextPlace` the user wants to see in the reader."""
    report_wanted = Signal(object)
    """The name of the checked document whose report is wanted; empty for the last one."""

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._settings = bridge, theme, settings
        self._is_stale = False
        """Whether what was checked against has changed since."""
        self._is_keeping = False
        """Whether a paper that is just checked is being kept."""
        self.page: CiteCheckPage | None = None
        self.pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        """Runs out when nothing has been edited for a while."""
        self.pause.timeout.connect(self._catch_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)

    @property
    def landing(self) -> QWidget | None:
        """The list of items, or the button that chooses a document."""
        if self.page is None:
            return None
        return self.page.list if self.page.shown else self.page.check_button

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        if self.page is not None:
            self.page.set_theme(theme)

    @Slot()
    def cite_check(self) -> None:
        """Ask for a document, and check it."""
        from pathlib import Path  # noqa: PLC0415 -- when first needed

        from argmap.ui.dialogs import paths  # noqa: PLC0415 -- as above

        folder = self._settings.folder_of(_FOLDER, Path.home())
        title = "Cite-check a document"
        chosen = paths.ask_open(self.window(), title, folder, paths.source_kinds())
        if chosen is not None:
            self._settings.set_folder(_FOLDER, chosen.parent)
            self.check_file(chosen)

    def check_file(self, path: Path) -> None:
        """Read a file, check it, and let the case keep it."""
        self.wanted.emit()
        self._prepared().checker.check_file(path)

    @Slot()
    def next_item(self) -> None:
        """Go to the next item."""
        self._step(1)

    @Slot()
    def previous_item(self) -> None:
        """Go to the item before."""
        self._step(-1)

    @Slot()
    def confirm_item(self) -> None:
        """Confirm the item that is chosen."""
        page = self._page_with_item()
        if page is not None:
            page.card.confirm()

    @Slot()
    def dismiss_item(self) -> None:
        """Dismiss the item that is chosen; a reason is asked for."""
        page = self._page_with_item()
        if page is not None:
            page.card.dismiss()

    @Slot()
    def show_item_source(self) -> None:
        """Show the place of the item in its source, in the reader."""
        page = self._page_with_item()
        if page is not None:
            page.show_in_reader()

    @Slot()
    def export_cite_check(self) -> None:
        """Export the report of the document that is shown."""
        record = self.page.paper_shown() if self.page else None
        if record is None:
            self._bridge.said.emit(_NONE)
        else:
            papers = self._bridge.case_map.ranked_checked_papers()
            self.report_wanted.emit("" if record == papers[-1] else record.name)

    @Slot()
    def delete_cite_check(self) -> None:
        """Keep the document that is shown no longer, nor what was made of it; it can be undone."""
        from argmap.case.plan_checked_papers import plan_checked_paper_removal  # noqa: PLC0415

        record = self.page.paper_shown() if self.page else None
        if record is None:
            self._bridge.said.emit(_NONE)
        else:
            self._bridge.edit(plan_checked_paper_removal, record.id)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._prepared()
        self._catch_up()

    def _prepared(self) -> CiteCheckPage:
        if self.page is None:
            self.page = self._make_page()
        return self.page

    def _make_page(self) -> CiteCheckPage:
        from argmap.ui.citechecking.check_page import CiteCheckPage  # noqa: PLC0415 -- first seen

        page = CiteCheckPage(self._bridge, self._theme)
        page.check_wanted.connect(self.cite_check)
        page.report_wanted.connect(self.export_cite_check)
        page.passage_wanted.connect(self.passage_wanted)
        page.turned.connect(self._on_turned)
        page.checker.checked.connect(self._on_checked)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(page)
        page.show()  # now: the focus comes next
        return page

    def _page_with_item(self) -> CiteCheckPage | None:
        """Return the page where an item is chosen; say why where none is."""
        if self.page is None or self.page.shown is None:
            self._bridge.said.emit(_NONE)
        elif self.page.list.item is None:
            self._bridge.said.emit(_NO_ITEM)
        else:
            return self.page
        return None

    def _step(self, by: int) -> None:
        page = self._page_with_item()
        if page is not None and not page.list.step(by):
            self._bridge.said.emit(_LAST if by > 0 else _FIRST)

    def _catch_up(self) -> None:
        """Check the paper that is to be seen, where it is not what is shown."""
        page = self.page
        if page is None or not self.isVisible() or not self._bridge.is_open:
            return
        if page.checker.is_running and not self._is_stale:
            return
        record = self._to_show()
        shown = page.shown
        is_current = shown and record and shown.document.hash == record.document
        if record is None and shown is not None and shown.record is not None:
            page.show_check(None)
        elif record is not None and (self._is_stale or not is_current):
            page.checker.check_kept(record)
        self._is_stale = False

    def _to_show(self) -> CheckedPaper | None:
        """Return the paper that is shown, else the one that was checked last."""
        papers = self._bridge.case_map.ranked_checked_papers()
        shown = self.page.paper_shown() if self.page else None
        return shown or (papers[-1] if papers else None)

    @Slot(object)
    def _on_turned(self, paper: str) -> None:
        record = next(
            (one for one in self._bridge.case_map.ranked_checked_papers() if one.id == paper), None
        )
        if record is not None:
            self._prepared().checker.check_kept(record)

    @Slot(object)
    def _on_checked(self, shown: ShownCheck) -> None:
        page = self._prepared()
        if shown.record is None:
            self._is_keeping = True
            try:
                shown = kept(self._bridge, shown)
            finally:
                self._is_keeping = False
        had_focus = page.check_button.hasFocus()
        page.show_check(shown)
        if had_focus or not page.list.hasFocus():
            page.list.setFocus()

    @Slot()
    def _on_opened(self) -> None:
        self._is_stale = False
        if self.page is not None:
            self.page.show_check(None)
            self._catch_up()

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        kinds = {type(one.record) for one in change_set.changes}
        if kinds & {Source, Quote, Case}:
            self._is_stale = True
            self.pause.start()
        if self.page is not None and not self._is_keeping and kinds & {CheckedPaper, Review}:
            self.page.refresh()
            self._catch_up()
