from __future__ import annotations

import pytest

from argmap.case.errors import FormatError
from argmap.case.terms import ClaimRole, Side
from argmap.law.causes import load_causes, read_cause
from argmap.resources import resource

TEXT = (resource("causes") / "sherman_1.toml").read_text(encoding="utf-8")


def changed(old, new):
    assert old in TEXT
    return TEXT.replace(old, new, 1)


def test_the_causes_of_the_issue_are_there_with_causes_of_action_first():
    causes = load_causes()
    assert {"sherman_1", "contract", "tortious_interference", "section_230_c_2"} <= causes.keys()
    roles = [one.role for one in causes.values()]
    assert roles == sorted(roles, key=lambda role: role is ClaimRole.DEFENCE)
    assert causes["section_230_c_2"].role is ClaimRole.DEFENCE


def test_every_element_of_a_defence_is_the_respondents_and_of_a_cause_the_movants():
    for cause in load_causes().values():
        bears = Side.RESPONDENT if cause.role is ClaimRole.DEFENCE else Side.MOVANT
        assert {one.burden for one in cause.elements} == {bears}


def test_nothing_claims_to_be_checked_that_was_written_from_general_knowledge():
    for cause in load_causes().values():
        assert not (cause.checked and "General knowledge" in cause.source)


def test_an_element_is_found_by_its_id():
    cause = load_causes()["contract"]
    assert cause.element("breach").name == "Breach"
    assert cause.element("consideration") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (changed('role = "cause of action"', 'role = "claim"'), r"line 4: “role” must be one of"),
        (changed('burden = "movant"', 'burden = "plaintiff"'), r"line 14: “burden” must be one of"),
        (changed("checked = false", 'checked = "no"'), r"line 8: “checked” must be true or false"),
        (changed('id = "restraint"', 'id = "agreement"'), "two elements have the id “agreement”"),
        (changed('cite = "', 'site = "'), "“cite” is missing"),
        (TEXT.split("[[element]]", maxsplit=1)[0], "it has no element"),
        (TEXT + '\nwhy = "?"', "line 36: “why” is not known here"),
    ],
)
def test_a_mistake_in_a_cause_is_told_with_its_line(text, told):
    with pytest.raises(FormatError, match=told):
        read_cause(text, "sherman_1.toml")
