"""What holds of every PDF of the example, whatever paper it is."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from functools import cache

import pikepdf
import pytest
from example import example_text_of, standards
from lxml import etree
from practised_example import played_example

from argmap.brief.block_lines import lines_of
from argmap.brief.blocks import Authorities, BlockQuote, Contents, Entry, Heading, Paragraph, Role
from argmap.brief.figures import Figure
from argmap.brief.ledger_block import Ledger
from argmap.brief.runs import Run, words_of
from argmap.formats import typst_world
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes
from argmap.formats.pdf_data import template_and_data
from argmap.formats.typst_world import compile_pdf

pytestmark = pytest.mark.usefixtures("qapp")

KINDS = [
    *("map", "order", "exhibits", "memorandum", "opposition", "reply"),
    *("bench-memo", "moot", "debate", "round", "flow"),
]
FURNITURE = re.compile(
    r"Parler LLC v\. Amazon Web Services, Inc\. No\. 2:21-cv-00031-BJR.*"
    r"|[A-Z][\w -]+ (?:[ivx]+|\d+) (?:No\. 2:21-cv-00031-BJR|of \d+)"
)
WITH_CONTENTS = {"map", "exhibits", "round"}
CAPTION, TABLE, LEDGER, ADDED = 500, 4000, 6000, 60
"""So many letters may stand before the first line, in a table, in a ledger, before any other."""
has_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler is not installed"
)


@cache
def printed(kind):
    """A paper, and its PDF."""
    choices = Choices(paper=kind, today="2024-08-26")
    case = CaseToExport(played_example(), example_text_of, standards(), choices)
    return case.measured_paper(in_pages=True), pdf_bytes(case)


def made(kind):
    return printed(kind)[1]


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_sound_tagged_and_says_its_language_and_its_standards(kind):
    with pikepdf.open(io.BytesIO(made(kind))) as pdf:
        assert pdf.check_pdf_syntax() == []  # what qpdf finds
        assert "/StructTreeRoot" in pdf.Root
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("en")
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert "/PageLabels" in pdf.Root
        with pdf.open_outline() as outline:
            assert len(outline.root) >= 1
        with pdf.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
            assert metadata["pdfuaid:part"] == "1"


@cache
def boxes(kind, folder):
    """Each page as another program reads it: its size, and the words with where they stand."""
    path = folder / f"{kind}.pdf"
    path.write_bytes(made(kind))
    told = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True).stdout
    pages = []
    for page in etree.fromstring(told, etree.XMLParser(recover=True)).iter("{*}page"):
        words = [
            (*(float(word.get(key)) for key in ("xMin", "yMin", "xMax", "yMax")), word.text or "")
            for word in page.iter("{*}word")
        ]
        pages.append((float(page.get("width")), float(page.get("height")), words))
    return pages


@has_poppler
@pytest.mark.parametrize("kind", KINDS)
def test_no_word_is_beyond_the_edge_of_its_page_or_over_another(kind, tmp_path):
    for width, height, words in boxes(kind, tmp_path):
        assert words
        assert [one for one in words if min(one[:2]) < 0 or one[2] > width or one[3] > height] == []
        assert list(_over_each_other(sorted(words, key=lambda one: one[1]))) == []


def _over_each_other(words):
    """Walk the words that cover one another, more than letters that lean over do."""
    for at, (left, top, right, bottom, word) in enumerate(words):
        for other in words[at + 1 :]:
            if other[1] > (top + bottom) / 2:
                break
            if min(right, other[2]) - max(left, other[0]) > 2:
                yield word, other[4]


@has_poppler
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_ends_with_a_heading_and_none_is_empty(kind, tmp_path):
    with pikepdf.open(io.BytesIO(made(kind))) as pdf, pdf.open_outline() as outline:
        titles = set(_titles(outline.root))
    assert titles
    *pages, _ = boxes(kind, tmp_path)
    for _, height, words in pages:
        lines = _lines(one for one in words if one[1] < height - 70)
        assert lines
        last = _squeezed(lines[-1])
        assert [one for one in titles if last.endswith(one) and len(last) < len(one) + 6] == []


def _titles(items):
    for item in items:
        yield from (_squeezed(item.title), _squeezed(item.title.upper()))
        yield from _titles(item.children)


def _lines(words):
    found = {}
    for one in words:
        found.setdefault(round(one[1] / 3), []).append(one)
    return [" ".join(one[4] for one in sorted(found[key])) for key in sorted(found)]


def _squeezed(words):
    return re.sub(r"[\W_]+", "", words)


def pages_read(kind, folder):
    """The words of each page as another program reads them, without its head and foot."""
    path = folder / f"{kind}.pdf"
    path.write_bytes(made(kind))
    told = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True).stdout
    *pages, _ = (page.split("\n") for page in told.decode().split("\f"))
    return [_bare("".join(one for one in page if not FURNITURE.fullmatch(one))) for page in pages]


def _bare(words):
    return _squeezed(words).casefold()


def lines_in_order(blocks):
    """Walk what has to be read, in order, each with how much may stand before it.

    What a renderer adds is the caption, tables of pages, numbers, and the state and the
    warnings of a quotation; nothing stands within a line. The harms of a ledger stand side
    by side, so that it is walked as one.
    """
    room = CAPTION
    for block in blocks:
        if isinstance(block, Ledger):
            yield [_bare(words_of(line)) for line in lines_of(block)], LEDGER
            continue
        lines = list(lines_of(block))
        if isinstance(block, Entry):  # its facts stand between its number and its words
            lines = [(Run(block.number),), block.facts, (Run(block.words),)]
        room = TABLE if isinstance(block, Figure) else room
        for line in lines:
            yield [_bare(words_of(line))], room
            room = ADDED
        if isinstance(block, Contents | Authorities):
            room = TABLE
        elif isinstance(block, BlockQuote):
            room += len(_bare("".join((block.state, *block.warnings))))


def after_the_contents(text, blocks):
    """The text behind the table of contents that a renderer puts before a report."""
    last = [one.text for one in blocks if isinstance(one, Heading) and one.level == 1][-1]
    return text[text.index(_bare(last)) + len(_bare(last)) :]


def is_margin_note(block):
    return isinstance(block, Paragraph) and block.role is Role.NOTE


@has_poppler
@pytest.mark.parametrize("kind", KINDS)
def test_every_word_is_read_in_the_order_of_the_paper(kind, tmp_path):
    paper, _ = printed(kind)
    text = "".join(pages_read(kind, tmp_path))
    if kind in WITH_CONTENTS:
        text = after_the_contents(text, paper.blocks)
    for note in filter(is_margin_note, paper.blocks):  # they stand beside what they are about
        words = _bare(words_of(note.runs))
        assert words in text
        text = text.replace(words, "", 1)
    at = 0
    for lines, room in lines_in_order(one for one in paper.blocks if not is_margin_note(one)):
        ends = []
        for words in lines:
            found = text.find(words, at)
            assert 0 <= found - at <= room, (words, text[at : at + 200])
            ends.append(found + len(words))
        at = max(ends)
    assert len(text) - at <= ADDED


def goals_of(data):
    """Where each link of a PDF leads, in its order: the page, and how high on it."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        named = pikepdf.NameTree(pdf.Root.Names.Dests)
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        for page in pdf.pages:
            for link in page.get("/Annots", []):
                to = link.get("/Dest")
                if to is None:
                    yield str(link.A.URI)
                    continue
                to = to if isinstance(to, pikepdf.Array) else named[str(to)]
                yield numbers[to[0].objgen], float(to[3]), str(link.Contents)


@pytest.mark.parametrize("kind", ["map", "exhibits", "round"])
def test_links_lead_where_typst_itself_would_lead_them(kind, monkeypatch):
    choices = Choices(paper=kind, today="2024-08-26")
    case = CaseToExport(played_example(), example_text_of, standards(), choices)
    template, data = template_and_data(case, case.paper(in_pages=True))
    joined = list(goals_of(compile_pdf(template, data).pdf))
    world = typst_world.world_for(template)
    late = b'if name.starts-with("a") { "argmap:to/" + name } else { label(name) }'
    assert late in world.files["runs.typ"]
    world.files["runs.typ"] = world.files["runs.typ"].replace(late, b"label(name)")
    monkeypatch.setattr(typst_world, "world_for", lambda *_: world)
    by_typst = list(goals_of(compile_pdf(template, data).pdf))
    assert [goal[0] for goal in joined] == [goal[0] for goal in by_typst]
    assert max(abs(one[1] - two[1]) for one, two in zip(joined, by_typst, strict=True)) < 16
    assert all(words == f"page {page}" for page, _, words in joined)
    assert len({page for page, *_ in joined}) > 1
