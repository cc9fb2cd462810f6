"""Block quotes with a line below them that tells whose they are, in Markdown, text and Word."""

from __future__ import annotations

import io

import docx
import pytest
from student_prose import held

from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import ItemKind, PaperText, Verdict, blocks_of, paper_of
from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.reading.plain import read_markdown, read_plain
from argmap.sources.reading.word import read_word

BOOTED = (
    "Parler Is Now Suing Amazon for Booting It Offline After the Failed MAGA Coup, Gizmodo"
    " (Jan. 11, 2021)"
)
WORDS = "Parler is unable or unwilling to promptly identify and remove this content"
READERS = {"markdown": read_markdown, "text": read_plain}


def quotations(text, form):
    reading = READERS[form](text.encode(), "“b”")
    items = check_paper(paper_of(reading, b"", "b"), held()).items
    return [(one.words, one.verdict) for one in items if one.kind is ItemKind.QUOTATION]


TELLINGS = [
    f">\n> — AWS spokesperson, *{BOOTED}*\n",
    f"> — AWS spokesperson, {BOOTED}\n",
    f">\n> -- {BOOTED}.\n",
    f">\n> — AWS\n>\n> ⚠ Quote with caution: “some other words entirely” is meant.\n\n{BOOTED}.\n",
    f"\n{BOOTED}.\n",
]


@pytest.mark.parametrize("lead", ["", "    ", "        "])
@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("telling", TELLINGS)
def test_a_line_that_tells_of_a_block_quote_is_none_of_its_words(telling, form, lead):
    def paper(words):
        quote = f"> {words}\n{telling}".replace("\n>", f"\n{lead}>")
        return f"The spokesperson answered:\n\n{lead}{quote}\nSo it was.\n"

    assert quotations(paper(WORDS), form) == [(WORDS, Verdict.EXACT)]
    wrong = WORDS.replace("promptly", "quickly")
    assert quotations(paper(wrong), form) == [(wrong, Verdict.ALTERED)]


def test_a_dialogue_in_a_block_quote_stays_whole():
    text = "> — Is it so?\n> — It is so.\n> — Then so be it.\n"
    (block,) = blocks_of(read_markdown(text.encode(), "“b”"))
    assert text[block.start : block.end] == text[2:].rstrip()


def test_a_dash_within_a_block_quote_tells_nothing():
    text = "> It began\n> — Monday at last —\n> with a letter\n> that was long\n> and went on.\n"
    (block,) = blocks_of(read_markdown(text.encode(), "“b”"))
    assert (block.kind, block.end) == (BlockKind.BLOCK_QUOTE, len(text) - 1)


def test_a_paragraph_that_cites_ends_a_block_quote_of_a_page():
    text = f"{WORDS}\n\nAWS spokesperson · {BOOTED} · exact\n\nMore is said of it here."
    blocks = (TextBlock(0, len(text), BlockKind.BLOCK_QUOTE),)
    items = check_paper(PaperText(text, blocks), held()).items
    assert [(one.words, one.verdict) for one in items] == [
        (WORDS, Verdict.EXACT),
        (BOOTED, Verdict.KNOWN),
    ]


def test_a_paragraph_that_tells_of_a_quotation_is_none_though_it_is_set_in_as_one():
    text = f"“{WORDS}”\n\nAWS spokesperson, statement · {BOOTED}\n\nIt goes on."
    start = text.index("AWS")
    blocks = (
        TextBlock(0, start - 2, BlockKind.PARAGRAPH),
        TextBlock(start, text.rindex("\n\n"), BlockKind.BLOCK_QUOTE),
        TextBlock(text.rindex("It"), len(text), BlockKind.PARAGRAPH),
    )
    items = check_paper(PaperText(text, blocks), held()).items
    assert [(one.words, one.verdict) for one in items] == [
        (WORDS, Verdict.EXACT),
        (BOOTED, Verdict.KNOWN),
    ]


def test_a_block_quote_that_names_a_source_itself_is_quoted_all_the_same():
    quoted = f"{WORDS}, as one reads in {BOOTED}"
    text = f"It says:\n\n{quoted}\n\nSo it is."
    start = text.index(quoted)
    blocks = (TextBlock(start, start + len(quoted), BlockKind.BLOCK_QUOTE),)
    items = check_paper(PaperText(text, blocks), held()).items
    assert [one.verdict for one in items if one.words == quoted] == [Verdict.ALTERED]


def test_a_telling_paragraph_in_the_style_of_quotes_is_none_in_word():
    document = docx.Document()
    document.add_paragraph("The spokesperson answered:")
    for words in (f"{WORDS}.", f"— AWS spokesperson, {BOOTED}"):
        document.add_paragraph(words, style="Quote")
    data = io.BytesIO()
    document.save(data)
    paper = paper_of(read_word(data.getvalue(), "“b.docx”"), data.getvalue(), "b.docx")
    verdicts = [one.verdict for one in check_paper(paper, held()).items]
    assert verdicts == [Verdict.EXACT, Verdict.KNOWN]


def test_the_sign_of_a_paragraph_ends_a_sentence_that_says_who_speaks():
    said = "Amazon said it was in contact. ¶ CEO John Matze accused the tech giants of"
    for text in (f"{said} “the war on free speech.”", f"{said[:16]} it ¶ {said[34:]} “the war.”"):
        assert [
            one for one in check_paper(PaperText(text), held()).items if one.verdict.accuses
        ] == []


def test_a_block_quote_is_not_given_the_citation_below_another_one():
    said = "Apple and Google had already removed it from their download platforms"
    for between in ("And so:", "It adds"):
        text = f"> {said}\n\n{between}\n\n> {WORDS}\n>\n> — {BOOTED}\n"
        assert quotations(text, "markdown") == [(said, Verdict.EXACT), (WORDS, Verdict.EXACT)]


def test_a_block_quote_is_given_the_citation_run_in_behind_it_and_not_a_paragraph_above():
    above = "Order Denying Motion for Preliminary Injunction, Dkt. 34."
    for words, verdict in ((f"{WORDS}.", Verdict.EXACT), (WORDS[10:] + " now.", Verdict.ALTERED)):
        text = f"{above}\n\n> {words} {BOOTED}.\n\nHe went on.\n"
        assert quotations(text, "markdown") == [(words, verdict)]


RUN_IN = [
    f"{WORDS}. {BOOTED}.",
    f"“{WORDS}.” {BOOTED}.",
    f"“{WORDS}.” *{BOOTED}* (emphasis added).",
    f"{WORDS} ({BOOTED}).",
    f"{WORDS}. See {BOOTED}; see also Parler Sues Amazon (San Francisco).",
]


@pytest.mark.parametrize("run_in", RUN_IN)
@pytest.mark.parametrize("style", ["Quote", "Intense Quote"])
def test_a_citation_that_is_the_last_sentence_of_a_block_quote_is_none_of_its_words(run_in, style):
    def verdicts(words):
        document = docx.Document()
        document.add_paragraph("The spokesperson answered:")
        document.add_paragraph(words.replace("*", ""), style=style)
        data = io.BytesIO()
        document.save(data)
        paper = paper_of(read_word(data.getvalue(), "“b.docx”"), data.getvalue(), "b.docx")
        return {one.verdict for one in check_paper(paper, held()).items}

    assert verdicts(run_in) == {Verdict.EXACT, Verdict.KNOWN}
    assert verdicts(run_in.replace("promptly", "quickly")) == {Verdict.ALTERED, Verdict.KNOWN}


@pytest.mark.parametrize("cite", [f"{BOOTED}.", "*Id.* at 2.", "See id.", f"({BOOTED})"])
@pytest.mark.parametrize("form", READERS)
def test_a_citation_run_in_behind_a_block_quote_of_signs_is_none_of_its_words(cite, form):
    def paper(words):
        return f"It was unjustified. {BOOTED}.\n\nIt answered:\n\n> {words}. {cite}\n\nSo it was.\n"

    assert quotations(paper(WORDS), form)[0][1] is Verdict.EXACT
    wrong = WORDS.replace("promptly", "quickly")
    assert quotations(paper(wrong), form)[0][1] is Verdict.ALTERED


def test_what_a_source_itself_cites_stays_in_a_block_quote_of_it():
    opinion = "It is an extraordinary remedy never awarded as of right. Munaf, 553 U.S., at 689."
    source = HeldSource(Source(SourceId("c" * 32), title="Winter v. NRDC"), f"So. {opinion} More.")
    blocks = (TextBlock(0, len(opinion), BlockKind.BLOCK_QUOTE),)
    items = check_paper(PaperText(opinion, blocks), Held((source,))).items
    assert [one.words for one in items if one.kind is ItemKind.QUOTATION] == [opinion]
