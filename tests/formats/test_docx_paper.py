from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest
from docx.shared import Inches, Pt
from drafts import Draft
from example import example_map, example_text_of, standards
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from PySide6.QtGui import QImage
from sample_paper import sample_paper

from argmap.brief.block_lines import lines_of
from argmap.brief.blocks import Heading, Paragraph
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import PAPERS, paper_called
from argmap.brief.runs import Citation, Run, RunStyle
from argmap.case.ids import SourceId, keyed_id
from argmap.case.text_rules import is_seen
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.docx_paper import docx_bytes, docx_paper
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
    assert codes == ["PAGEREF", "PAGEREF", "TOA"]
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


def exported(case_map, paper="map", text_of=lambda _: None):
    case = CaseToExport(case_map, text_of, standards(), Choices("articles", paper=paper))
    return docx_bytes(case), case.notes


def test_the_map_stands_on_a_page_of_its_own_before_the_words(qapp):
    made, notes = exported(example_map(), text_of=example_text_of)
    document = docx.Document(io.BytesIO(made))
    first, second = document.sections
    assert first.page_width <= Inches(22)
    assert first.page_height <= Inches(22)
    assert (second.page_width, second.page_height) == (Inches(8.5), Inches(11))
    [picture] = document.inline_shapes
    assert picture.width <= first.page_width - first.left_margin
    assert picture.height <= first.page_height - first.top_margin - first.bottom_margin
    assert picture.width / Inches(1) * 150 < docx_picture(made).width()
    [words] = [one.get("descr") for one in part_of(made).iter() if one.tag.endswith("}docPr")]
    assert words == "The argument map, drawn with 56 boxes. The outline tells each claim in full."
    assert notes == []
    assert exported(example_map(), text_of=example_text_of)[0] == made


def docx_picture(made):
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        [name] = [one for one in package.namelist() if one.startswith("word/media/")]
        return QImage.fromData(package.read(name))


def test_a_map_whose_letters_become_small_on_a_page_of_word_says_so(qapp, monkeypatch):
    monkeypatch.setattr("argmap.formats.docx_map._LEGIBLE", 9.0)
    made, notes = exported(example_map(), text_of=example_text_of)
    [told] = notes
    assert re.search(r"letters of \d\.\d points", told)
    assert docx.Document(io.BytesIO(made)).sections[0].page_width <= Inches(22)


def test_a_case_without_claims_has_no_picture_and_other_papers_have_none(qapp):
    for made, _ in (exported(Draft().map), exported(example_map(), "order")):
        document = docx.Document(io.BytesIO(made))
        assert len(document.inline_shapes) == 0
        assert document.sections[0].page_width == Inches(8.5)


def fields_of(made):
    return [one.text.split() for one in part_of(made).iter(f"{W}instrText")]


def test_every_page_of_the_tables_is_a_field_that_refers_to_one_bookmark(memorandum):
    data = io.BytesIO()
    memorandum.save(data)
    marks = [one.get(f"{W}name") for one in part_of(data.getvalue()).iter(f"{W}bookmarkStart")]
    ids = [one.get(f"{W}id") for one in part_of(data.getvalue()).iter(f"{W}bookmarkStart")]
    ends = [one.get(f"{W}id") for one in part_of(data.getvalue()).iter(f"{W}bookmarkEnd")]
    asked = [one[1] for one in fields_of(data.getvalue()) if one[0] == "PAGEREF"]
    assert len(set(marks)) == len(marks)
    assert sorted(ids) == sorted(ends)
    assert set(asked) <= set(marks)
    assert len([one for one in asked if one.startswith("_Toc")]) > 10
    assert len([one for one in asked if one.startswith("_Cite")]) > 5


def cites_of_winter(*headings):
    """A document that cites one authority twice below each of some headings."""
    paper = sample_paper()
    cited = Run("Winter", RunStyle.TITLE, cites=Citation(SourceId(keyed_id("winter"))))
    parts = ((one, Paragraph((cited,)), Paragraph((cited,))) for one in headings)
    blocks = (*paper.blocks, *(block for part in parts for block in part))
    made = docx.Document(io.BytesIO(docx_paper(Paper(paper.title, paper.caption, blocks))))
    return next(one.text for one in made.paragraphs if "Winter v. NRDC" in one.text)


def test_an_authority_has_one_page_for_each_part_that_cites_it_and_names_the_part():
    parts = (
        Heading(1, "Argument", "a", number="IV."),
        Heading(2, "Merits", "b", number="A."),
        Heading(3, "Without a number", "c"),
        Heading(1, "End", "d"),
    )
    told = cites_of_winter(*parts)
    assert told == "Winter v. NRDC, 555 U.S. 7 (2008)\t–\u00a0(IV), –\u00a0(IV.A), –\u00a0(End)"


def test_what_the_pages_tell_stands_once_below_the_last_group_of_authorities(memorandum):
    texts = [one.text for one in memorandum.paragraphs]
    groups = [texts.index(one) for one in ("Cases", "Rules")]
    told = [at for at, one in enumerate(texts) if one.startswith("Behind each authority")]
    assert len(told) == 1
    assert groups[0] < groups[1] < told[0]


def test_the_pages_of_an_authority_that_many_parts_cite_stand_below_it():
    told = cites_of_winter(*(Heading(1, "Part", f"a{at}", number=f"{at}.") for at in range(1, 6)))
    assert told.startswith("Winter v. NRDC, 555 U.S. 7 (2008)\n–\u00a0(1), –\u00a0(2)")


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
