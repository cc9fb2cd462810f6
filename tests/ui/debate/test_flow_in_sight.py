"""What was said last is seen on the flow sheet, whatever else needs room on the page."""

from __future__ import annotations

import pytest
from debate_driver import Debater
from dressing import dress
from PySide6.QtWidgets import QApplication

from argmap.case.file_names import EXAMPLE
from argmap.debate.flow import flow_of
from argmap.ui.debate.flow_delegate import ROW
from argmap.ui.debate.flow_model import FlowModel
from argmap.ui.debate.flow_table import FlowTable
from argmap.ui.theme import load_theme


@pytest.fixture
def debater(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return Debater(user).begins(bench=True, reserved=2)


def settles():
    for _ in range(3):
        QApplication.processEvents()


def of_movant(debater):
    return [one for one in debater.user.case_map.claims.values() if one.side == "movant"]


def is_in_sight(debater):
    settles()
    table = debater.round.table
    return table.viewport().rect().contains(table.visualRect(table.currentIndex()))


def test_what_was_said_last_is_not_cut_where_its_card_needs_more_room(debater):
    debater.user.window.resize(1280, 800)
    for claim in of_movant(debater)[:12]:
        debater.round.held.say_claim(claim.id)
        assert is_in_sight(debater)


def test_what_was_scrolled_away_from_stays_out_of_sight_as_the_window_grows_lower(debater):
    window, table = debater.user.window, debater.round.table
    window.resize(1280, 900)
    for claim in of_movant(debater)[:14]:
        debater.round.held.say_claim(claim.id)
    settles()
    table.verticalScrollBar().setValue(0)
    assert not is_in_sight(debater)
    window.resize(1280, 800)
    settles()
    assert table.verticalScrollBar().value() == 0


def test_a_low_page_shows_more_than_the_line_that_is_chosen(debater):
    window, table, clock = debater.user.window, debater.round.table, debater.round.clock
    high = clock.height()
    window.resize(960, 540)
    for claim in of_movant(debater)[:6]:
        debater.round.held.say_claim(claim.id)
    assert is_in_sight(debater)
    assert table.viewport().height() > 1.5 * ROW
    assert clock.height() < high
    words = (clock.title.full_text, clock.digits.text(), clock.state.text())
    assert all(words)
    for part in (clock.digits, clock.title, clock.state, clock.start, clock.next, clock.large):
        assert part.isVisible()
        assert clock.rect().contains(part.geometry())
    low = clock.height()
    window.actions_["look_dark"].trigger()
    settles()
    assert clock.height() == low
    clock.large.click()
    settles()
    assert clock.digits.font().pixelSize() > 100
    clock.large.click()
    window.resize(1280, 800)
    settles()
    assert clock.height() >= high


def test_the_line_names_no_question_that_a_redo_has_answered(debater):
    said = iter(of_movant(debater))
    while debater.round.held.question() is None:
        debater.round.held.say_claim(next(said).id)
    target = debater.round.bar.target
    assert target.full_text.startswith("Answers “")
    debater.says("What I answer the bench.", "Shift+Return")
    assert debater.round.held.question() is None
    told = target.full_text
    assert not told.startswith("Answers")
    debater.user.press("Ctrl+Z")
    assert debater.round.held.question() is not None
    assert target.full_text.startswith("Answers “")
    debater.user.press("Ctrl+Shift+Z")
    assert debater.round.held.question() is None
    assert target.full_text == told


def test_a_question_that_was_answered_is_answered_again_where_somebody_chooses_it(debater):
    said = iter(of_movant(debater))
    while debater.round.held.question() is None:
        debater.round.held.say_claim(next(said).id)
    question = debater.round.held.question()
    debater.says("What I answer the bench.", "Shift+Return")
    debater.goes_to(question.id)
    assert debater.round.bar.target.full_text.startswith("Answers “")
    debater.user.press("X")
    debater.user.press("X")
    assert debater.round.bar.target.full_text.startswith("Answers “")


@pytest.mark.parametrize("looks", [("light",), ("dark",), ("light", "dark"), ("dark", "light")])
def test_the_lines_of_the_sheet_are_seen_in_each_look(qtbot, qapp, debater, looks):
    held = debater.round.held
    held.say_claim(of_movant(debater)[0].id)
    dress(qapp, looks[0])
    model = FlowModel()
    case_map = debater.user.case_map
    model.show_flow(case_map, flow_of(case_map, held.record, held.format), held.format)
    table = FlowTable(model, load_theme(looks[0]))
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    settles()
    for look in looks[1:]:
        dress(qapp, look)
        settles()
    picture = table.viewport().grab().toImage()
    x, y = table.columnWidth(0) - 1, ROW - 1
    hairline = load_theme(looks[-1]).color("hairline").name()
    assert picture.pixelColor(x, ROW // 2).name() == hairline
    assert picture.pixelColor(table.columnWidth(0) + 20, y).name() == hairline
