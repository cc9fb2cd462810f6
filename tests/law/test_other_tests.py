"""A test of another remedy or another law: what is said of it before, and beside, its answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.law.deciding import decided_by, verdict_words
from argmap.law.flip_words import what_would_change
from argmap.law.flips import flips
from argmap.law.motion import Motion
from argmap.law.prose import explain
from argmap.law.reading import load_standards
from argmap.law.sensitivity import swings
from argmap.law.weighing import weigh

STANDARDS = load_standards()
SCALES = STANDARDS.scales
GOOD = {"merits": "likely", "irreparable": "likely", "balance": "tips", "public": "neutral"}
FOREIGN = ("uk", "ca_rjr", "au", "ie", "in")
AMERICAN = ("Nken", "Fed. R.", "balance of equities", "Balance of equities")


def _asked(standard, posture, findings=GOOD, flags=()):
    at = STANDARDS.posture(posture) if posture else None
    return weigh(STANDARDS.standard(standard), findings, flags=flags, posture=at)


def test_a_preliminary_test_says_before_it_permits_that_a_permanent_injunction_has_another():
    answer = _asked("ca9", "permanent")
    said = explain(answer)
    assert said.headline == (
        "Not the test for a permanent injunction: permitted under the Ninth Circuit’s test"
    )
    assert said.summary[0] == (
        "The Ninth Circuit’s test is the test for preliminary relief, but this motion asks for a "
        "permanent injunction: the test for that is the eBay test for a permanent injunction "
        "(eBay Inc. v. MercExchange, L.L.C., 547 U.S. 388, 391 (2006))."
    )
    assert verdict_words(answer) == "Not the test here: permitted"
    assert decided_by(answer).startswith("The test for preliminary relief. ")


@given(st.sampled_from(sorted(STANDARDS.standards)), st.sampled_from(sorted(STANDARDS.postures)))
def test_no_test_of_another_remedy_answers_before_it_has_said_so(standard, posture):
    best = {one.id: one.scale[-1] for one in SCALES.factors.values()}
    answer = _asked(standard, posture, best)
    said = explain(answer)
    asked, test = answer.posture.remedy, answer.standard.remedy
    other = f"is the test for {test.name}, but this motion asks for {asked.name}"
    assert said.headline.startswith("Not the test for ") == (asked != test)
    assert (other in said.summary[0]) == (asked != test)
    assert (asked.cite in said.summary[0]) == (asked != test)


def test_what_would_change_under_a_test_of_another_remedy_says_that_it_is_one():
    at = STANDARDS.posture("permanent")
    weak = {**GOOD, "merits": "serious"}
    for standard, is_other in (("ca9", True), ("ebay", False)):
        motion = Motion(STANDARDS.standard(standard), weak, (), None, at)
        for told in what_would_change(motion).sentences:
            assert told.startswith("By this test, which is another motion’s, ") == is_other


def test_the_ebay_test_at_a_restraining_order_names_the_courts_own_test():
    said = explain(_asked("ebay", "tro-on-notice")).summary[0]
    assert "the court’s own test for a preliminary injunction (Winter v. NRDC" in said


def test_a_posture_chooses_a_standard_that_is_for_it_and_keeps_one_that_is():
    fitting = STANDARDS.fitting
    assert fitting("ca9", "permanent") == "ebay"
    assert fitting("ca9", "stay") == "nken"
    assert fitting("ca9", "tro-without-notice") == "ca9"
    assert STANDARDS.standard(fitting("ebay", "tro-on-notice")).remedy.id == "preliminary"


def test_a_remedy_names_the_test_and_the_source_that_its_standard_has():
    for remedy in SCALES.remedies.values():
        if remedy.standard:
            standard = STANDARDS.standard(remedy.standard)
            assert standard.remedy is remedy
            assert (remedy.test, remedy.cite) == (standard.test, standard.cite.split("; ")[0])
        else:
            assert remedy.cite.split(" (")[0] in STANDARDS.standard("winter").cite


@pytest.mark.parametrize("standard", FOREIGN)
@pytest.mark.parametrize("findings", [{}, {"balance": "against"}, {"public": "against"}, GOOD])
def test_foreign_law_is_not_explained_by_american(standard, findings):
    for posture in (None, "tro-on-notice", "preliminary-injunction"):
        answer = _asked(standard, posture, findings, ("gov",))
        changes = what_would_change(Motion(answer.standard, findings, ("gov",)))
        text = " ".join((explain(answer).text, decided_by(answer), *changes.sentences))
        assert not [word for word in AMERICAN if word in text]
    for posture in STANDARDS.postures:
        assert "Fed. R." not in " ".join(explain(_asked(standard, posture, findings)).conditions)


def test_a_foreign_court_calls_the_balance_by_its_own_name():
    names = {one: STANDARDS.standard(one).scales.factor("balance").name for one in FOREIGN}
    assert names["ie"] == "Balance of justice"
    assert {names[one] for one in FOREIGN if one != "ie"} == {"Balance of convenience"}


def test_a_cyanamid_order_carries_the_cross_undertaking_marked_unchecked():
    conditions = explain(_asked("uk", "tro-on-notice")).conditions
    (said,) = conditions[1:]
    assert said.startswith("The applicant gives a cross-undertaking in damages (American Cyanamid")
    assert said.endswith("; not checked).")


def test_a_merger_for_which_no_authority_of_that_law_is_held_is_told_as_our_model():
    rules = " ".join(explain(_asked("uk", None, {}, ("gov",))).rules)
    assert "that is argmap’s model for every court, and no authority of England and Wales" in rules
    rules = " ".join(explain(_asked("ca9", None, {}, ("gov",))).rules)
    assert "one inquiry (Nken v. Holder, 556 U.S. 418, 435 (2009); not checked)" in rules


@pytest.mark.parametrize("standard", STANDARDS.standards)
def test_what_cannot_be_found_before_trial_is_not_offered_as_a_change(standard):
    known = STANDARDS.standard(standard)
    best = {one.id: one.scale[-1] for one in SCALES.factors.values() if one.id != "merits"}
    motion = Motion(known, {**best, "merits": "weak"})
    offered = {change.after for flip in flips(motion) for change in flip.changes}
    offered |= {one.best for one in swings(Motion(known, {}), samples=1)}
    assert ("won" in offered) == (standard == "ebay")


def test_a_level_that_cannot_be_found_yet_is_told_where_somebody_found_it():
    said = explain(_asked("winter", None, {**GOOD, "merits": "won"})).summary
    assert any(
        "which nobody can find yet where preliminary relief is asked for" in one for one in said
    )
    said = explain(_asked("ebay", "permanent", {**GOOD, "merits": "won"})).summary
    assert not any("nobody can find yet" in one for one in said)


@pytest.mark.parametrize("harm", SCALES.factor("irreparable").scale)
@pytest.mark.parametrize("money", SCALES.factor("damages").scale)
def test_adequate_damages_beside_likely_irreparable_harm_are_told_to_contradict(harm, money):
    for standard in STANDARDS.standards:
        answer = _asked(standard, None, {**GOOD, "irreparable": harm, "damages": money})
        both = money == "adequate" and harm in ("likely", "certain")
        told = " ".join(explain(answer).summary)
        assert ("these two findings contradict each other" in told) == both
        assert bool(answer.contradictions) == both


def test_a_flag_that_a_test_does_not_read_is_named():
    for standard in STANDARDS.standards.values():
        for flag in SCALES.flags.values():
            said = explain(_asked(standard.id, None, GOOD, (flag.id,))).summary
            name = flag.name.partition(" (")[0]
            told = any(f"does not read the flag “{name}”" in one for one in said)
            raised = any(one.when == flag.id for one in standard.raises)
            assert told == (not raised and flag.id != "gov")


def test_the_comparison_says_what_subject_a_test_is_for():
    assert decided_by(_asked("cafc", None)) == "Only for patents. Every gate is passed"
    assert [one.id for one in STANDARDS.standards.values() if one.subject] == ["cafc"]


def test_a_denial_that_rests_on_points_is_the_models_in_what_would_change_too():
    findings = {
        **GOOD,
        "merits": "likely",
        "balance": "tips",
        "public": "neutral",
        "damages": "doubtful",
    }
    motion = Motion(STANDARDS.standard("ca7"), {**findings, "merits": "serious"})
    assert motion.weigh().verdict == "permitted"
    told = " ".join(what_would_change(motion).sentences)
    assert "would not be permitted on this model if" in told
    assert "would be denied" not in told


def test_what_would_deny_a_stay_is_told_as_no_better_than_a_level():
    findings = {"merits": "serious", "irreparable": "likely", "public": "neutral"}
    motion = Motion(STANDARDS.standard("nken"), {**findings, "balance": "sharply"})
    told = " ".join(what_would_change(motion).sentences)
    assert (
        "the balance of equities were found no better for the movant than “tips to the movant” "
        "rather than “tips sharply”" in told
    )
