from __future__ import annotations

import pytest

from argmap.case.counting import counted


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 quotes"), (1, "1 quote"), (2, "2 quotes"), (1200, "1,200 quotes")]
)
def test_things_are_counted_in_the_right_number(number, said):
    assert counted(number, "quote") == said


def test_what_has_no_s_in_the_plural_is_told_by_its_own():
    assert [counted(one, "entry", "entries") for one in (1, 2)] == ["1 entry", "2 entries"]
