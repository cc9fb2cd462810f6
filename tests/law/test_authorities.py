from __future__ import annotations

import pytest
from labelled_worlds import World

from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import plan_cite
from argmap.case.terms import AuthorityWeight, CaseKind, Side, Signal, SourceKind
from argmap.law.authorities import authority_faults, candour_reminder

CHECKED = {"checked_by": "K. Bell", "checked_on": "2021-01-12"}
BINDING, OVERRULED = AuthorityWeight.BINDING, AuthorityWeight.OVERRULED


class Library(World):
    def law(self, title="Doe v. Roe", kind=SourceKind.CASE, **fields):
        return self.source(title=title, kind=kind, **{**CHECKED, **fields})

    def cite(self, source, target, signal=Signal.NONE):
        done = self.do(plan_cite(self.map, source, target, new_id=self.new_id))
        self.do(plan_amendment(self.map, done.changes[-1].after, signal=signal))

    def told(self):
        return [(fault.kind, fault.message) for fault in authority_faults(self.map)]


@pytest.fixture
def world():
    return Library()


def test_an_overruled_authority_that_claims_rely_on_is_told_with_the_claims(world):
    case = world.law(weight=OVERRULED, checked_by="")
    assert world.told() == []
    first, other = world.claim("One."), world.claim("Two.")
    world.cite(case, first)
    assert world.told() == [
        (
            "overruled authority",
            "“Doe v. Roe” is overruled, and “One.” relies on it without saying so.",
        )
    ]
    world.quote(case, "Parler is down", target=other)
    (fault,) = authority_faults(world.map)
    assert "“One.” and “Two.” rely on it" in fault.message
    assert [one.id for one in fault.records] == [case, first, other]


@pytest.mark.parametrize("signal", [Signal.BUT_SEE, Signal.CF])
def test_an_overruled_authority_may_be_cited_against(world, signal):
    world.cite(world.law(weight=OVERRULED), world.claim("One."), signal)
    assert world.told() == []


@pytest.mark.parametrize(
    ("fields", "how"),
    [
        ({"title": "Hen v. Fox, 50 F.3d 10 (1980), overruled by Ox v. Cow, 5 U.S. 5 (1990)"},
         "overruled by Ox v. Cow, 5 U.S. 5 (1990)"),
        ({"title": "Hen v. Fox", "history": "rev’d on other grounds, 60 U.S. 3 (1984)"},
         "rev’d on other grounds, 60 U.S. 3 (1984)"),
    ],
)  # fmt: skip
def test_a_decision_that_was_undone_as_its_citation_says_is_told(world, fields, how):
    case = world.law(**fields)
    assert world.told() == []
    world.cite(case, world.claim("One."))
    ((kind, message),) = world.told()
    assert kind == "overruled authority"
    assert f"was undone as its source says ({how}), and “One.” relies on it" in message


def test_a_decision_that_was_affirmed_is_not_undone(world):
    world.cite(world.law(history="aff’d, 60 U.S. 3 (1984)"), world.claim("One."))
    assert world.told() == []


def test_a_binding_authority_against_a_side_has_to_be_cited_somewhere(world):
    case = world.law(weight=BINDING, adverse_to=Side.MOVANT)
    ((kind, message),) = world.told()
    assert kind == "adverse authority not cited"
    assert "against the movant" in message
    assert "3.3(a)(2)" in message
    assert "Nothing in this case cites it" in candour_reminder(world.map, world.map.sources[case])
    world.quote(case, "Parler is down", target=world.claim("One."))
    assert world.told() == []
    assert "This case cites it." in candour_reminder(world.map, world.map.sources[case])


@pytest.mark.parametrize(
    "fields",
    [
        {"weight": AuthorityWeight.PERSUASIVE, "adverse_to": Side.MOVANT},
        {"weight": BINDING},
        {"weight": BINDING, "adverse_to": Side.MOVANT, "kind": SourceKind.ARTICLE},
    ],
)
def test_nothing_is_owed_for_what_does_not_bind_or_is_against_nobody_or_is_no_law(world, fields):
    source = world.law(**fields)
    assert world.told() == []
    assert candour_reminder(world.map, world.map.sources[source]) == ""


def test_nobody_owes_candour_in_a_debate():
    world = Library(kind=CaseKind.DEBATE)
    source = world.law(weight=BINDING, adverse_to=Side.MOVANT)
    assert world.told() == []
    assert candour_reminder(world.map, world.map.sources[source]) == ""


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"checked_by": "", "checked_on": ""}, "Nobody has checked that “Doe v. Roe”"),
        ({"checked_by": ""}, "Who checked that “Doe v. Roe” is still good law is not said."),
        ({"checked_on": ""}, "When K. Bell checked that “Doe v. Roe”"),
    ],
)
def test_an_authority_is_checked_by_somebody_on_a_day(world, fields, told):
    world.law(**fields)
    ((kind, message),) = world.told()
    assert kind == "authority not checked"
    assert message.startswith(told)


def test_an_article_is_checked_by_nobody_and_a_statute_is(world):
    blank = {"checked_by": "", "checked_on": ""}
    world.law(kind=SourceKind.ARTICLE, **blank)
    assert world.told() == []
    world.law(title="", kind=SourceKind.STATUTE, **blank)
    assert world.told() == [
        (
            "authority not checked",
            "Nobody has checked that an authority without a title is still good law.",
        )
    ]
