from __future__ import annotations

import pytest

from argmap.case.docket_line import docket_line


@pytest.mark.parametrize(
    ("number", "line"),
    [
        ("2:21-cv-00031-BJR", "No. 2:21-cv-00031-BJR"),
        ("[docket number]", "No. [docket number]"),
        ("No. 8:26CV77", "No. 8:26CV77"),
        ("Nos. 24-1, 24-2", "Nos. 24-1, 24-2"),
        ("Index No. EF2026-0417", "Index No. EF2026-0417"),
        ("2026 No. 1187 P", "2026 No. 1187 P"),
        ("Case No. 1:26-cv-9", "Case No. 1:26-cv-9"),
        ("Civil Action 1:26-cv-9", "Civil Action 1:26-cv-9"),
        ("Index # 4411/2026", "Index # 4411/2026"),
        ("Nora-12", "No. Nora-12"),
        ("  ", ""),
        ("", ""),
    ],
)
def test_a_number_that_says_what_it_is_has_no_second_sign(number, line):
    assert docket_line(number) == line
