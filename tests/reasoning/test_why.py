"""Why a claim has its label, in a sentence; and the moves that would turn it, in words."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from labelled_worlds import World, edited, seeds

from argmap.case.places import Under
from argmap.case.plan_claims import plan_amendment
from argmap.case.terms import QuestionKind, QuestionState, Stance, Status
from argmap.reasoning.burden import ways_to_turn
from argmap.reasoning.label import Label
from argmap.reasoning.move_words import move_words
from argmap.reasoning.proof import ProofStandard
from argmap.reasoning.why import Named, plain, why


@pytest.fixture
def world():
    return World()


def said(world, claim):
    return plain(why(world.map, world.labels(), claim))


def reason(world, target, text, weight=None):
    made = world.given(world.reason(target, text))
    if weight is not None:
        world.weigh(made, weight)
    return made


def objection(world, target, text, weight=None):
    made = world.given(world.objection(target, text))
    if weight is not None:
        world.weigh(made, weight)
    return made


def test_what_is_given_needs_nothing(world):
    claim = world.claim("Root.")
    world.amend(claim, status=Status.ADMITTED)
    assert said(world, claim) == "It is admitted, so nothing has to be shown for it."


def test_a_bare_leaf_says_what_is_missing(world):
    claim = world.claim("Root.")
    assert said(world, claim) == "Nothing is cited for it, and no other claim bears on it."


def test_what_is_cited_speaks_for_a_leaf(world):
    claim = world.claim("Parler is down.")
    world.quote(world.source(), "Parler is down", target=claim)
    words = "What is cited for it (0.5) speaks for it, and nothing that holds speaks against it."
    assert said(world, claim) == words
    objection(world, claim, "It is up.", 0.8)
    assert said(world, claim) == "“It is up.” (0.8) outweighs what is cited for it (0.5)."


def test_sides_are_named_with_their_weights(world):
    root = world.claim("Root.")
    reason(world, root, "Pro.", 0.7)
    words = "“Pro.” (0.7) speaks for it, and nothing that holds speaks against it."
    assert said(world, root) == words
    against = objection(world, root, "Con.", 0.7)
    assert said(world, root) == "“Pro.” (0.7) and “Con.” (0.7) are equally strong: a tie."
    world.weigh(against, 0.6)
    assert said(world, root) == "“Pro.” (0.7) outweighs “Con.” (0.6)."
    world.weigh(against, 0.8)
    assert said(world, root) == "“Con.” (0.8) outweighs “Pro.” (0.7)."


def test_only_an_objection_speaks(world):
    root = world.claim("Root.")
    objection(world, root, "Con.")
    assert said(world, root) == (
        "“Con.” (0.5) speaks against it, and nothing that holds speaks for it."
    )


AHEAD = "is ahead of “Con.” (0.5), but"
CONVINCING = "needs more than 0.4, and a lead of more than 0.3"


@pytest.mark.parametrize(
    ("standard", "words"),
    [
        ("scintilla", "speaks for it, and a scintilla is enough, whatever “Con.” (0.5) says."),
        ("clear and convincing", f"{AHEAD} clear and convincing {CONVINCING}."),
        (
            "beyond reasonable doubt",
            f"{AHEAD} beyond reasonable doubt {CONVINCING}, with less than 0.2 against it.",
        ),
        (
            "dialectical validity",
            f"{AHEAD} dialectical validity allows nothing that holds against it.",
        ),
    ],
)
def test_the_standard_says_what_it_asks_for(world, standard, words):
    root = world.claim("Root.")
    pro = 0.5 if standard == "scintilla" else 0.6
    reason(world, root, "Pro.", pro)
    objection(world, root, "Con.", 0.5)
    world.amend(root, proof_standard=standard)
    assert said(world, root) == f"“Pro.” ({pro:g}) {words}"


def test_one_side_alone_may_fall_short(world):
    root = world.claim("Root.")
    weak = reason(world, root, "Pro.", 0.3)
    world.amend(root, proof_standard=ProofStandard.CLEAR_AND_CONVINCING.value)
    assert said(world, root) == (
        "“Pro.” (0.3) speaks for it alone, but clear and convincing needs more than 0.4, and a"
        " lead of more than 0.3."
    )
    world.weigh(weak, 0.0)
    world.amend(root, proof_standard="")
    assert said(world, root).endswith("speaks for it alone, but it weighs nothing.")


def test_a_step_that_does_not_hold_says_what_keeps_it(world):
    root = world.claim("Root.")
    why_not = world.reason(root, "Pro.")
    assert said(world, root) == "Nothing that bears on it holds: “Pro.” is undecided."
    world.given(why_not)
    world.given(world.undercut(why_not, "No link."))
    assert said(world, root) == (
        "Nothing that bears on it holds: “No link.” undercuts the step from “Pro.” to “Root.”."
    )


def test_an_undercut_of_a_reason_that_holds_comes_before_reasons_that_do_not(world):
    root = world.claim("Root.")
    world.reason(root, "Open.")
    world.given(world.undercut(reason(world, root, "Good."), "No link."))
    world.objection(root, "Con.")
    assert said(world, root) == (
        "Nothing that bears on it holds: “No link.” undercuts the step from “Good.” to “Root.”; "
        "“Open.” is undecided."
    )


def test_of_many_reasons_that_do_not_hold_a_few_are_named(world):
    root = world.claim("Root.")
    for number in range(5):
        world.reason(root, f"{number}.")
    assert said(world, root) == (
        "Nothing that bears on it holds: “0.” is undecided; “1.” is undecided; “2.” is undecided; "
        "and 2 more do not bear on it."
    )


@pytest.mark.parametrize(
    ("state", "how"),
    [(QuestionState.OPEN, "not answered"), (QuestionState.CONCEDED, "conceded")],
)
def test_a_question_that_blocks_is_quoted(world, state, how):
    root = world.claim("Root.")
    premise = reason(world, root, "Pro.")
    world.ask(premise, QuestionKind.ASSUMPTION, state)
    assert said(world, root) == (
        f"Nothing that bears on it holds: “Really?” is {how} of the step from “Pro.” to “Root.”."
    )


def test_a_circle_is_told(world):
    one, other = world.claim("One."), world.claim("Other.")
    for target, by in ((one, other), (other, one)):
        world.quote(world.source(), "Parler is down", target=target)
        world.reuse(by, Under(target, Stance.CON))
    assert said(world, one).startswith("Only a circle of arguments could settle it: “Other.”")


def test_names_lead_to_their_claims(world):
    root = world.claim("Root.")
    pro = reason(world, root, "Pro.")
    pieces = why(world.map, world.labels(), root)
    assert [one.claim for one in pieces if isinstance(one, Named)] == [pro]


def test_moves_are_said(world):
    root = world.claim("Root.")
    pro = reason(world, root, "Pro.")
    labels = world.labels()

    def moves():
        ways = ways_to_turn(world.map, labels, root)
        return [plain(move_words(world.map, way)) for way in ways]

    assert moves() == ["Object to it", "Undercut the step from “Pro.” to “Root.”"]
    world.do(plan_amendment(world.map, world.step(pro), scheme="rule"))
    assert moves()[1] == "Ask “Is the rule valid and in force?” of the step from “Pro.” to “Root.”"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seeds)
def test_every_label_of_any_map_says_why_and_every_move_has_words(turns):
    for draft, _ in edited(turns):
        labels = draft.labels()
        for claim in draft.map.claims:
            pieces = why(draft.map, labels, claim)
            assert plain(pieces).endswith((".", ".”"))
            named = {one.claim for one in pieces if isinstance(one, Named)}
            assert named <= set(draft.map.claims)
        root = next(iter(draft.map.claims), None)
        if root is not None:
            was_in = labels.label(root) is Label.IN
            for way in ways_to_turn(draft.map, labels, root, tried=20):
                assert move_words(draft.map, way)
            assert (labels.label(root) is Label.IN) == was_in


def test_a_cite_is_not_named_where_a_reason_is_given_for_the_claim(world):
    root = world.claim("Parler is down.")
    world.quote(world.source(), "Parler is down", target=root)
    pro = world.reason(root, "Pro.")
    assert said(world, root) == "Nothing that bears on it holds: “Pro.” is undecided."
    world.given(pro)
    assert said(world, root).startswith("“Pro.” (0.5) speaks for it")


def test_every_premise_of_a_step_that_does_not_hold_is_named_what_is_out_first(world):
    root = world.claim("Root.")
    first = world.reason(root, "Likely to succeed.")
    second, third, fourth = (
        world.beside(first, text) for text in ("Harm.", "Equities.", "Public.")
    )
    world.given(fourth)
    objection(world, third, "Unclean hands.")
    assert said(world, root) == (
        "Nothing that bears on it holds: “Equities.” is out, and “Likely to succeed.” and “Harm.”"
        " are undecided."
    )
    world.given(second)
    assert said(world, root).endswith("“Equities.” is out, and “Likely to succeed.” is undecided.")
    for number in range(5):
        world.beside(first, f"{number}.")
    assert said(world, root).endswith(
        "“Likely to succeed.”, “0.”, “1.”, “2.” and 2 more are undecided."
    )
