from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.debate.bells import BellKind, bells_of, passed, time_words
from argmap.debate.clock import Now, RoundClock
from argmap.debate.known_formats import load_formats
from argmap.debate.round_state import RoundState, clock_of, read_state, state_of

LENGTHS = {"one": 60.0, "two": 90.0, "preparation: aff": 240.0}


class Machine:
    """Both clocks of a machine, moved by hand."""

    def __init__(self):
        self.wall, self.steady = 1_700_000_000.0, 50.0

    def now(self):
        return Now(self.wall, self.steady)

    def runs(self, seconds):
        self.wall += seconds
        self.steady += seconds

    def sleeps(self, seconds):
        """The steady clock stands still, as it does on Linux."""
        self.wall += seconds


@pytest.fixture
def machine():
    return Machine()


@pytest.fixture
def clock(machine):
    made = RoundClock(dict(LENGTHS))
    made.go_to("one", machine.now())
    made.start(machine.now())
    return made


def speak(clock, machine, seconds, step=0.25):
    for _ in range(round(seconds / step)):
        machine.runs(step)
        clock.read(machine.now())


def test_a_clock_that_runs_counts_and_goes_on_into_overtime(clock, machine):
    speak(clock, machine, 70)
    shown = clock.read(machine.now())
    assert (shown.used, shown.left, shown.overtime) == (70, -10, 10)
    assert shown.is_running
    assert shown.asked == 0


def test_a_clock_that_is_stopped_counts_nothing_until_it_goes_on(clock, machine):
    speak(clock, machine, 10)
    clock.stop(machine.now())
    machine.runs(1_000)
    assert clock.read(machine.now()).used == 10
    clock.start(machine.now())
    speak(clock, machine, 5)
    assert clock.read(machine.now()).used == 15


def test_what_went_by_before_a_stop_is_counted(clock, machine):
    machine.runs(1.5)
    clock.stop(machine.now())
    assert clock.used == {"one": 1.5}


def test_starting_twice_counts_once(clock, machine):
    machine.runs(1)
    clock.start(machine.now())
    assert clock.read(machine.now()).used == 1


def test_sleep_is_neither_counted_nor_lost_until_somebody_says(clock, machine):
    speak(clock, machine, 10)
    machine.sleeps(600)
    machine.runs(0.25)
    shown = clock.read(machine.now())
    assert (shown.used, shown.asked) == (10.25, 600)
    clock.answer(count=False)
    speak(clock, machine, 5)
    assert clock.read(machine.now()).used == 15.25


def test_sleep_that_counts_is_added(clock, machine):
    machine.sleeps(30)
    clock.read(machine.now())
    clock.answer(count=True)
    shown = clock.read(machine.now())
    assert (shown.used, shown.asked) == (30, 0)


def test_sleep_on_a_machine_whose_steady_clock_goes_on_is_asked_about_once(clock, machine):
    machine.runs(600)
    shown = clock.read(machine.now())
    assert (shown.used, shown.asked) == (0, 600)


def test_a_machine_that_was_busy_for_less_than_two_seconds_loses_nothing(clock, machine):
    for gap in (1.9, 0.01, 2.0, 1.0):
        machine.runs(gap)
        clock.read(machine.now())
    assert clock.read(machine.now()).used == pytest.approx(4.91)


def test_two_sleeps_before_an_answer_are_asked_about_together(clock, machine):
    for _ in range(2):
        machine.sleeps(10)
        clock.read(machine.now())
    assert clock.asked == 20


def test_a_clock_of_the_wall_that_is_set_back_changes_nothing(clock, machine):
    machine.wall -= 3_600
    machine.runs(1)
    shown = clock.read(machine.now())
    assert (shown.used, shown.asked) == (1, 0)


def test_small_corrections_of_the_wall_are_nothing_to_ask_about(clock, machine):
    machine.sleeps(1.9)
    machine.runs(0.5)
    shown = clock.read(machine.now())
    assert (shown.used, shown.asked) == (0.5, 0)


def test_turning_to_another_slot_stops_and_keeps_what_was_used(clock, machine):
    machine.runs(1)
    clock.go_to("preparation: aff", machine.now())
    assert not clock.is_running
    machine.runs(100)
    clock.start(machine.now())
    speak(clock, machine, 20)
    assert clock.used == {"one": 1, "preparation: aff": 20}
    clock.go_to("one", machine.now())
    assert clock.read(machine.now()).left == 59


def test_time_that_nobody_spoke_of_is_the_slot_s_in_which_it_passed(clock, machine):
    machine.sleeps(5)
    clock.go_to("two", machine.now())
    assert clock.used == {"one": 5}
    assert clock.asked == 0


def test_a_slot_that_the_round_does_not_have_is_refused(clock, machine):
    with pytest.raises(KeyError):
        clock.go_to("nine", machine.now())
    assert clock.is_running


@given(st.integers(0, 2**32))
def test_no_time_is_lost_or_made_however_unevenly_it_is_read(seed):
    random, machine = Random(seed), Machine()
    clock = RoundClock(dict(LENGTHS))
    clock.go_to("one", machine.now())
    clock.start(machine.now())
    begun, slept = machine.now(), 0.0
    for _ in range(random.randint(1, 200)):
        if random.random() < 0.1:
            long = random.uniform(2.5, 900)
            slept += long
            machine.sleeps(long)
        machine.runs(random.uniform(0, 2))
        clock.read(machine.now())
    shown = clock.read(machine.now())
    assert shown.used == pytest.approx(machine.steady - begun.steady)
    assert shown.asked == pytest.approx(slept, abs=1e-3)


def test_a_round_that_goes_on_later_stands_where_it_stood(clock, machine):
    speak(clock, machine, 12)
    clock.stop(machine.now())
    kept = state_of(clock, ["zero"], machine.now()).to_json()
    machine.runs(86_400)
    state = read_state(kept)
    again = clock_of(state, LENGTHS, machine.now())
    shown = again.read(machine.now())
    assert (again.slot, shown.used, shown.asked, shown.is_running) == ("one", 12, 0, False)
    assert state.over == ("zero",)


def test_a_window_closed_in_the_middle_of_a_speech_asks_about_the_time_since(clock, machine):
    speak(clock, machine, 12)
    kept = state_of(clock, [], machine.now()).to_json()
    machine.runs(30)
    again = clock_of(read_state(kept), LENGTHS, machine.now())
    shown = again.read(machine.now())
    assert (shown.used, shown.asked, shown.is_running) == (12, 30, False)


def test_a_slot_that_the_format_lost_is_off_and_its_time_is_kept(machine):
    state = RoundState("gone", {"gone": 7.0, "one": 2.0}, 3.0, (), machine.wall)
    again = clock_of(state, LENGTHS, machine.now())
    assert (again.slot, again.asked) == ("", 0)
    assert again.used == {"gone": 7, "one": 2}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"slot": 7, "used": [1], "over": "x", "asked": -1, "running_at": "now"}',
        '{"used": {"one": NaN, "two": -3, "x": true}, "asked": Infinity, "over": [1, null]}',
    ],
)
def test_a_state_that_is_none_is_the_beginning(text):
    assert read_state(text) == RoundState()


@given(
    st.builds(
        RoundState,
        st.text(max_size=5),
        st.dictionaries(st.text(max_size=5), st.integers(0, 10_000).map(lambda n: n / 100)),
        st.integers(0, 10_000).map(lambda n: n / 100),
        st.lists(st.text(max_size=5)).map(tuple),
        st.none() | st.floats(1, 2e9),
    )
)
def test_what_is_kept_is_read_back(state):
    assert read_state(state.to_json()) == state


def test_bells_ring_once_each_in_their_order():
    speech = load_formats()["british-parliamentary"]
    found = bells_of(speech, speech.speech("pm"), 420)
    assert [(one.at, one.kind) for one in found] == [
        (60, BellKind.POINTS_OPEN),
        (360, BellKind.POINTS_CLOSE),
        (360, BellKind.WARNING),
        (420, BellKind.END),
    ]
    assert found[2].words == "1 minute left"
    assert passed(found, 59.9, 60.1) == found[:1]
    assert passed(found, 60.1, 359) == []
    assert passed(found, 300, 500) == found[1:]


def test_a_speech_shorter_than_a_warning_is_not_warned_of_it():
    hearing = load_formats()["tro-hearing"]
    found = bells_of(hearing, hearing.speech("rebuttal"), 120)
    assert [(one.at, one.words) for one in found] == [(60, "1 minute left"), (120, "Time")]
    assert bells_of(hearing, hearing.speech("rebuttal"), 0) == []


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 seconds"), (1, "1 second"), (60, "1 minute"), (150, "2 minutes 30 seconds")],
)
def test_times_are_told_in_words(seconds, words):
    assert time_words(seconds) == words


@pytest.mark.parametrize(("gone", "counted", "asked"), [(1.9, 1.9, 0.0), (2.1, 0.0, 2.1)])
def test_a_jump_of_over_two_seconds_is_asked_about_and_a_shorter_one_is_not(
    clock, machine, gone, counted, asked
):
    machine.runs(gone)
    shown = clock.read(machine.now())
    assert (shown.used, shown.asked) == (pytest.approx(counted), pytest.approx(asked))


@pytest.mark.parametrize(("slept", "asked"), [(1.9, 0.0), (2.1, 2.1)])
def test_a_wall_clock_that_went_two_seconds_ahead_is_asked_about(clock, machine, slept, asked):
    machine.runs(0.25)
    machine.sleeps(slept)
    shown = clock.read(machine.now())
    assert shown.used == pytest.approx(0.25)
    assert shown.asked == pytest.approx(asked)


def test_a_machine_that_was_busy_and_then_slept_asks_about_both(clock, machine):
    machine.runs(5)
    machine.sleeps(30)
    shown = clock.read(machine.now())
    assert (shown.used, shown.asked) == (0, 35)
