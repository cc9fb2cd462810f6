"""Quotations and citations in the sentences that students write."""

from __future__ import annotations

import pytest
from student_prose import accused, checked, quoted

from argmap.law.citecheck.items import Verdict

SUES = "Parler Sues Amazon (San Francisco), AFP (Jan. 11, 2021)"
VIOLENT = "A Violent Post Forced Parler to Leave AWS, Eminetra (Jan. 13, 2021)"
BOOTED = (
    "Parler Is Now Suing Amazon for Booting It Offline After the Failed MAGA Coup, Gizmodo"
    " (Jan. 11, 2021)"
)
OF_SUES = ["unjustified", "sustained increase in violent content", "popularity soared"]
NEXT = "“political animus” is what it was"
WINTER = "Winter v. Natural Resources Defense Council, Inc., 555 U.S. 7, 20 (2008)"


@pytest.mark.parametrize("between", [" ", "\n\n", " (See also the complaint.) ", "\n\n**II.** "])
@pytest.mark.parametrize("cite", ["Id.", "*Id.*", "Ibid.", "_Id._", "(Id.)", "Id. at 2."])
def test_an_id_that_ends_its_sentence_is_given_nothing_that_follows(cite, between):
    text = f"It saw a “sustained increase.” {SUES}. It said “unjustified.” {cite}{between}{NEXT}."
    assert accused(text) == []
    assert accused(text.replace("“", '"').replace("”", '"')) == []


def test_a_quotation_of_the_next_paragraph_is_not_given_to_a_cite_without_its_stop():
    assert accused(f"It was “unjustified” {SUES}\n\n{NEXT}.") == []


ASIDES = [
    *("(emphasis added)", "(emphasis in original)", "(citation omitted)", "(cleaned up)"),
    *("(citations and internal quotation marks omitted)", "(alteration in original)"),
    *("[emphasis added]", "(footnote omitted) (emphasis added)", "(translated)"),
]


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize(
    "stop", ["{}.” {aside} {cite}.", "{}” {aside}. {cite}.", "{}” {aside} {cite}."]
)
def test_an_aside_on_how_it_is_quoted_stands_between_a_quotation_and_its_citation(stop, aside):
    before = f"It called that “unjustified.” {SUES}. "

    def paper(words, cite):
        return before + "Parler had “" + stop.format(words, aside=aside, cite=cite)

    assert accused(paper("political animus", BOOTED)) == []
    assert quoted(paper("is plainly motivated by political animus", BOOTED)) == [
        Verdict.EXACT,
        Verdict.ALTERED,
    ]
    assert quoted(paper("it was never so held by anybody", WINTER)) == [
        *(Verdict.EXACT, Verdict.UNCHECKABLE)
    ]
    wrong = accused(paper("apparently motivated by political animus", "Id"))
    assert [verdict for _, verdict in wrong] == [Verdict.OTHER_SOURCE, Verdict.WRONG_ID]


def test_what_an_id_in_a_bracket_is_cited_for_is_told_without_saying_where_it_stands():
    text = f"It was so. {SUES}. Id. (“is apparently motivated by political animus”)."
    (one,) = (one for one in checked(text) if one.verdict is Verdict.WRONG_ID)
    assert one.how.startswith("The words it is cited for stand in “Parler Is Now Suing")


@pytest.mark.parametrize(
    "lead", ["was unable to", "could not", "never did", "failed to", "was not able to"]
)
def test_words_cut_from_what_turns_their_sense_are_sound_where_the_paper_turns_it_too(lead):
    words = "“promptly identify and remove this content.”"
    assert quoted(f"Parler {lead} {words}") == [Verdict.EXACT]
    assert quoted("Parler could " + words) == [Verdict.OUT_OF_CONTEXT]
    assert quoted(f"Amazon {lead} agree. Parler could {words}") == [Verdict.OUT_OF_CONTEXT]


ADVERBS = ["Later", "Earlier", "Soon", "Subsequently", "Meanwhile", "Moreover", "Likewise", "Then"]


@pytest.mark.parametrize("adverb", ADVERBS)
def test_an_adverb_that_begins_a_sentence_is_no_part_of_who_speaks(adverb):
    def paper(who):
        return f"{adverb} {who} added that “we respect Parler’s right to determine for itself.” "

    for who in ("the spokesperson", "Amazon", "AWS’s spokesperson", "a spokesperson for Amazon"):
        assert accused(f"{paper(who)}{BOOTED}.") == []
    (item,) = (one for one in checked(f"{paper('Matze')}{BOOTED}.") if one.verdict.accuses)
    assert item.how.startswith("The document gives these words to Matze, ")


def test_a_citation_that_is_the_next_sentence_cites_for_the_one_before_it():
    said = "“There is no merit to these claims,” the AWS spokesperson said."
    assert quoted(f"{said} {BOOTED}.") == [Verdict.EXACT]
    assert quoted(f"{said} See {SUES}.") == [Verdict.OTHER_SOURCE]
    assert quoted(f"It was so. {SUES}. {said} Id.") == [Verdict.OTHER_SOURCE]
    assert quoted(f"{said} {SUES} has other words.") == [Verdict.EXACT]
    assert quoted(f"{said} It said more. {SUES}.") == [Verdict.EXACT]
