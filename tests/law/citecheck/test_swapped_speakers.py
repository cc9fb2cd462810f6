"""Who says what, exchanged at random; *id.* behind notes; names that a document defines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from student_prose import held as example_held

from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict
from argmap.sources.reading.plain import read_markdown

NAMES = ["Alice Brown", "Bob Gray", "Carol White", "David Green"]
SAID = [
    "The amber barrel was a candle for every dagger and ember",
    "The falcon in the garden left a hollow island to the jungle",
    "The kettle on the ladder was marble before the needle came",
    "The orchid with pepper has no quiver under its saddle",
]
TELLING = [
    "{name} said: “{words}.”",
    "“{words},” said {name}.",
    "{name} told reporters, “{words}.”",
]
BRIEFS = [
    "{name} said that “{words}.” {cite}",
    "“{words},” {name} said. {cite}",
    "As {name} put it, “{words}.” {cite}",
    "According to {name}, “{words}.” {cite}",
    "In the words of {name}, “{words}.” {cite}",
]
CITE = "Report of the Day (undated)."


def report(tellings):
    told = (
        telling.format(name=name, words=words)
        for telling, name, words in zip(tellings, NAMES, SAID, strict=True)
    )
    text = "\n\n".join(f"It rained on that day and on the next. {one}" for one in told)
    return Held((HeldSource(Source(SourceId("a" * 32), title="Report of the Day"), text),))


@given(
    st.lists(st.sampled_from(TELLING), min_size=4, max_size=4),
    st.lists(st.sampled_from(BRIEFS), min_size=4, max_size=4),
    st.permutations(NAMES),
    st.lists(st.booleans(), min_size=4, max_size=4),
)
def test_at_random_whoever_is_given_the_words_of_another_is_told(tellings, leads, names, short):
    brief = "\n\n".join(
        lead.format(name=name.split()[-1] if is_short else name, words=words, cite=CITE)
        for lead, name, words, is_short in zip(leads, names, SAID, short, strict=True)
    )
    items = check_paper(PaperText(brief), report(tellings)).items
    told = [one.verdict for one in items if one.kind is ItemKind.QUOTATION]
    assert told == [
        Verdict.EXACT if given_to == own else Verdict.OTHER_SPEAKER
        for given_to, own in zip(names, NAMES, strict=True)
    ]


OTHER = "Winter v. NRDC, 555 U.S. 7, 20 (2008)."


def noted(text):
    reading = read_markdown(text.encode(), "“b.md”")
    items = check_paper(PaperText(reading.text, reading.blocks), report(TELLING[:1] * 4)).items
    return [one.verdict for one in items if one.words.casefold() in {"id.", "id"}]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("“{0}.”[^1] “{1}.”[^2]\n\n[^1]: {cite}\n\n[^2]: Id.\n", Verdict.KNOWN),
        ("“{0}.” {cite} So it is.[^1] “{1}.” Id.\n\n[^1]: {other}\n", Verdict.KNOWN),
        ("“{0}.”[^1] “{1}.” Id.\n\n[^1]: {cite}\n", Verdict.WRONG_ID),
        ("“{0}.”[^1] So.[^2] “{1}.”[^3]\n\n[^1]: {cite}\n\n[^2]: {other}\n\n[^3]: Id.\n",
         Verdict.WRONG_ID),
    ],
)  # fmt: skip
def test_an_id_goes_on_from_its_own_text_or_from_the_note_before(text, verdict):
    assert noted(text.format(*SAID, cite=CITE, other=OTHER)) == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "The reasons (the “Why”) are told here.",
        "The “Why” is this: it rained.",
        "Hereinafter “Why” stands for the reasons.",
        "Its reasons (“Why”) and its means (collectively, the “Why and How”) are told.",
        "The motion (the “Renewed Motion for a Temporary Restraining Order”) is late.",
    ],
)
def test_a_name_that_a_document_defines_is_no_quotation(text):
    items = check_paper(PaperText(f"{text} {CITE}"), report(TELLING[:1] * 4)).items
    assert [one for one in items if one.kind is ItemKind.QUOTATION] == []


BIG = "big technology has completely eliminated the idea of free speech in America"
FORCED = "Conservative Social Media Network Parler Sues Amazon over the Forced Lockdown."


def told(text):
    found = check_paper(PaperText(f"{text} {FORCED}"), example_held()).items
    return [(one.verdict, one.how) for one in found if one.kind is ItemKind.QUOTATION]


@pytest.mark.parametrize(
    "lead",
    [
        "Matze could have said that",
        "Matze should have written that",
        "AWS would have said that",
        "AWS might well have said that",
        "As Matze would put it,",
        "Matze must say that",
        "AWS may as well have said that",
        "AWS might just as well say that",
    ],
)
def test_what_somebody_could_have_said_and_another_says_is_doubted(lead):
    ((verdict, how),) = told(f"{lead} “{BIG}.”")
    assert verdict in {Verdict.UNCHECKABLE, Verdict.OTHER_SPEAKER}
    assert "Trump Jr" in how


@pytest.mark.parametrize(
    "lead",
    [
        "Trump Jr. could have said that",
        "The President’s son would have said that",
        "Matze could not have said that",
        "Nobody should say that",
        "The Court should note that",
    ],
)
def test_who_says_it_in_the_source_could_have_said_so(lead):
    ((verdict, _),) = told(f"{lead} “{BIG}.”")
    assert verdict is Verdict.EXACT


def test_who_has_done_something_and_said_so_is_named():
    ((verdict, how),) = told(f"Matze saw a pattern, and complained that “{BIG}.”")
    assert verdict is Verdict.OTHER_SPEAKER
    assert "to Matze, the source to" in how
