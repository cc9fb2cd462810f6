"""A report’s own words given to somebody, and its indirect speech, which is somebody’s."""

from __future__ import annotations

import pytest
from student_prose import checked

from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.case.terms import SourceKind
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict

FORCED = "Conservative Social Media Network Parler Sues Amazon over the Forced Lockdown."
FRANCISCO = "Parler Sues Amazon (San Francisco)."
VIOLENT = "A Violent Post Forced Parler to Leave AWS."
BOOTED = "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup."


def told(text):
    (one,) = [one for one in checked(text) if one.kind is ItemKind.QUOTATION]
    return one.verdict, one.how


@pytest.mark.parametrize(
    "text",
    [
        f"AWS admitted that “Apple and Google removed Parler from its app stores.” {BOOTED}",
        f"“Apple and Google removed Parler from its app stores,” AWS admitted. {BOOTED}",
        f"Matze admitted “letting Trump supporters organize an attack.” {BOOTED}",
        f"Matze conceded that it “attracted a crowd of conservative” {FORCED}",
        f"As the court found, “Parler’s popularity soared.” {FRANCISCO}",
        f"AWS’s team calls it “mostly populated by ultra-conservative users.” {FRANCISCO}",
        f"Parler’s counsel said that “[t]his network took advantage.” {FRANCISCO}",
        f"Parler wrote that “Amazon pulled the plug on Parler.” {VIOLENT}",
        f"Matze admitted “hate speech.” {BOOTED}",
        f"Parler may have admitted that “Parler is down as of Monday afternoon.” {BOOTED}",
    ],
)  # fmt: skip
def test_a_reports_own_words_given_to_somebody_are_doubted(text):
    verdict, how = told(text)
    assert verdict is Verdict.UNCHECKABLE
    assert "nobody says them" in how


@pytest.mark.parametrize(
    "text",
    [
        f"Matze said that Parler “may be offline even longer than expected.” {BOOTED}",
        f"AWS says that Parler “defies Amazon’s rules.” {FRANCISCO}",
        f"The complaint alleges “political and anti-competitive reasons.” {BOOTED}",
        f"Parler complains of Amazon’s “driving the network off the internet.” {FRANCISCO}",
        f"Parler accuses Amazon of “violating antitrust laws.” {VIOLENT}",
        f"Parler notes that Amazon hosts “other microblogging sites like Twitter.” {BOOTED}",
        f"Apple argued that Parler had “a very lax content moderation policy.” {FRANCISCO}",
        f"AWS’s filing lists “threats to murder Congress members.” {VIOLENT}",
        f"Parler wants “to stop Amazon from blocking its servers.” {FRANCISCO}",
        f"AFP reports that “Parler’s popularity soared.” {FRANCISCO}",
        f"AFP wrote that “Parler’s popularity soared.” {FRANCISCO}",
        f"Gizmodo wrote that “Apple and Google removed Parler from its app stores.” {BOOTED}",
        f"The report says that “Apple and Google removed Parler from its app stores.” {BOOTED}",
        f"It is undisputed that “Apple and Google removed Parler from its app stores.” {BOOTED}",
        f"AWS points out that others saw “threats of violence.” {FRANCISCO}",
        f"Parler’s app “was the most downloaded app at Apple.” {FRANCISCO}",
    ],
)
def test_indirect_speech_and_a_report_that_is_told_as_such_are_sound(text):
    assert told(text)[0] is Verdict.EXACT


LETTER = "Parler is unable to remove this content. We told Parler so, and it said nothing."
BRIEF = "Parler said it is not so. Matze said it is. Parler is unable to remove this content."
REPORT = "Parler is unable to remove this content. Matze said it is not so."


def one_source(text, words, kind=SourceKind.ARTICLE, **record):
    source = Source(SourceId("a" * 32), title="Seven Days in January", kind=kind, **record)
    held = Held((HeldSource(source, words),), (), (("Amazon", "AWS"),))
    found = check_paper(PaperText(text), held).items
    return [one.verdict for one in found if one.kind is ItemKind.QUOTATION]


SENTENCE = (
    "AWS wrote that “Parler is unable to remove this content.” Seven Days in January (undated)."
)


def test_a_letter_and_a_filing_speak_for_who_wrote_them():
    assert one_source(SENTENCE, REPORT) == [Verdict.UNCHECKABLE]
    assert one_source(SENTENCE, LETTER) == [Verdict.EXACT]
    assert one_source(SENTENCE, BRIEF, SourceKind.FILING) == [Verdict.EXACT]
    assert one_source(SENTENCE, REPORT, author="AWS") == [Verdict.EXACT]


def test_the_same_words_in_somebodys_mouth_elsewhere_clear_them():
    again = f"{REPORT}\n\n“Parler is unable to remove this content,” AWS said."
    assert one_source(SENTENCE, again) == [Verdict.EXACT]
