"""What the map suggests on the merits, before and after defences: worked by hand."""

from __future__ import annotations

import pytest
from labelled_worlds import World

from argmap.case.terms import ClaimRole, QuestionKind, QuestionState, Status
from argmap.law.merits import suggest_merits
from argmap.law.reading import load_standards

MERITS = load_standards().scales.factors["merits"]


@pytest.fixture
def world():
    return World()


def suggested(world, cause):
    return suggest_merits(world.map, world.labels(), cause, MERITS)


def weighed(world, claim, weight):
    world.given(claim)
    world.weigh(claim, weight)
    return claim


@pytest.mark.parametrize(
    ("pro", "con", "level"),
    [
        (None, None, "weak"),
        (None, 0.5, "weak"),
        (0.5, None, "strong"),
        (0.4, None, "likely"),  # clear and convincing needs more than 0.4
        (0.8, 0.4, "strong"),
        (0.7, 0.4, "likely"),  # a lead of 0.3 is not more than 0.3
        (0.5, 0.4, "likely"),
        (0.5, 0.5, "serious"),
        (0.4, 0.6, "serious"),
    ],
)
def test_the_level_is_that_of_the_proof_that_is_met(world, pro, con, level):
    cause = world.claim("They broke the contract.")
    if pro is not None:
        weighed(world, world.reason(cause, "Pro."), pro)
    if con is not None:
        weighed(world, world.objection(cause, "Con."), con)
    found = suggested(world, cause)
    assert found.after.level == level
    assert found.before == found.after
    assert not found.has_defences


def test_a_defence_counts_only_after_defences(world):
    cause = world.claim("They broke the contract.")
    weighed(world, world.reason(cause, "They cut us off."), 0.6)
    weighed(world, world.objection(cause, "No contract."), 0.5)
    defence = weighed(world, world.objection(cause, "They were excused."), 0.9)
    world.amend(defence, role=ClaimRole.DEFENCE)
    found = suggested(world, cause)
    assert (found.before.level, found.after.level) == ("likely", "serious")
    assert found.has_defences
    assert found.before.why == (
        "For it: “They cut us off.” (0.6). Against it: “No contract.” (0.5)."
        " What is for it outweighs what is against it, but not clearly and convincingly."
    )
    assert "“They were excused.” (0.9)" in found.after.why
    world.given(world.undercut(defence, "They gave no notice."))
    assert not suggested(world, cause).has_defences


def test_what_is_cited_for_the_cause_itself_weighs_as_usual(world):
    cause = world.claim("Parler is down.")
    world.quote(world.source(), "Parler is down", target=cause)
    found = suggested(world, cause)
    assert found.after.level == "strong"
    assert found.after.why.startswith("For it: what is cited for it. Against it: nothing")
    weighed(world, world.objection(cause, "Con."), 0.5)
    assert suggested(world, cause).after.level == "serious"


def test_an_exception_asked_and_not_answered_keeps_questions_from_being_serious(world):
    cause = world.claim("They broke the contract.")
    pro = weighed(world, world.reason(cause, "Pro."), 0.5)
    weighed(world, world.objection(cause, "Con."), 0.5)
    assert suggested(world, cause).after.level == "serious"
    world.ask(pro, QuestionKind.EXCEPTION, QuestionState.OPEN)
    found = suggested(world, cause)
    assert found.after.level == "weak"
    assert "an exception to “Pro.” (0.5) was asked and is not answered" in found.after.why


def test_an_admitted_cause_is_strong(world):
    cause = world.claim("They broke the contract.")
    world.amend(cause, status=Status.ADMITTED)
    assert suggested(world, cause).after == suggested(world, cause).before
    assert (suggested(world, cause).after.level, suggested(world, cause).after.why) == (
        "strong",
        "It is admitted.",
    )


def test_nothing_is_suggested_on_a_scale_of_other_levels(world):
    cause = world.claim("They broke the contract.")
    other = load_standards().scales.factors["irreparable"]
    assert suggest_merits(world.map, world.labels(), cause, other) is None


def test_no_reason_names_a_probability(world):
    cause = world.claim("They broke the contract.")
    weighed(world, world.reason(cause, "Pro."), 0.6)
    words = suggested(world, cause).after.why.lower()
    assert not any(word in words for word in ("%", "probab", "chance", "odds"))
