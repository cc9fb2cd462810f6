from __future__ import annotations

import pytest

from argmap.law.citations.document_names import document_name


@pytest.mark.parametrize(
    ("title", "short", "given"),
    [
        ("Declaration of Amy Doe", "Doe Declaration", "Amy Doe Declaration"),
        ("Declaration of Dr. Ann Poe, M.D.", "Poe Declaration", "Ann Poe Declaration"),
        (
            "Declaration of Martin L. King Jr. in Support of Motion",
            "King Declaration",
            "Martin L. King Declaration",
        ),
        ("Affidavit of Ann Lee regarding harm", "Lee Affidavit", "Ann Lee Affidavit"),
        ("Declaration of Hen Co.", "Hen Co. Declaration", "Hen Co. Declaration"),
        (
            "Declaration of John Matze, Chief Executive of Parler",
            "Matze Declaration",
            "John Matze Declaration",
        ),
        (
            "Second Declaration of Jane Roe & John Smith",
            "Second Roe & Smith Declaration",
            "Second Jane Roe & John Smith Declaration",
        ),
        ("Deposition of Mary-Kate Ó Sé", "Ó Sé Deposition", "Mary-Kate Ó Sé Deposition"),
        (
            "Supplemental Declaration of Ana Ruiz de la Vega, Ph.D.",
            "Supplemental Ruiz de la Vega Declaration",
            "Supplemental Ana Ruiz de la Vega Declaration",
        ),
        (
            "Deposition of Hen Co., Vol. 2",
            "Deposition of Hen Co., Vol. 2",
            "Deposition of Hen Co., Vol. 2",
        ),
        ("Exhibit A to Complaint", "Complaint Exhibit A", "Complaint Exhibit A"),
        (
            "Exhibit 3 to the Declaration of Ann Lee",
            "Lee Declaration Exhibit 3",
            "Ann Lee Declaration Exhibit 3",
        ),
        ("Exhibit A", "Exhibit A", "Exhibit A"),
        ("Motion to Dismiss", "Motion to Dismiss", "Motion to Dismiss"),
    ],
)
def test_a_document_is_named_by_who_swore_it_and_by_what_it_is_attached_to(title, short, given):
    named = document_name(title)
    assert (named.short, named.given) == (short, given)


def test_that_a_surname_is_a_guess_is_told():
    assert "“Doe”" in document_name("Declaration of Amy Doe").doubts[0]
    assert document_name("Complaint").doubts == ()
