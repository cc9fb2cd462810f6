"""What comparing has read goes bit by bit: all at once, the window would wait for it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from types import TracebackType

import pytest
from newspaper import article

from argmap.case.ids import SourceId
from argmap.sources.comparing import compare_reports, told_differently
from argmap.sources.giving_up import GivenUpError
from argmap.sources.reading_together import read_together
from argmap.sources.report_words import Report

_FEW = 12
"""So many at once are no wait."""
_OWN = ("reports", "texts")
"""What comparing was given, and does not give back."""


def reports() -> list[Report]:
    return [
        Report(
            SourceId(f"source-{number}"), "\n\n".join(article(number % 4).paragraphs), f"{number}"
        )
        for number in range(2 * _FEW)
    ]


def test_what_was_read_is_given_back_bit_by_bit_when_comparing_is_over():
    reading = read_together(reports(), ())
    assert told_differently(reading)
    views, reader = reading.views, reading.views._reader
    parts = views.lexicons, reading.sentences, reader._small, reader._large
    assert all(len(part) > _FEW for part in parts)
    reading.let_go()
    assert not any(parts)


@pytest.mark.parametrize("wanted", [20, 40, 200, 400, 800, 1_200])
def test_what_was_read_is_given_back_bit_by_bit_wherever_comparing_is_given_up(wanted):
    asked, known = count(), reports()
    with pytest.raises(GivenUpError) as given_up:
        compare_reports(known, keep_going=lambda: next(asked) < wanted)
    assert [*held_by(given_up.tb)] == []


def test_the_names_that_were_met_are_given_back_bit_by_bit(monkeypatch):
    given_back: list[object] = []
    monkeypatch.setattr("argmap.sources.names.give_back", given_back.append)
    assert compare_reports(reports())
    (uses,) = given_back
    assert len(uses) > _FEW


def held_by(traceback: TracebackType | None) -> Iterator[str]:
    """Name what the steps that were given up still hold much of, to be freed with them."""
    while traceback is not None:
        frame = traceback.tb_frame
        if "/argmap/sources/" in frame.f_code.co_filename:
            for name, value in frame.f_locals.items():
                if isinstance(value, list | dict | set) and name not in _OWN and len(value) > _FEW:
                    yield f"{name} of {frame.f_code.co_name}: {len(value)}"
        traceback = traceback.tb_next
