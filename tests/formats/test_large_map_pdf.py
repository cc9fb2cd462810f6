from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache

import pikepdf
import pytest
from drafts import Draft
from example import standards
from pdf_pages import pages_of

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import ArgumentId, ClaimId, PremiseId, keyed_id
from argmap.case.terms import Side, Stance
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")

CLAIMS = 700
"""More than an outline has whose entries are set one by one."""


def large_map():
    records = list(Draft(title="Large").map.records())
    ids = [ClaimId(keyed_id("claim", str(number))) for number in range(CLAIMS)]
    sides = list(Side)
    for number, claim in enumerate(ids):
        text = f"Claim {number} says that it is so, at some length, and no more than that."
        records.append(Claim(claim, text=text, rank=float(number), side=sides[number % 3]))
        if number:
            step = ArgumentId(keyed_id("step", str(number)))
            target = ids[(number - 1) // 4]
            stance = Stance.CON if number % 2 else Stance.PRO
            records.append(Argument(step, target_claim=target, rank=float(number), stance=stance))
            records.append(Premise(PremiseId(keyed_id("use", str(number))), step, claim))
    return CaseMap(records)


def made():
    return pdf_bytes(CaseToExport(large_map(), lambda _: None, standards()))


@cache
def packed_pdf():
    return made()


def packed_pages():
    return pages_of(packed_pdf())


@pytest.fixture
def pdf():
    with pikepdf.open(io.BytesIO(packed_pdf())) as opened:
        yield opened


def links_of(page):
    return [one for one in page.get("/Annots", []) if one.Subtype == "/Link"]


def test_a_large_map_is_packed_the_same_each_time():
    assert made() == packed_pdf()
    assert b"/ObjStm" in packed_pdf()
    assert b"/StructElem" not in packed_pdf()


def test_packing_leaves_what_the_file_says_of_itself(pdf):
    assert pdf.check_pdf_syntax() == []
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.Lang == "en"
    assert "/StructTreeRoot" in pdf.Root
    with pdf.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["pdfuaid:part"] == "1"
    assert len(pdf.trailer.ID) == 2


def test_a_small_file_without_a_map_is_not_packed():
    draft = Draft()
    draft.claim("Only this.")
    brief = Choices(paper="memorandum")
    assert b"/ObjStm" not in pdf_bytes(CaseToExport(draft.map, lambda _: None, standards(), brief))


def test_each_box_of_a_large_map_links_to_its_entry_and_each_entry_back(pdf):
    first, *rest = pdf.pages
    assert len(links_of(first)) == CLAIMS
    back = [link.Dest for page in rest for link in links_of(page) if "/Dest" in link]
    boxes = [place for place in map(place_of(pdf), back) if place[0].objgen == first.objgen]
    assert len(boxes) == CLAIMS
    rects = [[float(part) for part in link.Rect] for link in links_of(first)]
    corners = {(round(rect[0]), round(rect[3])) for rect in rects}
    assert {(round(float(x)), round(float(y))) for _, _, x, y, _ in boxes} == corners


def place_of(pdf):
    named = pikepdf.NameTree(pdf.Root.Names.Dests)
    return lambda dest: dest if isinstance(dest, pikepdf.Array) else named[str(dest)]


def test_no_link_of_a_large_map_is_left_open(pdf):
    links = [link for page in pdf.pages for link in links_of(page)]
    assert [link for link in links if "/A" in link] == []
    assert all("/Dest" in link for link in links)


def test_a_box_of_a_large_map_leads_to_the_page_that_tells_of_its_claim(pdf):
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
    texts = [re.sub(r"\s+", " ", page) for page in packed_pages()]
    goals = [link.Dest[0] for link in links_of(pdf.pages[0])]
    # In reading order; the first box is that of the first claim, the second of what bears on it.
    for claim, goal in ((0, goals[0]), (1, goals[1])):
        assert f"Claim {claim} says that it is so" in texts[numbers[goal.objgen]]
    assert sorted({numbers[goal.objgen] for goal in goals}) == list(range(1, len(texts) - 1))


def test_every_claim_of_a_large_map_is_found_on_the_map_and_in_the_outline():
    first, *rest = packed_pages()
    claims = [re.sub(r"\s", "", claim.text) for claim in large_map().claims.values()]
    for text in (first, "".join(rest)):
        plain = re.sub(r"[\s\u200b]|Large|Argumentmap|\d+of\d+", "", text)
        assert [words for words in claims if words not in plain][:3] == []


def test_an_outline_of_many_says_how_each_entry_bears_and_whose_it_is():
    text = re.sub(r"\s+", " ", "".join(packed_pages()[1:]))
    assert re.search(r"1\.1 ?Respondent ?Objection ?Claim 1 says", text)
    assert re.search(r"1\.2 ?Reason ?Claim 2 says", text)


def test_a_large_map_with_arabic_and_other_scripts_is_printed():
    records = list(large_map().records())
    for claim, words in (("5", "Duty مرحبا بكم."), ("6", "crane 港口"), ("7", "judge 👩 ruled")):
        which = ClaimId(keyed_id("claim", claim))
        at = next(at for at, one in enumerate(records) if getattr(one, "id", None) == which)
        records[at] = replace(records[at], text=words)
    pdf = pdf_bytes(CaseToExport(CaseMap(records), lambda _: None, standards()))
    text = "".join(pages_of(pdf))
    assert all(words in text for words in ("Duty", "crane", "judge"))
