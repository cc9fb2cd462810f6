"""Signals in italics, what is compared in a note, and authorities in capitals, none accused."""

from __future__ import annotations

import pytest
from student_prose import held

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import ItemKind, Verdict, paper_of
from argmap.sources.reading.plain import read_markdown, read_plain

WIRE = "Parler Sues Amazon (San Francisco)"
BOOTING = "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup"
FORMS = ["b.md", "b.txt"]


def quoted(text, form):
    """Return the verdicts on the quotations of a text in Markdown, or without its signs."""
    if form == "b.txt":
        text = text.replace("*", "").replace("[^1]:", "1.").replace("[^1]", "¹")
    data = f"{text}\n".encode()
    reading = (read_plain if form == "b.txt" else read_markdown)(data, form)
    items = check_paper(paper_of(reading, data, form), held()).items
    return [one.verdict for one in items if one.kind is ItemKind.QUOTATION]


SIGNALS = [
    "*See {}*",
    "*See* *{}*",
    "*See also {}*",
    "*See, e.g., {}*",
    "*See*, *e.g.*, *{}*",
    "*Accord {}*",
    "*But see {}*",
    "*Contra {}*",
    "See, for example, *{}*",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("signal", SIGNALS)
def test_a_signal_in_italics_stands_before_what_is_cited(signal, form):
    cite = signal.format("Carson v. Am. Brands, Inc.")
    text = f"A denial “may be appealed” at once. {cite}, 450 U.S. 79, 84 (1981)."
    assert quoted(text, form) == [Verdict.UNCHECKABLE]


COMPARED = [
    f"*Compare* {WIRE}, *with* {BOOTING}.",
    f"*Compare* *{WIRE}*, *and* *{BOOTING}*.",
    f"*Compare* {WIRE} (undated), *with* {BOOTING} (undated).",
]


@pytest.mark.parametrize("compared", COMPARED)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("mark", ["[^1]\n\n[^1]: ", " "])
def test_what_is_compared_is_cited_for_two_quotations(compared, mark, form):
    text = "The wire says “will likely have to adapt,” and another that it got “24 hours notice.”"
    assert quoted(f"{text}{mark}{compared}", form) == [Verdict.EXACT] * 2


def test_what_is_compared_is_not_cited_for_the_words_of_a_third():
    text = "It got “24 hours notice.”[^1]\n\n[^1]: *Compare* {}, *with* {}."
    other = text.format(WIRE, "A Violent Post Forced Parler to Leave AWS")
    assert quoted(other, "b.md") == [Verdict.OTHER_SOURCE]


CAPITALS = [
    "Jack M. Balkin, *Free Speech Is a Triangle*, 118 COLUM. L. REV. 2011, 2037 (2018)",
    "Kate Klonick, *The New Governors*, 131 HARV. L. REV. 1598 (2018)",
    "Kate Klonick, *The New Governors*, 129 YALE L.J. 2418 (2020)",
    "Kate Klonick, *The New Governors*, 16 J. TELECOMM. & HIGH TECH. L. 11, 12 (2018)",
    "H.R. REP. NO. 104-458, at 194 (1996)",
    "141 CONG. REC. 22,045 (1995) (statement of Rep. Cox)",
    "THE FEDERALIST NO. 10, at 78 (James Madison)",
    "FED. R. CIV. P. 65(b)",
    "Evelyn Douek, *Content Cartels*, KNIGHT FIRST AMEND. INST. (Feb. 11, 2020)",
    "JACK GOLDSMITH & TIM WU, WHO CONTROLS THE INTERNET? 81 (2006)",
    "Daphne Keller, *Who Do You Sue?*, HOOVER INST. AEGIS PAPER NO. 1902, at 17 (2019)",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("cite", CAPITALS)
def test_an_authority_in_capitals_is_cited(cite, form):
    words = "“the new-school techniques of speech regulation”"
    assert quoted(f"Scholars agree.[^1]\n\n[^1]: {cite} ({words}).", form) == [Verdict.UNCHECKABLE]


FOREIGN = ["[1986] 1 S.C.R. 103, ¶ 69 (Can.)", "[1986] 1 SCR 103, 138 (Can.)", "[1975] A.C. 396"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("number", FOREIGN)
def test_a_case_of_another_country_is_cited_with_full_stops_in_its_reporter(number, form):
    text = f"The rule is “a remedy that nobody is refused.” *R v. Oakes*, {number}."
    assert quoted(text, form) == [Verdict.UNCHECKABLE]


@pytest.mark.parametrize("form", FORMS)
def test_a_sentence_that_asks_before_a_number_is_no_title(form):
    text = "Did AWS know? It had “24 hours notice.”"
    assert quoted(text, form) == [Verdict.EXACT]
