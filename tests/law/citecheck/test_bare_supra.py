"""A *supra* that names a note alone, or an author whom nothing before names."""

from __future__ import annotations

import pytest
from student_prose import checked, held

from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict
from argmap.sources.reading.plain import read_markdown

A0 = "*Conservative social media network Parler sues Amazon over the forced lockdown*"
A1 = "*Parler sues Amazon (San Francisco)*"


def noted(first, second, words):
    text = f"It “was due to be dark.”[^1] It “{words}.”[^2]\n\n[^1]: {first}.\n\n[^2]: {second}\n"
    reading = read_markdown(text.encode(), "brief.md")
    items = check_paper(PaperText(reading.text, reading.blocks), held()).items
    told = [one for one in items if one.kind is ItemKind.QUOTATION][-1].verdict
    return told, [one.words for one in items if "supra" in one.words.casefold()]


@pytest.mark.parametrize("form", ["*See supra* note 1.", "*Supra* note 1.", "*See* *supra* n. 1."])
def test_a_supra_that_names_nothing_but_a_note_cites_the_one_source_of_that_note(form):
    told, cites = noted(A0, form, "failed to find a new hosting service")
    assert (told, len(cites)) == (Verdict.EXACT, 1)
    assert noted(A0, form, "will likely have to adapt")[0] is Verdict.OTHER_SOURCE
    assert noted(A0, form, "failed to seek a new hosting service")[0] is Verdict.ALTERED


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{A0}; {A1}", "*See supra* note 1."),
        (A0, "*See supra* note 1 and accompanying text."),
        (A0, "*See supra* text accompanying note 1."),
        (A0, "*See supra* notes 1–3."),
        (A0, "*See supra* note 2."),
        ("The whole is told in the press", "*See supra* note 1."),
    ],
)
def test_a_supra_to_several_sources_or_to_what_is_said_there_is_no_citation(first, second):
    assert noted(first, second, "will likely have to adapt") == (Verdict.EXACT, [])


def test_what_is_compared_with_a_note_is_compared_with_its_source():
    second = f"*Compare* {A1} (“will likely have to adapt”), *with* *supra* note 1 (“{{}}”)."
    dark = "was due to be dark late Monday"
    assert noted(A0, second.format(dark), "will likely have to adapt")[0] is Verdict.EXACT


def test_an_id_behind_a_bare_supra_goes_on_from_it():
    told, _ = noted(A0, "*See supra* note 1. It “will likely have to adapt.” *Id.*", "was due to")
    assert told is Verdict.OTHER_SOURCE


ESSAY = HeldSource(
    Source(SourceId("f" * 32), title="Free Speech Online Now", author="Jane Kolb"),
    "The platforms speak for nobody. They host, and the law lets them host.",
)


def test_an_author_who_is_not_named_before_is_known_from_the_kept_source():
    text = (
        "It “speaks for nobody.” Free Speech Online Now. They “host, and the law bans.” {}, supra."
    )
    (_, _, kolb, other) = check_paper(PaperText(text.format("Kolb")), Held((ESSAY,))).items
    assert (kolb.verdict, other.verdict) == (Verdict.ALTERED, Verdict.KNOWN)
    (*_, other) = check_paper(PaperText(text.format("Kalb")), Held((ESSAY,))).items
    assert other.verdict is Verdict.WRONG_ID


def test_a_work_that_is_not_held_and_cited_without_its_author_may_be_anybodys():
    text = "It is so. {}, 12 Harv. L. Rev. 3, 4 (2011). It may be so. {}, supra, at 4."

    def last(work, name):
        return checked(text.format(work, name))[-1].verdict

    assert last("Free Speech Online", "Kolb") is Verdict.UNKNOWN
    assert last("Jane Kolb, Free Speech Online", "Kolb") is Verdict.UNKNOWN
    assert last("Jane Kolb, Free Speech Online", "Kalb") is Verdict.WRONG_ID
