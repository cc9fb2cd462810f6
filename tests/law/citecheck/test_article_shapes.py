"""Articles of the case, cited in every shape a student writes them."""

from __future__ import annotations

import pytest
from student_prose import accused, checked, verdicts

from argmap.law.citations.authority import AuthorityKind
from argmap.law.citations.scanning import find_citations
from argmap.law.citecheck.items import ItemKind, Verdict

TITLE = "A Violent Post Forced Parler to Leave AWS"
SUES = "Parler Sues Amazon (San Francisco)"
SHAPES = [
    *("{}", "{} (undated)", "{} (Jan. 13, 2021)", "{}, Jan. 13, 2021", "{}, 2021", "{} (n.d.)"),
    *("({})", "See {}", "See, e.g., {}, CNBC (Jan. 13, 2021)", "{}, CNBC", "{} | CNBC", "{}, at 2"),
    *("{} ¶ 5", "{}, CNBC (2021)", "{} (CNBC, Jan. 13, 2021)", "{} (13 January 2021)", "*{}*"),
    *("{} (last visited Jan. 20, 2021)", "_{}_ (Jan. 13, 2021)", "*{}*, CNBC (January 13, 2021)"),
    "{}, CNBC, Jan. 13, 2021, https://www.cnbc.com/2021/01/13/parler.html",
    "{}, CNBC (Jan. 13, 2021, 9:05 AM), https://www.cnbc.com/2021/01/13/parler.html",
    "{}, CNBC (Jan. 13, 2021, 9:05 AM EST), https://cnbc.com/x (last visited Jan. 20, 2021)",
    "{}, N.Y. Times, Jan. 13, 2021, at A1",
    "{}, The New York Times (updated Jan. 13, 2021)",
    "{}, https://www.cnbc.com/2021/01/13/parler.html",
    "Annie Palmer, {}, CNBC (Jan. 13, 2021)",
    "Annie Palmer & Jordan Novet, *{}*, CNBC (Jan. 13, 2021), https://x.org/a",
    "Annie Palmer, {} (2021)",
    "See Annie Palmer, {}, CNBC (Jan. 13, 2021)",
    "See also Annie Palmer, {}, CNBC (Jan. 13, 2021)",
    *("“{},” CNBC (Jan. 13, 2021)", "“{}” (Jan. 13, 2021)", "“{}.” CNBC, 13 Jan. 2021"),
]


@pytest.mark.parametrize("marks", ["“”", '""'])
@pytest.mark.parametrize(
    "title", [TITLE, TITLE.upper(), "A violent post forced Parler to leave AWS."]
)
@pytest.mark.parametrize("shape", SHAPES)
def test_an_article_of_the_case_is_known_in_every_shape(shape, title, marks):
    cite = shape.format(title)

    def text(words):
        said = f"It was “unjustified.” {SUES} (undated). AWS acted “‘as a last resort.’” {cite}."
        said += f" Parler “asked the court to {words} suspend it to force AWS.” Id."
        return said.replace("“", marks[0]).replace("”", marks[1])

    exact, known = Verdict.EXACT, Verdict.KNOWN
    assert verdicts(text("temporarily")) == [exact, known, exact, known, exact, known]
    assert verdicts(text("permanently"))[-2:] == [Verdict.ALTERED, known]


def test_a_date_that_the_case_has_otherwise_is_told_and_the_same_day_written_out_is_not():
    cite = f"{SUES} (Jan. 13, 2019) (“popularity soared after Twitter permanently shut down”)."
    assert verdicts(f"It was so. {cite}") == [Verdict.KNOWN, Verdict.EXACT]


@pytest.mark.parametrize(
    "text",
    [
        "Parler sues Amazon for much. “political animus” is alleged.",
        f"The article “{TITLE}” says that AWS acted “‘as a last resort.’” Id.",
        f"According to {TITLE}, AWS acted “‘as a last resort.’” It was “unjustified.”",
        f"It was “as a last resort,” {TITLE} reports, that AWS suspended it.",
    ],
)
def test_a_title_within_a_sentence_accuses_nothing_sound(text):
    assert accused(text) == []


def test_a_supra_behind_a_title_has_the_whole_title():
    text = f"It was “unjustified.” {SUES}, AFP (Jan. 11, 2021). So. {SUES}, supra. “{SUES},” supra."
    cites = [one.words for one in checked(text) if one.kind is ItemKind.CITATION]
    assert cites == [f"{SUES}, AFP (Jan. 11, 2021)", f"{SUES}, supra", f"“{SUES},” supra"]


def test_a_title_whose_rest_is_left_out_is_known():
    cite = "Conservative Social Media Network, Al Khaleej Today (Jan. 12, 2021)"
    assert verdicts(f"It was “the war on free speech.” {cite}.") == [Verdict.EXACT, Verdict.KNOWN]
    assert verdicts(f"It was so. {cite.replace('Media', 'News')}.") == [Verdict.UNKNOWN]


UNKNOWN = [
    "“Why the Internet Never Forgets,” CNN (Jan. 13, 2021)",
    "Kate Conger, “Why the Internet Never Forgets,” CNN (Jan. 13, 2021, 9:05 AM), https://x.org/a",
    "Why the Internet Never Forgets, CNN (Jan. 13, 2021, 9:05 AM), https://x.org/a",
    "Kate Conger, Why the Internet Never Forgets, CNN, Jan. 13, 2021, https://x.org/a",
    "Kate Conger, Why the Internet Never Forgets, N.Y. Times, Jan. 13, 2021, at A1",
]


@pytest.mark.parametrize("cite", UNKNOWN)
def test_an_article_that_nobody_knows_is_cited_too_and_quotes_nothing(cite):
    text = f"It is “never forgotten by anybody at all.” {cite}. It “lasts and lasts for ever.” Id."
    found = find_citations(text)
    assert text[slice(*found[0].span)] == cite
    assert (found[0].authority.kind, found[1].refers_to) == (AuthorityKind.ARTICLE, 0)
    assert verdicts(text) == [
        *(Verdict.UNCHECKABLE, Verdict.UNKNOWN, Verdict.UNCHECKABLE, Verdict.UNKNOWN)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On Friday, Jan. 13, 2021, at noon, he said “no.”",
        "Amazon answered on Jan. 12, 2021, at 9 in the morning.",
        "He said “this is not about speech,” Jan. 9, 2021, and left.",
    ],
)
def test_a_day_in_a_sentence_is_no_article(text):
    assert find_citations(text) == []


VIOLENT = f"{TITLE}, Eminetra (Jan. 13, 2021)"


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        (TITLE, Verdict.KNOWN),
        ("A Violent Post Forced Parler", Verdict.KNOWN),
        ("“A Violent Post Forced Parler,”", Verdict.KNOWN),
        ("A Gentle Post Forced Parler to Leave AWS", Verdict.WRONG_ID),
        ("A Violent Post Led Parler to Leave AWS", Verdict.WRONG_ID),
    ],
)
@pytest.mark.parametrize("lead", ["", "See ", "See also "])
def test_a_supra_has_its_whole_title_and_a_wrong_one_is_told(lead, words, verdict):
    text = f"It was so. {VIOLENT}. It is. {lead}{words}, supra, at 2."
    (_, item) = checked(text)
    title = words.strip("“”,")
    assert item.verdict is verdict
    assert item.words.strip("“").startswith(title)
    assert item.words.endswith("supra, at 2")


def test_what_leads_up_to_a_supra_within_a_sentence_is_no_title():
    winter = "Winter v. NRDC, 555 U.S. 7 (2008)"
    (_, item) = checked(f"{winter}. Amazon and Parler in Winter, supra, differ.")
    assert item.verdict is Verdict.KNOWN
