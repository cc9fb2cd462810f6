"""Section numbers with hyphens, of many codes: none becomes a range in any form."""

from __future__ import annotations

from itertools import product

import pytest
from cited_forms import told

from argmap.brief.placed_forms import in_table
from argmap.brief.runs import words_of
from argmap.case.evidence import Source
from argmap.case.ids import SourceId, keyed_id
from argmap.case.terms import SourceKind

CODES = (
    *("K.S.A.", "Kan. Stat. Ann.", "Neb. Rev. Stat.", "Md. Code Ann., Com. Law", "U.C.C."),
    *("Ind. Code", "O.C.G.A.", "Va. Code Ann.", "N.J. Stat. Ann.", "Colo. Rev. Stat."),
    *("42 U.S.C.", "24 C.F.R.", "Tex. Bus. & Com. Code", "N.M. Stat. Ann.", "Haw. Rev. Stat."),
    *("Miss. Code Ann.", "S.C. Code Ann.", "Conn. Gen. Stat.", "Omaha, Neb., Mun. Code"),
)
SECTIONS = (
    *("65-4921", "60-901", "2-314", "24-2-3-1", "300aa-12", "78u-4(b)", "75-1.1", "12-5"),
    *("121-22", "7-4", "87-404(1)", "56:8-2", "13A-6-2", "1981", "11-1201(e)(1), (f)"),
)
YEARS = ("", " (2023)", " (West 2023)", " (2023 Supp.)")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("field", ["citation", "title"])
def test_a_hyphen_of_one_section_stays_one_each_time(code, field):
    for section, year in product(SECTIONS, YEARS):
        written = f"{code} § {section}{year}"
        one = Source(SourceId(keyed_id("one")), kind=SourceKind.STATUTE, **{field: written})
        assert told(one, "", "") == [written, written]
        assert words_of(in_table(one)) == written


@pytest.mark.parametrize("code", CODES)
def test_a_dash_that_was_typed_stays_one(code):
    for section in ("1981–1983", "65-4921–4923", "(a)–(c)"):
        written = f"{code} §§ {section}" if section[0] != "(" else f"{code} § 12{section}"
        one = Source(SourceId(keyed_id("one")), kind=SourceKind.STATUTE, title=written)
        assert told(one, "", "") == [written, written]
