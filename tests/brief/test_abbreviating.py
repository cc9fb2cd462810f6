from __future__ import annotations

import pytest

from argmap.brief.abbreviating import ranges


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("21-22", "21–22"),
        ("121-22", "121–22"),
        ("1299-1301", "1299–1301"),
        ("*3-*4", "*3–*4"),
        ("¶¶ 3-5, 7-9", "¶¶ 3–5, 7–9"),
        ("12:14-13:4", "12:14–13:4"),
        ("7-4", "7-4"),
        ("12-3", "12-3"),
        ("24-2-3", "24-2-3"),
        ("22-22", "22-22"),
        ("A-12", "A-12"),
    ],
)
def test_a_dash_stands_only_where_the_second_number_follows_the_first(typed, printed):
    assert ranges(typed) == printed
