"""Works that a case keeps by their citations alone, without a title or an author."""

from __future__ import annotations

import pytest

from argmap.case.evidence import Source
from argmap.case.ids import SourceId, keyed_id
from argmap.case.terms import SourceKind
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import PaperText, Verdict

BLUM = "John D. Blum, Medical Peer Review, 38 J. Legal Educ. 525, 530–31 (1988)"
HEALTH = "Barry R. Furrow et al., Health Law § 7-4 (3d ed. 2014)"


KEYSSAR = "Alexander Keyssar, The Right to Vote 211–13 (rev. ed. 2009)"


def verdicts(kept, text, **fields):
    source = Source(SourceId(keyed_id("one")), kind=SourceKind.ARTICLE, citation=kept, **fields)
    return [one.verdict for one in check_paper(PaperText(text), Held((HeldSource(source),))).items]


@pytest.mark.parametrize(
    ("kept", "cited"),
    [
        (BLUM, BLUM),
        (BLUM, "John D. Blum, Medical Peer Review, 38 J. Legal Educ. 525, 533 (1988)"),
        (BLUM, "John D. Blum, Medical Peer Review, 38 J. Legal Educ. 525 (1988)"),
        (HEALTH, HEALTH),
    ],
)
def test_a_work_kept_by_its_citation_is_in_the_case(kept, cited):
    assert set(verdicts(kept, f"It is so. {cited}.")) == {Verdict.KNOWN}


@pytest.mark.parametrize(
    "cited",
    [
        "John D. Blum, Medical Peer Review, 38 J. Legal Educ. 52, 53 (1988)",
        "John D. Blum, Medical Peer Review, 39 J. Legal Educ. 525, 530 (1989)",
        "Jane Roe, Medical Peer Review, 38 J. Legal Educ. 525, 530 (1988)",
    ],
)
def test_one_that_is_another_is_not(cited):
    assert Verdict.KNOWN not in verdicts(BLUM, f"It is so. {cited}.")


HADFIELD = (
    "Gillian K. Hadfield, Problematic Relations: Franchising and the Law of Incomplete "
    "Contracts, 42 Stan. L. Rev. 927, 950 (1990)"
)
REPORT = "H.R. Rep. No. 117-88, at 14–15 (2021)"


@pytest.mark.parametrize(
    ("kept", "cited"),
    [
        (HADFIELD, HADFIELD),
        (HADFIELD, HADFIELD.replace(", 950", "")),
        (HADFIELD, HADFIELD.replace("950", "948")),
        (REPORT, REPORT),
        (REPORT, "H.R. Rep. No. 117-88 (2021)"),
        (REPORT, "H.R. Rep. No. 117-88, at 20 (2021)"),
    ],
)
def test_a_work_with_authors_or_a_report_is_in_the_case(kept, cited):
    assert set(verdicts(kept, f"It is so. {cited}.")) == {Verdict.KNOWN}


@pytest.mark.parametrize(
    ("kept", "cited"),
    [
        (HADFIELD, HADFIELD.replace("42 Stan.", "43 Stan.")),
        (HADFIELD, HADFIELD.replace("927", "972")),
        (HADFIELD, HADFIELD.replace("Gillian K.", "Jane")),
        (REPORT, "H.R. Rep. No. 117-8 (2021)"),
        (REPORT, "H.R. Rep. No. 117-88 (2020)"),
        (REPORT, "S. Rep. No. 117-88 (2021)"),
    ],
)
def test_another_work_or_report_is_not(kept, cited):
    assert Verdict.KNOWN not in verdicts(kept, f"It is so. {cited}.")


MINUTES = Source(
    SourceId(keyed_id("minutes")),
    kind=SourceKind.TRANSCRIPT,
    title="Minutes of the Zoning Board of Appeals",
    record_cite="R. 88–91",
    date="2025-12-09",
)


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        ("Minutes of the Zoning Board of Appeals, R. 89 (Dec. 9, 2025)", Verdict.KNOWN),
        ("Minutes of the Zoning Board of Appeals, R. 88–91 (Dec. 9, 2025)", Verdict.KNOWN),
        ("Minutes of the Zoning Board of Appeals, R. 89 (Dec. 9, 2024)", Verdict.WRONG_YEAR),
        ("Minutes of the Planning Board of Appeals, R. 89 (Dec. 9, 2025)", Verdict.UNKNOWN),
    ],
)
def test_a_document_is_known_by_its_title_before_a_page_of_the_record(cited, expected):
    held = Held((HeldSource(MINUTES),))
    (item,) = check_paper(PaperText(f"The chair said so. {cited}."), held).items
    assert item.verdict is expected


@pytest.mark.parametrize("page", ["", " 211–13", " 214"])
def test_a_work_that_the_case_has_under_another_name_is_known_by_its_citation(page):
    text = f"It is so. Alexander Keyssar, The Right to Vote{page} (rev. ed. 2009)."
    assert set(verdicts(KEYSSAR, text, title="A book")) == {Verdict.KNOWN}
