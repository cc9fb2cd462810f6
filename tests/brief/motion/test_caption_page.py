from __future__ import annotations

import pytest
from drafts import Draft as Case
from example import standards

from argmap.brief.motion.memorandum import memorandum
from argmap.brief.paper_case import PaperCase

PARTIES = {"movant": "Blackthorn Farm, LLC", "respondent": "Zoning Board of Appeals"}


@pytest.mark.parametrize(
    ("title", "matter"),
    [
        ("In re Petition of Doe", "In re Petition of Doe"),
        ("Matter of Doe", "Matter of Doe"),
        ("Matter of Blackthorn Farm, LLC v. Zoning Board of Appeals", ""),
        ("Blackthorn Farm, LLC v. Zoning Board of Appeals", ""),
    ],
)
def test_what_the_proceedings_are_called_stands_above_the_parties_unless_it_names_them(
    title, matter
):
    case = Case(title=title, docket_number="Index No. EF2026-0417", **PARTIES)
    caption = memorandum(PaperCase(case.map, lambda _: None, standards())).caption
    assert caption.matter == matter
    assert caption.docket_line == "Index No. EF2026-0417"
