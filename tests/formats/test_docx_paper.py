from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from functools import partial

import docx
import pytest
from docx.shared import Inches, Pt
from drafts import Draft
from example import example_map, example_text_of, standards
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from sample_paper import sample_paper

from argmap.brief.block_lines import lines_of
from argmap.brief.blocks import Paragraph
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import PAPERS, paper_called
from argmap.brief.runs import Citation, Run, RunStyle
from argmap.case.ids import SourceId, keyed_id
from argmap.case.text_rules import is_seen
from argmap.formats.docx_paper import docx_paper
from argmap.sources.reading.word import read_word

SEEN = st.characters(codec="utf-8", exclude_categories=("C",))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paper_of(case_map, text_of=lambda _: None):
    return PAPERS[0].write(PaperCase(case_map, text_of, standards(), reader="articles"))


def part_of(made, name="word/document.xml"):
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        return etree.fromstring(package.read(name))


def words_of(made):
    return "".join(
        {f"{W}t": one.text or "", f"{W}br": "\n", f"{W}tab": "\t"}.get(one.tag, "")
        for one in part_of(made).iter()
    )


def squeezed(text):
    return "".join(text.split()).casefold()


@pytest.fixture(scope="module")
def example():
    paper = paper_of(example_map(), example_text_of)
    return paper, docx_paper(paper)


def test_every_line_of_the_example_comes_out_in_its_order(example):
    paper, made = example
    words, at = squeezed(words_of(made)), 0
    for block in paper.blocks:
        for line in lines_of(block):
            for run in line:
                if squeezed(run.text) and block is not None:
                    assert squeezed(run.text) in words
    outline = [one for one in paper.blocks if type(one).__name__ == "Entry"]
    for entry in outline:
        at = words.index(squeezed(entry.words), at)


def test_the_same_paper_is_the_same_bytes(example):
    paper, made = example
    assert docx_paper(paper) == made


def test_argmap_reads_back_what_it_wrote(example):
    _, made = example
    text = read_word(made, "example.docx").text
    for claim in example_map().claims.values():
        assert claim.text in text


@given(st.text(SEEN, min_size=1).filter(is_seen))
def test_any_text_of_a_claim_comes_out_as_that_text(typed):
    draft = Draft()
    draft.claim(typed)
    said = next(iter(draft.map.claims.values())).text
    assert said in words_of(docx_paper(paper_of(draft.map)))


def test_what_xml_cannot_hold_is_shown_as_a_sign():
    draft = Draft()
    draft.claim("A bell\x07 rings.")
    assert "A bell\ufffd rings." in words_of(docx_paper(paper_of(draft.map)))


def test_footnotes_stand_in_their_own_part_and_are_referred_to():
    made = docx_paper(sample_paper())
    [mark] = part_of(made).iter(f"{W}footnoteReference")
    notes = part_of(made, "word/footnotes.xml")
    [note] = [one for one in notes if one.get(f"{W}id") == mark.get(f"{W}id")]
    assert "".join(note.itertext()).strip() == "The note."


def test_the_tables_of_contents_and_of_authorities_are_fields_with_their_words():
    made = docx_paper(sample_paper())
    codes = [one.text.split()[0] for one in part_of(made).iter(f"{W}instrText")]
    assert codes == ["TOC", "TOA"]
    assert "I. Argument" in words_of(made)
    assert "Winter v. NRDC, 555 U.S. 7 (2008)" in words_of(made)


def test_a_citation_of_an_authority_is_marked_for_the_table():
    paper = sample_paper()
    cited = Run("Winter", RunStyle.TITLE, cites=Citation(SourceId(keyed_id("winter"))))
    made = docx_paper(Paper(paper.title, paper.caption, (*paper.blocks, Paragraph((cited,)))))
    codes = [one.text.strip() for one in part_of(made).iter(f"{W}instrText")]
    assert 'TA \\l "Winter v. NRDC, 555 U.S. 7 (2008)" \\c 1' in codes


def test_front_matter_has_roman_pages_and_the_body_begins_anew():
    sections = docx.Document(io.BytesIO(docx_paper(sample_paper()))).sections
    kinds = [one._sectPr.find(f"{W}pgNumType") for one in sections]
    assert [(one.get(f"{W}fmt"), one.get(f"{W}start")) for one in kinds] == [
        ("lowerRoman", "1"),
        ("decimal", "1"),
    ]


def test_text_from_the_right_is_set_from_the_right():
    draft = Draft()
    draft.claim("הטענה הראשונה")
    made = part_of(docx_paper(paper_of(draft.map)))
    assert list(made.iter(f"{W}bidi"))
    assert list(made.iter(f"{W}rtl"))


def test_quoted_words_are_upright_as_they_stand_in_their_source():
    document = docx.Document(io.BytesIO(docx_paper(sample_paper())))
    [quote] = [one for one in document.paragraphs if one.style.name == "Quote"]
    assert quote.text == "words of <b>somebody</b>"
    assert quote.style.font.italic is False


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_another_word_processor_opens_it(example, tmp_path):
    (tmp_path / "a.docx").write_bytes(example[1])
    convert = ["soffice", "--headless", "--convert-to", "txt:Text", "--outdir", str(tmp_path)]
    run = partial(subprocess.run, check=True, capture_output=True, timeout=300)
    run([*convert, f"-env:UserInstallation=file://{tmp_path}/office", str(tmp_path / "a.docx")])
    told = squeezed((tmp_path / "a.txt").read_text(encoding="utf-8"))
    assert all(squeezed(claim.text) in told for claim in example_map().claims.values())


@pytest.fixture(scope="module")
def memorandum():
    case = PaperCase(example_map(), example_text_of, standards(), today="2024-08-26")
    return docx.Document(io.BytesIO(docx_paper(paper_called("memorandum").write(case))))


def test_a_filed_paper_is_double_spaced_with_a_caption_beside_its_title(memorandum):
    text = [one for one in memorandum.paragraphs if one.style.name == "Body Text"]
    assert len(text) > 40
    assert memorandum.styles["Body Text"].paragraph_format.line_spacing == Pt(24)
    left, right = memorandum.tables[0].rows[0].cells
    assert "PARLER LLC," in left.text
    assert "MEMORANDUM IN SUPPORT" in right.text
    assert memorandum.sections[0].left_margin == Inches(1)


def test_headings_are_of_the_typeface_of_the_text(memorandum):
    for name in ("Normal", "Heading 1", "Heading 3"):
        fonts = memorandum.styles[name].element.find(f".//{W}rFonts")
        assert fonts.get(f"{W}ascii") == "Times New Roman"
        assert not [key for key in fonts.attrib if key.lower().endswith("theme")]


def test_the_table_of_contents_has_a_line_an_entry_set_in_by_its_level(memorandum):
    lines = [one for one in memorandum.paragraphs if one.text.startswith(("IV.\t", "A.\t", "1.\t"))]
    insets = [one.paragraph_format.left_indent for one in lines[:3]]
    assert insets == sorted(set(insets))


def test_no_row_of_a_table_is_divided_between_pages():
    case = PaperCase(example_map(), example_text_of, standards())
    made = part_of(docx_paper(paper_called("bench-memo").write(case)))
    rows = [one for table in made.iter(f"{W}tbl") for one in table.iter(f"{W}tr")]
    marked = [one for one in rows if one.find(f".//{W}cantSplit") is not None]
    heads = [one for one in rows if one.find(f".//{W}tblHeader") is not None]
    assert len(marked) + len(heads) == len(rows) > 10
