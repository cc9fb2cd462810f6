"""Who says so in cases whose parties are persons, and are told of by a part of their names."""

from __future__ import annotations

import pytest
from written_cases import cases

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import PaperText, Verdict

ROBOTS = "Robot Maker Sues Engineer Who Left for Rival, Oakland Courier (June 7, 2022)"
HEAT = "Tenants Shiver as Landlord and City Trade Blame, Dunmore Ledger (Jan. 18, 2023)"
DREW = f"“Every line I drew at Tern I drew from my own head.” {ROBOTS}."
WALKED = f"“He walked out with the crown jewels, and he knows it.” {ROBOTS}."
BOILER = f"“We cannot install a boiler that the city will not inspect.” {HEAT}."
DRAWER = f"“I have looked in every drawer we own.” {HEAT}."


def accused(name, text):
    items = check_paper(PaperText(text), cases()[name].held).items
    return [one.verdict for one in items if one.verdict.accuses]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(("robots", f"{who} said: {DREW}") for who in ("Okafor", "Mr. Okafor", "Dmitri Okafor")),
        # Without a caption nobody can tell who is the defendant.
        ("robots", f"Defendant said: {DREW}"),
        *(("robots", f"{who} said: {WALKED}") for who in ("Halvorsen", "Halvorsen Robotics")),
        ("robots", f"Professor Lindqvist said: “California has never liked promises.” {ROBOTS}."),
        *(("heat", f"{who} said: {BOILER}") for who in ("Maple Court Holdings", "Mr. Renner")),
        *(("heat", f"{who} said: {DRAWER}") for who in ("Inspector Ruiz", "Leona Ruiz")),
        ("heat", f"Mayor Whitcomb called it “a disgrace for everyone.” {HEAT}."),
        (
            "river",
            "As Tr. at 4 puts it, “There is no other run to take its place.” ECF No. 40 at 4.",
        ),
        *(
            ("river", f"{who} left, saying that “[w]e do not concede that.” ECF No. 40 at 4.")
            for who in ("Counsel for the Authority", "The Authority’s counsel")
        ),
    ],
)
def test_whoever_may_have_said_so_is_not_accused(name, text):
    assert Verdict.OTHER_SPEAKER not in accused(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("robots", f"Ms. Halvorsen said: {DREW}"),
        ("robots", f"Okafor said: {WALKED}"),
        ("heat", f"Ms. Abara said: {BOILER}"),
        ("heat", f"Mr. Renner said: {DRAWER}"),
    ],
)
def test_whoever_surely_has_not_said_so_is_told(name, text):
    assert accused(name, text) == [Verdict.OTHER_SPEAKER]


SPLIT = "“Nobody at Halvorsen had,” {who}, “asked him to do so.” Nair Decl. ¶ 2."


def test_words_that_turn_the_sense_may_stand_in_the_part_that_a_sentence_splits_off():
    for who in ("Ms. Nair said", "said Nair", "Nair swore"):
        assert accused("robots", SPLIT.format(who=who)) == []
    alone = "Ms. Nair had “asked him to do so.” Nair Decl. ¶ 2."
    assert accused("robots", alone) == [Verdict.OUT_OF_CONTEXT]
    apart = SPLIT.replace(", “asked", ". He was “asked").format(who="said Nair")
    assert accused("robots", apart) == [Verdict.OUT_OF_CONTEXT]


def test_a_word_of_one_letter_may_be_printed_small_in_brackets():
    text = "It is so that “[a] court will want to see the drawings, not the suspicion.”"
    assert accused("robots", f"{text} {ROBOTS}.") == []
    assert accused("robots", f"{text.replace('to see', 'to [see]')} {ROBOTS}.") == [Verdict.ALTERED]


def test_an_id_of_what_is_cited_by_a_name_alone_may_be_of_any_source():
    first = "The landlord must keep “every unit at no less than 68 degrees.” Lease § 7."
    text = f"{first} It “may not enter a unit without twenty-four hours’ written notice.” Id. § 12."
    assert accused("heat", text) == []
