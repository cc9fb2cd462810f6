"""Where the map and the findings pull apart, beside maps where they nearly do."""

from __future__ import annotations

import pytest
from labelled_worlds import World

from argmap.case.plan_caption import plan_caption
from argmap.case.plan_weighing import plan_finding
from argmap.case.terms import COURT, ClaimRole, Side, Status
from argmap.law.label_and_finding import answers_apart, findings_of_nothing, labels_apart
from argmap.law.reading import load_standards

KNOWN = load_standards()
SCALES = KNOWN.scales


class Motion(World):
    """Relief that rests on two factors, each answered by a claim that can be made in or out."""

    def __init__(self, **caption):
        super().__init__(standard="winter", **caption)
        self.root = self.claim("Keep the lights on.", side=Side.MOVANT)
        self.merits = self.reason(self.root, "It will win.", factor="merits", side=Side.MOVANT)
        self.harm = self.beside(self.merits, "The harm is irreparable.")
        self.amend(self.harm, factor="irreparable", side=Side.MOVANT)

    def find(self, factor, level, **fields):
        scale = SCALES.factors[factor].scale
        self.do(plan_finding(self.map, factor, level, scale=scale, new_id=self.new_id, **fields))

    def ahead(self, claim):
        self.amend(claim, status=Status.ADMITTED)

    def behind(self, claim):
        self.given(self.objection(claim, "It is not so."))

    def apart(self):
        return [fault.message for fault in labels_apart(self.map, SCALES, self.labels())]

    def answers(self):
        return [fault.message for fault in answers_apart(self.map, KNOWN, self.labels())]


@pytest.mark.parametrize(
    ("level", "high", "ahead", "told"),
    [
        ("possible", "", True, True),
        ("likely", "", True, False),
        ("none", "likely", True, False),
        ("likely", "", False, True),
        ("possible", "", False, False),
        ("possible", "certain", False, False),
    ],
)
def test_a_finding_on_a_factor_is_held_against_the_label_of_the_claim_that_answers_it(
    level, high, ahead, told
):
    motion = Motion()
    motion.find("irreparable", level, level_high=high)
    assert motion.apart() == []
    (motion.ahead if ahead else motion.behind)(motion.harm)
    assert bool(motion.apart()) is told
    if told:
        place = "ahead" if ahead else "behind"
        assert motion.apart()[0].endswith(f"but in this map “The harm is irreparable.” is {place}.")


def test_a_neutral_level_and_a_claim_of_the_respondent_say_nothing_against_a_label():
    motion = Motion()
    public = motion.claim("The public gains.", factor="public", side=Side.MOVANT)
    motion.find("public", "neutral")
    motion.ahead(public)
    assert motion.apart() == []
    motion.find("public", "against")
    assert len(motion.apart()) == 1
    motion.amend(public, side=Side.RESPONDENT)
    assert motion.apart() == []


@pytest.mark.parametrize(
    ("level", "ahead", "told"),
    [("serious", True, True), ("likely", True, False), ("likely", False, True)],
)
def test_a_finding_on_a_cause_is_held_against_its_label(level, ahead, told):
    motion = Motion()
    cause = motion.claim("Breach.", role=ClaimRole.CAUSE_OF_ACTION)
    motion.find("merits", level, claim=cause)
    (motion.ahead if ahead else motion.behind)(cause)
    assert bool(motion.apart()) is told


def test_relief_that_is_ahead_in_the_map_and_denied_on_the_findings_is_told():
    motion = Motion()
    for claim in (motion.merits, motion.harm):
        motion.ahead(claim)
    assert motion.answers() == []
    motion.find("merits", "likely")
    assert motion.answers() == []  # open: the map says nothing else
    motion.find("balance", "against", by=COURT)
    motion.find("balance", "against")
    assert motion.answers() == [
        f"The findings of “{who}” come to “Denied” under the Winter test, but in this map “Keep the"
        " lights on.” is ahead. The findings give the answer, not the map."
        for who in ("me", "court")
    ]
    by = [fault.records[0].by for fault in answers_apart(motion.map, KNOWN, motion.labels())]
    assert by == ["me", "court"]


def test_relief_that_is_behind_in_the_map_and_permitted_on_the_findings_is_told():
    motion = Motion()
    motion.behind(motion.root)
    for factor, level in (
        ("merits", "likely"), ("irreparable", "likely"), ("balance", "tips"), ("public", "neutral"),
    ):  # fmt: skip
        assert motion.answers() == []
        motion.find(factor, level)
    (message,) = motion.answers()
    assert "come to “Permitted”" in message
    assert message.count("is behind") == 1


def test_findings_that_cannot_be_weighed_are_no_reason_to_stop():
    motion = Motion()
    motion.ahead(motion.root)
    motion.find("balance", "against")
    motion.do(plan_caption(motion.map, standard="moon"))
    assert motion.answers() == []


def test_a_claim_of_the_factor_stands_behind_a_finding_on_the_motion_and_not_on_a_cause():
    motion = Motion()
    cause = motion.claim("Breach.", role=ClaimRole.CAUSE_OF_ACTION)
    motion.find("irreparable", "likely")
    motion.find("merits", "likely", claim=cause)
    told = [fault.message for fault in findings_of_nothing(motion.map, SCALES)]
    assert len(told) == 1
    assert "the case on the merits" in told[0]
    motion.reason(cause, "It was promised.")
    assert list(findings_of_nothing(motion.map, SCALES)) == []
