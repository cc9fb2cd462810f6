"""Critical questions in the whole window, by the keys and the menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.case.terms import QuestionState


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example="parler-v-aws"))
    user.waits(lambda: bool(user.case_map.claims))
    return user


def shown(user):
    return user.window.furniture.inspector.questions


def pick_reason(user):
    root = user.case_map.roots()[0]
    (step,) = (one for one in user.case_map.arguments_on(root.id) if one.scheme)
    user.window._selection.pick_claim(user.case_map.premises_of(step.id)[0].claim)
    user.map.setFocus()
    return step


def test_a_key_goes_to_the_first_unanswered_question_even_in_a_hidden_inspector(user):
    pick_reason(user)
    user.window.actions_["toggle_right"].trigger()
    assert not shown(user).isVisible()
    user.press("Alt+Q")
    assert shown(user).rows[0].face.hasFocus()
    user.window.actions_["concede_question"].trigger()
    user.map.setFocus()
    user.press("Alt+Q")
    assert shown(user).rows[1].face.hasFocus()


def test_the_claim_that_answers_is_found_by_typing(user):
    step = pick_reason(user)
    user.press("Alt+Q")
    user.window.actions_["answer_question"].trigger()
    palette = QApplication.activePopupWidget()
    assert palette.line.placeholderText().startswith("Which claim answers: ")
    wanted = next(one for one in user.case_map.claims.values() if one.key == "B1")
    QTest.keyClicks(palette.line, "B1")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    (record,) = user.case_map.questions_of(step.id)
    assert (record.state, record.claim) == (QuestionState.ANSWERED, wanted.id)
    user.window._selection.pick_claim(wanted.id)
    (told,) = user.window.furniture.inspector.claim_page.answers.texts
    assert told.startswith("Answers “")


def test_a_question_of_ones_own_is_begun_by_its_key(user):
    step = pick_reason(user)
    user.press("Alt+Shift+Q")
    user.type("Says who?")
    user.press("Return")
    (record,) = user.case_map.questions_of(step.id)
    assert record.text == "Says who?"


def test_a_step_without_questions_says_what_to_do(user):
    step = pick_reason(user)
    user.window.actions_["choose_scheme"].trigger()
    QTest.keyClicks(QApplication.activePopupWidget(), "no scheme")
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
    assert user.case_map.arguments[step.id].scheme == ""
    user.turn_to()
    user.press("Alt+Q")
    assert user.message.startswith("No critical question is known of this step: choose its scheme")
