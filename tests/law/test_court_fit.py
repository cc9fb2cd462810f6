from __future__ import annotations

import pytest
from example import standards

from argmap.law.court_fit import CourtFit, misfit

STATE = CourtFit(of_state=True)


@pytest.mark.parametrize(
    ("court", "standard", "told"),
    [
        ("Supreme Court of the State of New York, County of New York", "winter", STATE),
        ("Superior Court of Washington for King County", "ca9", STATE),
        ("Delaware Court of Chancery", "winter", STATE),
        ("United States District Court for the Western District of Washington", "ca9", None),
        ("United States District Court for the Southern District of New York", "winter", None),
        (
            "United States District Court for the Southern District of New York",
            "ca9",
            CourtFit(of_state=False, circuit="Second Circuit"),
        ),
        (
            "UNITED STATES DISTRICT COURT, NORTHERN DISTRICT OF WEST VIRGINIA",
            "ca2",
            CourtFit(of_state=False, circuit="Fourth Circuit"),
        ),
        (
            "United States Court of Appeals for the Ninth Circuit",
            "ca5",
            CourtFit(of_state=False, circuit="Ninth Circuit"),
        ),
        ("United States District Court for the Eastern District of Virginia", "ca4", None),
        ("United States District Court for the District of Maine", "cafc", None),
        ("High Court of Justice", "uk", None),
        ("Supreme Court of the State of New York", "uk", None),
        ("", "winter", None),
        ("W.D. Wash.", "ca9", None),
    ],
)
def test_a_test_that_is_not_for_the_court_is_told_where_its_name_tells(court, standard, told):
    assert misfit(court, standards().standards[standard]) == told
