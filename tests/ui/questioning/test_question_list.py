from __future__ import annotations

import pytest
from inspecting import added
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from argmap.case.claims import Claim
from argmap.case.places import Under
from argmap.case.plan_claims import plan_amendment, plan_claim
from argmap.case.plan_questions import plan_own_question
from argmap.case.terms import CaseKind, QuestionKind, QuestionState, Side
from argmap.reasoning.schemes import questions_by_scheme
from argmap.ui.text_field import TextField

VALID, EXCEPTION = "rule/valid", "rule/exception"
LEFT = Qt.MouseButton.LeftButton


def recorded(bridge, asks=VALID):
    return next((one for one in bridge.case_map.questions.values() if one.asks == asks), None)


def root_of(bridge):
    return bridge.case_map.roots()[0]


def told(row):
    return row._stands.text()


def asking(panel, words):
    return next(row for row in panel.questions.rows if row.question.text == words)


def choose(qtbot, row, words):
    """Open the menu of a row by a click and choose what begins so by typing."""
    qtbot.mouseClick(row.face, LEFT)
    choose_in(qtbot, row, words)


def choose_in(qtbot, row, words):
    qtbot.waitUntil(row.menu.isVisible)
    qtbot.keyClicks(row.menu, words)
    qtbot.keyClick(row.menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    row.window().activateWindow()  # without a display the menu would keep the window asleep
    qtbot.waitUntil(row.window().isActiveWindow)


def test_choosing_a_scheme_opens_its_questions_and_no_scheme_says_what_to_do(panel, bridge, reason):
    step = next(iter(bridge.case_map.arguments.values()))
    shown = panel.questions
    rule = questions_by_scheme()["rule"]
    assert [row.question.asks for row in shown.rows] == [
        one.id for kind in QuestionKind for one in rule if one.kind is kind
    ]
    bridge.edit(plan_amendment, step, scheme="sign")
    assert {row.question.asks.partition("/")[0] for row in shown.rows} == {"sign"}
    assert shown._pattern.text() == "S is seen. S usually marks T. So: T is there."
    bridge.edit(plan_amendment, bridge.case_map.arguments[step.id], scheme="")
    assert shown.rows == []
    assert shown._pattern.text().startswith("Choose a scheme")


def test_what_must_be_shown_and_what_must_be_shown_against_stand_apart(panel, bridge, reason):
    shown = panel.questions
    for kind, group in shown.groups.items():
        rows = [row for row in shown.rows if group.isAncestorOf(row)]
        assert rows
        assert {row.question.kind for row in rows} == {kind}
        assert all(row.y() > group._head.y() for row in rows)
    step = next(iter(bridge.case_map.arguments.values()))
    own = ("Says who?", QuestionKind.EXCEPTION)
    bridge.edit(plan_amendment, step, scheme="")
    bridge.edit(plan_own_question, step.id, *own, new_id=bridge.new_id)
    assumptions, exceptions = shown.groups.values()
    assert exceptions.isVisible()
    assert not assumptions.isVisible()
    (row,) = shown.rows
    shown.edits.turn(row.question, QuestionKind.ASSUMPTION)
    assert shown.rows == [row]
    assert assumptions.isVisible()
    assert assumptions.isAncestorOf(row)
    assert not exceptions.isVisible()


def test_the_arrows_bring_a_question_into_view(qtbot, panel, rows):
    panel.resize(320, 300)
    area = next(one for one in panel.findChildren(QScrollArea) if one.isVisible())
    first, *_, last = panel.questions.rows
    first.come_forward()
    for _ in panel.questions.rows[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert last.face.hasFocus()
    qtbot.waitUntil(
        lambda: (
            area.viewport()
            .rect()
            .contains(QRect(last.face.mapTo(area.viewport(), QPoint()), last.face.size()))
        )
    )


def test_a_root_has_no_list_of_questions(panel, selection, reason, root):
    selection.pick_claim(root.id)
    assert not panel.questions.isVisible()
    assert panel.questions.rows == []


def test_the_kind_and_who_must_move_are_said_in_words(qtbot, bridge, rows):
    valid, exception = rows[VALID], rows[EXCEPTION]
    assert told(valid) == "Not asked · must be shown"
    assert told(exception) == "Not asked · must be shown by whoever asks"
    choose(qtbot, valid, "asked")
    choose(qtbot, exception, "asked")
    assert told(valid) == "Asked · must be shown · now the movant answers"
    assert told(exception) == (
        "Asked · must be shown by whoever asks · now the respondent brings evidence"
    )
    assert valid.face.accessibleName() == f"Is the rule valid and in force? {told(valid)}"
    assert recorded(bridge, EXCEPTION).kind is QuestionKind.EXCEPTION


def test_a_debate_names_its_own_sides(qtbot, bridge, rows):
    case = bridge.case_map.case
    bridge.edit(plan_amendment, case, kind=CaseKind.DEBATE)
    choose(qtbot, rows[VALID], "asked")
    assert told(rows[VALID]).endswith("now the proposition answers")


def test_keys_alone_ask_concede_and_withdraw(qtbot, bridge, rows):
    row = rows[VALID]
    row.face.setFocus()
    for words, state in (("asked", QuestionState.OPEN), ("conceded", QuestionState.CONCEDED)):
        qtbot.keyClick(row.face, Qt.Key.Key_Return)
        choose_in(qtbot, row, words)
        assert recorded(bridge).state is state
    qtbot.keyClick(row.face, Qt.Key.Key_Space)
    choose_in(qtbot, row, "not")
    assert recorded(bridge) is None
    bridge.undo()
    assert recorded(bridge).state is QuestionState.CONCEDED


def test_the_arrows_go_from_question_to_question(qtbot, panel, rows):
    faces = [row.face for row in panel.questions.rows]
    faces[0].setFocus()
    qtbot.keyClick(faces[0], Qt.Key.Key_Down)
    assert faces[1].hasFocus()
    qtbot.keyClick(faces[1], Qt.Key.Key_Up)
    qtbot.keyClick(faces[0], Qt.Key.Key_Up)
    assert faces[0].hasFocus()


def test_a_claim_that_is_chosen_answers_and_a_press_leads_to_it(
    qtbot, panel, bridge, selection, rows
):
    root = root_of(bridge)
    asked = []
    panel.ask_claim = lambda words, answer: (asked.append(words), answer(root.id))
    choose(qtbot, rows[VALID], "answered by a claim")
    assert asked == ["Which claim answers: Is the rule valid and in force?"]
    assert (recorded(bridge).state, recorded(bridge).claim) == (QuestionState.ANSWERED, root.id)
    assert rows[VALID]._answer_words.text() == "By: Root"
    qtbot.mouseClick(rows[VALID].answer, LEFT)
    assert selection.picked.claim == root.id
    assert panel.claim_page.answers.texts == [
        "Answers “Is the rule valid and in force?” about the step from “Reason”"
    ]


def test_a_claim_that_is_typed_answers_and_joins_the_step_in_one_edit(
    qtbot, bridge, store, rows, reason
):
    row = rows[VALID]
    choose(qtbot, row, "answered by a new")
    assert row.new_claim.hasFocus()
    steps = len(store.steps)
    qtbot.keyClicks(row.new_claim, "It is in force.")
    qtbot.keyClick(row.new_claim, Qt.Key.Key_Return)
    assert len(store.steps) == steps + 1
    claim = bridge.case_map.claims[recorded(bridge).claim]
    assert (claim.text, claim.side) == ("It is in force.", Side.MOVANT)
    (use,) = bridge.case_map.uses_of(claim.id)
    assert use.argument == bridge.case_map.uses_of(reason.id)[0].argument
    assert not row.new_claim.isVisible()
    assert row.face.hasFocus()
    bridge.undo()
    assert claim.id not in bridge.case_map.claims
    assert recorded(bridge) is None


@pytest.mark.parametrize("ending", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_new_answer_that_is_given_up_or_empty_changes_nothing(qtbot, store, rows, ending):
    row, steps = rows[VALID], len(store.steps)
    choose(qtbot, row, "answered by a new")
    qtbot.keyClicks(row.new_claim, "It is" if ending is Qt.Key.Key_Escape else "  ")
    qtbot.keyClick(row.new_claim, ending)
    assert len(store.steps) == steps
    assert not row.new_claim.isVisible()
    assert row.new_claim.text == ""


def test_the_fields_of_a_question_are_made_when_they_are_asked_for(qtbot, rows):
    row = rows[VALID]
    assert not row.findChildren(TextField)
    choose(qtbot, row, "answered in")
    assert row.findChildren(TextField) == [row.note]
    choose(qtbot, row, "answered by a new")
    assert row.new_claim.isVisible()
    assert row.new_claim.geometry().bottom() < row.note.geometry().top() or not row.note.isVisible()


def test_what_is_answered_in_the_note_keeps_it(qtbot, bridge, rows):
    row = rows[VALID]
    choose(qtbot, row, "answered in")
    assert row.note.hasFocus()
    qtbot.keyClicks(row.note, "Enacted in 1890.")
    qtbot.keyClick(row.note, Qt.Key.Key_Return)
    record = recorded(bridge)
    assert (record.state, record.claim, record.note) == (
        QuestionState.ANSWERED,
        None,
        "Enacted in 1890.",
    )
    choose(qtbot, row, "conceded")
    assert recorded(bridge).note == "Enacted in 1890."
    choose(qtbot, row, "not asked")
    assert recorded(bridge) is None
    assert not row.note.isVisible()


def test_a_question_of_ones_own_is_asked_turned_and_deleted(qtbot, panel, bridge, rows):
    shown = panel.questions
    qtbot.mouseClick(shown.add, LEFT)
    assert shown.own.hasFocus()
    qtbot.keyClicks(shown.own, "Who enacted it?")
    qtbot.keyClick(shown.own, Qt.Key.Key_Return)
    (own,) = bridge.case_map.questions.values()
    assert (own.text, own.kind) == ("Who enacted it?", QuestionKind.ASSUMPTION)
    row = asking(panel, "Who enacted it?")
    choose(qtbot, row, "must be shown by whoever asks")
    assert bridge.case_map.questions[own.id].kind is QuestionKind.EXCEPTION
    choose(qtbot, row, "delete")
    assert not bridge.case_map.questions
    assert len(shown.rows) == len(rows)


def test_a_question_left_over_from_another_scheme_can_be_deleted(qtbot, panel, bridge, rows):
    choose(qtbot, rows[VALID], "conceded")
    step = next(iter(bridge.case_map.arguments.values()))
    bridge.edit(plan_amendment, step, scheme="sign")
    row = asking(panel, "Is the rule valid and in force?")
    assert row.face.toolTip().startswith("Asked by a scheme that the step followed before.")
    choose(qtbot, row, "delete")
    assert not bridge.case_map.questions


def test_the_tooltip_says_where_a_kind_is_our_judgement(rows):
    assert "our judgement" not in rows[VALID].face.toolTip()
    assert "our judgement" in rows[EXCEPTION].face.toolTip()


def test_what_is_settled_is_counted(qtbot, panel, rows):
    choose(qtbot, rows[VALID], "conceded")
    choose(qtbot, rows[EXCEPTION], "asked")
    assert panel.questions._heading.text() == "Critical questions  1 of 4 settled"


def test_the_likely_attacks_below_a_root_are_listed_by_side_and_lead_to_the_question(
    qtbot, panel, bridge, selection, rows
):
    root = root_of(bridge)
    place = Under(root.id)
    new_id = bridge.new_id
    claim = added(
        bridge.edit(
            plan_claim, "Against", place, new_id=new_id, side=Side.RESPONDENT, scheme="cause"
        ),
        Claim,
    )
    choose(qtbot, rows[VALID], "conceded")
    attacks = panel.claim_page.attacks
    assert not attacks.isVisible()
    selection.pick_claim(root.id)
    qtbot.waitUntil(lambda: bool(attacks.rows))
    asked = [row.question.asks for row in attacks.rows]
    assert asked == [one.id for one in questions_by_scheme()["rule"] if one.id != VALID]
    qtbot.mouseClick(attacks.sides[Side.RESPONDENT], LEFT)
    qtbot.waitUntil(lambda: attacks.rows[0].question.asks.startswith("cause/"))
    assert "Against · not asked · must be shown" in attacks.rows[0]._about.text()
    wanted = attacks.rows[1].question
    attacks.rows[0].setFocus()
    qtbot.keyClick(attacks.rows[0], Qt.Key.Key_Down)
    qtbot.keyClick(attacks.rows[1], Qt.Key.Key_Return)
    assert selection.picked.claim == claim.id
    row = next(one for one in panel.questions.rows if one.question.asks == wanted.asks)
    assert row.face.hasFocus()


def test_more_likely_attacks_are_shown_when_asked_for(qtbot, panel, bridge, selection, reason):
    root = root_of(bridge)
    for _ in range(2):
        place = Under(root.id)
        bridge.edit(plan_claim, "More", place, new_id=bridge.new_id, scheme="rule")
    selection.pick_claim(root.id)
    attacks = panel.claim_page.attacks
    qtbot.waitUntil(lambda: len(attacks.rows) == 6)
    qtbot.mouseClick(attacks.more, LEFT)
    qtbot.waitUntil(lambda: len(attacks.rows) == 12)
    assert not attacks.more.isVisible()


def test_an_edit_below_the_root_is_looked_at_once_edits_have_paused(
    qtbot, panel, bridge, selection, reason
):
    root = root_of(bridge)
    selection.pick_claim(root.id)
    attacks = panel.claim_page.attacks
    qtbot.waitUntil(lambda: len(attacks.rows) == 4)
    step = next(iter(bridge.case_map.arguments.values()))
    bridge.edit(plan_amendment, step, scheme="sign")
    assert len(attacks.rows) == 4
    qtbot.waitUntil(lambda: len(attacks.rows) == 2)
    assert not attacks.walk.isActive()
    bridge.edit(plan_amendment, bridge.case_map.arguments[step.id], scheme="")
    qtbot.waitUntil(lambda: not attacks.rows)
    assert attacks._none.text() == "No critical question about these steps is unanswered."


def test_nothing_can_be_changed_in_a_case_that_is_only_read(qtbot, panel, bridge, store, rows):
    store.read_only = "Somebody else has it open."
    panel._refresh()
    assert not rows[VALID].face.isEnabled()
    assert not panel.questions.add.isEnabled()
    qtbot.mouseClick(rows[VALID].face, LEFT)
    assert QApplication.activePopupWidget() is None
