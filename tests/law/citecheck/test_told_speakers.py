from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest
from example import example_map, example_text_of
from student_prose import accused

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import held_of
from argmap.law.citecheck.indented_quotes import indented_blocks
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict
from argmap.law.citecheck.quotations import find_quotations
from argmap.sources.saying.one_speaker import Speakers
from argmap.sources.saying.speaker_phrases import Named
from argmap.sources.saying.told_speaker import told_speaker

TOLD = tomllib.loads(Path(__file__).with_name("speakers.toml").read_text("utf-8"))


@cache
def held():
    return held_of(example_map(), example_text_of)


def checked(sentence):
    items = check_paper(PaperText(sentence.format(**TOLD["words"])), held()).items
    return [one for one in items if one.kind is ItemKind.QUOTATION]


@pytest.mark.parametrize("sentence", TOLD["sound"]["sentences"])
def test_who_says_so_in_the_source_may_be_named_in_many_ways(sentence):
    assert [one.how for one in checked(sentence) if one.verdict.accuses] == []


@pytest.mark.parametrize("sentence", TOLD["damaged"]["sentences"])
def test_words_that_are_given_to_somebody_else_are_told(sentence):
    assert Verdict.OTHER_SPEAKER in {one.verdict for one in checked(sentence)}


LETTERED = [
    "Compl. ¶ 14 & Ex. A.",
    "Compl. (Dkt. 1) ¶¶ 11–14 & Ex. A.",
    "Reyes Decl. Ex. B.",
    "Doran Decl. Exs. A, B & C.",
    "Doran Decl. Exhibits A and B.",
    "Dkt. 1-2, Ex. A.",
    "App. A.",
]
PROHIBIT = (
    "“explicitly prohibit content that incites or threatens violence or any other activity that "
    "violates the law.” Conservative Social Media Network Parler Sues Amazon over the Forced "
    "Lockdown."
)


@pytest.mark.parametrize("cite", LETTERED)
def test_a_cite_to_a_lettered_exhibit_is_no_part_of_the_name_behind_it(cite):
    said = "Parler’s chief executive answered that its guidelines"
    assert [one.how for one in checked(f"It is so. {cite} {said} {PROHIBIT}")] == [
        one.how for one in checked(f"It is so. {said} {PROHIBIT}")
    ]
    (one,) = find_quotations(f"It is so. {cite} {said} {PROHIBIT}")
    told = told_speaker(f"It is so. {cite} {said} “{'x' * len(one.words)}.", one)
    assert told is not None
    assert told.printed == "Parler’s chief executive"


@pytest.mark.parametrize("cite", LETTERED)
def test_somebody_else_is_told_behind_a_cite_to_a_lettered_exhibit(cite):
    (one,) = checked(f"It is so. {cite} AWS’s spokesperson said that the guidelines {PROHIBIT}")
    assert one.verdict is Verdict.OTHER_SPEAKER
    assert "to AWS’s spokesperson," in one.how


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("AWS and Google said “it is so.”", ("Google", "AWS")),
        ("AWS’s counsel, Ambika Doran, said “it is so.”", ("AWS", "Ambika Doran")),
        ("“It is so,” said the CEO of Parler.", ("Parler",)),
        ("The Ninth Circuit held “it is so.”", ("the court",)),
        ("According to the complaint, “it is so.”", ("plaintiff",)),
        ("The Agreement says that “it is so.”", ()),
        ("The Wall Street Journal wrote that “it is so.”", ()),
        ("He said “it is so.”", ()),
    ],
)
def test_a_sentence_names_who_says_what_it_quotes(sentence, names):
    (one,) = find_quotations(sentence)
    told = told_speaker(sentence.replace("it is so", "x" * 8).replace("It is so", "x" * 8), one)
    assert told is not None
    assert told.names == names


@pytest.mark.parametrize(
    "sentence",
    [
        "It is “so.”",
        "AWS suspended the “account” of Parler.",
        "AWS says that it is not “so at all.”",
        "AWS says it is so; but it is “so.”",
        "The “point” is this.",
    ],
)
def test_a_sentence_without_a_saying_gives_its_words_to_nobody(sentence):
    (one,) = find_quotations(sentence)
    assert told_speaker(sentence, one) is None


def test_a_person_speaks_for_whom_a_text_introduces_them_as_somebody_of():
    speakers = Speakers((), ["Acme’s CEO, Jane Roe, spoke.", "Mr. Poe, counsel for Bolt, left."])
    assert speakers.may_be(Named(("Acme",)), "Jane Roe")
    assert speakers.may_be(Named(("Poe",)), "a Bolt spokesperson")
    assert not speakers.may_be(Named(("Jane Roe",)), "an Acme spokesperson")
    assert speakers.may_be(Named(("Poe",)), "Bolt")
    assert not speakers.may_be(Named(("Bolt",)), "Jane Roe")
    assert not speakers.may_be(Named(("Jane Roe",)), "Mary Roe")
    assert not speakers.may_be(Named(("John Roe",)), "John Roe Jr.")


@pytest.mark.parametrize(
    "lead",
    [
        "As Matze explained the\nnext day:",
        "As the chief executive of Parler, John Matze, explained it to the\npress:",
        "The papers say more.\nAs Matze explained the next\nday to the\npress:",
    ],
)
def test_the_line_that_leads_up_to_a_block_quote_may_be_broken(lead):
    text = (
        f"{lead}\n\n     There is no merit to these claims. AWS provides technology and services\n"
        f"     to customers across the political spectrum.\n\n{TOLD['words']['A3']}. So it is."
    )
    assert block_verdict(text) is Verdict.OTHER_SPEAKER
    own = text.replace("As Matze", "As AWS").replace("Parler, John Matze,", "AWS")
    assert not block_verdict(own).accuses


def block_verdict(text):
    items = check_paper(PaperText(text, indented_blocks(text)), held()).items
    (verdict,) = (one.verdict for one in items if one.kind is ItemKind.QUOTATION)
    return verdict


@pytest.mark.parametrize("who", ["One", "Two", "Another", "The first", "One of them"])
def test_one_of_several_is_nobody_by_name(who):
    text = (
        f"The press differs. {who} says that it “may be offline even longer than expected.” "
        "*Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup*."
    )
    assert accused(text) == []


def test_words_that_were_set_aside_are_nobodys_name():
    text = (
        "One statement was “There is no merit to these claims.” *Parler Is Now Suing Amazon For "
        "Booting It Offline After The Failed MAGA Coup* (“Booting”). What its spokesperson called "
        "“this type of dangerous content” was there. Booting, supra."
    )
    assert accused(text) == []
    assert all("xxx" not in told for told in (one.how.casefold() for one in checked(text)))
