from __future__ import annotations

import pytest

from argmap.law.citations.reporter_series import may_print_the_same, one_reporter
from argmap.law.citations.scanning import find_citations


@pytest.mark.parametrize(
    "names", [("Wn.2d", "Wash. 2d"), ("Wash.2d", "Wn. 2d"), ("Wn. App.", "Wash. App.")]
)
def test_a_reporter_under_two_names_is_one(names):
    assert len(set(map(one_reporter, names))) == 1
    assert not may_print_the_same(*names)


@pytest.mark.parametrize(
    ("first", "second", "may"),
    [
        ("U.S.", "S. Ct.", True),
        ("U.S.", "L. Ed. 2d", True),
        ("U.S.", "F.3d", False),
        ("F.3d", "F.2d", False),
        ("F.3d", "F. Supp. 3d", False),
        ("F.3d", "WL", True),
        ("WL", "WL", False),
        ("F. Supp. 3d", "U.S. Dist. LEXIS", True),
        ("Wn.2d", "P.2d", True),
        ("Wn.2d", "Wash. App.", True),
        ("P.2d", "P.3d", False),
        ("Haw.", "P.2d", True),
        ("Haw.", "U.S.", False),
    ],
)
def test_reporters_that_may_print_one_opinion(first, second, may):
    assert may_print_the_same(first, second) is may
    assert may_print_the_same(second, first) is may


def test_a_short_form_may_call_the_reporter_by_its_other_name():
    text = "Leingang v. Pierce Cnty., 131 Wash. 2d 133 (1997). Leingang, 131 Wn.2d at 140."
    assert [one.refers_to for one in find_citations(text)] == [None, 0]
