from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu

from argmap.case.plan_evidence import plan_source_removal
from argmap.sources.passages import Span
from argmap.ui.searching.found import Way
from argmap.ui.searching.found_delegate import FoundDelegate
from argmap.ui.searching.found_model import FoundRole

KEY = Qt.Key


def shown(panel):
    return [one.text for one in panel.model.passages]


def test_the_field_teaches_how_to_ask_before_anything_is_typed(panel):
    assert panel.hint.isVisible()
    assert "begin*" in panel.hint.text()
    assert not panel.said.isVisible()


def test_what_is_typed_is_found_with_the_places_of_its_words(panel, look_for, sources):
    look_for("merit harmed")
    (passage,) = panel.model.passages
    assert passage.source == sources[0].id
    text = panel._bridge.document_of(passage.source).text
    assert [text[start:end] for start, end in passage.words] == ["merit", "harmed"]
    assert text[passage.start : passage.end] == passage.text
    assert panel.said.text() == "1 of 1 passage"
    assert panel.list.isVisible()
    assert not panel.hint.isVisible()


def test_nothing_is_asked_before_the_user_has_paused(qtbot, panel):
    panel.pause.setInterval(1_000_000)
    qtbot.keyClicks(panel.field, "merit")
    assert panel.pause.isActive()
    assert not panel.is_open
    panel.pause.timeout.emit()
    assert panel.search.question.words == "merit"


def test_up_and_down_step_through_what_is_found_while_one_types_on(qtbot, panel, look_for):
    look_for("Amazon")
    assert panel.said.text() == "1 of 2 passages"
    qtbot.keyClick(panel.field, KEY.Key_Down)
    assert panel.said.text() == "2 of 2 passages"
    qtbot.keyClick(panel.field, KEY.Key_Down)
    assert panel.said.text() == "2 of 2 passages"
    qtbot.keyClick(panel.field, KEY.Key_Up)
    assert panel.list.currentIndex().row() == 0
    assert panel.field.hasFocus()


def test_return_and_a_click_open_a_passage(qtbot, panel, look_for):
    look_for("Amazon")
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(panel.field, KEY.Key_Return)
    assert opened.args == [panel.model.passages[0]]
    second = panel.list.visualRect(panel.model.index(1))
    with qtbot.waitSignal(panel.opened) as opened:
        at = QPoint(second.left() + 30, second.center().y())
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == [panel.model.passages[1]]


def test_return_at_once_opens_what_is_found_by_what_was_typed_last(qtbot, panel, look_for):
    look_for("Amazon")
    before = panel.model.passages[0]
    panel.field.selectAll()
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClicks(panel.field, "judge")
        qtbot.keyClick(panel.field, KEY.Key_Return)
    (passage,) = opened.args
    assert passage != before
    assert passage == panel.model.passages[0]
    assert panel.search.question.words == "judge"


def test_return_at_once_opens_nothing_where_nothing_is_found_or_more_is_typed(
    qtbot, panel, look_for
):
    look_for("Amazon")
    opened = []
    panel.opened.connect(opened.append)
    panel.field.selectAll()
    qtbot.keyClicks(panel.field, "zebra")
    qtbot.keyClick(panel.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: panel.search.is_answered)
    panel.field.selectAll()
    qtbot.keyClicks(panel.field, "judg")
    qtbot.keyClick(panel.field, KEY.Key_Return)
    qtbot.keyClicks(panel.field, "e")
    qtbot.waitUntil(lambda: panel.search.is_answered and panel.search.question.words == "judge")
    assert opened == []


def test_the_button_of_a_row_and_the_key_ask_to_quote_and_open_nothing(qtbot, panel, look_for):
    look_for("Amazon")
    opened = []
    panel.opened.connect(opened.append)
    row = panel.list.visualRect(panel.model.index(1))
    delegate = panel.list.itemDelegate()
    assert isinstance(delegate, FoundDelegate)
    with qtbot.waitSignal(panel.quote_wanted) as wanted:
        at = delegate.quote_button(row).center()
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert wanted.args == [panel.model.passages[1]]
    with qtbot.waitSignal(panel.quote_wanted):
        qtbot.keyClick(panel.field, KEY.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert opened == []


def test_a_click_that_leaves_the_button_quotes_nothing(qtbot, panel, look_for):
    look_for("Amazon")
    wanted = []
    panel.quote_wanted.connect(wanted.append)
    view = panel.list.viewport()
    row = panel.list.visualRect(panel.model.index(0))
    button = panel.list.itemDelegate().quote_button(row)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=button.center())
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=row.bottomLeft() + QPoint(9, -3))
    assert wanted == []


def test_escape_gives_the_sources_back(qtbot, panel, look_for):
    look_for("Amazon")
    with qtbot.waitSignal(panel.turned) as turned:
        qtbot.keyClick(panel.field, KEY.Key_Escape)
    assert turned.args == [False]
    assert (panel.field.text(), panel.is_open, panel.model.rowCount()) == ("", False, 0)
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.field, KEY.Key_Escape)


def test_an_emptied_field_gives_the_sources_back(qtbot, panel, look_for):
    look_for("Amazon")
    panel.field.selectAll()
    qtbot.keyClick(panel.field, KEY.Key_Backspace)
    qtbot.waitUntil(lambda: not panel.is_open)


def test_what_no_source_has_is_said_and_nearly_the_same_is_offered(qtbot, panel, look_for):
    look_for("restrainin ordre")
    assert panel.said.text() == "No source has these words."
    assert panel.offer.text() == "Search nearly the same words"
    qtbot.mouseClick(panel.offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.search.is_answered)
    (passage,) = panel.model.passages
    assert "restraining order" in passage.text
    assert passage.note.startswith("Nearly the same words: ")
    assert not panel.offer.isVisible()


def test_a_pasted_passage_is_found_though_it_is_quoted_badly(panel, look_for):
    look_for("It will kill our busyness, the chief of Parlor said", pasted=True)
    assert panel.search.question.way is Way.NEAR
    (passage,) = panel.model.passages
    assert passage.text.startswith("It will kill our business")
    assert passage.note.startswith("Nearly the same words: 9")
    assert panel.model.index(0).data(FoundRole.NOTE) == passage.note


def test_a_pasted_passage_that_stands_so_is_called_the_same(panel, look_for):
    look_for("  Parler asked the court for a restraining order\n", pasted=True)
    assert [one.note for one in panel.model.passages] == ["The same words"]


def test_typed_words_are_no_passage_however_many(panel, look_for):
    look_for("Parler asked the court for an order on Monday")
    assert panel.search.question.way is Way.WORDS


def test_a_passage_that_no_source_has_can_be_searched_by_its_words(qtbot, panel, look_for):
    look_for("Monday nobody whatever would anywhere forever", pasted=True)
    assert "not even nearly" in panel.said.text()
    qtbot.mouseClick(panel.offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.search.is_answered)
    assert panel.search.question.way is Way.WORDS


def test_markup_in_a_source_is_words(panel, making, look_for):
    making.source("<b>Bold</b>", "Here is a <script>wizard</script> and no more.")
    look_for("wizard")
    assert shown(panel) == ["Here is a <script>wizard</script> and no more."]
    spoken = panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "<b>Bold</b>. Here is a <script>wizard</script> and no more."
    assert not panel.grab().isNull()


def test_a_source_that_comes_or_goes_is_found_or_not_at_once(
    qtbot, panel, bridge, making, look_for
):
    look_for("Monday")
    assert len(shown(panel)) == 1
    new = making.source("Third", "On Monday it rained.")
    qtbot.waitUntil(lambda: len(shown(panel)) == 2)
    bridge.edit(plan_source_removal, new.id)
    assert len(shown(panel)) == 1


def test_the_chosen_passage_stays_chosen_when_more_are_found(qtbot, panel, making, look_for):
    look_for("Amazon")
    qtbot.keyClick(panel.field, KEY.Key_Down)
    chosen = panel.current
    making.source("Third", "Amazon is a river.")
    qtbot.waitUntil(lambda: len(shown(panel)) == 3)
    assert panel.current == chosen


def test_passages_of_sources_of_one_title_are_told_apart(panel, making, look_for):
    making.source("Report", "Twelve zebras stood at the gate of the zoo.")
    look_for("zebras")
    assert panel.model.index(0).data() == "Report (2)"


def test_another_case_ends_the_search(panel, bridge, look_for):
    look_for("Amazon")
    bridge.opened.emit()
    assert (panel.is_open, panel.field.text()) == (False, "")


@pytest.mark.parametrize("width", [210, 400])
def test_a_row_is_as_high_as_what_it_shows(panel, look_for, width):
    panel.resize(width, 600)
    look_for("merit")
    rect = panel.list.visualRect(panel.model.index(0))
    assert rect.width() <= width
    assert not panel.grab().isNull()
    passage = panel.model.passages[0]
    assert passage.words[0] == Span(passage.words[0].start, passage.words[0].start + 5)


def test_the_model_keeps_the_rules_of_qt(panel, bridge, look_for):
    QAbstractItemModelTester(
        panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal, panel
    )
    look_for("Amazon")
    bridge.undo()
    bridge.redo()


def test_reading_many_sources_is_told_in_the_message_line_and_then_over(
    qtbot, panel, bridge, making, look_for
):
    told = []
    bridge.busy.connect(told.append)
    for number in range(60):
        making.source(f"Source {number}", f"Text number {number} and no more.")
    look_for("number")
    assert told[0] in {f"Reading the sources: 0 of {new}…" for new in (60, 62)}
    assert told[-1] == ""
    said = "1 of the best 50 passages; at least 10 more are left out"
    assert panel.said.text() == said


def test_the_menu_of_a_passage_opens_at_it_by_key_and_quotes_it(qtbot, panel, look_for):
    look_for("Amazon")
    qtbot.keyClick(panel.field, KEY.Key_Down)
    middle = panel.list.viewport().rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, middle)
    QApplication.sendEvent(panel.list.viewport(), asked)
    (menu,) = panel.list.findChildren(QMenu)
    with qtbot.waitSignal(panel.quote_wanted) as wanted:
        menu.actions()[1].trigger()
    assert wanted.args == [panel.model.passages[1]]
    menu.close()


def test_a_phrase_that_no_source_has_is_looked_for_nearly_so_unasked(qtbot, panel, look_for):
    panel.pause.setInterval(0)
    qtbot.keyClicks(panel.field, "asked the cort for a restraning order")
    qtbot.waitUntil(lambda: bool(panel.model.passages))
    assert panel.search.question.way is Way.NEAR
    assert "like this one" in panel.said.text()
    assert panel.model.passages[0].note.startswith("Nearly the same words: ")


def test_a_phrase_that_no_source_has_nearly_is_said_at_once_and_offers_nothing(qtbot, panel):
    panel.pause.setInterval(0)
    qtbot.keyClicks(panel.field, "wholly different things nobody mentioned anywhere")
    qtbot.waitUntil(lambda: "not even nearly" in panel.said.text())
    assert not panel.offer.isVisible()


def test_how_many_places_of_a_passage_are_left_out_is_said(panel, making, look_for):
    making.source("Minutes", "The bailiff called the court to order. " * 60)
    look_for("The bailiff called the court to order.", pasted=True)
    assert len(shown(panel)) == 50
    said = "1 of the best 50 passages like this one; 10 more are left out"
    assert panel.said.text() == said


def test_letters_within_a_word_are_not_called_the_same_words(panel, look_for):
    look_for("agraph of the orde", pasted=True)
    assert not shown(panel)
    look_for("sked the court for a restrainin", pasted=True)
    (passage, *_) = panel.model.passages
    assert passage.note != "The same words"


def test_where_too_many_sources_have_a_passage_what_is_left_out_is_at_least_a_number(
    panel, making, look_for
):
    for number in range(64):
        making.source(f"Minutes {number}", f"The bailiff called the court to order {number} times.")
    look_for("The bailiff called the court to order", pasted=True)
    assert "more are left out" in panel.said.text()
    assert "; at least" in panel.said.text()
