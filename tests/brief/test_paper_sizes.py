from __future__ import annotations

import pytest

from argmap.brief.map_options import map_sheet
from argmap.brief.paper_sizes import paper_sizes, read_sizes
from argmap.case.errors import FormatError


def test_the_sizes_of_iso_and_of_the_united_states_are_known():
    known = {one.id for one in paper_sizes().sizes}
    assert {f"a{number}" for number in range(7)} <= known
    assert {"b0", "b5", "letter", "legal", "tabloid", "ansi-c", "ansi-d", "ansi-e"} <= known
    assert {"arch-a", "arch-b", "arch-c", "arch-d", "arch-e"} <= known


def test_sizes_are_in_points():
    letter, large = paper_sizes().called("letter"), paper_sizes().called("a4")
    assert (letter.width, letter.height) == (612, 792)
    assert (round(large.width, 2), round(large.height, 2)) == (595.28, 841.89)


def test_each_size_of_a_series_is_half_of_the_one_before_it():
    for series in "ab":
        for number in range(5):
            whole = paper_sizes().called(f"{series}{number}")
            half = paper_sizes().called(f"{series}{number + 1}")
            assert half.height == pytest.approx(whole.width, abs=0.1)
            assert half.width == pytest.approx(whole.height / 2, abs=2)


def test_pages_are_what_the_courts_of_the_case_use():
    assert map_sheet({"pages": "tiles"}).size.id == "letter"
    assert map_sheet({"pages": "tiles"}, "England and Wales").size.id == "a4"
    assert map_sheet({"pages": "tiles", "size": "b3"}, "Canada").size.id == "b3"
    assert map_sheet({"pages": "poster"}).size is None


def test_a_mistake_in_the_file_is_told():
    with pytest.raises(FormatError, match="no size “a9”"):
        read_sizes('usual = "a9"')
    sheet = '[[series]]\nname = "N"\nunit = "mm"\ntext = "n"\nsource = "S"\nchecked = "C"\n'
    with pytest.raises(FormatError, match="upright"):
        read_sizes(
            'usual = "n"\n' + sheet + '[[series.sizes]]\nid = "n"\ntitle = "N"\n'
            'width = "9"\nheight = "8"\n'
        )
