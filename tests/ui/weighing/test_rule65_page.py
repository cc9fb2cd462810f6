from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from argmap.case.places import Alone
from argmap.case.plan_caption import plan_posture
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_motion import plan_exposure, plan_item, plan_relief
from argmap.case.terms import Reply
from argmap.ui.weighing.motion_pages import RULE_65
from argmap.ui.weighing.record_links import FIND


@pytest.fixture
def page(make_panel, bridge):
    panel = make_panel()
    panel.pages.turn_to(RULE_65)
    QApplication.processEvents()
    yield panel.pages.page(RULE_65)  # the panel, which owns the page, stays until then
    panel.hide()


def row_of(page, item):
    return next(row for row in page.rows if row.state.known.id == item)


def said(bridge, item):
    return next(one for one in bridge.case_map.items.values() if one.item == item)


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def type_into(editor, words, qtbot):
    field = editor.focusProxy()
    field.setFocus()
    QTest.keyClicks(field, words)
    field.flush()


def test_a_reply_is_given_by_the_keys_and_taken_back(page, bridge):
    reply = row_of(page, "delay").reply
    reply.buttons[0].setFocus()
    QTest.keyClick(reply.buttons[0], Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert said(bridge, "delay").reply is Reply.NO
    assert row_of(page, "delay").word.text() == "Missing"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert not bridge.case_map.items
    bridge.undo()
    assert said(bridge, "delay").reply is Reply.NO


def test_what_the_case_answers_is_told_apart_from_my_reply(page, bridge):
    row = row_of(page, "notice")
    assert row.word.text() == "Settled*"
    click(row.reply.buttons[0])
    assert row.word.text() == "Settled"


def test_a_warning_leads_to_its_line_and_goes_when_that_is_answered(page, bridge):
    items = [line.warning.item for line in page.warnings.lines]
    assert items == ["security", "specificity"]
    click(page.warnings.lines[0].go)
    row = row_of(page, "security")
    assert row.reply.buttons[0].hasFocus()
    click(row.reply.buttons[2])
    assert said(bridge, "security").reply is Reply.NOT_APPLICABLE
    assert [line.warning.item for line in page.warnings.lines] == ["specificity"]


def test_without_notice_the_affidavit_is_warned_of_first(page, bridge, known):
    bridge.edit(plan_posture, "tro-without-notice", known.postures)
    assert page.warnings.lines[0].warning.item == "notice"
    assert "No notice and no affidavit" in page.warnings.lines[0].words.text()


def test_a_claim_that_is_picked_is_linked_leads_to_the_map_and_is_let_go(
    page, bridge, selection, desk
):
    cause = desk.cause("Breach of contract")
    selection.pick_claim(cause.id)
    row = row_of(page, "claims")
    menu = row.links.add.menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert said(bridge, "claims").claims == (cause.id,)
    selection.pick_claim(None)
    click(row.links.rows[0].go)
    assert selection.picked.claim == cause.id
    click(row.links.rows[0].remove)
    assert not bridge.case_map.items
    assert not row.links.rows


def test_the_menu_of_links_says_what_to_do_where_nothing_is_picked(page):
    menu = row_of(page, "claims").links.add.menu()
    menu.aboutToShow.emit()
    first = menu.actions()[0]
    assert first.text() == "Select claims, or open a source, to have them here"
    assert not first.isEnabled()


def rows_of(menu):
    menu.aboutToShow.emit()
    return {one.text(): one for one in menu.actions() if one.text()}


def test_a_claim_that_is_not_picked_is_found_and_linked(page, bridge, desk):
    cause = desk.cause("Breach of contract")
    asked = []
    page.ask_claim = lambda words, answer: (asked.append(words), answer(cause.id))
    rows_of(row_of(page, "delay").links.add.menu())[FIND].trigger()
    assert asked == ["Which claim shows it: Delay"]
    assert said(bridge, "delay").claims == (cause.id,)


def test_relief_rests_on_a_cause_of_action_that_leads_there(page, bridge, selection, desk):
    bridge.edit(plan_relief, "Host the service.", new_id=bridge.new_id)
    links = page.reliefs.forms[0].links
    assert not rows_of(links.add.menu())["No claim is marked as a cause of action"].isEnabled()
    cause = desk.cause("Breach of contract")
    rows_of(links.add.menu())["Breach of contract"].trigger()
    assert bridge.case_map.ranked_reliefs()[0].claims == (cause.id,)
    click(links.rows[0].go)
    assert selection.picked.claim == cause.id
    click(links.rows[0].remove)
    assert bridge.case_map.ranked_reliefs()[0].claims == ()
    bridge.undo()
    assert [row.link.id for row in links.rows] == [cause.id]


def test_a_loss_is_shown_by_the_claims_that_are_picked(page, bridge, selection, desk):
    bridge.edit(plan_exposure, "Staff", new_id=bridge.new_id)
    claim = desk.cause("Moderators cost money")
    selection.pick_claim(claim.id)
    links = page.exposures.forms[0].links
    rows_of(links.add.menu())["Moderators cost money"].trigger()
    assert bridge.case_map.ranked_exposures()[0].claims == (claim.id,)


def test_a_note_is_one_step_however_often_it_pauses(page, bridge):
    note = row_of(page, "delay").note
    note.setFocus()
    QTest.keyClicks(note, "Filed on")
    note.flush()
    QTest.keyClicks(note, " Monday")
    note.flush()
    assert said(bridge, "delay").note == "Filed on Monday"
    QTest.keyClick(note, Qt.Key.Key_Escape)
    assert not bridge.case_map.items


def test_relief_is_added_filled_and_undone(page, bridge, qtbot):
    click(page.reliefs.add)
    form = page.reliefs.forms[0].form
    assert form.editor("text").focusProxy().hasFocus()
    type_into(form.editor("text"), "Host the service.", qtbot)
    type_into(form.editor("persons"), "AWS", qtbot)
    narrower = form.editor("narrower").focusProxy()
    narrower.setFocus()
    QTest.keyClicks(narrower, "Hand over the data")
    narrower.flush()
    QTest.keyClick(narrower, Qt.Key.Key_Return)
    QTest.keyClicks(narrower, "Thirty days' notice")
    narrower.flush()
    relief = bridge.case_map.ranked_reliefs()[0]
    assert (relief.text, relief.persons) == ("Host the service.", "AWS")
    assert relief.narrower == ("Hand over the data", "Thirty days' notice")
    assert [line.warning.item for line in page.warnings.lines] == ["security"]
    click(page.reliefs.forms[0].delete)
    assert not bridge.case_map.reliefs
    assert not page.reliefs.forms
    bridge.undo()
    assert page.reliefs.forms[0].form.values["persons"] == "AWS"


def test_an_amount_that_is_no_number_is_told_and_not_kept(page, bridge, qtbot):
    bridge.edit(plan_exposure, "Staff", new_id=bridge.new_id)
    form = page.exposures.forms[0].form
    type_into(form.editor("low"), "25,000", qtbot)
    assert bridge.case_map.ranked_exposures()[0].low == 25_000
    type_into(form.editor("high"), "much", qtbot)
    assert "whole number" in form.remark("high")
    assert bridge.case_map.ranked_exposures()[0].high is None
    assert "at least 25,000" in page.sums.text()


def test_the_sum_and_the_offer_are_said_and_the_court_heard(page, bridge, qtbot):
    bridge.edit(plan_exposure, "Staff", new_id=bridge.new_id, low=1_000, high=4_000)
    type_into(page.security.editor("security"), "$5,000", qtbot)
    assert "may lose 1,000 to 4,000" in page.sums.text()
    assert "The movant offers: $5,000" in page.sums.text()
    assert "65(c)" in page.lines.text()
    assert [line.warning.item for line in page.warnings.lines] == ["specificity"]


def test_the_proposed_order_is_copied(page, bridge):
    bridge.edit(plan_relief, "Host the service.", new_id=bridge.new_id)
    told = []
    bridge.said.connect(told.append)
    click(page.copy)
    assert "1. Host the service." in QApplication.clipboard().text()
    assert told == ["The proposed order is on the clipboard."]


def test_a_stay_has_no_order_to_copy(page, bridge, known):
    bridge.edit(plan_posture, "stay", known.postures)
    assert page.copy.isHidden()


def test_forms_keep_the_focus_while_others_are_edited(page, bridge):
    bridge.edit(plan_relief, "Host the service.", new_id=bridge.new_id)
    field = page.reliefs.forms[0].form.editor("persons").focusProxy()
    field.setFocus()
    bridge.edit(plan_relief, "Return the data.", new_id=bridge.new_id)
    assert field.hasFocus()
    assert len(page.reliefs.forms) == 2


def test_the_proposed_order_is_shown_and_kept_up_to_date(page, bridge, known):
    assert page.order.isHidden()
    click(page.show_order)
    assert "[Each act" in page.order.text()
    bridge.edit(plan_relief, "Host the service.", new_id=bridge.new_id)
    assert "1. Host the service." in page.order.text()
    bridge.edit(plan_posture, "stay", known.postures)
    assert page.order.isHidden()
    assert page.show_order.isHidden()


def test_every_note_has_the_height_of_its_line(page, qtbot):
    def cut():
        return [
            row.state.known.name
            for row in page.rows
            if row.note.viewport().height() < row.note.fontMetrics().lineSpacing() + 8
            or row.note.height() < row.note.sizeHint().height()
        ]

    qtbot.waitUntil(lambda: not cut())
    page.window().resize(700, 900)
    qtbot.waitUntil(lambda: not cut())


@pytest.mark.parametrize("width", [700, 1200])
def test_a_word_typed_as_an_amount_is_answered_under_its_field_and_cuts_no_box(
    page, bridge, qtbot, width
):
    page.window().resize(width, 900)
    bridge.edit(plan_exposure, "Staff", new_id=bridge.new_id)
    form = page.exposures.forms[0].form
    for name in ("low", "high"):
        type_into(form.editor(name), "lots", qtbot)
        for _ in range(8):  # each remark is given its place before the next is made
            QApplication.processEvents()
    for name in ("text", "low", "high", "note"):
        editor = form.editor(name)
        assert editor.height() >= editor.focusProxy().height(), name
    boxes = [form.editor(name).geometry() for name in ("low", "high", "note")]
    said = [form._remarks[name].geometry() for name in ("low", "high")]
    for above, words, below in zip(boxes, said, boxes[1:], strict=False):
        assert above.bottom() < words.top() <= words.bottom() < below.top()
    type_into(form.editor("low"), "", qtbot)
    form.editor("low").focusProxy().setPlainText("25,000")
    form.editor("low").focusProxy().flush()
    assert form.remark("low") == ""


def test_all_notes_of_the_checklist_begin_at_one_place(page, bridge, selection):
    done = bridge.edit(
        plan_claim, "A claim of a great many words " * 4, Alone(), new_id=bridge.new_id
    )
    claim = done.changes[0].after
    for state in page.rows[:2]:
        bridge.edit(plan_item, state.state.known.id, new_id=bridge.new_id, claims=(claim.id,))
    for _ in range(8):
        QApplication.processEvents()
    assert page.rows[0].links.rows
    assert len({row.note.x() for row in page.rows}) == 1


def write_over(editor, words):
    field = editor.focusProxy()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    field.flush()
    QApplication.processEvents()
    return field


def test_a_most_below_the_least_is_told_and_kept_once_it_can_be(page, bridge):
    bridge.edit(plan_exposure, "Staff", new_id=bridge.new_id)
    form = page.exposures.forms[0].form
    write_over(form.editor("low"), "50,000")
    high = write_over(form.editor("high"), "20,000")
    assert "less than the least" in form.remark("high")
    assert bridge.case_map.ranked_exposures()[0].high is None
    write_over(form.editor("note"), "By the invoices")
    assert high.text == "20,000"
    assert "less than the least" in form.remark("high")
    write_over(form.editor("low"), "10,000")
    (kept,) = bridge.case_map.ranked_exposures()
    assert (kept.low, kept.high, kept.note) == (10_000, 20_000, "By the invoices")
    assert form.remark("high") == ""


@pytest.mark.parametrize("words", ["lots", "40k", "9" * 30])
def test_what_is_no_amount_stays_in_its_field_until_it_is_given_up(page, bridge, words):
    bridge.edit(plan_exposure, "Staff", new_id=bridge.new_id)
    form = page.exposures.forms[0].form
    low = write_over(form.editor("low"), words)
    write_over(form.editor("note"), "By the invoices")
    assert low.text == words
    assert "whole number" in form.remark("low")
    assert bridge.case_map.ranked_exposures()[0].low is None
    QTest.keyClick(low, Qt.Key.Key_Escape)
    assert (low.text, form.remark("low")) == ("", "")


@pytest.mark.parametrize("width", [440, 760])
def test_the_name_of_a_line_is_not_squeezed_by_its_reply(page, width):
    page.window().resize(width, 700)
    for _ in range(8):
        QApplication.processEvents()
    for row in page.rows:
        name = next(
            one for one in row.findChildren(QLabel) if one.text().endswith(row.state.known.name)
        )
        assert name.width() > 150
        assert row.width() >= row.reply.geometry().right()
