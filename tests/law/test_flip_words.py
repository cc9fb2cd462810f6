from __future__ import annotations

from argmap.law.answer import Verdict
from argmap.law.flip_words import MEANINGS, what_would_change
from argmap.law.flips import Robustness
from argmap.law.motion import Motion

PASSING = {"irreparable": "likely", "balance": "tips", "public": "neutral"}


def asked(standards, standard="winter", causes=None, **findings):
    return Motion(standards.standard(standard), findings, (), causes)


def test_a_sentence_names_the_answer_the_finding_and_what_it_is_now(standards):
    changed = what_would_change(asked(standards, merits="serious", **PASSING))
    (told,) = changed.sentences
    assert told == (
        "The motion would be permitted if the case on the merits were found to be likely to "
        "succeed instead of to raise serious questions."
    )
    assert changed.robustness is Robustness.FRAGILE


def test_a_cause_is_called_by_its_name_and_a_route_where_there_are_several(standards):
    causes = {"c" * 32: None}
    changed = what_would_change(asked(standards, "ca9", causes, **PASSING), {"c" * 32: "Contract."})
    assert changed.sentences[0] == (
        "The motion would be denied if the case on the merits on “Contract”, on which there is no "
        "finding, were found to raise serious questions."
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


def test_every_badge_has_a_meaning():
    assert set(MEANINGS) == set(Robustness)
