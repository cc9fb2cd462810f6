from __future__ import annotations

import io

import docx
import pytest

from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.case.terms import SourceKind
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict, paper_of
from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.plain import read_markdown
from argmap.sources.reading.word import read_word
from argmap.sources.saying.party_names import names_meet

LETTER = (
    "Parler is unable or unwilling to promptly identify and remove this content. We “told Parler"
    " so” in November, teh month of the vote. The servers’ owners agreed; they had no choice.\n\n"
    "Over the past weeks we reported 98 examples. Some were removed."
)
SOURCES = [
    (SourceKind.ARTICLE, "Letter to Parler", "", LETTER),
    (SourceKind.CASE, "Winter v. NRDC", "Winter v. NRDC, 555 U.S. 7 (2008)", ""),
]
HELD = Held(
    tuple(
        HeldSource(Source(SourceId(f"{n:032x}"), kind, title=title, citation=cited), text)
        for n, (kind, title, cited, text) in enumerate(SOURCES)
    )
)
CITE = "Letter to Parler (undated)"
WINTER = "Winter v. NRDC, 555 U.S. 7, 20 (2008)"


def quotations(text, blocks=()):
    items = check_paper(PaperText(text, blocks), HELD).items
    return [(one.words, one.verdict) for one in items if one.kind is ItemKind.QUOTATION]


def verdicts(text, blocks=()):
    return [verdict for _, verdict in quotations(text, blocks)]


SOUND = [
    f"It wrote, “We ‘told Parler so’ in November.” {CITE}.",
    f"It was “told . . . in November, teh [sic] month of the vote.” {CITE}.",
    f"„Parler is unable or unwilling“, wrote AWS. {CITE}.",
    f"« Parler is unable or unwilling » ({CITE}).",
    f"»Over the past weeks« it saw them. {CITE}.",
    f"「Some were removed」 {CITE}.",
    f"In its {CITE}, AWS wrote that it “reported 98 examples.”",
    f"“[T]hey had no choice,” and “[s]ome were removed.” {CITE}.",
    f"“The servers’ owners agreed; they had no choice.” {CITE}.",
    "‘Over the past weeks we reported 98 examples’ is not cited.",
    f"“remove this content. We ‘told Parler so’ in November” {CITE}.",
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_quotations_are_exact(text):
    assert set(verdicts(text)) == {Verdict.EXACT}


@pytest.mark.parametrize(
    "text",
    [
        f"It wrote, “We ‘told Amazon so’ in November.” {CITE}.",
        f"„Parler is unable and unwilling“ {CITE}.",
        f"“they had [no] choice” {CITE}.",
        f"« Over the past months we reported 98 examples » ({CITE}).",
        f"“Over the past weeks we reported 89 examples” {CITE}.",
    ],
)
def test_altered_quotations_are_told_with_the_words_that_differ(text):
    items = check_paper(PaperText(text), HELD).items
    (one,) = [item for item in items if item.kind is ItemKind.QUOTATION]
    assert one.verdict is Verdict.ALTERED
    assert one.source == HELD.sources[0].id
    assert any(run.change != "equal" for run in one.runs) or "claims a change" in one.how


@pytest.mark.parametrize(
    "text",
    [
        f"A party “is likely to suffer irreparable harm.” {WINTER}.",
        f"{WINTER}. The Court saw it so. “An injunction is an extraordinary remedy.” It did.",
        f"„Never awarded as of right“ ({WINTER}).",
        f"As {WINTER}, has it, harm must be “likely, not just possible.”",
        "“Never so held by any court” Nken v. Holder, 556 U.S. 418 (2009).",
        "“It never was the law at all.” Smith, supra, at 4.",
        "“No executive had told him a word of it.” Executive 1 Decl. (Dkt. 10) ¶ 4.",
        "“No executive had told him a word of it.” Compl. (Dkt. No. 1) ¶¶ 21–22.",
        "“No executive had told him a word of it.” Mot. for TRO [ECF No. 2] at 6.",
        "“No executive had told him a word of it.” Hr’g Tr. (Dkt. 33) at 14:3–9.",
    ],
)
def test_what_is_not_held_cannot_be_checked_and_is_never_called_invented(text):
    assert verdicts(text) == [Verdict.UNCHECKABLE]


def test_what_no_source_has_and_nobody_is_cited_for_is_not_found():
    assert verdicts("He wrote “crush them before the weekend comes around” to all.") == [
        Verdict.NOT_FOUND
    ]
    assert verdicts(f"“Crush them before the weekend comes around.” {CITE}.") == [Verdict.NOT_FOUND]


def test_terms_and_names_are_no_quotations_of_a_source():
    assert verdicts("Parler LLC (“Parlor”) moves (the “Renewed Motion”) so.") == []


def test_block_quotes_are_checked_in_markdown():
    text = (
        f"AWS wrote:\n\n> We “told Parler so” in November, teh month\n> of the vote.\n\n{CITE}.\n\n"
        f"And then:\n\n> Over the past months we reported 89 examples.\n\n{CITE}.\n"
    )
    reading = read_markdown(text.encode(), "“b.md”")
    found = quotations(reading.text, reading.blocks)
    assert [verdict for _, verdict in found] == [Verdict.EXACT, Verdict.ALTERED]
    assert found[0][0] == "We “told Parler so” in November, teh month\nof the vote."


def test_a_word_document_is_checked_with_its_block_quotes_and_notes():
    document = docx.Document()
    document.add_paragraph("AWS wrote to Parler:")
    document.add_paragraph("Over the past weeks we reported 98 examples.", style="Quote")
    document.add_paragraph(f"{CITE}. It had “told Parler so.” Id.")
    data = io.BytesIO()
    document.save(data)
    reading = read_word(data.getvalue(), "“b.docx”")
    paper = paper_of(reading, data.getvalue(), "b.docx")
    assert [one.kind for one in paper.blocks].count(BlockKind.BLOCK_QUOTE) == 1
    items = check_paper(paper, HELD).items
    assert [one.verdict for one in items] == [
        *(Verdict.EXACT, Verdict.KNOWN, Verdict.EXACT, Verdict.KNOWN)
    ]


def test_a_quotation_has_the_citation_of_its_note():
    text = (
        "It is “never awarded as of right.”[^1] It is “unable or unwilling to see.”[^2]\n\n"
        f"[^1]: {WINTER}.\n\n[^2]: {CITE}.\n"
    )
    reading = read_markdown(text.encode(), "“b.md”")
    assert verdicts(reading.text, reading.blocks) == [Verdict.UNCHECKABLE, Verdict.ALTERED]


def test_what_the_text_cites_short_and_a_note_in_full_is_known():
    text = f"It is so.[^1] Winter, 555 U.S. at 22.\n\n[^1]: {WINTER}.\n"
    reading = read_markdown(text.encode(), "“b.md”")
    items = check_paper(PaperText(reading.text, reading.blocks), HELD).items
    assert [one.verdict for one in items] == [Verdict.KNOWN, Verdict.KNOWN]


def test_names_meet_by_a_word_or_an_alias():
    aliases = [("Amazon Web Services", "AWS")]
    assert names_meet("John Matze", "Matze")
    assert names_meet("AWS", "an Amazon spokesperson", aliases)
    assert not names_meet("AWS", "Parler", aliases)
    assert not names_meet("AWS", "an Amazon spokesperson")


@pytest.mark.parametrize(
    "said",
    [
        f"It was sent. “Letter to Parler,” {WINTER}, holds otherwise.",
        "See “Letter to Parler” and, for the rest, ‘Winter v. NRDC’.",
        "On “Breach of Contract” only the harm fails.",
    ],
)
def test_titles_of_sources_and_names_of_causes_in_marks_quote_nothing(said):
    held = HELD._replace(causes=("Breach of contract",))
    items = check_paper(PaperText(said), held).items
    assert [one for one in items if one.kind is ItemKind.QUOTATION] == []


def test_the_name_of_a_cause_is_a_quotation_where_it_is_given_to_a_source():
    held = HELD._replace(causes=("They breached the whole contract",))
    said = f"He says that “they breached the whole contract.” {CITE}."
    (item,) = (one for one in check_paper(PaperText(said), held).items if "breached" in one.words)
    assert item.verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("*Doe v. Roe*, 1 U.S. 2 (1790)", "Doe v. Roe, 1 U.S. 2 (1790)"),
        ("**Doe v. Roe**, 1 U.S. 2 (1790)", "Doe v. Roe, 1 U.S. 2 (1790)"),
        ("_Doe v. Roe_, 1 U.S. 2 (1790)", "Doe v. Roe, 1 U.S. 2 (1790)"),
        (
            "Doe v. Roe, 2019 WL 4738288, at *3 (W.D. Wash. 2019)",
            "Doe v. Roe, 2019 WL 4738288, at *3 (W.D. Wash. 2019)",
        ),
    ],
)
def test_a_citation_is_told_without_the_signs_of_markdown(printed, words):
    reading = read_markdown(f"So it was held. See {printed}.".encode(), "“b.md”")
    (one,) = check_paper(PaperText(reading.text, reading.blocks), HELD).items
    assert one.words == words
