"""What a source says was not done may be owed, wanted or tried in a document that quotes it."""

from __future__ import annotations

import pytest

from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import PaperText, Verdict

REPORT = HeldSource(
    Source(SourceId("a" * 32), title="Report of the Week"),
    "He blamed it for failing to notify him 30 days in advance that it would end the service."
    " The network is unwilling to promptly identify and remove such posts, he said. It spoke of"
    " being unable to relocate all of its data to another host in time. The host did not act in"
    " bad faith. It did not use it for violence against others. The site may not host it for more"
    " than thirty days.",
)


def verdict(lead, words):
    (one,) = check_paper(PaperText(f"{lead} “{words}.”"), Held((REPORT,))).items
    return one.verdict


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ("The host was to give notice", "30 days in advance"),
        ("The term is", "30 days in advance"),
        ("The host was to", "notify him 30 days in advance"),
        ("The host had to", "notify him 30 days in advance"),
        ("The host promised to", "notify him 30 days in advance"),
        ("The network must", "promptly identify and remove such posts"),
        ("The host told the network to", "promptly identify and remove such posts"),
        ("It tried to move", "all of its data to another host"),
    ],
)
def test_what_is_owed_or_tried_where_a_source_says_it_was_not_done_is_to_be_looked_at(lead, words):
    assert verdict(lead, words) is Verdict.UNCHECKABLE


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ("The host gave notice", "30 days in advance"),
        ("The host did", "notify him 30 days in advance"),
        ("The host could", "notify him 30 days in advance"),
        ("The network wanted to", "promptly identify and remove such posts"),
        ("The network agreed to", "promptly identify and remove such posts"),
        ("The network could", "promptly identify and remove such posts"),
        ("It moved", "all of its data to another host"),
        ("The host acted", "in bad faith"),
        ("He used it", "for violence against others"),
        ("The site may host it", "for more than thirty days"),
    ],
)
def test_what_is_told_as_done_where_a_source_says_it_was_not_is_out_of_its_context(lead, words):
    assert verdict(lead, words) is Verdict.OUT_OF_CONTEXT
