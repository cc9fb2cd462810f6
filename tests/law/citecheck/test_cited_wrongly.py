"""Citations that look right and are not, and right ones that look odd."""

from __future__ import annotations

import pytest
from student_prose import accused, checked, held, quoted

from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.case.terms import SourceKind
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict, paper_of
from argmap.sources.reading.plain import read_markdown

AFP = "Parler Sues Amazon (San Francisco), AFP (Jan. 11, 2021)"
VIOLENT = "A Violent Post Forced Parler to Leave AWS, Eminetra (Jan. 13, 2021)"
BOOTED = "Parler Is Now Suing Amazon for Booting It Offline After the Failed MAGA Coup"
OWN = "Parler LLC v. Amazon Web Servs., Inc."
WINTER = "Winter v. NRDC, 555 U.S. 7, 20 (2008)"


@pytest.mark.parametrize(
    ("cite", "verdict"),
    [
        ("Varghese v. China S. Airlines Co., 925 F.3d 1339 (11th Cir. 2019), Dkt. 34.", None),
        ("Martinez v. Delta Air Lines, Inc., 2019 WL 4639462 (S.D.N.Y. 2019), Dkt. 34.", None),
        ("Order Granting Motion for Preliminary Injunction, Dkt. 34.", Verdict.WRONG_NUMBER),
        ("Motion to Dismiss, Dkt. 34.", Verdict.WRONG_NUMBER),
        ("Order to Show Cause, Dkt. 34.", Verdict.WRONG_NUMBER),
        ("Winter v. NRDC, 555 U.S. 7 (9th Cir. 2008).", Verdict.WRONG_COURT),
        ("Winter v. NRDC, 555 U.S. 7, 3 (2008).", Verdict.WRONG_ID),
        ("Fed. R. Civ. P. 65(q).", Verdict.WRONG_ID),
        ("47 U.S.C. § 230(z)(9).", Verdict.WRONG_ID),
        ("15 U.S.C. § 1(q).", Verdict.WRONG_ID),
        (f"{OWN}, No. 2:21-cv-00031-BJR (W.D. Wash. Feb. 21, 2021).", None),
    ],
)
def test_what_is_cited_wrongly_is_not_known(cite, verdict):
    (one,) = checked(cite)
    assert one.verdict is (verdict or Verdict.UNKNOWN)


@pytest.mark.parametrize(
    "cite",
    [
        "Order Denying Mot. Prelim. Inj., Dkt. 34, at 5.",
        "Order, Dkt. 34.",
        "PI Order, Dkt. 34.",
        f"{OWN}, Dkt. 34.",
        f"{OWN}, No. 2:21-cv-00031-BJR, Dkt. 34.",
        f"{OWN}, No. 2:21-cv-00031-BJR (W.D. Wash. Jan. 21, 2021).",
        "Winter v. NRDC, 555 U.S. 7, 22 (U.S. 2008).",
        "Fed. R. Civ. P. 65(b)(1)(A).",
        "47 U.S.C. § 230(c)(2)(A).",
        "Rule 65(c) asks for security. Fed. R. Civ. P. 65(c).",
        f"{WINTER}. Winter, 555 U.S. at 20-24, 129 S. Ct. at 374-76.",
    ],
)
def test_what_is_cited_rightly_is_known(cite):
    assert {one.verdict for one in checked(cite)} == {Verdict.KNOWN}


def test_each_of_several_sections_is_a_citation_of_its_own():
    words = [one.words for one in checked("See 28 U.S.C. §§ 1331, 1367(a) and 2201.")]
    assert words == ["28 U.S.C. §§ 1331", "1367(a)", "2201"]
    assert len(checked("See 28 U.S.C. § 1331, 15 U.S.C. § 1.")) == 2


@pytest.mark.parametrize("lead", ["The court called it", "Judge Rothstein found the suit"])
def test_one_word_that_its_source_gives_to_somebody_else_is_told(lead):
    assert quoted(f"{lead} “unjustified.” {AFP}.") == [Verdict.OTHER_SPEAKER]
    assert quoted(f"Amazon found it “unjustified.” {AFP}.") == [Verdict.EXACT]


def test_a_supra_may_be_of_a_note_that_is_read_behind_it():
    text = f"So.\n\n6{BOOTED}, supra note 1.\n\n1{BOOTED}, Gizmodo (Jan. 11, 2021)."
    assert accused(text) == []
    assert accused(text.replace("Suing", "Funding", 1)) != []


TWO = "Amazon called it “unjustified” and saw “no merit.” {}."


def test_a_string_of_citations_cites_for_each_quotation_of_its_sentence():
    assert accused(TWO.format(f"{AFP}; {VIOLENT}")) == []
    assert accused(TWO.format(f"{AFP}; see also {VIOLENT}")) == []
    assert accused(f"So it was. {AFP}. {TWO.format(f'Id.; {VIOLENT}')}") == []
    assert [one for one, _ in accused(TWO.format(AFP))] == ["no merit."]
    assert [one for one, _ in accused(TWO.format(f"{AFP}; {WINTER}"))] == ["no merit."]


@pytest.mark.parametrize("gap", ["* * *", "***", "[***]", "[* * *]", ". . . ."])
def test_asterisks_may_stand_for_what_is_left_out(gap):
    words = (
        "“There is no merit to these claims. {} However, it is clear that there is {} content on"
        " Parler.”"
    )
    assert quoted(f"{words.format(gap, 'significant')} {BOOTED}.") == [Verdict.EXACT]
    assert quoted(f"{words.format(gap, 'major')} {BOOTED}.") == [Verdict.ALTERED]


@pytest.mark.parametrize(
    ("words", "sound"),
    [
        ("[Twitter] is unable or unwilling to promptly identify and remove this content.", False),
        ("[AWS] is unable or unwilling to promptly identify and remove this content.", False),
        ("[Plaintiff] is unable or unwilling to promptly identify and remove this content.", True),
        ("[The company] is unable or unwilling to promptly identify and remove this", True),
        ("[It] is unable or unwilling to promptly identify and remove this content.", True),
    ],
)
def test_a_bracket_before_the_words_names_nobody_else_than_the_source_does(words, sound):
    assert quoted(f"“{words}” {BOOTED}.") == [Verdict.MARKED if sound else Verdict.ALTERED]


TURNS = """THE COURT: Counsel, can money make your client whole?
MR. GROESCH: Your Honor, if we lose the customers, money would be adequate only in theory.
MS. DORAN: The answer to that is yes. Counsel has just conceded that damages are adequate.
"""


@pytest.mark.parametrize(
    ("lead", "sound"),
    [
        ("Mr. Groesch said: “money would be adequate only in theory.”", True),
        ("Counsel said that “money would be adequate only in theory.”", True),
        ("Ms. Doran admitted that “money would be adequate only in theory.”", False),
        ("The Court: “The answer to that is yes.”", False),
        ("The Court asked: “can money make your client whole?”", True),
        ("Mr. Groesch conceded that “damages are adequate.”", False),
    ],
)
def test_who_speaks_in_a_transcript_is_told_by_its_turns(lead, sound):
    source = Source(SourceId("a" * 32), SourceKind.TRANSCRIPT, title="Tr.", record_cite="Dkt. 32")
    items = check_paper(PaperText(f"{lead} Dkt. 32."), Held((HeldSource(source, TURNS),))).items
    (one,) = (one for one in items if one.kind is ItemKind.QUOTATION)
    assert one.verdict is (Verdict.EXACT if sound else Verdict.OTHER_SPEAKER)


SAID = (
    "In response to the Parler lawsuit, Amazon argued that the restoration of the web service to"
    " Parler was likely underweight to the public."
)


@pytest.mark.parametrize(
    "cited",
    [f"{VIOLENT}.", f"({VIOLENT}.)", f"*{VIOLENT}*.", f"See {VIOLENT}; {AFP}.", "*Id.* at 2."],
)
@pytest.mark.parametrize("marks", ["{}", "“{}”"])
def test_a_citation_run_in_behind_a_block_quote_is_none_of_its_words(marks, cited):
    def told(words):
        text = f"It is so. {VIOLENT}.\n\n> {marks.format(words)} {cited}\n"
        reading = read_markdown(text.encode(), "“b.md”")
        items = check_paper(paper_of(reading, text.encode(), "b.md"), held()).items
        return [one.verdict for one in items if one.kind is ItemKind.QUOTATION]

    assert told(SAID) == [Verdict.EXACT]
    assert told(SAID.replace("likely", "surely")) == [Verdict.ALTERED]


def test_a_short_form_never_cited_in_full_points_at_nothing_wrong():
    rule = "the party that breaches first may not complain of a later refusal to perform"
    items = checked(f"In law “{rule}.” Munaf, 553 U.S. at 690.")
    assert [one.verdict for one in items] == [Verdict.UNCHECKABLE, Verdict.UNKNOWN]
    assert "not cited in full before" in items[1].how


def test_no_opinion_goes_on_for_a_thousand_pages():
    (cited,) = checked("Winter v. NRDC, 555 U.S. 7, 9999 (2008).")
    assert cited.verdict is Verdict.WRONG_ID
    assert "no opinion goes on to page 9999" in cited.how
    _, short = checked("Winter v. NRDC, 555 U.S. 7, 20 (2008). Winter, 555 U.S. at 9999.")
    assert short.verdict is Verdict.WRONG_ID
