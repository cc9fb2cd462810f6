from __future__ import annotations

import pytest

from argmap.sources.reading.batch import read_bytes
from argmap.sources.reading.front_matter import said_in_front

NOTES = """---
title: "Notes on Parler"
author: [Ann Writer, 'Bob Roe']
date: 2021-02-03
tags: x
---
# Another heading

The court denied the motion.
"""


def values(text):
    return {name: one.value for name, one in said_in_front(text).items()}


def test_title_authors_and_date_are_read_from_the_front_matter():
    expected = {"title": "Notes on Parler", "author": "Ann Writer & Bob Roe", "date": "2021-02-03"}
    assert values(NOTES) == expected
    listed = NOTES.replace("[Ann Writer, 'Bob Roe']", "\n  - Ann Writer\n  - Bob Roe")
    assert values(listed) == expected


def test_the_first_heading_is_the_title_where_the_front_matter_names_none():
    assert values(NOTES.replace('title: "Notes on Parler"\n', ""))["title"] == "Another heading"


@pytest.mark.parametrize("text", ["# Notes\n\nWords", "---\ntitle: never closed\n", "", "---"])
def test_a_text_without_front_matter_says_nothing_of_itself(text):
    assert said_in_front(text) == {}


def test_an_imported_markdown_file_has_the_title_it_names():
    guess = read_bytes(NOTES.encode(), "notes.md").guess
    assert (guess.title.value, guess.author.value) == ("Notes on Parler", "Ann Writer & Bob Roe")


def test_the_front_matter_is_no_part_of_the_text_and_that_is_told():
    document = read_bytes(NOTES.encode(), "notes.md").document
    assert document.text == "# Another heading\n\nThe court denied the motion.\n"
    assert any("at its beginning, which say what it is" in line for line in document.report)


@pytest.mark.parametrize("text", ["---\na line\n---\n\nWords.\n", "---\ntitle: Alone\n---\n"])
def test_lines_that_say_nothing_or_stand_alone_are_kept(text):
    document = read_bytes(text.encode(), "notes.md").document
    assert (document.text, document.report) == (text, ())
