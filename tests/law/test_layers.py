from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import TEXT, Draft

from argmap.case.changes import Change, ChangeSet
from argmap.case.layer_corrections import LayerCorrection, plan_layer_correction
from argmap.case.plan_evidence import plan_quote
from argmap.case.terms import Side, SourceKind
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.standing import Standing
from argmap.law.worth import worth_of

RULES = load_evidence_rules()
NOTICE = "tro-on-notice"


@pytest.fixture
def draft():
    """A case in which an article tells for the movant what its own people said."""
    draft = Draft(posture=NOTICE, movant="Parler", respondent="AWS")
    draft.top = draft.claim("It is down.", side=Side.MOVANT)
    fields = {"target": draft.top, "speaker": "Parler", "new_id": draft.new_id}
    draft.do(plan_quote(draft.map, draft.source(), TEXT, 0, 14, **fields))
    return draft


def found(draft):
    return worth_of(draft.map, draft.map.cites_on(draft.top)[0], RULES)


def correct(draft, who, level, posture=NOTICE):
    one = LayerCorrection(who, posture, level, "A camera saw it.")
    draft.do(plan_layer_correction(draft.map, draft.map.cites_on(draft.top)[0].id, one))


def change(draft, before, **fields):
    draft.do(ChangeSet("Change", (Change(before, replace(before, **fields)),)))


def levels(worth):
    return [layer.level.id for layer in worth.layers]


def test_each_layer_has_a_worth_of_its_own_by_the_rules(draft):
    assert levels(found(draft)) == ["some", "substantial"]
    assert found(draft).level.id == "slight"
    assert found(draft).corrected == ()


@pytest.mark.parametrize(
    ("who", "level", "sum_of_them"),
    [
        ("the article", "full", "substantial"),
        ("the article", "substantial", "some"),
        ("the article", "slight", "slight"),
        ("the article", "none", "none"),
        ("what Parler said", "full", "some"),
        ("what Parler said", "slight", "slight"),
        ("what Parler said", "none", "none"),
    ],
)
def test_the_sum_is_computed_from_the_corrected_layer(draft, who, level, sum_of_them):
    correct(draft, who, level)
    assert found(draft).level.id == sum_of_them
    (layer,) = found(draft).corrected
    assert (layer.who, layer.by_hand.id, layer.because) == (who, level, "A camera saw it.")
    assert layer.follows.id in {"some", "substantial"}


def test_two_layers_corrected_are_summed_together(draft):
    correct(draft, "the article", "full")
    correct(draft, "what Parler said", "full")
    assert found(draft).level.id == "full"


def test_hearsay_kept_out_at_trial_comes_in_where_each_layer_is_corrected(draft):
    change(draft, draft.map.case, posture="permanent")
    assert levels(found(draft)) == ["none", "none"]
    correct(draft, "the article", "full", "permanent")
    assert found(draft).level.id == "none"
    correct(draft, "what Parler said", "substantial", "permanent")
    assert found(draft).level.id == "substantial"


def test_a_correction_of_a_speaker_who_is_another_now_is_not_counted_and_comes_back(draft):
    correct(draft, "what Parler said", "none")
    quote = next(iter(draft.map.quotes.values()))
    change(draft, quote, speaker="Reuters")
    assert found(draft).level.id == "slight"
    (moot,) = found(draft).unapplied
    assert "what Parler said is none" in moot.told
    assert "no such layer" in moot.told
    change(draft, draft.map.quotes[quote.id], speaker="Parler")
    assert found(draft).unapplied == ()
    assert found(draft).level.id == "none"


def test_a_correction_of_a_paper_that_is_another_now_is_not_counted(draft):
    correct(draft, "the article", "none")
    change(draft, next(iter(draft.map.sources.values())), kind=SourceKind.CONTRACT)
    assert found(draft).level.id == "full"
    assert len(found(draft).unapplied) == 1


def test_a_correction_counts_at_its_posture_alone(draft):
    correct(draft, "the article", "none")
    change(draft, draft.map.case, posture="stay")
    assert found(draft).corrected == ()
    assert f"another posture ({NOTICE})" in found(draft).unapplied[0].told


def test_a_level_that_the_rules_do_not_know_is_not_counted(draft):
    correct(draft, "the article", "splendid")
    assert found(draft).corrected == ()
    assert "no level" in found(draft).unapplied[0].told


def test_whose_evidence_stands_follows_the_corrected_layer(draft):
    standing = Standing(draft.map, RULES, lambda _quote: True)
    assert standing(draft.map.claims[draft.top])
    correct(draft, "the article", "none")
    assert not standing(draft.map.claims[draft.top])
