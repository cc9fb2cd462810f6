"""What can be said of a critical question, as a menu in which typing finds the row."""

from __future__ import annotations

from enum import Enum

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from argmap.case.terms import QuestionKind
from argmap.reasoning.critical_questions import CriticalQuestion, QuestionStands
from argmap.ui.schemes import TypingMenu


class Move(Enum):
    """One thing that can be said of a critical question."""

    WITHDRAW = "Not asked"
    ASK = "Asked"
    CLAIM = "Answered by a claim…"
    NEW_CLAIM = "Answered by a new claim…"
    ANSWER = "Answered in the note"
    CONCEDE = "Conceded"
    NOTE = "Note…"
    ASSUMPTION = "Must be shown"
    EXCEPTION = "Must be shown by whoever asks"


def question_menu(question: CriticalQuestion, parent: QWidget) -> QMenu:
    """Make the menu of a question; how it stands now is ticked."""
    menu = TypingMenu(parent)
    menu.setObjectName("question_menu")
    now = _now(question)
    if question.asks and not question.is_left_over:
        _add(menu, Move.WITHDRAW, ticked=now is Move.WITHDRAW)
    for move in (Move.ASK, Move.CLAIM, Move.NEW_CLAIM, Move.ANSWER, Move.CONCEDE):
        _add(menu, move, ticked=now is move)
    menu.addSeparator()
    if question.record is not None:
        _add(menu, Move.NOTE)
    if not question.asks:
        _add(menu, Move.ASSUMPTION, ticked=question.kind is QuestionKind.ASSUMPTION)
        _add(menu, Move.EXCEPTION, ticked=question.kind is QuestionKind.EXCEPTION)
    if not question.asks or question.is_left_over:
        menu.addSeparator()
        _add(menu, Move.WITHDRAW).setText("Delete the question")
    return menu


def _add(menu: QMenu, move: Move, *, ticked: bool | None = None) -> QAction:
    action = menu.addAction(move.value)
    action.setData(move)
    if ticked is not None:
        action.setCheckable(True)
        action.setChecked(ticked)
    if ticked and menu.activeAction() is None:
        menu.setActiveAction(action)
    return action


def _now(question: CriticalQuestion) -> Move:
    if question.stands is QuestionStands.ANSWERED:
        return Move.CLAIM if question.claim else Move.ANSWER
    return {
        QuestionStands.UNTOUCHED: Move.WITHDRAW,
        QuestionStands.ASKED: Move.ASK,
        QuestionStands.CONCEDED: Move.CONCEDE,
    }[question.stands]
