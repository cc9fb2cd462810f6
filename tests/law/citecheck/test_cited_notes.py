"""A *supra* names the note that cites what it refers to, or it is told."""

from __future__ import annotations

import pytest
from student_prose import held

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import PaperText, Verdict
from argmap.sources.reading.plain import read_markdown

AFP = "Parler Sues Amazon (San Francisco), AFP (Jan. 11, 2021)"
WINTER = "Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7, 20 (2008)"
STUHLBARG = "Stuhlbarg Int’l Sales Co. v. John D. Brush & Co., 240 F.3d 832, 839 (9th Cir. 2001)"
WU = "Tim Wu, The Master Switch 45 (2010)"
LATER = "Tim Wu, The Attention Merchants 12 (2016)"
NOTES = [f"{WINTER}.", f"{AFP}.", f"{WU}.", f"{STUHLBARG}.", "Id. at 840."]


def paper(supra, notes=NOTES, *, is_told=True):
    notes = [*notes, supra]
    sign = "[^{}]" if is_told else "{}"
    body = " ".join(
        f"Point {one} is this.{sign.format(number)}"
        for number, one in enumerate("abcdefghijk"[: len(notes)], 1)
    )
    rows = ("[^{}]: {}" if is_told else "{} {}").format
    text = f"{body}\n\n" + "\n\n".join(rows(at, one) for at, one in enumerate(notes, 1)) + "\n"
    if not is_told:
        return PaperText(text)
    reading = read_markdown(text.encode(), "“b.md”")
    return PaperText(reading.text, reading.blocks)


def supra_of(supra, notes=NOTES, *, is_told=True):
    items = check_paper(paper(supra, notes, is_told=is_told), held()).items
    return next(one for one in items if "supra" in one.words)


SOUND = [
    "Winter, supra note 1, at 22.",
    "Winter, supra note 1.",
    "Parler Sues Amazon, supra note 2.",
    "Parler Sues Amazon (San Francisco), supra n. 2.",
    "Wu, supra note 3, at 50.",
    "See Wu, supra note 3.",
    "Stuhlbarg, supra note 4, at 840.",
    "Stuhlbarg, supra notes 4–5.",
    "Stuhlbarg, supra note 5.",
    "Winter, supra notes 1-2 and accompanying text.",
    "Winter, supra.",
    "Wu, supra, at 45 n.9.",
]


@pytest.mark.parametrize("is_told", [True, False])
@pytest.mark.parametrize("supra", SOUND)
def test_a_supra_with_the_number_of_its_note_is_not_doubted(supra, is_told):
    assert supra_of(supra, is_told=is_told).verdict in {Verdict.KNOWN, Verdict.UNKNOWN}


@pytest.mark.parametrize("is_told", [True, False])
@pytest.mark.parametrize(
    ("supra", "why"),
    [
        ("Winter, supra note 2, at 22.", "cited in note 1"),
        ("*Winter*, *supra* note 2, at 22.", "cited in note 1"),
        ("Winter, supra note 3.", "Note 3 cites Tim Wu, The Master Switch; it is cited in note 1"),
        ("Parler Sues Amazon, supra note 1.", "cited in note 2"),
        ("Parler Sues Amazon, supra note 9.", "has no note 9; it is cited in note 2"),
        ("Parler Sues Amazon (San Francisco), supra n. 4.", "cited in note 2"),
        ("Wu, supra note 2, at 50.", "cited in note 3"),
        ("See Wu, supra note 5.", "cited in note 3"),
        ("Stuhlbarg, supra note 3, at 840.", "cited in note 4"),
        ("Stuhlbarg, supra note 6.", "Note 6 is not before it"),
        ("Stuhlbarg, supra notes 1–2.", "cited in note 4"),
        ("Winter, supra notes 2 & 3.", "cited in note 1"),
    ],
)
def test_a_supra_with_the_number_of_another_note_is_told(supra, why, is_told):
    one = supra_of(supra, is_told=is_told)
    assert one.verdict is Verdict.WRONG_ID
    assert why in one.how


@pytest.mark.parametrize("supra", ["Winter, supra note 1.", "Wu, supra note 3."])
def test_a_note_that_is_taken_out_makes_the_numbers_behind_it_wrong(supra):
    taken = NOTES[1:] if "Winter" not in supra else [f"{AFP}.", *NOTES]
    assert supra_of(supra).verdict in {Verdict.KNOWN, Verdict.UNKNOWN}
    assert supra_of(supra, taken).verdict is Verdict.WRONG_ID


def test_of_two_works_of_an_author_the_note_tells_which_is_meant():
    notes = [f"{WU}.", f"{LATER}.", f"{AFP}."]
    assert supra_of("Wu, supra note 1, at 4.", notes).verdict is not Verdict.WRONG_ID
    assert supra_of("Wu, supra note 2, at 4.", notes).verdict is not Verdict.WRONG_ID
    assert supra_of("Wu, supra note 3, at 4.", notes).verdict is Verdict.WRONG_ID


def test_without_notes_that_can_be_read_no_number_is_doubted():
    text = f"{AFP} is one. AWS lost. Parler Sues Amazon, supra note 7."
    items = check_paper(PaperText(text), held()).items
    assert {one.verdict for one in items} == {Verdict.KNOWN}


@pytest.mark.parametrize(
    ("names", "is_wrong"),
    [(["winter", "afp"], True), (["2", "1"], False), (["1", "afp"], False), (["1", "2"], True)],
)
def test_notes_are_counted_where_they_have_names_and_left_alone_where_these_count_otherwise(
    names, is_wrong
):
    first, second = names
    text = (
        f"So it is.[^{first}] So it was.[^{second}] Parler Sues Amazon, supra note 1.\n\n"
        f"[^{first}]: {WINTER}.\n\n[^{second}]: {AFP}.\n"
    )
    reading = read_markdown(text.encode(), "“b.md”")
    items = check_paper(PaperText(reading.text, reading.blocks), held()).items
    supra = next(one for one in items if "supra" in one.words)
    assert (supra.verdict is Verdict.WRONG_ID) is is_wrong
