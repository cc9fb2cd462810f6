from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from two_reports import FIRST, SECOND, pick, rows

from argmap.case.plan_evidence import plan_quote, plan_quote_removal, plan_source_removal
from argmap.case.plan_replacement import plan_source_replacement
from argmap.sources.importing import document_from_bytes

KEY = Qt.Key
WHY = "Closer to the filing."


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def recorded(page, qtbot):
    pick(page, "number")
    press(qtbot, page.entry_page.recording.record)
    return page


@pytest.fixture
def foot(recorded):
    return recorded.entry_page.recording


def test_recording_makes_quotes_and_a_statement_in_one_step(bridge, reports, recorded):
    (statement,) = reports.statements
    assert reports.quotes == [FIRST.split("\n")[0], SECOND.split("\n")[0]]
    assert statement.best is None
    assert bridge.undo_label == "Compare reports"
    bridge.undo()
    assert (reports.quotes, reports.statements) == ([], [])


def test_what_is_quoted_in_all_passages_is_kept_as_far_as_it_is_quoted(reports, page, qtbot):
    pick(page, "pronoun")
    press(qtbot, page.entry_page.recording.record)
    assert reports.quotes == [one.split("“")[1].split(",”")[0] for one in (FIRST, SECOND)]


def test_what_is_recorded_stands_first_and_stays_picked(recorded):
    assert rows(recorded)[:3] == ["Recorded comparisons  1", ("number",), "Told differently  1"]
    assert recorded.list.entry.statement is not None
    assert recorded.entry_page.cards[0].best.isVisible()


def test_what_is_quoted_already_is_not_quoted_again(bridge, reports, two, page, qtbot):
    words = FIRST.split(" to Parler")[0]
    bridge.edit(plan_quote, two[0].id, FIRST, 0, len(words), new_id=bridge.new_id)
    pick(page, "number")
    press(qtbot, page.entry_page.recording.record)
    assert reports.quotes == [words, SECOND.split("\n")[0]]


def test_the_best_is_chosen_by_key_and_taken_back(bridge, reports, recorded, foot, qtbot):
    first, second = recorded.entry_page.cards
    first.best.setFocus()
    qtbot.keyClick(first.best, KEY.Key_Space)
    (statement,) = reports.statements
    assert statement.best == statement.quotes[0]
    assert first.best.hasFocus()
    qtbot.keyClick(first.best, KEY.Key_Down)
    assert reports.statements[0].best == statement.quotes[1]
    assert second.best.isChecked()
    assert recorded.list.entry.best == "Second report"
    press(qtbot, foot.take_back)
    assert reports.statements[0].best is None
    assert [card.best.isChecked() for card in (first, second)] == [False, False]
    bridge.undo()
    assert second.best.isChecked()


def test_why_is_one_step_and_esc_gives_it_up(bridge, reports, recorded, foot, qtbot):
    foot.why.setFocus()
    qtbot.keyClicks(foot.why, WHY)
    foot.why.flush()
    qtbot.keyClicks(foot.why, " Really.")
    recorded.list.view.setFocus()
    assert reports.statements[0].why == f"{WHY} Really."
    bridge.undo()
    assert reports.statements[0].why == ""
    QApplication.processEvents()
    assert foot.why.text == ""
    foot.why.setFocus()
    qtbot.keyClicks(foot.why, "No")
    foot.why.flush()
    qtbot.keyClick(foot.why, KEY.Key_Escape)
    assert reports.statements[0].why == ""
    assert foot.why.text == ""


def test_words_still_being_typed_go_to_the_statement_they_were_typed_for(
    reports, recorded, foot, qtbot
):
    pick(recorded, "pronoun")
    press(qtbot, foot.record)
    pick(recorded, "number")
    foot.why.setFocus()
    qtbot.keyClicks(foot.why, WHY)
    pick(recorded, "pronoun")
    assert [one.why for one in reports.statements] == [WHY, ""]
    assert foot.why.text == ""


def test_choosing_the_best_keeps_the_reason(reports, recorded, foot, qtbot):
    foot.why.setFocus()
    qtbot.keyClicks(foot.why, WHY)
    press(qtbot, recorded.entry_page.cards[1].best)
    assert reports.statements[0].why == WHY
    assert reports.statements[0].best == reports.statements[0].quotes[1]


def test_a_comparison_is_deleted_and_its_quotes_stay(reports, recorded, foot, qtbot):
    press(qtbot, foot.delete)
    assert reports.statements == []
    assert len(reports.quotes) == 2
    assert rows(recorded)[0] == "Told differently  2"
    assert recorded.list.entry.kinds == ("number",)
    assert not recorded.entry_page.cards[0].best.isVisible()


def test_of_three_passages_one_can_be_left_out(reports, page, qtbot):
    reports.add("A third paper: Amazon said that it had reported 90 violent posts to Parler.")
    qtbot.waitUntil(lambda: not page.comparer.is_running)
    pick(page, "number")
    third = page.entry_page.cards[-1]
    assert third.included.isVisible()
    third.included.setFocus()
    qtbot.keyClick(third.included, KEY.Key_Space)
    press(qtbot, page.entry_page.recording.record)
    assert len(reports.statements[0].quotes) == 2


def test_one_passage_alone_is_refused_with_a_sentence(reports, page, failures, qtbot):
    reports.add("A third paper: Amazon said that it had reported 90 violent posts to Parler.")
    qtbot.waitUntil(lambda: not page.comparer.is_running)
    pick(page, "number")
    for card in page.entry_page.cards[1:]:
        card.included.setChecked(False)
    press(qtbot, page.entry_page.recording.record)
    assert reports.quotes == []
    assert "two quotes or more" in str(failures[-1])


def test_a_quote_or_source_that_goes_takes_the_comparison_from_the_page(
    bridge, reports, recorded, two, qtbot
):
    bridge.edit(plan_quote_removal, reports.statements[0].quotes[0])
    assert rows(recorded)[0] == "Told differently  2"
    bridge.undo()
    assert rows(recorded)[0] == "Recorded comparisons  1"
    bridge.edit(plan_source_removal, two[1].id)
    qtbot.waitUntil(lambda: not recorded.comparer.is_running)
    assert rows(recorded) == []


def test_where_nothing_can_be_edited_nothing_is_recorded(two, make_panel, show, store):
    store.read_only = "This file is read only."
    page = show(make_panel())
    assert not page.entry_page.recording.record.isEnabled()


def test_a_recorded_quote_that_its_source_lost_is_told_on_its_card(
    bridge, reports, recorded, two, qtbot
):
    first, second = recorded.entry_page.cards
    assert "lost" not in first.accessibleName() + second.accessibleName()
    other = document_from_bytes(b"Nothing of the kind stands here any more, says the editor.")
    lost = {one.id: None for one in bridge.case_map.quotes_of(two[1].id)}
    done = bridge.edit(plan_source_replacement, two[1].id, other, lost)
    assert done is not None
    qtbot.waitUntil(lambda: not recorded.comparer.is_running)
    pick(recorded, "RECORDED")
    told = [card._warning.text() for card in recorded.entry_page.cards]
    assert "lost: the source does not have these words" in told[1]
    assert "lost" not in told[0]
    assert "lost" in recorded.entry_page.cards[1].accessibleName()
