"""The window: menus and top bar above, the desk, the message line at the foot."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from argmap.ui.bridge import Bridge
from argmap.ui.desk import Desk
from argmap.ui.garbage import look_at_all
from argmap.ui.look import Look
from argmap.ui.menus import WindowActions
from argmap.ui.message_line import MessageLine
from argmap.ui.overriding import override
from argmap.ui.palette_opener import PaletteOpener
from argmap.ui.recent import RecentMenu
from argmap.ui.selection import Selection
from argmap.ui.settings import Settings
from argmap.ui.theme import Theme
from argmap.ui.top_bar import TopBar
from argmap.ui.window_page import WindowPage

if TYPE_CHECKING:  # what is heavy is imported after the first paint
    from collections.abc import Callable
    from pathlib import Path

    from argmap.case.changes import ChangeSet
    from argmap.case.errors import ArgmapError
    from argmap.case.ids import ClaimId
    from argmap.law.standard import StandardSet
    from argmap.ui.arranging import Arranging
    from argmap.ui.case_flow import CaseFlow
    from argmap.ui.cases import CaseFiles
    from argmap.ui.editing import Editing
    from argmap.ui.furniture import Furniture
    from argmap.ui.start_page import StartPage

_SIZE = QSize(1280, 800)
_FRAME = QSize(8, 40)  # what a system puts around a window is not known before it is shown


class MainWindow(QMainWindow):
    """The one window; its panels are made after its first paint."""

    furnished = Signal()
    """The panels are there."""

    def __init__(
        self,
        *,
        bridge: Bridge,
        selection: Selection,
        files: CaseFiles,
        settings: Settings,
        law: Callable[[], StandardSet],
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._selection = selection
        self._files = files
        self._settings = settings
        self._law = law
        self.furniture: Furniture | None = None
        self.actions_ = WindowActions(bridge, selection, self)
        self.look = Look(settings, self.actions_, self)
        self.desk = Desk(selection, settings)
        self.top_bar = TopBar(self.actions_)
        self.message_line = MessageLine(bridge)
        self.palette_opener = PaletteOpener(
            self.top_bar, bridge=bridge, selection=selection, actions=self.actions_, look=self.look
        )
        self.recent_menu = RecentMenu(settings, self)
        self._page = self._made_page()
        self.setCentralWidget(self._page)
        self._expects_case = False
        self._fill_menus()
        self._connect()
        self._restore_place()
        self._show_case()

    @cached_property
    def editing(self) -> Editing:
        """What edits the picked claim."""
        from argmap.ui.editing import Editing  # noqa: PLC0415 -- after the first paint

        return Editing(self._bridge, self._selection, self)

    @cached_property
    def arranging(self) -> Arranging:
        """What edits the picked claim together with another one."""
        from argmap.ui.arranging import Arranging  # noqa: PLC0415 -- after the first paint

        return Arranging(self._bridge, self.editing, self.palette_opener.ask_claim, self)

    @cached_property
    def flow(self) -> CaseFlow:
        """What makes, opens and copies cases."""
        from argmap.ui.case_flow import CaseFlow  # noqa: PLC0415 -- after the first paint

        return CaseFlow(self._bridge, self._files, self._settings, self)

    @property
    def start_page(self) -> StartPage:
        """The page shown while no case is open."""
        return self._page.start_page

    def expect_case(self) -> None:
        """Show the desk, not the start page, until the case on its way is open or has failed."""
        self._expects_case = True

    @Slot(object)
    def open_path(self, path: Path) -> bool:
        """Open a case; tell whether it could be."""
        return self.flow.open_path(path)

    @Slot()
    def furnish(self) -> None:
        """Make the panels, once; importing them is what takes time at the start."""
        if self.furniture is not None:
            return
        made = self.furniture = self._made_furniture()
        made.arrange(self.desk, self.actions_)
        self.banner = self._page.add_banner(self._bridge)
        self.warnings = self._page.add_warnings(self._bridge, self._law)
        doers = {"arranging": self.arranging, "cases": self.flow, "editing": self.editing}
        self.actions_.connect_to(doers | {"help": self.help, "intake": self.intake})
        made.ask_through(self.palette_opener)
        self.intake.serve(made.sources)
        self.editing.edit_wanted.connect(self._on_edit_wanted)
        self._show_case()
        self._page.focus_work()
        self.look.follow_system()
        self.furnished.emit()

    @Slot()
    def quit(self) -> None:
        """Close the window; every edit is on disk already."""
        self.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.furniture is None:
            QTimer.singleShot(0, self, self.furnish)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # A field that is left tells what was typed into it last.
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self._settings.geometry = self.saveGeometry()
        self._settings.save()
        self._bridge.close()
        super().closeEvent(event)
        look_at_all()

    @Slot(object)
    def _on_edit_wanted(self, claim: ClaimId) -> None:
        if self.furniture is not None:
            self.furniture.edit_claim(claim, self.desk)

    @Slot()
    def _on_opened(self) -> None:
        self._expects_case = False
        self._selection.clear()
        self._show_case()
        self._page.focus_work()

    @Slot(object)
    def _on_changed(self, _change_set: ChangeSet) -> None:
        self._selection.keep_to(self._bridge.case_map)
        self._show_case()

    @Slot(object)
    def _on_failed(self, error: ArgmapError) -> None:
        if not self._bridge.is_open:
            self.start_page.show_failure(error)
            self._expects_case = False
            self._show_case()

    @Slot(object)
    def _on_theme(self, theme: Theme) -> None:
        if self.furniture is not None:
            self.furniture.set_theme(theme)

    def _made_page(self) -> WindowPage:
        above, below = (self.top_bar,), (self.message_line,)
        return WindowPage(self.desk, self.actions_, above=above, below=below, parent=self)

    def _made_furniture(self) -> Furniture:
        from argmap.ui.foot import Foot  # noqa: PLC0415 -- after the first paint
        from argmap.ui.furniture import Furniture  # noqa: PLC0415 -- the heaviest of all
        from argmap.ui.help import Help  # noqa: PLC0415 -- after the first paint
        from argmap.ui.intake import Intake  # noqa: PLC0415 -- after the first paint
        from argmap.ui.panel_parts import join_parts  # noqa: PLC0415 -- after the first paint

        bridge, selection = self._bridge, self._selection
        theme, law, settings, editing = self.look.theme, self._law, self._settings, self.editing
        parts = join_parts(*(bridge, selection, editing), theme=theme, law=law, settings=settings)
        self.foot = Foot(self.message_line, bridge, parts.states, self)
        self.help = Help(self, law)
        self.intake = Intake(bridge, selection, settings=settings, law=law, window=self)
        self.intake.dropping.case_dropped.connect(self.open_path)
        return Furniture(parts, self.desk)

    def _show_case(self) -> None:
        if not self._bridge.is_open:
            waits = self._expects_case or self.furniture is None
            self._page.show_desk() if waits else self._page.show_start_page()
            self.top_bar.show_case("argmap", "")
            self.setWindowTitle("argmap")
            return
        from argmap.ui.caption_words import about_words, title_words  # noqa: PLC0415 -- as above

        case = self._bridge.case_map.case
        title = title_words(case, self.flow.path)
        about = about_words(case, self._law() if self.furniture is not None else None)
        self._page.show_desk()
        self.top_bar.show_case(title, about)
        self.setWindowTitle(f"{title} – argmap")

    def _fill_menus(self) -> None:
        menus = self.actions_.fill_menu_bar(self.menuBar())
        self.recent_menu.chosen.connect(self.open_path)
        menus["File"].insertMenu(self.actions_["open_example"], self.recent_menu)

    def _connect(self) -> None:
        doers = {"window": self, "desk": self.desk, "look": self.look, "bridge": self._bridge}
        self.actions_.connect_to(doers | {"palette": self.palette_opener})
        self.desk.connect_to(self.actions_)
        self._bridge.opened.connect(self._on_opened)
        self._bridge.changed.connect(self._on_changed)
        self._bridge.failed.connect(self._on_failed)
        self.message_line.undo_wanted.connect(self._bridge.undo)
        self.message_line.checks_wanted.connect(self.actions_["show_checks"].trigger)
        self.top_bar.palette_wanted.connect(self.palette_opener.open_palette)
        self.palette_opener.found.connect(self.desk.show_claims)
        self.palette_opener.opened.connect(self.desk.show_reading)
        self.look.changed.connect(self._on_theme)

    def _restore_place(self) -> None:
        geometry = self._settings.geometry
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            room = self.screen().availableSize() - _FRAME
            self.resize(_SIZE.boundedTo(room))
