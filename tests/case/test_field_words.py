"""What edits of fields are called where they are undone."""

from __future__ import annotations

from dataclasses import fields

import pytest
from drafts import Draft

from argmap.case.field_words import fields_named
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_weighing import plan_finding, plan_harm
from argmap.case.records import RECORD_TYPES
from argmap.case.terms import Degree, Side

_DANGLING = ("to", "by", "on", "if", "when", "until", "for", "why", "told", "secured", "out")


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda one: one.__name__)
def test_no_field_is_named_by_words_that_hang_in_the_air(kind):
    for field in fields(kind):
        words = fields_named([field.name])
        assert words.split()[-1] not in _DANGLING, words


def test_fields_are_joined_as_in_a_sentence():
    assert fields_named(["status"]) == "status"
    assert fields_named(["status", "note"]) == "status and note"
    assert fields_named(["adverse_to", "status", "note"]) == "adverse side, status and note"


def test_undo_names_what_was_changed_in_english():
    draft = Draft()
    source = draft.map.sources[draft.source()]
    assert plan_amendment(draft.map, source, adverse_to=Side.MOVANT).label == (
        "Change adverse side of source"
    )
    draft.do(plan_harm(draft.map, "Down", new_id=draft.new_id))
    (harm,) = draft.map.ranked_harms()
    done = plan_amendment(draft.map, harm, secured=Degree.YES)
    assert done.label == "Change security of harm"


def test_a_finding_on_a_cause_is_undone_by_its_name():
    draft = Draft()
    claim = draft.claim("AWS broke the contract.", short_title="Breach of contract")
    scale = ("none", "weak")
    done = plan_finding(draft.map, "merits", "none", scale=scale, new_id=draft.new_id, claim=claim)
    assert done.label == "Find merits of “Breach of contract” none"
