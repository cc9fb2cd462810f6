"""A short name that a paper gives with *hereinafter* is a citation where it stands alone."""

from __future__ import annotations

import pytest
from student_prose import held

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import ItemKind, Verdict, paper_of
from argmap.sources.reading.plain import read_markdown

GIVEN = (
    "AWS acted “as a last resort.” *A Violent Post Forced Parler to Leave AWS* (undated)"
    " [hereinafter *Violent Post*]. There is “no merit to these claims.” *Parler Is Now Suing"
    " Amazon For Booting It Offline After The Failed MAGA Coup* (undated) [hereinafter *Booting*]."
)
LAST = "The filing says “Parler’s failure gave AWS little choice.”"


def checked(text):
    data = f"{GIVEN}\n\n{text}\n".encode()
    items = check_paper(paper_of(read_markdown(data, "b.md"), data, "b.md"), held()).items
    quoted, cited = ([one for one in items if one.kind is kind] for kind in ItemKind)
    return quoted[2:], cited[2:]


CITES = ["*{}*.", "*{}* at 2.", "*{}*, at 2.", "See *{}*.", "(*{}*.)", "{}."]


@pytest.mark.parametrize("cite", CITES)
def test_a_quotation_is_given_to_what_the_short_name_means(cite):
    (right,), (one,) = checked(f"{LAST} {cite.format('Violent Post')}")
    assert (right.verdict, one.verdict) == (Verdict.EXACT, Verdict.KNOWN)
    (wrong,), _ = checked(f"{LAST} {cite.format('Booting')}")
    assert wrong.verdict is Verdict.OTHER_SOURCE


@pytest.mark.parametrize("cite", ["*{}*.", "*{}* at 2."])
def test_a_note_may_be_a_short_name_alone(cite):
    text = f"{LAST}[^1] So it was.\n\n[^1]: {{}}"
    (right,), _ = checked(text.format(cite.format("Violent Post")))
    (wrong,), _ = checked(text.format(cite.format("Booting")))
    assert (right.verdict, wrong.verdict) == (Verdict.EXACT, Verdict.OTHER_SOURCE)


@pytest.mark.parametrize(
    "text",
    ["The *Violent Post* is a report.", "It is told in *Booting* at length.", "Booting took long."],
)
def test_a_short_name_within_a_sentence_is_no_citation(text):
    assert checked(text) == ([], [])


def test_a_short_name_in_marks_and_a_bracket_is_one_where_it_is_stressed():
    named = "*Parler Sues Amazon (San Francisco)* (undated) (“*San Francisco*”)."
    said = "It “asked the court to stop Amazon from blocking its servers.” *Id.*"
    quoted, cited = checked(f"{named} {GIVEN}\n\n*San Francisco*. {said}")
    assert {one.verdict for one in (*quoted, *cited)} == {Verdict.EXACT, Verdict.KNOWN}
