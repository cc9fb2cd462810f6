from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest

from argmap.case.claims import Claim
from argmap.case.places import Alone
from argmap.case.plan_claims import plan_claim
from argmap.ui.actions import ACTIONS
from argmap.ui.canvas.panel import MapPanel
from argmap.ui.theme import load_theme


@pytest.fixture
def make(bridge):
    """Adds a claim through the bridge and returns its id."""

    def add(text, place=None, **fields):
        done = bridge.edit(plan_claim, text, place or Alone(), new_id=bridge.new_id, **fields)
        return next(c.after.id for c in done.changes if isinstance(c.after, Claim))

    return add


@pytest.fixture
def panel(qtbot, bridge, selection, editing):
    panel = MapPanel(bridge=bridge, selection=selection, editing=editing, theme=load_theme("light"))
    qtbot.addWidget(panel)
    editing.edit_wanted.connect(panel.edit_claim)
    add_keys(panel, editing)
    panel.resize(900, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    panel.setFocus()
    qtbot.waitUntil(panel.hasFocus)
    return panel


def add_keys(panel, editing):
    """Give the panel the keys of the table of actions, as the window does."""
    for row in ACTIONS:
        if row.by == "editing" and row.keys:
            action = QAction(row.text, panel)
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(getattr(editing, row.id))
            panel.addAction(action)


@pytest.fixture
def mouse(panel):
    return Mouse(panel)


class Mouse:
    """Real mouse events on boxes of the map."""

    def __init__(self, panel):
        self.panel = panel

    def at(self, claim, premise=None, dx=0.0, dy=0.0) -> QPoint:
        """The middle of a box, or a part of its half width and height away from it."""
        scene = self.panel.scene
        rect = scene.rect(scene.find(claim, premise))
        by = QPointF(dx * rect.width() / 2, dy * rect.height() / 2)
        return self.panel.view.to_screen(rect.center() + by).toPoint()

    def mark(self, argument) -> QPoint:
        return self.panel.view.to_screen(self.panel.scene.mark_of(argument)).toPoint()

    def ground(self) -> QPoint:
        return QPoint(self.panel.width() - 5, self.panel.height() - 5)

    def click(self, at, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.mouseClick(self.panel, Qt.MouseButton.LeftButton, modifiers, at)

    def double_click(self, at):
        QTest.mouseDClick(self.panel, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def press(self, at, button=Qt.MouseButton.LeftButton, held=Qt.KeyboardModifier.NoModifier):
        QTest.mousePress(self.panel, button, held, at)

    def move(self, at):
        QTest.mouseMove(self.panel, at)

    def release(self, at, modifiers=Qt.KeyboardModifier.NoModifier, button=None):
        QTest.mouseRelease(self.panel, button or Qt.MouseButton.LeftButton, modifiers, at)

    def band(self, start, end, held=Qt.KeyboardModifier.ShiftModifier):
        """Draw a rubber band on the ground, with keys held all the time."""
        self.press(start, held=held)
        self.move(start + QPoint(10, 10))
        self.move(end)
        self.release(end, held)

    def drag(self, start, end, modifiers=Qt.KeyboardModifier.NoModifier):
        self.press(start)
        self.move(start + QPoint(10, 10))
        self.move(end)
        self.release(end, modifiers)
