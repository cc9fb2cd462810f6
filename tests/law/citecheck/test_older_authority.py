"""Words of a held source that are cited to an opinion, which cannot have them where it is older."""

from __future__ import annotations

import pytest
from student_prose import checked, quoted

from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.case.terms import SourceKind
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict

BACKLOG = "the site has 26,000 backlogs of content that violate their policies"
STUHLBARG = "Stuhlbarg Int’l Sales Co. v. John D. Brush & Co., 240 F.3d 832, 839 (9th Cir. 2001)"
LATER = "Doe v. Parler LLC, 900 F.4th 12, 15 (9th Cir. 2030)"
WINTER = "Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7, 20 (2008)"
PEACEFULLY = "We should gather peacefully outside the homes and businesses of these tech tyrants"
HERSELF = "all the vendors we contact tell us they don’t want to work with us"


@pytest.mark.parametrize("cite", [STUHLBARG, WINTER])
@pytest.mark.parametrize(
    ("words", "title"),
    [
        (BACKLOG, "A violent post forced"),
        (PEACEFULLY, "A violent post forced"),
        (HERSELF, "Parler sues Amazon (San Francisco)"),
    ],
)
@pytest.mark.parametrize(
    "shape",
    [
        "It is settled that “{words}.” {cite}.",
        "See {cite} (“{words}”).",
        "It is settled that “{words}.” See, e.g., {cite}.",
    ],
)
def test_words_of_a_report_that_are_cited_to_an_older_opinion_are_told(shape, cite, words, title):
    items = checked(shape.format(words=words, cite=cite))
    (one,) = (item for item in items if item.kind is ItemKind.QUOTATION)
    assert one.verdict is Verdict.OTHER_SOURCE
    assert title in one.how


def test_an_id_that_goes_on_from_an_older_opinion_is_itself_told():
    items = checked(f"The rule is in {WINTER}. It is that “{HERSELF}.” Id.")
    verdicts = {one.words: one.verdict for one in items}
    assert verdicts["Id."] is Verdict.WRONG_ID
    assert Verdict.OTHER_SOURCE not in verdicts.values()


def test_a_later_opinion_may_quote_a_report():
    items = checked(f"It is settled that “{HERSELF}.” {LATER}.")
    (one,) = (item for item in items if item.kind is ItemKind.QUOTATION)
    assert one.verdict is Verdict.UNCHECKABLE
    assert "the same words stand in “Parler sues Amazon" in one.how


def test_few_words_may_be_those_of_an_opinion_too():
    assert quoted(f"It is “unable or unwilling.” {STUHLBARG}.") == [Verdict.UNCHECKABLE]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In 2020 a court, quoting Winter, called it {words}.", SourceKind.ARTICLE),
        ("The Order of 2020 says that it is {words}.", SourceKind.ORDER),
        ("Parler wrote in 2020 that it is {words}.", SourceKind.FILING),
        ("As the judges have said since 2019, it is {words}.", SourceKind.ARTICLE),
    ],
)
def test_a_source_that_may_quote_an_opinion_accuses_nobody(text, kind):
    words = "an extraordinary and drastic remedy, never awarded as of right"
    record = Source(SourceId("a" * 32), title="Report", kind=kind)
    held = Held((HeldSource(record, text.format(words=words)),))
    items = check_paper(PaperText(f"It is “{words}.” {WINTER}."), held).items
    assert [one.verdict for one in items if one.kind is ItemKind.QUOTATION] == [Verdict.UNCHECKABLE]
