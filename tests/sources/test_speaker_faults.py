"""A quote whose recorded speaker is not who its source gives the words to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from example import example_map, example_text_of

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.evidence import Quote, Source
from argmap.case.ids import keyed_id
from argmap.sources.checking import check_evidence
from argmap.sources.importing import document_from_bytes
from argmap.sources.speaker_faults import KIND

MOTION = Case(
    keyed_id("case"),
    movant="Parler",
    respondent="Amazon Web Services",
    aliases=("Parler=Parlor", "Amazon Web Services=AWS=Amazon", "Matze=Matzi"),
)


def told(text, words, speaker, case=MOTION, attribution="quoted", **source):
    document = document_from_bytes(text.encode())
    held = Source(keyed_id("s"), document=document.hash, length=len(text), **source)
    start = text.index(words)
    quote = Quote(
        keyed_id("q"),
        held.id,
        start,
        start + len(words),
        words,
        source_hash=document.hash,
        speaker=speaker,
        attribution=attribution,
    )
    check = check_evidence(CaseMap([case, held, quote]), lambda source: document)
    return [one.message for one in check.problems if one.kind == KIND]


@pytest.mark.parametrize(
    ("text", "words", "speaker", "named"),
    [
        ("“We will be back,” Matze said.", "We will be back", "Jeff Bezos", "Matze"),
        ("“We will be back!” Matze said.", "We will be back!", "Jeff Bezos", "Matze"),
        ("Amazon wrote to us. “Will it be?” Matze asked.", "Will it be?", "Bezos", "Matze"),
        ("Matze said that it would be back.", "it would be back", "Bezos", "Matze"),
        ("Matze said that it would be back.", "Matze said that it would", "Bezos", "Matze"),
        ("Amazon wrote: “We had no choice.”", "no choice", "Parler", "Amazon"),
        ("Parler CEO John Matze said: “We go.”", "We go.", "AWS", "Parler CEO John Matze"),
        ("According to Amazon, “it is so.” It rained.", "it is so", "Parler", "Amazon"),
    ],
)
def test_words_that_a_source_gives_to_somebody_else_are_told(text, words, speaker, named):
    (message,) = told(text, words, speaker)
    assert message.startswith(f"The quote gives these words to {speaker}, the source to {named}.")


def test_a_name_that_ends_in_a_point_ends_its_sentence_with_that():
    (message,) = told("Donald Trump Jr. said: “We go.” It rained.", "We go.", "Bezos")
    assert "to Donald Trump Jr. Look who says them" in message


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“We will be back,” he said.", "We will be back", "Jeff Bezos"),
        ("“We will be back,” the company said.", "We will be back", "Jeff Bezos"),
        ("“We will be back.” Nobody knew when.", "We will be back", "Jeff Bezos"),
        ("“We will be back,” Matzi said.", "We will be back", "John Matze (Parler)"),
        ("“It is over,” Amazon said.", "It is over", "Ambika Doran"),
        ("“It is over,” Amazon Web Services said.", "It is over", "AWS’s counsel"),
        ("Parler’s CEO left. “It is over,” Roe said.", "It is over", "Parler"),
        ("“It is over,” the judge said.", "It is over", "Barbara Rothstein"),
        ("“It is over,” the lawsuit says.", "It is over", "Parler LLC and John Matze"),
        ("“It is over,” the Wall Street Journal reported.", "It is over", "Jeff Bezos"),
        ("Amazon wrote to us. “Never,” Roe told the Sun.", "Never", "Roe"),
        ("Amazon wrote to us. “Never!” he said.", "Never", "Bezos"),
        ("Seibert said Merkel finds it “odd.”", "odd", "Angela Merkel"),
        ("Exhibit E says “it is so.”", "it is so", "Bezos"),
        ("Users wrote “it is so.” Other users left.", "it is so", "Bezos"),
        ("“It is so,” Amazon said of a post.", "It is so", "a Parler user"),
        ("Europe’s Thierry Breton said “it is so.”", "it is so", "European Commission"),
        ("“It is over, Matze said.", "It is over", "Jeff Bezos"),
        ("Matze said he had heard Bezos say “it is over.”", "it is over", "Bezos"),
    ],
)
def test_nothing_is_told_where_a_source_names_nobody_or_the_two_may_be_one(text, words, speaker):
    assert told(text, words, speaker) == []


def test_without_parties_a_lawsuit_may_be_anybodys_and_letters_may_stand_for_a_name():
    nobody = Case(keyed_id("case"))
    assert told("“It is so,” the lawsuit says.", "It is so", "Parler", nobody) == []
    assert told("“It is so,” Amazon said.", "It is so", "AWS", nobody) == []


def test_what_is_recorded_as_the_reporters_own_or_as_the_papers_is_nobody_elses():
    text, words = "“It is so,” Matze said.", "It is so"
    assert told(text, words, "A. Reporter", attribution="the reporter’s voice") == []
    assert told(text, words, "A. Reporter", author="A. Reporter") == []
    assert told(text, words, "A. Reporter") != []


def test_nobody_is_accused_in_the_example_and_a_speaker_who_is_exchanged_there_is():
    case_map = example_map()
    problems = check_evidence(case_map, example_text_of).problems
    assert [one.message for one in problems if one.kind == KIND] == []
    others = {"AWS": "Parler", "Parler": "AWS"}
    records = [
        replace(one, speaker=others.get(one.speaker, one.speaker))
        if isinstance(one, Quote)
        else one
        for one in case_map.records()
    ]
    exchanged = check_evidence(CaseMap(records), example_text_of).problems
    assert sum(one.kind == KIND for one in exchanged) >= 8
