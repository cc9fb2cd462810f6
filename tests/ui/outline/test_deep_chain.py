"""Chains far deeper than anything an outline shows, come in by a paste."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from windows import case_map, press

CTRL = Qt.KeyboardModifier.ControlModifier


def chain(depth):
    return "".join(f"{' ' * level}Link {level}.\n" for level in range(depth))


def last_of(window):
    return max(case_map(window).claims.values(), key=lambda one: int(one.text[5:-1]))


def paste(qtbot, window, depth):
    QGuiApplication.clipboard().setText(chain(depth))
    made = window.furniture
    window.activateWindow()
    made.map.setFocus()
    qtbot.waitUntil(made.map.hasFocus)
    press(qtbot, made.map, Qt.Key.Key_V, CTRL)


@pytest.mark.parametrize("depth", [220, 1300])
def test_a_deep_chain_is_pasted_added_to_undone_and_left(qtbot, window, depth):
    paste(qtbot, window, depth)
    assert len(case_map(window).claims) == depth
    last = last_of(window)
    window._selection.pick_claim(last.id, case_map(window).uses_of(last.id)[0].id)
    paste(qtbot, window, depth)
    rows = window.furniture.outline.model.rows
    assert len(case_map(window).claims) == len(rows) == rows.depth == 2 * depth
    window.actions_["undo"].trigger()
    window.actions_["undo"].trigger()
    assert len(case_map(window).claims) == 0
    window.actions_["redo"].trigger()
    assert len(rows) == depth


def test_the_last_of_a_chain_is_shown_and_selected_in_outline_and_map(qtbot, window):
    depth = 1300
    paste(qtbot, window, depth)
    outline, shown_map = window.furniture.outline, window.furniture.map
    outline.view.setFocus()
    qtbot.waitUntil(outline.view.hasFocus)
    last = last_of(window)
    pages = depth
    while window._selection.picked.claim != last.id and pages:
        press(qtbot, outline.view, Qt.Key.Key_PageDown)
        pages -= 1
    assert window._selection.picked.claim == last.id
    assert [use.claim for use in outline.view.picked_uses()] == [last.id]
    row = outline.view.visualRect(outline.view.currentIndex())
    assert row.width() > outline.view.viewport().width() * 0.9
    assert outline.view.viewport().rect().intersects(row)
    assert shown_map.scene.appearance(shown_map.selected)[0] == last.id
    assert shown_map.sees(shown_map.selected)
    window._selection.pick_claim(next(iter(case_map(window).roots())).id)
    press(qtbot, shown_map, Qt.Key.Key_PageDown)
    press(qtbot, shown_map, Qt.Key.Key_PageDown)
    assert shown_map.scene.appearance(shown_map.selected)[0] == last.id
    assert [use.claim for use in outline.view.picked_uses()] == [last.id]
