from __future__ import annotations

import pytest

from argmap.brief.citing import full_citation, proposal_doubts
from argmap.brief.placed_forms import full_at, short_at
from argmap.brief.runs import RunStyle, words_of
from argmap.case.evidence import Source
from argmap.case.ids import SourceId, keyed_id
from argmap.case.terms import AuthorityWeight, SourceKind
from argmap.law.citations.became import was_undone

HEN = "Hen Co. v. Fox, 50 F.3d 10 (2d Cir. 1980)"
HISTORIES = [
    ", overruled by Ox v. Cow, 51 F.3d 5 (2d Cir. 1981)",
    ", rev’d on other grounds, 60 U.S. 3 (1984)",
    ", cert. denied, 61 U.S. 4 (1985)",
    ", aff'd in part, rev'd in part sub nom. Hen v. State, 62 U.S. 5 (1986)",
    ", aff’d, 63 U.S. 6 (1987), abrogated by Cow v. Ox, 64 U.S. 7 (1999)",
]


def case(**fields):
    return Source(SourceId(keyed_id("hen")), kind=SourceKind.CASE, **fields)


@pytest.mark.parametrize("history", HISTORIES)
@pytest.mark.parametrize("name", ["title", "citation"])
def test_what_became_of_a_decision_is_printed_whole_in_full_and_in_no_short_form(history, name):
    source = case(**{name: f"{HEN}{history}"})
    assert words_of(full_at(source)) == f"{HEN}{history}"
    assert words_of(full_citation(source)) == f"{HEN}{history}."
    placed = f"Hen Co. v. Fox, 50 F.3d 10, 12 (2d Cir. 1980){history}"
    assert words_of(full_at(source, " at 12")) == placed
    assert words_of(short_at(source, " at 12")) == "Hen, 50 F.3d at 12"
    assert proposal_doubts(source) == ()


def test_what_the_field_says_became_of_it_is_printed_once():
    source = case(title=HEN, history="aff’d, 63 U.S. 6 (1987)")
    assert words_of(full_at(source)) == f"{HEN}, aff’d, 63 U.S. 6 (1987)"
    written = case(citation=f"{HEN}, aff’d, 63 U.S. 6 (1987)", history="aff’d, 63 U.S. 6 (1987)")
    assert words_of(full_at(written)) == f"{HEN}, aff’d, 63 U.S. 6 (1987)"


def test_a_place_goes_before_what_became_of_a_citation_in_the_users_own_form():
    source = case(citation=f"Hen, 50 Fed 3d 10 (2d Cir. 1980){HISTORIES[0]}")
    said = words_of(full_at(source, " at 12"))
    assert said == f"Hen, 50 Fed 3d 10, 12 (2d Cir. 1980){HISTORIES[0]}"


def test_what_was_done_and_by_which_case_is_set_in_italics():
    runs = full_at(case(title=f"{HEN}{HISTORIES[0]}"))
    italics = [run.text for run in runs if run.style is RunStyle.TITLE]
    assert italics == ["Hen Co. v. Fox", "overruled by", "Ox v. Cow"]


@pytest.mark.parametrize(
    ("fields", "how"),
    [
        ({"title": HEN + HISTORIES[0]}, "overruled by Ox v. Cow, 51 F.3d 5 (2d Cir. 1981)"),
        ({"title": HEN, "history": "vacated, 63 U.S. 6 (1987)"}, "vacated, 63 U.S. 6 (1987)"),
        ({"title": f"{HEN} (overruled by Ox v. Cow)"}, "overruled by Ox v. Cow"),
        ({"title": HEN, "weight": AuthorityWeight.OVERRULED}, "overruled"),
        ({"title": HEN + HISTORIES[2]}, ""),
        ({"title": f"{HEN}, rev’g 40 F.3d 1 (2d Cir. 1979)"}, ""),
        ({"title": f"{HEN} (holding that an order reversed is void)"}, ""),
        ({"title": HEN}, ""),
    ],
)
def test_a_decision_that_was_undone_is_known_from_its_citation(fields, how):
    assert was_undone(case(**fields)) == how


def test_a_citation_that_the_user_typed_keeps_its_apostrophes_at_a_place_too():
    source = case(citation="Int'l Hen v. Fox, 50 F.3d 10 (2d Cir. 1980)")
    assert words_of(full_at(source)) == source.citation
    placed = "Int'l Hen v. Fox, 50 F.3d 10, 12 (2d Cir. 1980)"
    assert words_of(full_at(source, " at 12")) == placed
    assert words_of(short_at(source, " at 12")) == "Int’l Hen, 50 F.3d at 12"
