"""What the first page of a paper says of the proceedings, in the formats that courts take."""

from __future__ import annotations

import io

import docx
import pytest
from drafts import Draft
from example import standards
from pdf_pages import pages_of

from argmap.brief.pdf_kinds import PdfKind
from argmap.case.places import Alone
from argmap.case.terms import Side
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.docx_paper import docx_bytes
from argmap.formats.pdf import pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")


def exported(paper, **caption):
    case = Draft(
        movant="Ana Roe",
        respondent="Acme LLC",
        standard="winter",
        posture="tro-on-notice",
        **caption,
    )
    case.claim("The order should issue.", Alone(), side=Side.MOVANT)
    chosen = Choices("articles", paper=paper, today="2021-01-12", pdf_kind=PdfKind.FILING)
    return CaseToExport(case.map, lambda _: None, standards(), chosen)


def in_pdf(*args, **caption):
    return " ".join(pages_of(pdf_bytes(exported(*args, **caption)))[0].split())


def in_word(*args, **caption):
    document = docx.Document(io.BytesIO(docx_bytes(exported(*args, **caption))))
    return " ".join(document.tables[0].rows[0].cells[0].text.split())


@pytest.mark.parametrize("told", [in_pdf, in_word])
@pytest.mark.parametrize("title", ["In re Petition of Roe", "Matter of Roe", "Ex parte Roe"])
def test_proceedings_that_are_no_ones_against_another_are_called_above_the_parties(told, title):
    page = told("memorandum", title=title)
    assert page.index(f"{title.upper()},") < page.index("ANA ROE,")
    assert "ROE v." not in told("memorandum", title="Roe v. Acme").replace("ANA ROE", "")


def test_a_paper_for_the_bench_says_who_judges_and_which_division_sits():
    page = in_pdf(
        "bench-memo", court="District Court", division="Eastern Division", judge="Judge B."
    )
    assert "District Court, Eastern Division" in page
    assert "Judge: Judge B." in page
