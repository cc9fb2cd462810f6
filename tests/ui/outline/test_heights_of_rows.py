"""How high rows are, and that nobody asks for the heights of rows far away."""

from __future__ import annotations

import pytest
from drafts import Draft
from exchanged_methods import exchange
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from argmap.case.places import Alone, Under
from argmap.case.plan_claims import plan_claim
from argmap.drawing.fonts import sans_font
from argmap.ui.outline.delegate import OutlineDelegate
from argmap.ui.outline.model import FACE_ROLE
from argmap.ui.outline.panel import OutlinePanel
from argmap.ui.outline.title_lines import sure_lines, title_lines
from argmap.ui.selection import Use
from argmap.ui.theme import load_theme
from argmap.workspace.workspace import Workspace


def add(bridge, text, place=None):
    done = bridge.edit(plan_claim, text, place or Alone(), new_id=bridge.new_id)
    return next(c.after.id for c in done.changes if hasattr(c.after, "short_title"))


@pytest.fixture
def panel(qtbot, bridge, selection, editing):
    panel = OutlinePanel(
        bridge=bridge, selection=selection, editing=editing, theme=load_theme("light")
    )
    qtbot.addWidget(panel)
    panel.resize(260, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.mark.parametrize("width", [60, 120, 170, 230])
def test_what_is_told_of_a_title_at_once_is_what_setting_it_tells(qapp, width):
    font = sans_font(13)
    metrics, told = QFontMetricsF(font), 0
    words = ["the", "court", "should", "WWW", "MMM", "iii,", "lll;", "users’", "it's", "a", "9"]
    titles = [
        " ".join((words * 8)[start : start + count]) for start in range(9) for count in range(60)
    ]
    for title in (*titles, "x" * 90, "self-help for all", "two  spaces\nand a line", ""):
        sure = sure_lines(title, metrics, width - 40, width)
        if sure is None:
            continue
        told += 1
        for room in range(width - 40, width + 1, 10):
            assert len(title_lines(title, font, room)) == sure
    assert told > 300


def test_a_row_is_as_high_as_its_title_needs_whatever_stands_at_its_right(panel, bridge, qtbot):
    root = add(bridge, "Root")
    for count in range(1, 14):
        add(bridge, " ".join(["order"] * count), Under(root))
    delegate = panel.view.itemDelegate()
    for index in panel.model.indexes():
        face = index.data(FACE_ROLE)
        lines = title_lines(face.title, delegate._font_of(face), delegate._room(face))
        high = panel.view.visualRect(index).height()
        assert (high > 30) == (len(lines) > 1)


def test_going_to_the_last_of_many_rows_asks_no_row_between_for_its_height(
    panel, bridge, selection, store, monkeypatch
):
    draft = Draft()
    root = draft.claim("Root")
    last = [draft.objection(root, f"Objection {number}") for number in range(900)][-1]
    bridge.open(Workspace(type(store)(draft.map.records())))
    selection.pick_claim(root)
    asked, size = [], OutlineDelegate.sizeHint

    def measured(*args):
        asked.append(1)
        return size(*args)

    exchange(monkeypatch, OutlineDelegate, "sizeHint", measured)
    panel.view.setItemDelegate(OutlineDelegate(load_theme("light"), panel.view))
    panel.view.doItemsLayout()
    asked.clear()
    selection.pick_claim(last, draft.use(last).id)
    panel.grab()
    assert panel.model.row_at(panel.view.currentIndex()).claim == last
    assert panel.view.viewport().rect().intersects(panel.view.visualRect(panel.view.currentIndex()))
    assert len(asked) < 200


def test_shift_and_end_select_every_row_from_where_one_was_to_the_last(panel, bridge, qtbot):
    root = add(bridge, "Root")
    rows = [
        add(bridge, f"Row {number} " + "of words " * (number % 9), Under(root))
        for number in range(80)
    ]
    panel.view.setFocus()
    panel.view.pick([Use(rows[3], bridge.case_map.uses_of(rows[3])[0].id)])
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    qtbot.keyClick(panel.view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert {use.claim for use in panel.view.picked_uses()} == set(rows[4:])
