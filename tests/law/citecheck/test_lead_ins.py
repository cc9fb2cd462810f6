"""A block quote whose lead-in cites its source: the next paragraph cites for its own words."""

from __future__ import annotations

import pytest
from student_prose import held

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import ItemKind, Verdict, paper_of
from argmap.sources.reading.plain import read_markdown

FORCED = "*Conservative Social Media Network Parler Sues Amazon over the Forced Lockdown* (undated)"
SUES = "*Parler Sues Amazon (San Francisco)* (undated)"
TIED = f"{FORCED} (Reyes Decl. Ex. 4). {SUES} (Reyes Decl. Ex. 5).\n\n"
DARK = (
    "The lawsuit said Parler was due to be dark late Monday, but web trackers said it was already"
    " disconnected early in the day and failed to find a new hosting service."
)
PURGED = (
    "Twitter also said that on Friday it began purging accounts linked to QAnon, shutting down"
    " “more than 70,000 accounts … with many instances of one individual operating multiple"
    " accounts.”"
)
NEXT = "Vendors “don’t want to work with us if Apple or Google don’t approve.”"


def verdicts(text):
    data = text.encode()
    items = check_paper(paper_of(read_markdown(data, "b.md"), data, "b.md"), held()).items
    return [one.verdict for one in items if one.kind is ItemKind.QUOTATION]


@pytest.mark.parametrize(
    ("lead", "cite"),
    [
        (f"{FORCED} says:", f"{SUES}."),
        (f"Here is what {FORCED} has of that day:", f"{SUES}."),
        (f"{TIED}One post, Reyes Decl. Ex. 4, is set out in full:", "Reyes Decl. Ex. 5."),
    ],
)
def test_a_block_is_given_what_its_lead_in_cites(lead, cite):
    text = f"{lead}\n\n> {DARK}\n\n{NEXT} {cite}\n"
    assert verdicts(text) == [Verdict.EXACT, Verdict.EXACT]


def test_each_paragraph_of_a_block_is_given_what_its_lead_in_cites():
    text = f"{FORCED} says:\n\n> {DARK}\n>\n> {PURGED}\n\n{NEXT} {SUES}.\n"
    assert [one for one in verdicts(text) if one.accuses] == []


def test_a_block_that_its_lead_in_gives_to_another_source_is_told():
    text = f"{SUES} says:\n\n> {DARK}\n>\n> {PURGED}\n\n{NEXT} {SUES}.\n"
    assert verdicts(text)[:2] == [Verdict.OTHER_SOURCE, Verdict.OTHER_SOURCE]


def test_a_citation_that_begins_the_next_paragraph_is_not_a_blocks():
    text = f"{FORCED} says:\n\n> {DARK}\n\n{SUES} has more of it.\n"
    assert verdicts(text) == [Verdict.EXACT]


@pytest.mark.parametrize("cite", [f"{FORCED}.", f"See {FORCED}.", f"{FORCED}. It was late."])
def test_a_citation_of_its_own_right_below_goes_before_the_lead_ins(cite):
    text = f"{SUES} did not say so, but another report did:\n\n> {DARK}\n\n{cite}\n"
    assert verdicts(text) == [Verdict.EXACT]


CARD = (
    "Lockdown 21 (“Conservative social media network Parler sues Amazon over the forced lockdown”)"
)


def test_what_the_next_paragraph_quotes_itself_is_what_it_cites_for_below_a_card():
    below = f"Matze himself says it: {NEXT[0].lower()}{NEXT[1:]} {SUES}."
    card = f"{CARD}\n\n> {DARK}\n>\n> {PURGED}\n\n{below}\n"
    assert Verdict.OTHER_SOURCE not in verdicts(card)
    damaged = verdicts(card.replace("failed to find", "managed to find"))
    assert Verdict.ALTERED in damaged
