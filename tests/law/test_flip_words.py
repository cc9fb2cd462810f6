from __future__ import annotations

from hypothesis import given
from hypothesis.strategies import data, sampled_from, sets

from argmap.law.answer import Verdict
from argmap.law.flip_words import MEANINGS, what_would_change
from argmap.law.flips import Robustness
from argmap.law.motion import Motion
from argmap.law.prose import explain

PASSING = {"irreparable": "likely", "balance": "tips", "public": "neutral"}


def asked(standards, standard="winter", causes=None, **findings):
    return Motion(standards.standard(standard), findings, (), causes)


def test_a_sentence_names_the_answer_the_finding_and_what_it_is_now(standards):
    changed = what_would_change(asked(standards, merits="serious", **PASSING))
    (told,) = changed.sentences
    assert told == (
        "The motion would be permitted if the case on the merits were found to be likely to "
        "succeed rather than to raise serious questions."
    )
    assert changed.robustness is Robustness.FRAGILE


def test_a_cause_is_called_by_its_name_and_a_route_where_there_are_several(standards):
    causes = {"c" * 32: None}
    changed = what_would_change(asked(standards, "ca9", causes, **PASSING), {"c" * 32: "Contract."})
    assert changed.sentences[0] == (
        "The motion would be denied if the case on the merits on “Contract”, on which there is no "
        "finding, were found no better for the movant than “serious questions”."
    )
    assert changed.sentences[-1].startswith(
        "The motion would be permitted, by the Winter route, if"
    )


def test_where_fewer_findings_only_open_it_what_permits_is_told_too(standards):
    findings = {"merits": "strong", "irreparable": "possible", "balance": "against"}
    changed = what_would_change(asked(standards, "ca1", public="against", **findings))
    assert {one.verdict for one in changed.flips} == {Verdict.OPEN}
    assert {one.verdict for one in changed.permitting} == {Verdict.PERMITTED}
    assert len(changed.sentences) == len(changed.flips) + len(changed.permitting)


def test_a_gate_of_the_posture_that_nobody_found_leaves_open_what_a_route_would_permit(standards):
    without_notice = standards.posture("tro-without-notice")
    findings = {**PASSING, "irreparable": "possible", "merits": "likely"}
    motion = Motion(standards.standard("ca9"), findings, (), None, without_notice)
    assert motion.weigh().verdict is Verdict.DENIED
    changed = what_would_change(motion)
    assert changed.sentences[0] == (
        "The motion would be open, by the Winter route, if irreparable harm were found to be "
        "likely rather than to be possible."
    )
    assert changed.permitting[0].routes == ("winter",)


@given(data())
def test_what_would_change_is_told_of_every_motion_at_every_posture(standards, draw):
    standard = draw.draw(sampled_from(list(standards.standards.values())))
    posture = draw.draw(sampled_from([None, *standards.postures.values()]))
    flags = draw.draw(sets(sampled_from(list(standards.scales.flags)), max_size=2))
    findings = {
        key: draw.draw(sampled_from([None, *factor.scale]))
        for key, factor in standards.scales.factors.items()
    }
    changed = what_would_change(Motion(standard, findings, tuple(sorted(flags)), None, posture))
    assert changed.sentences
    for flip in changed.flips:
        assert flip.routes or flip.verdict is Verdict.DENIED


def test_every_badge_has_a_meaning():
    assert set(MEANINGS) == set(Robustness)


def test_a_badge_of_findings_that_are_not_there_says_so(standards):
    capped = Motion(
        standards.standard("winter"),
        {"merits": "likely", "irreparable": "likely", "public": "neutral"},
    )
    assert what_would_change(capped).meaning == MEANINGS[Robustness.UNDETERMINED]
    bare = Motion(standards.standard("winter"), {})
    assert what_would_change(bare).meaning == "Nothing has been found yet, so the answer is open."
    against = {"merits": "likely", "irreparable": "certain", "public": "strongly_against"}
    changed = what_would_change(Motion(standards.standard("ca3"), against, ("gov",)))
    assert changed.robustness is Robustness.FRAGILE
    near = [one.changes[0] for one in changed.flips if one.steps == 1]
    assert [(one.factor.id, one.before, one.after) for one in near] == [("balance", None, "tips")]
    assert changed.meaning == "One finding that is not there yet would turn this answer."
    moved = what_would_change(asked(standards, merits="serious", **PASSING))
    assert moved.meaning == MEANINGS[Robustness.FRAGILE]


def test_a_range_is_told_as_anything_between_its_ends_and_once_for_all_routes(standards):
    found = {**PASSING, "merits": "likely", "balance": ("sharply_against", "tips")}
    motion = asked(standards, "ca9", **found)
    told = " ".join(what_would_change(motion).sentences)
    as_found = "rather than as anything from “sharply against” to “tips to the movant”"
    assert f"were found no better for the movant than “even” {as_found}." in told
    assert f"were found to tip to the movant {as_found}." in told
    said = [one for one in explain(motion.weigh()).summary if "at least to tip sharply" in one]
    assert len(said) == 1
    assert said[0].endswith(
        "; the Winter route needs it to tip to the movant, and the serious-questions route to tip "
        "sharply to the movant."
    )
