"""Cases without two parties: “In re Doe”, “Matter of Doe”, “Ex parte Doe”, and how they go on."""

from __future__ import annotations

import pytest

from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.case.terms import SourceKind
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import PaperText, Verdict

TEXT = (
    "We review the order. The permit lapsed before the vessel entered the harbor, and no agent of"
    " the owner had sought to renew it. A lapsed permit gives no right to a berth."
)
NAMES = ["In re", "Matter of", "In the Matter of", "Ex parte"]
SHORT = [
    "*{name} Calloway Shipping*, 45 A.D.3d at 16",
    "*Calloway Shipping*, 45 A.D.3d at 16",
    "*Calloway*, 45 A.D.3d at 16",
    "*In re Calloway*, 45 A.D.3d at 16",
    "*Matter of Calloway*, 45 A.D.3d at 16",
    "*Calloway Shipping*, *supra*, at 16",
    "*{name} Calloway Shipping*, *supra*, at 16",
    "*Id.* at 16",
]


def items(name, text):
    cite = f"{name} Calloway Shipping, 45 A.D.3d 12 (1st Dep’t 2007)"
    source = Source(SourceId("a" * 32), kind=SourceKind.CASE, title=cite, citation=cite)
    return check_paper(PaperText(text), Held((HeldSource(source, TEXT),))).items


@pytest.mark.parametrize("short", SHORT)
@pytest.mark.parametrize("name", NAMES)
def test_a_short_form_with_or_without_what_stands_before_the_name_is_of_the_case(name, short):
    whole = f"*{name} Calloway Shipping*, 45 A.D.3d 12, 15 (1st Dep’t 2007)"
    first = f"The “permit lapsed before the vessel entered the harbor.” {whole}. "
    last = f"Such a permit “gives no right to a berth.” {short.format(name=name)}."
    assert {one.verdict for one in items(name, first + last)} == {Verdict.KNOWN, Verdict.EXACT}
    wrong = last.replace("no right", "a right")
    assert [one.verdict for one in items(name, first + wrong) if one.verdict.accuses] == [
        Verdict.ALTERED
    ]


def test_a_second_short_form_of_a_case_that_is_not_cited_in_full_is_not_accused_either():
    text = "So it was. *Matter of Smith*, 45 F.9th at 16. *Smith*, 45 F.9th at 17. *Smith*, 45"
    assert [one for one in items("In re", f"{text} F.9th at 18.") if one.verdict.accuses] == []
