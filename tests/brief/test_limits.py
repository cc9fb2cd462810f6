from __future__ import annotations

import pytest

from argmap.brief.limits import limit_for, load_limits, read_limits
from argmap.case.errors import FormatError

COURT = "United States District Court for the Western District of Washington"


def test_the_limit_is_that_of_the_day_of_the_paper():
    assert limit_for(COURT, "memorandum", "2021-01-12").pages == 24
    assert limit_for(COURT, "memorandum", "2024-08-26").words == 8400
    assert limit_for(COURT, "reply", "2024-08-26").words == 4200


def test_a_paper_without_a_day_has_the_limit_that_holds_now():
    assert limit_for(COURT, "memorandum", "").words == 8400


def test_another_court_and_another_paper_have_no_limit():
    assert limit_for("High Court of Justice", "memorandum", "2024-08-26") is None
    assert limit_for(COURT, "moot", "2024-08-26") is None


def test_a_limit_can_be_chosen_by_its_id():
    chosen = limit_for("", "memorandum", "", "wawd-tro-pages")
    assert chosen.pages == 24
    with pytest.raises(FormatError, match="no limit called “none-such”"):
        limit_for("", "memorandum", "", "none-such")


def test_no_day_has_two_limits_for_one_paper():
    for limit in load_limits():
        for day in (limit.since, limit.until):
            for paper in limit.papers if day else ():
                court = limit.names[0]
                assert sum(one.holds(court, paper, day) for one in load_limits()) == 1


def test_the_certificate_has_the_number_of_words():
    limit = limit_for(COURT, "memorandum", "")
    assert limit.certified(8399) == (
        "I certify that this memorandum contains 8,399 words, in compliance with the Local Civil"
        " Rules."
    )


LIMIT = 'id = "a"\nrule = "R"\npapers = ["reply"]\nchecked = false\nsource = "S"\n'


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("", "a limit is one of “words” or of “pages”"),
        ("words = 1\npages = 1\n", "a limit is one of “words” or of “pages”"),
        ("words = 1\nword = 2\n", "“word” is not known here"),
    ],
)
def test_a_mistake_in_a_file_is_a_sentence_with_its_place(more, told):
    with pytest.raises(FormatError, match=told) as refused:
        read_limits(f'names = ["C"]\n[[limit]]\n{LIMIT}{more}', "c.toml")
    assert "limits/c.toml" in str(refused.value)
