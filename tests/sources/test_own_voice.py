from __future__ import annotations

import pytest

from argmap.sources.own_voice import is_in_own_voice, is_report
from argmap.sources.passages import Span

OWN = "the bridge was closed"


def is_own(text):
    start = text.index(OWN)
    return is_in_own_voice(text, Span(start, start + len(OWN)))


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the bridge was closed to all.",
        "“It is old,” Smith said. On Monday the bridge was closed.",
        "Smith accused the town of neglect and not because the bridge was closed.",
        "Smith said he was late, while the bridge was closed by the town.",
        "On Monday the bridge was closed, reasons that Smith cited in his suit.",
    ],
)
def test_what_nobody_is_said_to_say_is_in_its_own_voice(text):
    assert is_own(text)


@pytest.mark.parametrize(
    "text",
    [
        "Smith said that the bridge was closed.",
        "On Monday the bridge was closed, Smith said.",
        "On Monday the bridge was closed, said Smith.",
        "On Monday the bridge was closed, according to the town.",
        "According to the town, the bridge was closed.",
        "The complaint says the bridge was closed.",
        "Smith sued the town after he saw that the bridge was closed.",
        "“On Monday the bridge was closed,” the mayor added.",
        "In the mayor’s view the bridge was closed.",
    ],
)
def test_indirect_speech_is_somebodys(text):
    assert not is_own(text)


def test_a_text_that_says_we_of_its_own_is_no_report():
    assert is_report("The bridge was closed. Smith said that “we, all of us, knew.”")
    assert not is_report("We closed the bridge. Smith said that it was late.")
    assert not is_report("The bridge was closed.")
