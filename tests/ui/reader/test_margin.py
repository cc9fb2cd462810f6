from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.case.plan_chronology import plan_event
from argmap.case.plan_evidence import plan_cite
from argmap.case.plan_weighing import plan_harm
from argmap.case.terms import Side
from argmap.ui.reader.reader_panel import ReaderPanel

LONG = "\n\n".join(f"Paragraph {number} says so." for number in range(1, 60))


@pytest.fixture
def panel(qtbot, bridge, selection, theme, desk):
    panel = ReaderPanel(bridge, selection, theme)
    qtbot.addWidget(panel)
    panel.resize(620, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    return panel


def center_of(margin, rank):
    return next(note.box.center().toPoint() for note in margin.notes() if note.rank == rank)


def test_the_margin_names_every_use_beside_its_passage(panel, selection, desk, bridge):
    source = desk.source()
    first, second = desk.claim("First"), desk.claim("Second", side=Side.RESPONDENT)
    quote = desk.quote(source, "restraining order", first)
    bridge.edit(plan_cite, quote.id, second.id, new_id=bridge.new_id)
    harm = bridge.edit(plan_harm, "Closure", new_id=bridge.new_id).changes[-1].after
    bridge.edit(plan_cite, quote.id, harm.id, new_id=bridge.new_id)
    desk.quote(source, "The judge")
    selection.pick_source(source.id)
    uses = [(use.mark, use.title) for use in panel.text.margin.uses]
    assert uses == [
        ("M", "First"),
        ("R", "Second"),
        ("H", "Closure"),
        ("–", "For nothing yet"),
    ]
    tops = [note.box.top() for note in panel.text.margin.notes()]
    assert tops[0] == pytest.approx(panel.text.top_of(quote.start))


@pytest.mark.parametrize("width", [320, 420, 620, 1100])
def test_notes_never_overlap_one_another_or_the_text(panel, selection, desk, width):
    source = desk.source()
    for number in range(5):
        words = "restraining order" if number % 2 else "a restraining"
        desk.quote(source, words, desk.claim(f"A claim with many words in its title {number}"))
    panel.resize(width, 600)
    selection.pick_source(source.id)
    margin = panel.text.margin
    notes = margin.notes()
    assert len(notes) == 5
    assert all(one.box.bottom() <= other.box.top() for one, other in pairwise(notes))
    assert margin.geometry().left() > panel.text.viewport().geometry().right()
    assert margin.geometry().right() <= panel.text.width()


def test_in_a_narrow_reader_the_margin_has_letters_and_the_text_its_room(panel, selection, desk):
    source = desk.source()
    desk.quote(source, "restraining order", desk.claim())
    selection.pick_source(source.id)
    panel.resize(320, 600)
    assert panel.text.margin.width() < 30
    assert panel.text.viewport().width() > 260
    panel.resize(620, 600)
    assert panel.text.margin.width() > 120


def test_a_click_on_a_note_picks_the_claim_with_the_quote(qtbot, panel, selection, desk):
    source, claim = desk.source(), desk.claim()
    quote = desk.quote(source, "restraining order", claim)
    selection.pick_source(source.id)
    margin = panel.text.margin
    qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=center_of(margin, 0))
    assert (selection.picked.claim, selection.picked.quote) == (claim.id, quote.id)


def test_a_note_of_a_harm_picks_the_harm_and_the_source_stays_open(qtbot, panel, selection, desk):
    source, bridge = desk.source(), desk.bridge
    harm = bridge.edit(plan_harm, "Closure", new_id=bridge.new_id).changes[-1].after
    quote = desk.quote(source, "restraining order")
    bridge.edit(plan_cite, quote.id, harm.id, new_id=bridge.new_id)
    selection.pick_source(source.id)
    margin = panel.text.margin
    qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=center_of(margin, 0))
    assert selection.picked.harm == harm.id
    assert panel.source == source


def test_notes_are_walked_by_arrows_and_picked_by_enter(qtbot, panel, selection, desk):
    source = desk.source(text=LONG)
    claims = [desk.claim(f"Claim {number}") for number in range(3)]
    for claim, number in zip(claims, (1, 30, 58), strict=True):
        desk.quote(source, f"Paragraph {number} says", claim)
    selection.pick_source(source.id)
    panel.text.setFocus()
    QTest.keyClick(panel.text, Qt.Key.Key_Tab)
    margin = panel.text.margin
    assert margin.hasFocus()
    for _ in range(2):
        qtbot.keyClick(margin, Qt.Key.Key_Down)
    assert "3 of 3" in margin.accessibleName()
    assert "Claim 2" in margin.accessibleName()
    assert 2 in [note.rank for note in margin.notes()]
    qtbot.keyClick(margin, Qt.Key.Key_Return)
    assert selection.picked.claim == claims[2].id
    qtbot.keyClick(margin, Qt.Key.Key_Escape)
    assert panel.text.hasFocus()


def test_the_tooltip_names_a_use_in_full(panel, selection, desk):
    source = desk.source()
    desk.quote(source, "restraining order", desk.claim("An order <b>is</b> needed"))
    selection.pick_source(source.id)
    (use,) = panel.text.margin.uses
    assert use.told == "Claim for the movant: An order <b>is</b> needed"


def test_the_margin_follows_edits_and_undo(panel, selection, desk, bridge):
    source = desk.source()
    selection.pick_source(source.id)
    desk.quote(source, "restraining order", desk.claim("Needed"))
    assert [use.title for use in panel.text.margin.uses] == ["Needed"]
    bridge.undo()
    assert list(panel.text.margin.uses) == []
    assert panel.text.margin.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_paragraph_numbers_and_pages_stand_left_of_the_text(panel, selection, desk):
    plain = desk.source(text="One two.\n\nThree four.")
    paged = desk.source("Paged", text="One two.\n\nThree four!", pages=(0, 10))
    selection.pick_source(plain.id)
    without = panel.text.viewport().grab().toImage()
    unruled = panel.text.top_of(10)
    selection.pick_source(paged.id)
    assert panel.text.viewport().grab().toImage() != without
    assert panel.text.top_of(10) > unruled + 15
    gutter = panel.text._gutter
    assert [gutter.number_at(offset) for offset in (0, 9, 10, 15)] == [1, 1, 2, 2]


def test_a_note_of_an_event_picks_the_event_with_the_quote(qtbot, panel, selection, desk):
    source, bridge = desk.source(), desk.bridge
    event = bridge.edit(plan_event, "Parler sues", new_id=bridge.new_id).changes[-1].after
    quote = desk.quote(source, "restraining order")
    bridge.edit(plan_cite, quote.id, event.id, new_id=bridge.new_id)
    selection.pick_source(source.id)
    margin = panel.text.margin
    qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=center_of(margin, 0))
    assert (selection.picked.event, selection.picked.quote) == (event.id, quote.id)
    assert selection.picked.claim is None


def test_words_are_quoted_for_the_event_that_is_picked(panel, selection, desk):
    source, bridge = desk.source(), desk.bridge
    event = bridge.edit(plan_event, "Parler sues", new_id=bridge.new_id).changes[-1].after
    selection.pick_event(event.id)
    selection.pick_source(source.id)
    selection.pick_event(event.id)
    panel.text.select(0, 6)
    panel.quote_for_claim()
    assert desk.cites[0].event == event.id
    assert selection.picked.event == event.id
    assert bridge.undo_label == "Quote for “Parler sues”"
