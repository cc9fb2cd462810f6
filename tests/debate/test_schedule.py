from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from argmap.debate.drills import Drill, DrillKind
from argmap.debate.schedule import NEW_A_DAY, Grade, Schedule
from argmap.debate.schedule_text import read_schedule, schedule_text
from argmap.sources.problems import RecordPlace

ZONE = dt.timezone(dt.timedelta(hours=-8))
NOW = dt.datetime(2026, 3, 1, 20, 0, tzinfo=ZONE)
DAY = dt.timedelta(days=1)


def drill(number, kind=DrillKind.SPEAKER):
    place = RecordPlace("quote", f"q{number}")
    return Drill(kind, f"n{number}", "Who?", f"Words {number}.", ("Matze",), place)


def words_of(number, told=None):
    """The drill of a quote's words; it is the quote that another of its number is of."""
    words, place = f"Words {number}.", RecordPlace("quote", f"q{number if told is None else told}")
    return Drill(DrillKind.WORDS, f"n{number}", "What?", f"C{number}", (words,), place, words)


def learnt(schedule, one, days, grade=Grade.GOOD):
    """Answer a drill whenever it is due, and return the days between the answers."""
    at, gaps = NOW, []
    for _ in range(days):
        schedule.review(one.key, grade, at, 10)
        gaps.append(schedule.due(one.key) - at)
        at = schedule.due(one.key)
    return gaps


def test_what_is_known_comes_again_later_and_later():
    gaps = learnt(Schedule(), drill(1), 6)
    assert all(one < other for one, other in pairwise(gaps))
    assert gaps[-1] > 30 * DAY


def test_what_was_forgotten_comes_again_within_the_hour():
    schedule, one = Schedule(), drill(1)
    learnt(schedule, one, 5)
    late = schedule.due(one.key)
    schedule.review(one.key, Grade.AGAIN, late)
    assert schedule.due(one.key) - late < dt.timedelta(hours=1)


def test_an_easy_answer_comes_later_than_a_hard_one():
    due = {}
    for grade in Grade:
        schedule = Schedule()
        schedule.review("a", grade, NOW)
        due[grade] = schedule.due("a")
    assert due[Grade.AGAIN] < due[Grade.HARD] < due[Grade.GOOD] < due[Grade.EASY]


def test_a_session_begins_with_what_is_due_the_longest_due_first():
    schedule = Schedule()
    for number, hours in ((1, 5), (2, 9), (3, 1)):
        schedule.review(drill(number).key, Grade.AGAIN, NOW - dt.timedelta(hours=hours))
    schedule.review(drill(4).key, Grade.EASY, NOW)
    known = [drill(number) for number in range(1, 6)]
    chosen = schedule.session(known, NOW, 600)
    assert [one.name for one in chosen] == ["n2", "n1", "n3", "n5"]


def test_a_session_ends_when_its_time_is_used_and_has_at_least_one_drill():
    known = [drill(number) for number in range(9)]
    assert len(Schedule().session(known, NOW, 65)) == 3
    assert len(Schedule().session(known, NOW, 1)) == 1
    assert Schedule().session([], NOW, 600) == []


def test_only_so_many_new_drills_are_begun_in_a_day_by_the_clock_of_whoever_drills():
    schedule, known = Schedule(), [drill(number) for number in range(40)]
    assert len(schedule.session(known, NOW, 9_999)) == NEW_A_DAY
    for number in range(4):
        schedule.review(drill(number).key, Grade.EASY, NOW - dt.timedelta(hours=19))
    assert len(schedule.session(known, NOW, 9_999)) == NEW_A_DAY - 4
    tomorrow = NOW + dt.timedelta(hours=5)
    assert len(schedule.session(known, tomorrow, 9_999)) == NEW_A_DAY


def test_new_drills_of_different_kinds_take_turns():
    known = [*(drill(n) for n in range(3)), *(words_of(n) for n in (3, 4))]
    kinds = [one.kind for one in Schedule().session(known, NOW, 9_999)]
    assert kinds[:4] == [DrillKind.SPEAKER, DrillKind.WORDS] * 2
    both = [*(drill(n) for n in range(4)), *(words_of(n) for n in range(4))]
    chosen = Schedule().session(both, NOW, 9_999)
    assert [one.kind for one in chosen] == [DrillKind.SPEAKER, DrillKind.WORDS] * 2


def test_one_drill_of_a_quote_is_asked_in_a_sitting_and_the_other_in_the_next():
    schedule, known = Schedule(), [drill(1), words_of(1)]
    assert schedule.session(known, NOW, 9_999) == [known[0]]
    schedule.review(known[0].key, Grade.EASY, NOW)
    assert schedule.session(known, NOW, 9_999) == [known[1]]
    for one in known:
        schedule.review(one.key, Grade.GOOD, NOW)
    assert len(schedule.session(known, NOW + 9 * DAY, 9_999)) == 1


DRILLS = st.lists(
    st.builds(
        lambda kind, number, told, right: (
            words_of(number, told)
            if kind is DrillKind.WORDS
            else replace(
                drill(number, kind),
                shown=f"Words {told}." if kind is DrillKind.SPEAKER else f"Claim {told}",
                right=tuple(f"Claim {one}" for one in right),
                about=RecordPlace("quote" if kind is DrillKind.SPEAKER else "claim", f"q{number}"),
            )
        ),
        st.sampled_from(DrillKind),
        st.integers(1, 6),
        st.integers(1, 6),
        st.lists(st.integers(1, 6), max_size=3),
    ),
    max_size=14,
    unique_by=lambda one: one.key,
)


@given(DRILLS, st.data())
def test_no_drill_of_a_sitting_shows_what_another_asks_for(known, data):
    schedule = Schedule()
    for one in known:
        if data.draw(st.booleans()):
            schedule.review(one.key, Grade.GOOD, NOW - 30 * DAY)
    chosen = schedule.session(known, NOW, 9_999)
    assert bool(chosen) == bool(known)
    quotes = [one.about.id for one in chosen if one.about.kind == "quote"]
    assert len(quotes) == len(set(quotes))
    for one, other in permutations(chosen, 2):
        seen = (one.shown, *one.right)
        asked = {DrillKind.SPEAKER: (other.shown,), DrillKind.CROSS_EXAMINATION: ()}
        assert not set(seen) & set(asked.get(other.kind, other.right))


def test_a_grade_that_is_taken_back_leaves_the_schedule_as_it_was():
    schedule = Schedule()
    learnt(schedule, drill(1), 3)
    before, then = schedule.cards[drill(1).key], NOW + 60 * DAY
    kept = schedule_text(schedule)
    schedule.review(drill(1).key, Grade.EASY, then, 12.345)
    last = schedule.reviews[-1]
    again = read_schedule(schedule_text(schedule))
    again.take_back(last, before)
    assert schedule_text(again) == kept
    schedule.review(drill(1).key, Grade.HARD, then + DAY)
    card = schedule.cards[drill(1).key]
    schedule.take_back(last, before)
    assert schedule.cards[drill(1).key] == card
    assert len(schedule.reviews) == 4
    schedule.review("new", Grade.GOOD, NOW)
    schedule.take_back(schedule.reviews[-1], None)
    assert "new" not in schedule.cards


def test_days_tell_what_was_answered_and_remembered_by_the_local_day():
    schedule = Schedule()
    schedule.review("a", Grade.GOOD, NOW)
    schedule.review("b", Grade.AGAIN, NOW)
    schedule.review("c", Grade.EASY, NOW - 2 * DAY)
    days = schedule.days(NOW, 3)
    assert [(one.day.day, one.answered, one.remembered) for one in days] == [
        (27, 1, 1),
        (28, 0, 0),
        (1, 2, 1),
    ]


def test_what_would_be_remembered_falls_with_time():
    schedule, known = Schedule(), [drill(1), drill(2)]
    assert schedule.remembered(known, NOW) == 0
    learnt(schedule, known[0], 4)
    later = schedule.due(known[0].key)
    assert 0.4 < schedule.remembered(known, later) < 0.5
    assert schedule.remembered(known, later + 90 * DAY) < schedule.remembered(known, later)
    assert schedule.remembered([], NOW) == 0


def test_when_a_drill_would_come_again_is_when_it_comes_once_it_is_graded():
    for grade in Grade:
        schedule, one = Schedule(), drill(1)
        learnt(schedule, one, 3)
        at = schedule.due(one.key)
        before = schedule_text(schedule)
        would = schedule.comings(one.key, at)
        assert schedule_text(schedule) == before
        schedule.review(one.key, grade, at)
        assert schedule.due(one.key) == would[grade]


def test_the_first_drill_to_come_is_told_and_none_where_none_was_answered():
    schedule = Schedule()
    assert schedule.next_due([drill(1)]) is None
    schedule.review(drill(1).key, Grade.EASY, NOW)
    schedule.review(drill(2).key, Grade.AGAIN, NOW)
    assert schedule.next_due([drill(1), drill(2)]) == schedule.due(drill(2).key)
    assert schedule.next_due([drill(1)]) == schedule.due(drill(1).key)
