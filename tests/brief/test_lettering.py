from __future__ import annotations

from argmap.brief.lettering import letters


def test_numbers_are_written_as_the_columns_of_a_sheet_are_called():
    assert [letters(one) for one in (1, 26, 27, 52, 53, 702, 703)] == [
        *("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"),
    ]
