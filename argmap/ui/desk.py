"""The desk: the material at the left, the work in the middle, the inspector at the right."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from argmap.ui.focusing import focus_on, step_focus
from argmap.ui.menus import WindowActions
from argmap.ui.panels import PANELS, Panel, Stand
from argmap.ui.selection import Picked, Selection
from argmap.ui.settings import Settings
from argmap.ui.tabs import Tabs
from argmap.ui.three_panels import LEFT, READER, READERS, RIGHT, ThreePanels


class Desk(QWidget):
    """Shows and hides panels, turns pages, and moves the focus between them."""

    def __init__(self, selection: Selection, settings: Settings) -> None:
        super().__init__()
        self._selection = selection
        self._has_passages = False
        self.left = QStackedWidget(self)
        self.material = Tabs(*_titles(Stand.LEFT), parent=self.left)
        self.work = Tabs(*_titles(Stand.MIDDLE), parent=self)
        self.left.addWidget(self.material)
        self.right = QStackedWidget(self)
        self.panels = ThreePanels(self.left, self.work, self.right, settings)
        self.setMinimumSize(QSize(480, 320))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panels)
        selection.changed.connect(self._on_picked)
        selection.look_up_views(self._shows)

    def place_of(self, panel: Panel) -> QWidget:
        """Return what a panel is made in, so that it does not move when it is taken in."""
        stacks = {Stand.OVER_LEFT: self.left, Stand.RIGHT: self.right}
        return stacks.get(panel.stand) or self._tabs_of(panel).place

    def take(self, panel: Panel, widget: QWidget) -> None:
        """Take in a panel, where its row says that it stands."""
        if panel.stand is Stand.OVER_LEFT:
            self.left.addWidget(widget)
            self._on_picked(self._selection.picked)
        elif panel.stand is Stand.RIGHT:
            self.right.addWidget(widget)
            self.right.setCurrentWidget(widget)
        else:
            self._tabs_of(panel).fill(panel.title, widget)

    def connect_to(self, actions: WindowActions) -> None:
        """Let the action of every tab show its panel."""
        for panel in PANELS:
            if panel.is_tab:
                actions[f"show_{panel.id}"].triggered.connect(_Door(panel, self).open)

    def turn_to(self, panel_id: str) -> None:
        """Turn to the tab of a panel and leave the focus where it is."""
        panel = next(one for one in PANELS if one.id == panel_id)
        self._tabs_of(panel).turn_to(panel.title)

    def show_panel(self, panel: Panel) -> None:
        """Turn to the tab of a panel and move the focus there."""
        tabs = self._tabs_of(panel)
        if tabs is self.material:
            self._selection.pick_source(None)
            self.panels.show_side(LEFT, shown=True)
        tabs.turn_to(panel.title)
        focus_on(tabs.page)

    @Slot()
    def show_claims(self) -> None:
        """Turn to the map and move the focus there, where the middle shows no claims."""
        panel = next(one for one in PANELS if one.id == "map")
        if not self.work.shows(panel.title):
            self.show_panel(panel)

    @Slot()
    def show_reading(self) -> None:
        """Move the focus to the source that is open."""
        shown = self.left.currentWidget()
        assert shown is not None
        shown.setFocus()

    @Slot(bool)
    def widen_material(self, has_passages: bool) -> None:  # noqa: FBT001 -- a state
        """Give the material the width of reading while passages stand in it."""
        self._has_passages = has_passages
        if self.left.currentIndex() == 0:
            self.panels.widen_left(READER if has_passages else LEFT)

    @Slot()
    def toggle_left(self) -> None:
        """Show or hide the outline and the sources."""
        self._toggle(LEFT)

    @Slot()
    def toggle_right(self) -> None:
        """Show or hide the inspector."""
        self._toggle(RIGHT)

    @Slot()
    def show_inspector(self) -> None:
        """Show the inspector, where it is hidden."""
        self.panels.show_side(RIGHT, shown=True)

    @Slot()
    def next_panel(self) -> None:
        """Move the focus to the next panel that is shown."""
        self._step(1)

    @Slot()
    def previous_panel(self) -> None:
        """Move the focus to the panel before."""
        self._step(-1)

    @Slot(object)
    def _on_picked(self, picked: Picked) -> None:
        reading = picked.source is not None and self.left.count() > 1
        if reading == (self.left.currentIndex() == 1):
            return
        focus = QApplication.focusWidget()
        was_here = focus is not None and self.left.isAncestorOf(focus)
        self.left.setCurrentIndex(1 if reading else 0)
        page = self.left.currentWidget()
        if reading and was_here and page is not None:
            # Left alone, the stack would give it to the arrow that leads back.
            page.setFocus()
        self.panels.widen_left(READER if reading or self._has_passages else LEFT)
        if reading and not self.panels.is_shown(LEFT):
            self.panels.show_side(LEFT, shown=True)

    @Slot(object)
    def make_room_for_two(self, doubled: bool) -> None:  # noqa: FBT001 -- a state
        """Give the left panel the width of two sources, or of one."""
        if self._selection.picked.source is not None:
            self.panels.widen_left(READERS if doubled else READER)

    def _shows(self, picked: Picked) -> bool:
        """Tell whether the middle shows what is picked: each kind of record has its tab."""
        place = "Chronology" if picked.event else "Weigh" if picked.harm else ""
        return not place or self.work.shows(place)

    def _toggle(self, side: str) -> None:
        self.panels.show_side(side, shown=not self.panels.is_shown(side))

    def _tabs_of(self, panel: Panel) -> Tabs:
        return self.material if panel.stand is Stand.LEFT else self.work

    def _step(self, by: int) -> None:
        step_focus((self.left, self.work, self.right), by)


class _Door(QObject):
    """Shows one panel of a desk when its action asks."""

    def __init__(self, panel: Panel, desk: Desk) -> None:
        super().__init__(desk)
        self._panel = panel
        self._desk = desk

    @Slot()
    def open(self) -> None:
        """Show the panel."""
        self._desk.show_panel(self._panel)


def _titles(stand: Stand) -> list[str]:
    return [panel.title for panel in PANELS if panel.stand is stand]
