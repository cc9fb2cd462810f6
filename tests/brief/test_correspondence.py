from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.brief.correspondence import correspondence_doubts, sent_words
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


@pytest.mark.parametrize(
    ("author", "date", "missing"),
    [("", "", "author and date"), ("AWS", "", "date"), ("", "2021-01-09", "author")],
)
def test_what_the_citation_of_a_letter_lacks_is_told(author, date, missing):
    doubts = correspondence_doubts(replace(SENT, author=author, date=date))
    assert f"It is cited with its {missing}: fill in what is missing." in doubts


def test_of_a_letter_with_author_and_date_nothing_is_missing():
    assert correspondence_doubts(replace(SENT, author="AWS to Parler")) == ()


@pytest.mark.parametrize(
    ("author", "title", "words"),
    [
        ("AWS", "Notice", "E-mail from AWS, Notice"),
        ("AWS", "Dear John", "Letter from AWS, Dear John"),
        ("AWS", "Letter from AWS to Parler", "Letter from AWS to Parler"),
        ("AWS", "", "E-mail from AWS"),
        ("", "Notice", "Notice"),
    ],
)
def test_a_letter_is_named_by_its_sender_and_subject_each_once(author, title, words):
    assert sent_words(replace(SENT, author=author, title=title)) == words
