from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.brief.authority_forms import full_form, short_form
from argmap.law.citations.authority import PARTS, tidied
from argmap.law.citations.by_eyecite import eyecite_finder
from argmap.law.citations.parsing import parse_authority

PIECES = st.sampled_from([
    *("Winter", " v. ", "NRDC", ", ", "555", " U.S. ", "7", " (2008)", "(", ")", " F.3d ", "§ 230"),
    *("(c)(2)", "¶ 25", "ECF No. 1", "No. 2:21-cv-00031", "2019 WL 4738288", "at *3", "\n", "–"),
    *("Fed. R. Civ. P. 65", "(b)(1)", "3d Cir.", "Sept. 27, 2019", "Id. at 2", "RCW 19.86.020"),
    *("47 U.S.C. ", "See ", "https://a.example/b", "[1975] AC 396", "(quoting ", "U.S. Const. "),
    *("amend. I", "Dkt. 34", "\u00a0", "’", "In re ", "100 Harv. L. Rev. 1", "___", "\u2028"),
])  # fmt: skip
CITED = st.lists(PIECES, max_size=14).map("".join)
ANY_TEXT = st.one_of(
    CITED, st.text(max_size=80), st.text(string.punctuation + "IVX§¶19 v.", max_size=60)
)


def invented(text, authority):
    plain = tidied(text)
    return [name for name in PARTS if tidied(getattr(authority, name)) not in plain]


@settings(max_examples=500)
@given(ANY_TEXT)
def test_any_text_is_read_and_nothing_is_invented(text):
    authority = parse_authority(text)
    assert invented(text, authority) == []
    full_form(authority)
    short_form(authority)


@settings(max_examples=150, deadline=None)
@given(CITED)
def test_with_eyecite_nothing_is_invented_either(text):
    pytest.importorskip("eyecite")
    assert invented(text, parse_authority(text, eyecite_finder())) == []


@given(ANY_TEXT)
def test_what_is_not_blank_has_a_form_or_a_doubt(text):
    authority = parse_authority(text)
    if text.split():
        assert "".join(run.text for run in full_form(authority)).strip() or authority.doubts
