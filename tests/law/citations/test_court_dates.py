from __future__ import annotations

import pytest

from argmap.law.citations.court_dates import court_and_date, has_day, iso_date, legal_date


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("9th Cir. 2011", ("9th Cir.", "2011")),
        ("3d Cir. 2015", ("3d Cir.", "2015")),
        ("2008", ("", "2008")),
        ("N.D. Cal. Sept. 27, 2019", ("N.D. Cal.", "Sept. 27, 2019")),
        ("W.D. Wash. January 21, 2021", ("W.D. Wash.", "January 21, 2021")),
        ("en banc", None),
    ],
)
def test_court_and_date_are_parted(inside, told):
    assert court_and_date(inside) == told


@pytest.mark.parametrize(
    ("date", "iso"),
    [
        ("Sept. 27, 2019", "2019-09-27"),
        ("January 2, 2021", "2021-01-02"),
        ("May 2021", "2021-05"),
        ("2008", "2008"),
        ("", ""),
        ("last week", ""),
    ],
)
def test_a_date_of_a_citation_becomes_one_of_a_source(date, iso):
    assert iso_date(date) == iso


def test_a_date_goes_there_and_back():
    for date in ("2021-01-12", "2021-05", "2021", "2020-12-31"):
        assert iso_date(legal_date(date)) == date


def test_a_day_that_is_spelled_out_is_written_in_the_form_of_citations():
    assert legal_date("11 January 2021") == legal_date("January 11, 2021") == "Jan. 11, 2021"
    assert legal_date("early in 2021") == "early in 2021"


def test_only_a_whole_date_has_a_day():
    assert has_day("Jan. 21, 2021")
    assert not has_day("2021")
