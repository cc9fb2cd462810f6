"""Quotations of what no case holds cannot be checked, and are never said to be invented."""

from __future__ import annotations

import other_authorities
import pytest
from hypothesis import given
from hypothesis import strategies as st
from student_prose import accused, checked, quoted

from argmap.law.citations.scanning import find_citations
from argmap.law.citecheck.items import ItemKind, Verdict
from argmap.sources.reading.plain import read_markdown

RULE = "an extraordinary and drastic remedy, one that is not granted unless the movant carries it"
AFP = "Parler Sues Amazon (San Francisco), AFP (Jan. 11, 2021)"
SHAPES = [
    "Amazon was calm. {afp}. An injunction is “{rule}.” {cite}.",
    "Amazon called it “unjustified.” {afp}. There are rules. {cite}. An order is “{rule}.” Id.",
    "Amazon called it “unjustified.” {afp}. It is “{rule}.” See {cite} (emphasis added).",
    "{cite} says that it is “{rule}.” But {afp} says it is “unjustified.”",
    "An order is rare. See {cite} (“{rule}”); {afp} (“unjustified”).",
]


@pytest.mark.parametrize("cite", other_authorities.ALL)
def test_what_no_case_holds_is_found_as_a_citation(cite):
    before = f"An injunction is “{RULE}.” "
    found = find_citations(f"{before}{cite}.")
    assert found
    assert min(one.span.start for one in found) >= len(before)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("cite", other_authorities.ALL)
def test_a_quotation_of_what_no_case_holds_accuses_nobody(cite, shape):
    text = shape.format(afp=AFP, rule=RULE, cite=cite)
    assert accused(text) == []
    held = shape.format(afp=AFP, rule=RULE, cite=AFP)
    assert Verdict.NOT_FOUND in quoted(held)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(other_authorities.ALL), st.sampled_from(SHAPES[:3]), st.booleans()
        ),
        min_size=1,
        max_size=4,
    )
)
def test_at_random_held_words_are_compared_between_quotations_of_what_is_not(parts):
    sentences, expected = list[str](), list[Verdict]()
    for cite, shape, is_sound in parts:
        word = "sustained" if is_sound else "substantial"
        sentences += [f"Amazon saw a “{word} increase in violent content.” {AFP}."]
        sentences += [shape.format(afp=AFP, rule=RULE, cite=cite)]
        expected += [Verdict.EXACT if is_sound else Verdict.ALTERED]
    items = [one for one in checked(" ".join(sentences)) if one.kind is ItemKind.QUOTATION]
    assert [one.verdict for one in items if "increase" in one.words] == expected
    assert {one.verdict for one in items if one.words.startswith("an extra")} == {
        Verdict.UNCHECKABLE
    }


GIVEN = [
    "The Supreme Court has said that it is “{}.”",
    "Munaf v. Geren says that it is “{}.”",
    "Black’s Law Dictionary defines it as “{}.”",
    "Section 7.2(b)(i) of the Agreement says “{}.”",
    "Acceptable Use Policy says that it is “{}.”",
    "The CSA provides: “{}.” CSA § 7.2(b)(i).",
]


@pytest.mark.parametrize("sentence", GIVEN)
def test_words_given_to_an_authority_without_a_citation_cannot_be_checked(sentence):
    assert quoted(sentence.format(RULE)) == [Verdict.UNCHECKABLE]


@pytest.mark.parametrize(
    "sentence",
    [
        "Amazon told the court that it is “{}.”",
        "Amazon says that the Agreement requires it: “{}.”",
        "AWS said that the rule is clear: “{}.”",
        "The Act says what Amazon said: “{}.”",
        "The article in Gizmodo says that it is “{}.”",
    ],
)
def test_words_given_to_a_party_or_an_article_are_still_in_no_source(sentence):
    assert quoted(sentence.format(RULE)) == [Verdict.NOT_FOUND]


@pytest.mark.parametrize(
    ("named", "short"),
    [
        ("[hereinafter AFP]", "AFP, supra"),
        ("[hereinafter AFP]", "AFP, supra note 1"),
        ("(hereinafter, “AFP Story”)", "AFP Story, supra note 3"),
        ("(“the Wire”)", "The Wire, supra"),
        ("", "AFP, supra"),
    ],
)
def test_a_supra_may_name_a_source_as_the_document_calls_it_or_by_who_prints_it(named, short):
    text = f"See {AFP} {named}. Amazon saw a “sustained increase in violent content.” {short}."
    assert accused(text) == []
    assert [one for one, _ in accused(text.replace(short, "Reuters, supra"))] == ["Reuters, supra"]


@pytest.mark.parametrize(
    ("named", "short"),
    [
        ("[hereinafter *San Francisco Report*]", "*San Francisco Report*, *supra*"),
        ("[*hereinafter* *San Francisco Report*]", "*San Francisco Report*, *supra* note 1"),
        ("[hereinafter “*Wire*”]", "*Wire*, *supra*"),
        ("(“*Wire*”)", "*Wire*, *supra*"),
        ("(*“Wire”*)", "*Wire*, *supra*"),
    ],
)
def test_a_short_name_may_be_set_in_the_asterisks_of_markdown(named, short):
    text = (
        f"See *Parler Sues Amazon (San Francisco)* (undated) {named}. Amazon saw a “sustained"
        f" increase in violent content.” {short}. It saw a “sustained increase.” *Id.*"
    )
    assert accused(text) == []
    assert quoted(text) == [Verdict.EXACT] * 2


@pytest.mark.parametrize(
    "name", ["A. The Parties and the Contract", "1. AWS Did Not Breach the Contract."]
)
def test_a_name_alone_in_a_heading_is_no_citation(name):
    reading = read_markdown(f"It was so.\n\n## {name}\n\nIt was.".encode(), "brief.md")
    assert find_citations(reading.text, reading.blocks) == []
    reading = read_markdown(f"“It was so.” {name[3:].rstrip('.')}.".encode(), "brief.md")
    assert len(find_citations(reading.text, reading.blocks)) == 1


FOREIGN = [
    "See Bürgerliches Gesetzbuch [BGB] § 242 ({}).",
    "*See also* Bürgerliches Gesetzbuch [BGB] § 242 ({}).",
    "Code civil [C. civ.] art. 1104 ({}).",
    "Grundgesetz art. 5 ({}).",
    "{} Bürgerliches Gesetzbuch [BGB] § 242.",
    "{} § 242 Abs. 1 BGB.",
    "{} Grundgesetz [GG] art. 5.",
]


@pytest.mark.parametrize("mark", ["“{}”", "„{}“", "« {} »"])
@pytest.mark.parametrize("cite", FOREIGN)
def test_the_law_of_another_country_accuses_nobody(cite, mark):
    words = mark.format("Eine Zensur findet nach Treu und Glauben nicht statt.")
    assert quoted(f"It is law elsewhere. {cite.format(words)}") == [Verdict.UNCHECKABLE]
