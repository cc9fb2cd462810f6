from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from argmap.case.plan_evidence import plan_source_removal
from argmap.ui.reader.reader_panel import ReaderPanel


@pytest.fixture
def panel(qtbot, bridge, selection, theme, desk):
    panel = ReaderPanel(bridge, selection, theme)
    qtbot.addWidget(panel)
    panel.resize(760, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


@pytest.fixture
def both(panel, selection, desk):
    """Two sources side by side: the one picked, and one beside it."""
    near, far = desk.source("Near"), desk.source("Far", text="Amazon answered at once.")
    selection.pick_source(near.id)
    panel.show_beside(far.id)
    return near, far


def test_two_sources_stand_side_by_side_each_with_its_own_head_and_find(qtbot, panel, both):
    first, beside = panel.pair.readers
    assert (first.header.title.text(), beside.header.title.text()) == ("Near", "Far")
    assert beside.isVisible()
    assert abs(first.width() - beside.width()) <= 2
    qtbot.keyClick(beside.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert (first.find_bar.isVisible(), beside.find_bar.isVisible()) == (False, True)


def test_in_a_narrow_panel_they_stand_one_above_the_other(panel, both):
    assert panel.pair.orientation() is Qt.Orientation.Horizontal
    panel.resize(400, 600)
    assert panel.pair.orientation() is Qt.Orientation.Vertical


def test_words_are_quoted_from_the_source_that_was_used_last(qtbot, panel, selection, desk, both):
    near, far = both
    selection.pick_claim(desk.claim().id)
    panel.pair.beside.text.setFocus()
    panel.pair.beside.text.select(0, 6)
    panel.quote_for_claim()
    assert [(quote.source, quote.exact) for quote in desk.quotes] == [(far.id, "Amazon")]
    assert panel.source == near
    panel.text.setFocus()
    panel.text.select(0, 6)
    panel.quote_for_claim()
    assert {quote.source for quote in desk.quotes} == {near.id, far.id}


def test_a_quote_picked_in_either_source_is_shown_in_it(panel, selection, desk, both):
    near, far = both
    claim = desk.claim()
    quote = desk.quote(far, "answered", claim)
    selection.pick_quote(quote.id, far.id, claim=claim.id)
    assert panel.source == near
    cursor = panel.pair.beside.text.textCursor()
    assert cursor.position() == quote.start


def test_esc_and_the_cross_close_the_one_beside(qtbot, panel, selection, both):
    near, far = both
    qtbot.keyClick(panel.pair.beside.text, Qt.Key.Key_Escape)
    assert not panel.pair.beside.isVisible()
    assert selection.picked.source == near.id
    panel.show_beside(far.id)
    qtbot.mouseClick(panel.pair.beside.header._back, Qt.MouseButton.LeftButton)
    assert not panel.pair.is_doubled


def test_going_back_to_the_list_closes_both(qtbot, panel, selection, both):
    qtbot.mouseClick(panel.header._back, Qt.MouseButton.LeftButton)
    assert selection.picked.source is None
    assert not panel.pair.is_doubled


def test_a_source_that_is_deleted_leaves_its_place_beside(panel, bridge, both):
    near, far = both
    bridge.edit(plan_source_removal, far.id)
    assert not panel.pair.is_doubled
    assert panel.source == near


def test_the_one_beside_is_chosen_among_the_others(panel, selection, desk, said):
    near = desk.source("Near")
    selection.pick_source(near.id)
    asked = []
    panel.quoting.ask = lambda words, entries, answer: asked.append((entries, answer))
    panel.open_beside()
    assert said[-1] == "There is no other source to read beside this one."
    far = desk.source("Far")
    panel.open_beside()
    entries, answer = asked[-1]
    assert [entry.title for entry in entries] == ["Far"]
    answer(far.id)
    assert panel.pair.beside.source == far
