"""The pages in a table of authorities, against a reading of the printed words by the cite-check.

The table is made from marks that the template leaves; here its pages are found anew from what is
printed: which citations stand on which page, and what each *id.* and short form refers to.
"""

from __future__ import annotations

import re

import pytest
from example import example_map, example_text_of, standards
from pages_cited import FRONT, pages_cited, rows_of

from argmap.brief.authorities_table import PASSIM
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes
from argmap.law.citecheck.items import paper_of
from argmap.sources.reading.pdf import read_pdf

pytestmark = pytest.mark.usefixtures("qapp")

FOOT = re.compile(r"(?:Memorandum in support|Opposition|Reply) [\divx]+ No\. \S+")


def told(front, rows):
    """What the printed table has behind each of its rows."""
    found = {}
    for source, citation in rows.items():
        entry = re.escape(citation) + r"(?: ?\.)+ ?((?:\d+, )*\d+|passim)"
        (found[source],) = re.findall(entry, front)
    return found


@pytest.mark.parametrize("kind", ["memorandum", "opposition", "reply"])
def test_every_page_in_the_table_of_authorities_is_one_on_which_it_is_cited(kind):
    chosen = Choices(paper=kind, today="2024-08-26", options={"last_page": "no"})
    case = CaseToExport(example_map(), example_text_of, standards(), chosen)
    data = pdf_bytes(case)
    paper = paper_of(read_pdf(data, "“b.pdf”"), data, "b.pdf")
    front = FOOT.sub("", paper.text[: paper.pages[FRONT]])
    rows = rows_of(case.measured_paper())
    pages = pages_cited(paper, rows)
    assert len(rows) >= 4
    assert all(pages.values())
    assert told(" ".join(front.split()), rows) == {
        source: "passim" if len(on) >= PASSIM else ", ".join(map(str, on))
        for source, on in pages.items()
    }
