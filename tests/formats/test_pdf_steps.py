from __future__ import annotations

import io

import pikepdf
import pytest
from drafts import Draft
from example import example_map, example_text_of, standards

from argmap.formats import pdf_picture
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.pdf import pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")


def elements_of(data):
    """List the kinds of the tags of a file in reading order, with their alternative texts."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return list(_below(pdf.Root.StructTreeRoot.K))


def _below(node):
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _below(one)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        has_content = any(isinstance(one, int) for one in node.get("/K", []))
        yield str(node.S), str(node.get("/Alt", "")), has_content
        yield from _below(node.get("/K", pikepdf.Array()))


def signs_of(elements):
    return [one for one in elements if one[0] == "/Figure" and "claim" in one[1].lower()]


def drafted():
    draft = Draft()
    top = draft.claim("Top")
    first = draft.reason(top, "One")
    draft.beside(first, "Two")
    draft.objection(top, "Against")
    draft.undercut(first, "No")
    return pdf_bytes(CaseToExport(draft.map, lambda _: None, standards()))


SAID = [
    "Claims 1.1 and 1.2 together support claim 1",
    "Claim 1.3 attacks the step from 1.1 and 1.2 to 1",
    "Claim 1.4 attacks claim 1",
]


def test_each_step_on_the_map_has_an_alternative_text_before_its_first_box():
    elements = elements_of(drafted())
    assert [alt for _, alt, _ in signs_of(elements)] == SAID
    order = [kind[1] for kind, alt, _ in elements if kind == "/Link" or alt in SAID]
    assert "".join(order).startswith("LFLLFLFL")


def test_the_alternative_text_of_a_step_belongs_to_the_sign_that_is_drawn():
    assert all(has_content for _, _, has_content in signs_of(elements_of(drafted())))


def test_every_step_of_the_example_is_told():
    case = example_map()
    elements = elements_of(pdf_bytes(CaseToExport(case, example_text_of, standards())))
    assert len(signs_of(elements)) == len(case.arguments)


def test_every_step_of_a_huge_map_is_told_too(monkeypatch):
    monkeypatch.setattr(pdf_picture, "HUGE", 0)
    assert [alt for _, alt, _ in signs_of(elements_of(drafted()))] == SAID
