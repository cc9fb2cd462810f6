"""Word documents as LibreOffice opens them, which knows no tables of authorities."""

from __future__ import annotations

import re
import shutil
import subprocess

import pypdf
import pytest
from example import example_map, example_text_of, standards
from pages_cited import FRONT, pages_cited, rows_of

from argmap.brief.block_lines import lines_of
from argmap.brief.blocks import Heading
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.formats.docx_paper import docx_paper
from argmap.law.citecheck.items import PaperText

pytestmark = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)

KINDS = ("memorandum", "opposition", "reply", "bench-memo", "exhibits", "map")
FILED = KINDS[:3]
FOOT = re.compile(r"(?:Memorandum in support|Opposition|Reply) [\divx]+ No\. \S+")
SHOWN = re.compile(r"(\d+)\s\(([^()]+)\)")


@pytest.fixture(scope="module")
def papers():
    case = PaperCase(example_map(), example_text_of, standards(), today="2024-08-26")
    return {kind: paper_called(kind).write(case) for kind in KINDS}


@pytest.fixture(scope="module")
def folder(papers, tmp_path_factory):
    """The folder with every paper as Word document and what LibreOffice makes of it."""
    folder = tmp_path_factory.mktemp("office")
    for kind, paper in papers.items():
        (folder / f"{kind}.docx").write_bytes(docx_paper(paper))
    office = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/office"]
    made = [str(folder / f"{kind}.docx") for kind in KINDS]
    subprocess.run(
        [*office, "--convert-to", "pdf", "--outdir", str(folder), *made],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return folder


def pages_of(folder, kind):
    return [one.extract_text() for one in pypdf.PdfReader(folder / f"{kind}.pdf").pages]


def squeezed(text):
    return "".join(text.split()).casefold()


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_of_a_paper_is_on_its_pages(kind, papers, folder):
    told = squeezed("".join(pages_of(folder, kind)))
    for block in papers[kind].blocks:
        for line in lines_of(block):
            for run in line:
                assert all(squeezed(word) in told for word in run.text.split())


def test_the_table_of_contents_tells_the_pages_of_its_headings(folder):
    pages = [squeezed(one) for one in pages_of(folder, "memorandum")]
    told = "".join(pages)
    body = next(at for at, one in enumerate(pages) if "llc(“parler”)moves" in one)
    for words, at in (("Security", "movantgivessecurity"), ("Conclusion", "respectfullysubmitted")):
        [number] = set(re.findall(rf"{words}\.{{3,}}(\d+)".casefold(), told))
        assert at in "".join(pages[body + int(number) - 1 : body + int(number) + 1])


def printed_of(folder, kind):
    """The pages one after the other without their feet, each a single line of words."""
    text, begins = "", []
    for page in pages_of(folder, kind):
        begins.append(len(text))
        words = FOOT.sub("", " ".join(page.split()))
        text += re.sub(r"(?<=\w)- (?=\w)", "-", words) + " "
    return PaperText(text, pages=tuple(begins))


def parts_citing(paper, source):
    """The parts that cite a source, each as the numbers of its headings."""
    numbers, found = {}, []
    for block in paper.blocks:
        if isinstance(block, Heading):
            numbers = {level: one for level, one in numbers.items() if level < block.level}
            if block.number:
                numbers[block.level] = block.number.strip(".")
            part = ".".join(numbers.values()) or block.text
        runs = [run for line in lines_of(block) for run in line]
        if any(run.cites and run.cites.source == source for run in runs) and part not in found:
            found.append(part)
    return found


@pytest.mark.parametrize("kind", FILED)
def test_the_table_of_authorities_has_for_each_part_a_page_on_which_it_cites(kind, papers, folder):
    printed = printed_of(folder, kind)
    table = printed.text[printed.text.index("TABLE OF AUTHORITIES") : printed.pages[FRONT]]
    rows = rows_of(papers[kind])
    cited = pages_cited(printed, rows)
    assert len(rows) >= 4
    for source, citation in rows.items():
        begin = table.index(citation) + len(citation)
        [shown] = re.findall(r"\A[ .]*((?:\d+\s\([^()]+\)(?:, )?)+)", table[begin:])
        entries = SHOWN.findall(shown)
        pages = [int(page) for page, _ in entries]
        assert [part for _, part in entries] == parts_citing(papers[kind], source)
        assert pages == sorted(pages)
        assert set(pages) <= set(cited[source])
        assert pages[0] == min(cited[source])
        assert len(set(entries)) == len(entries)
