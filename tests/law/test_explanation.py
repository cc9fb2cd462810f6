"""What an answer says: plain, whole, and never more than it knows."""

from __future__ import annotations

from dataclasses import replace

from argmap.law.prose import explain
from argmap.law.reading import load_standards
from argmap.law.weighing import weigh

STANDARDS = load_standards()
SCALES = STANDARDS.scales
CAUSES = {"A1": "weak", "B1": "serious", "T1": "weak"}
NAMES = {"A1": "Sherman Act § 1", "B1": "Breach of contract", "T1": "Tortious interference."}


def _explain(standard, findings, *, flags=(), causes=None, posture=None):
    answer = weigh(
        STANDARDS.standard(standard),
        findings,
        flags=flags,
        causes=causes,
        posture=posture and STANDARDS.posture(posture),
    )
    named = tuple(replace(one, name=NAMES.get(one.claim, "")) for one in answer.causes)
    return explain(replace(answer, causes=named))


def _summary(*args, **options):
    return " ".join(_explain(*args, **options).summary)


def test_the_model_case_by_the_articles_under_the_ninth_circuits_test():
    explanation = _explain("ca9", {"irreparable": "possible"}, causes=CAUSES)
    assert explanation.headline == "Denied under the Ninth Circuit’s test"
    assert explanation.summary == (
        "No route passes.",
        (
            "On “Breach of contract” only irreparable harm fails: the case on the merits is found "
            "to raise serious questions, which is enough for the serious-questions route."
        ),
        "Irreparable harm is found to be possible; every route needs it to be likely.",
        (
            "On “Breach of contract”, the case on the merits is found to raise serious questions; "
            "the Winter route needs it to be likely to succeed."
        ),
        (
            "On “Sherman Act § 1” and “Tortious interference”, the case on the merits is found to "
            "be weak; the Winter route needs it to be likely to succeed, and the serious-questions "
            "route to raise serious questions."
        ),
        (
            "There is no finding yet on the balance of equities or the public interest, and none "
            "there could change the answer to the motion."
        ),
    )


def test_one_failing_gate_under_winter_is_one_sentence():
    findings = {
        "merits": "likely",
        "irreparable": "possible",
        "balance": "tips",
        "public": "favors",
    }
    explanation = _explain("winter", findings)
    assert explanation.headline == "Denied under the Winter test"
    assert explanation.summary == (
        "The test is not met.",
        "Irreparable harm is found to be possible; the test needs it to be likely.",
    )


def test_the_test_is_cited_with_what_it_was_checked_against():
    rules = _explain("ca9", {}).rules
    assert "All. for the Wild Rockies v. Cottrell, 632 F.3d 1127" in rules[0]
    assert rules[1].startswith("Checked: ")
    assert _explain("ca1", {}).rules[1].startswith("Not checked: ")


def test_a_permitted_motion_says_on_which_cause_and_by_which_route():
    findings = {"irreparable": "likely", "balance": "sharply", "public": "favors"}
    explanation = _explain("ca9", findings, causes=CAUSES)
    assert explanation.headline == "Permitted under the Ninth Circuit’s test"
    assert explanation.summary == (
        (
            "On “Breach of contract” the serious-questions route passes: the case on the merits is "
            "found to raise serious questions, irreparable harm to be likely, the balance of "
            "equities to tip sharply to the movant, and the public interest to favor an order."
        ),
        "On “Sherman Act § 1” and “Tortious interference” alone the motion would be denied.",
    )


def test_a_permitted_motion_tells_what_is_open_on_other_causes():
    findings = {"irreparable": "likely", "balance": "tips", "public": "favors"}
    said = _summary("winter", findings, causes={"A1": None, "B1": "likely"})
    assert "On “Sherman Act § 1” alone the motion would be open." in said
    assert "the test is met" in said


def test_an_open_motion_says_what_is_missing_and_which_route_needs_it():
    findings = {"irreparable": "likely", "public": "favors"}
    explanation = _explain("ca9", findings, causes=CAUSES)
    assert explanation.headline == "Open under the Ninth Circuit’s test"
    assert explanation.summary == (
        "The findings do not settle it yet.",
        (
            "There is no finding yet on the balance of equities; the serious-questions route needs "
            "it to tip sharply to the movant."
        ),
        (
            "On “Breach of contract”, the case on the merits is found to raise serious questions; "
            "the Winter route needs it to be likely to succeed."
        ),
        "On “Sherman Act § 1” and “Tortious interference” alone the motion would be denied.",
    )


def test_an_open_route_that_passes_says_why_that_is_not_enough():
    findings = {"merits": "serious", "irreparable": "likely", "balance": "sharply",
                "public": "favors"}  # fmt: skip
    said = _summary("cadc", findings)
    assert (
        "The sliding-scale route passes, but whether the sliding scale survives Winter is" in said
    )


def test_courts_that_balance_say_that_the_points_are_a_model():
    findings = {"merits": "likely", "irreparable": "likely", "balance": "against",
                "public": "neutral"}  # fmt: skip
    explanation = _explain("ca6", findings)
    assert explanation.headline == "Not permitted on this model of the Sixth Circuit’s test"
    assert "The points of the balancing route come to 1; the model needs 2." in explanation.summary
    assert SCALES.points_note in explanation.summary
    better = _explain("ca6", {**findings, "balance": "tips"})
    assert better.headline == "Permitted on this model of the Sixth Circuit’s test"
    assert "The points of the balancing route come to 3; the model needs 2." in better.summary


def test_a_route_of_law_permits_without_the_model_even_where_the_court_balances():
    findings = {"merits": "likely", "irreparable": "likely", "balance": "tips", "public": "neutral"}
    assert _explain("cadc", findings).headline == "Permitted under the D.C. Circuit’s test"


def test_points_that_are_not_settled_say_what_they_depend_on():
    said = _summary("ca6", {"merits": "likely", "irreparable": "likely", "public": "neutral"})
    assert (
        "come to between 0 and 4, depending on the balance of equities; the model needs 2" in said
    )


def test_a_capped_factor_is_never_told_as_found():
    said = _summary("winter", {"public": "against"}, flags=["gov"])
    assert "There is no finding yet on the balance of equities, but against the government" in said
    assert "at best be taken to tip against the movant" in said


def test_flags_tell_what_they_change():
    rules = _explain("ca2", {}, flags=["mandatory", "gov"]).rules
    assert any(
        one.startswith(
            "Because the court treats the relief as mandatory, every route needs the case on the "
            "merits to be strong or better, and the serious-questions route is closed (N. Am."
        )
        for one in rules
    )
    assert any("are one inquiry (Nken v. Holder" in one for one in rules)
    assert any("not checked" in one for one in _explain("ca3", {}, flags=["mandatory"]).rules)
    closed = _explain("ca2", {}, flags=["statute"]).rules[2]
    assert "regulation, the serious-questions route is closed (Otoe" in closed


def test_a_flag_that_changes_nothing_here_is_not_told():
    assert len(_explain("winter", {}, flags=["speech"]).rules) == 2


def test_what_rule_65_misses_is_told_before_the_test():
    explanation = _explain("ca9", {"affidavit": "missing"}, posture="tro-without-notice")
    assert explanation.headline == "Denied before the Ninth Circuit’s test is reached"
    assert explanation.summary[0].startswith("Fed. R. Civ. P. 65(b)(1)(A) is not met: no affidavit")
    assert "which Fed. R. Civ. P. 65(b)(1)(B) asks for" in explanation.summary[2]
    assert explanation.summary[3].startswith("Apart from that, the findings do not settle")


def test_a_posture_not_yet_known_holds_back_what_the_test_permits():
    findings = {"merits": "likely", "irreparable": "likely", "balance": "tips",
                "public": "neutral", "affidavit": "given"}  # fmt: skip
    explanation = _explain("winter", findings, posture="tro-without-notice")
    assert explanation.headline == "Open before the Winter test is reached"
    assert "Apart from that, the test is met" in " ".join(explanation.summary)


def test_conditions_are_printed_with_the_answer():
    assert "(Fed. R. Civ. P. 65(c))" in _explain("ca9", {}, posture="tro-on-notice").text
    assert _explain("ca9", {}).conditions == ()


def test_a_range_is_told_by_both_its_ends():
    said = _summary("winter", {"irreparable": ("possible", "likely")})
    assert "Irreparable harm is found at least to be possible and at most to be likely" in said


def test_several_routes_take_the_plural():
    said = _summary("uk", {"merits": "none", "damages": "adequate"})
    assert "the adequacy-of-damages, balance-of-convenience, and status-quo routes need it" in said
    assert "every route needs it to be at best a doubtful remedy for the movant" in said
