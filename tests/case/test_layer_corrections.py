from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import Draft

from argmap.case.changes import Change, ChangeSet
from argmap.case.errors import RuleError
from argmap.case.layer_corrections import (
    LayerCorrection,
    layer_corrections_of,
    plan_layer_correction,
    plan_layer_correction_removal,
)

ONE = LayerCorrection("the article", "stay", "full", "“A camera” saw it.")


@pytest.fixture
def draft():
    draft = Draft()
    draft.quote(draft.source(), "Parler is down", target=draft.claim("It is down."))
    return draft


def cite_of(draft):
    (cite,) = draft.map.cites.values()
    return cite


def put_extra(draft, extra):
    cite = cite_of(draft)
    draft.do(ChangeSet("Keep", (Change(cite, replace(cite, extra=extra)),)))


def correct(draft, one=ONE):
    draft.do(plan_layer_correction(draft.map, cite_of(draft).id, one))


def test_a_correction_is_kept_in_the_cite_and_the_way_back_leaves_no_trace(draft):
    before = cite_of(draft)
    correct(draft)
    assert layer_corrections_of(cite_of(draft)) == (ONE,)
    draft.do(plan_layer_correction_removal(draft.map, before.id, ONE))
    assert cite_of(draft) == before


def test_a_layer_is_corrected_once_at_each_posture(draft):
    again, elsewhere = replace(ONE, worth="none", why="No."), replace(ONE, posture="permanent")
    for one in (ONE, elsewhere, again):
        correct(draft, one)
    assert set(layer_corrections_of(cite_of(draft))) == {again, elsewhere}


@pytest.mark.parametrize("fields", [{"why": " \n"}, {"why": ""}, {"worth": ""}])
def test_a_correction_without_a_reason_or_a_worth_is_refused(draft, fields):
    with pytest.raises(RuleError):
        correct(draft, replace(ONE, **fields))


def test_what_is_not_there_can_be_neither_corrected_nor_taken_back(draft):
    with pytest.raises(RuleError):
        plan_layer_correction_removal(draft.map, cite_of(draft).id, ONE)
    with pytest.raises(RuleError):
        plan_layer_correction(draft.map, "0" * 32, ONE)


@pytest.mark.parametrize(
    "extra",
    [
        *("{", "[1]", "7", '"x"', "[" * 100_000, '{"layers": 3}', '{"layers": {"who": "x"}}'),
        '{"layers": [1, null, {"who": "x", "posture": "", "worth": 4, "why": ""}, {"who": "x"}]}',
    ],
)
def test_broken_json_holds_no_correction(draft, extra):
    put_extra(draft, extra)
    assert layer_corrections_of(cite_of(draft)) == ()


def test_what_another_program_keeps_there_stays_or_the_edit_is_refused(draft):
    put_extra(draft, '{"theirs": [1]}')
    correct(draft)
    assert '"theirs": [1]' in cite_of(draft).extra
    put_extra(draft, "theirs, no JSON")
    with pytest.raises(RuleError, match="another program"):
        correct(draft)
