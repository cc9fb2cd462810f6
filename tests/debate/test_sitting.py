from __future__ import annotations

from dataclasses import replace

from argmap.debate.drills import Drill, DrillKind
from argmap.debate.schedule import Grade
from argmap.debate.sitting import Followed, Sitting
from argmap.sources.problems import RecordPlace


def drill(name):
    return Drill(DrillKind.REBUTTAL, name, "What?", name, ("Right.",), RecordPlace("claim", name))


ONE, TWO, THREE = drill("one"), drill("two"), drill("three")


def test_drills_come_one_after_the_other_until_the_sitting_is_over():
    sitting = Sitting([ONE, TWO])
    assert (sitting.on, sitting.number, sitting.total) == (ONE, 1, 2)
    sitting.grade(Grade.GOOD, 10)
    assert (sitting.on, sitting.number, sitting.total) == (TWO, 2, 2)
    sitting.grade(Grade.EASY, 5)
    assert sitting.on is None
    assert [(one.drill, one.grade, one.seconds) for one in sitting.done] == [
        (ONE, Grade.GOOD, 10),
        (TWO, Grade.EASY, 5),
    ]


def test_what_was_not_remembered_is_asked_again_at_the_end_but_not_for_ever():
    sitting = Sitting([ONE, TWO])
    sitting.grade(Grade.AGAIN, 10)
    assert sitting.waiting == [TWO, ONE]
    sitting.grade(Grade.GOOD, 10)
    sitting.grade(Grade.AGAIN, 10)
    assert sitting.waiting == [ONE]
    sitting.grade(Grade.AGAIN, 10)
    assert sitting.on is None
    assert len(sitting.done) == 4


def test_a_grade_that_is_taken_back_has_its_drill_on_again_and_only_once():
    for grade in Grade:
        sitting = Sitting([ONE, TWO])
        sitting.grade(grade, 10)
        assert sitting.take_back().grade is grade
        assert (sitting.waiting, sitting.done) == ([ONE, TWO], [])
    assert sitting.take_back() is None


def test_a_drill_whose_claim_is_gone_is_asked_no_more():
    sitting = Sitting([ONE, TWO, THREE])
    assert sitting.follow([ONE, THREE]) is Followed.AS_BEFORE
    assert sitting.waiting == [ONE, THREE]
    assert sitting.follow([THREE]) is Followed.GONE
    assert sitting.on == THREE
    assert sitting.follow([]) is Followed.GONE
    assert sitting.on is None
    assert sitting.follow([ONE]) is Followed.AS_BEFORE


def test_a_drill_whose_claim_was_changed_is_asked_as_it_is_now():
    sitting = Sitting([ONE, TWO])
    changed = replace(ONE, shown="One, in other words.")
    assert sitting.follow([changed, TWO]) is Followed.CHANGED
    assert sitting.on == changed
