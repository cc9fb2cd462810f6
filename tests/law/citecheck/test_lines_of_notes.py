"""Notes of Markdown whose lines follow each other: what is cited in one is cited for its words."""

from __future__ import annotations

import pytest
from student_prose import held

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict
from argmap.sources.reading.plain import read_markdown

POST = "*A Violent Post Forced Parler to Leave AWS* [hereinafter *Violent Post*]"
LOCKDOWN = (
    "*Conservative Social Media Network Parler Sues Amazon over the Forced Lockdown*"
    " [hereinafter *Lockdown*]"
)
BODY = f"See {POST}, and {LOCKDOWN}.[^1]\n\nOne post was worse.[^2]\n\n"
FIRST = "[^1]: The chief executive of Parler is “John Matzi [*sic*].”"
SECOND = "[^2]: There were “threats to murder Congress members.” *Violent Post*, *supra*."


def verdicts(*notes, between="\n"):
    reading = read_markdown((BODY + between.join(notes) + "\n").encode(), "“b.md”")
    items = check_paper(PaperText(reading.text, reading.blocks), held()).items
    return [one.verdict for one in items if one.kind is ItemKind.QUOTATION]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_what_the_next_note_cites_is_not_cited_for_the_words_of_a_note(between):
    assert verdicts(FIRST, SECOND, between=between) == [Verdict.MARKED, Verdict.EXACT]


def test_what_a_note_cites_itself_is():
    named = f"{FIRST} *Violent Post*, *supra*."
    assert verdicts(named, SECOND) == [Verdict.OTHER_SOURCE, Verdict.EXACT]
