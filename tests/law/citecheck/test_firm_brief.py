# ruff: noqa: ISC004 -- each paragraph is one sentence after the other
"""A brief as a firm writes it in Word: tables, indentation for block quotes, string cites."""

from __future__ import annotations

import io
import textwrap
from functools import cache

import docx
import pytest
from docx.shared import Inches
from example import example_map, example_text_of

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import held_of
from argmap.law.citecheck.indented_quotes import indented_blocks
from argmap.law.citecheck.items import ItemKind, Verdict, paper_of
from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.plain import read_plain
from argmap.sources.reading.word import read_word

LOCKDOWN = "Conservative social media network Parler sues Amazon over the forced lockdown (undated)"
SUES = "Parler sues Amazon (San Francisco) (undated)"
VIOLENT = "A violent post forced Parler to leave AWS. (undated)"
BOOTED = "Parler Is Now Suing Amazon For Booting It Offline After The Failed MAGA Coup (undated)"
BLOCK = (
    "However, it is clear that there is significant content on Parler that encourages and incites"
    " violence against others, and that Parler is unable or unwilling to promptly identify and"
    " remove this content, which is a violation of our terms of service."
)
PARAGRAPHS = [
    "Defendant Amazon Web Services, Inc. (“AWS”) opposes the motion of Plaintiff Parler LLC"
    " (“Parler” or “Plaintiff”) (the “Motion”). The terms of the agreement (the “CSA”) are so.",
    f"This case is not about “suppressing speech or suppressing views.” {VIOLENT}. It is about"
    " Parler’s “manifest reluctance and inability to remove” content “that threaten[s] public"
    " safety, such as by inciting and plotting rape, torture and assassination of named"
    " individuals.” Id. AWS suspended the account “‘as a last resort.’” Id.; see also"
    f" {BOOTED} (“[W]e saw a significant increase in this type of dangerous content, not a"
    " decrease . . . .”) (emphasis added).",
    "An AWS spokesperson put it this way:",
    BLOCK,
    f"{BOOTED}. Parler’s CEO does not deny it. “Our team,” he said, “has worked hard to produce a"
    " strong set of community guidelines, which explicitly prohibit content that incites or"
    f" threatens violence.” {LOCKDOWN}. But Parler “is not a monitoring application,” he added, “so"
    " we cannot write some algorithms that will quickly identify 100% of the objectionable"
    " content.” Id.",
    f"Gab “bought his [sic] own servers to avoid relying on outside companies.” {SUES}; accord"
    " Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7, 22 (2008) (“[i]ssuing a preliminary"
    " injunction based only on a possibility of irreparable harm is inconsistent”); Lopez v."
    " Brewer, 680 F.3d 1068, 1072 (9th Cir. 2012) (quoting Mazurek v. Armstrong, 520 U.S. 968, 972"
    " (1997)) (“an extraordinary and drastic remedy” (cleaned up)).",
    f"It tells of 'open dialogue' and 'threats of violence'. {SUES}. Parler’s “popularity soared"
    ' after Twitter permanently shut down Trump’s account on Friday.” Id. "On Saturday, Parler’s'
    ' app was the most downloaded app at Apple in the United States." Id.',
    "It is hard. Winter, 555 U.S. at 20. „Jeder Anfang ist schwer“, as the saying goes; « tout est"
    " perdu ». See Fed. R. Civ. P."
    " 65(b)(1)(A) (“immediate and irreparable injury, loss, or damage”). The Sherman Act § 1 claim"
    " fails too.",
    "Parler calls it “the equivalent of pulling the plug from a hospital patient on resuscitation"
    f" equipment.” {LOCKDOWN}. Matze himself “said on Sunday it will take time to get it back to"
    f" work,” {SUES}, and that “[w]e’ll do everything we can to get back online as soon as"
    " possible,” id.",
]
CELLS = [
    f"“AWS’s decision … is apparently motivated by political animus.” {BOOTED}.",
    f"“There is no merit to these claims.” {BOOTED}.",
]
DAMAGES = [
    ("suppressing speech", "suppressing hate", Verdict.ALTERED),
    ("reluctance and inability", "reluctance and refusal", Verdict.ALTERED),
    ("threaten[s] public", "protect[s] public", Verdict.ALTERED),
    ("is significant content", "is some content", Verdict.ALTERED),
    ("An AWS spokesperson", "A Parler spokesperson", Verdict.OTHER_SPEAKER),
    ("strong set", "weak set", Verdict.ALTERED),
    ("we cannot write", "we can write", Verdict.ALTERED),
    ("his [sic] own", "its own", Verdict.ALTERED),
    ("most downloaded app", "most hated app", Verdict.ALTERED),
    ("Parler calls it", "AWS calls it", Verdict.OTHER_SPEAKER),
    ("apparently motivated", "clearly motivated", Verdict.ALTERED),
    (f"claims.” {BOOTED}", f"claims.” {VIOLENT}", Verdict.OTHER_SOURCE),
    ("7, 22 (2008)", "7, 22 (2009)", Verdict.WRONG_YEAR),
    ("[W]e saw a", "We saw a", Verdict.ALTERED),
    ("Matze himself “said", "Matze himself “swore", Verdict.ALTERED),
]


def brief(old="", new=""):
    document = docx.Document()
    for words in PARAGRAPHS:
        paragraph = document.add_paragraph(words.replace(old, new) if old else words)
        if words is BLOCK:
            paragraph.paragraph_format.left_indent = Inches(1)
            paragraph.paragraph_format.right_indent = Inches(1)
    table = document.add_table(rows=1, cols=2)
    for at, words in enumerate(CELLS):
        table.cell(0, at).text = words.replace(old, new) if old else words
    data = io.BytesIO()
    document.save(data)
    return paper_of(read_word(data.getvalue(), "“b.docx”"), data.getvalue(), "b.docx")


@cache
def held():
    return held_of(example_map(), example_text_of)


def checked(paper):
    return check_paper(paper, held()).items


def test_a_sound_brief_of_a_firm_is_accused_of_nothing():
    paper = brief()
    assert [one.kind for one in paper.blocks].count(BlockKind.BLOCK_QUOTE) == 1
    items = checked(paper)
    assert [one for one in items if one.verdict.accuses] == []
    unsure = [one for one in items if one.verdict is Verdict.UNCHECKABLE]
    assert len(unsure) == 5
    quoted = [one for one in items if one.kind is ItemKind.QUOTATION]
    assert len(quoted) == 25


@pytest.mark.parametrize(("old", "new", "verdict"), DAMAGES)
def test_every_damage_to_it_is_told_once(old, new, verdict):
    accused = [one.verdict for one in checked(brief(old, new)) if one.verdict.accuses]
    assert accused == [verdict]


INDENTED = f"""BRIEF

An AWS spokesperson answered as follows:

{textwrap.indent(textwrap.fill(BLOCK, 60), "        ")}

{BOOTED}.

The elements are these, it is said:

        (1) an agreement of two or more persons or firms, and so on and on;

        Somewhere, on Monday
"""


def test_block_quotes_of_a_plain_text_are_told_by_their_indentation():
    blocks = indented_blocks(INDENTED)
    quoted = [one for one in blocks if one.kind is BlockKind.BLOCK_QUOTE]
    assert [INDENTED[one.start : one.end][:12] for one in quoted] == ["However, it "]
    assert indented_blocks("Nothing is indented here:\n\nnothing at all, as anybody can see.") == ()

    def verdicts(text):
        reading = read_plain(text.encode(), "“b.txt”")
        return [one.verdict for one in checked(paper_of(reading, b"", "b.txt"))]

    assert verdicts(INDENTED) == [Verdict.EXACT, Verdict.KNOWN]
    assert verdicts(INDENTED.replace("significant", "little")) == [Verdict.ALTERED, Verdict.KNOWN]
    assert verdicts(INDENTED.replace("An AWS", "A Parler")) == [
        Verdict.OTHER_SPEAKER,
        Verdict.KNOWN,
    ]


@pytest.mark.parametrize("mark", ["[12]", " [12]", "12", "[^12]", "(12)"])
def test_a_lead_in_may_end_in_the_mark_of_a_note(mark):
    noted = INDENTED.replace("as follows:", f"as follows:{mark}").replace(f"{BOOTED}.", "So it is.")
    noted = f"{noted}\n{mark.strip()} {BOOTED}.\n"

    def told(text):
        reading = read_plain(text.encode(), "“b.txt”")
        items = checked(paper_of(reading, b"", "b.txt"))
        return [one.verdict for one in items if one.kind is ItemKind.QUOTATION]

    assert told(noted) == [Verdict.EXACT]
    assert told(noted.replace("significant", "little")) == [Verdict.ALTERED]
    assert told(noted.replace("An AWS", "A Parler")) == [Verdict.OTHER_SPEAKER]
