"""The Debate tab: rounds are begun, left, gone on with and deleted; its clock loses nothing."""

from __future__ import annotations

import json

import pytest
from debate_driver import Debater
from PySide6.QtWidgets import QLabel
from ui_driver import button

from argmap.case.changes import ChangeSet, removed
from argmap.case.errors import FormatError
from argmap.case.file_names import EXAMPLE
from argmap.case.plan_removals import cite_removals
from argmap.case.rounds import FlowStatus
from argmap.case.terms import COURT
from argmap.cli import run
from argmap.debate.clock import Now
from argmap.debate.known_formats import KnownFormats, load_formats
from argmap.debate.round_options import read_options
from argmap.debate.round_state import read_state
from argmap.law.case_findings import reader_name
from argmap.ui.debate import begin_form, round_time
from argmap.ui.warning_row import WarningMark


@pytest.fixture
def user(home):
    user = home.start(home.new_case(example=EXAMPLE))
    user.waits(lambda: user.window._bridge.is_open)
    return user


@pytest.fixture
def debater(user):
    return Debater(user)


def test_the_empty_tab_teaches_and_begins_a_round_as_it_was_chosen(debater):
    debater.begins(side=1, level="merciless", seed=7, bench=False, reserved=3)
    held, options = debater.record, read_options(debater.record.options)
    assert (held.format, held.sides) == ("tro-hearing", ("respondent",))
    assert (options.level, options.seed, options.bench) == ("merciless", 7, False)
    assert options.reserved == {"opening": 180}
    assert debater.round.held.time.clock.lengths["rebuttal"] == 180


def test_a_round_is_begun_in_one_step_that_undo_takes_back(debater):
    debater.begins()
    debater.user.window._bridge.undo()
    assert not debater.user.case_map.rounds
    assert debater.page.currentWidget() is debater.page.rounds


def test_a_round_is_left_gone_on_with_and_deleted(debater):
    debater.begins()
    debater.says("zebra crossing")
    debater.clicks("All rounds")
    rounds = debater.page.rounds.rounds
    assert "1 entry" in rounds.item(0).text()
    debater.clicks("Go on with the round")
    assert debater.round.isVisible()
    debater.clicks("All rounds")
    rounds.setFocus()
    debater.user.press("Delete")
    assert not debater.user.case_map.rounds
    assert not debater.user.case_map.flow_entries
    debater.user.press("Ctrl+Z")
    assert debater.user.case_map.rounds
    assert rounds.count() == 1


def test_one_key_starts_and_stops_the_clock_and_the_case_keeps_it(debater):
    debater.begins(reserved=0)
    debater.user.press("F12")
    debater.lets_time_pass(65)
    clock = debater.round.clock
    assert (clock.digits.text(), clock.state.text()) == ("13:55", "left, running")
    debater.user.press("F12")
    assert clock.state.text() == "left, stopped"
    assert read_state(debater.record.state).used == {"opening": 65.0}


def test_overtime_is_told_by_its_sign_and_in_words(debater):
    debater.begins(reserved=0)
    debater.user.press("F12")
    debater.lets_time_pass(15 * 60 + 12)
    clock = debater.round.clock
    assert (clock.digits.text(), clock.state.text()) == ("+0:12", "over time, running")
    assert clock.bell.text() == "Time"


def test_whether_the_clock_sounds_is_remembered(home, debater):
    debater.begins(reserved=0)
    sound = debater.round.clock.sound
    assert not sound.isChecked()
    sound.setFocus()
    debater.user.press("Space")
    assert sound.isChecked()
    debater.user.window.close()
    again = home.start(home.folders.documents / "one.argmap")
    again.waits(lambda: again.window._bridge.is_open)
    assert Debater(again).round.clock.sound.isChecked()


def test_a_bell_sounds_only_where_sound_is_on(debater, monkeypatch):
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 -- this test's own

    beeps = []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(1))
    debater.begins(reserved=0)
    debater.user.press("F12")
    debater.lets_time_pass(10 * 60 + 1)
    assert not beeps
    debater.user.click(debater.round.clock.sound)
    debater.lets_time_pass(3 * 60)
    assert beeps == [1]


def test_bells_are_told_in_words(debater):
    debater.begins(reserved=0)
    debater.user.press("F12")
    debater.lets_time_pass(10 * 60 + 1)
    assert debater.round.clock.bell.text() == "5 minutes left"
    debater.says("zebra crossing")
    assert debater.round.clock.bell.text() == "5 minutes left"


def test_a_clock_that_stood_asks_whether_the_time_counts(debater):
    debater.speaks_while_the_clock_stands()
    clock = debater.round.clock
    assert clock.question.text() == "The clock stood for 12 s: count this time?"
    assert clock.digits.text() == "14:54"
    debater.clicks("Count it")
    assert clock.digits.text() == "14:42"
    assert not clock.question.isVisible()


def test_a_speech_that_is_taken_up_again_by_undo_has_the_time_it_had_used(debater):
    debater.begins(reserved=0)
    debater.user.press("F12")
    debater.lets_time_pass(121)
    debater.user.press("Shift+F12")
    debater.user.press("Ctrl+Z")
    assert debater.round.held.speech.id == "opening"
    assert debater.round.clock.digits.text() == "12:59"
    debater.user.window._bridge.redo()
    assert debater.round.held.speech.id == "answer"
    assert read_state(debater.record.state).used["opening"] == 121


def test_the_next_speech_says_that_it_counts_time_nobody_was_asked_about(debater):
    debater.begins(reserved=0)
    debater.user.press("F12")
    debater.lets_time_pass(10)
    debater.now.sleeps(40)
    debater.user.press("Shift+F12")
    assert debater.user.message.startswith("Counted the 40 s for which the clock stood")
    assert read_state(debater.record.state).used["opening"] == 50
    debater.user.press("Ctrl+Z")
    assert debater.round.clock.question.text() == "The clock stood for 40 s: count this time?"
    assert debater.round.clock.digits.text() == "14:50"
    debater.clicks("Do not count it")
    assert debater.round.clock.digits.text() == "14:50"


def test_the_result_of_a_round_whose_clock_runs_has_the_time_until_then(debater):
    debater.begins(reserved=0)
    debater.user.press("F12")
    debater.lets_time_pass(79)
    debater.clicks("Result")
    view = debater.page.result
    debater.user.waits(lambda: "Time used" in view.words and not view.is_filling)
    assert "1:19" in view.words
    assert debater.round.held.time.clock.is_running


def test_an_hour_that_the_clock_stood_is_told_in_hours(debater):
    debater.begins(reserved=0)
    debater.user.press("F12")
    debater.lets_time_pass(5)
    debater.now.sleeps(2 * 3600 + 5 * 60)
    debater.lets_time_pass(1)
    assert "stood for 2 h 5 min" in debater.round.clock.question.text()


def test_both_sides_may_keep_time_where_the_format_lets_both(debater):
    form = debater.form
    debater._picks(form.format, form.format.findData("moot-court-jessup"))
    assert [*form.reserved] == ["applicant-2", "respondent-2"]
    names = [one.accessibleName() for one in form.reserved.values()]
    assert names == ["Kept of A2 for Rebuttal", "Kept of R2 for Surrebuttal"]
    debater._in(form.reserved["respondent-2"], "Ctrl+A")
    debater.user.type("4")
    debater.begins()
    lengths = debater.round.held.time.clock.lengths
    assert (lengths["rebuttal"], lengths["surrebuttal"]) == (120, 240)


def test_the_form_tells_with_what_a_format_was_compared(debater):
    form = debater.form
    debater._picks(form.format, form.format.findData("public-forum"))
    assert "Checked with the Wisconsin High School Forensic Association" in form.about.text()
    debater._picks(form.format, form.format.findData("policy-college"))
    assert "Compared with no text" in form.about.text()


def test_a_clock_that_runs_leaves_no_step_to_undo_but_for_its_end(debater):
    debater.begins(reserved=0)
    debater.says("zebra crossing")
    for _ in range(3):
        debater.user.press("F12")
        debater.lets_time_pass(40)
        debater.user.press("F12")
    bridge = debater.user.window._bridge
    bridge.undo()
    assert debater.round.clock.digits.text() == "13:00"  # what was done is undone, not the time
    bridge.undo()
    assert not debater.entries
    assert debater.round.clock.digits.text() == "13:00"


def test_undo_stops_no_clock_and_takes_no_time_back(debater):
    debater.begins(reserved=0)
    debater.user.press("F12")
    debater.lets_time_pass(20)
    debater.user.press("F12", "F12")
    debater.lets_time_pass(13)
    debater.user.press("Ctrl+Z")
    debater.lets_time_pass(2)
    assert debater.round.held.time.clock.is_running
    assert debater.round.clock.digits.text() == "14:25"
    debater.user.press("F12")
    assert read_state(debater.record.state).used["opening"] == 35


def test_time_that_is_counted_unasked_is_told_on_every_tab(debater):
    debater.begins(reserved=0)
    debater.user.press("F12")
    debater.lets_time_pass(5)
    debater.now.sleeps(42)
    debater.lets_time_pass(1)
    debater.user.press("Ctrl+1", "Shift+F12")
    assert "Counted the 42 s" in debater.user.message
    assert "Respondent’s argument" in debater.user.message
    debater.user.press("Shift+F12")
    assert "Counted" not in debater.user.message


def test_the_next_speech_leaves_the_sheet_for_where_one_speaks(debater):
    debater.begins(reserved=2)
    debater.says("zebra crossing")
    debater.round.table.setFocus()
    debater.user.press("Shift+F12")
    assert debater.round.speak.hasFocus()
    debater.round.table.setFocus()
    debater.user.press("Shift+F12")
    assert debater.round.bar.line.hasFocus()


def test_a_window_closed_in_the_middle_of_a_speech_loses_nothing(home, user):
    debater = Debater(user)
    debater.begins(reserved=0)
    debater.user.press("F12")
    debater.lets_time_pass(30)
    user.window.close()
    again = home.start(user.home.folders.documents / "one.argmap")
    again.waits(lambda: again.window._bridge.is_open)
    other = Debater(again)
    other.now.wall = debater.now.wall + 12
    other.clicks("Go on with the round")
    clock = other.round.clock
    assert clock.digits.text() == "14:30"
    assert clock.question.text() == "The clock stood for 12 s: count this time?"
    other.clicks("Do not count it")
    assert clock.digits.text() == "14:30"
    other.user.press("Ctrl+Z")
    assert clock.question.text() == "The clock stood for 12 s: count this time?"
    other.clicks("Count it")
    assert clock.digits.text() == "14:18"


def test_the_next_speech_ends_the_one_before(debater):
    debater.begins(reserved=2)
    debater.says("zebra crossing")
    debater.user.press("Shift+F12")
    assert debater.round.clock.title.full_text == "Respondent’s argument"
    assert read_state(debater.record.state).over == ("opening",)
    debater.user.press("Shift+F12")
    assert debater.flow.standings[debater.entries[0].id].status is FlowStatus.DROPPED
    debater.user.press("Shift+F12")
    assert debater.round.clock.title.full_text == "The round is over"
    assert not debater.round.bar.line.isEnabled()


def test_a_pool_of_preparation_is_turned_to_and_back(debater):
    debater.form.format.setCurrentIndex(debater.form.format.findData("policy-high-school"))
    debater.begins()
    pools = [one for one in debater.round.held.time.clock.lengths if ":" in one]
    assert pools
    shown = debater.round.clock.pools
    debater.user.click(shown.itemAt(0).widget())
    assert debater.round.clock.title.full_text.startswith("Preparation")
    debater.user.press("F12")
    debater.lets_time_pass(10)
    debater.clicks("Back to the speech")
    assert read_state(debater.record.state).used[pools[0]] == 10.0
    assert button(debater.page, "Start").isVisible()


def test_actions_without_a_round_say_what_to_do(debater):
    for key in ("F12", "Shift+F12", "Ctrl+Shift+9"):
        debater.user.window._bridge.said.emit("")
        debater.user.press(key)
        assert debater.user.message.startswith("No round is on")


def test_the_result_is_made_beside_the_window_and_follows_what_is_said_and_undone(debater):
    debater.begins(reserved=0)
    debater.says("zebra crossing")
    debater.user.press("Shift+F12", "Shift+F12")
    view = debater.page.result
    debater.clicks("Result")
    assert view.isVisible()
    assert view.words == "The result is being made…"
    debater.user.waits(lambda: "zebra crossing" in view.words and not view.is_filling)
    debater.user.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    debater.user.waits(lambda: "zebra crossing" not in view.words and "Time used" in view.words)
    debater.user.press("Ctrl+Z")
    assert debater.page.rounds.isVisible()


def test_a_long_result_is_shown_in_parts_and_stays_where_it_was_read(debater, qtbot):
    from argmap.brief.blocks import Column, Listing, Table  # noqa: PLC0415 -- this test's own
    from argmap.brief.runs import Run  # noqa: PLC0415 -- as above

    view = debater.page.result
    debater.begins(reserved=0)
    debater.page.setCurrentWidget(view)
    items = tuple((Run(f"point {at} that was let go"),) for at in range(200))
    columns = (Column("One"), Column("Other"))
    rows = tuple(((Run(f"one {at}"),), (Run(f"other {at}"),)) for at in range(200))
    blocks = (Listing(items), Table(columns, rows))
    view.show_blocks(blocks)
    assert view.is_filling
    qtbot.waitUntil(lambda: not view.is_filling)
    for at in (0, 199):
        assert f"point {at} that" in view.words
        assert f"other {at}" in view.words
    bar = view._area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    view.show_blocks(blocks)
    qtbot.waitUntil(lambda: not view.is_filling)
    assert bar.value() == before


def test_the_clocks_of_the_machine_are_its_wall_clock_and_its_steady_one(monkeypatch):
    monkeypatch.setattr(round_time.time, "time", lambda: 5.0)
    monkeypatch.setattr(round_time.time, "monotonic", lambda: 7.0)
    assert round_time.machine_now() == Now(wall=5.0, steady=7.0)


def test_the_clock_fills_the_page_for_a_room_to_read_and_esc_brings_the_sheet_back(debater):
    debater.begins(reserved=0)
    clock, table = debater.round.clock, debater.round.table
    debater.user.window.resize(1400, 900)
    small = clock.digits.font().pixelSize()
    debater.user.press("Alt+F12")
    debater.user.waits(lambda: clock.digits.font().pixelSize() > 4 * small)
    assert not table.isVisible()
    assert clock.digits.width() <= clock.width()
    debater.user.press("F12")
    debater.lets_time_pass(10 * 60 + 1)
    assert clock.digits.text() == "4:59"
    assert clock.bell.text() == "5 minutes left"
    assert clock.bell.font().pixelSize() > 2 * small / 2
    debater.user.press("Escape")
    assert table.isVisible()
    assert clock.digits.font().pixelSize() == small
    assert debater.round.bar.line.hasFocus()
    debater.clicks("Large")
    assert not table.isVisible()
    debater.user.press("Alt+F12")
    assert table.isVisible()


def test_a_clock_that_is_out_of_sight_says_how_it_stands(debater):
    debater.begins(reserved=0)
    debater.user.press("Ctrl+1")
    assert not debater.round.clock.isVisible()
    debater.user.press("F12")
    assert debater.user.message == "Movant’s argument: 15:00 left, running."
    debater.lets_time_pass(30)
    debater.user.press("F12")
    assert debater.user.message == "Movant’s argument: 14:30 left, stopped."
    debater.user.press("Shift+F12")
    assert debater.user.message == "Respondent’s argument: 15:00 left, stopped."


def test_preparation_that_is_used_up_rings(debater):
    form = debater.form
    debater._picks(form.format, form.format.findData("policy-high-school"))
    debater.begins()
    debater.user.click(debater.round.clock.pools.itemAt(0).widget())
    debater.user.press("F12")
    time = debater.round.held.time
    debater.lets_time_pass(time.clock.lengths[time.clock.slot] - 60 + 1)
    assert debater.round.clock.bell.text() == "1 minute of preparation left"
    debater.lets_time_pass(60)
    assert debater.round.clock.bell.text() == "Preparation is used up"


def test_a_round_that_is_over_is_shown_and_not_gone_on_with(debater):
    debater.begins(reserved=0)
    debater.user.press("Shift+F12", "Shift+F12")
    assert debater.round.held.speech is None
    debater.clicks("All rounds")
    rows = debater.page.rounds.rounds
    assert rows.item(0).text().startswith("Round 1 · Hearing on a temporary restraining order")
    assert "· over ·" in rows.item(0).text()
    assert button(debater.page, "Show the round").isVisible()
    debater.user.click(debater.form.button)
    debater.user.waits(debater.round.isVisible)
    debater.clicks("All rounds")
    assert [rows.item(row).text()[:7] for row in range(2)] == ["Round 2", "Round 1"]
    assert button(debater.page, "Go on with the round").isVisible()
    debater.user.press("Down")
    assert button(debater.page, "Show the round").isVisible()


def test_the_result_is_weighed_on_the_findings_that_weigh_shows_as_an_export_is(debater):
    debater.user.waits(lambda: debater.user.window.furniture.weigh is not None)
    answer = debater.user.window.furniture.weigh.answer
    debater.begins(reserved=0)
    debater.says("zebra crossing")
    view = debater.page.result
    for reader, told in (("me", "Findings by the user"), ("articles", "Findings by the articles")):
        answer.start_afresh(reader)
        debater.clicks("Result")
        debater.user.waits(lambda: "Findings by" in view.words and not view.is_filling)
        assert told in view.words
        debater.clicks("Back to the flow")


@pytest.mark.parametrize("whose", ["me", "articles"])
def test_screen_paper_and_weigh_take_one_reader_where_nobody_chose(home, whose, capsys):
    path = home.new_case(example=EXAMPLE)
    if whose == "articles":  # they are then the only reader
        with home.folder().opened(path) as workspace:
            court = [one for one in workspace.case_map.findings.values() if one.by == COURT]
            cites = [cite for one in court for cite in workspace.case_map.cites_on(one.id)]
            workspace.run(
                ChangeSet("", (*cite_removals(workspace.case_map, cites), *removed(*court)))
            )
    user = home.start(path)
    user.waits(lambda: user.window._bridge.is_open)
    debater = Debater(user)
    user.waits(lambda: user.window.furniture.weigh is not None)
    debater.begins(reserved=0)
    debater.says("zebra crossing")
    told = f"Findings by {reader_name(whose)}."
    assert told in shows_result(debater).words
    assert user.window.furniture.choices_shown().reader == whose
    paper = path.with_suffix(".txt")
    assert run(["export", str(path), str(paper), "--paper", "round"], home.folder()) == 0
    assert told in " ".join(paper.read_text("utf-8").split())
    capsys.readouterr()
    run(["weigh", str(path), "--json"], home.folder())
    assert json.loads(capsys.readouterr().out)["answers"][0]["by"] == whose


def test_the_bench_asks_from_the_findings_there_are_where_its_user_has_none(debater):
    page = debater.page
    page.known.reader = lambda: "me"
    by_articles = page.known.answer()
    page.known.reader = lambda: "articles"
    assert page.known.answer() == by_articles
    assert by_articles.by == "articles"


def shows_result(debater):
    debater.clicks("Result")
    view = debater.page.result
    debater.user.waits(lambda: "Time used" in view.words and not view.is_filling)
    return view


def test_return_and_escape_lead_back_from_the_result(debater):
    debater.begins(reserved=0)
    view = shows_result(debater)
    assert view.back.hasFocus()
    debater.user.press("Return")
    assert debater.round.isVisible()
    shows_result(debater)
    debater.user.press("Escape")
    assert debater.round.isVisible()
    assert debater.round.bar.line.hasFocus()


def test_what_argmap_says_is_seen_where_the_result_was_in_view(debater):
    debater.begins(reserved=0)
    debater.user.press("Shift+F12")
    shows_result(debater)
    debater.user.press("Ctrl+Shift+9")
    assert debater.entries
    assert debater.round.isVisible()


def test_a_round_that_is_over_shows_no_clock_that_stands(debater):
    debater.begins(reserved=0)
    clock = debater.round.clock
    assert clock.digits.isVisible()
    debater.user.press(*["Shift+F12"] * 3)
    assert debater.round.held.speech is None
    assert not clock.digits.isVisible()
    assert not clock.state.isVisible()
    assert clock.told == "The round is over."
    debater.user.press("Ctrl+Z")
    assert clock.digits.isVisible()


def test_an_undo_says_which_step_of_the_clock_it_took_back(debater):
    debater.begins(reserved=0)
    debater.user.press("F12")
    debater.lets_time_pass(20)
    debater.user.press("F12")
    debater.user.press("Shift+F12", "Ctrl+Z")
    assert debater.user.message == "Undone: Turn to the next speech"
    debater.user.press("Ctrl+Z")
    assert debater.user.message == "Undone: Stop the clock"


@pytest.mark.parametrize("word", ["Count it", "Do not count it"])
def test_a_word_on_time_that_is_taken_back_is_asked_for_again(debater, word):
    debater.speaks_while_the_clock_stands()
    debater.user.press("F12")
    debater.clicks(word)
    clock = debater.round.clock
    assert clock.digits.text() == ("14:42" if word == "Count it" else "14:54")
    debater.user.press("Ctrl+Z")
    assert debater.user.message == "Undone: Say whether time counts"
    assert clock.digits.text() == "14:54"
    assert clock.question.text() == "The clock stood for 12 s: count this time?"
    debater.clicks("Count it")
    assert clock.digits.text() == "14:42"
    debater.user.press("Ctrl+Z")
    debater.user.press("Ctrl+Y")
    assert clock.digits.text() == "14:42"
    assert not clock.question.isVisible()


@pytest.mark.parametrize("word", ["Count it", "Do not count it"])
def test_a_word_on_time_is_taken_back_while_the_clock_runs_and_no_time_is_lost(debater, word):
    debater.speaks_while_the_clock_stands()
    debater.clicks(word)
    clock = debater.round.clock
    debater.lets_time_pass(4)
    assert clock.digits.text() == ("14:38" if word == "Count it" else "14:50")
    debater.user.press("Ctrl+Z")
    assert debater.user.message == "Undone: Say whether time counts"
    assert clock.digits.text() == "14:50"
    assert clock.question.text() == "The clock stood for 12 s: count this time?"
    assert clock.state.text() == "left, running"
    debater.lets_time_pass(2)
    assert clock.digits.text() == "14:48"
    debater.clicks("Count it")
    assert clock.digits.text() == "14:36"
    debater.user.press("Ctrl+Z")
    assert clock.question.isVisible()
    debater.user.press("Ctrl+Shift+Z")
    assert clock.digits.text() == "14:36"
    assert not clock.question.isVisible()


def test_a_clock_that_was_started_again_runs_on_where_a_word_on_time_is_taken_back(debater):
    debater.speaks_while_the_clock_stands()
    debater.user.press("F12")
    debater.clicks("Count it")
    debater.user.press("F12")
    debater.lets_time_pass(3)
    clock = debater.round.clock
    debater.user.press("Ctrl+Z")
    assert clock.question.text() == "The clock stood for 12 s: count this time?"
    assert (clock.digits.text(), clock.state.text()) == ("14:51", "left, running")
    debater.clicks("Do not count it")
    debater.lets_time_pass(1)
    assert clock.digits.text() == "14:50"


def test_time_asked_about_in_another_speech_is_not_lost_by_an_undo_and_told(debater):
    debater.begins(reserved=0)
    debater.user.press("F12")
    debater.lets_time_pass(10)
    debater.user.press("Shift+F12", "F12")
    debater.lets_time_pass(5)
    debater.now.sleeps(42)
    debater.lets_time_pass(1)
    debater.user.press("F12")
    assert debater.round.clock.question.isVisible()
    while debater.round.held.speech.id != "opening":
        debater.user.press("Ctrl+Z")
    debater.user.waits(lambda: debater.user.message.startswith("Counted the 42 s"))
    assert debater.round.held.time.clock.used["answer"] == 48
    assert debater.round.held.time.clock.used["opening"] == 10


def test_an_undo_that_asks_again_leaves_the_time_of_other_speeches(debater):
    debater.begins(reserved=0)
    debater.user.press("F12")
    debater.lets_time_pass(10)
    debater.now.sleeps(40)
    debater.user.press("Shift+F12", "F12")
    debater.lets_time_pass(7)
    debater.user.press("F12")
    while debater.round.held.speech.id != "opening":
        debater.user.press("Ctrl+Z")
    clock = debater.round.held.time.clock
    assert (clock.asked, clock.used["answer"]) == (40, 7)
    assert debater.round.clock.question.isVisible()


def test_mistakes_in_formats_stand_behind_an_icon(user, monkeypatch):
    mistake = FormatError("bad.toml, line 1: a format has speeches.")
    known = KnownFormats(load_formats(), (mistake,))
    monkeypatch.setattr(begin_form, "known_formats", lambda: known)
    form = Debater(user).form
    assert form.mistakes.isVisible()
    assert form.mistakes.text() == str(mistake)
    assert form.mistakes.parentWidget().findChild(WarningMark).isVisible()


def test_without_mistakes_in_formats_no_icon_stands_alone(debater):
    assert not debater.form.findChild(WarningMark).isVisible()


def test_the_result_ends_with_its_last_words(debater):
    debater.begins(reserved=0)
    for claim in [*debater.user.case_map.claims][:12]:
        debater.round.held.say_claim(claim)
    view = shows_result(debater)
    body = view._area.widget()
    bar, last = view._area.verticalScrollBar(), body.findChildren(QLabel)[-1]

    def is_laid_out():
        bar.setValue(bar.maximum())
        is_whole = body.height() == body.heightForWidth(body.width())
        return is_whole and not last.visibleRegion().isEmpty()

    debater.user.waits(is_laid_out)
    assert body.height() > view._area.viewport().height()
