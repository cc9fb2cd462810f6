"""Whether an authority was checked is told alike wherever it is cited."""

from __future__ import annotations

import tomllib

import pytest

from argmap.law.checklist import items_for, load_checklist
from argmap.law.cite_checks import is_checked, load_cites, marked
from argmap.law.prose import explain
from argmap.law.reading import load_standards
from argmap.law.weighing import weigh
from argmap.law.what_was_checked import what_was_checked
from argmap.resources import resource

STANDARDS = load_standards()


def _lines(value):
    """Every table of the data that says whether it was checked, with what it cites."""
    if isinstance(value, dict):
        cited = value.get("rule") or value.get("cite")
        if isinstance(value.get("checked"), bool) and isinstance(cited, str):
            yield cited, value["checked"]
        for one in value.values():
            yield from _lines(one)
    elif isinstance(value, list):
        for one in value:
            yield from _lines(one)


def test_an_authority_is_checked_everywhere_or_nowhere():
    garcia = "Garcia v. Google, Inc., 786 F.3d 733, 740 (9th Cir. 2015) (en banc)"
    (item,) = [one for one in load_checklist() if one.id == "status_quo"]
    (raised,) = [one for one in STANDARDS.standard("ca9").raises if one.when == "mandatory"]
    assert item.rule == garcia
    assert (item.checked, raised.checked, is_checked(garcia, otherwise=False)) == (True, True, True)
    merge = STANDARDS.scales.merge
    assert not merge.checked
    assert marked(merge.cite) == f"{merge.cite} (not checked)"


@pytest.mark.parametrize("known", load_cites(), ids=lambda one: one.id)
def test_what_is_known_of_an_authority_goes_before_what_a_line_says(known):
    assert is_checked(f"A v. B, {known.id} (2020)", otherwise=not known.checked) == known.checked
    both = f"A v. B, {known.id} (2020); C v. D, 1 F.9th 2 (2020)"
    assert not is_checked(both, otherwise=False)


def test_the_longer_name_of_two_counts():
    assert is_checked("Fed. R. Civ. P. 65(d)(2)", otherwise=False)
    assert not is_checked("Fed. R. Civ. P. 65(d)(1)(C)", otherwise=True)


def test_the_files_themselves_say_of_no_authority_that_it_was_and_was_not_checked():
    for file in resource("standards").rglob("*.toml"):
        for cited, checked in _lines(tomllib.loads(file.read_text(encoding="utf-8"))):
            assert not checked or is_checked(cited, otherwise=True) or ";" in cited, (file, cited)


def test_a_test_with_a_raise_that_was_not_checked_was_not_checked_in_whole():
    for standard in STANDARDS.standards.values():
        if standard.checked == "yes":
            assert all(one.checked for one in standard.raises)
    (england,) = [one for one in what_was_checked(STANDARDS) if one.name == "England and Wales"]
    assert england.state == "partly"
    assert "2 of 3 lines were checked" in england.said
    assert "NWL sets a threshold or only a factor was not checked" in england.said


@pytest.mark.parametrize("posture", STANDARDS.postures.values(), ids=STANDARDS.postures)
def test_every_condition_and_the_merger_carry_their_mark(posture):
    answer = weigh(STANDARDS.standard("ca9"), {}, flags=("gov", "mandatory"), posture=posture)
    said = explain(answer)
    for one in answer.conditions:
        (told,) = [each for each in said.conditions if f"({one.rule}" in each]
        assert ("not checked" in told) == (not one.checked)
    assert any("one inquiry (Nken" in each and "; not checked)" in each for each in said.rules)


def test_a_stay_is_asked_only_what_applies_to_it_by_its_own_authority():
    stay = {one.id: one for one in items_for("stay")}
    assert [*stay] == ["claims", "harms", "balance", "public", "local_rules", "standard"]
    assert all("Nken" in stay[one].rule for one in ("claims", "harms", "balance", "public"))
    permanent = {one.id: one for one in items_for("permanent")}
    assert not {"notice", "order", "security", "status_quo"} & {*permanent}
    assert "eBay" in permanent["harms"].rule
    assert items_for("") == items_for("preliminary") == load_checklist()
