"""The desk: the material at the left, the work in the middle, the inspector at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from argmap.ui.focusing import focus_on, step_focus
from argmap.ui.selection import Picked, Selection
from argmap.ui.settings import Settings
from argmap.ui.tabs import Tabs
from argmap.ui.three_panels import LEFT, RIGHT, ThreePanels


class Desk(QWidget):
    """Shows and hides panels, turns pages, and moves the focus between them."""

    def __init__(self, selection: Selection, settings: Settings) -> None:
        super().__init__()
        self._selection = selection
        self.material = Tabs("Outline", "Sources")
        self.work = Tabs("Map", "Weigh")
        self.left = QStackedWidget()
        self.left.addWidget(self.material)
        self.right = QStackedWidget()
        self.panels = ThreePanels(self.left, self.work, self.right, settings)
        self.setMinimumSize(QSize(480, 320))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panels)
        selection.changed.connect(self._on_picked)

    def take_reader(self, reader: QWidget) -> None:
        """Take in the reader, which covers the left panel while a source is open."""
        self.left.addWidget(reader)
        self._on_picked(self._selection.picked)

    def take_inspector(self, inspector: QWidget) -> None:
        """Take in the inspector."""
        self.right.addWidget(inspector)
        self.right.setCurrentWidget(inspector)

    @Slot()
    def toggle_left(self) -> None:
        """Show or hide the outline and the sources."""
        self._toggle(LEFT)

    @Slot()
    def toggle_right(self) -> None:
        """Show or hide the inspector."""
        self._toggle(RIGHT)

    @Slot()
    def show_outline(self) -> None:
        """Show the outline."""
        self._show_material(0)

    @Slot()
    def show_sources(self) -> None:
        """Show the list of sources."""
        self._show_material(1)

    @Slot()
    def show_map(self) -> None:
        """Show the map."""
        self._show_work(0)

    @Slot()
    def show_weigh(self) -> None:
        """Show the weighing."""
        self._show_work(1)

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
        self.left.setCurrentIndex(1 if reading else 0)
        self.panels.widen_left(reading)
        if reading and not self.panels.is_shown(LEFT):
            self.panels.show_side(LEFT, shown=True)

    def _toggle(self, side: str) -> None:
        self.panels.show_side(side, shown=not self.panels.is_shown(side))

    def _show_material(self, number: int) -> None:
        self._selection.pick_source(None)
        self.material.turn_to(number)
        self.panels.show_side(LEFT, shown=True)
        focus_on(self.material.page)

    def _show_work(self, number: int) -> None:
        self.work.turn_to(number)
        focus_on(self.work.page)

    def _step(self, by: int) -> None:
        step_focus((self.left, self.work, self.right), by)
