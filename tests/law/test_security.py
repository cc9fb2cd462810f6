from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.errors import FormatError
from argmap.case.plan_motion import plan_exposure
from argmap.law.reading import load_standards
from argmap.law.security import load_security_law, read_security_law, worksheet


def sheet(*exposures, **caption):
    draft = Draft(**caption)
    for low, high in exposures:
        draft.do(plan_exposure(draft.map, "Staff", new_id=draft.new_id, low=low, high=high))
    return worksheet(draft.map, load_security_law())


def test_what_may_be_lost_is_summed_from_least_to_most():
    found = sheet((1_000, 5_000), (2_000, 2_000))
    assert (found.low, found.high) == (3_000, 7_000)
    assert found.sentences[0] == "By a wrongful order the respondent may lose 3,000 to 7,000."


def test_a_loss_without_a_figure_is_left_out_and_told():
    found = sheet((1_000, 1_000), (None, None))
    assert len(found.unpriced) == 1
    assert found.sentences[:2] == (
        "By a wrongful order the respondent may lose 1,000.",
        "One more loss has no figure and is not in the sum.",
    )


def test_a_loss_without_a_most_makes_the_sum_a_least():
    assert sheet((1_000, None)).sentences[0].endswith("may lose at least 1,000.")


def test_nothing_entered_and_nothing_priced_are_told_apart():
    assert sheet().sentences[0].startswith("Nothing is entered yet")
    assert sheet((None, None)).sentences[0].startswith("No figure is put")


def test_the_offer_is_told_with_its_basis():
    assert sheet().sentences[-1] == "The movant does not say what security it offers."
    found = sheet(security="$10,000", security_basis="A month of hosting")
    assert found.sentences[-1] == "The movant offers: $10,000. Its basis: A month of hosting."


@pytest.mark.parametrize(
    ("standard", "says"), [("ca2", "Distajo"), ("ca9", "Johnson"), ("ca4", "Pashby")]
)
def test_the_circuit_of_the_motion_is_heard_and_no_other(standard, says):
    cites = [one.cite for one in sheet(standard=standard).lines]
    assert [one.split()[0] for one in cites[2:]] != []
    assert any(says in one for one in cites)
    others = {"Distajo", "Johnson", "Pashby"} - {says}
    assert not any(other in one for one in cites for other in others)


def test_rule_65_says_nothing_of_courts_abroad():
    assert not any("65(c)" in one.cite for one in sheet(standard="uk").lines)


def test_the_memorandum_is_told_only_against_the_government():
    assert not any("memorandum" in one.text for one in sheet(standard="ca9").lines)
    assert any("memorandum" in one.text for one in sheet(standard="ca9", flags=("gov",)).lines)


def test_every_standard_and_flag_named_is_one_that_there_is():
    known, law = load_standards(), load_security_law()
    named = {one for line in law.lines for one in line.standards} | set(law.abroad)
    assert named <= known.standards.keys()
    assert {line.flag for line in law.lines if line.flag} <= known.scales.flags.keys()


def test_a_mistake_in_the_file_is_told_with_its_line():
    with pytest.raises(FormatError, match="line 3: “checked” must be true or false"):
        read_security_law('[[line]]\ntext = "x"\nchecked = "no"\ncite = "y"\n')
