from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.brief.correspondence import correspondence_doubts
from argmap.case.evidence import Source
from argmap.case.ids import SourceId, keyed_id

SENT = Source(SourceId(keyed_id("1")), title="Notice", date="2021-01-09")


@pytest.mark.parametrize(
    ("author", "title", "asked"),
    [
        ("AWS", "Notice", True),
        ("AWS", "Right to leave", True),
        ("AWS to Parler", "Notice", False),
        ("AWS", "E-mail from AWS to Parler", False),
    ],
)
def test_to_whom_a_letter_was_sent_is_asked_only_where_it_is_not_told(author, title, asked):
    doubts = correspondence_doubts(replace(SENT, author=author, title=title))
    assert any("to whom" in doubt for doubt in doubts) is asked
