from __future__ import annotations

import select

import pytest

from argmap.ui.errand import Errand, Kind, Letter, Letterbox

MANY = 500_000


@pytest.fixture
def box():
    box = Letterbox()
    yield box
    box.close()


def is_calling(box):
    return bool(select.select([box.handle], [], [], 0)[0])


def test_a_letter_calls_until_it_is_taken_out(box):
    assert not is_calling(box)
    letter = Letter(Errand(), Kind.NEWS, 1)
    box.put(letter)
    assert is_calling(box)
    assert list(box.letters()) == [letter]
    assert not is_calling(box)


def test_no_letter_is_lost_or_waited_for_where_nobody_takes_them_out(box):
    errand = Errand()
    for number in range(MANY):
        box.put(Letter(errand, Kind.NEWS, number))
    taken = [letter.content for letter in box.letters()]
    assert taken == list(range(MANY))


def test_who_is_told_without_end_takes_out_what_there_was_and_is_called_for_the_rest(box):
    errand, taken = Errand(), []
    box.put(Letter(errand, Kind.NEWS, 0))
    for letter in box.letters():
        taken.append(letter.content)
        box.put(Letter(errand, Kind.NEWS, letter.content + 1))
    assert taken == [0]
    assert is_calling(box)


def test_whoever_takes_one_out_may_take_out_the_others_meanwhile(box):
    errand, taken = Errand(), []
    for number in range(3):
        box.put(Letter(errand, Kind.NEWS, number))
    for letter in box.letters():
        taken.append(letter.content)
        taken += [other.content for other in box.letters()]
    assert taken == [0, 1, 2]


def test_a_letter_that_comes_after_the_closing_does_no_harm(box):
    box.close()
    box.put(Letter(Errand(), Kind.NEWS))
