from __future__ import annotations

import io

import pikepdf
import pytest
from drafts import Draft
from example import standards

from argmap.formats import poster_size
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.pdf import pdf_bytes
from argmap.formats.poster_size import MOST, points_a_unit, shrinking_told


def test_a_map_that_fits_is_drawn_in_the_usual_size():
    assert points_a_unit(1500, 900) == 0.75
    assert points_a_unit(0, 0) == 0.75
    assert shrinking_told(0.75) == ""


@pytest.mark.parametrize("size", [(50_000, 20_000), (400, 40_000), (2_000_000, 10)])
def test_a_larger_map_is_made_to_fit_the_largest_page(size):
    unit = points_a_unit(*size)
    assert 0 < unit < 0.75
    assert max(size) * unit <= MOST - 72


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("longest", [MOST, 750])
def test_who_exports_is_told_how_small_the_letters_become(monkeypatch, longest):
    monkeypatch.setattr(poster_size, "MOST", longest)
    draft = Draft()
    claim = draft.claim("The first.")
    for number in range(40):
        claim = draft.reason(claim, f"Because of {number}.")
    case = CaseToExport(draft.map, lambda _: None, standards())
    data = pdf_bytes(case)
    told = [note for note in case.notes if "5,080 mm at most" in note]
    assert len(told) == (longest < MOST)
    assert all("points instead of 9.75" in note for note in told)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert max(float(one) for one in pdf.pages[0].MediaBox[2:]) <= longest
