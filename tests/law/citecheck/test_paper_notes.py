from __future__ import annotations

import pytest
from student_prose import held

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict
from argmap.law.citecheck.paper_notes import with_notes
from argmap.sources.reading.blocks import BlockKind, BlockWords, TextBlock, laid_out
from argmap.sources.reading.plain import read_markdown

RULE = "the party that breaches first may not complain of a later refusal to perform"
AFP = "Parler Sues Amazon (San Francisco), AFP (Jan. 11, 2021)"
GIZMODO = (
    "Parler Is Now Suing Amazon for Booting It Offline After the Failed MAGA Coup,"
    " Gizmodo (Jan. 11, 2021)"
)
BODY = f"Amazon called it “unjustified.”{{}} In law “{RULE}.”{{}} That is all there is."
SHAPES = {
    "glued": ("{}", "{} ", "\n\n"),
    "glued in a list": ("{}", "{}. ", "\n"),
    "bracketed": ("[{}]", "[{}] ", "\n"),
    "bracketed apart": (" [{}]", "[{}] ", "\n\n"),
}


def noted(shape, *notes):
    sign, begins, between = SHAPES[shape]
    body = BODY.format(*(sign.format(number) for number in (1, 2)))
    rows = (begins.format(number) + words for number, words in enumerate(notes, 1))
    return f"{body}\n\n{between.join(rows)}"


def quoted(text, blocks=()):
    items = check_paper(PaperText(text, blocks), held()).items
    return {one.words: one.verdict for one in items if one.kind is ItemKind.QUOTATION}


def notes_in(text, blocks=()):
    paper = with_notes(PaperText(text, blocks))
    return [
        (one.number, paper.text[one.start : one.end])
        for one in paper.blocks
        if one.kind is BlockKind.NOTE
    ]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_quotation_is_given_the_note_whose_number_stands_behind_it(shape):
    text = noted(shape, f"{AFP}.", "13 Williston on Contracts § 39:32 (4th ed.).")
    assert list(quoted(text).values()) == [Verdict.EXACT, Verdict.UNCHECKABLE]
    assert [words for _, words in notes_in(text)][1].startswith("13 Williston")


def test_raised_numbers_are_marks():
    text = f"It was “unjustified.”¹ In law “{RULE}.”²\n\n¹ {AFP}.\n² Tim Wu, The Switch 45 (2010)."
    assert list(quoted(text).values()) == [Verdict.EXACT, Verdict.UNCHECKABLE]


def test_words_whose_note_names_another_source_are_told():
    text = (
        "AWS saw “a significant increase in this type of dangerous content, not a decrease.”1 It"
        " spoke of a “sustained increase in violent content.”2\n\n"
        f"1 {AFP}.\n\n2 {GIZMODO}."
    )
    assert set(quoted(text).values()) == {Verdict.OTHER_SOURCE}


def test_the_note_at_the_end_of_a_sentence_cites_for_what_the_sentence_quotes():
    text = (
        f"In law “{RULE}” is the rule of every court.1 So it is.\n\n1 Tim Wu, The Switch 45 (2010)."
    )
    assert set(quoted(text).values()) == {Verdict.UNCHECKABLE}


def test_what_a_note_cites_that_cannot_be_read_accuses_nobody():
    text = f"AWS acted.1 In law “{RULE}.”2\n\n1 So it did.\n\n2 Aristotle, book the fifth."
    assert set(quoted(text).values()) == {Verdict.UNCHECKABLE}


GLUED = [
    f"AWS had “no merit.”1 And “unjustified.”2 And “{RULE}.”3 It depends on who is 1{AFP}.",
    "2Id.",
    "313 Williston on Contracts § 39:32 (4th ed.).",
    "politics. A host must keep it.",
]


@pytest.mark.parametrize(
    "volume", ["13 Williston on Contracts § 39:32 (4th ed.)", "17A C.J.S. Contracts § 431 (2020)"]
)
def test_a_number_is_parted_from_a_volume_in_a_line_of_a_note_too(volume):
    body = BODY.format("1", "2")
    text = f"{body}\n\n1{AFP}.\n2{volume}."
    start = len(body) + 2
    blocks = (
        TextBlock(0, len(body), BlockKind.PARAGRAPH),
        TextBlock(start, len(text), BlockKind.NOTE),
    )
    assert quoted(text, blocks)[f"{RULE}."] is Verdict.UNCHECKABLE


def test_numbers_glued_to_notes_are_none_of_their_words():
    text, blocks = laid_out(BlockWords(words) for words in GLUED)
    assert notes_in(text, blocks) == [
        ("1", f"{AFP}."),
        ("2", "Id."),
        ("3", "13 Williston on Contracts § 39:32 (4th ed.)."),
    ]
    items = check_paper(PaperText(text, blocks), held()).items
    cited = [one.words for one in items if one.kind is ItemKind.CITATION]
    assert cited == [AFP, "Id.", "13 Williston on Contracts § 39:32 (4th ed.)"]


@pytest.mark.parametrize(
    "text",
    [
        "Within 18 months it grew. See 555 U.S. 7, 20.\n\n18 users said so.\n\n20 others did.",
        "It ended in 2021.3 times as many came.\n\n3 Parler users said so.",
        "See Dkt.34 and Ex.2 of it.\n\n34 Users came.\n\n2 Users left.",
        "Section 230.1 and Rule 65.1 apply.\n\n1 Users came.",
        "1. Users came.\n\n2. Users left.\n\nThey left the web.",
        "15 U.S.C. § 1\n\nIt was “so.”1\n\n15 U.S.C. § 2",
    ],
)
def test_a_number_of_the_text_is_no_mark(text):
    assert with_notes(PaperText(text)) == PaperText(text)


def test_a_note_without_a_number_in_the_text_stays_where_its_format_has_it():
    text = "It was so.\n\n1 Users came."
    blocks = (
        TextBlock(0, 10, BlockKind.PARAGRAPH),
        TextBlock(14, 25, BlockKind.NOTE, "1"),
    )
    assert with_notes(PaperText(text, blocks)).blocks == blocks


def test_notes_go_on_counting_over_pages_and_begin_anew():
    pages = [
        f"It was “so.”{n}\n\nIt was “not.”{n + 1}\n\n{n} One.\n\n{n + 1} Two." for n in (1, 3, 1)
    ]
    assert [number for number, _ in notes_in("\n\n".join(pages))] == ["1", "2", "3", "4", "1", "2"]


def test_the_sign_of_a_note_in_markdown_is_no_word_of_a_block_quote():
    text = f"It said:\n\n> There is no merit to these claims.[^1]\n\nSo.\n\n[^1]: {GIZMODO}.\n"
    reading = read_markdown(text.encode(), "“b.md”")
    assert list(quoted(reading.text, reading.blocks).values()) == [Verdict.EXACT]


PARAGRAPH, NOTE = BlockKind.PARAGRAPH, BlockKind.NOTE
FOOT = "See Fed. R. Civ. P. 65(b). It “is so.”"


def told_of(*parts):
    """What is told of the quotations of parts that stand below each other, each of its kind."""
    words = [part for _, part in parts]
    starts = [len("\n\n".join(words[:at])) + 2 * bool(at) for at in range(len(words))]
    blocks = tuple(
        TextBlock(start, start + len(part), kind)
        for start, (kind, part) in zip(starts, parts, strict=True)
    )
    found = quoted("\n\n".join(words), blocks)
    return {" ".join(one.split()): verdict for one, verdict in found.items() if one != "is so."}


def test_what_a_note_at_the_foot_of_a_page_cites_is_not_given_to_a_block_above_it():
    lead, block = f"AWS said so. {AFP}. It went on:1", "Parler is unable or unwilling to quickly"
    behind = (NOTE, FOOT), (PARAGRAPH, "Id. And that was all.")
    told = told_of((PARAGRAPH, lead), (BlockKind.BLOCK_QUOTE, block), *behind)
    assert told == {block: Verdict.EXACT}
    changed = block.replace("quickly", "swiftly")
    told = told_of((PARAGRAPH, lead), (BlockKind.BLOCK_QUOTE, changed), *behind)
    assert told == {changed: Verdict.ALTERED}


@pytest.mark.parametrize(
    ("new", "verdict"), [("identify", Verdict.EXACT), ("conceal", Verdict.ALTERED)]
)
def test_a_quotation_goes_on_over_the_note_at_the_foot_of_its_page(new, verdict):
    above, below = "Parler is unable or unwilling to quickly", f"{new} and remove such content"
    whole = f"{above} {below}"
    lead = (PARAGRAPH, "It went on:1")
    block = (BlockKind.BLOCK_QUOTE, above), (NOTE, FOOT), (PARAGRAPH, below)
    assert told_of(lead, *block, (PARAGRAPH, f"{AFP}.")) == {whole: verdict}
    line = (PARAGRAPH, f"It wrote:1 “{above}"), (NOTE, FOOT), (PARAGRAPH, f"{below}.” {AFP}.")
    assert told_of(*line) == {f"{whole}.": verdict}


@pytest.mark.parametrize(("sign", "begins"), [("[3]", "[3] "), (" [3]", "[3] "), ("³", "³ ")])
def test_the_mark_of_a_note_may_stand_behind_the_year_of_a_citation(sign, begins):
    text = (
        "Harm comes first.[1] Money is none.[2] Winter v. Nat. Res. Def. Council, Inc., 555 U.S. 7"
        f" (2008).{sign}\n\nNor is pay. Sampson, {{}} U.S. at 90.\n\n"
        "[1] Fed. R. Civ. P. 65(b).\n\n[2] Id.\n\n"
        f"{begins}See also Sampson v. Murray, 415 U.S. 61, 86–87 (1974)."
    )
    assert [number for number, _ in notes_in(text)] == ["1", "2", "3"]
    (one,) = (one for one in items_of(text.format("415")) if one.words.startswith("Sampson,"))
    assert (one.verdict, one.how.startswith("It is not cited")) == (Verdict.KNOWN, False)
    (one,) = (one for one in items_of(text.format("451")) if one.words.startswith("Sampson,"))
    assert one.verdict is Verdict.WRONG_ID


def items_of(text):
    return check_paper(PaperText(text), held()).items


@pytest.mark.parametrize("end", [".”", "[.]”", "[?]”"])
def test_a_mark_stands_behind_a_point_in_brackets_too(end):
    text = f"He called it “unjustified{end}1 That is all.\n\n1 {AFP}."
    assert [number for number, _ in notes_in(text)] == ["1"]
    block = f"It went on so.1 They burn them peacefully[.]2\n\nThe rest came.\n\n1 {AFP}."
    assert [number for number, _ in notes_in(f"{block}\n\n2 Wu, The Switch 45.")] == ["1", "2"]
