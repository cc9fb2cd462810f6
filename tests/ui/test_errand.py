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


def test_a_letter_that_comes_after_the_closing_does_no_harm(box):
    box.close()
    box.put(Letter(Errand(), Kind.NEWS))
