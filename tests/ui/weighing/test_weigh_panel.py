from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from argmap.case.errors import StoreError
from argmap.case.plan_claims import plan_amendment
from argmap.ui.theme import load_theme
from argmap.ui.weighing.weigh_panel import WeighPanel
from argmap.workspace.workspace import Workspace


def card(panel, factor):
    return next(card for card in panel.answer.cards if card.factor.id == factor)


def button(panel, factor, level, row=0):
    buttons = card(panel, factor).rows[row].levels.buttons
    return next(one for one in buttons if one.level.id == level)


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def headline(panel):
    return panel.answer.view.headline.text()


def choose(qtbot, box, data):
    """Choose a row of a list as the keyboard would."""
    at = box.findData(data)
    while box.currentIndex() != at:
        down = box.currentIndex() < at
        qtbot.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


def test_an_empty_case_teaches_and_is_open(make_panel, desk):
    panel = make_panel()
    assert headline(panel) == "Open under the Winter test"
    assert card(panel, "merits").teaching.isVisible()
    assert [one.factor.id for one in panel.answer.cards] == [
        "merits",
        "irreparable",
        "balance",
        "public",
    ]


def test_levels_chosen_with_the_mouse_change_the_answer_at_once(qtbot, make_panel, desk):
    panel = make_panel()
    for factor, level in (("merits", "likely"), ("irreparable", "likely"), ("balance", "tips")):
        click(qtbot, button(panel, factor, level))
        assert headline(panel) == "Open under the Winter test"
    click(qtbot, button(panel, "public", "neutral"))
    assert headline(panel) == "Permitted under the Winter test"
    click(qtbot, button(panel, "irreparable", "possible"))
    assert headline(panel) == "Denied under the Winter test"
    assert "irreparable harm is found to be possible" in panel.answer.view.summary.text().lower()
    assert card(panel, "irreparable").standing.text() == "not met"
    assert desk.found["me", "irreparable", None] == "possible"


def test_choosing_the_level_found_again_changes_nothing(qtbot, make_panel, desk, store):
    desk.find("irreparable", "likely", why="It closes.")
    panel = make_panel()
    steps = len(store.steps)
    click(qtbot, button(panel, "irreparable", "likely"))
    qtbot.keyClick(button(panel, "irreparable", "likely"), Qt.Key.Key_Space)
    assert len(store.steps) == steps
    assert card(panel, "irreparable").rows[0].levels.level == "likely"
    assert card(panel, "irreparable").rows[0].why.text == "It closes."


def clear_by_key(qtbot, panel):
    qtbot.keyClick(button(panel, "irreparable", "likely"), Qt.Key.Key_Delete)


def clear_by_mouse(qtbot, panel):
    click(qtbot, card(panel, "irreparable").rows[0].clear)


@pytest.mark.parametrize("clear", [clear_by_key, clear_by_mouse])
def test_a_finding_is_cleared_and_comes_back_with_its_reason(
    qtbot, make_panel, desk, bridge, clear
):
    desk.find("irreparable", "likely", why="It closes.")
    panel = make_panel()
    row = card(panel, "irreparable").rows[0]
    assert row.clear.isVisible()
    clear(qtbot, panel)
    assert desk.found == {}
    assert row.levels.level is None
    assert not row.clear.isVisible()
    bridge.undo()
    assert row.levels.level == "likely"
    assert row.why.text == "It closes."


def test_levels_are_chosen_by_keyboard(qtbot, make_panel, desk):
    panel = make_panel()
    first = button(panel, "irreparable", "none")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    second = QApplication.focusWidget()
    assert second is button(panel, "irreparable", "possible")
    assert desk.found == {}
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert desk.found == {("me", "irreparable", None): "possible"}
    qtbot.keyClick(first, Qt.Key.Key_Left)
    assert QApplication.focusWidget() is button(panel, "irreparable", "certain")


def test_tab_stops_once_at_a_row_of_levels(make_panel, desk):
    desk.find("irreparable", "likely")
    panel = make_panel()
    stops = [
        one.level.id
        for one in card(panel, "irreparable").rows[0].levels.buttons
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["likely"]


def test_each_cause_of_action_has_its_row(qtbot, make_panel, desk):
    contract, tort = desk.cause("Contract"), desk.cause("Tort")
    panel = make_panel()
    assert not card(panel, "merits").teaching.isVisible()
    click(qtbot, button(panel, "merits", "serious", row=0))
    click(qtbot, button(panel, "merits", "weak", row=1))
    assert desk.found == {
        ("me", "merits", contract.id): "serious",
        ("me", "merits", tort.id): "weak",
    }
    assert button(panel, "merits", "weak", row=1).accessibleName() == (
        "Likelihood of success on the merits, Tort: weak"
    )


def test_a_cause_marked_later_gets_its_row_at_once(make_panel, desk, bridge):
    panel = make_panel()
    claim = desk.cause("Contract")
    assert [row.question.cause for row in card(panel, "merits").rows] == [claim.id]
    bridge.undo()
    assert [row.question.cause for row in card(panel, "merits").rows] == [None]


def test_the_reason_of_a_finding_is_kept_as_one_step(qtbot, make_panel, desk, bridge):
    panel = make_panel()
    row = card(panel, "irreparable").rows[0]
    assert not row.why.isVisible()
    click(qtbot, button(panel, "irreparable", "likely"))
    row.why.setFocus()
    qtbot.keyClicks(row.why, "It closes.")
    row.why.flush()
    qtbot.keyClicks(row.why, " Soon.")
    qtbot.keyClick(row.why, Qt.Key.Key_Return)
    (finding,) = bridge.case_map.findings.values()
    assert finding.why == "It closes. Soon."
    bridge.undo()
    (finding,) = bridge.case_map.findings.values()
    assert (finding.why, finding.level) == ("", "likely")
    assert row.why.text == ""


def test_a_reason_given_up_is_taken_back(qtbot, make_panel, desk, bridge):
    desk.find("irreparable", "likely", why="Before.")
    panel = make_panel()
    why = card(panel, "irreparable").rows[0].why
    why.setFocus()
    qtbot.keyClicks(why, "x")
    why.flush()
    qtbot.keyClick(why, Qt.Key.Key_Escape)
    assert next(iter(bridge.case_map.findings.values())).why == "Before."
    assert why.text == "Before."


def test_another_standard_is_chosen_by_keyboard(qtbot, make_panel, desk, bridge):
    panel = make_panel()
    choose(qtbot, panel.answer.motion.standard, "ca9")
    assert bridge.case_map.case.standard == "ca9"
    assert headline(panel) == "Open under the Ninth Circuit’s test"


def test_factors_that_another_standard_needs_get_their_cards(make_panel, desk, bridge):
    panel = make_panel()
    bridge.edit(plan_amendment, bridge.case_map.case, standard="uk")
    assert {one.factor.id for one in panel.answer.cards} >= {"damages", "xdamages"}
    bridge.edit(
        plan_amendment, bridge.case_map.case, posture="tro-without-notice", standard="winter"
    )
    assert {one.factor.id for one in panel.answer.cards} >= {"affidavit", "certificate"}


def test_a_posture_chosen_brings_its_test_and_a_test_of_another_is_told_to_be_that(
    qtbot, make_panel, desk, bridge
):
    panel = make_panel()
    postures = {one.data(): one for one in panel.answer.motion.motion.menu().actions()}
    assert "won" not in [one.level.id for one in card(panel, "merits").rows[0].levels.buttons]
    postures["permanent"].trigger()
    case = bridge.case_map.case
    assert (case.posture, case.standard) == ("permanent", "ebay")
    assert headline(panel) == "Open under the eBay test for a permanent injunction"
    click(qtbot, button(panel, "merits", "won"))
    choose(qtbot, panel.answer.motion.standard, "ca9")
    assert headline(panel).startswith("Not the test for a permanent injunction: ")
    assert "the test for that is the eBay test" in panel.answer.view.summary.text()
    bridge.undo()
    postures["preliminary-injunction"].trigger()
    assert bridge.case_map.case.standard != "ebay"


def test_posture_and_flags_are_chosen_in_the_menu_of_the_motion(make_panel, desk, bridge):
    panel = make_panel()
    actions = {one.data(): one for one in panel.answer.motion.motion.menu().actions()}
    actions["preliminary-injunction"].trigger()
    actions["mandatory"].trigger()
    case = bridge.case_map.case
    assert (case.posture, case.flags) == ("preliminary-injunction", ("mandatory",))
    assert panel.answer.motion.motion.text() == "Preliminary injunction · mandatory relief"
    bridge.undo()
    assert not actions["mandatory"].isChecked()


def test_the_courts_findings_are_hidden_until_asked_for_and_then_compared(
    qtbot, make_panel, desk, bridge, store
):
    desk.find("irreparable", "likely")
    desk.find("irreparable", "possible", by="court", why="Possibility is not enough.")
    panel = make_panel()
    motion, row = panel.answer.motion, card(panel, "irreparable").rows[0]
    assert motion.reader.findData("court") < 0
    assert not row.court.isVisible()
    click(qtbot, panel.answer.predict.reveal)
    assert row.court.text() == "The court found: possible (different)."
    assert row.court.isVisible()
    assert card(panel, "public").rows[0].court.text() == "The court made no finding here."
    assert not panel.answer.predict.reveal.isVisible()
    choose(qtbot, motion.reader, "court")
    assert button(panel, "irreparable", "possible").isChecked()
    bridge.open(Workspace(store))
    assert panel.answer.motion.reader.findData("court") < 0
    assert panel.answer.reader == "me"


def test_the_comparison_asked_for_is_in_view_and_has_the_focus(qtbot, make_panel, desk):
    for factor in ("irreparable", "merits", "public"):
        desk.find(factor, "likely" if factor != "public" else "neutral", why="Words. " * 40)
    desk.find("irreparable", "possible", by="court", why="Possibility is not enough.")
    panel = make_panel((700, 400))
    panel.ensureWidgetVisible(panel.answer.predict.reveal)
    panel.answer.predict.reveal.setFocus()
    qtbot.keyClick(panel.answer.predict.reveal, Qt.Key.Key_Space)
    first = panel.answer.cards[0]
    qtbot.waitUntil(lambda: _top(panel, first) in range(panel.viewport().height() // 2))
    focused = QApplication.focusWidget()
    assert first.isAncestorOf(focused)
    assert first.rows[0].court.isVisible()
    qtbot.keyClick(focused, Qt.Key.Key_Right)  # a key goes on from there
    assert 0 <= _top(panel, first) < panel.viewport().height()


def _top(panel, widget):
    return widget.mapTo(panel.viewport(), widget.rect().topLeft()).y()


def test_the_courts_findings_cannot_be_changed(qtbot, make_panel, desk):
    desk.find("irreparable", "possible", by="court", why="Not enough.")
    panel = make_panel()
    click(qtbot, panel.answer.predict.reveal)
    choose(qtbot, panel.answer.motion.reader, "court")
    click(qtbot, button(panel, "irreparable", "likely"))
    assert desk.found == {("court", "irreparable", None): "possible"}
    assert card(panel, "irreparable").rows[0].why.isReadOnly()
    assert "cannot be changed" in panel.answer.whose.text()


def test_findings_of_another_reader_are_edited_under_that_name(qtbot, make_panel, desk):
    desk.find("irreparable", "possible", by="articles")
    desk.find("irreparable", "likely")
    panel = make_panel()
    assert panel.answer.reader == "me"
    choose(qtbot, panel.answer.motion.reader, "articles")
    assert button(panel, "irreparable", "possible").isChecked()
    click(qtbot, button(panel, "balance", "against"))
    assert desk.found["articles", "balance", None] == "against"


def test_the_only_reader_is_shown_at_first(make_panel, desk):
    desk.find("irreparable", "possible", by="articles")
    assert make_panel().answer.reader == "articles"


def test_a_finding_that_cannot_be_kept_is_not_shown_as_found(
    qtbot, make_panel, desk, store, failures
):
    panel = make_panel()
    store.refusal = StoreError("The disk is full.")
    click(qtbot, button(panel, "irreparable", "likely"))
    assert failures[0].message == "The disk is full."
    assert card(panel, "irreparable").rows[0].levels.level is None


def test_a_case_that_names_an_unknown_standard_says_so_and_can_be_mended(
    qtbot, make_panel, desk, bridge
):
    bridge.edit(plan_amendment, bridge.case_map.case, standard="mars")
    panel = make_panel()
    assert headline(panel) == "This case cannot be weighed"
    assert "mars" in panel.answer.view.summary.text()
    qtbot.keyClick(panel.answer.motion.standard, Qt.Key.Key_Down)
    assert headline(panel).startswith("Open under")


def test_the_rule_and_what_this_is_are_shown_on_demand(qtbot, make_panel, desk):
    panel = make_panel()
    assert not panel.answer.view.rule.isVisible()
    click(qtbot, panel.answer.view.more)
    assert "555 U.S. 7" in panel.answer.view.rule.text()
    click(qtbot, panel.answer.view.more)
    assert not panel.answer.view.rule.isVisible()
    assert not panel.about.words.isVisible()
    click(qtbot, panel.about.link)
    assert "discretionary" in panel.about.words.text()
    assert panel.about.words.isVisible()


def test_standards_are_read_only_when_the_panel_is_seen(qtbot, selection, theme, desk):
    reads = []

    def load():
        reads.append(1)
        return desk.known

    panel = WeighPanel(desk.bridge, selection, theme, load)
    qtbot.addWidget(panel)
    desk.find("irreparable", "likely")
    assert reads == []
    with qtbot.waitExposed(panel):
        panel.show()
    assert card(panel, "irreparable").rows[0].levels.level == "likely"


def test_nothing_can_be_chosen_in_a_case_that_is_read_only(qtbot, make_panel, desk, bridge, store):
    store.read_only = "Somebody else has it open."
    bridge.open(Workspace(store))
    panel = make_panel()
    click(qtbot, button(panel, "irreparable", "likely"))
    assert desk.found == {}
    assert not panel.answer.motion.standard.isEnabled()


@pytest.mark.parametrize("size", [(1400, 900), (760, 900), (520, 900)])
def test_no_level_is_cut_at_any_width(make_panel, desk, size):
    desk.cause("Breach of contract")
    panel = make_panel(size)
    for one in panel.answer.cards:
        for row in one.rows:
            for level in row.levels.buttons:
                flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
                words = level.fontMetrics().boundingRect(level.rect(), flags, level.text())
                assert level.rect().contains(words)
                assert level.height() >= level.heightForWidth(level.width())


def test_the_panel_takes_on_the_dark_look(make_panel, desk, qapp):
    desk.find("irreparable", "likely")
    panel = make_panel()
    light = button(panel, "irreparable", "likely").grab().toImage().pixelColor(8, 4)
    panel.set_theme(load_theme("dark"))
    dark = button(panel, "irreparable", "likely").grab().toImage().pixelColor(8, 4)
    assert light == load_theme("light").color("ink")
    assert dark == load_theme("dark").color("ink")


def test_a_motion_without_notice_on_nothing_sworn_is_warned_of_the_rule(make_panel, bridge):
    panel = make_panel()
    column = panel.answer
    assert not column.oath.isVisible()
    bridge.edit(plan_amendment, bridge.case_map.case, posture="tro-without-notice")
    assert column.oath.isVisible()
    assert "Rule 65(b)(1)(A)" in column.oath.text()
    bridge.edit(plan_amendment, bridge.case_map.case, posture="preliminary-injunction")
    assert not column.oath.isVisible()


def test_a_range_that_leaves_the_gate_open_is_called_not_settled(qtbot, make_panel, desk):
    panel = make_panel()
    shown = card(panel, "balance")
    assert shown.standing.text() == "not found yet"
    click(qtbot, button(panel, "balance", "tips"))
    click(qtbot, shown.rows[0].range)
    click(qtbot, button(panel, "balance", "against"))
    assert card(panel, "balance").standing.text() == "not settled"
    assert card(panel, "public").standing.text() == "not found yet"
