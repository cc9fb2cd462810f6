"""Quotations given to the record by the forms of briefs: found, or at least never accused."""

from __future__ import annotations

import pytest
from student_prose import accused, quoted

from argmap.law.citations.found_citation import CiteForm
from argmap.law.citations.scanning import find_citations
from argmap.law.citecheck.items import Verdict

WORDS = "the party that breaches first may not complain of a later refusal to perform by the other"
FOUND = [
    "PX 12 at 3",
    "PX-12 at 3",
    "PX12",
    "Ex. A § 15",
    "Exhibit 4, § 2(b)",
    "PX 12 § 4.1",
    "DX-4",
    "DX 4, at 2",
    "GX 101",
    "JX 7 at 12",
    "PTX 33 at 4",
    "DTX-12.3",
    "Pls.’ Ex. 12",
    "Def.’s Ex. B",
    "Gov’t Ex. 14",
    "Trial Ex. 7",
    "Hr’g Ex. 2 at 1",
    "App. 23a",
    "App. 23a–24a",
    "Pet. App. 12a",
    "Pet. App. 12a-13a, 15a",
    "J.A. 55",
    "A.R. 55",
    "A.R. at 55",
    "Admin. R. 55",
    "Supp. App. 14",
    "Aplt. App. 102",
    "Appellant’s App. 12",
    "C.R. 5",
    "CP at 12",
    "RP 33",
    "Br. for Pet’r 14",
    "Brief for Petitioner 14–15",
    "Br. for Resp’t 3",
    "Appellants’ Opening Br. 22–23",
    "Reply Br. 4",
    "PI Mot. 4",
    "TRO Mot. 4–5",
    "Mot. 4-5",
    "Opp’n 12",
    "Mem. 6",
    "Hr’g Tr. 45",
    "Tr. 45, 47",
    "Arb. Award ¶ 9",
    "Award at 9",
    "Final Award § 4",
    "Interim Award ¶¶ 9–10",
    "Indictment ¶ 3",
    "Consent Decree ¶ 4",
    "R. & R. at 5",
    "R&R 5",
    "Final Judgment ¶ 2",
    "Chat Log at 3",
    "Video at 1:02:03",
    "Rec. Doc. 12 at 3",
    "D.E. 12 at 3",
    "D.I. 12 at 3",
    "Filing No. 12 at 3",
    "Compl. p. 4",
    "Smith Dep. 45",
    "Jt. Stip. 4",
    "56.1 Stmt. ¶ 4",
    "PSUF 4",
]
UNREAD = [
    "Reply 3",
    "P-12 at 3",
    "D-4 at 2",
    "ADD-4",
    "R. at 12",
    "Schedule A at 1",
    "Bates 00123",
    "Exs. 5–7",
    "Ex. 12-B at 2",
    "Exhibit 5, p. 3",
    "Index No. 12",
    "Undisputed Fact 4",
    "Slide Deck 14",
    "Board Minutes 3–4",
    "Memo to File 2",
    "Witness Sheet 2",
    "Hotline Ticket No. 8841",
    "Parler Sched. K, at 9",
    "Claim Chart 4",
]
SHAPES = [
    "AWS told it so: “{words}.” {cite}.",
    "AWS told it so: “{words}.” {cite}. The rest is argument.",
    "AWS told it so: “{words}.” See {cite}.",
    "AWS told it so. See {cite} (“{words}”).",
    "AWS told it so (“{words},” {cite}).",
    "AWS told it “{words},” {cite}, but that was all.",
    "AWS told it “{words},” {cite}—and that was all.",
]


@pytest.mark.parametrize("cite", FOUND)
def test_a_form_of_citing_the_record_is_found(cite):
    (one,) = find_citations(f"AWS told it so: “{WORDS}.” {cite}.")
    assert one.form is CiteForm.RECORD
    assert one.span.end - one.span.start == len(cite)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("cite", FOUND + UNREAD)
def test_words_that_a_form_of_the_record_is_cited_for_are_not_said_to_be_invented(cite, shape):
    text = shape.format(words=WORDS, cite=cite)
    assert accused(text) == []
    assert quoted(text) == [Verdict.UNCHECKABLE]


def test_a_row_of_a_table_is_no_cite_to_the_record():
    assert find_citations("Claim\tBrief\nReply\n1\nBrief\n2\nOrder\n3\n") == []


@pytest.mark.parametrize(
    "behind",
    [
        "That is all.",
        "Parler sued on January 11.",
        "January 11, 2021.",
        "On Jan. 11, 2021.",
        "Reply within 3 days.",
        "The motion took 4 days, and Parler lost 5 users.",
        "In Reply 3 users agreed.",
        "AWS Left.",
        "It cost 5 million.",
    ],
)
def test_a_sentence_behind_an_invented_quotation_is_no_citation_of_it(behind):
    assert quoted(f"AWS told it so: “{WORDS}.” {behind}") == [Verdict.NOT_FOUND]


@pytest.mark.parametrize(
    "behind",
    [
        "AWS on January 4, when it rained.",
        "Parler in 2021, and left.",
        "Parler and 3 others, who left.",
        "May 4, 2021, was the day.",
        "On January 4, but not before.",
        "AWS told 4, and left.",
    ],
)
def test_what_goes_on_behind_an_invented_quotation_is_no_citation_of_it(behind):
    assert quoted(f"AWS told it “{WORDS},” {behind}") == [Verdict.NOT_FOUND]


@pytest.mark.parametrize(
    "words",
    [
        "Doe v. Roe, 12 Cal. App. 4th 120, 122 (1993)",
        "Doe v. Roe, 12 Mich. App. 120 (1993)",
        "Doe v. Roe, 12 Ill. App. 3d 120, 122 (1993)",
    ],
)
def test_a_reporter_of_appeals_is_no_appendix(words):
    assert {one.form for one in find_citations(f"So it is. {words}.")} <= {CiteForm.FULL}


@pytest.mark.parametrize(
    "cite",
    ["Compl. ¶¶ 13–\n16", "Mot. at 13–\n16", "Tr. 44:2–\n9", "TRO Mot. 4–\n5", "Tr. at 13-\n16"],
)
def test_a_range_that_a_line_breaks_is_cited_whole(cite):
    (one,) = find_citations(f"AWS told it so: “{WORDS}.” {cite}.")
    assert one.span.end - one.span.start == len(cite)
    assert one.authority.text.endswith(cite[-2:].strip())


def test_a_dash_behind_a_number_is_no_range():
    (one,) = find_citations(f"AWS told it so: “{WORDS}.” Compl. ¶ 13 – 16 users left.")
    assert one.authority.paragraph == "¶ 13"


RIGHT = "soared after Twitter permanently shut down Trump’s account on Friday."
HELD_AS = "*Parler Sues Amazon (San Francisco)*"
WITH_BRACKET = [
    f"Reyes Decl. Ex. 2 ({HELD_AS}, AFP (Jan. 11, 2021))",
    f"Reyes Decl. Ex. 2 ({HELD_AS})",
    f"Reyes Decl., Ex. 2 ({HELD_AS}, AFP, Jan. 11, 2021)",
    f"Dkt. 4-2 ({HELD_AS}, AFP (Jan. 11, 2021))",
    f"Reyes Decl. (Dkt. 4) Ex. 2 ({HELD_AS}, AFP (Jan. 11, 2021))",
    f"Reyes Decl. ¶ 4 & Ex. 2 ({HELD_AS}, AFP (Jan. 11, 2021))",
    f"See Reyes Decl. Ex. 2 (attaching {HELD_AS}, AFP (Jan. 11, 2021))",
    "Reyes Decl. Ex. 2 (“Parler Sues Amazon (San Francisco),” AFP (Jan. 11, 2021))",
]


@pytest.mark.parametrize("cite", WITH_BRACKET)
def test_words_of_the_record_are_read_in_the_source_that_its_bracket_cites(cite):
    also = "It was “the most downloaded app at Apple in the United States.” *Id.*"
    text = f"Its popularity “{RIGHT}” {cite}. {also}"
    assert quoted(text) == [Verdict.EXACT, Verdict.EXACT]
    assert accused(text) == []


@pytest.mark.parametrize("cite", WITH_BRACKET)
def test_changed_words_of_the_record_are_told_by_the_source_that_its_bracket_cites(cite):
    changed = RIGHT.replace("soared", "exploded")
    assert quoted(f"Its popularity “{changed}” {cite}. It is so.") == [Verdict.ALTERED]


@pytest.mark.parametrize(
    "bracket",
    [
        f"quoting {HELD_AS}",
        f"answering {HELD_AS}",
        f"{HELD_AS}, as it was first printed",
        f"{HELD_AS}; *A Title of Nothing*, AFP (Jan. 11, 2021)",
    ],
)
def test_a_bracket_that_says_more_than_a_source_does_not_say_what_the_record_is(bracket):
    changed = RIGHT.replace("soared", "exploded")
    text = f"Its popularity “{changed}” Reyes Decl. Ex. 2 ({bracket}). It is so."
    assert quoted(text) == [Verdict.UNCHECKABLE]


def test_an_id_may_mean_each_source_in_the_bracket_of_a_record_that_is_not_held():
    other = "Conservative Social Media Network Parler Sues Amazon over the Forced Lockdown"
    text = (
        f"Its popularity “{RIGHT}” Reyes Decl. Exs. 2–3 ({HELD_AS}, AFP (Jan. 11, 2021); {other}). "
        "It was “the most downloaded app at Apple in the United States.” *Id.*"
    )
    assert accused(text) == []
