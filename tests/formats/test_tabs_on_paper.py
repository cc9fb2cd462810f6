"""A tab, as stands between the cells of a table that was read, parts words on paper too."""

from __future__ import annotations

import pytest
from drafts import Draft
from example import standards
from pdf_pages import pages_of

from argmap.case.terms import Side
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")

LEDGER = "The ledger says so. Rent due\t4,100\tJune, and no more. It is signed."
QUOTED = "Rent due\t4,100\tJune"


def case_of_tables(paper):
    draft = Draft(movant="A", respondent="B", standard="winter", title="Rent")
    harm = draft.claim("The harm\tis great.", side=Side.MOVANT, factor="irreparable")
    ledger = draft.source(LEDGER, title="A\tledger", date="2021-01-12")
    draft.quote(ledger, QUOTED, harm, text=LEDGER)
    held = {one.hash: one for done in draft.done for one in done.documents}
    choices = Choices(paper=paper)
    return CaseToExport(draft.map, lambda one: held.get(one.document), standards(), choices)


@pytest.mark.parametrize("paper", ["map", "exhibits", "memorandum", "bench-memo", "debate"])
def test_words_on_both_sides_of_a_tab_stand_apart(paper):
    words = " ".join("".join(pages_of(pdf_bytes(case_of_tables(paper)))).split())
    assert "harm is great" in words
    assert "Rent due 4,100 June" in words


def test_a_backslash_before_a_letter_stays():
    draft = Draft()
    draft.claim("A path is C:\\temp\\new.")
    case = CaseToExport(draft.map, lambda _: None, standards())
    assert "C:\\temp\\new" in "".join("".join(pages_of(pdf_bytes(case))).split("\u200b"))
